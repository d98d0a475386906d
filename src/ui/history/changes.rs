//! A choice of two points in time, and the fields that differ between them, word by word.

use leptos::prelude::*;

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Part;
use crate::agreement::points::Point;
use crate::agreement::{last_shared, points};
use crate::base::AgreementId;
use crate::browser::clock::local_time;
use crate::log::{FoldError, fold_to};
use crate::ui::context::{use_model, use_words};
use crate::ui::history::page::Log;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Piece;
use crate::words::Words;
use crate::words::{Change, How, compare};

/// The id of the heading above the choice of points.
pub const HEADING: &str = "compare";

/// The number of fields shown at first; the rest is one tap away.
const SHOWN: usize = 12;

/// The differences; `from` is the chosen point, or else the last time it was shared.
#[component]
pub fn Changes(log: Log, from: RwSignal<Option<Point>>) -> impl IntoView {
    let words = use_words();
    let to = RwSignal::new(Point::Now);
    let start = Memo::new(move |_| from.get().unwrap_or_else(|| log.with(|log| last_shared(log))));
    let found = Memo::new(move |_| log.with(|log| between(log, start.get(), to.get(), words)));
    view! {
        <section class="compare">
            <h2 id=HEADING tabindex="-1">{words.compare_title()}</h2>
            <div class="pair">
                <PointChoice
                    id="compare-from"
                    label=words.compare_from()
                    log
                    chosen=start
                    on_choose=move |point| from.set(Some(point))
                />
                <PointChoice
                    id="compare-to"
                    label=words.compare_to()
                    log
                    chosen=to
                    on_choose=move |point| to.set(point)
                />
            </div>
            <div id="changes">
                {live(move || match found.get() {
                    Ok(changes) => view! { <Found changes/> }.into_any(),
                    Err(_) => view! { <p role="status">{words.compare_impossible()}</p> }.into_any(),
                })}
            </div>
        </section>
    }
}

/// The differences between two points, ordered by time whichever was chosen as which.
fn between(
    log: &[AgreementEntry],
    from: Point,
    to: Point,
    words: Words,
) -> Result<Vec<Change>, FoldError<Agreement>> {
    // A point that was just removed from the log counts as its beginning.
    let [from, to] = [from, to].map(|point| point.seq(log).unwrap_or_default());
    let (old, new) = (fold_to(log, from.min(to))?, fold_to(log, from.max(to))?);
    Ok(compare(&old, &new, words))
}

/// What has changed in an agreement since an entry of its log.
#[component]
pub fn Since(id: AgreementId, seq: u32) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let found = Memo::new(move |_| {
        model.with(|model| {
            let log = model.session.cases.get(&id)?.log();
            compare_to_now(log, seq, words).ok()
        })
    });
    live(move || found.get().map(|changes| view! { <Found changes/> }))
}

fn compare_to_now(
    log: &[AgreementEntry],
    seq: u32,
    words: Words,
) -> Result<Vec<Change>, FoldError<Agreement>> {
    Ok(compare(&fold_to(log, seq)?, &fold_to(log, u32::MAX)?, words))
}

/// The choice of a point: the named ones, and the one picked in the list.
#[component]
fn PointChoice(
    id: &'static str,
    label: &'static str,
    log: Log,
    #[prop(into)] chosen: Signal<Point>,
    #[prop(into)] on_choose: Callback<Point>,
) -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let all = Memo::new(move |_| {
        let mut all = log.with(|log| points(log));
        let picked = chosen.get();
        if !all.contains(&picked) {
            all.insert(1, picked);
        }
        all
    });
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    let options = live(move || {
        let all = all.get().into_iter().enumerate();
        all.map(|(index, point)| {
            let name = log.with(|log| words.point(point, log, today.get(), local_time));
            let selected = move || chosen.get() == point;
            view! { <option value=index.to_string() prop:selected=selected>{name}</option> }
        })
        .collect_view()
    });
    let choose = move |event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        let point = index.and_then(|index| all.with_untracked(|all| all.get(index).copied()));
        if let Some(point) = point {
            on_choose.run(point);
        }
    };
    view! {
        <div class="form-group">
            <label class="form-label" for=id>{label}</label>
            <select class="form-select" id=id on:change=choose>{options}</select>
        </div>
    }
}

