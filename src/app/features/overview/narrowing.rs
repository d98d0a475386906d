//! Filtering the table of the front page.

use crate::app::effect::Effect;
use crate::app::features::overview::view::{Narrow, View};
use crate::app::route::Route;
use crate::app::session::state::Session;

/// Changes a filter and writes it into the address; a letter or a choice adds no history entry.
pub(in crate::app) fn narrow(view: &mut View, how: Narrow) -> Vec<Effect> {
    match how {
        Narrow::Search(words) => view.search = words,
        Narrow::Group(group) => view.group = group,
        Narrow::Turn(turn) => view.turn = turn,
    }
    vec![Effect::Address(view.clone())]
}

/// A link, a bookmark or the browser's back button asked for another view; it is treated as another page.
pub(in crate::app) fn viewed(session: &Session, view: &mut View, wanted: View) -> Vec<Effect> {
    let here = session.route == Route::Overview && *view != wanted;
    *view = wanted;
    if here { vec![Effect::FocusHeading] } else { Vec::new() }
}
