//! The browser is killed while text is typed, and started again: what was called saved must be there.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use tokio::time::timeout;

use crate::WORDS;
use crate::browser::{Browser, by_id};
use crate::chance::Chance;
use crate::fault::{Outcome, ensure, some};
use crate::folder::Folder;
use crate::screen::Screen;
use crate::stage::Stage;

/// What is typed; long enough that no kill comes after its end.
const TEXT: &str = "Du vil gerne tilbage i arbejde, og her kan du begynde i et roligt tempo. \
    Praktikken skal vise, hvor mange timer du kan holde til uden at blive dårligere. \
    Du får en kollega ved siden af dig, til du selv siger, at du er klar. \
    Vi skal vide, om du kan møde til tiden tre dage om ugen, også når vejret er til cykel. ";

/// The field that is typed in.
const FIELD: Field = Field::Text(TextField::PurposeReason);

/// The latest moment of a kill after the typing has begun, in milliseconds.
const LATEST: u32 = 1_500;

/// Keeps, in the page, the longest text that stood in the field while the save mark said that it is saved.
///
/// The mark changes in the very turn in which the program learns that the store has committed, so the text in the field
/// then is the text that is called saved. It is kept as a text of the page, not told to anybody: a test knows of it only
/// by asking, and so only before the kill.
const WATCH: &str = r"
    const [id, start] = arguments;
    const mark = document.getElementById('save-mark');
    const look = () => {
        if (!mark.textContent.startsWith(start)) { return; }
        const text = document.getElementById(id).value;
        if (text.length >= (window.calledSaved || '').length) { window.calledSaved = text; }
    };
    new MutationObserver(look).observe(mark, { childList: true, characterData: true, subtree: true });";

/// What the page has called saved so far.
const ASK: &str = "return window.calledSaved || '';";

/// One kill: what was typed until then, what was called saved, what was there afterwards; in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kill {
    /// When it came, in milliseconds after the typing began.
    pub after: u32,
    /// Keys that were handed to the browser and answered.
    pub typed: usize,
    /// The longest text that the page was seen to call saved.
    pub saved: usize,
    /// What stood in the field when the browser was started again.
    pub found: usize,
}

/// Kills on one profile, one after the other; every agreement of an earlier one is looked at again after the last.
///
/// # Errors
/// Something that was called saved is gone, or something stands there that was never typed.
pub async fn kills(
    stage: &Stage,
    times: u32,
    seed: u64,
    mut tell: impl FnMut(u32, Kill),
) -> Outcome {
    let mut chance = Chance::new(seed);
    let mut browser = stage.browser(Screen::LAPTOP).await?;
    let profile = browser.shared_profile();
    let mut agreements = Vec::new();
    for number in 1..=times {
        let after = chance.between(1, LATEST);
        let (address, saved, typed) = type_until_killed(stage, &browser, after).await?;
        browser = stage.browser_on(Rc::<Folder>::clone(&profile), Screen::LAPTOP).await?;
        let found = text_at(&browser, &address).await?;
        check(&saved, &found)?;
        let count = |text: &str| text.chars().count();
        tell(number, Kill { after, typed, saved: count(&saved), found: count(&found) });
        agreements.push((address, found));
    }
    for (address, found) in &agreements {
        let now = text_at(&browser, address).await?;
        ensure(now == *found, || format!("a later kill took from »{found}«: »{now}«"))?;
    }
    Ok(())
}

/// Begins an agreement, types into it, and kills the browser; the agreement, what was called saved, how much was typed.
async fn type_until_killed(
    stage: &Stage,
    browser: &Rc<Browser>,
    after: u32,
) -> Outcome<(String, String, usize)> {
    browser.open_app().await?;
    browser.begin_agreement().await?;
    browser.go_to(Place::Part(Part::Purpose)).await?;
    browser.until_saved().await?;
    let address = [browser.site(), browser.hash().await?.as_str()].concat();
    let sentence = WORDS.saving_saved("\u{1}");
    let start = sentence.split('\u{1}').next().unwrap_or_default();
    browser.js_with(WATCH, vec![anchor(FIELD).into(), start.into()]).await?;
    browser.press(&by_id(&anchor(FIELD))).await?;
    let known = RefCell::new((String::new(), 0));
    let moment = Duration::from_millis(after.into());
    // The kill cuts the typing off wherever it is: between two keys, or in the middle of one.
    if let Ok(typed) = timeout(moment, type_on(browser, &known)).await {
        typed?;
    }
    stage.kill(browser).await?;
    let (saved, typed) = known.into_inner();
    Ok((address, saved, typed))
}

/// Types key after key, and asks after each what has been called saved.
async fn type_on(browser: &Browser, known: &RefCell<(String, usize)>) -> Outcome {
    for letter in TEXT.chars() {
        browser.keys(letter.to_string()).await?;
        let saved = browser.js(ASK).await?;
        let saved = some(saved.as_str().map(str::to_owned), "text of what is saved")?;
        let typed = known.borrow().1 + 1;
        *known.borrow_mut() = (saved, typed);
    }
    Ok(())
}

/// What stands in the field of an agreement.
async fn text_at(browser: &Browser, address: &str) -> Outcome<String> {
    browser.open(address).await?;
    browser.until_at(Place::Part(Part::Purpose)).await?;
    browser.value(&anchor(FIELD)).await
}

/// The text begins as what was typed, and is no shorter than what was called saved.
fn check(saved: &str, found: &str) -> Outcome {
    ensure(TEXT.starts_with(found), || format!("nobody typed »{found}«"))?;
    ensure(found.starts_with(saved), || format!("»{saved}« was called saved, »{found}« is there"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_than_was_saved_and_what_was_never_typed_are_faults() {
        assert!(check("Du vil", "Du vil gerne").is_ok());
        assert!(check("", "").is_ok());
        assert!(check("Du vil gerne", "Du vil").is_err());
        assert!(check("", "Du ville").is_err());
    }
}
