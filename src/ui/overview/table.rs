//! The agreements as a table; of a long one only the rows around the screen are drawn.

use leptos::prelude::*;

use crate::base::AgreementId;
use crate::ui::context::use_words;
use crate::ui::overview::rolling::Rolling;
use crate::ui::overview::row::AgreementRow;

/// The assumed height of a row before one is measured, in pixels.
const USUAL_HEIGHT: f64 = 74.0;

const BODY: &str = "agreements";

/// The table.
#[component]
pub fn Table(listed: Memo<Vec<AgreementId>>) -> impl IntoView {
    let words = use_words();
    let rolling = Rolling::new(BODY, listed, USUAL_HEIGHT);
    let length = rolling.length();
    let draw = |place, id| view! { <AgreementRow place id/> }.into_any();
    view! {
        <table class="agreements" aria-rowcount=move || length.get() + 1>
            <thead>
                <tr aria-rowindex="1">
                    <th scope="col">{words.column_citizen()}</th>
                    <th scope="col">{words.column_company()}</th>
                    <th scope="col">{words.column_period()}</th>
                    <th scope="col">{words.column_hours()}</th>
                    <th scope="col">{words.column_lacks()}</th>
                    <th scope="col"><span class="sr-only">{words.column_action()}</span></th>
                </tr>
            </thead>
            <tbody class="space" aria-hidden="true">
                <tr style:height=move || { let [before, _] = rolling.space(); before }></tr>
            </tbody>
            <tbody id=BODY>{rolling.rows(draw)}</tbody>
            <tbody class="space" aria-hidden="true">
                <tr style:height=move || { let [_, after] = rolling.space(); after }></tr>
            </tbody>
        </table>
    }
}
