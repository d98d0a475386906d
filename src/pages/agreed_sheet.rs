//! What a party signs, without buttons: the text of its own view; for the municipality everything that is agreed (B2).

use crate::agreement::Agreement;
use crate::agreement::Part;
use crate::agreement::Party;
use crate::base::Day;
use crate::pages::sheet::{Block, Fact, Sheet, lines};
use crate::pages::whole::company_page;
use crate::pages::whole::plan_page;
use crate::views::plan_view;
use crate::views::{Concluded, Edition, Reader, company_view};
use crate::words::Words;
use crate::words::facts;

/// The page that a party reads before it signs.
#[must_use]
pub fn agreed_sheet(agreement: &Agreement, party: Party, today: Day, words: Words) -> Sheet {
    let edition = Edition {
        reference: 0,
        version: 0,
        made: today,
        concluded: Some(Concluded::of(agreement)),
    };
    let company = |reader| company_page(&company_view(agreement, reader, edition), today, words);
    let blocks = match party {
        Party::Citizen => plan_page(&plan_view(agreement, edition), today, words).blocks,
        Party::Company => company(Reader::Contact).blocks,
        Party::Representative => company(Reader::Representative).blocks,
        Party::Municipality => everything(agreement, words),
    };
    let blocks = without_answer(blocks).into_iter().filter_map(quiet).collect();
    Sheet { title: words.read_and_sign(party).to_owned(), blocks }
}

/// Everything that the parties agree on, part by part, since the municipality approves all of it.
fn everything(agreement: &Agreement, words: Words) -> Vec<Block> {
    let agreed: Vec<_> =
        facts(agreement, words).into_iter().filter(|fact| fact.field.is_content()).collect();
    let part = |part: Part| {
        let of_part = agreed.iter().filter(|fact| fact.field.part() == part);
        let told: Vec<Fact> = of_part
            .map(|fact| Fact {
                label: fact.label.clone(),
                blocks: vec![Block::Lines(lines(&fact.text))],
            })
            .collect();
        let heading = Block::Heading(words.part(part).to_owned());
        (!told.is_empty()).then_some([heading, Block::Facts(told)])
    };
    Part::ALL.into_iter().filter_map(part).flatten().collect()
}

/// The blocks before the answer's heading, since the answer is given here and not by mail.
fn without_answer(mut blocks: Vec<Block>) -> Vec<Block> {
    let answer = blocks.iter().position(|block| matches!(block, Block::Answer(..)));
    let before = answer.and_then(|place| blocks.get(..place));
    let heading = before.and_then(|all| all.iter().rposition(|it| matches!(it, Block::Heading(_))));
    if let Some(place) = heading {
        blocks.truncate(place);
    }
    blocks
}

/// The block without its actions; blocks that only link elsewhere are dropped.
fn quiet(block: Block) -> Option<Block> {
    match block {
        Block::Title(title) | Block::Goal(title) => Some(Block::Heading(title)),
        Block::Next { headline, text, .. } => Some(Block::Next { headline, text, event: None }),
        Block::Absence { title, text, .. } => Some(Block::Absence { title, calls: vec![], text }),
        Block::Ways(_) | Block::Answer(..) | Block::Seal(_) | Block::Small(_) => None,
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
