//! Files that are kept by themselves in a folder; a folder of the browser's own stands for one that a person chooses.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::{Field, TextField};
use klar_aftale::app::features::backup::folder::{Folder, FolderError};
use klar_aftale::app::route::Route;
use klar_aftale::codec::read_file;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use serde_json::json;

const TITLE: Field = Field::Text(TextField::JobTitle);

const NAME: &str = "Kopier";

/// The person chooses a folder in the browser's own storage.
const CHOOSES: &str = r"
    window.showDirectoryPicker = async ({ mode }) => {
        if (mode !== 'readwrite') { throw new TypeError(mode); }
        const root = await navigator.storage.getDirectory();
        return root.getDirectoryHandle('Kopier', { create: true });
    };";

/// The person closes the choice again.
const CLOSES: &str =
    "window.showDirectoryPicker = async () => { throw new DOMException('', 'AbortError'); };";

/// The browser wants to hear the person again, as it does after a restart; pages without https know no folders.
const ASKS: &str = r"
    let allowed = 'prompt';
    if (window.FileSystemHandle) {
        FileSystemHandle.prototype.queryPermission = async () => allowed;
        FileSystemHandle.prototype.requestPermission = async () => allowed = 'granted';
    }";

/// The folder is gone.
const TAKE_AWAY: &str = r"
    const done = arguments[arguments.length - 1];
    navigator.storage.getDirectory()
        .then((root) => root.removeEntry('Kopier', { recursive: true }))
        .then(() => done('gone'), (fault) => done(String(fault)));";

/// Every file in the folder: name and text.
const FILES: &str = r"
    const done = arguments[arguments.length - 1];
    (async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('Kopier', { create: true });
        const files = [];
        for await (const [name, file] of folder.entries()) {
            files.push([name, await (await file.getFile()).text()]);
        }
        return files;
    })().then(done, (fault) => done(String(fault)));";

async fn until_folder(browser: &Browser, folder: &Folder) -> Outcome {
    let told = plain(&WORDS.folder(folder).unwrap_or_default());
    browser.until_true(&told, async || Ok(browser.text("#folder").await? == told)).await
}

/// How many agreements stand in each file of the folder.
async fn files(browser: &Browser) -> Outcome<Vec<(String, usize)>> {
    let found = browser.js_later(FILES, Vec::new()).await?;
    let files: Vec<(String, String)> =
        serde_json::from_value(found.clone()).map_err(|_| Fault::new(found.to_string()))?;
    let count = |text: &str| read_file::<Agreement>(text).map_or(0, |logs| logs.len());
    Ok(files.into_iter().map(|(name, text)| (name, count(&text))).collect())
}

#[test]
fn a_chosen_folder_gets_a_file_is_remembered_and_asked_about_again() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.before_every_page(CHOOSES).await?;
        browser.open_app().await?;
        browser.keep_agreement("Amal Hansen", "Gartner").await?;
        browser.open_at(Route::Backup).await?;
        until_folder(&browser, &Folder::Unchosen).await?;
        browser.press("#folder-choose").await?;
        until_folder(&browser, &Folder::Ready(NAME.to_owned())).await?;
        let written = files(&browser).await?;
        ensure(matches!(written.as_slice(), [(_, 1)]), || format!("in the folder: {written:?}"))?;

        browser.open_app().await?;
        browser.keep_agreement("Nadim Holm", "Kok").await?;
        browser.open_at(Route::Backup).await?;
        until_folder(&browser, &Folder::Ready(NAME.to_owned())).await?;
        browser.press("#folder-write").await?;
        let twice = vec![(written[0].0.clone(), 2)];
        browser.until_true("both", async || Ok(files(&browser).await? == twice)).await?;

        browser.before_every_page(ASKS).await?;
        browser.open_at(Route::Overview).await?;
        let told = plain(&WORDS.folder(&Folder::Asks(NAME.to_owned())).unwrap_or_default());
        browser.until_true(&told, async || Ok(browser.page_text().await?.contains(&told))).await?;
        browser.open_at(Route::Backup).await?;
        browser.press("#folder-allow").await?;
        until_folder(&browser, &Folder::Ready(NAME.to_owned())).await
    })
}

#[test]
fn a_folder_that_is_gone_is_told_and_one_that_is_not_chosen_changes_nothing() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.before_every_page(CHOOSES).await?;
        browser.open_app().await?;
        let route = browser.keep_agreement("Amal Hansen", "Gartner").await?;
        browser.open_at(Route::Backup).await?;
        browser.press("#folder-choose").await?;
        until_folder(&browser, &Folder::Ready(NAME.to_owned())).await?;
        same(&browser.js_later(TAKE_AWAY, Vec::new()).await?, &json!("gone"), "the folder")?;
        browser.press("#folder-write").await?;
        until_folder(&browser, &Folder::Failed(NAME.to_owned(), FolderError::Gone)).await?;
        browser.js(CLOSES).await?;
        browser.press("#folder-choose").await?;
        browser.js("return 0;").await?;
        until_folder(&browser, &Folder::Failed(NAME.to_owned(), FolderError::Gone)).await?;
        browser.press("#folder-forget").await?;
        until_folder(&browser, &Folder::Unchosen).await?;
        browser.open_at(route).await?;
        same(&browser.field(TITLE).await?, &"Gartner".to_owned(), "the agreement")
    })
}

#[test]
fn a_browser_without_folders_offers_none() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.before_every_page("delete window.showDirectoryPicker;").await?;
        browser.open_at(Route::Backup).await?;
        browser.find("#room").await?;
        ensure(!browser.has("#folder").await?, || "a folder is offered".to_owned())
    })
}
