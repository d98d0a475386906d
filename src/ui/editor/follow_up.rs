//! *Opfølgning*: paid hours expected, the rhythm and its dates, the next follow-up, support (A9, A11, A12).

use leptos::prelude::*;

use crate::agreement::sharing::Disclosable;
use crate::agreement::{Choice, Command};
use crate::agreement::{DayField, Field, TextField};
use crate::agreement::{Outlook, Rhythm};
use crate::app::event::Event;
use crate::base::Day;
use crate::base::Typed;
use crate::ui::context::{use_case, use_model, use_words};
use crate::ui::editor::gap_list::Hints;
use crate::ui::fields::choice::ChoiceOf;
use crate::ui::fields::clock::NextTimeLine;
use crate::ui::fields::day::DayLine;
use crate::ui::fields::minutes::PaidTargetLine;
use crate::ui::fields::written::{Line, Lines};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::parts::radios::Answer;

/// Paid hours, follow-up and support.
#[component]
pub fn FollowUpPart() -> impl IntoView {
    view! {
        <PaidHours/>
        <Rhythms/>
        <Next/>
        <Support/>
    }
}

/// What is expected of paid hours.
#[component]
fn PaidHours() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.paid_hours()}</h2>
            <ChoiceOf
                field=Field::Outlook
                legend=words.outlook()
                all=&Outlook::ALL
                answer=move |outlook| Answer { label: words.outlook_name(outlook), hint: None }
                read=|agreement| agreement.paid.outlook
                choose=Choice::Outlook
            />
            <Hints/>
            <div class="pair">
                <DayLine field=DayField::PaidFrom/>
                <PaidTargetLine/>
            </div>
            <Lines field=TextField::PaidNote/>
        </section>
    }
}

/// The rhythm, and the resulting dates.
#[component]
fn Rhythms() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.rhythm_title()}</h2>
            <ChoiceOf
                field=Field::Rhythm
                legend=words.rhythm()
                hint=words.rhythm_help().to_owned()
                all=&Rhythm::ALL
                answer=move |rhythm| Answer { label: words.rhythm_name(rhythm), hint: None }
                read=|agreement| agreement.rhythm
                choose=Choice::Rhythm
            />
            <Dates/>
        </section>
    }
}

/// The number of dates shown; the rest is only counted.
const SHOWN: usize = 6;

/// The dates of the rhythm; a tap makes one the next follow-up.
#[component]
fn Dates() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let proposed =
        case.read(|agreement| agreement.rhythm.is_none().then(|| agreement.proposed_rhythm()));
    let model = use_model();
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let dates = case.read(move |agreement| {
        let mut dates = agreement.follow_up_dates();
        dates.retain(|day| *day >= today.get());
        dates
    });
    let next = case.read(|agreement| agreement.next.day.value().copied());
    let date = move |day: Day| {
        let take = move |_| case.act(Command::SetDay(DayField::NextDay, Typed::Read(day)));
        let pressed = move || {
            if next.get() == Some(day) { "true" } else { "false" }
        };
        view! {
            <li>
                <button type="button" class="date" aria-pressed=pressed on:click=take>
                    {words.weekday_day(day)}
                </button>
            </li>
        }
    };
    live(move || {
        let dates = dates.get();
        let more = dates.len().saturating_sub(SHOWN);
        (!dates.is_empty()).then(|| {
            view! {
                <h3>{words.follow_up_dates()}</h3>
                {proposed.get().map(|rhythm| {
                    view! { <p class="quiet">{words.follow_up_proposed(words.rhythm_name(rhythm))}</p> }
                })}
                <p class="quiet">{words.follow_up_dates_help()}</p>
                <ul class="dates">{dates.into_iter().take(SHOWN).map(date).collect_view()}</ul>
                {(more > 0).then(|| {
                    view! { <p class="quiet">{words.follow_up_more(&more.to_string())}</p> }
                })}
            }
        })
    })
}

/// The next follow-up: always a day, a time and a place.
#[component]
fn Next() -> impl IntoView {
    let words = use_words();
    view! {
        <section class="group">
            <h2>{words.next_follow_up()}</h2>
            <p>{words.next_help()}</p>
            <div class="pair">
                <DayLine field=DayField::NextDay/>
                <NextTimeLine/>
            </div>
            <Line field=TextField::NextPlace/>
            <ForCalendar/>
        </section>
    }
}

/// Calendar files with the next follow-up, or with every date of the agreement; empty while there is no date.
#[component]
fn ForCalendar() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let next = case.read(|agreement| agreement.next_meeting().is_some());
    let any = case.read(|agreement| agreement.start.value().is_some());
    let one = live(move || {
        next.get().then(|| {
            view! {
                <Button
                    id="calendar-next"
                    label=words.add_to_calendar().to_owned()
                    look=Look::Secondary
                    on_press=move |()| case.send(Event::SaveNextDate(case.id))
                />
            }
        })
    });
    let all = live(move || {
        any.get().then(|| {
            view! {
                <Button
                    id="calendar-all"
                    label=words.calendar_all().to_owned()
                    look=Look::Secondary
                    on_press=move |()| case.send(Event::SaveCalendar(case.id))
                />
                <p class="quiet">{words.calendar_all_help()}</p>
            }
        })
    });
    view! { <div class="button-row for-calendar">{one} {all}</div> }
}

/// Optional support beside the praktik.
#[component]
fn Support() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let seen = case.read(move |agreement| {
        let fields = [
            (Disclosable::CompanyMentor, TextField::CompanyMentor),
            (Disclosable::Aids, TextField::Aids),
            (Disclosable::ParallelEfforts, TextField::ParallelEfforts),
            (Disclosable::ParallelEfforts, TextField::Coordinator),
        ];
        let seen = fields.into_iter().filter(|(matter, _)| agreement.shows(*matter));
        let labels: Vec<&str> = seen.map(|(_, field)| words.text_label(field)).collect();
        if labels.is_empty() {
            words.support_unseen().to_owned()
        } else {
            words.support_seen(&words.list(&labels))
        }
    });
    view! {
        <section class="group">
            <h2>{words.support()}</h2>
            <p>{words.support_help()} " " {seen}</p>
            <Line field=TextField::Mentor/>
            <Line field=TextField::CompanyMentor/>
            <Line field=TextField::Aids/>
            <Line field=TextField::ParallelEfforts/>
            <Line field=TextField::Coordinator/>
        </section>
    }
}
