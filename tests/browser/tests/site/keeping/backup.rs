//! A file of everything is taken and restored, twice without harm; a bad one is refused in words and changes nothing.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::codec::{FileError, read_file};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same};
use klar_aftale_browser_tests::keeping::Kept;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use serde_json::json;

const CITIZEN: Field = Field::Text(TextField::CitizenName);
const TITLE: Field = Field::Text(TextField::JobTitle);

const AMAL: (&str, &str) = ("Amal Hansen", "Servicemedarbejder");
const NADIM: (&str, &str) = ("Nadim Ørsted", "Gartner – \"forsøg\" 100 %");

/// More than any file of this program, in bytes.
const HUGE: u64 = 500_000_000;

/// Places in a file at which a byte is changed.
const FLIPS: usize = 12;

/// The name under which files are chosen.
const NAME: &str = "klar-aftale.json";

#[test]
fn a_file_is_restored_on_another_device_and_twice_changes_nothing() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let amal = browser.keep_agreement(AMAL.0, AMAL.1).await?;
        let nadim = browser.keep_agreement(NADIM.0, NADIM.1).await?;
        let file = Kept::new(NAME, browser.take_backup().await?)?;
        let told = plain(WORDS.backup_fresh());
        browser.until_true(&told, async || Ok(browser.page_text().await?.contains(&told))).await?;

        let other = stage.browser(Screen::PHONE).await?;
        other.open_app().await?;
        other.open_at(Route::Backup).await?;
        other.choose_file(&file.path()).await?;
        assert_preview(&other, "new").await?;
        same(&other.rows().await?, &Vec::new(), "what the preview has written")?;
        other.press("#restore-confirm").await?;
        same(
            &other.text("#restore-done .alert-text").await?,
            &plain(&WORDS.restore_done(2)),
            "what is told",
        )?;
        for (route, written) in [(amal, AMAL), (nadim, NADIM)] {
            assert_written(&other, route, written).await?;
        }

        other.open_at(Route::Backup).await?;
        let before = other.rows().await?;
        other.choose_file(&file.path()).await?;
        assert_preview(&other, "same").await?;
        ensure(!other.has("#restore-confirm").await?, || "it can be restored again".to_owned())?;
        same(&other.rows().await?, &before, "the store after the same file")
    })
}

/// Two agreements, both of one standing.
async fn assert_preview(browser: &Browser, standing: &str) -> Outcome {
    let title = browser.text("#restore-preview h3").await?;
    same(&title, &plain(&WORDS.preview_title(2)), "the title of the preview")?;
    browser.press(&format!("details[data-standing='{standing}'] summary")).await?;
    let group = browser.text(&format!("details[data-standing='{standing}'] ul")).await?;
    for name in [AMAL.0, NADIM.0] {
        ensure(group.contains(name), || format!("{name} is not in the preview: {group}"))?;
    }
    let groups = browser.js("return document.querySelectorAll('[data-standing]').length;").await?;
    same(&groups, &json!(1), "how many groups the preview has")
}

async fn assert_written(browser: &Browser, route: Route, written: (&str, &str)) -> Outcome {
    browser.open_at(route).await?;
    same(&browser.field(TITLE).await?, &written.1.to_owned(), "the job title")?;
    browser.go_to(Place::Part(Part::Parties)).await?;
    same(&browser.field(CITIZEN).await?, &written.0.to_owned(), "the citizen")
}

#[test]
fn an_older_file_brings_nothing_back_that_was_written_since() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let amal = browser.keep_agreement(AMAL.0, AMAL.1).await?;
        let file = Kept::new(NAME, browser.take_backup().await?)?;
        browser.open_at(amal).await?;
        browser.write_field(TITLE, " i køkkenet").await?;
        browser.until_saved().await?;
        browser.open_at(Route::Backup).await?;
        browser.choose_file(&file.path()).await?;
        browser.find("details[data-standing='same']").await?;
        ensure(!browser.has("#restore-confirm").await?, || "the old text would come".to_owned())?;
        assert_written(&browser, amal, (AMAL.0, "Servicemedarbejder i køkkenet")).await
    })
}

#[test]
fn a_bad_file_is_refused_in_words_and_nothing_is_changed() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.keep_agreement(AMAL.0, AMAL.1).await?;
        let good = browser.take_backup().await?;
        browser.open_at(Route::Backup).await?;
        let before = browser.rows().await?;
        for (name, file, error) in bad_files(&good)? {
            let refused = assert_refused(&browser, &file, error).await;
            refused.map_err(|fault| fault.while_doing(name))?;
        }
        assert_refused(&browser, &Kept::of_zeros(NAME, HUGE)?, FileError::TooLarge).await?;
        for flip in 0..FLIPS {
            let place = flip * good.len() / FLIPS;
            let flipped = flipped(&good, place);
            let error = read_file::<Agreement>(&flipped).err();
            let error = error.ok_or_else(|| Fault::new(format!("byte {place} may be flipped")))?;
            assert_refused(&browser, &Kept::new(NAME, flipped)?, error).await?;
        }
        same(&browser.rows().await?, &before, "the store after all the bad files")?;
        // The page still takes a good one.
        let whole = Kept::new(NAME, &good)?;
        browser.choose_file(&whole.path()).await?;
        browser.find("details[data-standing='same']").await.map(drop)
    })
}

/// Bad files, and what is wrong with each.
fn bad_files(good: &str) -> Outcome<Vec<(&'static str, Kept, FileError)>> {
    let cut: String = good.chars().take(good.chars().count() / 2).collect();
    let newer = good.replacen("\"version\": 6", "\"version\": 8", 1);
    let text = good.replacen(AMAL.1, "Servicemedarbejdes", 1);
    ensure(newer != good && text != good, || format!("another shape of file: {good}"))?;
    Ok(vec![
        ("foreign text", Kept::new("brev.txt", "Kære Amal\n\nTak for sidst.")?, FileError::Foreign),
        ("foreign JSON", Kept::new("x.json", "{\"program\": \"x\"}")?, FileError::Foreign),
        ("no text", Kept::new("x.json", [0xff, 0xfe, 0x00, 0xc3, 0x28])?, FileError::Foreign),
        ("empty", Kept::new("x.json", "")?, FileError::Foreign),
        ("cut", Kept::new(NAME, cut)?, FileError::Damaged),
        ("a letter changed", Kept::new(NAME, text)?, FileError::Damaged),
        ("newer", Kept::new(NAME, newer)?, FileError::Newer),
    ])
}

/// The text with the lowest bit of one byte changed, of a letter that is one byte.
fn flipped(good: &str, from: usize) -> String {
    let mut bytes = good.as_bytes().to_vec();
    if let Some(byte) = bytes.iter_mut().skip(from).find(|byte| byte.is_ascii()) {
        *byte ^= 1;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

async fn assert_refused(browser: &Browser, file: &Kept, error: FileError) -> Outcome {
    // The sentence before this one might be the same.
    browser.open_at(Route::Backup).await?;
    browser.choose_file(&file.path()).await?;
    let told = browser.text(".page [role='alert']").await?;
    same(&told, &plain(WORDS.file_error(error)), "what is told")?;
    ensure(!browser.has("#restore-preview").await?, || "it has a preview".to_owned())
}
