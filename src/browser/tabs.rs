//! The other tabs of this browser: a broadcast channel that announces changed agreements.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::base::AgreementId;
use crate::browser::page::window;

/// How long changes from other tabs are batched, in milliseconds: another tab announces every keystroke, and each
/// announcement costs reading a log.
const COLLECTED: i32 = 400;

/// The connection to the other tabs; closed when dropped.
#[derive(Debug)]
pub struct Tabs {
    /// `None` in a browser without such channels: a tab then learns of other changes when it writes.
    channel: Option<Seat>,
}

type Seat = (BroadcastChannel, Closure<dyn Fn(MessageEvent)>);

impl Tabs {
    /// Joins the tabs that share a name, and calls back with their changes; an empty list means many.
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

    /// Announces the agreements that were changed here; an empty list means many.
    pub fn tell(&self, changed: &[AgreementId]) {
        if let Some((channel, _)) = &self.channel {
            let ids: Array =
                changed.iter().map(|id| JsValue::from(format!("{:032x}", id.0))).collect();
            // A tab that misses the message learns of the change when it writes.
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

/// Changes that were received and not yet passed on.
struct Heard {
    /// The agreements of each message.
    changes: RefCell<Vec<Vec<AgreementId>>>,
    hear: Box<dyn Fn(Vec<AgreementId>)>,
}

impl Heard {
    /// Collects a message; the first one starts the timer.
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

    /// Passes all changes on at once; an empty list, which means many, wins.
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

/// The ids of a message; invalid ones are ignored, and a message of another form has none.
fn ids_of(message: &JsValue) -> Vec<AgreementId> {
    let Some(ids) = message.dyn_ref::<Array>() else { return Vec::new() };
    ids.iter()
        .filter_map(|id| u128::from_str_radix(&id.as_string()?, 16).map(AgreementId).ok())
        .collect()
}
