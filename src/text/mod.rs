//! The app's words: language files turned into typed functions, what a person typed turned into values, facts into sentences.

pub mod acts;
pub mod compare;
pub mod course;
pub mod diff;
pub mod errors;
pub mod facts;
pub mod fields;
pub mod format;
pub mod guide;
pub mod keeping;
pub mod life_acts;
pub mod life_facts;
pub mod named;
pub mod names;
pub mod overview;
pub mod points;
pub mod read;
pub mod short_facts;
pub mod words;

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::text::words::KEYS;

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

    #[test]
    fn every_word_is_said_somewhere() {
        let mut code = String::new();
        source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut code);
        let silent: Vec<_> = KEYS
            .iter()
            .filter(|key| {
                let name = key.replace(['-', '.'], "_");
                !["words", "self"].iter().any(|who| code.contains(&format!("{who}.{name}(")))
            })
            .collect();
        assert!(silent.is_empty(), "{silent:?}");
    }
}
