//! A view as a file: opened from the disk, where no script runs and no network is, it says what its link says (C4).

use std::path::Path;
use std::rc::Rc;

use klar_aftale::agreement::Audience;
use klar_aftale::codec::share::Shared;
use klar_aftale::pages::DayWork;
use klar_aftale::pages::company_page;
use klar_aftale::pages::{Block, Sheet};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same, some};
use klar_aftale_browser_tests::folder::Folder;
use klar_aftale_browser_tests::link::{fragment, held};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};
use serde_json::json;

/// A page that tells whether scripts run.
const PROBE: &str =
    "<!doctype html><p id=told>off</p><img src=x onerror=\"told.textContent = 'on'\">
<script>document.getElementById('told').textContent = 'on';</script>";

/// The address of a file on the disk.
fn on_disk(path: &Path) -> String {
    format!("file://{}", path.display())
}

/// A phone on which no page runs a script.
async fn without_scripts(stage: &Stage) -> Outcome<Rc<Browser>> {
    let phone = stage.browser(Screen::PHONE).await?;
    phone.cdp("Emulation.setScriptExecutionDisabled", json!({"value": true})).await?;
    Ok(phone)
}

#[test]
fn the_companys_page_as_a_file_needs_neither_script_nor_network() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.open_share(Audience::Company).await?;
        let link = browser.value("company-link").await?;
        browser.press("#save-sheet").await?;
        browser.downloaded("html").await?;
        let file = some(browser.shared_profile().path_of("html"), "file on the disk")?;
        let today = browser.today().await?;
        let Shared::Company(view) = held(fragment(&link)?)? else {
            return Err(Fault::new("the link is none of the company's"));
        };
        let sheet = company_page(&view, today, WORDS);
        // From now on nobody could answer, even if the file asked.
        stage.stop_site();
        let phone = without_scripts(stage).await?;
        phone.open(&on_disk(&file)).await?;
        assert_told(&phone, &sheet, &view.caseworker.phone).await?;
        // What the driver asks is answered all the same; else the look at the width below would see nothing.
        let size = phone.js("return [innerWidth, innerHeight];").await?;
        same(&size, &json!([390, 844]), "the size of the page")?;
        for screen in [Screen::PHONE, Screen::NARROW] {
            phone.set_screen(screen).await?;
            phone.assert_no_sideways_scrolling().await?;
        }
        let asked = phone.take_requests().await?;
        same(&asked, &vec![on_disk(&file)], "what was asked for")
    })
}

/// Heading, hours and the caseworker's number are read on the page.
async fn assert_told(phone: &Browser, sheet: &Sheet, number: &str) -> Outcome {
    let title = sheet.blocks.iter().find_map(|block| match block {
        Block::Title(title) => Some(plain(title)),
        _ => None,
    });
    same(&phone.text("h1").await?, &some(title, "title in the sheet")?, "the heading")?;
    let page = phone.text("main").await?;
    let hours = worked(&sheet.blocks);
    ensure(hours.len() > 1, || "the example has no hours".to_owned())?;
    for hours in hours {
        ensure(page.contains(&hours), || format!("»{hours}« is not on the page:\n{page}"))?;
    }
    let call = format!("a[href='tel:{}']", number.replace(' ', ""));
    let told = phone.text(&call).await?;
    ensure(told.contains(number), || format!("»{number}« is not in »{told}«"))
}

/// The working days of the weeks among some blocks, as they are written: *Mandag 9–13*.
fn worked(blocks: &[Block]) -> Vec<String> {
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Week(week) => {
                let days = week.days.iter().filter(|day| day.work != DayWork::Free);
                found.extend(days.map(|day| plain(&[day.name.as_str(), &day.hours].join(" "))));
            }
            Block::Facts(facts) => {
                found.extend(facts.iter().flat_map(|fact| worked(&fact.blocks)));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn a_phone_without_scripts_runs_none() -> Outcome {
    stage(async |stage| {
        let folder = Folder::new()?;
        let probe = folder.path().join("probe.html");
        std::fs::write(&probe, PROBE)?;
        for (phone, told) in
            [(without_scripts(stage).await?, "off"), (stage.browser(Screen::PHONE).await?, "on")]
        {
            phone.open(&on_disk(&probe)).await?;
            same(&phone.text("#told").await?, &told.to_owned(), "what a script has written")?;
            // The picture that is not there was asked for.
            phone.take_console().await?;
            phone.take_requests().await?;
        }
        Ok(())
    })
}
