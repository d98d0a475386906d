//! What a browser keeps: backup files through the screens, and ways past the app to look, to damage and to lose.

use std::fs;
use std::path::{Path, PathBuf};

use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::{Place, Route};
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::browser::Browser;
use crate::fault::{Fault, Outcome, ensure, some};
use crate::folder::Folder;

/// The name of the database.
pub const DATABASE: &str = "klar-aftale";

/// A page of the site that has no store, from which that of the app can be reached while nobody else uses it.
const WITHOUT_APP: &str = "v/";

/// A browser without a channel between tabs: each learns of the others when it writes.
pub const NO_CHANNEL: &str = "delete window.BroadcastChannel;";

/// What the scripts below have in common: the answer of a request, and a word to the test at their end.
const ASKED: &str = r"
    const done = arguments[arguments.length - 1];
    const asked = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject('blocked');
    });
    const answer = (work) => work().then(done, (fault) => done('fault: ' + fault));";

/// Every row of every database: where it stands, its key, its value.
const ROWS: &str = r"
    const allRows = async () => {
        const rows = [];
        for (const { name, version } of await indexedDB.databases()) {
            const database = await asked(indexedDB.open(name, version));
            for (const part of database.objectStoreNames) {
                const store = database.transaction(part).objectStore(part);
                const [keys, values] =
                    await Promise.all([asked(store.getAllKeys()), asked(store.getAll())]);
                keys.forEach((key, place) => rows.push([part, key, values[place]]));
            }
            database.close();
        }
        return rows;
    };";

/// Everything beside the databases that the site can keep in a browser: where it stands, its key, its value.
const BESIDE: &str = r"
    const allBeside = async () => {
        const found = [['cookies', '', document.cookie ?? '']];
        for (const [name, storage] of Object.entries({ localStorage, sessionStorage })) {
            for (const [key, value] of Object.entries(storage)) { found.push([name, key, value]); }
        }
        for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
                const text = await (await cache.match(request)).text();
                found.push(['caches', request.url, text]);
            }
        }
        return found;
    };";

/// Those in which a word stands, in whatever letters; without their values.
const TRACES: &str = r"
    const word = arguments[0].toLowerCase();
    const holds = (it) => JSON.stringify(it).toLowerCase().includes(word);
    // A page of summaries holds a line for each agreement, with its id.
    const lines = ([part, key, value]) => part === 'pages'
        ? value.split('\n').slice(1).map((line) => [part, line.split('\t')[0], line])
        : [[part, key, value]];
    answer(async () => [...(await allRows()).flatMap(lines), ...await allBeside()].filter(holds)
        .map(([part, key]) => part + ' ' + JSON.stringify(key)));";

/// Changes the rows of a part: each pair is a key and its new value; null takes the row away.
const CHANGE: &str = r"
    const [name, part, pairs] = arguments;
    answer(async () => {
        const database = await asked(indexedDB.open(name));
        const change = database.transaction(part, 'readwrite');
        const store = change.objectStore(part);
        for (const [key, value] of pairs) {
            if (value === null) { store.delete(key); } else { store.put(value, key); }
        }
        await new Promise((kept, not) => { change.oncomplete = kept; change.onabort = not; });
        database.close();
        return 'changed';
    });";

/// Takes the whole database away.
const LOSE: &str =
    "answer(async () => { await asked(indexedDB.deleteDatabase(arguments[0])); return 'lost'; });";

/// Opens the database in a version of years to come, and closes it.
const NEWER: &str = r"
    answer(async () => {
        (await asked(indexedDB.open(arguments[0], 99))).close();
        return 'newer';
    });";

/// One row of the store.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The part that it stands in.
    pub part: String,
    /// Its key.
    pub key: Value,
    /// What it holds.
    pub value: Value,
}

/// A file of a name with a content, in a folder of its own.
#[derive(Debug)]
pub struct Kept {
    folder: Folder,
    name: String,
}

