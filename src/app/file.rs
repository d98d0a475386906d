//! The file that a person can take away at any time, above all when the store fails.

use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::domain::time::Day;
use crate::store::backup::write_file;

/// A download of every agreement on this device, as it stands on the screen.
#[must_use]
pub fn download(model: &Model, today: Day) -> Effect {
    Effect::Download {
        name: format!("klar-aftale-{}.json", today.iso()),
        content: write_file(model.cases.values().map(|case| (case.id, case.log()))),
    }
}
