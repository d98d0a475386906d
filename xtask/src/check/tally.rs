//! The sum of passed and failed tests, read from the result lines of test programs.

use std::fmt::{self, Display, Formatter};

/// Tests counted so far, and the names of the steps that failed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) passed: u32,
    pub(super) failed: u32,
    pub(super) faults: Vec<String>,
}

impl Tally {
    pub(super) fn one_failed(name: &str) -> Self {
        Self::default().plus_one_failed(name)
    }

    pub(super) fn plus_one_failed(mut self, name: &str) -> Self {
        self.failed += 1;
        self.named(name)
    }

    pub(super) fn named(mut self, name: &str) -> Self {
        self.faults.push(name.to_owned());
        self
    }

    pub(super) fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.faults.extend(other.faults);
    }

    /// Counts a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; ...`.
    pub(super) fn read(&mut self, line: &str) {
        let Some((_, result)) = line.split_once("test result:") else {
            return;
        };
        self.passed += before(result, "passed");
        self.failed += before(result, "failed");
    }
}

impl Display for Tally {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// The number that stands before a word.
fn before(text: &str, word: &str) -> u32 {
    let words: Vec<&str> = text.split_whitespace().collect();
    let pairs = words.iter().zip(words.iter().skip(1));
    pairs
        .filter(|(_, next)| next.trim_end_matches(';') == word)
        .find_map(|(number, _)| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn result_lines_are_summed_and_other_lines_are_not() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "    test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 filtered out",
            "7 passed; 7 failed;",
        ] {
            tally.read(line);
        }
        assert_eq!(tally.to_string(), "13 passed, 2 failed");
    }

    #[test]
    fn a_failed_step_is_named() {
        let mut tally = Tally::default();
        tally.add(Tally::one_failed("lints"));
        assert_eq!((tally.failed, tally.faults), (1, vec!["lints".to_owned()]));
    }
}
