//! The other tabs of this browser: a channel on which each tells which agreements it has changed.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::base::AgreementId;
use crate::browser::page::window;

/// How long changes of other tabs are collected before they are told, in milliseconds: another tab tells of every key
/// that is pressed in it, and each telling costs reading a log.
const COLLECTED: i32 = 400;

/// The connection to the other tabs; closed when dropped.
#[derive(Debug)]
pub struct Tabs {
    /// A browser without such a channel leaves each tab alone: a tab then learns of others when it writes.
    channel: Option<Seat>,
}

type Seat = (BroadcastChannel, Closure<dyn Fn(MessageEvent)>);

impl Tabs {
    /// Joins the tabs that share a name, and calls back with what another has changed; none named: many.
    #[must_use]
    pub fn join(name: &str, hear: impl Fn(Vec<AgreementId>) + 'static) -> Self {
        let channel = BroadcastChannel::new(name).ok().map(|channel| {
            let heard = Rc::new(Heard { changes: RefCell::default(), hear: Box::new(hear) });
            let listener = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
                heard.collect(ids_of(&message.data()));
            });
            channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
            (channel, listener)
        });
        Self { channel }
    }

    /// Tells the others which agreements were changed here; none named: many.
    pub fn tell(&self, changed: &[AgreementId]) {
        if let Some((channel, _)) = &self.channel {
            let ids: Array =
                changed.iter().map(|id| JsValue::from(format!("{:032x}", id.0))).collect();
            // A tab that is not told learns it when it writes.
            channel.post_message(&ids).ok();
        }
    }
}

impl Drop for Tabs {
    fn drop(&mut self) {
        if let Some((channel, _)) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

/// What was heard from other tabs and not told yet.
struct Heard {
    /// Which agreements each message named.
    changes: RefCell<Vec<Vec<AgreementId>>>,
    hear: Box<dyn Fn(Vec<AgreementId>)>,
}

impl Heard {
    /// Takes in a message; the first one sets the time at which all are told.
    fn collect(self: &Rc<Self>, changed: Vec<AgreementId>) {
        let is_first = self.changes.borrow().is_empty();
        self.changes.borrow_mut().push(changed);
        if is_first {
            let later = Rc::clone(self);
            let tell = Closure::once_into_js(move || later.tell());
            let set = window().and_then(|window| {
                Ok(window.set_timeout_with_callback_and_timeout_and_arguments_0(
                    tell.unchecked_ref(),
                    COLLECTED,
                )?)
            });
            if set.is_err() {
                self.tell();
            }
        }
    }

    /// Tells of everything at once; of many when one message said so.
    fn tell(&self) {
        let changes = self.changes.take();
        let is_many = changes.iter().any(Vec::is_empty);
        let mut named: Vec<AgreementId> = Vec::new();
        for id in changes.into_iter().flatten() {
            if !named.contains(&id) {
                named.push(id);
            }
        }
        if is_many {
            named.clear();
        }
        (self.hear)(named);
    }
}

/// The ids of a message; what is none is passed over, and a message of another form names none.
fn ids_of(message: &JsValue) -> Vec<AgreementId> {
    let Some(ids) = message.dyn_ref::<Array>() else { return Vec::new() };
    ids.iter()
        .filter_map(|id| u128::from_str_radix(&id.as_string()?, 16).map(AgreementId).ok())
        .collect()
}
