//! The backup folder (File System Access): choosing, remembering in the database, permission, writing.
//!
//! Unavailable in some browsers, and on pages without HTTPS. `web-sys` covers only half of the interface, so its
//! methods are called by name.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::app::features::backup::folder::{Folder, FolderError};
use crate::browser::error::error_name;
use crate::browser::indexed_db::Connection;

/// The name of the fact in the database that holds the folder.
const FACT: &str = "folder";

/// The remembered folder, and whether it may be written to.
pub async fn known(store: &Connection) -> Folder {
    if picker().is_none() {
        return Folder::Unavailable;
    }
    // An unreadable store is reported by the list of agreements.
    match store.fact(FACT).await.ok().filter(JsValue::is_object) {
        Some(folder) => state(&folder, "queryPermission").await,
        None => Folder::Unchosen,
    }
}

/// Lets the person choose a folder, and remembers it; `None` when the dialog was cancelled.
pub async fn choose(store: &Connection) -> Option<Folder> {
    let options = object(&[("id", "klar-aftale"), ("mode", "readwrite")]);
    let chosen = call(&web_sys::window()?.into(), PICKER, &[options]).await;
    let folder = match chosen {
        Ok(folder) => folder,
        // The dialog was cancelled.
        Err(thrown) if error_name(&thrown) == "AbortError" => return None,
        Err(_) => return Some(Folder::Failed(String::new(), FolderError::Refused)),
    };
    // A folder that cannot be remembered would only last as long as the page, so it is not used.
    if store.keep_fact(FACT, &folder).await.is_err() {
        return Some(Folder::Failed(name(&folder), FolderError::Refused));
    }
    Some(state(&folder, "requestPermission").await)
}

/// Asks the person, through the browser, for permission to write into the folder.
pub async fn allow(store: &Connection) -> Option<Folder> {
    let folder = store.fact(FACT).await.ok().filter(JsValue::is_object)?;
    Some(state(&folder, "requestPermission").await)
}

/// Forgets the folder; `None` when that could not be stored.
pub async fn forget(store: &Connection) -> Option<Folder> {
    store.keep_fact(FACT, &JsValue::NULL).await.ok().map(|()| Folder::Unchosen)
}

/// Writes a file into the folder, replacing one of the same name only once the new one is complete.
///
/// # Errors
/// A [`FolderError`]; the older file is unchanged.
pub async fn write(store: &Connection, name: &str, content: &str) -> Result<(), FolderError> {
    let folder = store.fact(FACT).await.map_err(|_| FolderError::Refused)?;
    write_into(&folder, name, content).await.map_err(|thrown| match error_name(&thrown).as_str() {
        "NotFoundError" => FolderError::Gone,
        "QuotaExceededError" => FolderError::Full,
        _ => FolderError::Refused,
    })
}

async fn write_into(folder: &JsValue, name: &str, content: &str) -> Result<(), JsValue> {
    let create = Object::new();
    Reflect::set(&create, &"create".into(), &JsValue::TRUE)?;
    let file = call(folder, "getFileHandle", &[name.into(), create.into()]).await?;
    let writable = call(&file, "createWritable", &[]).await?;
    if let Err(thrown) = call(&writable, "write", &[content.into()]).await {
        // Discards the partial file; only the first error is reported.
        call(&writable, "abort", &[]).await.ok();
        return Err(thrown);
    }
    call(&writable, "close", &[]).await.map(drop)
}

/// The method of the window that lets a person choose a folder.
const PICKER: &str = "showDirectoryPicker";

fn picker() -> Option<Function> {
    Reflect::get(&JsValue::from(web_sys::window()?), &PICKER.into()).ok()?.dyn_into().ok()
}

/// Whether a folder may be written to, by one of its two permission methods.
async fn state(folder: &JsValue, ask: &str) -> Folder {
    let name = name(folder);
    let allowed = call(folder, ask, &[object(&[("mode", "readwrite")])]).await;
    if allowed.is_ok_and(|answer| answer == "granted") {
        Folder::Ready(name)
    } else {
        Folder::Asks(name)
    }
}

fn name(folder: &JsValue) -> String {
    let name = Reflect::get(folder, &"name".into()).ok();
    name.and_then(|name| name.as_string()).unwrap_or_default()
}

fn object(pairs: &[(&str, &str)]) -> JsValue {
    let object = Object::new();
    for (name, value) in pairs {
        // Setting a property of a plain object cannot fail.
        Reflect::set(&object, &(*name).into(), &(*value).into()).ok();
    }
    object.into()
}

/// Calls a method by name and awaits its promise.
async fn call(of: &JsValue, method: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(of, &method.into())?.dyn_into()?;
    let answer = function.apply(of, &with.iter().collect::<Array>())?;
    JsFuture::from(Promise::resolve(&answer)).await
}
