//! The verbs of `cargo xtask`, read from its arguments.

use crate::bench::Part;
use crate::fault::Fault;
use crate::options::Options;

/// What the caller asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verb {
    List,
    Setup,
    Build,
    Serve {
        port: u16,
    },
    Size,
    Test,
    Pictures,
    Host,
    Caseload {
        /// Its options, which the program that makes the file reads itself.
        words: Vec<String>,
    },
    Kill {
        times: u32,
        seed: Option<u64>,
    },
    Fuzz {
        runs: u64,
        seed: Option<u64>,
    },
    Bench {
        part: Part,
        agreements: u32,
    },
    /// What Trunk calls in place of wasm-bindgen.
    Bindgen {
        /// The arguments of wasm-bindgen.
        words: Vec<String>,
    },
    /// Trunk's hook before a page is built.
    BeforePage,
    /// Trunk's hook after a page is built.
    AfterPage,
}

/// The port of `serve` when none is asked for.
const PORT: u16 = 8750;

/// The agreements of `bench` when no number is named.
const MANY: u32 = 10_000;

/// How often `kill` kills when no number is named.
const TIMES: u32 = 100;

/// The texts of `fuzz` when no number is named.
const RUNS: u64 = 10_000_000;

const VERBS: [(&str, &str); 11] = [
    ("setup", "install what is missing: wasm32, tools of the build, npm packages, browsers"),
    ("build", "build both pages for release into dist/"),
    ("serve", "build and serve dist/ at a printed address; --port N (8750)"),
    ("size", "what each page loads before its first screen, against its budget"),
    ("test", "every check there is; ends with `N passed, N failed`"),
    ("pictures", "screenshots of every page into pictures/"),
    ("host", "time the host tests after a one-line change, against ten seconds"),
    ("caseload", "a backup file of many agreements; --agreements N (1000), --seed, --day, --out"),
    (
        "kill",
        "kill the browser while text is typed, and see that nothing saved is lost; --times N (100)",
    ),
    ("fuzz", "open spoilt links and answers; --runs N (10000000), --seed"),
    (
        "bench",
        "many agreements, other stores, a slow phone; --part stores|app|front|phone, --agreements N",
    ),
];

impl Verb {
    /// Reads the arguments after the program's name.
    ///
    /// # Errors
    /// An unknown verb, an unknown option, or a port that is no number.
    pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, Fault> {
        let words: Vec<String> = arguments.collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] | ["help" | "--help" | "-h"] => Ok(Self::List),
            ["setup"] => Ok(Self::Setup),
            ["build"] => Ok(Self::Build),
            ["serve"] => Ok(Self::Serve { port: PORT }),
            ["serve", "--port", port] => {
                port.parse().map(|port| Self::Serve { port }).map_err(|_| {
                    Fault::new(
                        format!("`{port}` is not a port."),
                        "Give a number between 0 and 65535, as in `cargo xtask serve --port 8750`.",
                    )
                })
            }
            ["size"] => Ok(Self::Size),
            ["test"] => Ok(Self::Test),
            ["pictures"] => Ok(Self::Pictures),
            ["host"] => Ok(Self::Host),
            ["caseload", options @ ..] => {
                Ok(Self::Caseload { words: options.iter().map(ToString::to_string).collect() })
            }
            ["kill", options @ ..] => kill(&Options::read(options)?),
            ["fuzz", options @ ..] => fuzz(&Options::read(options)?),
            ["bench", options @ ..] => bench(&Options::read(options)?),
            ["bindgen", words @ ..] => {
                Ok(Self::Bindgen { words: words.iter().map(ToString::to_string).collect() })
            }
            ["before-page"] => Ok(Self::BeforePage),
            ["after-page"] => Ok(Self::AfterPage),
            other => Err(Fault::new(
                format!("`cargo xtask {}` is not known.", other.join(" ")),
                "Run `cargo xtask` to see the verbs.",
            )),
        }
    }
}

