//! What a browser wrote down: complaints of the page, and every request it made.

use serde_json::Value;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::fault::Outcome;

impl Browser {
    /// What the console holds since it was read last: errors, warnings, refusals by the security policy.
    ///
    /// # Errors
    /// The log cannot be read; only Chromium has one.
    pub async fn take_console(&self) -> Outcome<Vec<String>> {
        self.only_in_chromium("the log of the console")?;
        let entries = self.driver().get_log("browser").await?;
        // The browser's own pages (`chrome://`) are no part of the site.
        let bad = entries.into_iter().filter(|entry| {
            entry.level != "INFO" && entry.level != "DEBUG" && !entry.message.starts_with("chrome")
        });
        Ok(bad.map(|entry| format!("{}: {}", entry.level, entry.message)).collect())
    }

    /// The addresses that were asked for since this was read last.
    ///
    /// # Errors
    /// The log cannot be read; only Chromium has one.
    pub async fn take_requests(&self) -> Outcome<Vec<String>> {
        self.only_in_chromium("the log of requests")?;
        let entries = self.driver().get_log("performance").await?;
        let mut requests = Vec::new();
        for entry in entries {
            let entry: Value = serde_json::from_str(&entry.message)?;
            let text = |place| entry.pointer(place).and_then(Value::as_str);
            match text("/message/method") {
                // The browser's own start page is no part of the site.
                Some("Network.requestWillBeSent")
                    if text("/message/params/documentURL")
                        .is_some_and(|page| page.starts_with("chrome")) => {}
                Some("Network.requestWillBeSent") => {
                    requests.extend(text("/message/params/request/url").map(str::to_owned));
                }
                Some("Network.webSocketCreated") => {
                    requests.extend(text("/message/params/url").map(str::to_owned));
                }
                _ => {}
            }
        }
        Ok(requests)
    }

    /// Everything wrong with this browser's logs: complaints, and requests that left the site. Firefox tells only of
    /// errors that no script caught, and WebKit nothing at all.
    ///
    /// # Errors
    /// A log cannot be read.
    pub async fn complaints(&self) -> Outcome<Vec<String>> {
        match self.engine() {
            Engine::Chromium => self.complaints_of_chromium().await,
            Engine::Firefox => Ok(self.through().take_uncaught(self.site())),
            Engine::WebKit => Ok(Vec::new()),
        }
    }

    /// Forgets what the logs hold.
    ///
    /// # Errors
    /// A log cannot be read.
    pub async fn forget_logs(&self) -> Outcome {
        self.complaints().await.map(drop)
    }

    async fn complaints_of_chromium(&self) -> Outcome<Vec<String>> {
        let mut complaints = self.take_console().await?;
        let strangers = self.take_requests().await?.into_iter().filter(|url| !self.is_own(url));
        complaints.extend(strangers.map(|url| format!("a request left the site: {url}")));
        Ok(complaints)
    }

    /// Whether an address is the site's, or none of a network at all.
    #[must_use]
    pub fn is_own(&self, url: &str) -> bool {
        let own_blob = ["blob:", self.site()].concat();
        [self.site(), &own_blob, "data:", "about:"].iter().any(|start| url.starts_with(start))
    }
}
