//! The company's part and cases for a colleague, page by page (C7, F5).

use klar_aftale::agreement::Part;
use klar_aftale::app::route::{Place, Route};

use crate::browser::Browser;
use crate::fault::Outcome;
use crate::keeping::Kept;
use crate::screen::Screen;
use crate::stage::Stage;
use crate::tour::{Visit, at};

/// The name under which a colleague's file is chosen.
const NAME: &str = "overdragelse.txt";

impl Browser {
    /// The link with which the company fills in its part of the agreement that is open.
    ///
    /// # Errors
    /// There is none.
    pub async fn link_to_fill_in(&self) -> Outcome<String> {
        self.go_to(Place::Part(Part::Parties)).await?;
        self.press("#ask-company").await?;
        self.find(".sharing").await?;
        self.press("#draft-link-copy").await?;
        self.value("draft-link").await
    }

    /// Hands every agreement over to a colleague; gives the words and the file.
    ///
    /// # Errors
    /// No file comes.
    pub async fn hand_over_all(&self, to: &str) -> Outcome<(String, Kept)> {
        self.open_at(Route::HandOver).await?;
        self.press("#pass-on-all").await?;
        self.write("pass-on-to", to).await?;
        self.press("#pass-on-make").await?;
        self.find(".alert-success").await?;
        let words = self.text("#passphrase").await?;
        Ok((words, Kept::new(NAME, self.downloaded("txt").await?)?))
    }
}

/// A draft that the company fills in, what came back, and cases that a colleague takes in.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn filling(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    browser.allow_clipboard().await?;
    let link = browser.link_to_fill_in().await?;
    at(&browser, "ask-company", visit).await?;

    let phone = stage.browser(Screen::PHONE).await?;
    phone.open_view(&link).await?;
    phone.find("#fill-done").await?;
    at(&phone, "fill", visit).await?;
    phone.rewrite("fill-contact_name", "Karen Vang").await?;
    phone.write("fill-hours_offered", "Mandag og onsdag kl. 9–12").await?;
    phone.press("#fill-done").await?;
    phone.find(".form-error-message").await?;
    at(&phone, "fill-without-name", visit).await?;
    phone.write("fill-by", "Karen Vang").await?;
    phone.press("#fill-done").await?;
    let back = phone.value("answer-link").await?;
    at(&phone, "fill-ready", visit).await?;
    phone.press("#fill-sent").await?;
    phone.press("#fill-sent-yes").await?;
    at(&phone, "fill-sent", visit).await?;

    browser.open(&back).await?;
    browser.find(".beside").await?;
    at(&browser, "filled", visit).await?;
    browser.press("#take-all-0").await?;
    browser.until_gone("#take-all-0").await?;
    at(&browser, "filled-taken", visit).await?;

    browser.open_at(Route::HandOver).await?;
    at(&browser, "pass-on", visit).await?;
    let (words, file) = browser.hand_over_all("Lene Dam").await?;
    at(&browser, "passed-on", visit).await?;
    let colleague = stage.browser(Screen::LAPTOP).await?;
    colleague.open_app().await?;
    colleague.open_at(Route::Backup).await?;
    colleague.choose_file(&file.path()).await?;
    colleague.write("handed-words", "andre ord end de rigtige").await?;
    colleague.press("#handed-open").await?;
    colleague.find(".form-error-message").await?;
    at(&colleague, "handed-wrong", visit).await?;
    colleague.rewrite("handed-words", &words).await?;
    colleague.press("#handed-open").await?;
    colleague.find("#restore-preview").await?;
    at(&colleague, "handed-preview", visit).await
}
