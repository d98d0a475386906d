//! Blocks that several readers' pages share.

use crate::agreement::sharing::Decision;
use crate::pages::sheet::{Action, Block, Fact, Stand, lines};
use crate::views::{AppointmentView, CaseworkerView, CompanyView, Concluded, Edition};
use crate::words::Words;

/// The tasks of both kinds of work.
pub(in crate::pages) fn tasks(shown: &CompanyView, words: Words, blocks: &mut Vec<Block>) {
    let tasks = &shown.tasks;
    let facts: Vec<Fact> =
        [(words.view_tasks_unpaid(), &tasks.unpaid), (words.view_tasks_paid(), &tasks.paid)]
            .into_iter()
            .filter(|(_, tasks)| !tasks.is_empty())
            .map(|(label, tasks)| Fact {
                label: label.to_owned(),
                blocks: vec![Block::List(tasks.clone())],
            })
            .collect();
    let text = lines(&shown.tasks_text);
    if facts.is_empty() && text.is_empty() {
        return;
    }
    blocks.push(Block::Heading(words.view_tasks().to_owned()));
    blocks.push(Block::Lines(text));
    blocks.push(Block::Facts(facts));
}

/// The last blocks: how to answer, the version, and the buttons; on paper a mail with a prepared subject.
pub(in crate::pages) fn answers(
    shown: &CompanyView,
    how: String,
    agree: Option<&'static str>,
    title: &str,
    words: Words,
) -> [Block; 4] {
    let day = words.day(shown.edition.made);
    let answer = |decision, label: &str| {
        let subject = words.view_answer(label, &day, title);
        Action::reply(decision, label.to_owned(), &shown.caseworker.mail, &subject)
    };
    let agree = agree.map(|label| answer(Decision::Agreed, label));
    let ways = agree.into_iter().chain([answer(Decision::ChangeWanted, words.view_change())]);
    [
        Block::Heading(words.view_answer_title().to_owned()),
        Block::Lines(vec![how]),
        Block::Seal(edition_line(shown.edition, words)),
        Block::Answer(ways.collect(), Stand::InSight),
    ]
}

/// `Version 2 · 2. marts 2026`, `Kladde · 2. marts 2026`; without either where it is not told.
#[must_use]
pub(in crate::pages) fn edition_line(edition: Edition, words: Words) -> String {
    let day = words.day(edition.made);
    match edition.concluded {
        Some(Concluded::Version(number)) => words.view_version(&day, &number.to_string()),
        Some(Concluded::Draft) => words.view_draft(&day),
        None => words.view_made(&day),
    }
}

/// `Lene Dam, Jobformidler, Byby Kommune`
#[must_use]
pub fn person_line(caseworker: &CaseworkerView) -> String {
    let parts = [&caseworker.name, &caseworker.role, &caseworker.municipality];
    let told = parts.into_iter().filter(|part| !part.is_empty());
    told.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// `onsdag 11. marts kl. 10`
#[must_use]
pub fn appointment_time(next: &AppointmentView, words: Words) -> String {
    let day = words.weekday_day(next.day);
    match next.time {
        Some(time) => [day, words.at_clock(time)].join(" "),
        None => day,
    }
}
