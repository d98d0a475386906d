//! The app with few and with many agreements: how long an edit, a start, a search and a frame of scrolling take.

use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::WORDS;
use crate::bench::figure::{Figure, median, worst};
use crate::bench::probes::{FRAMES, LIST, LISTED, LONGEST_FRAME, SAVED, SAVES, USABLE, USABLE_AT};
use crate::browser::{Browser, by_id};
use crate::caseload::Caseload;
use crate::fault::{Fault, Outcome, ensure, some};
use crate::folder::Folder;
use crate::screen::Screen;
use crate::stage::{Stage, stage};

/// The few agreements that the many are compared with.
const FEW: u32 = 10;

/// Edits in a turn, the turns, and the edits before them that do not count.
const EDITS: usize = 20;
const TURNS_OF_EDITS: usize = 4;
const WARM_UP: usize = 20;

/// Loads that count; one before them does not.
const LOADS: usize = 5;

/// How often each word is searched for.
const SEARCHES: usize = 3;

/// Words that many, some and no agreements hold, and such as people type.
const SOUGHT: [&str; 8] = [
    "arbejde",
    "Kantine",
    "Nadim",
    "ørnehøj",
    "vejrhanen",
    "freja solmark",
    "palleløfter",
    "zebrastribe",
];

/// Turns of the wheel, and the pixels of each.
const TURNS: u32 = 120;
const TURN: u32 = 400;

/// Many agreements may cost an edit so many times what few do.
const EDIT_RATIO: f64 = 1.2;

/// Many agreements may cost a start so many times what few do, and no more than this.
const START_RATIO: f64 = 3.0;
const START: f64 = 1_500.0;

const SEARCH: f64 = 100.0;
const FRAME: f64 = 50.0;

/// Where the agreements of a file are taken in.
const RESTORE_PAGE: &str = "#/sikkerhedskopi";

/// Taking in many agreements may take so long.
const RESTORE_PATIENCE: Duration = Duration::from_mins(5);

/// Measures everything and tells how it goes on.
///
/// # Errors
/// A page does not do what the bench expects of it.
pub fn measure(most: u32, mut tell: impl FnMut(&str)) -> Outcome<Vec<Figure>> {
    let mut figures = Vec::new();
    stage(async |stage| {
        let few = with(stage, FEW, &mut tell).await?;
        let many = with(stage, most, &mut tell).await?;
        let starts = [starts(&few).await?, starts(&many).await?];
        figures.extend(beside("navigation to usable list, median", most, starts, START_RATIO));
        figures.push(Figure::time("the same, and no longer than", starts[1], Some(START)));
        let searched = searches(&many).await?;
        let what = |what: &str| format!("{what}, {most} agreements");
        figures.extend([
            Figure::time(what("search to list, median"), median(&searched), Some(SEARCH)),
            Figure::time(what("search to list, slowest"), worst(&searched), Some(SEARCH)),
            Figure::time(what("scrolling, longest frame"), scroll(&many).await?, Some(FRAME)),
        ]);
        let edits = edits(&few, &many).await?;
        figures.extend(beside("one edit to the save mark, median", most, edits, EDIT_RATIO));
        Ok(())
    })?;
    Ok(figures)
}

/// A time with few and with many, and one beside the other.
fn beside(what: &str, most: u32, [few, many]: [f64; 2], allowed: f64) -> [Figure; 3] {
    [
        Figure::time(format!("{what}, {FEW} agreements"), few, None),
        Figure::time(format!("{what}, {most} agreements"), many, None),
        Figure::ratio(format!("{what}: {most} beside {FEW}"), many / few, allowed),
    ]
}

/// A browser of its own with so many agreements.
async fn with(stage: &Stage, agreements: u32, tell: &mut impl FnMut(&str)) -> Outcome<Rc<Browser>> {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.before_every_page(USABLE).await?;
    let taken = take_in(&browser, agreements).await;
    let taken = taken.map_err(|it| it.while_doing(&format!("a file of {agreements}")))?;
    tell(&format!("{agreements} agreements were taken in within {taken:.0} ms"));
    Ok(browser)
}

/// Takes a backup file in over the screen; the milliseconds from the choice of the file to the message that all is done.
async fn take_in(browser: &Browser, agreements: u32) -> Outcome<f64> {
    let folder = Folder::new()?;
    let file = folder.path().join("caseload.json");
    std::fs::write(&file, Caseload::of(agreements).file())?;
    browser.open_app().await?;
    browser.open(&[browser.site(), RESTORE_PAGE].concat()).await?;
    browser.until_open().await?;
    let begun = std::time::Instant::now();
    choose_file(browser, &file).await?;
    until_shown(browser, "#restore-preview").await?;
    browser.press("#restore-confirm").await?;
    until_shown(browser, "#restore-done").await?;
    Ok(begun.elapsed().as_secs_f64() * 1_000.0)
}

async fn choose_file(browser: &Browser, file: &Path) -> Outcome {
    let field = async || {
        let found = browser.driver().find_all(By::Css("#restore-file")).await?;
        Ok(found.into_iter().next())
    };
    let field = browser.until("the field for a file", field).await?;
    Ok(field.send_keys(file.display().to_string()).await?)
}

async fn until_shown(browser: &Browser, selector: &str) -> Outcome {
    let shown = async || {
        for element in browser.driver().find_all(By::Css(selector)).await? {
            if element.is_displayed().await? {
                return Ok(Some(()));
            }
        }
        Ok(None)
    };
    browser.until_within(RESTORE_PATIENCE, selector, shown).await
}

