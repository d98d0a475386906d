//! The browser is killed while a large database of the shape before this one is taken into use: no entry may be lost.

use std::rc::Rc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::time::timeout;

use crate::browser::Browser;
use crate::chance::Chance;
use crate::fault::{Outcome, ensure, same};
use crate::folder::Folder;
use crate::screen::Screen;
use crate::stage::{Stage, workspace};

/// The rows of an agreement of that time.
const ROWS: &str = "tests/golden/v1/example-log.txt";

/// Agreements in the database.
const AGREEMENTS: usize = 400;

/// The latest moment of a kill after the page was asked for, in milliseconds.
const LATEST: u32 = 1_500;

/// A page of the site that opens no database.
const BESIDE: &str = "v/";

/// Makes the database as version 2 of its shape was: a row for each entry, and one for each summary.
const MAKE: &str = r"
    const [rows, agreements, done] = arguments;
    const failed = (event) => done(String(event.target.error ?? event.type));
    const gone = indexedDB.deleteDatabase('klar-aftale');
    gone.onerror = gone.onblocked = failed;
    gone.onsuccess = () => {
        const request = indexedDB.open('klar-aftale', 2);
        request.onupgradeneeded = () => {
            for (const part of ['entries', 'summaries', 'stale', 'set-aside', 'facts']) {
                request.result.createObjectStore(part);
            }
        };
        request.onerror = failed;
        request.onsuccess = () => {
            const database = request.result;
            const transaction = database.transaction(['entries', 'summaries', 'facts'], 'readwrite');
            const entries = transaction.objectStore('entries');
            const summaries = transaction.objectStore('summaries');
            for (let number = 1; number <= agreements; number += 1) {
                // Spread over all pages of summaries.
                const id = ((number * 2654435761) >>> 0).toString(16).padStart(8, '0').padEnd(32, '5');
                rows.forEach((row, seq) => entries.put(row, [id, seq]));
                summaries.put('3 00000000 {}', id);
            }
            transaction.objectStore('facts').put(1, 'listed');
            transaction.onabort = failed;
            transaction.oncomplete = () => { database.close(); done('made'); };
        };
    };";

/// The shape of the database, its entries, and how many of them are as they were put in.
const LOOK: &str = r"
    const [rows, done] = arguments;
    const failed = (event) => done(String(event.target.error ?? event.type));
    const request = indexedDB.open('klar-aftale');
    request.onerror = request.onblocked = failed;
    request.onsuccess = () => {
        const database = request.result;
        const transaction = database.transaction('entries');
        const entries = transaction.objectStore('entries');
        const keys = entries.getAllKeys(), values = entries.getAll();
        transaction.onabort = failed;
        transaction.oncomplete = () => {
            const whole = values.result.filter((row, place) => row === rows[keys.result[place][1]]);
            const shape = database.version;
            database.close();
            done({ shape, entries: values.result.length, whole: whole.length });
        };
    };";

/// One kill: when it came, and which shape it left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UpgradeKill {
    /// Milliseconds after the page was asked for.
    pub after: u32,
    /// The version of the database's shape afterwards.
    pub shape: u64,
}

/// Kills, each on a database that was just made; after each all entries are there, and the page lists all agreements.
///
/// # Errors
/// An entry is gone or changed, or an agreement is not listed.
pub async fn upgrade_kills(
    stage: &Stage,
    times: u32,
    seed: u64,
    mut tell: impl FnMut(u32, UpgradeKill),
) -> Outcome {
    let rows = std::fs::read_to_string(workspace().join(ROWS))?;
    let rows: Vec<&str> = rows.lines().collect();
    let mut chance = Chance::new(seed);
    let mut browser = stage.browser(Screen::LAPTOP).await?;
    let profile = browser.shared_profile();
    for number in 1..=times {
        let after = chance.between(1, LATEST);
        make(&browser, &rows).await?;
        // The kill cuts off whatever the page does then.
        if let Ok(opened) =
            timeout(Duration::from_millis(after.into()), browser.open(browser.site())).await
        {
            opened?;
        }
        stage.kill(&browser).await?;
        browser = stage.browser_on(Rc::<Folder>::clone(&profile), Screen::LAPTOP).await?;
        let shape = look(&browser, &rows).await?;
        tell(number, UpgradeKill { after, shape });
        browser.open(browser.site()).await?;
        let all = AGREEMENTS.to_string();
        let count = async || Ok(browser.text("h2 .count").await? == all);
        browser.until_true("list of all agreements", count).await?;
        same(&look(&browser, &rows).await?, &3, "shape of the database")?;
    }
    Ok(())
}

async fn make(browser: &Browser, rows: &[&str]) -> Outcome {
    beside(browser).await?;
    let made = browser.js_later(MAKE, vec![json!(rows), json!(AGREEMENTS)]).await?;
    ensure(made == "made", || format!("the database was not made: {made}"))
}

/// Checks that all entries are there as they were; the version of the database's shape.
async fn look(browser: &Browser, rows: &[&str]) -> Outcome<u64> {
    beside(browser).await?;
    let found = browser.js_later(LOOK, vec![json!(rows)]).await?;
    let number = |name: &str| found.get(name).and_then(Value::as_u64);
    let all = u64::try_from(AGREEMENTS * rows.len())?;
    ensure(number("entries") == Some(all) && number("whole") == Some(all), || {
        format!("{all} entries were there, now: {found}")
    })?;
    Ok(number("shape").unwrap_or_default())
}

async fn beside(browser: &Browser) -> Outcome {
    browser.open(&[browser.site(), BESIDE].concat()).await
}
