//! *Det har virksomheden udfyldt*: each field beside what stands in the agreement, taken over one by one or all (C7).

use leptos::prelude::*;

use crate::app::event::Event;
use crate::app::filling::{Beside, beside};
use crate::app::route::{Place, Route};
use crate::browser::clock;
use crate::domain::codes::Coded as _;
use crate::domain::field::Part;
use crate::domain::ids::AgreementId;
use crate::text::words::Words;
use crate::ui::context::{OpenCase, use_words};
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};

/// What came last of an agreement.
#[component]
pub fn FilledPage(id: AgreementId) -> impl IntoView {
    let words = use_words();
    let case = OpenCase::of(id);
    let arrived = case.read(move |agreement| {
        let (filled, fields) = beside(agreement, words)?;
        Some((filled.by.trim().to_owned(), filled.at, fields))
    });
    view! {
        <div class="page">
            <p class="back-link">
                <a href=Route::Editor(id, Place::Part(Part::Parties)).hash()>{words.back_to_agreement()}</a>
            </p>
            <h1 id="heading" tabindex="-1">{words.filled_title()}</h1>
            {live(move || match arrived.get() {
                None => view! { <p>{words.filled_none()}</p> }.into_any(),
                Some((by, at, fields)) => {
                    let when = clock::local_time(at).map(|time| words.at_clock(time));
                    view! {
                        <p>{words.filled_from(&by, &when.unwrap_or_default())}</p>
                        <Fields fields case words/>
                        <p class="quiet">{words.answer_honest()}</p>
                    }
                    .into_any()
                }
            })}
        </div>
    }
}

/// The fields, with one button for all that differ.
#[component]
fn Fields(fields: Vec<Beside>, case: OpenCase, words: Words) -> impl IntoView {
    let named: Vec<_> = fields.iter().filter(|one| one.differs()).map(|one| one.field).collect();
    let count = u32::try_from(named.len()).unwrap_or(u32::MAX);
    let all = if named.is_empty() {
        view! {
            <p role="status">{words.filled_all_taken()}</p>
            <p>
                <a class=Look::Primary.classes() href=Route::Editor(case.id, Place::Part(Part::Parties)).hash()>
                    {words.filled_go_on()}
                </a>
            </p>
        }
        .into_any()
    } else {
        view! {
            <Button
                id="take-all"
                label=words.filled_take_all(count)
                look=Look::Primary
                on_press=move |()| case.send(Event::TakeOver(case.id, named.clone()))
            />
        }
        .into_any()
    };
    let (open, rest): (Vec<Beside>, Vec<Beside>) = fields.into_iter().partition(Beside::differs);
    let open = open.into_iter().map(|one| differing(one, case, words)).collect_view();
    let rest = rest.into_iter().map(|one| as_it_was(one, words)).collect_view();
    view! {
        {all}
        <ul class="beside">{open}</ul>
        <details>
            <summary>{words.filled_rest()}</summary>
            <dl class="beside">{rest}</dl>
        </details>
    }
}

/// A field to be taken over.
fn differing(one: Beside, case: OpenCase, words: Words) -> impl IntoView {
    let Beside { field, here, came } = one;
    let label = words.field(field.becomes());
    let name = words.filled_take_one(&label);
    let here = if here.is_empty() { words.filled_empty().to_owned() } else { here };
    view! {
        <li>
            <h2>{label}</h2>
            <dl>
                <dt>{words.filled_came()}</dt>
                <dd class="came">{came}</dd>
                <dt>{words.filled_here()}</dt>
                <dd>{here}</dd>
            </dl>
            <Button
                id=["take-", field.code()].concat()
                label=words.filled_take().to_owned()
                name=Signal::stored(name)
                look=Look::Secondary
                on_press=move |()| case.send(Event::TakeOver(case.id, vec![field]))
            />
        </li>
    }
}

/// A field in which nothing is to be taken over: it was left blank, or stands in the agreement already.
fn as_it_was(one: Beside, words: Words) -> impl IntoView {
    let label = words.field(one.field.becomes());
    let told = if one.came.is_empty() { words.filled_blank().to_owned() } else { one.came };
    view! {
        <dt>{label}</dt>
        <dd>{told}</dd>
    }
}
