//! *Det har virksomheden udfyldt*: each field beside the agreement's, taken over one by one or all at once (C7).

use leptos::prelude::*;

use crate::agreement::Part;
use crate::agreement::sharing::CompanyField;
use crate::app::event::Event;
use crate::app::features::filling::{Beside, Returned, returned};
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::base::Coded as _;
use crate::base::Timestamp;
use crate::browser::{clock, focus, page};
use crate::ui::context::{OpenCase, use_model, use_words};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

/// Everything that came back from an agreement's drafts.
#[component]
pub fn FilledPage(id: AgreementId) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let case = OpenCase::of(id);
    let all = Memo::new(move |_| {
        model.with(|model| {
            model.session.cases.get(&id).map(|case| returned(case, words)).unwrap_or_default()
        })
    });
    view! {
        <div class="page">
            <p class="back-link">
                <a href=Route::Editor(id, Place::Part(Part::Parties)).hash()>{words.back_to_agreement()}</a>
            </p>
            <h1 id="heading" tabindex="-1">{words.filled_title()}</h1>
            {live(move || {
                let all = all.get();
                if all.is_empty() {
                    return view! { <p>{words.filled_none()}</p> }.into_any();
                }
                let all = all.into_iter().map(|one| one_return(one, case, words)).collect_view();
                view! {
                    {all}
                    <p class="quiet">{words.answer_honest()}</p>
                }
                .into_any()
            })}
        </div>
    }
}

/// One of them: new fields first, the rest collapsed.
fn one_return(one: Returned, case: OpenCase, words: Words) -> impl IntoView {
    let Returned { place, filled, fields } = one;
    let when = moment_of(filled.filled.at, words);
    let told = words.filled_from(&words.day(filled.on), filled.filled.by.trim(), &when);
    let (new, rest): (Vec<Beside>, Vec<Beside>) = fields.into_iter().partition(|one| one.differs);
    let usable: Vec<_> = new.iter().filter(|one| one.open).map(|one| one.field).collect();
    let count = u32::try_from(usable.len()).unwrap_or(u32::MAX);
    let all = match () {
        () if new.is_empty() => view! {
            <p role="status">{words.filled_all_taken()}</p>
            <p>
                <a class=Look::Primary.classes() href=Route::Editor(case.id, Place::Part(Part::Parties)).hash()>
                    {words.filled_go_on()}
                </a>
            </p>
        }
        .into_any(),
        () if usable.is_empty() => view! { <p role="status">{words.filled_locked()}</p> }.into_any(),
        () => view! {
            <Button
                id=format!("take-all-{place}")
                label=words.filled_take_all(count)
                look=Look::Primary
                on_press=move |()| use_them(case, place, usable.clone())
            />
        }
        .into_any(),
    };
    let new = new.into_iter().map(|one| differing(one, place, case, words)).collect_view();
    let rest = rest.into_iter().map(|one| as_it_was(one, words)).collect_view();
    view! {
        <section>
            <p>{told}</p>
            {all}
            <ul class="beside">{new}</ul>
            <details>
                <summary>{words.filled_rest()}</summary>
                <dl class="beside">{rest}</dl>
            </details>
        </section>
    }
}

/// `tirsdag 3. marts kl. 14.32`
fn moment_of(at: Timestamp, words: Words) -> String {
    let day = clock::local_day(at).map(|day| words.weekday_day(day));
    let time = clock::local_time(at).map(|time| words.at_clock(time));
    day.into_iter().chain(time).collect::<Vec<_>>().join(" ")
}

/// Takes over fields; the focused button disappears, so the heading takes the focus.
fn use_them(case: OpenCase, place: usize, fields: Vec<CompanyField>) {
    case.send(Event::TakeOver(case.id, place, fields));
    // Without a window there is no focus either.
    page::after_drawing(|| focus::to_near("heading").unwrap_or_default()).ok();
}

/// A field that says something new.
fn differing(one: Beside, place: usize, case: OpenCase, words: Words) -> impl IntoView {
    let Beside { field, here, came, open, .. } = one;
    let label = words.field(field.becomes());
    let name = words.filled_take_one(&label);
    let here = if here.is_empty() { words.filled_empty().to_owned() } else { here };
    let button = open.then(|| {
        view! {
            <Button
                id=format!("take-{place}-{}", field.code())
                label=words.filled_take().to_owned()
                name=Signal::stored(name)
                look=Look::Secondary
                on_press=move |()| use_them(case, place, vec![field])
            />
        }
    });
    view! {
        <li>
            <h2>{label}</h2>
            <dl>
                <dt>{words.filled_came()}</dt>
                <dd class="came">{came}</dd>
                <dt>{words.filled_here()}</dt>
                <dd>{here}</dd>
            </dl>
            {button}
        </li>
    }
}

/// A field that says nothing new: unchanged, blank, or already in the agreement.
fn as_it_was(one: Beside, words: Words) -> impl IntoView {
    let label = words.field(one.field.becomes());
    let told = if one.came.is_empty() { words.filled_blank().to_owned() } else { one.came };
    view! {
        <dt>{label}</dt>
        <dd>{told}</dd>
    }
}
