//! What went wrong in a test: one sentence, and the line of the test on which it did.

use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::panic::Location;

/// What a step of a test gives.
pub type Outcome<T = ()> = Result<T, Fault>;

/// What went wrong, and where.
pub struct Fault {
    told: String,
    at: &'static Location<'static>,
}

impl Fault {
    /// A fault in words.
    #[must_use]
    #[track_caller]
    pub fn new(told: impl Into<String>) -> Self {
        Self { told: told.into(), at: Location::caller() }
    }

    /// The same fault, with what was being done when it came.
    #[must_use]
    pub fn while_doing(self, what: &str) -> Self {
        Self { told: format!("{what}: {}", self.told), ..self }
    }

    /// Whether an element was drawn anew after it was found, so that nothing was done to it.
    #[must_use]
    pub fn is_stale(&self) -> bool {
        self.told.contains("Element is stale")
    }
}

impl<E: Error> From<E> for Fault {
    #[track_caller]
    fn from(error: E) -> Self {
        Self::new(error.to_string())
    }
}

/// A failing test prints its result as `Debug`.
impl Debug for Fault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  at {}", self.told, self.at)
    }
}

/// An answer that must be there.
///
/// # Errors
/// A fault that names it when it is not.
#[track_caller]
pub fn some<T>(found: Option<T>, what: &str) -> Outcome<T> {
    match found {
        Some(found) => Ok(found),
        None => Err(Fault::new(format!("there is no {what}"))),
    }
}

/// A condition that must hold.
///
/// # Errors
/// A fault with the words when it does not.
#[track_caller]
pub fn ensure(holds: bool, told: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(Fault::new(told())) }
}

/// Two values that must be the same.
///
/// # Errors
/// A fault that shows both when they are not.
#[track_caller]
pub fn same<T: PartialEq + Debug>(found: &T, wanted: &T, what: &str) -> Outcome {
    ensure(found == wanted, || format!("{what}:\n   found {found:?}\n  wanted {wanted:?}"))
}
