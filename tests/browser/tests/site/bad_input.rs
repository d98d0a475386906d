//! Wrong input is told at its field and kept; a store that refuses is told, and nothing on the screen is lost.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::checks::Impossible;
use klar_aftale::agreement::{DayField, Field, NumberField, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::paper::NoLink;
use klar_aftale::app::route::Place;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::{Day, Weekday};
use klar_aftale::codec::read_file;
use klar_aftale::store::StoreError;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, by_id, plain};
use klar_aftale_browser_tests::course::link_field;
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use serde_json::json;

/// What cannot be read, by step of the editor.
fn unreadable() -> Vec<(Part, Field, &'static str)> {
    let first = Agreement::FIRST_STEP;
    vec![
        (Part::Parties, Field::Number(NumberField::Cvr), "1234 5678 9"),
        (Part::Parties, Field::Number(NumberField::PNumber), "P-nummer"),
        (Part::Parties, Field::Number(NumberField::Employees), "ca. 20"),
        (Part::Hours, Field::Day(DayField::Start), "31. februar"),
        (Part::Hours, Field::Day(DayField::End), "snart"),
        (Part::Hours, Field::Hours(first, Work::Unpaid, Weekday::Monday), "abc"),
        (Part::Hours, Field::Hours(first, Work::Paid, Weekday::Tuesday), "25"),
        (Part::Hours, Field::Meet(first, Weekday::Friday), "kl. 26"),
        (Part::FollowUp, Field::PaidTarget, "mange"),
        (Part::FollowUp, Field::Day(DayField::NextDay), "32. maj 2027"),
        (Part::FollowUp, Field::NextTime, "10.75"),
    ]
}

fn is_cell(field: Field) -> bool {
    matches!(field, Field::Hours(..) | Field::Meet(..))
}

#[test]
fn what_cannot_be_read_is_told_at_its_field_and_kept() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        for part in [Part::Parties, Part::Hours, Part::FollowUp] {
            browser.go_to(Place::Part(part)).await?;
            for (_, field, text) in unreadable().into_iter().filter(|row| row.0 == part) {
                browser.write_field(field, text).await?;
                let early = browser.has(&marked(field)).await?;
                ensure(!early, || format!("{field:?} is marked while it is written"))?;
                browser.leave_field().await?;
            }
            assert_told(&browser, part).await?;
            browser.until_saved().await?;
            browser.reload().await?;
            assert_told(&browser, part).await?;
        }
        browser.go_to(Place::Review).await?;
        let page = browser.page_text().await?;
        for (_, field, text) in unreadable() {
            let told = plain(&WORDS.unreadable(field, text));
            ensure(page.contains(&told), || format!("»{told}« is not on the review:\n{page}"))?;
        }
        Ok(())
    })
}

/// The selector of a field that is marked as wrong.
fn marked(field: Field) -> String {
    [&by_id(&anchor(field)), "[aria-invalid='true']"].concat()
}

/// Every field of a part holds what was typed, is marked, and says in words what is wrong.
async fn assert_told(browser: &Browser, part: Part) -> Outcome {
    for (_, field, text) in unreadable().into_iter().filter(|row| row.0 == part) {
        same(&browser.field(field).await?, &text.to_owned(), "what was typed")?;
        browser.find(&marked(field)).await?;
        let told = if is_cell(field) {
            browser.text(".grid-problems").await?
        } else {
            browser.problem_at(field).await?
        };
        let wanted = plain(&WORDS.unreadable(field, text));
        ensure(told.contains(&wanted), || format!("{field:?} says »{told}«, not »{wanted}«"))?;
    }
    Ok(())
}

#[test]
fn an_end_before_the_start_is_told_and_blocks_the_links() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.go_to(Place::Part(Part::Hours)).await?;
        let (start, end) = (Field::Day(DayField::Start), Field::Day(DayField::End));
        let [first, last] = [browser.field(start).await?, browser.field(end).await?];
        let today = browser.today().await?;
        let before = today.monday();
        browser.rewrite(&anchor(end), &plain(&WORDS.day(before))).await?;
        browser.leave_field().await?;
        let impossible = Impossible::EndBeforeStart { start: today.monday().plus(14), end: before };
        let told = plain(&WORDS.impossible(impossible));
        same(&browser.problem_at(end).await?, &told, "what the field says")?;
        browser.go_to(Place::Review).await?;
        let page = browser.page_text().await?;
        ensure(page.contains(&told), || format!("»{told}« is not on the review:\n{page}"))?;
        for audience in Audience::ALL {
            browser.open_share(audience).await?;
            let page = browser.page_text().await?;
            let blocked = plain(WORDS.no_link(NoLink::Faults));
            ensure(page.contains(&blocked), || format!("»{blocked}« is not said:\n{page}"))?;
            let field = ["#", link_field(audience)].concat();
            ensure(!browser.has(&field).await?, || "there is a link".to_owned())?;
            browser.press(".back-link a").await?;
            browser.until_at(Place::Review).await?;
        }
        browser.press_link("main", &told).await?;
        browser.until_focused(&anchor(end)).await?;
        browser.rewrite(&anchor(end), &last).await?;
        browser.leave_field().await?;
        same(&browser.field(start).await?, &first, "the start")?;
        browser.go_to(Place::Review).await?;
        browser.link_for(Audience::Company).await.map(drop)
    })
}

