//! Every page and state of the site, one after the other, with something to be done at each.

use std::rc::Rc;

use klar_aftale::agreement::Audience;
use klar_aftale::agreement::Party;
use klar_aftale::agreement::follow_up::Topic;
use klar_aftale::agreement::{DayField, Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::{Place, Route};

use crate::browser::Browser;
use crate::caseload::desk;
use crate::course::days_to;
use crate::fault::{Fault, Outcome, same};
use crate::keeping::Kept;
use crate::link::{address, bad_links, fragment, with_fragment};
use crate::next_build::next_build;
use crate::screen::Screen;
use crate::stage::{Stage, dist};
use crate::{WORDS, case, running};

/// A browser whose store refuses to open, as in a private window.
pub const FORBIDDEN_STORE: &str =
    "indexedDB.open = () => { throw new DOMException('no', 'SecurityError'); };";

/// What another tab does that takes the waiting version into use.
const TAKE_ELSEWHERE: &str = r"
    navigator.serviceWorker.getRegistration().then((found) => found.waiting.postMessage('take'));";

/// What the browser tells when a program has trapped.
const STOP: &str =
    "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('x') }));";

/// What two tabs write in one field.
const MINE: &str = "Du rydder op i gården og vander i drivhuset, når vejret er til det.";
const THEIRS: &str = "Du vander i drivhuset om formiddagen. Tunge løft tager en kollega sig af.";

/// The kinds of bad link that have a page of their own.
const KINDS_OF_BAD_LINK: usize = 4;

/// What is done at each page; it gets the name of the page.
pub trait Visit: AsyncFnMut(&Browser, &str) -> Outcome {}

impl<V: AsyncFnMut(&Browser, &str) -> Outcome> Visit for V {}

/// A new device, and the six steps of an agreement in which nothing is written.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn empty(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    at(&browser, "empty-overview", visit).await?;
    browser.begin_agreement().await?;
    steps(&browser, "empty", visit).await
}

/// The example, the overview with it and an empty agreement, and what is said when a link was copied.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn example(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    steps(&browser, "example", visit).await?;
    browser.allow_clipboard().await?;
    browser.copy_link_for(Audience::Company).await?;
    at(&browser, "link-copied", visit).await?;
    browser.go_to_overview().await?;
    browser.begin_agreement().await?;
    browser.go_to_overview().await?;
    at(&browser, "overview", visit).await
}

/// A desk with something in each place: the three lists, a view of the table, and a device on which nothing is due.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn desk(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    let today = browser.today().await?;
    let file = Kept::new("klar-aftale.json", desk::file(today)?)?;
    browser.restore(&file.path()).await?;
    browser.open_app().await?;
    at(&browser, "desk", visit).await?;
    browser.open_at_view("#/?vis=i-gang").await?;
    browser.find(".search-hint").await?;
    at(&browser, "desk-running", visit).await?;
    browser.open_at_view("#/?vis=kladde&tur=andres").await?;
    browser.find(".search-hint").await?;
    at(&browser, "desk-nothing-found", visit).await
}

/// What was changed since it was handed out, a step back, and the history of both.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn history(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    browser.allow_clipboard().await?;
    browser.copy_link_for(Audience::Company).await?;
    browser.press(".back-link a").await?;
    browser.until_at(Place::Review).await?;
    browser.go_to(Place::Part(Part::Hours)).await?;
    browser.rewrite(&anchor(Field::Day(DayField::End)), "30. juni 2027").await?;
    browser.go_to(Place::Part(Part::Content)).await?;
    let accommodations = anchor(Field::Text(TextField::Accommodations));
    browser.rewrite(&accommodations, "Dagen starter roligt med, at opgaverne gennemgås. Ingen tunge løft. Plads til en pause, når der er brug for det.").await?;
    browser.go_to(Place::Part(Part::FollowUp)).await?;
    browser.write_field(Field::Text(TextField::Aids), "Høj stol").await?;
    browser.press("#undo").await?;
    browser.find(".notice").await?;
    at(&browser, "taken-back", visit).await?;
    browser.press(".to-history").await?;
    browser.find(".act-list").await?;
    at(&browser, "history", visit).await
}

