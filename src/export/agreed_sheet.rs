//! What a party signs, as a page: the very words of their own view, without anything to tap (B2).

use crate::domain::agreement::Agreement;
use crate::domain::company_view::{Edition, Reader, company_view};
use crate::domain::life::Party;
use crate::domain::plan_view::plan_view;
use crate::domain::time::Day;
use crate::export::company_sheet::company_sheet;
use crate::export::plan_sheet::plan_sheet;
use crate::export::sheet::{Block, Fact, Sheet};
use crate::text::words::Words;

/// The page that a party reads before it signs.
#[must_use]
pub fn agreed_sheet(agreement: &Agreement, party: Party, today: Day, words: Words) -> Sheet {
    let edition = Edition { reference: 0, version: 0, made: today };
    let sheet = match party {
        Party::Citizen => plan_sheet(&plan_view(agreement, edition), today, words),
        Party::Company | Party::Representative | Party::Municipality => {
            let reader = if party == Party::Representative {
                Reader::Representative
            } else {
                Reader::Contact
            };
            company_sheet(&company_view(agreement, reader, edition), today, words)
        }
    };
    let blocks = without_answer(sheet.blocks).into_iter().filter_map(quiet).collect();
    Sheet { title: words.read_and_sign(party).to_owned(), blocks }
}

/// The blocks up to the heading of the answer, which is given here and not by mail.
fn without_answer(mut blocks: Vec<Block>) -> Vec<Block> {
    let answer = blocks.iter().position(|block| matches!(block, Block::Answer(_)));
    let before = answer.and_then(|place| blocks.get(..place));
    let heading = before.and_then(|all| all.iter().rposition(|it| matches!(it, Block::Heading(_))));
    if let Some(place) = heading {
        blocks.truncate(place);
    }
    blocks
}

/// The block without what a tap does; what only leads away is left out.
fn quiet(block: Block) -> Option<Block> {
    match block {
        Block::Title(title) | Block::Goal(title) => Some(Block::Heading(title)),
        Block::Next { headline, text, .. } => Some(Block::Next { headline, text, event: None }),
        Block::Absence { title, text, .. } => Some(Block::Absence { title, calls: vec![], text }),
        Block::Ways(_) | Block::Answer(_) | Block::Seal(_) | Block::Small(_) => None,
        Block::Facts(facts) => Some(Block::Facts(facts.into_iter().map(quiet_fact).collect())),
        Block::Effort { title, period, facts } => {
            let facts = facts.into_iter().map(quiet_fact).collect();
            Some(Block::Effort { title, period, facts })
        }
        Block::Heading(_)
        | Block::Lines(_)
        | Block::List(_)
        | Block::Week(_)
        | Block::Meter { .. }
        | Block::Done(_) => Some(block),
    }
}

fn quiet_fact(fact: Fact) -> Fact {
    let blocks = fact.blocks.into_iter().filter_map(quiet).collect();
    Fact { blocks, ..fact }
}
