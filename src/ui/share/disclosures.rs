//! What the company sees, part by part; health and social parts only with the consent of the citizen (C2).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Consent;
use crate::agreement::sharing::Disclosable;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::checkbox::Checkbox;
use crate::ui::parts::live::live;
use crate::words::capital;

/// The list, with the citizen's consent before the items that require it.
#[component]
pub fn Matters() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let consent = case.read(|agreement| agreement.consent == Consent::Given);
    let agree = move |yes: bool| {
        case.act(Command::SetConsent(if yes { Consent::Given } else { Consent::NotGiven }));
    };
    let of = |sensitive: bool| {
        let all =
            Disclosable::ALL.into_iter().filter(move |matter| matter.is_sensitive() == sensitive);
        all.map(|matter| view! { <OneMatter matter/> }).collect_view()
    };
    view! {
        <fieldset class="form-group matters">
            <legend class="form-label">{words.matters_title()}</legend>
            <p class="form-hint">{words.matters_help()}</p>
            {of(false)}
        </fieldset>
        <fieldset class="form-group matters">
            <legend class="form-label">{words.matters_private()}</legend>
            <Checkbox
                id="share-consent"
                label=words.consent_private()
                hint=words.consent_private_help().to_owned()
                checked=consent
                on_change=agree
            />
            {live(move || consent.get().then(|| of(true)))}
        </fieldset>
    }
}

#[component]
fn OneMatter(matter: Disclosable) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let shown = case.read(move |agreement| agreement.shows(matter));
    view! {
        <Checkbox
            id=format!("matter-{matter:?}").to_lowercase()
            label=capital(words.matter(matter))
            checked=shown
            on_change=move |yes| case.act(Command::Disclose(matter, yes))
        />
    }
}
