//! What the company says yes to beside its page: the purpose and the paid hours. A link of format 1 has no place for
//! them, so the phone's program does without what makes it.

use crate::pages::sheet::{Block, Fact, fact, lines};
use crate::views::CompanyView;
use crate::words::Words;

/// The blocks; none in a view from a link of format 1.
#[must_use]
pub(in crate::pages) fn company_agreed(shown: &CompanyView, words: Words) -> Vec<Block> {
    let aim = &shown.aim;
    let purpose = aim
        .purpose
        .map(|purpose| fact(words.view_purpose(), words.purpose_name(purpose).to_owned()));
    let outlook = aim.outlook.map(|outlook| words.outlook_name(outlook).to_owned());
    let paid: Vec<String> = outlook.into_iter().chain(lines(&aim.paid_note)).collect();
    let paid = (!paid.is_empty())
        .then(|| Fact { label: words.view_paid().to_owned(), blocks: vec![Block::Lines(paid)] });
    let facts: Vec<Fact> = purpose.into_iter().chain(paid).collect();
    if facts.is_empty() {
        return Vec::new();
    }
    vec![Block::Heading(words.view_agreed().to_owned()), Block::Facts(facts)]
}
