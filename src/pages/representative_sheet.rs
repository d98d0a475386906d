//! The employee representative's page: the company's figures, the tasks, and what is confirmed; nothing else of the
//! citizen's (C2).

use crate::pages::shared_blocks::{answers, person_line, tasks};
use crate::pages::sheet::{Action, Block, Fact, Sheet, fact, or};
use crate::views::CompanyView;
use crate::words::Words;

/// The representative's page.
#[must_use]
pub(in crate::pages) fn representative_sheet(shown: &CompanyView, words: Words) -> Sheet {
    let company = or(&shown.company, words.view_the_company());
    let caseworker = or(&shown.caseworker.name, words.view_the_caseworker());
    let title = words.heard_title(company);
    let mut blocks = vec![
        Block::Small(words.view_from(caseworker)),
        Block::Title(title.clone()),
        Block::Lines(vec![words.heard_text().to_owned()]),
    ];
    let employees =
        shown.employees.map(|tenths| fact(words.heard_employees(), words.tenths(tenths)));
    section(words.heard_company(), employees.into_iter().collect(), &mut blocks);
    let job = (!shown.job_title.is_empty())
        .then(|| fact(words.view_job_title(), shown.job_title.clone()));
    let period = shown.period.map(|period| fact(words.view_period(), words.period_of(period)));
    let hours: Vec<String> = shown
        .stages
        .iter()
        .map(|stage| {
            let weekly = stage.weekly();
            let (paid, unpaid) = (words.hours_long(weekly.paid), words.hours_long(weekly.unpaid));
            words.view_aim_hours(&words.day_of_year(stage.period.first()), &paid, &unpaid)
        })
        .collect();
    let hours = (!hours.is_empty())
        .then(|| Fact { label: words.heard_hours().to_owned(), blocks: vec![Block::Lines(hours)] });
    let plan = job.into_iter().chain(period).chain(hours).collect();
    section(words.heard_plan(), plan, &mut blocks);
    tasks(shown, words, &mut blocks);
    let person = person_line(&shown.caseworker);
    if !person.is_empty() {
        blocks.push(Block::Heading(words.view_caseworker().to_owned()));
        blocks.push(Block::Lines(vec![person]));
        let ways = Action::call(words.view_call(caseworker), &shown.caseworker.phone);
        blocks.push(Block::Ways(ways.into_iter().collect()));
    }
    let how = words.view_reply_heard(caseworker);
    blocks.extend(answers(shown, how, Some(words.view_agree_heard()), &title, words));
    Sheet { title, blocks }
}

fn section(title: &str, facts: Vec<Fact>, blocks: &mut Vec<Block>) {
    if !facts.is_empty() {
        blocks.extend([Block::Heading(title.to_owned()), Block::Facts(facts)]);
    }
}