fn kill(options: &Options) -> Result<Verb, Fault> {
    options.only(&["--times", "--seed"])?;
    let times = options.value("--times")?.unwrap_or(TIMES);
    Ok(Verb::Kill { times, seed: options.value("--seed")? })
}

fn fuzz(options: &Options) -> Result<Verb, Fault> {
    options.only(&["--runs", "--seed"])?;
    let runs = options.value("--runs")?.unwrap_or(RUNS);
    Ok(Verb::Fuzz { runs, seed: options.value("--seed")? })
}

fn bench(options: &Options) -> Result<Verb, Fault> {
    options.only(&["--part", "--agreements"])?;
    let names = ["one of ", &Part::names()].concat();
    let part = options.read_as("--part", &names, Part::named)?.unwrap_or(Part::All);
    Ok(Verb::Bench { part, agreements: options.value("--agreements")?.unwrap_or(MANY) })
}

/// The verbs with a line each.
pub(crate) fn list() -> String {
    let lines: Vec<String> =
        VERBS.iter().map(|(name, purpose)| format!("  {name:<9} {purpose}")).collect();
    format!(
        "cargo xtask <verb>; a verb does the set-up that it needs first\n\n{}",
        lines.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Verb) {
        assert_eq!(Verb::parse(line.split_whitespace().map(String::from)), Ok(expected), "{line}");
    }

    #[test]
    fn every_listed_verb_is_understood() {
        for (name, _) in VERBS {
            assert!(Verb::parse(std::iter::once(name.to_owned())).is_ok(), "{name}");
        }
    }

    #[test]
    fn no_verb_lists_the_verbs() {
        check("", Verb::List);
        check("--help", Verb::List);
        assert!(list().contains("pictures"));
    }

    #[test]
    fn serve_takes_a_port() {
        check("serve", Verb::Serve { port: 8750 });
        check("serve --port 9000", Verb::Serve { port: 9000 });
    }

    #[test]
    fn the_options_of_a_caseload_are_handed_on_unread() {
        check("caseload", Verb::Caseload { words: Vec::new() });
        let words = ["--agreements", "many"].map(String::from).to_vec();
        check("caseload --agreements many", Verb::Caseload { words });
    }

    #[test]
    fn fuzzing_has_a_number_of_runs_and_a_seed() {
        check("fuzz", Verb::Fuzz { runs: 10_000_000, seed: None });
        check("fuzz --runs 5 --seed 3", Verb::Fuzz { runs: 5, seed: Some(3) });
    }

    #[test]
    fn a_kill_has_a_number_of_times_and_a_seed() {
        check("kill", Verb::Kill { times: 100, seed: None });
        check("kill --seed 4 --times 2", Verb::Kill { times: 2, seed: Some(4) });
    }

    #[test]
    fn a_bench_has_a_part_and_a_size() {
        check("bench", Verb::Bench { part: Part::All, agreements: 10_000 });
        check("bench --part phone", Verb::Bench { part: Part::Phone, agreements: 10_000 });
        let few = Verb::Bench { part: Part::Stores, agreements: 50 };
        check("bench --agreements 50 --part stores", few);
    }

    #[test]
    fn an_unknown_word_is_refused_with_what_to_do() {
        let refused = |line: &str| {
            let words = line.split_whitespace().map(String::from);
            Verb::parse(words).unwrap_err().to_string()
        };
        assert!(refused("deploy").contains("Run `cargo xtask`"));
        assert!(refused("serve --port many").contains("not a port"));
        assert!(refused("build --fast").contains("build --fast"));
        assert!(refused("kill --times").contains("with its value"));
        assert!(refused("kill --times few").contains("a whole number"));
        assert!(refused("bench --part phones").contains("all|stores|app|front|phone"));
        assert!(refused("kill --agreements 3").contains("--times, --seed"));
    }
}