/// A whole course: to be signed, in a signer's hands, running, followed up, over, closed.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn course(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    let (id, today) = (browser.agreement().await?, browser.today().await?);
    browser.open_at(Route::Course(id)).await?;
    at(&browser, "course-to-sign", visit).await?;
    browser.press("#sign-company").await?;
    browser.find("#hand-over").await?;
    at(&browser, "signing-how", visit).await?;
    browser.press("#hand-over").await?;
    browser.find("#agree").await?;
    at(&browser, "signing-handed-over", visit).await?;
    browser.write("signer", "Mads Lund").await?;
    browser.press("#agree").await?;
    browser.find(".signing .font-lead").await?;
    at(&browser, "signing-thanks", visit).await?;
    browser.open_at(Route::Course(id)).await?;
    browser.sign_by_phone(Party::Representative, "Tina Berg", "Arbejder om natten").await?;
    browser.sign_on_screen(Party::Citizen, "Amal Hansen").await?;
    browser.sign_on_screen(Party::Municipality, "Lene Dam").await?;
    browser.until_saved().await?;
    // The example begins on the Monday in two weeks.
    let begun = today.monday().plus(14 + 7);
    browser.turn_calendar(days_to(today, begun)).await?;
    browser.open_at(Route::Course(id)).await?;
    at(&browser, "course-running", visit).await?;
    browser.press("#hold-follow-up").await?;
    browser.answer(Topic::Going, "Amal klarer kassen selv om formiddagen.").await?;
    at(&browser, "follow-up", visit).await?;
    browser.press("#finish-follow-up").await?;
    browser.find(".banner").await?;
    browser.open_at(Route::Editor(id, Place::Part(Part::Hours))).await?;
    at(&browser, "locked", visit).await?;
    browser.turn_calendar(days_to(today, begun.plus(100))).await?;
    browser.open_at(Route::Editor(id, Place::Part(Part::Closing))).await?;
    at(&browser, "closing", visit).await?;
    browser.write_field(Field::Text(TextField::ClosingStatus), "Kan åbne butikken").await?;
    browser.choose_outcome(klar_aftale::agreement::Outcome::PartTimeJob).await?;
    browser.write_field(Field::Text(TextField::ClosingNext), "Job fra mandag").await?;
    browser.press("#close").await?;
    browser.find(".alert-success").await?;
    browser.open_at(Route::Course(id)).await?;
    at(&browser, "course-closed", visit).await
}

/// Wrong input at its fields and on the review, a store that refuses, and an agreement that is not there.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn faults(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    browser.go_to(Place::Part(Part::Hours)).await?;
    browser.rewrite(&anchor(Field::Day(DayField::End)), "1. januar 2020").await?;
    browser.leave_field().await?;
    browser.problem_at(Field::Day(DayField::End)).await?;
    browser.rewrite(&anchor(Field::Day(DayField::Start)), "31. februar").await?;
    browser.leave_field().await?;
    browser.press(".cell.unpaid").await?;
    browser.keys("abc").await?;
    browser.leave_field().await?;
    browser.find(".grid-problems .form-error-message").await?;
    at(&browser, "faults-at-fields", visit).await?;
    let today = browser.today().await?;
    browser.rewrite(&anchor(Field::Day(DayField::Start)), &WORDS.day(today)).await?;
    browser.leave_field().await?;
    browser.go_to(Place::Review).await?;
    at(&browser, "faults-on-review", visit).await?;
    browser.open(&[browser.site(), "#/aftale/1/timer"].concat()).await?;
    browser.until_open().await?;
    at(&browser, "unknown-agreement", visit).await?;

    let refused = stage.browser(Screen::LAPTOP).await?;
    refused.before_every_page(FORBIDDEN_STORE).await?;
    refused.open_app().await?;
    at(&refused, "store-refused", visit).await?;
    refused.begin_agreement().await?;
    at(&refused, "not-saved", visit).await
}

/// A new version that waits, one that another tab has taken, and the program when it has stopped.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn interruptions(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.until_kept().await?;
    browser.load_example().await?;
    browser.until_saved().await?;
    let next = next_build()?;
    stage.serve(next.path())?;
    same(&browser.look_for_version().await?, &"installed".to_owned(), "the next version")?;
    browser.find("#take-new-version").await?;
    at(&browser, "new-version", visit).await?;
    browser.js(TAKE_ELSEWHERE).await?;
    browser.press_button(".notices", WORDS.load_again()).await?;
    browser.until_true("the next version", async || browser.is_next_build().await).await?;
    browser.until_open().await?;
    browser.js(STOP).await?;
    browser.find("#crash-reload").await?;
    at(&browser, "stopped", visit).await?;
    stage.serve(&dist())
}

/// Both views, and the page of each kind of bad link.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn views(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::PHONE).await?;
    browser.open(stage.site().as_str()).await?;
    let today = browser.today().await?;
    let agreement = case::agreement(today)?;
    let mut good = String::new();
    for (name, audience) in [("company", Audience::Company), ("plan", Audience::Citizen)] {
        let link =
            address(&stage.site(), &case::shared(&agreement, audience, case::edition(today)))?;
        browser.open_view(&link).await?;
        at(&browser, name, visit).await?;
        fragment(&link)?.clone_into(&mut good);
    }
    for bad in bad_links(&good)?.into_iter().take(KINDS_OF_BAD_LINK) {
        browser.open_view(&with_fragment(&stage.site(), &bad.fragment)).await?;
        at(&browser, &["link-", bad.name].concat(), visit).await?;
    }
    Ok(())
}

