//! One browser with a profile of its own, and what a person does with it: look, press, write, wait.

use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::driver::Driver;
use crate::engine::Engine;
use crate::fault::{Fault, Outcome, ensure, some};
use crate::folder::Folder;

/// How long a person would wait before they think that nothing happens.
pub(crate) const PATIENCE: Duration = Duration::from_secs(15);

/// How often a condition is looked at.
pub(crate) const LOOK: Duration = Duration::from_millis(20);

/// A browser; when its stage ends, it is closed and its profile is gone.
#[derive(Debug)]
pub struct Browser {
    driver: WebDriver,
    // It must live for as long as its browser.
    through: Rc<Driver>,
    profile: Rc<Folder>,
    site: String,
    killed: Cell<bool>,
}

impl Browser {
    /// A browser that a driver has started on a profile.
    #[must_use]
    pub fn new(driver: WebDriver, through: Rc<Driver>, profile: Rc<Folder>, site: String) -> Self {
        Self { driver, through, profile, site, killed: Cell::new(false) }
    }

    /// The driver's own interface.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// The program that drives it.
    #[must_use]
    pub fn through(&self) -> &Driver {
        &self.through
    }

    /// What it is made of.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.through.engine()
    }

    /// For what no other engine lets a test do.
    ///
    /// # Errors
    /// It is another one.
    pub fn only_in_chromium(&self, what: &str) -> Outcome {
        let engine = self.engine();
        ensure(engine == Engine::Chromium, || format!("{what}: in Chromium only, not in {engine}"))
    }

    /// The address of the site, with a slash at its end.
    #[must_use]
    pub fn site(&self) -> &str {
        &self.site
    }

    /// The folder of its profile.
    #[must_use]
    pub fn profile(&self) -> &Path {
        self.profile.path()
    }

    /// The profile itself, for another browser after this one.
    #[must_use]
    pub fn shared_profile(&self) -> Rc<Folder> {
        Rc::clone(&self.profile)
    }

    /// Whether all of it was killed, so that it has nothing left to say.
    #[must_use]
    pub fn is_killed(&self) -> bool {
        self.killed.get()
    }

    pub(crate) fn note_killed(&self) {
        self.killed.set(true);
    }

    /// The text of the one file that was downloaded with such an ending, once it is there.
    ///
    /// # Errors
    /// It does not come, or the engine does not let a test say where to.
    pub async fn downloaded(&self, ending: &str) -> Outcome<String> {
        ensure(self.engine() != Engine::WebKit, || "a download: not in WebKit".to_owned())?;
        let what = ["a downloaded .", ending].concat();
        self.until(&what, async || Ok(self.profile.file(ending))).await
    }

    /// Closes it.
    ///
    /// # Errors
    /// The driver is gone.
    pub async fn close(&self) -> Outcome {
        Ok(self.driver.clone().quit().await?)
    }

    /// Opens an address as a click on a link in a mail would: the page is loaded anew.
    ///
    /// # Errors
    /// The page does not load.
    pub async fn open(&self, address: &str) -> Outcome {
        self.driver.goto("about:blank").await?;
        Ok(self.driver.goto(address).await?)
    }

    /// Sends a command of the developer tools.
    ///
    /// # Errors
    /// The browser refuses, or is not Chromium.
    pub async fn cdp(&self, command: &str, values: Value) -> Outcome<Value> {
        self.only_in_chromium(command)?;
        Ok(self.driver.cdp().send_raw(command, values).await?)
    }

    /// Has a script run in every page before the page's own.
    ///
    /// # Errors
    /// The browser refuses, or is not Chromium.
    pub async fn before_every_page(&self, script: &str) -> Outcome {
        self.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": script})).await?;
        Ok(())
    }

    /// Runs a script in the page.
    ///
    /// # Errors
    /// It throws.
    pub async fn js(&self, script: &str) -> Outcome<Value> {
        self.js_with(script, Vec::new()).await
    }

    /// Runs a script with arguments.
    ///
    /// # Errors
    /// It throws.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver.execute(script, arguments).await?.json().clone())
    }

    /// Runs a script that calls back: its last argument is to be called with the answer.
    ///
    /// # Errors
    /// It throws, or does not call back.
    pub async fn js_later(&self, script: &str, arguments: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver.execute_async(script, arguments).await?.json().clone())
    }

    /// Looks until there is an answer; a fault while looking counts only when time is up.
    ///
    /// # Errors
    /// None comes for as long as a person would wait.
    pub async fn until<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        self.until_within(PATIENCE, what, look).await
    }

    /// The same for something that takes longer than a person would wait.
    ///
    /// # Errors
    /// None comes in that time.
    pub async fn until_within<T>(
        &self,
        patience: Duration,
        what: &str,
        look: impl AsyncFn() -> Outcome<Option<T>>,
    ) -> Outcome<T> {
        let begun = Instant::now();
        let mut pace = tokio::time::interval(LOOK);
        loop {
            pace.tick().await;
            let last = match look().await {
                Ok(Some(found)) => return Ok(found),
                Ok(None) => None,
                Err(fault) => Some(fault),
            };
            if begun.elapsed() > patience {
                let told = format!("waited in vain for {what}");
                let fault = last.map_or_else(|| Fault::new(&told), |last| last.while_doing(&told));
                return Err(fault);
            }
        }
    }

    /// Looks until something holds.
    ///
    /// # Errors
    /// It does not for as long as a person would wait.
    pub async fn until_true(&self, what: &str, look: impl AsyncFn() -> Outcome<bool>) -> Outcome {
        self.until(what, async || Ok(look().await?.then_some(()))).await
    }

    /// The first element of a selector, once it is on the screen.
    ///
    /// # Errors
    /// It does not come.
    pub async fn find(&self, selector: &str) -> Outcome<WebElement> {
        let query = self.driver.query(By::Css(selector)).and_displayed();
        query.first().await.map_err(|error| Fault::from(error).while_doing(selector))
    }

    /// Whether an element stands in the page now.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn has(&self, selector: &str) -> Outcome<bool> {
        Ok(!self.driver.find_all(By::Css(selector)).await?.is_empty())
    }

    /// Waits until nothing fits a selector any more.
    ///
    /// # Errors
    /// It stays.
    pub async fn until_gone(&self, selector: &str) -> Outcome {
        let gone = async || Ok(!self.has(selector).await?);
        self.until_true(&[selector, " gone"].concat(), gone).await
    }

    /// Whether the element of an id stands in the page and is hidden.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn is_hidden(&self, id: &str) -> Outcome<bool> {
        let script =
            "const found = document.getElementById(arguments[0]); return found?.hidden === true;";
        Ok(self.js_with(script, vec![id.into()]).await? == true)
    }

    /// Presses what a selector finds, in the middle of the screen where nothing else lies above it.
    ///
    /// # Errors
    /// It is not there, or something else takes the click.
    pub async fn press(&self, selector: &str) -> Outcome {
        let element = self.find(selector).await?;
        self.press_element(&element).await.map_err(|fault| fault.while_doing(selector))
    }

    /// Presses the button with these words inside what a selector finds.
    ///
    /// # Errors
    /// There is no such button.
    pub async fn press_button(&self, inside: &str, words: &str) -> Outcome {
        let selector = format!("{inside} button, {inside} a.button");
        self.until(words, async || {
            let query = self.driver.query(By::Css(&*selector)).with_text(words.to_owned());
            let button = query.first().await?;
            match self.press_element(&button).await {
                // It was drawn anew between the look and the press, and has not been pressed.
                Err(fault) if fault.is_stale() => Ok(None),
                pressed => Ok(Some(pressed)),
            }
        })
        .await?
        .map_err(|fault| fault.while_doing(words))
    }

    /// Presses the link whose words begin so, inside what a selector finds.
    ///
    /// # Errors
    /// There is no such link.
    pub async fn press_link(&self, inside: &str, words: &str) -> Outcome {
        let link = self
            .until(words, async || {
                for link in self.driver.find_all(By::Css(format!("{inside} a"))).await? {
                    if plain(&link.text().await?).starts_with(words) {
                        return Ok(Some(link));
                    }
                }
                Ok(None)
            })
            .await?;
        self.press_element(&link).await.map_err(|fault| fault.while_doing(words))
    }

    async fn press_element(&self, element: &WebElement) -> Outcome {
        let script = "arguments[0].scrollIntoView({block: 'center'});";
        self.driver.execute(script, vec![element.to_json()?]).await?;
        Ok(element.click().await?)
    }

    /// Presses keys, wherever the cursor is.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Outcome {
        let keys: TypingData = keys.into();
        Ok(self.driver.action_chain().send_keys(keys).perform().await?)
    }

    /// Writes behind what stands in the field of an id.
    ///
    /// # Errors
    /// There is no such field.
    pub async fn write(&self, id: &str, text: &str) -> Outcome {
        let field = self.find(&by_id(id)).await?;
        field.send_keys(text).await.map_err(|error| Fault::from(error).while_doing(id))
    }

    /// Writes in place of what stands in the field of an id.
    ///
    /// # Errors
    /// There is no such field.
    pub async fn rewrite(&self, id: &str, text: &str) -> Outcome {
        let field = self.find(&by_id(id)).await?;
        field.send_keys(Key::Control + "a").await?;
        field.send_keys(Key::Backspace + "").await?;
        field.send_keys(text).await.map_err(|error| Fault::from(error).while_doing(id))
    }

    /// What stands in the field of an id.
    ///
    /// # Errors
    /// There is no such field.
    pub async fn value(&self, id: &str) -> Outcome<String> {
        let value = self.find(&by_id(id)).await?.prop("value").await?;
        some(value, id)
    }

    /// The text that a person reads in the first element of a selector, with ordinary spaces.
    ///
    /// # Errors
    /// There is no such element.
    pub async fn text(&self, selector: &str) -> Outcome<String> {
        Ok(plain(&self.find(selector).await?.text().await?))
    }

    /// The text that a person reads on the page, with ordinary spaces.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn page_text(&self) -> Outcome<String> {
        let text = self.js("return document.body.innerText;").await?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// The id of the element that has the focus; empty when it has none.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn focused(&self) -> Outcome<String> {
        let id = self.js("return document.activeElement ? document.activeElement.id : '';").await?;
        Ok(id.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the element of an id has the focus.
    ///
    /// # Errors
    /// It does not get it.
    pub async fn until_focused(&self, id: &str) -> Outcome {
        let what = ["the focus on ", id].concat();
        self.until_true(&what, async || Ok(self.focused().await? == id)).await
    }
}

/// The selector of an id.
#[must_use]
pub fn by_id(id: &str) -> String {
    format!("[id='{id}']")
}

/// A text with ordinary spaces and without joiners, for comparing words.
#[must_use]
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ").replace('\u{2060}', "")
}
