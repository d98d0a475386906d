//! Which names of the language files can become names in Rust.

/// Words the language keeps for itself, and so cannot name a method or a parameter.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
    "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
    "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// The Rust name of a message, an attribute (`job-title.help`) or a variable; else why not.
pub(super) fn rust_name(name: &str) -> Result<String, String> {
    let rust = name.replace(['-', '.'], "_");
    // Single separators and small letters only: otherwise the compiler would warn of its style.
    let plain = rust.split('_').all(|part| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    });
    if !plain {
        return Err(format!(
            "the name \"{name}\" must be small letters and digits with single hyphens between"
        ));
    }
    if KEYWORDS.contains(&rust.as_str()) {
        return Err(format!("the name \"{name}\" is a keyword of Rust; choose another"));
    }
    Ok(rust)
}

/// The variant of `Lang` for a language code: `da` gives `Da`, `en-GB` gives `EnGb`.
pub(super) fn lang_variant(code: &str) -> String {
    code.split('-').map(capitalised).collect()
}

/// Whether a file name is a language code that `lang_variant` can turn into a name.
pub(super) fn is_lang_code(code: &str) -> bool {
    let alphanumeric =
        |part: &str| !part.is_empty() && part.chars().all(|letter| letter.is_ascii_alphanumeric());
    code.split('-').all(alphanumeric)
        && code.starts_with(|first: char| first.is_ascii_alphabetic())
        // `Self` is the one keyword with a capital.
        && !code.eq_ignore_ascii_case("self")
}

/// A word with one capital, as variants are written.
fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters.map(|letter| letter.to_ascii_lowercase())).collect()
}
