//! The app's words: language files turned into typed functions, what a person typed turned into values, facts into sentences.

pub mod acts;
pub mod compare;
pub mod course;
pub mod diff;
pub mod errors;
pub mod facts;
pub mod fields;
pub mod filling;
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
pub mod sharing;
pub mod short_facts;
pub mod words;

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
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

    /// The names that are called on something.
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
