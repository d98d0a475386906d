//! Version 2 of the citizen's view: version 1 with the latest status beside it.

use serde::{Deserialize, Serialize};

use crate::domain::plan_view::{PlanView, StatusView};
use crate::domain::time::Day;
use crate::share::v1::{self, whole};

/// The status, and the view as version 1 has it.
#[derive(Serialize, Deserialize)]
struct PlanV2 {
    /// Days after 1970.
    on: i32,
    text: String,
    closing: bool,
    base: Vec<u8>,
}

/// The citizen's view as bytes; `None` when it has no status, or is too large for memory.
#[must_use]
pub fn plan_bytes(view: &PlanView) -> Option<Vec<u8>> {
    let StatusView { on, text, closing } = view.status.clone()?;
    let base = v1::plan_bytes(view)?;
    postcard::to_allocvec(&PlanV2 { on: on.number(), text, closing, base }).ok()
}

/// The citizen's view of some bytes; `None` when they are none, or when a value in them means nothing.
#[must_use]
pub fn plan_from(bytes: &[u8]) -> Option<PlanView> {
    let PlanV2 { on, text, closing, base } = whole(bytes)?;
    let status = StatusView { on: Day::from_number(on)?, text, closing };
    Some(PlanView { status: Some(status), ..v1::plan_from(&base)? })
}
