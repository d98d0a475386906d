//! What is wrong in a form: told at each field, all at once, and the first of them gets the focus.

use leptos::prelude::*;

use crate::browser::{focus, page};

/// The faults of one form.
#[derive(Clone, Copy)]
pub struct Faults(RwSignal<Vec<(String, String)>>);

impl Faults {
    /// No faults yet.
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// Tells the faults, each with the id of its field, in the order of the form; true when there are none.
    pub fn tell(self, faults: Vec<(String, String)>) -> bool {
        let first = faults.first().map(|(field, _)| field.clone());
        self.0.set(faults);
        if let Some(first) = &first {
            let first = first.clone();
            // Fails only where the form is gone.
            page::after_drawing(move || focus::to_field(&first).unwrap_or_default()).ok();
        }
        first.is_none()
    }

    /// The error of a field.
    #[must_use]
    pub fn at(self, field: &str) -> Signal<Option<String>> {
        let field = field.to_owned();
        Signal::derive(move || {
            self.0.with(|all| all.iter().find(|(at, _)| *at == field).map(|(_, told)| told.clone()))
        })
    }

    /// Forgets the error of a field: what it was about has been changed.
    pub fn mended(self, field: &str) {
        if self.0.with_untracked(|all| all.iter().any(|(at, _)| at == field)) {
            self.0.update(|all| all.retain(|(at, _)| at != field));
        }
    }
}

impl Default for Faults {
    fn default() -> Self {
        Self::new()
    }
}
