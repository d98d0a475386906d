//! *Se efter og del*: what is missing, the agreement in short, and the links.

use leptos::prelude::*;

use crate::ui::editor::gap_list::{Faults, Gaps, Hints};
use crate::ui::editor::share_panel::SharePanel;
use crate::ui::editor::summary::Summary;

/// The last step.
#[component]
pub fn Review() -> impl IntoView {
    view! {
        <Faults/>
        <Gaps/>
        <Hints/>
        <SharePanel/>
        <Summary/>
    }
}
