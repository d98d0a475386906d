//! What a browser keeps of the site for the time without a network.

use std::time::Duration;

use serde_json::Value;

use crate::browser::Browser;
use crate::fault::{Fault, Outcome, some};

/// How long a busy machine may need to start a browser, all of it.
const START: Duration = Duration::from_mins(1);

/// Every address that is kept, by the name of its cache.
const KEPT: &str = r"
    const done = arguments[0];
    (async () => {
        const kept = [];
        for (const name of await caches.keys()) {
            const requests = await (await caches.open(name)).keys();
            kept.push([name, requests.map((request) => request.url)]);
        }
        return kept;
    })().then(done);";

/// Looks for another version, and tells the state in which the worker that was found ends up. It looks more than once,
/// since the browser joins a look with one of the page's own that began earlier.
const FOUND: &str = r"
    const done = arguments[0];
    (async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        for (let look = 0; look < 3 && !registration.installing && !registration.waiting; look += 1) {
            await registration.update().catch(() => {});
        }
        const worker = registration.installing;
        if (!worker) { return registration.waiting ? 'installed' : 'none'; }
        while (worker.state === 'installing') {
            await new Promise((changed) => {
                worker.addEventListener('statechange', changed, { once: true });
            });
        }
        return worker.state;
    })().then(done, (fault) => done(String(fault)));";

impl Browser {
    /// Waits until the page would open without a network.
    ///
    /// # Errors
    /// It does not come so far.
    pub async fn until_kept(&self) -> Outcome {
        self.until_true("a worker in use", async || {
            let script = r"
                const done = arguments[0];
                navigator.serviceWorker.getRegistration().then((found) => {
                    done(found?.active?.state === 'activated');
                });";
            Ok(self.js_later(script, Vec::new()).await? == true)
        })
        .await
    }

    /// Waits until the browser looks for another version when it is asked to, and there is none yet. Chromium puts
    /// every look off until it has started to its own satisfaction, which takes seconds; whatever is asked of the
    /// worker behind such a look waits with it.
    ///
    /// # Errors
    /// It does not look, or there is another version already.
    pub async fn until_it_looks(&self) -> Outcome {
        self.until_within(START, "a look for another version", async || {
            Ok((self.look_for_version().await? == "none").then_some(()))
        })
        .await
    }

    /// The caches with the addresses of the files in each.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn kept(&self) -> Outcome<Vec<(String, Vec<String>)>> {
        let kept = self.js_later(KEPT, Vec::new()).await?;
        serde_json::from_value(kept).map_err(Fault::from)
    }

    /// Looks for another version: `none`, or the state of the worker once it is no longer installing.
    ///
    /// # Errors
    /// The page has no worker.
    pub async fn look_for_version(&self) -> Outcome<String> {
        let state = self.js_later(FOUND, Vec::new()).await?;
        Ok(some(state.as_str(), "state")?.to_owned())
    }

    /// What an address answers: its status and its text.
    ///
    /// # Errors
    /// Nothing answers at all.
    pub async fn ask(&self, address: &str) -> Outcome<(u64, String)> {
        let script = r"
            const done = arguments[1];
            fetch(arguments[0]).then(async (answer) => done([answer.status, await answer.text()]),
                (fault) => done(String(fault)));";
        let answer = self.js_later(script, vec![address.into()]).await?;
        let status = answer.pointer("/0").and_then(Value::as_u64);
        let text = answer.pointer("/1").and_then(Value::as_str);
        let told = format!("answer of {address}: {answer}");
        some(status.zip(text.map(str::to_owned)), &told)
    }
}
