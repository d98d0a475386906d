//! Downloads: saves a text file through the browser.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Blob, BlobPropertyBag, Document, HtmlAnchorElement, Url};

use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};

/// How long the file stays readable for the browser, in milliseconds; Safari first asks for confirmation.
const KEPT: i32 = 60_000;

/// Downloads a text file with a name, a MIME type and a content.
///
/// # Errors
/// A [`BrowserError`]. The browser does not report whether the file was saved.
pub fn download(name: &str, mime: &str, content: &str) -> Result<(), BrowserError> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(content));
    let file = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&file)?;
    let clicked = click_link(&document()?, name, &url);
    revoke_later(url)?;
    clicked
}

fn click_link(document: &Document, name: &str, url: &str) -> Result<(), BrowserError> {
    let link: HtmlAnchorElement =
        document.create_element("a")?.dyn_into().map_err(|_| BrowserError::Missing)?;
    link.set_href(url);
    link.set_download(name);
    // Firefox follows only a link that is in the document.
    document.body().ok_or(BrowserError::Missing)?.append_child(&link)?;
    link.click();
    link.remove();
    Ok(())
}

fn revoke_later(url: String) -> Result<(), BrowserError> {
    let revoke = Closure::once_into_js(move || Url::revoke_object_url(&url));
    window()?
        .set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), KEPT)?;
    Ok(())
}