/// Loads the front page; the median of the times until the list can be used.
async fn starts(browser: &Browser) -> Outcome<f64> {
    let mut times = Vec::new();
    for _ in 0..=LOADS {
        browser.open(browser.site()).await?;
        let usable = async || Ok(browser.js(USABLE_AT).await?.as_f64());
        times.push(browser.until("a usable list", usable).await?);
    }
    Ok(median(times.get(1..).unwrap_or_default()))
}

/// Searches for each word a few times on the front page, from all agreements each time.
async fn searches(browser: &Browser) -> Outcome<Vec<f64>> {
    let mut times = Vec::new();
    let all = browser.text(".count").await?;
    for _ in 0..SEARCHES {
        for word in SOUGHT {
            browser.press("#search").await?;
            browser.js(LIST).await?;
            // One input event with all of the word, as pasting gives.
            browser.cdp("Input.insertText", json!({"text": word})).await?;
            let listed = async || Ok(Some(browser.js(LISTED).await?).filter(Value::is_object));
            let listed = browser.until("the list after a search", listed).await?;
            let time = listed.pointer("/time").and_then(Value::as_f64);
            times.push(some(time, &format!("change of the list after a search for »{word}«"))?);
            let field = browser.find("#search").await?;
            field.send_keys(Key::Control + "a").await?;
            field.send_keys(Key::Backspace + "").await?;
            let whole = async || Ok(browser.text(".count").await? == all);
            browser.until_true("all agreements after a search", whole).await?;
        }
    }
    Ok(times)
}

/// Scrolls down through the list with the wheel; the longest time between two frames.
async fn scroll(browser: &Browser) -> Outcome<f64> {
    browser.open(browser.site()).await?;
    browser.until("a usable list", async || Ok(browser.js(USABLE_AT).await?.as_f64())).await?;
    browser.js(FRAMES).await?;
    for _ in 0..TURNS {
        let wheel = json!({
            "type": "mouseWheel", "x": 600, "y": 600, "deltaX": 0, "deltaY": TURN
        });
        browser.cdp("Input.dispatchMouseEvent", wheel).await?;
    }
    let answer = browser.js(LONGEST_FRAME).await?;
    let part = |place: &str| some(answer.pointer(place).and_then(Value::as_f64), place);
    let (longest, frames, down) = (part("/0")?, part("/1")?, part("/2")?);
    ensure(frames > f64::from(TURNS) / 2.0, || format!("only {frames} frames were drawn"))?;
    // With few agreements there is nothing to scroll through.
    let rows = browser.driver().find_all(By::Css("table.agreements tbody tr[data-row]")).await?;
    ensure(down > 0.0 || rows.len() <= usize::try_from(FEW)?, || {
        "nothing was scrolled".to_owned()
    })?;
    Ok(longest)
}

/// Opens the first agreement of the list at a text, and starts the clock of its edits.
async fn open_text(browser: &Browser) -> Outcome {
    browser.open(browser.site()).await?;
    browser.press("table.agreements tbody tr[data-row] a").await?;
    browser.find("nav.steps").await?;
    browser.go_to(Place::Part(Part::Purpose)).await?;
    let sentence = WORDS.saving_saved("\u{1}");
    let start = sentence.split('\u{1}').next().unwrap_or_default();
    browser.js_with(SAVES, vec![start.into()]).await?;
    browser.press(&by_id(&anchor(Field::Text(TextField::PurposeReason)))).await
}

/// The median times of edits with few and with many: in turns, so that whatever else the machine does meets both.
async fn edits(few: &Browser, many: &Browser) -> Outcome<[f64; 2]> {
    for browser in [few, many] {
        open_text(browser).await?;
        letters(browser, WARM_UP).await?;
    }
    let mut times = [Vec::new(), Vec::new()];
    for _ in 0..TURNS_OF_EDITS {
        for (times, browser) in times.iter_mut().zip([few, many]) {
            times.extend(letters(browser, EDITS).await?);
        }
    }
    Ok(times.map(|times| median(&times)))
}

/// Types single letters, each when the one before is called saved; the times until then.
async fn letters(browser: &Browser, count: usize) -> Outcome<Vec<f64>> {
    let before = noted(browser).await?.len();
    for number in 1..=count {
        browser.keys("a").await?;
        let all = async || Ok((noted(browser).await?.len() >= before + number).then_some(()));
        browser.until("the save mark after a letter", all).await?;
    }
    let times = noted(browser).await?;
    ensure(times.len() == before + count, || format!("{} saves too many", times.len() - before))?;
    Ok(times.get(before..).unwrap_or_default().to_vec())
}

/// The times that the page has noted so far.
async fn noted(browser: &Browser) -> Outcome<Vec<f64>> {
    let noted = browser.js(SAVED).await?;
    let noted = some(noted.as_array(), "list of times")?;
    Ok(noted.iter().filter_map(Value::as_f64).collect())
}

/// A bench with a figure over what is allowed has failed.
///
/// # Errors
/// A figure is over.
pub fn judge(figures: &[Figure]) -> Outcome {
    let over: Vec<String> =
        figures.iter().filter(|figure| figure.is_over()).map(ToString::to_string).collect();
    if over.is_empty() {
        return Ok(());
    }
    Err(Fault::new(format!("over what is allowed:\n{}", over.join("\n"))))
}
