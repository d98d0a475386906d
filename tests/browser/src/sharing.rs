//! Handing out, answering and taking in, page by page.

use klar_aftale::domain::choices::Audience;

use crate::WORDS;
use crate::fault::Outcome;
use crate::screen::Screen;
use crate::stage::Stage;
use crate::tour::{Visit, at};

/// A view handed out, locked, opened, answered, and the answer that comes back.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn sharing(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    at(&browser, "review", visit).await?;
    browser.open_share(Audience::Company).await?;
    let link = browser.value("company-link").await?;
    browser.press("#show-code").await?;
    browser.find("svg.code").await?;
    at(&browser, "share", visit).await?;
    browser.press("#lock-link").await?;
    browser.find("#passphrase").await?;
    let locked = async || {
        Ok(browser.has("#company-link").await? && browser.value("company-link").await? != link)
    };
    browser.until_true("a locked link", locked).await?;
    at(&browser, "share-locked", visit).await?;
    let hidden = browser.value("company-link").await?;

    let phone = stage.browser(Screen::PHONE).await?;
    phone.open(&hidden).await?;
    phone.find("#words").await?;
    at(&phone, "locked", visit).await?;
    phone.open_view(&link).await?;
    phone.press_button("main", WORDS.view_change()).await?;
    phone.write("answer-name", "Mads Lund").await?;
    phone.write("answer-note", "Kan vi begynde kl. 10 om mandagen?").await?;
    at(&phone, "answer", visit).await?;
    phone.press("#make-answer").await?;
    let back = phone.value("answer-link").await?;
    phone.press("#answer-code").await?;
    phone.find("svg.code").await?;
    at(&phone, "answer-ready", visit).await?;
    browser.open(&back).await?;
    browser.find("#take-answer").await?;
    at(&browser, "answer-came", visit).await?;
    browser.press("#take-answer").await?;
    browser.find("ul.answers").await?;
    at(&browser, "answer-taken", visit).await
}