impl Kept {
    /// Writes it.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn new(name: &str, content: impl AsRef<[u8]>) -> Outcome<Self> {
        let kept = Self { folder: Folder::new()?, name: name.to_owned() };
        fs::write(kept.path(), content)?;
        Ok(kept)
    }

    /// A file of so many zeros, which take no room on the disk.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn of_zeros(name: &str, bytes: u64) -> Outcome<Self> {
        let kept = Self::new(name, "")?;
        fs::File::create(kept.path())?.set_len(bytes)?;
        Ok(kept)
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join(&self.name)
    }
}

impl Browser {
    /// Opens a page of the app, loaded anew.
    ///
    /// # Errors
    /// It does not open.
    pub async fn open_at(&self, route: Route) -> Outcome {
        self.open(&[self.site(), &route.hash()].concat()).await?;
        self.until_open().await
    }

    /// Opens the front page in a view, as a bookmark does: loaded anew.
    ///
    /// # Errors
    /// It does not open.
    pub async fn open_at_view(&self, hash: &str) -> Outcome {
        self.open(&[self.site(), hash].concat()).await?;
        self.reload().await?;
        self.until_open().await
    }

    /// Takes the file of everything from its page; a browser has only one such file.
    ///
    /// # Errors
    /// None comes.
    pub async fn take_backup(&self) -> Outcome<String> {
        self.open_at(Route::Backup).await?;
        self.press("#save-file").await?;
        self.downloaded("json").await
    }

    /// Chooses a file on the page of backups.
    ///
    /// # Errors
    /// There is no field for it.
    pub async fn choose_file(&self, file: &Path) -> Outcome {
        let field = self.find("#restore-file").await?;
        Ok(field.send_keys(file.display().to_string()).await?)
    }

    /// Opens the page of backups and takes a file in.
    ///
    /// # Errors
    /// The page refuses it.
    pub async fn restore(&self, file: &Path) -> Outcome {
        self.open_at(Route::Backup).await?;
        self.choose_file(file).await?;
        self.find("#restore-preview").await?;
        self.press("#restore-confirm").await?;
        self.find("#restore-done").await.map(drop)
    }

    /// Begins an agreement with a citizen's name and a job title, and goes back to the front page.
    ///
    /// # Errors
    /// A page does not come.
    pub async fn keep_agreement(&self, citizen: &str, title: &str) -> Outcome<Route> {
        self.begin_agreement().await?;
        self.write_field(Field::Text(TextField::CitizenName), citizen).await?;
        self.go_to(Place::Part(Part::Hours)).await?;
        self.write_field(Field::Text(TextField::JobTitle), title).await?;
        self.until_saved().await?;
        let route = Route::from_hash(&self.hash().await?);
        self.go_to_overview().await?;
        Ok(route)
    }

    /// Deletes the citizen of the agreement on the screen, from its last step; waits until the receipt is whole, which
    /// grows with each agreement that goes, and ends with what the search for the name has found.
    ///
    /// # Errors
    /// There is no way to do it.
    pub async fn delete_citizen(&self) -> Outcome {
        self.press(".delete-citizen a").await?;
        self.press("#delete-confirm").await?;
        self.find("#no-trace, .page .alert-warning").await.map(drop)
    }

    /// Opens the page on the screen once more, in a window that does not hear the others and is not heard by them;
    /// the first window, in which the browser stays, and the second.
    ///
    /// # Errors
    /// The page does not come.
    pub async fn open_deaf_twin(&self) -> Outcome<[WindowHandle; 2]> {
        let address = [self.site(), &self.hash().await?].concat();
        let first = self.driver().window().await?;
        let second = self.open_window().await?;
        self.before_every_page(NO_CHANNEL).await?;
        self.open(&address).await?;
        self.until_open().await?;
        self.driver().switch_to_window(first.clone()).await?;
        Ok([first, second])
    }

