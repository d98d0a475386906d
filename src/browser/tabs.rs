//! The other tabs of this browser: a channel on which each tells which agreements it has changed.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{BroadcastChannel, MessageEvent};

use crate::base::AgreementId;

/// A seat at the table of all tabs; it is left when the value is dropped.
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
            let listener = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| {
                hear(ids_of(&message.data()));
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

/// The ids of a message; what is none is passed over, and a message of another form names none.
fn ids_of(message: &JsValue) -> Vec<AgreementId> {
    let Some(ids) = message.dyn_ref::<Array>() else { return Vec::new() };
    ids.iter()
        .filter_map(|id| u128::from_str_radix(&id.as_string()?, 16).map(AgreementId).ok())
        .collect()
}
