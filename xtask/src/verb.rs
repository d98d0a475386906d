//! The verbs of `cargo xtask` and their options.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::bench::Part;
use crate::fault::Fault;

xflags::xflags! {
    /// The project's own commands. A verb does the set-up that it needs first.
    cmd xtask {
        /// Install what is missing: wasm32, tools of the build, npm packages, browsers.
        cmd setup {}
        /// Build both pages for release into dist/.
        cmd build {}
        /// Build dist/ and serve it at a printed address.
        cmd serve {
            /// The port (8750); the next free one if it is taken.
            optional --port port: u16
        }
        /// What each page loads before its first screen, against its budget.
        cmd size {}
        /// Every check there is; ends with `N passed, N failed`.
        cmd test {}
        /// Screenshots of every page into pictures/.
        cmd pictures {}
        /// Write NOTICE, the licences of what is shipped.
        cmd notices {}
        /// Time the host tests after a one-line change, against ten seconds.
        cmd host {}
        /// A backup file of many invented agreements.
        cmd caseload {
            /// How many (1000).
            optional --agreements n: u32
            /// The start of the random numbers.
            optional --seed n: u64
            /// The day it is today in the file, such as 2026-03-02.
            optional --day day: String
            /// Where the file goes (target/).
            optional --out file: PathBuf
        }
        /// Kill the browser while text is typed, and see that nothing saved is lost.
        cmd kill {
            /// How many times (100).
            optional --times n: u32
            /// The start of the random numbers.
            optional --seed n: u64
        }
        /// Open spoilt links, answers, drafts and files of cases.
        cmd fuzz {
            /// How many (10000000).
            optional --runs n: u64
            /// The start of the random numbers.
            optional --seed n: u64
        }
        /// Many agreements, other stores, a slow phone.
        cmd bench {
            /// all, stores, app, front or phone (all).
            optional --part part: Part
            /// How many (10000).
            optional --agreements n: u32
        }
    }
}

/// What Trunk runs while it builds a page; not for the command line, so not in the help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hook {
    Bindgen,
    BeforePage,
    AfterPage,
}

pub(crate) enum Parsed {
    Help(String),
    Verb(XtaskCmd),
    /// A hook, and the arguments for wasm-bindgen.
    Hook(Hook, Vec<String>),
}

/// Reads the arguments after the program's name.
///
/// # Errors
/// An unknown verb or option, or a value that cannot be read.
pub(crate) fn parse(mut words: Vec<String>) -> Result<Parsed, Fault> {
    let hook = match words.first().map(String::as_str) {
        Some("bindgen") => Some(Hook::Bindgen),
        Some("before-page") => Some(Hook::BeforePage),
        Some("after-page") => Some(Hook::AfterPage),
        _ => None,
    };
    if let Some(hook) = hook {
        return Ok(Parsed::Hook(hook, words.split_off(1)));
    }
    if words.is_empty() || words == ["help"] {
        words = vec!["--help".to_owned()];
    }
    let line = words.join(" ");
    match Xtask::from_vec(words.into_iter().map(OsString::from).collect()) {
        Ok(flags) => Ok(Parsed::Verb(flags.subcommand)),
        Err(error) if error.is_help() => Ok(Parsed::Help(error.to_string())),
        Err(error) => Err(Fault::new(
            format!("`cargo xtask {line}` is not understood: {error}."),
            "Run `cargo xtask` to see the verbs and their options.",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Parsed, Fault> {
        parse(line.split_whitespace().map(String::from).collect())
    }

    fn verb(line: &str) -> XtaskCmd {
        match read(line) {
            Ok(Parsed::Verb(verb)) => verb,
            _ => panic!("{line}"),
        }
    }

    fn help(line: &str) -> String {
        match read(line) {
            Ok(Parsed::Help(text)) => text,
            _ => panic!("{line}"),
        }
    }

    #[test]
    fn no_verb_lists_the_verbs() {
        for line in ["", "help", "--help", "-h"] {
            assert!(help(line).contains("xtask pictures"), "{line}");
        }
    }

    #[test]
    fn options_are_read_in_any_order() {
        let XtaskCmd::Kill(kill) = verb("kill --seed 4 --times 2") else { panic!("kill") };
        assert_eq!((kill.times, kill.seed), (Some(2), Some(4)));
        let XtaskCmd::Bench(bench) = verb("bench --agreements 50 --part stores") else {
            panic!("bench")
        };
        assert_eq!((bench.part, bench.agreements), (Some(Part::Stores), Some(50)));
    }

    #[test]
    fn the_arguments_of_a_hook_are_not_read() {
        let Ok(Parsed::Hook(Hook::Bindgen, words)) = read("bindgen --target=web a.wasm") else {
            panic!("bindgen")
        };
        assert_eq!(words, ["--target=web", "a.wasm"]);
    }

    #[test]
    fn bad_input_is_refused_with_what_to_do() {
        for (line, part) in [
            ("deploy", "`cargo xtask deploy`"),
            ("serve --port many", "`--port`"),
            ("serve --port 70000", "`--port`"),
            ("build --fast", "`--fast`"),
            ("kill --times", "expected a value for `--times`"),
            ("kill --times few", "`--times`"),
            ("bench --part phones", "all|stores|app|front|phone"),
            ("kill --agreements 3", "`--agreements`"),
            ("caseload --agreements many", "`--agreements`"),
            ("fuzz now", "now"),
        ] {
            let Err(fault) = read(line) else { panic!("{line}") };
            let text = fault.to_string();
            assert!(text.contains(part) && text.contains("Run `cargo xtask`"), "{line}: {text}");
        }
    }
}
