//! An action that requires a reason: collapsed until it is wanted, with a field for the reason, and a button.

use leptos::prelude::*;

use crate::agreement::{Command, Field, Rejection};
use crate::app::anchor::anchor;
use crate::base::{Day, Typed};
use crate::ui::context::{OpenCase, use_case, use_words};
use crate::ui::faults::Faults;
use crate::ui::fields::day::DayInput;
use crate::ui::parts::button::Look;
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::text_area::TextArea;
use crate::words::Words;

/// The action; its children are drawn above the reason. `command` is made from the reason; it is `None`, with an error
/// told at its field, when the children lack something.
#[component]
pub fn Reasoned(
    id: &'static str,
    summary: &'static str,
    #[prop(into)] text: Signal<String>,
    button: &'static str,
    #[prop(default = Look::Secondary)] look: Look,
    /// What is wrong in the form; its children tell theirs here too.
    #[prop(default = Faults::new())]
    faults: Faults,
    /// The field of the day in the children, where refusals that concern a day are told.
    #[prop(optional)]
    day: Option<DayPart>,
    command: impl Fn(String) -> Option<Command> + Copy + Send + Sync + 'static,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let reason = RwSignal::new(String::new());
    let field = [id, "-reason"].concat();
    let at = field.clone();
    let submit = move |()| {
        let written = reason.get_untracked();
        let mut wrong: Vec<(String, String)> = Vec::new();
        if let Some(DayPart { field, on }) = day {
            let told = on.with_untracked(|on| match on {
                Typed::Blank => Some(words.write_a_day().to_owned()),
                Typed::Unread(text) => Some(words.unreadable(field, text)),
                Typed::Read(_) => None,
            });
            wrong.extend(told.map(|told| (anchor(field), told)));
        }
        if written.trim().is_empty() {
            wrong.push((at.clone(), words.rejection(Rejection::NoReason)));
        }
        let made = if wrong.is_empty() { command(written) } else { None };
        if let Some((at, told)) = made.as_ref().and_then(|it| refused_day(case, it, day, words)) {
            wrong.push((at, told));
        }
        if faults.tell(wrong)
            && let Some(command) = made
        {
            case.act(command);
        }
    };
    let shown = faults.at(&field);
    let mended = field.clone();
    view! {
        <details class="reasoned" id=id>
            <summary>{summary}</summary>
            <Form on_submit=submit>
                <p>{text}</p>
                {children.map(|children| children())}
                <TextArea
                    id=field
                    label=words.reason()
                    value=reason
                    error=shown
                    on_text=move |text| {
                        reason.set(text);
                        faults.mended(&mended);
                    }
                />
                <Submit id=[id, "-do"].concat() label=button look/>
            </Form>
        </details>
    }
}

/// The day that an action asks for beside the reason.
#[derive(Clone, Copy)]
pub struct DayPart {
    /// Its field.
    pub field: Field,
    /// What was typed.
    pub on: RwSignal<Typed<Day>>,
}

/// The field of the day; its error goes when something else is typed.
#[component]
pub fn DayOf(day: DayPart, faults: Faults, label: &'static str) -> impl IntoView {
    let DayPart { field, on } = day;
    let at = anchor(field);
    view! {
        <DayInput
            field
            label
            typed=Memo::new(move |_| on.get())
            error=faults.at(&at)
            on_day=move |typed| {
                on.set(typed);
                faults.mended(&at);
            }
        />
    }
}

/// A refusal that concerns the day, with its field; any other refusal is told when the command is sent.
fn refused_day(
    case: OpenCase,
    command: &Command,
    day: Option<DayPart>,
    words: Words,
) -> Option<(String, String)> {
    let field = anchor(day?.field);
    match case.refusal(command)? {
        why @ (Rejection::OutsidePeriod
        | Rejection::NotBegunYet
        | Rejection::HasBegun
        | Rejection::EndStays
        | Rejection::NoPeriod) => Some((field, words.rejection(why))),
        _ => None,
    }
}
