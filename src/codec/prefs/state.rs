//! The preferences of a device: who uses it, in what language, and when a backup was last taken.

use crate::agreement::Person;
use crate::base::Timestamp;
use crate::base::{DeviceId, Secret};

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
    /// When a file with all agreements was last taken.
    pub last_backup: Option<Timestamp>,
    /// Since when agreements are kept on this device: beside an empty store it tells of a loss.
    pub used: Option<Timestamp>,
    /// What the device seals with; `None` until it has made one.
    pub secret: Option<Secret>,
}

impl Prefs {
    /// Forgets what mentions a name, in whatever letters; true when something did.
    pub fn forget(&mut self, name: &str) -> bool {
        let name = name.to_lowercase();
        let Person { name: who, role, phone, mail } = &mut self.who;
        let mut found = false;
        for text in [who, role, phone, mail, &mut self.municipality] {
            if text.to_lowercase().contains(&name) {
                text.clear();
                found = true;
            }
        }
        found
    }

    /// The preferences of a device that does not know yet who uses it.
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
