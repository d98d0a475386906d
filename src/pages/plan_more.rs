//! What of the citizen's page a link of format 1 has no place for. The phone's program, which only opens such links,
//! does without what makes it.

use crate::pages::sheet::{Block, Fact, lines, or};
use crate::views::PlanView;
use crate::words::Words;

/// More blocks, by their places on the page.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PlanMore {
    /// Behind the tasks.
    pub(in crate::pages) tasks: Vec<Block>,
    /// Behind the place: what the contact person does, and the mentors.
    pub(in crate::pages) support: Vec<Fact>,
    /// Behind the reason: the purpose by name.
    pub(in crate::pages) purpose: Option<String>,
    /// Behind the latest status: the earlier ones, and the next step after the last.
    pub(in crate::pages) statuses: Vec<Fact>,
    /// Behind the paid hours.
    pub(in crate::pages) paid: Vec<Block>,
}

/// The rest of a view.
#[must_use]
pub(in crate::pages) fn plan_more(shown: &PlanView, words: Words) -> PlanMore {
    let (more, aim) = (&shown.more, &shown.aim);
    let contact = or(&shown.contact.name, words.plan_the_contact());
    let company = or(&shown.company, words.view_the_workplace());
    let support = [
        (words.plan_duties(contact), &more.contact_duties),
        (words.plan_mentor().to_owned(), &more.mentor),
        (words.view_company_mentor_of(company), &more.company_mentor),
    ];
    let earlier: Vec<String> = more
        .earlier
        .iter()
        .map(|one| words.plan_status_of(&words.day_of_year(one.on), &one.text))
        .collect();
    let earlier = (!earlier.is_empty()).then(|| Fact {
        label: words.plan_earlier().to_owned(),
        blocks: vec![Block::List(earlier)],
    });
    PlanMore {
        tasks: text(&more.tasks_text).into_iter().collect(),
        support: support.into_iter().filter_map(|(label, told)| fact(label, told)).collect(),
        purpose: aim.purpose.map(|purpose| words.plan_purpose(words.purpose_name(purpose))),
        statuses: earlier
            .into_iter()
            .chain(fact(words.plan_next_step().to_owned(), &more.next_step))
            .collect(),
        paid: text(&aim.paid_note).into_iter().collect(),
    }
}

fn text(told: &str) -> Option<Block> {
    (!told.is_empty()).then(|| Block::Lines(lines(told)))
}

fn fact(label: String, told: &str) -> Option<Fact> {
    text(told).map(|block| Fact { label, blocks: vec![block] })
}
