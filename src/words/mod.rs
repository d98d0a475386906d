//! The languages: generated words, formatting and parsing of dates and numbers, facts and errors as sentences.

mod acts;
mod compare;
mod course;
mod diff;
mod errors;
mod facts;
mod fields;
mod filling;
mod format;
mod guide;
mod keeping;
mod language;
mod lifecycle_acts;
mod lifecycle_facts;
mod named;
mod names;
mod overview;
mod points;
mod read;
mod sharing;
mod short_facts;

pub use acts::{Act, acts};
pub use compare::{Change, How, compare};
pub use diff::{Piece, by_words};
pub use facts::{Fact, facts};
pub use format::{beside, capital};
pub use language::{Lang, Words};
pub use named::short;
pub use short_facts::{ShortFact, short_facts};
#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fs;
    use std::path::Path;

    use crate::words::language::KEYS;

    fn source(folder: &Path, text: &mut String) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                source(&path, text);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }

    /// The names of the methods called on `who`.
    fn calls<'a>(code: &'a str, who: &str) -> impl Iterator<Item = &'a str> {
        code.split(who).skip(1).filter_map(|rest| Some(rest.split_once('(')?.0))
    }

    #[test]
    fn every_word_is_said_somewhere() {
        let mut code = String::new();
        source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
        let said: HashSet<_> =
            ["words.", "self."].iter().flat_map(|who| calls(&code, who)).collect();
        let silent: Vec<_> = KEYS
            .iter()
            .filter(|key| !said.contains(key.replace(['-', '.'], "_").as_str()))
            .collect();
        assert!(silent.is_empty(), "{silent:?}");
    }
}
