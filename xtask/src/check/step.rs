//! One check: a cargo command whose output streams through while its tests are counted.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use super::tally::Tally;
use crate::report::{headline, say};
use crate::shell::Shell;

/// A cargo command and what its success means.
pub(super) struct Step {
    name: &'static str,
    words: Vec<&'static str>,
    env: Vec<(&'static str, String)>,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Passes or fails as a whole.
    Check,
    /// Runs tests that are counted.
    Tests,
}

impl Step {
    pub(super) fn check(name: &'static str, words: &[&'static str]) -> Self {
        Self { name, words: words.to_vec(), env: Vec::new(), kind: Kind::Check }
    }

    pub(super) fn tests(name: &'static str, words: &[&'static str]) -> Self {
        Self { kind: Kind::Tests, ..Self::check(name, words) }
    }

    pub(super) fn and(mut self, words: &[&'static str]) -> Self {
        self.words.extend(words);
        self
    }

    pub(super) fn with_env(mut self, name: &'static str, value: &str) -> Self {
        self.env.push((name, value.to_owned()));
        self
    }

    /// Runs the command to its end, whatever its outcome.
    pub(super) fn run(&self, shell: &Shell) -> Tally {
        headline(self.name);
        let start = Instant::now();
        let mut command = shell.command("cargo", &self.words);
        command.envs(self.env.iter().map(|(name, value)| (name, value)));
        let (counted, succeeded) = stream(&mut command);
        say(&format!("({:.0} s)", start.elapsed().as_secs_f64()));
        self.judge(counted, succeeded)
    }

    fn judge(&self, counted: Tally, succeeded: bool) -> Tally {
        let ran_something = counted.passed + counted.failed > 0;
        if counted.failed > 0 {
            counted.named(self.name)
        } else if !succeeded {
            counted.plus_one_failed(self.name)
        } else if self.kind == Kind::Tests && !ran_something {
            Tally::one_failed(&format!("{} (no test ran)", self.name))
        } else {
            counted
        }
    }
}

/// Prints what the command prints, counts test results in it, and says whether it succeeded.
fn stream(command: &mut Command) -> (Tally, bool) {
    let mut counted = Tally::default();
    let Ok(mut child) = command.stdout(Stdio::piped()).spawn() else {
        return (counted, false);
    };
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            say(line.trim_end_matches('\r'));
            counted.read(&line);
        }
    }
    (counted, child.wait().is_ok_and(|status| status.success()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(step: &Step, lines: &[&str], succeeded: bool) -> (u32, u32) {
        let mut counted = Tally::default();
        for line in lines {
            counted.read(line);
        }
        let tally = step.judge(counted, succeeded);
        (tally.passed, tally.failed)
    }

    #[test]
    fn a_lint_counts_only_when_it_fails() {
        let lint = Step::check("lint", &[]);
        assert_eq!(outcome(&lint, &[], true), (0, 0));
        assert_eq!(outcome(&lint, &[], false), (0, 1));
    }

    #[test]
    fn a_test_step_counts_its_tests() {
        let step = Step::tests("tests", &[]);
        assert_eq!(outcome(&step, &["test result: ok. 3 passed; 0 failed;"], true), (3, 0));
        assert_eq!(outcome(&step, &["test result: FAILED. 3 passed; 2 failed;"], false), (3, 2));
    }

    #[test]
    fn a_test_step_that_breaks_or_runs_nothing_fails() {
        let step = Step::tests("tests", &[]);
        assert_eq!(outcome(&step, &[], false), (0, 1));
        assert_eq!(outcome(&step, &["test result: ok. 3 passed; 0 failed;"], false), (3, 1));
        assert_eq!(outcome(&step, &["test result: ok. 0 passed; 0 failed;"], true), (0, 1));
    }

    #[test]
    fn output_streams_and_is_counted() {
        let mut command = Command::new("printf");
        command.arg("x\\ntest result: ok. 4 passed; 1 failed; 0 ignored\\n");
        let (counted, succeeded) = stream(&mut command);
        assert_eq!((counted.passed, counted.failed, succeeded), (4, 1, true));
        assert!(!stream(&mut Command::new("no-such-program")).1);
    }
}
