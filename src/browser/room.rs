//! The storage quota of the site, and whether the storage is persistent.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

use crate::app::session::room::Room;

/// What the browser reports; `None` where it does not.
pub async fn ask() -> Option<Room> {
    let storage = manager()?;
    let promised = JsFuture::from(storage.persisted().ok()?).await.ok()?.is_truthy();
    Some(Room { promised, bytes: bytes(&storage).await })
}

/// Requests persistent storage, for which some browsers ask the person; returns what the browser reports afterwards.
pub async fn ask_to_keep() -> Option<Room> {
    let storage = manager()?;
    let promised = JsFuture::from(storage.persist().ok()?).await.ok()?.is_truthy();
    Some(Room { promised, bytes: bytes(&storage).await })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "numbers of bytes are whole and not negative"
)]
async fn bytes(storage: &StorageManager) -> Option<(u64, u64)> {
    let estimate: StorageEstimate = JsFuture::from(storage.estimate().ok()?).await.ok()?.into();
    Some((estimate.get_usage()? as u64, estimate.get_quota()? as u64))
}

/// Missing in old browsers and on pages without HTTPS, where `web-sys` would throw.
fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let storage = Reflect::get(&navigator, &JsValue::from_str("storage")).ok()?;
    storage.is_object().then(|| navigator.storage())
}