/// The fields that differ.
#[component]
fn Found(changes: Vec<Change>) -> impl IntoView {
    let words = use_words();
    let all = RwSignal::new(changes.len() <= SHOWN);
    let number = u32::try_from(changes.len()).unwrap_or(u32::MAX);
    let told = if changes.is_empty() {
        words.compare_none().to_owned()
    } else {
        words.compare_count(number)
    };
    let marked = changes.iter().any(|change| matches!(change.how, How::Reworded(_)));
    let parts = live(move || {
        let most = if all.get() { usize::MAX } else { SHOWN };
        by_part(&changes, most)
            .into_iter()
            .map(|(part, changes)| in_part(words, part, changes))
            .collect_view()
    });
    view! {
        <p role="status" class="compare-count">{told}</p>
        {marked.then(|| view! { <p class="quiet">{words.compare_legend()}</p> })}
        {parts}
        {live(move || (!all.get()).then(|| view! {
            <Button
                id="compare-all"
                label=words.compare_all(&number.to_string())
                look=Look::Secondary
                on_press=move |()| all.set(true)
            />
        }))}
    }
}

fn by_part(changes: &[Change], most: usize) -> Vec<(Part, Vec<Change>)> {
    let shown: Vec<&Change> = changes.iter().take(most).collect();
    shown
        .chunk_by(|one, next| one.part == next.part)
        .filter_map(|chunk| Some((chunk.first()?.part, chunk.iter().copied().cloned().collect())))
        .collect()
}

fn in_part(words: Words, part: Part, changes: Vec<Change>) -> impl IntoView {
    let rows = changes
        .into_iter()
        .map(|Change { label, how, .. }| view! { <dt>{label}</dt> <dd>{shown(words, how)}</dd> })
        .collect_view();
    view! {
        <h3>{words.part(part)}</h3>
        <dl class="changes">{rows}</dl>
    }
}

/// Old and new, distinguished by text as well as by colour.
fn shown(words: Words, how: How) -> AnyView {
    match how {
        How::Added(text) => came(words.change_added(), text).into_any(),
        How::Removed(text) => went(words.change_removed(), text).into_any(),
        How::Replaced { old, new } => {
            (went(words.change_before(), old), came(words.change_after(), new)).into_any()
        }
        How::Reworded(pieces) => {
            let pieces = pieces.into_iter().map(|piece| piece_of(words, piece)).collect_view();
            view! { <p>{pieces}</p> }.into_any()
        }
        How::Spaces => view! { <p class="quiet">{words.change_spaces()}</p> }.into_any(),
    }
}

fn went(mark: &'static str, text: String) -> impl IntoView {
    view! { <p><span class="change-mark">{mark}</span> " " <del>{text}</del></p> }
}

fn came(mark: &'static str, text: String) -> impl IntoView {
    view! { <p><span class="change-mark">{mark}</span> " " <ins>{text}</ins></p> }
}

/// The space after a word stays outside its mark, so that no underline runs into the next word.
fn piece_of(words: Words, piece: Piece) -> AnyView {
    let parted = |text: &str| {
        let bare = text.trim_end();
        let (_, space) = text.split_at(bare.len());
        (bare.to_owned(), space.to_owned())
    };
    let heard = |mark: &str| view! { <span class="sr-only">{[mark, ": "].concat()}</span> };
    match piece {
        Piece::Same(text) => text.into_any(),
        Piece::Gone(text) => {
            let (text, space) = parted(&text);
            let space = if space.is_empty() { " ".to_owned() } else { space };
            view! { <del>{heard(words.change_gone_mark())} {text}</del> {space} }.into_any()
        }
        Piece::New(text) => {
            let (text, space) = parted(&text);
            view! { <ins>{heard(words.change_new_mark())} {text}</ins> {space} }.into_any()
        }
    }
}
