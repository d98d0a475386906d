//! The front page's work for a page that times it.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::due::Desk;

/// The agreements of a front page.
#[wasm_bindgen]
pub struct Front(Desk);

#[wasm_bindgen]
impl Front {
    /// An empty one on a day.
    ///
    /// # Errors
    /// That is no day.
    #[wasm_bindgen(constructor)]
    pub fn new(day: &str) -> Result<Self, String> {
        Desk::on(day).map(Self)
    }

    /// Reads a backup file; how many agreements there are now.
    ///
    /// # Errors
    /// It is no such file, or a log does not add up.
    pub fn take(&mut self, file: &str) -> Result<usize, String> {
        self.0.take(file)
    }

    /// Everything once.
    #[must_use]
    pub fn compute(&self) -> usize {
        self.0.compute()
    }
}