    /// A field of the agreement on the screen is pasted into in two windows that do not hear each other; the browser
    /// then stands in the second, which has learnt of the first when it wrote.
    ///
    /// # Errors
    /// A page does not come.
    pub async fn paste_in_two_windows(&self, field: Field, one: &str, other: &str) -> Outcome {
        let [_, second] = self.open_deaf_twin().await?;
        self.paste(field, one).await?;
        self.until_saved().await?;
        self.driver().switch_to_window(second).await?;
        self.paste(field, other).await
    }

    /// Puts a text into a field as pasting does: at once.
    ///
    /// # Errors
    /// The field is not on the screen.
    pub async fn paste(&self, field: Field, text: &str) -> Outcome {
        self.press(&format!("[id='{}']", anchor(field))).await?;
        self.cdp("Input.insertText", json!({"text": text})).await.map(drop)
    }

    /// Opens another window on the same profile and goes there.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn open_window(&self) -> Outcome<WindowHandle> {
        let window = self.driver().new_window().await?;
        self.driver().switch_to_window(window.clone()).await?;
        Ok(window)
    }

    /// Every row of every database of the site.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn rows(&self) -> Outcome<Vec<Row>> {
        let found = self.past(&[ROWS, "answer(allRows);"].concat(), Vec::new()).await?;
        let row = |row: &Value| {
            let [part, key, value] = row.as_array()?.as_slice() else { return None };
            Some(Row { part: part.as_str()?.to_owned(), key: key.clone(), value: value.clone() })
        };
        let rows = some(found.as_array(), "list of rows")?.iter().map(row);
        some(rows.collect(), "row in each place")
    }

    /// Where a word stands, in whatever letters, in anything that the site keeps in this browser: part and key.
    ///
    /// # Errors
    /// The page cannot be asked.
    pub async fn traces(&self, word: &str) -> Outcome<Vec<String>> {
        let found = self.past(&[ROWS, BESIDE, TRACES].concat(), vec![word.into()]).await?;
        let found = some(found.as_array(), "list of traces")?;
        Ok(found.iter().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// Leaves the app for a page of the site without it.
    ///
    /// # Errors
    /// It does not load.
    pub async fn leave_app(&self) -> Outcome {
        self.open(&[self.site(), WITHOUT_APP].concat()).await
    }

    /// Changes rows of a part past the app; null takes a row away.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn change_rows(&self, part: &str, pairs: Value) -> Outcome {
        self.told(CHANGE, vec![DATABASE.into(), part.into(), pairs], "changed").await
    }

    /// Loses the database, as a browser does that clears up by itself.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn lose_database(&self) -> Outcome {
        self.leave_app().await?;
        self.told(LOSE, vec![DATABASE.into()], "lost").await
    }

    /// Makes the database one of a later program, past the app.
    ///
    /// # Errors
    /// The browser refuses, or the app holds on to the old one.
    pub async fn make_database_newer(&self) -> Outcome {
        self.told(NEWER, vec![DATABASE.into()], "newer").await
    }

    /// Puts a row that nobody can read behind the log of an agreement, whose summary is stale then.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn damage(&self, route: Route, row: &str) -> Outcome {
        let id = id_of(route)?;
        self.leave_app().await?;
        self.change_rows("entries", json!([[[id, 1_000], row]])).await?;
        self.change_rows("stale", json!([[id, 1]])).await
    }

    async fn told(&self, script: &str, values: Vec<Value>, word: &str) -> Outcome {
        let told = self.past(script, values).await?;
        ensure(told == word, || format!("the store was to be {word}: {told}"))
    }

    /// Runs a script that asks the browser past the app.
    async fn past(&self, script: &str, values: Vec<Value>) -> Outcome<Value> {
        let answer = self.js_later(&[ASKED, script].concat(), values).await?;
        match answer.as_str().filter(|told| told.starts_with("fault")) {
            Some(fault) => Err(Fault::new(fault)),
            None => Ok(answer),
        }
    }
}

/// The id of the agreement of a page, as keys and addresses write it.
///
/// # Errors
/// The page is of none.
pub fn id_of(route: Route) -> Outcome<String> {
    let agreement = some(route.agreement(), "agreement on that page")?;
    Ok(format!("{:032x}", agreement.0))
}
