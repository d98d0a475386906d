//! Options with their values, as the programs of the browser tests read them: `--agreements 10 --seed 3`.

use std::str::FromStr;

use crate::fault::Fault;

/// Options with their values.
#[derive(Debug)]
pub struct Options<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Options<'a> {
    /// Reads the arguments after the name of a program.
    ///
    /// # Errors
    /// A word is no option, or an option has no value.
    pub fn read(words: &[&'a str]) -> Result<Self, Fault> {
        let pairs = words.chunks(2).map(|pair| match pair {
            [name, value] if name.starts_with("--") => Ok((*name, *value)),
            _ => Err(Fault::new(
                format!("`{}` is not understood.", pair.join(" ")),
                "Give each option with its value, as in `cargo xtask caseload --agreements 10`.",
            )),
        });
        Ok(Self(pairs.collect::<Result<_, _>>()?))
    }

    /// Checks that no other options were given.
    ///
    /// # Errors
    /// One was.
    pub fn only(&self, known: &[&str]) -> Result<(), Fault> {
        match self.0.iter().find(|(name, _)| !known.contains(name)) {
            None => Ok(()),
            Some((name, _)) => Err(Fault::new(
                format!("The option `{name}` is not known."),
                format!("The options here are {}.", known.join(", ")),
            )),
        }
    }

    /// The value of an option as it was given.
    #[must_use]
    pub fn text(&self, wanted: &str) -> Option<&'a str> {
        self.0.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value)
    }

    /// The value of an option that is a whole number.
    ///
    /// # Errors
    /// It is none, or too large.
    pub fn value<T: FromStr>(&self, wanted: &str) -> Result<Option<T>, Fault> {
        self.read_as(wanted, "a whole number", |text| text.parse().ok())
    }

    /// The value of an option, read in a way of its own; `what` says to the reader what to give.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read_as<T>(
        &self,
        wanted: &str,
        what: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<Option<T>, Fault> {
        let Some(text) = self.text(wanted) else {
            return Ok(None);
        };
        read(text).map(Some).ok_or_else(|| {
            Fault::new(format!("`{text}` cannot be read."), format!("Give {wanted} {what}."))
        })
    }
}
