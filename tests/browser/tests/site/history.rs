//! Undo and redo by keys and buttons, and the history with its comparison (B10, B11).

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Work;
use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::base::Weekday;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, by_id, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use thirtyfour::Key;

const TITLE: Field = Field::Text(TextField::JobTitle);
const AIDS: Field = Field::Text(TextField::Aids);

/// Holds Ctrl, and Shift where it is asked for, while a key is pressed.
async fn chord(browser: &Browser, shift: bool, key: char) -> Outcome {
    let mut chain = browser.driver().action_chain().key_down(Key::Control);
    if shift {
        chain = chain.key_down(Key::Shift);
    }
    chain = chain.key_down(key).key_up(key);
    if shift {
        chain = chain.key_up(Key::Shift);
    }
    Ok(chain.key_up(Key::Control).perform().await?)
}

async fn until_field(browser: &Browser, field: Field, text: &str) -> Outcome {
    let what = format!("»{text}« in {field:?}");
    browser.until_true(&what, async || Ok(browser.field(field).await? == text)).await
}

async fn until_told(browser: &Browser, text: &str) -> Outcome {
    let text = plain(text);
    browser.until_true(&text, async || Ok(browser.text(".notice").await?.contains(&text))).await
}

/// The example at its hours, with another job title.
async fn renamed(browser: &Browser) -> Outcome {
    browser.open_app().await?;
    browser.load_example().await?;
    browser.go_to(Place::Part(Part::Hours)).await?;
    browser.rewrite(&anchor(TITLE), "Kok").await?;
    browser.until_saved().await
}

#[test]
fn the_buttons_take_back_and_do_again_and_are_saved() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        renamed(&browser).await?;
        browser.press("#undo").await?;
        until_field(&browser, TITLE, "Servicemedarbejder").await?;
        until_told(&browser, "Fortrudt: ").await?;
        browser.until_saved().await?;
        browser.reload().await?;
        until_field(&browser, TITLE, "Servicemedarbejder").await?;
        browser.press("#redo").await?;
        until_field(&browser, TITLE, "Kok").await?;
        browser.find("#redo[aria-disabled]").await?;
        browser.press("#redo").await?;
        until_told(&browser, WORDS.notice_nothing_to_redo()).await
    })
}

#[test]
fn the_browsers_own_undo_works_while_typing_and_the_apps_after_it() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        renamed(&browser).await?;
        // Typed since the field got the focus: the browser takes back what it has.
        chord(&browser, false, 'z').await?;
        browser
            .until_true("the browser's own undo", async || Ok(browser.field(TITLE).await? != "Kok"))
            .await?;
        ensure(!browser.has(".notice").await?, || "the app took a step as well".to_owned())?;
        browser.rewrite(&anchor(TITLE), "Tjener").await?;
        browser.leave_field().await?;
        browser.press(&by_id(&anchor(TITLE))).await?;
        // Nothing was typed in it since: the app's step is taken, and stands in the field at once.
        chord(&browser, false, 'z').await?;
        until_field(&browser, TITLE, "Servicemedarbejder").await?;
        browser.until_focused(&anchor(TITLE)).await?;
        chord(&browser, true, 'z').await?;
        until_field(&browser, TITLE, "Tjener").await?;
        chord(&browser, false, 'z').await?;
        until_field(&browser, TITLE, "Servicemedarbejder").await?;
        chord(&browser, false, 'y').await?;
        until_field(&browser, TITLE, "Tjener").await?;
        browser.keys("e").await?;
        browser
            .until_true("what is typed after it", async || {
                Ok(browser.field(TITLE).await?.contains('e'))
            })
            .await
    })
}

#[test]
fn a_cell_and_a_longer_text_show_a_step_back_while_they_have_the_focus() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.go_to(Place::Part(Part::Hours)).await?;
        let cell = Field::Hours(Agreement::FIRST_STEP, Work::Unpaid, Weekday::Monday);
        let before = browser.field(cell).await?;
        browser.press(&by_id(&anchor(cell))).await?;
        browser.keys("7").await?;
        browser.keys(Key::Right + "").await?;
        browser.keys(Key::Left + "").await?;
        browser.until_focused(&anchor(cell)).await?;
        chord(&browser, false, 'z').await?;
        until_field(&browser, cell, &before).await?;
        browser.go_to(Place::Part(Part::Content)).await?;
        let field = Field::Text(TextField::Accommodations);
        let before = browser.field(field).await?;
        browser.write_field(field, " Ro.").await?;
        browser.leave_field().await?;
        browser.press(&by_id(&anchor(field))).await?;
        chord(&browser, false, 'z').await?;
        until_field(&browser, field, &before).await
    })
}

