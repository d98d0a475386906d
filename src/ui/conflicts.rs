//! *To udgaver*: two tabs have changed the same place; both texts, and a choice.

use leptos::prelude::*;

use crate::agreement::{Agreement, Command};
use crate::app::event::Event;
use crate::app::features::conflicts::ConflictSide;
use crate::app::model::Model;
use crate::base::AgreementId;
use crate::log::{Conflict, Ground};
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

/// The oldest conflict of the agreement on the page.
fn first(model: &Model) -> Option<(AgreementId, Conflict<Agreement>, Agreement)> {
    let case = model.session.open_case()?;
    let (id, conflict) = model.session.conflicts.iter().find(|(id, _)| *id == case.id)?;
    Some((*id, conflict.clone(), case.agreement().clone()))
}

/// One conflict at a time, until none is left.
#[component]
pub fn Conflicts() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    // Redraws when a conflict is settled, not with every letter that is typed.
    let shown = Memo::new(move |_| {
        model.with(|model| (model.session.conflicts.len(), model.session.route))
    });
    live(move || {
        // A memo that is tracked but not read never evaluates.
        let first = shown.with(|_| model.with_untracked(first));
        first.map(|(id, conflict, of)| match conflict.ground {
            Ground::Decided(ref theirs) => {
                let mine = words.version(&conflict.mine, &of);
                let theirs = words.version(theirs, &of);
                let title = title_of(&conflict, &of, words);
                view! { <TwoVersions id title mine theirs/> }.into_any()
            }
            Ground::Gone(rejection) => {
                let mine = words.version(&conflict.mine, &of);
                view! { <Homeless id why=words.rejection(rejection) mine/> }.into_any()
            }
        })
    })
}

fn title_of(conflict: &Conflict<Agreement>, of: &Agreement, words: Words) -> String {
    let field = conflict.mine.command().and_then(Command::decides);
    words.conflict_title(&field.map(|field| words.named(field, of)).unwrap_or_default())
}

/// Both versions, and the choice.
#[component]
fn TwoVersions(id: AgreementId, title: String, mine: String, theirs: String) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <Alert tone=Tone::Warning>
            <h2 class="alert-heading">{title}</h2>
            <dl class="versions">
                <dt>{words.conflict_mine()}</dt>
                <dd>{mine}</dd>
                <dt>{words.conflict_theirs()}</dt>
                <dd>{theirs}</dd>
            </dl>
            <p class="alert-text">{words.conflict_text()}</p>
            <div class="button-row">
                <Button
                    id="keep-mine"
                    label=words.conflict_keep_mine().to_owned()
                    look=Look::Primary
                    on_press=move |()| dispatch.send(Event::Settle(id, ConflictSide::Mine))
                />
                <Button
                    id="take-theirs"
                    label=words.conflict_take_theirs().to_owned()
                    look=Look::Secondary
                    on_press=move |()| dispatch.send(Event::Settle(id, ConflictSide::Theirs))
                />
            </div>
        </Alert>
    }
}

/// Something was written in an item that another tab has removed; shows the text, to be used elsewhere.
#[component]
fn Homeless(id: AgreementId, why: String, mine: String) -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <Alert tone=Tone::Warning>
            <h2 class="alert-heading">{words.conflict_gone_title()}</h2>
            <p class="alert-text">{why}</p>
            <dl class="versions">
                <dt>{words.conflict_mine()}</dt>
                <dd>{mine}</dd>
            </dl>
            <Button
                id="keep-mine"
                label=words.close_message().to_owned()
                look=Look::Quiet
                on_press=move |()| dispatch.send(Event::Settle(id, ConflictSide::Mine))
            />
        </Alert>
    }
}
