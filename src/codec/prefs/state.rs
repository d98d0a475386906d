//! The preferences of a device: who uses it, in what language, and when a backup was last taken.

use crate::agreement::Person;
use crate::base::Timestamp;
use crate::base::{DeviceId, Secret};
use crate::input::contains;

/// What a device remembers beside the agreements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prefs {
    /// The device (browser profile) itself.
    pub device: DeviceId,
    /// The caseworker who uses it.
    pub who: Person,
    /// The name of the caseworker's municipality.
    pub municipality: String,
    /// The code of the chosen language, e.g. `da`; `None` until one was chosen.
    pub lang: Option<String>,
    /// When a backup was last taken.
    pub last_backup: Option<Timestamp>,
    /// Since when agreements are stored on this device; if the store is empty despite it, data was lost.
    pub used: Option<Timestamp>,
    /// The secret of the seal key; `None` until it is made.
    pub secret: Option<Secret>,
}

impl Prefs {
    /// Clears every field that contains a name, in any form (`input::key`); returns whether there was one.
    pub fn forget(&mut self, name: &str) -> bool {
        let Person { name: who, role, phone, mail } = &mut self.who;
        let mut found = false;
        for text in [who, role, phone, mail, &mut self.municipality] {
            if contains(text, name) {
                text.clear();
                found = true;
            }
        }
        found
    }

    /// The preferences of a device before its user is known.
    #[must_use]
    pub fn new(device: DeviceId) -> Self {
        Self {
            device,
            who: Person::default(),
            municipality: String::new(),
            lang: None,
            last_backup: None,
            used: None,
            secret: None,
        }
    }
}
