//! *Se efter og del*: what is missing, the agreement in short, and the links.

use leptos::prelude::*;

use crate::app::route::Route;
use crate::ui::context::{use_case, use_words};
use crate::ui::course::page::Banner;
use crate::ui::course::renewed::Renewed;
use crate::ui::editor::gap_list::{Doubts, Faults, Gaps, Hints};
use crate::ui::editor::share_panel::SharePanel;
use crate::ui::editor::summary::Summary;

/// The last step.
#[component]
pub fn Review() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    view! {
        <Banner acts=false/>
        <Renewed/>
        <p><a href=Route::Course(case.id).hash()>{words.to_course()}</a></p>
        <Faults/>
        <Gaps/>
        <Doubts/>
        <Hints/>
        <SharePanel/>
        <Summary/>
        <p class="delete-citizen"><a href=Route::Delete(case.id).hash()>{words.delete_citizen()}</a></p>
    }
}
