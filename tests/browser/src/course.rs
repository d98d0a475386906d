//! The course of an agreement through the screens, on a calendar that the test turns.

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Field;
use klar_aftale::agreement::follow_up::Topic;
use klar_aftale::agreement::{Outcome, Party};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::paper::Paper;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::notice::Notice;
use klar_aftale::base::AgreementId;
use klar_aftale::base::Day;

use crate::WORDS;
use crate::browser::{Browser, plain};
use crate::fault::{Outcome as Done, some};

/// The field of a reader's link.
#[must_use]
pub fn link_field(audience: Audience) -> &'static str {
    match audience {
        Audience::Company => "company-link",
        Audience::Representative => "representative-link",
        Audience::Citizen => "plan-link",
    }
}

impl Browser {
    /// Turns the calendar of every page that is opened from now on forward by some days.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn turn_calendar(&self, days: i64) -> Done {
        let script = format!(
            "globalThis.RealDate ??= Date;
             globalThis.Date = class extends RealDate {{
                 constructor(...given) {{
                     if (given.length) {{ super(...given); }} else {{ super(Date.now()); }}
                 }}
                 static now() {{ return RealDate.now() + {days} * 86400000; }}
             }};"
        );
        self.before_every_page(&script).await
    }

    /// Opens the page on which a view is handed to a reader, from the last step of the editor.
    ///
    /// # Errors
    /// It does not come.
    pub async fn open_share(&self, audience: Audience) -> Done {
        self.press(&format!("#share-{}", format!("{audience:?}").to_lowercase())).await?;
        self.find(".sharing").await.map(drop)
    }

    /// The link for a reader, as its page shows it; goes back to the last step of the editor.
    ///
    /// # Errors
    /// There is no link.
    pub async fn link_for(&self, audience: Audience) -> Done<String> {
        self.open_share(audience).await?;
        let link = self.value(link_field(audience)).await?;
        self.press(".back-link a").await?;
        self.until_at(Place::Review).await?;
        Ok(link)
    }

    /// Copies the link for a reader; goes back to the last step of the editor.
    ///
    /// # Errors
    /// There is no link, or no message that it was copied.
    pub async fn copy_link_for(&self, audience: Audience) -> Done {
        self.open_share(audience).await?;
        self.press(&format!("#{}-copy", link_field(audience))).await?;
        let told = plain(&WORDS.notice(&Notice::Copied(Paper::View(audience))));
        self.until_true(&told, async || Ok(self.page_text().await?.contains(&told))).await
    }

    /// Counts, from now on, how often the page is tapped anywhere but in a field for text.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn count_taps(&self) -> Done {
        let script = "globalThis.taps = 0;
             addEventListener('click', event => {
                 const text = event.target.closest('textarea, input:not([type=radio], [type=checkbox])');
                 // A label passes its tap on to its field, which the browser tells as a second one.
                 if (event.isTrusted && event.detail > 0 && !text) { taps += 1; }
             }, true);";
        self.js(script).await.map(drop)
    }

    /// How often the page was tapped since.
    ///
    /// # Errors
    /// Nothing counts.
    pub async fn taps(&self) -> Done<u64> {
        some(self.js("return globalThis.taps;").await?.as_u64(), "number of taps")
    }

    /// The agreement that the address names.
    ///
    /// # Errors
    /// It names none.
    pub async fn agreement(&self) -> Done<AgreementId> {
        some(Route::from_hash(&self.hash().await?).agreement(), "agreement in the address")
    }

    /// Waits until the banner of the course says a status.
    ///
    /// # Errors
    /// It says another.
    pub async fn until_status(&self, status: &str) -> Done {
        self.find(&format!(".banner[data-status='{status}']")).await.map(drop)
    }

    /// Has a party sign on the screen, from the page of the course.
    ///
    /// # Errors
    /// A page does not come, or the sign-off is refused.
    pub async fn sign_on_screen(&self, party: Party, name: &str) -> Done {
        self.press(&format!("#sign-{}", format!("{party:?}").to_lowercase())).await?;
        self.press("#hand-over").await?;
        self.write("signer", name).await?;
        self.press("#agree").await?;
        let thanks = plain(WORDS.thanks());
        self.until_true(&thanks, async || Ok(self.text("#heading").await? == thanks)).await?;
        self.press_link("main", WORDS.back_to_course()).await?;
        self.find("#signatures").await.map(drop)
    }

    /// Notes a sign-off that was given by phone, from the page of the course.
    ///
    /// # Errors
    /// A page does not come, or the sign-off is refused.
    pub async fn sign_by_phone(&self, party: Party, name: &str, reason: &str) -> Done {
        self.press(&format!("#sign-{}", format!("{party:?}").to_lowercase())).await?;
        self.press("label[for='way-1']").await?;
        self.rewrite("signer", name).await?;
        self.write("sign-reason", reason).await?;
        self.press("#note-signature").await?;
        self.press_link("main", WORDS.back_to_course()).await?;
        self.find("#signatures").await.map(drop)
    }

    /// Has everybody sign.
    ///
    /// # Errors
    /// A page does not come, or a sign-off is refused.
    pub async fn sign_all(&self) -> Done {
        self.sign_on_screen(Party::Company, "Mads Lund").await?;
        self.sign_by_phone(Party::Representative, "Tina Berg", "Arbejder om natten").await?;
        self.sign_on_screen(Party::Citizen, "Amal Hansen").await?;
        self.sign_on_screen(Party::Municipality, "Lene Dam").await
    }

    /// Writes the answer to a question of the follow-up on the screen.
    ///
    /// # Errors
    /// There is no such question.
    pub async fn answer(&self, topic: Topic, text: &str) -> Done {
        let route = Route::from_hash(&self.hash().await?);
        let Route::FollowUp(_, one) = route else {
            return some(None, "follow-up on the screen");
        };
        self.write(&anchor(Field::FollowUpText(one, topic)), text).await
    }

    /// Chooses what came of the agreement, on the page of its closing status.
    ///
    /// # Errors
    /// It cannot be chosen.
    pub async fn choose_outcome(&self, outcome: Outcome) -> Done {
        let place = Outcome::ALL.iter().position(|one| *one == outcome);
        let place = some(place, "such outcome")?;
        self.press(&format!("label[for='outcome-{place}']")).await
    }
}

/// Whole days from one day to another.
#[must_use]
pub fn days_to(from: Day, to: Day) -> i64 {
    i64::from(to.number() - from.number())
}