/// Backups, a file and one that is refused, damage, a citizen who is deleted, and a search that finds nothing.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn keeping(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    let amal = browser.keep_agreement("Amal Hansen", "Servicemedarbejder").await?;
    browser.keep_agreement("Nadim Ørsted", "Gartner").await?;
    browser.write("search", "zebrastribe").await?;
    browser.find(".search [role='status']:not(:empty)").await?;
    at(&browser, "search-without-hit", visit).await?;
    let file = Kept::new("klar-aftale.json", browser.take_backup().await?)?;
    at(&browser, "backup", visit).await?;
    browser.choose_file(&Kept::new("brev.txt", "Kære Amal")?.path()).await?;
    browser.find(".page [role='alert']").await?;
    at(&browser, "backup-refused", visit).await?;

    let other = stage.browser(Screen::LAPTOP).await?;
    other.open_app().await?;
    other.keep_agreement("Amal Hansen", "Kok").await?;
    other.open_at(Route::Backup).await?;
    other.choose_file(&file.path()).await?;
    other.press("details[data-standing='new'] summary").await?;
    at(&other, "backup-preview", visit).await?;
    other.press("#restore-confirm").await?;
    other.find("#restore-done").await?;
    at(&other, "backup-done", visit).await?;
    other.damage(amal, "2 00000000 {").await?;
    other.open_app().await?;
    other.find(".notices .alert").await?;
    at(&other, "damaged", visit).await?;
    other.restore(&file.path()).await?;
    other.open_at(amal).await?;
    other.go_to(Place::Review).await?;
    other.press(".delete-citizen a").await?;
    other.find("#delete-confirm").await?;
    at(&other, "delete", visit).await?;
    other.press("#delete-confirm").await?;
    other.find("#no-trace").await?;
    at(&other, "deleted", visit).await
}

/// A store that was lost, two versions of a text, and a database that a later program has taken.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn others(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.keep_agreement("Amal Hansen", "Kok").await?;
    browser.lose_database().await?;
    browser.open_app().await?;
    browser.find("#lost").await?;
    at(&browser, "lost", visit).await?;
    browser.press("#begin-anew").await?;
    browser.begin_agreement().await?;
    browser.go_to(Place::Part(Part::Content)).await?;
    browser.until_saved().await?;
    let field = Field::Text(TextField::TasksText);
    browser.paste_in_two_windows(field, MINE, THEIRS).await?;
    browser.find("#take-theirs").await?;
    at(&browser, "two-versions", visit).await?;
    browser.leave_app().await?;
    browser.make_database_newer().await?;
    browser.open_app().await?;
    browser.find(".notices .alert").await?;
    at(&browser, "newer-database", visit).await
}

/// An agreement that runs: what was learnt on the way, and the guides beside it.
///
/// # Errors
/// A page does not come, or the visit says so.
pub async fn running(stage: &Stage, visit: &mut impl Visit) -> Outcome {
    let browser = stage.browser(Screen::LAPTOP).await?;
    browser.open_app().await?;
    browser.load_example().await?;
    browser.until_saved().await?;
    browser.press(".to-guide").await?;
    browser.find(".section[open]").await?;
    at(&browser, "guide-of-a-draft", visit).await?;
    let file = running::file(browser.today().await?)?;
    browser.restore(&Kept::new("klar-aftale.json", file)?.path()).await?;
    browser.open_at(Route::Course(running::ID)).await?;
    browser.press(".numbers summary").await?;
    at(&browser, "course", visit).await?;
    browser.open_at(Route::Guide(running::ID)).await?;
    browser.find(".section[open] .next").await?;
    at(&browser, "guide", visit).await
}

async fn steps(browser: &Rc<Browser>, whose: &str, visit: &mut impl Visit) -> Outcome {
    for place in Place::ALL {
        browser.go_to(place).await?;
        at(browser, &[whose, "-", place.slug()].concat(), visit).await?;
    }
    Ok(())
}

pub(crate) async fn at(browser: &Browser, name: &str, visit: &mut impl Visit) -> Outcome {
    visit(browser, name).await.map_err(|fault: Fault| fault.while_doing(name))
}

impl Browser {
    /// Opens a link to a view, and waits until something of it is on the screen.
    ///
    /// # Errors
    /// Nothing comes.
    pub async fn open_view(&self, link: &str) -> Outcome {
        self.open(link).await?;
        self.find("h1").await.map(drop)
    }

    /// Lets the page use the clipboard, as a person does who answers the browser's question with yes.
    ///
    /// # Errors
    /// The browser refuses.
    pub async fn allow_clipboard(&self) -> Outcome {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let values = serde_json::json!({"origin": self.site(), "permissions": permissions});
        self.cdp("Browser.grantPermissions", values).await.map(drop)
    }
}
