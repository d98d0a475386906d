//! The names of the editor's steps, and of the status filters.

use crate::app::features::overview::view::Group;
use crate::app::route::Place;
use crate::words::Words;

impl Words {
    /// The name of a step of the editor.
    #[must_use]
    pub fn place(self, place: Place) -> &'static str {
        match place {
            Place::Part(part) => self.part(part),
            Place::Review => self.part_review(),
        }
    }

    /// The name of a status group: *Til underskrift*
    #[must_use]
    pub fn group(self, group: Group) -> &'static str {
        match group {
            Group::Draft => self.status_draft(),
            Group::Signing => self.group_signing(),
            Group::Ready => self.status_ready_to_start(),
            Group::Running => self.status_running(),
            Group::Ending => self.status_ending_soon(),
            Group::Missing => self.status_missing_closing(),
            Group::Closed => self.status_closed(),
            Group::Stopped => self.group_stopped(),
        }
    }
}
