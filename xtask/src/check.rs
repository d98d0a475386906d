//! `test`: every check; it goes on after a failure, and ends with the time of each step and one line of sums.
//!
//! Own code where cargo-nextest might be: that runs no wasm32 tests, and a count of its results would stand beside this
//! one. A passed count is a count of tests. Formatting, lints, the build and the size count as one failure when they
//! fail and as nothing when they pass; so does a test step that fails or runs without a test.

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use xshell::{Cmd, Shell, cmd};

use crate::build;
use crate::fault::Fault;
use crate::notices;
use crate::report::{headline, problem, say};
use crate::setup;
use crate::shell::{WASM, dist};
use crate::size;

/// Makes cargo lint the project's own crates while it compiles them, so that no crate is compiled for the lints alone.
/// Clippy's driver is meant for unoptimized code only: the release build is made without it.
const LINTED: [(&str, &str); 2] = [
    ("RUSTC_WORKSPACE_WRAPPER", "clippy-driver"),
    // As `cargo clippy -- -D warnings` writes it.
    ("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__"),
];

/// Runs every check; the exit status says whether all passed.
pub(crate) fn run(sh: &Shell) -> Result<ExitCode, Fault> {
    let driver = setup::chromedriver(sh)?;
    let mut sum = Sum::default();
    sum.check("formatting", cmd!(sh, "cargo fmt --all --check"));
    sum.work("licences of what is shipped", || notices::check(sh));
    say(
        "\nThe programs are compiled for release beside the next steps: linking uses one core only.",
    );
    let beside = sh.clone();
    let release = thread::spawn(move || timed(|| build::programs(&beside)));
    on_this_machine(sh, &mut sum);
    in_the_browser(sh, &driver, &mut sum);
    let (compiled, taken) = release.join().unwrap_or_else(|_| {
        (Err(Fault::new("The release build ended early.", "See above.")), Duration::ZERO)
    });
    let is_compiled =
        sum.result("both programs for release, beside the steps above", taken, compiled);
    if is_compiled && sum.work("both pages", || build::pages(sh)) {
        sum.work("size", || size::check(sh));
        let tests = cmd!(sh, "cargo test --no-fail-fast --workspace --test site")
            .envs(LINTED)
            .env("CHROMEDRIVER", &driver)
            .env("KLAR_AFTALE_DIST", dist(sh));
        sum.tests("browser tests of the built site", tests);
    } else {
        say("The size and the browser tests are left out, since there is no site to look at.");
    }
    sum.print();
    Ok(if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn on_this_machine(sh: &Shell, sum: &mut Sum) {
    let lints = cmd!(sh, "cargo build --workspace --all-targets").envs(LINTED);
    let env = linted(sum.check("lints on the host, everything compiled", lints));
    sum.tests("tests on the host", cmd!(sh, "cargo test --no-fail-fast --workspace").envs(env));
}

fn in_the_browser(sh: &Shell, driver: &str, sum: &mut Sum) {
    let suite = || cmd!(sh, "cargo test --target {WASM} --test indexed_db");
    let lints = suite().arg("--no-run").envs(LINTED);
    let env = linted(sum.check("lints in the browser, everything compiled", lints));
    let pages = cmd!(sh, "cargo build --target {WASM} --lib --package klar-aftale-bench");
    sum.check("lints of the bench in the browser", pages.envs(LINTED));
    sum.tests("store suite in headless Chromium", suite().envs(env).env("CHROMEDRIVER", driver));
}

/// The environment of the tests: where a lint failed, they are compiled without lints.
fn linted(succeeded: bool) -> impl Iterator<Item = (&'static str, &'static str)> {
    succeeded.then_some(LINTED).into_iter().flatten()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

/// Tests counted so far, the time of each step, and which steps failed.
#[derive(Debug, Default)]
struct Sum {
    passed: u32,
    failed: u32,
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    taken: Duration,
    problem: Option<&'static str>,
}

impl Sum {
    /// Runs a command that passes or fails as a whole, and says which.
    fn check(&mut self, name: &'static str, command: Cmd<'_>) -> bool {
        headline(name);
        let ((_, succeeded), taken) = timed(|| stream(command.env_remove("CARGO").into()));
        self.end(name, taken, (!succeeded).then_some("failed"));
        succeeded
    }

    /// Runs a command whose tests are counted.
    fn tests(&mut self, name: &'static str, command: Cmd<'_>) {
        headline(name);
        let ((counted, succeeded), taken) = timed(|| stream(command.env_remove("CARGO").into()));
        self.count(name, taken, counted, succeeded);
    }

    fn count(&mut self, name: &'static str, taken: Duration, counted: Counted, succeeded: bool) {
        self.passed += counted.passed;
        // A failed test is counted by itself.
        self.failed += counted.failed.saturating_sub(1);
        let ran_nothing = counted == Counted::default();
        let problem = match (succeeded && counted.failed == 0, ran_nothing) {
            (true, false) => None,
            (true, true) => Some("no test ran"),
            (false, _) => Some("failed"),
        };
        self.end(name, taken, problem);
    }

    /// Does what is no cargo command, and says whether it succeeded.
    fn work(&mut self, name: &'static str, work: impl FnOnce() -> Result<(), Fault>) -> bool {
        headline(name);
        let (result, taken) = timed(work);
        self.result(name, taken, result)
    }

    fn result(&mut self, name: &'static str, taken: Duration, result: Result<(), Fault>) -> bool {
        let failed = result.is_err().then_some("failed");
        if let Err(fault) = result {
            problem(&fault);
        }
        self.end(name, taken, failed);
        failed.is_none()
    }

    fn end(&mut self, name: &'static str, taken: Duration, problem: Option<&'static str>) {
        say(&format!("({name}: {:.0} s)", taken.as_secs_f64()));
        self.failed += u32::from(problem.is_some());
        self.steps.push(Step { name, taken, problem });
    }

    fn print(&self) {
        headline("sum");
        for Step { name, taken, problem } in &self.steps {
            say(&format!(
                "{:>6.0} s  {name}  {}",
                taken.as_secs_f64(),
                problem.unwrap_or_default()
            ));
        }
        say(&format!("{} passed, {} failed", self.passed, self.failed));
    }
}

/// The tests of one command.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Counted {
    passed: u32,
    failed: u32,
}

impl Counted {
    /// Counts a line such as `test result: ok. 3 passed; 0 failed; 0 ignored; ...`.
    fn read(&mut self, line: &str) {
        if let Some((_, result)) = line.split_once("test result:") {
            self.passed += number_before(result, " passed;");
            self.failed += number_before(result, " failed;");
        }
    }
}

fn number_before(text: &str, word: &str) -> u32 {
    let number = text.split_once(word).and_then(|(before, _)| before.rsplit(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or_default()
}

/// Prints what the command prints, counts test results in it, and says whether it succeeded.
fn stream(mut command: Command) -> (Counted, bool) {
    let mut counted = Counted::default();
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => {
            problem(&error);
            return (counted, false);
        }
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

    fn counted(lines: &[&str]) -> Counted {
        let mut counted = Counted::default();
        for line in lines {
            counted.read(line);
        }
        counted
    }

    fn outcome(lines: &[&str], succeeded: bool) -> (u32, u32) {
        let mut sum = Sum::default();
        sum.count("tests", Duration::ZERO, counted(lines), succeeded);
        (sum.passed, sum.failed)
    }

    #[test]
    fn result_lines_are_summed_and_other_lines_are_not() {
        let lines = [
            "running 3 tests",
            "test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "    test result: FAILED. 10 passed; 2 failed; 1 ignored; 0 filtered out",
            "7 passed; 7 failed;",
        ];
        assert_eq!(counted(&lines), Counted { passed: 13, failed: 2 });
    }

    #[test]
    fn a_check_counts_only_when_it_fails() {
        let sh = Shell::new().unwrap();
        let mut sum = Sum::default();
        assert!(sum.check("passes", cmd!(sh, "true")));
        assert_eq!((sum.passed, sum.failed), (0, 0));
        assert!(!sum.check("fails", cmd!(sh, "false")));
        assert!(!sum.check("is missing", cmd!(sh, "no-such-program")));
        assert_eq!((sum.passed, sum.failed), (0, 2));
    }

    #[test]
    fn a_test_step_counts_its_tests() {
        assert_eq!(outcome(&["test result: ok. 3 passed; 0 failed;"], true), (3, 0));
        assert_eq!(outcome(&["test result: FAILED. 3 passed; 2 failed;"], false), (3, 2));
    }

    #[test]
    fn a_test_step_that_breaks_or_runs_nothing_fails() {
        assert_eq!(outcome(&[], false), (0, 1));
        assert_eq!(outcome(&["test result: ok. 3 passed; 0 failed;"], false), (3, 1));
        assert_eq!(outcome(&["test result: ok. 0 passed; 0 failed;"], true), (0, 1));
        assert_eq!(outcome(&[], true), (0, 1));
    }

    #[test]
    fn output_streams_and_is_counted() {
        let mut command = Command::new("printf");
        command.arg("x\\ntest result: ok. 4 passed; 1 failed; 0 ignored\\n");
        assert_eq!(stream(command), (Counted { passed: 4, failed: 1 }, true));
    }
}
