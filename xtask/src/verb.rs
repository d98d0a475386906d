//! The verbs of `cargo xtask`, read from its arguments.

use crate::fault::Fault;

/// What the caller asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
    /// Trunk's hook before a page is built.
    BeforePage,
    /// Trunk's hook after a page is built.
    AfterPage,
}

/// The port of `serve` when none is asked for.
const PORT: u16 = 8750;

const VERBS: [(&str, &str); 7] = [
    ("setup", "install what is missing: wasm32, wasm-bindgen, trunk, npm packages, Chromium"),
    ("build", "build both pages for release into dist/"),
    ("serve", "build and serve dist/ at a printed address; --port N (8750)"),
    ("size", "what each page loads before its first screen, against its budget"),
    ("test", "every check there is; ends with `N passed, N failed`"),
    ("pictures", "screenshots of every page into pictures/"),
    ("host", "time the host tests after a one-line change, against ten seconds"),
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
            ["before-page"] => Ok(Self::BeforePage),
            ["after-page"] => Ok(Self::AfterPage),
            other => Err(Fault::new(
                format!("`cargo xtask {}` is not known.", other.join(" ")),
                "Run `cargo xtask` to see the verbs.",
            )),
        }
    }
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
    fn an_unknown_word_is_refused_with_what_to_do() {
        let refused = |line: &str| {
            let words = line.split_whitespace().map(String::from);
            Verb::parse(words).unwrap_err().to_string()
        };
        assert!(refused("deploy").contains("Run `cargo xtask`"));
        assert!(refused("serve --port many").contains("not a port"));
        assert!(refused("build --fast").contains("build --fast"));
    }
}
