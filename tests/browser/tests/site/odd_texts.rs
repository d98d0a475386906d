//! What people write that no page waits for: markup, and a remark where a number belongs. It is text, and it fits.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::apply;
use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same};
use klar_aftale_browser_tests::link::address;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::sharing::handed_out;
use klar_aftale_browser_tests::stage::{Stage, stage};
use klar_aftale_browser_tests::{WORDS, case};

/// What would run if it were markup. The page's own security policy is not asked, since nothing may get that far.
const ATTACK: &str = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>";

/// A number as people write it who are to be reached at two.
const REMARK: &str = "12 34 56 78 (hverdage mellem 8 og 15, ellers på 87 65 43 21)";

/// The real case with the same text in some fields.
async fn written(phone: &Browser, fields: &[TextField], text: &str) -> Outcome<Agreement> {
    let today = phone.today().await?;
    let mut agreement = case::agreement(today)?;
    for field in fields {
        let write = Command::Write(*field, text.to_owned());
        apply(&mut agreement, &write, today).map_err(|no| Fault::new(format!("{no:?}")))?;
    }
    Ok(agreement)
}

/// Opens each view of an agreement; nothing of it lies beside the screen.
async fn assert_views_fit(
    stage: &Stage,
    phone: &Browser,
    agreement: &Agreement,
    also: impl AsyncFn() -> Outcome,
) -> Outcome {
    let edition = case::edition(phone.today().await?);
    for audience in Audience::ALL {
        let shared = case::shared(agreement, audience, edition);
        phone.open_view(&address(&stage.site(), &shared)?).await?;
        also().await?;
        for screen in [Screen::PHONE, Screen::NARROW] {
            phone.set_screen(screen).await?;
            phone.assert_no_sideways_scrolling().await?;
        }
    }
    Ok(())
}

/// The page shows the attack letter by letter, and has made no element of it.
async fn assert_text(browser: &Browser) -> Outcome {
    let page = browser.page_text().await?;
    ensure(page.contains(ATTACK), || format!("it is not shown as it was written:\n{page}"))?;
    let made = "return window.ran === 1 || document.querySelector('img[src=x]') !== null;";
    same(&browser.js(made).await?, &false.into(), "whether it became an element")
}

#[test]
fn what_looks_like_a_script_is_text_in_every_view() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let agreement = written(&phone, &TextField::ALL, ATTACK).await?;
        assert_views_fit(stage, &phone, &agreement, async || assert_text(&phone).await).await
    })
}

#[test]
fn what_looks_like_a_script_is_text_in_an_answer() -> Outcome {
    stage(async |stage| {
        let (browser, link) = handed_out(stage).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        let back = phone.answer_view(WORDS.view_agree(), ATTACK, ATTACK).await?;
        browser.open(&back).await?;
        browser.find("#take-answer").await?;
        assert_text(&browser).await?;
        browser.press("#take-answer").await?;
        browser.find("ul.answers").await?;
        assert_text(&browser).await
    })
}

#[test]
fn a_remark_in_the_place_of_a_number_fits_on_a_phone() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let numbers =
            [TextField::CitizenPhone, TextField::ContactPhone, TextField::CaseworkerPhone];
        let agreement = written(&phone, &numbers, REMARK).await?;
        assert_views_fit(stage, &phone, &agreement, async || Ok(())).await
    })
}
