//! Who has signed, who is still to sign, and unlocking (B2, B3, A13).

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::{Party, Signed};
use crate::app::route::Route;
use crate::base::ClockTime;
use crate::browser::clock::local_time;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::course::reasoned::Reasoned;
use crate::ui::parts::button::Look;
use crate::ui::parts::live::live;
use crate::words::Words;

/// A line for each party; once all have signed, the list is only informative.
#[component]
pub fn Signatures() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let model = use_model();
    let lines = case.read(move |agreement| {
        let time = |party| {
            let at = model.with(|model| model.session.cases.get(&case.id)?.signed_at(party))?;
            local_time(at)
        };
        let line =
            |party| (party, agreement.lifecycle.signed(party).cloned().zip(Some(time(party))));
        agreement.signers().into_iter().map(line).collect::<Vec<_>>()
    });
    let open = case.read(|agreement| {
        let lifecycle = &agreement.lifecycle;
        lifecycle.is_locked() && !lifecycle.is_concluded() && !lifecycle.is_over()
    });
    let over = case.read(|agreement| agreement.lifecycle.is_over());
    let list = live(move || {
        let line = |(party, signed): (Party, Option<(Signed, Option<ClockTime>)>)| {
            if let Some((signed, time)) = signed {
                return view! { <li class="signed">{signed_line(&signed, time, words)}</li> }
                    .into_any();
            }
            let way = (!over.get()).then(|| view! { <SignLink party/> });
            view! { <li><span>{words.party(party)} " – " <small>{words.unsigned()}</small></span> {way}</li> }
                .into_any()
        };
        lines.get().into_iter().map(line).collect::<Vec<_>>()
    });
    view! {
        <section class="group" id="signatures">
            <h2>{words.sign_offs()}</h2>
            <p>{words.sign_offs_help()}</p>
            <ul class="signers">{list}</ul>
            <Answers/>
            {live(move || open.get().then(|| {
                let gone = lines.with(|lines| {
                    let signed = lines.iter().filter_map(|(_, signed)| signed.as_ref());
                    signed.map(|(signed, _)| signed.by.name.trim().to_owned()).collect::<Vec<_>>().join(", ")
                });
                view! {
                    <Reasoned
                        id="unlock"
                        summary=words.unlock()
                        text=words.unlock_text(&gone)
                        button=words.unlock()
                        look=Look::Final
                        command=|reason| Some(Command::Unlock(reason))
                    />
                }
            }))}
        </section>
    }
}

/// The answers that came back, and a link to paste one.
#[component]
fn Answers() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let lines = case.read(move |agreement| {
        agreement.lifecycle.answers.iter().map(|one| words.answer_line(one)).collect::<Vec<_>>()
    });
    let told = live(move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().rev().map(|line| view! { <li>{line}</li> });
            view! {
                <h3>{words.answers_label()}</h3>
                <ul class="answers">{lines.collect_view()}</ul>
            }
        })
    });
    view! {
        {told}
        <p><a href=Route::Answer.hash()>{words.answer_have()}</a></p>
    }
}

/// The link to the page on which a party signs.
#[component]
fn SignLink(party: Party) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let id = format!("sign-{party:?}").to_lowercase();
    view! {
        <a class=Look::Secondary.classes() href=Route::Sign(case.id, party).hash() id=id>
            {words.sign()}
            <span class="sr-only">" " {words.for_party(words.party_in_sentence(party))}</span>
        </a>
    }
}

/// `✓ Virksomheden: Mads Lund, på skærmen, 2. marts 2026 kl. 10.42`
fn signed_line(signed: &Signed, time: Option<ClockTime>, words: Words) -> String {
    let day = words.day(signed.on);
    let at = time.map_or_else(|| day.clone(), |time| [&day, " ", &words.at_clock(time)].concat());
    let line = words.signed_line(
        &at,
        signed.by.name.trim(),
        words.party(signed.by.party),
        words.way(signed.by.way),
    );
    if signed.by.reason.trim().is_empty() {
        return line;
    }
    [&line, " (", signed.by.reason.trim(), ")"].concat()
}
