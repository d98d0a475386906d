//! Links to the share pages, one for each reader.

use leptos::prelude::*;

use crate::agreement::Audience;
use crate::agreement::Party;
use crate::app::paper::Paper;
use crate::app::route::Route;
use crate::ui::context::{use_case, use_words};
use crate::ui::parts::button::Look;
use crate::ui::parts::live::live;

/// A link for each reader; the employee representative only where there is one.
#[component]
pub fn SharePanel() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let readers = case.read(|agreement| {
        let signers = agreement.signers();
        let asked = |one: &Audience| {
            *one != Audience::Representative || signers.contains(&Party::Representative)
        };
        Audience::ALL.into_iter().filter(asked).collect::<Vec<_>>()
    });
    let links = live(move || {
        let link = |audience: Audience| {
            let id = format!("share-{audience:?}").to_lowercase();
            let paper = Paper::View(audience);
            view! {
                <li>
                    <a class=Look::Secondary.classes() id=id href=Route::Share(case.id, paper).hash()>
                        {words.share_with(paper)}
                    </a>
                </li>
            }
        };
        readers.get().into_iter().map(link).collect_view()
    });
    view! {
        <section class="share">
            <h2>{words.share_title()}</h2>
            <p>{words.share_lead()}</p>
            <ul class="share-readers">{links}</ul>
        </section>
    }
}