/// Indexed databases may not be opened, as in a private window, until the window is renamed.
const FORBIDDEN: &str = r"
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...values) {
        if (window.name !== 'mended') { throw new DOMException('no', 'SecurityError'); }
        return open.apply(this, values);
    };";

/// Every transaction that writes is aborted as on a full disk, while the window has that name.
pub(crate) const FULL: &str = r"
    const put = IDBObjectStore.prototype.put;
    const full = new WeakSet();
    IDBObjectStore.prototype.put = function (...values) {
        const request = put.apply(this, values);
        const transaction = this.transaction;
        if (window.name === 'full' && !full.has(transaction)) {
            full.add(transaction);
            request.addEventListener('success', () => transaction.abort());
        }
        return request;
    };
    const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
    Object.defineProperty(IDBTransaction.prototype, 'error', { get() {
        return full.has(this) ? new DOMException('full', 'QuotaExceededError') : error.get.call(this);
    } });";

const NAME: &str = "Amal Hansen";

#[test]
fn a_forbidden_store_is_told_and_the_text_goes_into_a_file() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.before_every_page(FORBIDDEN).await?;
        browser.open_app().await?;
        assert_says(&browser, WORDS.not_opened(&StoreError::Forbidden)).await?;
        refused(&browser, &StoreError::Forbidden).await?;
        mended(&browser).await
    })
}

#[test]
fn a_full_store_is_told_and_the_text_goes_into_a_file() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        let quota = json!({"origin": browser.site(), "quotaSize": 1});
        browser.cdp("Storage.overrideQuotaForOrigin", quota).await?;
        browser.open_app().await?;
        refused(&browser, &StoreError::Full).await?;
        browser.cdp("Storage.overrideQuotaForOrigin", json!({"origin": browser.site()})).await?;
        mended(&browser).await
    })
}

#[test]
fn a_disk_that_fills_up_while_writing_keeps_what_was_saved() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.before_every_page(FULL).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        let company = Field::Text(TextField::CompanyName);
        browser.write_field(company, "Nordkøb").await?;
        browser.until_saved().await?;
        browser.js("window.name = 'full';").await?;
        browser.write_field(Field::Text(TextField::CitizenName), NAME).await?;
        browser.leave_field().await?;
        assert_refused(&browser, &StoreError::Full).await?;
        mended(&browser).await?;
        same(&browser.field(company).await?, &"Nordkøb".to_owned(), "what was saved before")
    })
}

/// The message is on the page.
pub(crate) async fn assert_says(browser: &Browser, words: &str) -> Outcome {
    let words = plain(words);
    browser.until_true(&words, async || Ok(browser.text(".notices").await?.contains(&words))).await
}

/// The message and the save mark both say that nothing is kept.
pub(crate) async fn assert_refused(browser: &Browser, error: &StoreError) -> Outcome {
    assert_says(browser, &WORDS.not_saved(error)).await?;
    let mark = WORDS.save_mark(&Saving::Failed(error.clone()), None, Day::EPOCH);
    same(&browser.text("#save-mark").await?, &plain(&mark), "the save mark")
}

/// What is typed stays on the screen and goes into a file.
async fn refused(browser: &Browser, error: &StoreError) -> Outcome {
    browser.begin_agreement().await?;
    browser.write_field(Field::Text(TextField::CitizenName), NAME).await?;
    browser.leave_field().await?;
    assert_refused(browser, error).await?;
    browser.press_button(".notices", WORDS.save_file()).await?;
    let file = browser.downloaded("json").await?;
    let logs =
        read_file::<Agreement>(&file).map_err(|error| Fault::new(format!("{error:?}: {file}")))?;
    let name = Command::Write(TextField::CitizenName, NAME.to_owned());
    let held = logs.iter().flat_map(|log| &log.entries).any(|entry| entry.command() == Some(&name));
    ensure(held, || format!("the name is not in the file: {file}"))?;
    browser.go_to(Place::Part(Part::Purpose)).await?;
    browser.go_to(Place::Part(Part::Parties)).await
}

/// The store works again: one press stores everything, and a reload shows it.
async fn mended(browser: &Browser) -> Outcome {
    let name = Field::Text(TextField::CitizenName);
    same(&browser.field(name).await?, &NAME.to_owned(), "the text on the screen")?;
    browser.js("window.name = 'mended';").await?;
    browser.press_button(".notices", WORDS.try_again()).await?;
    browser.until_saved().await?;
    ensure(!browser.has(".notices .alert").await?, || "the message stays".to_owned())?;
    browser.reload().await?;
    same(&browser.field(name).await?, &NAME.to_owned(), "the text after a reload")
}
