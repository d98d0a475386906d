//! A folder of the person's choice (File System Access): chosen, kept in the database, asked about, written in.
//!
//! Browsers without it, and pages without https, have no folder. `web-sys` knows only half of the interface, so its
//! methods are called by name.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::app::features::backup::folder::{Folder, FolderError};
use crate::browser::error::error_name;
use crate::browser::indexed_db::Connection;

/// The name of the fact in the database that holds the folder.
const FACT: &str = "folder";

/// The folder that was chosen before, and whether it may be written in.
pub async fn known(store: &Connection) -> Folder {
    if picker().is_none() {
        return Folder::Unavailable;
    }
    // A store that cannot be read says so where the agreements should be.
    match store.fact(FACT).await.ok().filter(JsValue::is_object) {
        Some(folder) => state(&folder, "queryPermission").await,
        None => Folder::Unchosen,
    }
}

/// Lets the person choose a folder, and remembers it; `None` when nothing was chosen.
pub async fn choose(store: &Connection) -> Option<Folder> {
    let options = object(&[("id", "klar-aftale"), ("mode", "readwrite")]);
    let chosen = call(&web_sys::window()?.into(), PICKER, &[options]).await;
    let folder = match chosen {
        Ok(folder) => folder,
        // Closed without a choice.
        Err(thrown) if error_name(&thrown) == "AbortError" => return None,
        Err(_) => return Some(Folder::Failed(String::new(), FolderError::Refused)),
    };
    // A folder that cannot be remembered would only last as long as the page, so it is not used.
    if store.keep_fact(FACT, &folder).await.is_err() {
        return Some(Folder::Failed(name(&folder), FolderError::Refused));
    }
    Some(state(&folder, "requestPermission").await)
}

/// Has the browser ask the person whether the folder may be written in.
pub async fn allow(store: &Connection) -> Option<Folder> {
    let folder = store.fact(FACT).await.ok().filter(JsValue::is_object)?;
    Some(state(&folder, "requestPermission").await)
}

/// Forgets the folder; `None` when that could not be kept.
pub async fn forget(store: &Connection) -> Option<Folder> {
    store.keep_fact(FACT, &JsValue::NULL).await.ok().map(|()| Folder::Unchosen)
}

/// Writes a file into the folder, in the place of one of the same name; that one stays until the new one is whole.
///
/// # Errors
/// A [`FolderError`]; the older file is then as it was.
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
        // What was begun is thrown away; that it could not be written is what is told.
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

/// Whether a folder may be written in, as one of its two methods tells.
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
        // A plain object takes every property.
        Reflect::set(&object, &(*name).into(), &(*value).into()).ok();
    }
    object.into()
}

/// Calls a method by its name and waits for what it promises.
async fn call(of: &JsValue, method: &str, with: &[JsValue]) -> Result<JsValue, JsValue> {
    let function: Function = Reflect::get(of, &method.into())?.dyn_into()?;
    let answer = function.apply(of, &with.iter().collect::<Array>())?;
    JsFuture::from(Promise::resolve(&answer)).await
}