#[test]
fn a_step_that_shows_on_another_page_leads_there() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        renamed(&browser).await?;
        browser.go_to(Place::Part(Part::FollowUp)).await?;
        chord(&browser, false, 'z').await?;
        until_told(&browser, "Fortrudt: ").await?;
        browser.press_button(".notice", WORDS.show_field()).await?;
        browser.until_at(Place::Part(Part::Hours)).await?;
        browser.until_focused(&anchor(TITLE)).await?;
        until_field(&browser, TITLE, "Servicemedarbejder").await
    })
}

#[test]
fn the_cursor_stays_on_the_page_when_its_field_goes() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.go_to(Place::Part(Part::Content)).await?;
        browser.press("#add-unpaid-task").await?;
        browser
            .until_true("the new task", async || Ok(browser.focused().await?.starts_with("task-")))
            .await?;
        chord(&browser, false, 'z').await?;
        // The row that took its place, or the button that adds one.
        let inside = format!(
            "const at = document.activeElement;
             return at !== document.body && !!at.closest('[id=\"{}\"], section, fieldset');",
            anchor(Field::Tasks)
        );
        browser
            .until_true("the focus beside it", async || Ok(browser.js(&inside).await? == true))
            .await
    })
}

#[test]
fn the_history_tells_who_did_what_and_what_is_new_since_it_was_shared() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.allow_clipboard().await?;
        browser.copy_link_for(Audience::Company).await?;
        browser.press(".back-link a").await?;
        browser.until_at(Place::Review).await?;
        browser.until_saved().await?;
        browser.go_to(Place::Part(Part::FollowUp)).await?;
        browser.write_field(AIDS, "Høj stol").await?;
        browser.go_to(Place::Part(Part::Content)).await?;
        browser.write_field(Field::Text(TextField::Accommodations), " Ro om morgenen.").await?;
        browser.set_screen(Screen::PHONE).await?;
        browser.press(".to-history").await?;
        browser
            .until_true("the history", async || {
                Ok(browser.hash().await?.ends_with("/historik")
                    && browser.text("#heading").await? == WORDS.history())
            })
            .await?;
        let count = plain(&WORDS.compare_count(2));
        same(&browser.text(".compare-count").await?, &count, "how many fields differ")?;
        let changes = browser.text("#changes").await?;
        for text in ["Hjælpemidler", "Høj stol", "Ro om morgenen."] {
            ensure(changes.contains(text), || format!("»{text}« is not in {changes}"))?;
        }
        let first = browser.text(".act-list li:first-child").await?;
        ensure(first.contains("rettede hensyn og rammer"), || first.clone())?;
        // Undo on the page itself: the list and the comparison follow.
        browser.press("#undo").await?;
        let count = plain(&WORDS.compare_count(1));
        browser
            .until_true(&count, async || Ok(browser.text(".compare-count").await? == count))
            .await?;
        let list = browser.text(".acts").await?;
        for text in
            ["fortrød: ", WORDS.taken_back_mark(), WORDS.today(), "delte aftalen med virksomheden"]
        {
            ensure(list.contains(text), || format!("»{text}« is not in {list}"))?;
        }
        Ok(())
    })
}

async fn shown(browser: &Browser) -> Outcome<u64> {
    let rows = browser.js("return document.querySelectorAll('.act-list li').length;").await?;
    Ok(rows.as_u64().unwrap_or_default())
}

/// Steps back and forward that make the example's history longer than what is shown of it at first.
const TURNS: u32 = 20;

#[test]
fn two_points_are_chosen_and_a_long_list_is_shown_bit_by_bit() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        renamed(&browser).await?;
        browser.leave_field().await?;
        for _ in 0..TURNS {
            chord(&browser, false, 'z').await?;
            chord(&browser, false, 'y').await?;
        }
        browser.press(".to-history").await?;
        let count = plain(&WORDS.compare_count(1));
        browser
            .until_true(&count, async || Ok(browser.text(".compare-count").await? == count))
            .await?;
        same(&shown(&browser).await?, &100, "the acts that are shown first")?;
        browser.press("#history-more").await?;
        browser.until_true("more acts", async || Ok(shown(&browser).await? > 100)).await?;
        browser
            .until_true("the focus on them", async || {
                Ok(browser.focused().await?.starts_with("act-"))
            })
            .await?;
        // Both ends at the beginning: nothing differs.
        let script = "const to = document.getElementById('compare-to');
            to.value = to.options[to.options.length - 1].value;
            to.dispatchEvent(new Event('change', {bubbles: true}));";
        browser.js(script).await?;
        let none = WORDS.compare_none();
        browser
            .until_true(none, async || Ok(browser.text(".compare-count").await? == none))
            .await?;
        browser.press_button(".act-list li:nth-child(2)", WORDS.compare_here()).await?;
        browser.until_focused("compare").await?;
        browser
            .until_true("another beginning", async || {
                Ok(browser.text(".compare-count").await? != none)
            })
            .await
    })
}
