//! When the program stops: a notice says what is kept, once, and loading the page again goes on from there.

use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::route::Place;
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

/// Storage that is there when it is first asked for and then is not, which throws an error through the program.
const BROKEN: &str = r"
    let asked = 0;
    const { get } = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', { get() {
        asked += 1;
        if (asked === 2) { throw new DOMException('no', 'SecurityError'); }
        return get.call(window);
    } });";

/// While the program changes its model and asks for chance, it is asked whether something is unsaved: it panics,
/// since nobody can read the model then.
const REENTERED: &str = r"
    const random = Crypto.prototype.getRandomValues;
    Crypto.prototype.getRandomValues = function (...values) {
        dispatchEvent(new Event('beforeunload'));
        return random.apply(this, values);
    };";

/// Stands for the time in a sentence.
const TIME: &str = "\u{1}";

const NAME: Field = Field::Text(TextField::CaseworkerName);

#[test]
fn a_panic_is_told_with_the_time_of_the_last_save_and_a_reload_goes_on() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        browser.write_field(NAME, "Lene Toft").await?;
        browser.until_saved().await?;
        let mark = browser.text("#save-mark").await?;
        ensure(browser.is_hidden("crash").await?, || "the notice is shown".to_owned())?;
        // Leaving the field is an event too; the one that fails is to be the next.
        browser.js("document.activeElement.blur();").await?;
        browser.js(REENTERED).await?;
        let place = Place::Part(Part::Purpose);
        browser.press(&format!("nav.steps a[href$='/{}']", place.slug())).await?;
        same(&browser.text("#crash-title").await?, &plain(WORDS.crash_title()), "the title")?;
        let time = time_in(&mark, &WORDS.saving_saved(TIME))?;
        same(
            &browser.text("#crash-kept").await?,
            &plain(&WORDS.crash_saved(&time)),
            "what is kept",
        )?;
        browser.until_focused("crash-reload").await?;
        assert_told(&browser, "RuntimeError: unreachable").await?;
        browser.press("#crash-reload").await?;
        browser.until_true("the page", async || browser.is_hidden("crash").await).await?;
        browser.until_at(place).await?;
        browser.go_to(Place::Part(Part::Parties)).await?;
        same(&browser.field(NAME).await?, &"Lene Toft".to_owned(), "what was saved")?;
        browser.write_field(NAME, "berg").await?;
        browser.until_saved().await
    })
}

#[test]
fn a_trap_without_a_panic_is_told_and_other_errors_are_not() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.open_app().await?;
        for harmless in ["new TypeError('x')", "null", "'RuntimeError'"] {
            raise(&browser, "error", "error", harmless).await?;
            raise(&browser, "unhandledrejection", "reason", harmless).await?;
        }
        ensure(browser.is_hidden("crash").await?, || "another's error is told".to_owned())?;
        for (name, field) in [("error", "error"), ("unhandledrejection", "reason")] {
            raise(&browser, name, field, "new WebAssembly.RuntimeError('unreachable')").await?;
            let told = browser.text("#crash-kept").await?;
            same(&told, &plain(WORDS.crash_unsaved()), "what is kept")?;
            let inert = browser.js("return document.getElementById('app').inert;").await?;
            same(&inert, &true.into(), "whether the page behind is out of reach")?;
            raise(&browser, name, field, "new WebAssembly.RuntimeError('again')").await?;
            browser.press("#crash-reload").await?;
            browser.until_true("the page", async || browser.is_hidden("crash").await).await?;
            browser.until_open().await?;
        }
        Ok(())
    })
}

#[test]
fn an_error_that_breaks_through_the_program_while_it_starts_is_told_too() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.before_every_page(BROKEN).await?;
        browser.open(browser.site()).await?;
        same(&browser.text("#crash-title").await?, &plain(WORDS.crash_title()), "the title")?;
        same(&browser.text("#crash-kept").await?, &plain(WORDS.crash_unsaved()), "what is kept")?;
        assert_told(&browser, "local_storage").await
    })
}

/// Has the window hear of an error.
async fn raise(browser: &Browser, name: &str, field: &str, cause: &str) -> Outcome {
    let script = format!(
        "const event = new Event('{name}'); event.{field} = {cause}; dispatchEvent(event);"
    );
    browser.js(&script).await.map(drop)
}

/// The time that stands in a sentence.
fn time_in(text: &str, sentence: &str) -> Outcome<String> {
    let sentence = plain(sentence);
    let (before, behind) = some(sentence.split_once(TIME), "time in the sentence")?;
    let time = text.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
    some(time.map(str::to_owned), "time")
}

/// The console holds these words and nothing else.
async fn assert_told(browser: &Browser, words: &str) -> Outcome {
    let complaints = browser.take_console().await?;
    ensure(!complaints.is_empty(), || "nothing went wrong".to_owned())?;
    let other = complaints.iter().find(|told| !told.contains(words));
    ensure(other.is_none(), || format!("{other:?}"))
}
