//! The lock of a part: once somebody has signed it is read only, until it is unlocked or changed (B3, B4).

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::Part;
use crate::agreement::{ChangeKind, OpenChange};
use crate::app::route::Route;
use crate::ui::context::{use_case, use_words};
use crate::ui::course::changes::{Open, part_of};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::live::live;
use crate::words::Words;

/// Why a part is read only; `None` where it is not.
pub fn use_lock(part: Part) -> Memo<Option<&'static str>> {
    let words = use_words();
    use_case().read(move |agreement| lock_of(agreement, part, words))
}

fn lock_of(agreement: &Agreement, part: Part, words: Words) -> Option<&'static str> {
    let lifecycle = &agreement.lifecycle;
    if part == Part::Closing || !lifecycle.is_locked() && !lifecycle.is_over() {
        return None;
    }
    if lifecycle.is_over() {
        return Some(words.locked_over());
    }
    if !lifecycle.is_concluded() {
        return Some(words.locked_signed());
    }
    let open = lifecycle.change.as_ref().is_some_and(|open| is_written_in(open.kind, part));
    (!open).then(|| words.locked_concluded())
}

/// Whether a kind of change edits a part; the job title is on the hours part.
fn is_written_in(kind: ChangeKind, part: Part) -> bool {
    part_of(kind) == part || (kind == ChangeKind::Tasks && part == Part::Hours)
}

/// Why the part is locked, with a link to the course; or the change that is being written.
#[component]
pub fn Locked(part: Part) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let why = use_lock(part);
    let change: Memo<Option<OpenChange>> =
        case.read(|agreement| agreement.lifecycle.change.clone());
    live(move || match (why.get(), change.get()) {
        (_, Some(open)) => view! { <Open open/> }.into_any(),
        (None, None) => ().into_any(),
        (Some(why), None) => view! {
            <Alert tone=Tone::Info>
                <p class="alert-text">
                    {why} " " <a href=Route::Course(case.id).hash()>{words.to_course()}</a>
                </p>
            </Alert>
        }
        .into_any(),
    })
}
