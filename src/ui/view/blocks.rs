//! Draws the blocks of a sheet.

use leptos::prelude::*;

use crate::pages::{Block, Fact, Stand};
use crate::ui::view::actions::{calendar, calls, ways};
use crate::ui::view::elements::{element, text};
use crate::ui::view::later::Door;
use crate::ui::view::week::week;
use crate::words::Words;

/// Draws the blocks; without a `door` there is no answer form.
pub fn draw(blocks: Vec<Block>, words: Words, door: Option<&Door>) -> Vec<AnyView> {
    blocks.into_iter().map(|block| draw_one(block, words, door)).collect()
}

fn draw_one(block: Block, words: Words, door: Option<&Door>) -> AnyView {
    match block {
        Block::Small(line) => text("p", "from", line),
        Block::Title(title) => text("h1", "", title),
        Block::Goal(goal) => text("h1", "goal", goal),
        Block::Next { headline, text: place, event } => {
            let mut children = vec![text("p", "when", headline)];
            children.extend(unless_empty("p", place));
            children.extend(event.map(|event| calendar(event, words)));
            element("section", "next", children)
        }
        Block::Absence { title, calls: whom, text: agreed } => {
            let children = vec![text("h2", "", title), calls(whom, words, door), lines(agreed)];
            element("section", "absence", children)
        }
        Block::Heading(title) => text("h2", "", title),
        Block::Lines(all) => lines(all),
        Block::Week(sheet) => week(sheet),
        Block::Facts(all) => facts(all, words, door),
        Block::Ways(actions) => ways(actions, words, door),
        Block::Answer(actions, Stand::InSight) => {
            element("div", "answer", vec![calls(actions, words, door)])
        }
        Block::Answer(actions, Stand::AtTheEnd) => calls(actions, words, door),
        Block::Effort { title, period, facts: all } => {
            let children =
                vec![text("h3", "", title), text("p", "from", period), facts(all, words, door)];
            element("ol", "timeline", vec![element("li", "", children)])
        }
        Block::Meter { name, part, whole } => {
            let (part, whole) = (part.to_string(), whole.to_string());
            view! { <progress class="paid-meter" max=whole value=part aria-label=name></progress> }
                .into_any()
        }
        Block::List(all) => list("", all),
        Block::Done(all) => list("done", all),
        Block::Seal(line) => text("p", "seal", line),
    }
}

fn unless_empty(tag: &'static str, line: String) -> Option<AnyView> {
    (!line.is_empty()).then(|| text(tag, "", line))
}

/// One line is a paragraph, several are a list.
fn lines(all: Vec<String>) -> AnyView {
    if all.len() > 1 {
        return list("", all);
    }
    all.into_iter().map(|line| text("p", "", line)).collect::<Vec<_>>().into_any()
}

fn list(class: &'static str, all: Vec<String>) -> AnyView {
    element("ul", class, all.into_iter().map(|line| text("li", "", line)).collect())
}

fn facts(all: Vec<Fact>, words: Words, door: Option<&Door>) -> AnyView {
    let rows = all.into_iter().flat_map(|fact| {
        [text("dt", "", fact.label), element("dd", "", draw(fact.blocks, words, door))]
    });
    element("dl", "facts", rows.collect())
}
