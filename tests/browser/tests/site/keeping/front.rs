//! The front page: a view stands in its address, what is to be done leads on, and of a long list little is drawn.

use std::rc::Rc;

use klar_aftale::app::features::overview::view::{Group, View, Whose};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::caseload::{Caseload, desk};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::keeping::Kept;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};
use serde_json::Value;

/// The citizens of the table, as it stands.
const CITIZENS: &str = "return [...document.querySelectorAll('tr[data-row] strong')]
    .map((name) => name.textContent).join(', ');";

/// How many lines of what is to be done are drawn.
const LINES: &str = "return document.querySelectorAll('#due-mine li').length;";

const HISTORY: &str = "return history.length;";

/// Chooses in a list that unfolds, as a person does.
const CHOOSE: &str = r"
    const [id, value] = arguments;
    const list = document.getElementById(id);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));";

async fn with_desk(stage: &Stage, screen: Screen) -> Outcome<Rc<Browser>> {
    let browser = stage.browser(screen).await?;
    browser.open_app().await?;
    let file = Kept::new("klar-aftale.json", desk::file(browser.today().await?)?)?;
    browser.restore(&file.path()).await?;
    browser.open_app().await?;
    Ok(browser)
}

async fn choose(browser: &Browser, id: &str, value: &str) -> Outcome {
    browser.js_with(CHOOSE, vec![id.into(), value.into()]).await.map(drop)
}

async fn until_listed(browser: &Browser, citizens: &str) -> Outcome {
    let listed = async || Ok(browser.js(CITIZENS).await? == citizens);
    browser.until_true(citizens, listed).await
}

async fn number(browser: &Browser, script: &str) -> Outcome<u64> {
    some(browser.js(script).await?.as_u64(), "number")
}

/// In the order of the table: the last changed first, and of those whose turn it is the most urgent.
const RUNNING: &str = "Amal Hansen, Jonas Krog, Bo Nygaard";
const MINE: &str = "Jonas Krog, Amal Hansen";
const FOUND: &str = "Jonas Krog";

#[test]
fn a_view_stands_in_the_address_and_survives_a_reload_a_step_back_and_a_bookmark() -> Outcome {
    stage(async |stage| {
        let browser = with_desk(stage, Screen::LAPTOP).await?;
        let pages = number(&browser, HISTORY).await?;
        choose(&browser, "filter-group", Group::Running.slug()).await?;
        until_listed(&browser, RUNNING).await?;
        choose(&browser, "filter-turn", Whose::Mine.slug()).await?;
        until_listed(&browser, MINE).await?;
        browser.write("search", "fønix").await?;
        until_listed(&browser, FOUND).await?;
        let view = browser.hash().await?;
        same(&view, &"#/?vis=i-gang&tur=min&soeg=f%C3%B8nix".to_owned(), "the address")?;
        same(&number(&browser, HISTORY).await?, &pages, "the pages to go back to")?;
        assert_lists(&browser, false).await?;

        browser.reload().await?;
        browser.until_open().await?;
        assert_view(&browser, &view).await?;

        browser.press("tr[data-row='0'] .actions a").await?;
        browser.until_true("its page", async || Ok(browser.hash().await? != view)).await?;
        browser.js("history.back();").await?;
        assert_view(&browser, &view).await?;

        let other = stage.browser(Screen::PHONE).await?;
        other.open_app().await?;
        let file = Kept::new("klar-aftale.json", desk::file(other.today().await?)?)?;
        other.restore(&file.path()).await?;
        other.open_at_view("#/?tur=min&vis=i-gang&farve=roed").await?;
        until_listed(&other, MINE).await?;

        browser.press_link("search", WORDS.filter_clear()).await?;
        let all = async || Ok(browser.text("h2 .count").await? == "11");
        browser.until_true("all agreements", all).await?;
        same(&browser.hash().await?, &View::default().hash(), "the address of all")?;
        assert_lists(&browser, true).await
    })
}

async fn assert_view(browser: &Browser, hash: &str) -> Outcome {
    until_listed(browser, FOUND).await?;
    same(&browser.hash().await?, &hash.to_owned(), "the address")?;
    let script = "return ['search', 'filter-group', 'filter-turn']
        .map((id) => document.getElementById(id).value).join(' ');";
    same(&browser.js(script).await?, &Value::from("fønix i-gang min"), "what is chosen")
}

/// The three lists stand there only as long as nothing else was asked for.
async fn assert_lists(browser: &Browser, there: bool) -> Outcome {
    same(&browser.has("#due-mine").await?, &there, "whether the lists are there")
}

#[test]
fn what_is_most_urgent_stands_first_and_is_one_tap_away() -> Outcome {
    stage(async |stage| {
        for screen in [Screen::LAPTOP, Screen::PHONE] {
            let browser = with_desk(stage, screen).await?;
            let first = browser.text("#due-mine li").await?;
            for text in ["Pia Mørk", "Grøn Plejehjem", WORDS.todo_write_closing()] {
                ensure(first.contains(&plain(text)), || format!("»{text}« is not in: {first}"))?;
            }
            // Nothing but the front page was opened: the log of the agreement is not here yet.
            browser.press("#due-mine li:nth-child(2) button").await?;
            let title = plain(WORDS.a_follow_up());
            let begun = async || Ok(browser.hash().await?.contains("/opfoelgning/"));
            browser.until_true(&title, begun).await?;
        }
        Ok(())
    })
}

/// Lines that are drawn of a list however long it is.
const MOST_DRAWN: u64 = 100;

const AGREEMENTS: u32 = 300;

#[test]
fn of_a_long_list_ten_lines_are_shown_and_all_of_it_is_drawn_little_by_little() -> Outcome {
    stage(async |stage| {
        let file = Kept::new("klar-aftale.json", Caseload::of(AGREEMENTS).file())?;
        let browser = stage.browser(Screen::PHONE).await?;
        browser.open_app().await?;
        browser.restore(&file.path()).await?;
        browser.open_app().await?;
        same(&number(&browser, LINES).await?, &10, "the lines that are shown")?;
        let all = WORDS.due_all(&browser.text(".due-count").await?);
        browser.press_button("main", &all).await?;
        let more = async || Ok(number(&browser, LINES).await? > 10);
        browser.until_true("more lines", more).await?;
        let focused = "return document.activeElement.id;";
        let moved = async || Ok(browser.js(focused).await? == "due-mine-10");
        browser.until_true("the cursor on the first new line", moved).await?;
        for _ in 0..20 {
            browser.js("scrollBy(0, 2000);").await?;
            let drawn = number(&browser, LINES).await?;
            ensure(drawn <= MOST_DRAWN, || format!("{drawn} lines are drawn"))?;
        }
        browser.press_button("main", WORDS.due_fewer()).await?;
        let few = async || Ok(number(&browser, LINES).await? == 10);
        browser.until_true("ten lines again", few).await
    })
}
