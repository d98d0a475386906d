//! After a crash (a panic, a trap, an error thrown through Rust code, code that the browser stopped): shows a notice that
//! was built at start.
//!
//! By then no Rust code can be trusted. The elements of the notice are in the page from the start; showing it allocates
//! nothing, and its button calls the browser's own `reload`.

use std::cell::{Cell, OnceCell};
use std::panic;

use js_sys::{Function, JsString, Reflect, WebAssembly::RuntimeError};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use web_sys::{Document, Element, Event, HtmlElement};

use crate::base::ClockTime;
use crate::browser::clock;
use crate::browser::error::BrowserError;
use crate::browser::page::{document, window};

/// The words of the notice.
pub struct CrashWords {
    /// What has happened.
    pub title: &'static str,
    /// What to do.
    pub text: &'static str,
    /// The label of the reload button.
    pub reload: &'static str,
    /// What was saved, given the time of the last save since the page was opened.
    pub kept: Box<dyn Fn(Option<ClockTime>) -> String>,
}

struct Notice {
    frame: Element,
    kept: Element,
    reload: HtmlElement,
    /// The root element of the app.
    program: Element,
    words: CrashWords,
    shown: Cell<bool>,
}

thread_local! {
    static NOTICE: OnceCell<Notice> = const { OnceCell::new() };
}

/// Builds the notice, and shows it when the app in the element with this id crashes.
///
/// # Errors
/// A [`BrowserError`] when the page has no place for it.
pub fn prepare(program: &str, words: CrashWords) -> Result<(), BrowserError> {
    let page = document()?;
    let program = page.get_element_by_id(program).ok_or(BrowserError::Missing)?;
    let notice = Notice::make(&page, program, words)?;
    page.body().ok_or(BrowserError::Missing)?.append_child(&notice.frame)?;
    NOTICE.with(|place| place.set(notice).ok());
    panic::set_hook(Box::new(|_| show()));
    // Crashes without a panic, such as out of memory; inside a promise they arrive as a rejection.
    let heard = Closure::<dyn Fn(Event)>::new(|event: Event| {
        if is_fatal(&event, "error") || is_fatal(&event, "reason") {
            show();
        }
    });
    let heard = heard.into_js_value();
    for name in ["error", "unhandledrejection"] {
        window()?.add_event_listener_with_callback(name, heard.unchecked_ref())?;
    }
    Ok(())
}

/// Records that something was saved now.
pub fn saved() {
    with(|notice| {
        let words = (notice.words.kept)(clock::local_time(clock::now()));
        notice.kept.set_text_content(Some(&words));
    });
}

/// True after a crash.
#[must_use]
pub fn has_stopped() -> bool {
    let mut stopped = false;
    with(|notice| stopped = notice.shown.get());
    stopped
}

/// A trap, or an error thrown through Rust code, which was thus never completed.
fn is_fatal(event: &Event, name: &str) -> bool {
    let part = |whole: &JsValue, name: &str| Reflect::get(whole, &JsValue::from_str(name));
    let Ok(cause) = part(event, name) else {
        return false;
    };
    // In every browser the stack names WebAssembly functions like this.
    let is_ours = |stack: &JsString| stack.includes("wasm-function", 0);
    cause.is_instance_of::<RuntimeError>()
        || part(&cause, "stack").is_ok_and(|stack| stack.dyn_ref().is_some_and(is_ours))
}

/// Shows the notice.
pub fn show() {
    with(Notice::show);
}

/// While the page is being unloaded the notice is gone, and not needed.
fn with(work: impl FnOnce(&Notice)) {
    NOTICE.try_with(|place| place.get().map(work)).unwrap_or_default();
}

impl Notice {
    fn make(page: &Document, program: Element, words: CrashWords) -> Result<Self, BrowserError> {
        let frame = page.create_element("div")?;
        for (name, value) in [
            ("id", "crash"),
            ("class", "crash"),
            ("role", "alertdialog"),
            ("aria-modal", "true"),
            ("aria-labelledby", "crash-title"),
            ("aria-describedby", "crash-kept"),
            ("hidden", ""),
        ] {
            frame.set_attribute(name, value)?;
        }
        let body = page.create_element("div")?;
        frame.append_child(&body)?;
        let part = |name: &str, id: &str, text: &str| -> Result<Element, BrowserError> {
            let part = page.create_element(name)?;
            part.set_id(id);
            part.set_text_content(Some(text));
            body.append_child(&part)?;
            Ok(part)
        };
        part("h2", "crash-title", words.title)?;
        let kept = part("p", "crash-kept", &(words.kept)(None))?;
        part("p", "crash-text", words.text)?;
        let reload = part("button", "crash-reload", words.reload)?;
        reload.set_attribute("type", "button")?;
        reload.set_class_name("button button-primary");
        reload.add_event_listener_with_callback("click", &reload_of_the_browser()?)?;
        let reload = reload.dyn_into().map_err(|_| BrowserError::Missing)?;
        Ok(Self { frame, kept, reload, program, words, shown: Cell::new(false) })
    }

    /// Skips an element that fails: the program has stopped, and nothing else can report it.
    fn show(&self) {
        if self.shown.replace(true) {
            return;
        }
        self.program.set_attribute("inert", "").ok();
        self.frame.remove_attribute("hidden").ok();
        self.reload.focus().ok();
    }
}

/// The browser's own function, since no Rust code may run by then.
fn reload_of_the_browser() -> Result<Function, BrowserError> {
    let location = window()?.location();
    let reload: Function = Reflect::get(&location, &JsValue::from_str("reload"))?.dyn_into()?;
    // Binds the first argument too: some browsers would read the click event as a request to bypass the worker.
    let bind: Function = Reflect::get(&reload, &JsValue::from_str("bind"))?.dyn_into()?;
    Ok(bind.call2(&reload, &location, &JsValue::FALSE)?.dyn_into()?)
}
