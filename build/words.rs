//! From language files to the text of `words.rs`; pure, so that host tests can call it.

mod check;
mod emit;
mod fields;
mod names;
mod read;
#[cfg(test)]
mod tests;

/// The language the others are measured against.
const REFERENCE: &str = "da";

/// One language file as it was read.
pub(crate) struct Source {
    /// The code of the language, which is the file's name without its ending.
    pub(crate) code: String,
    /// The whole text of the file.
    pub(crate) text: String,
}

/// One language with its references resolved.
struct Language {
    code: String,
    messages: Vec<Message>,
}

/// One text of one language: a message, or an attribute of a message (`job-title.help`).
struct Message {
    key: String,
    pieces: Vec<Piece>,
}

/// A part of a text.
enum Piece {
    Text(String),
    Variable(String),
    Choice { variable: String, variants: Vec<Variant> },
}

/// One way a text may go on, depending on a number.
struct Variant {
    when: When,
    pieces: Vec<Piece>,
}

/// The numbers a variant is for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    Exactly(u32),
    Other,
}

/// One generated method: a text in every language.
struct Method {
    key: String,
    name: String,
    parameters: Vec<Parameter>,
    /// The variant of `Lang` and its text, in the order of the languages.
    texts: Vec<(String, Vec<Piece>)>,
    /// The reference text, for the doc comment.
    doc: String,
}

/// One variable of a text as a parameter.
struct Parameter {
    name: String,
    /// Whether some language chooses by it, which only a number can carry.
    number: bool,
}

/// The generated file, or every fault of every language file.
pub(crate) fn generate(sources: &[Source]) -> Result<String, Vec<String>> {
    let mut faults = Vec::new();
    let languages: Vec<Language> =
        sources.iter().map(|source| read::language(source, &mut faults)).collect();
    let codes: Vec<String> = languages.iter().map(|language| language.code.clone()).collect();
    let methods = check::methods(languages, &mut faults);
    let (fields, methods) = methods.into_iter().partition(fields::is_of_field);
    let fields = fields::rows(fields, &mut faults);
    if faults.is_empty() { Ok(emit::file(&codes, &methods, &fields)) } else { Err(faults) }
}

/// Adds a piece and melts neighbouring texts into one, so that each costs one `push_str`.
fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (Some(Piece::Text(before)), Piece::Text(text)) => before.push_str(&text),
        (_, piece) => pieces.push(piece),
    }
}
