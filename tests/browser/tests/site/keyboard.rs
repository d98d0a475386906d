//! The keyboard alone is enough: the hours are written with it, the focus is seen and goes where the person goes (H2).

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::{Audience, Work};
use klar_aftale::agreement::{DayField, Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::base::Weekday;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same, some};
use klar_aftale_browser_tests::grid::Row;
use klar_aftale_browser_tests::link::address;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::{WORDS, case};
use thirtyfour::Key;

/// More stops than any page has between two of its parts.
const STOPS: usize = 60;

/// Whether the element with the focus looks different from how it looks without.
const FOCUS_IS_SEEN: &str = r"
    const element = document.activeElement;
    const look = () => {
        const style = getComputedStyle(element);
        return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
            style.borderColor, style.backgroundColor, style.color].join(' ');
    };
    const style = getComputedStyle(element);
    const own = style.outlineStyle === 'auto' || parseFloat(style.outlineWidth) >= 2;
    // Inside a date field the browser rings its own button, which no script can look at.
    const inner = element.type === 'date' && !element.matches(':focus');
    const ring = inner || (style.outlineStyle !== 'none' && own);
    const box = element.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const middle = document.elementFromPoint(
        Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1),
        Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
    const free = middle === element || element.contains(middle);
    return ring && inside && free
        ? '' : element.outerHTML.slice(0, 120) + ': ' + look() + (inside ? '' : ', off the screen')
            + (free ? '' : ', covered by ' + (middle && middle.outerHTML.slice(0, 80)));";

/// Presses the tab key until the element of an id has the focus; it is seen at every stop.
async fn tab_to(browser: &Browser, id: &str) -> Outcome {
    for _ in 0..STOPS {
        browser.leave_field().await?;
        let unseen = browser.js(FOCUS_IS_SEEN).await?;
        ensure(unseen == "", || format!("the focus is not seen at {unseen}"))?;
        if browser.focused().await? == id {
            return Ok(());
        }
    }
    Err(Fault::new(["the tab key does not lead to ", id].concat()))
}

#[test]
fn the_hours_are_written_with_the_keyboard_alone() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let agreement = case::agreement(browser.today().await?)?;
        let period = some(agreement.period(), "period")?;
        let [first, second] = agreement.steps.as_slice() else {
            return Err(Fault::new("the case has two steps"));
        };
        tab_to(&browser, "new-agreement").await?;
        browser.keys(Key::Enter + "").await?;
        browser.until_at(Place::Part(Part::Parties)).await?;
        for part in [Part::Purpose, Part::Hours] {
            tab_to(&browser, "next").await?;
            browser.keys(Key::Enter + "").await?;
            browser.until_at(Place::Part(part)).await?;
            browser.until_focused("heading").await?;
        }
        tab_to(&browser, &anchor(Field::Text(TextField::JobTitle))).await?;
        browser.keys(&*agreement.job_title).await?;
        let last = some(period.last(), "last day")?;
        for (field, day) in [(DayField::Start, period.first()), (DayField::End, last)] {
            tab_to(&browser, &anchor(Field::Day(field))).await?;
            browser.keys(plain(&WORDS.day(day))).await?;
        }
        let step = Agreement::FIRST_STEP;
        tab_to(&browser, &anchor(Field::Hours(step, Work::Unpaid, Weekday::Monday))).await?;
        browser.walk_row(step, first, Row::Hours(Work::Unpaid)).await?;
        for row in [Row::Hours(Work::Paid), Row::Meet] {
            browser.walk_to_row(step, row).await?;
            browser.walk_row(step, first, row).await?;
        }
        tab_to(&browser, "add-step").await?;
        browser.keys(Key::Enter + "").await?;
        browser
            .until_true("the second step", async || Ok(browser.focused().await?.ends_with("-from")))
            .await?;
        let from = some(agreement.step_start(second), "start of step 2")?;
        browser.keys(plain(&WORDS.day(from))).await?;
        let saturday = browser.focused().await?.replace("-from", "-paid-5");
        tab_to(&browser, &saturday).await?;
        browser.keys("3").await?;
        browser.leave_field().await?;
        browser.until_saved().await?;
        browser.reload().await?;
        browser.assert_grid(step, first).await?;
        let reached = plain(&WORDS.goal_reached_text(&WORDS.day(from)));
        let page = browser.page_text().await?;
        ensure(page.contains(&reached), || format!("»{reached}« is not on the page:\n{page}"))
    })
}

#[test]
fn the_skip_link_leads_past_the_header() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.reload().await?;
        let before = browser.hash().await?;
        browser.leave_field().await?;
        let text = browser.js("return document.activeElement.innerText;").await?;
        same(&text, &WORDS.skip_to_content().into(), "the first stop")?;
        let unseen = browser.js(FOCUS_IS_SEEN).await?;
        ensure(unseen == "", || format!("the skip link is not seen: {unseen}"))?;
        browser.keys(Key::Enter + "").await?;
        browser.until_focused("content").await?;
        same(&browser.hash().await?, &before, "the page after the skip link")?;
        browser.leave_field().await?;
        let inside = "return document.activeElement.closest('main') !== null;";
        same(&browser.js(inside).await?, &true.into(), "whether the next stop is in the page")
    })
}

#[test]
fn every_step_begins_at_its_heading() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        for place in Place::ALL {
            browser.go_to(place).await?;
            browser.until_focused("heading").await?;
            same(&browser.js("return scrollY;").await?, &0.into(), "how far it is scrolled")?;
        }
        browser.driver().back().await?;
        browser.until_at(Place::Part(Part::FollowUp)).await?;
        browser.until_focused("heading").await
    })
}

#[test]
fn a_gap_leads_to_its_field() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.begin_agreement().await?;
        for field in [
            Field::Text(TextField::JobGoal),
            Field::Purpose,
            Field::Goals,
            Field::Day(DayField::End),
            Field::Plan,
            Field::Tasks,
            Field::AbsenceCall,
            Field::NextTime,
        ] {
            browser.go_to(Place::Review).await?;
            browser.press_link("#gaps", &plain(&WORDS.field(field))).await?;
            browser.until_at(Place::Part(field.part())).await?;
            browser.until_focused(&anchor(field)).await?;
        }
        Ok(())
    })
}

#[test]
fn the_focus_is_seen_at_every_stop_of_both_views() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let today = phone.today().await?;
        let agreement = case::agreement(today)?;
        for audience in [Audience::Company, Audience::Citizen] {
            let shared = case::shared(&agreement, audience, case::edition(today));
            phone.open_view(&address(&stage.site(), &shared)?).await?;
            let stops = phone.js("return document.querySelectorAll('main a, main button').length;");
            let stops = some(stops.await?.as_u64(), "number of stops")?;
            ensure(stops > 3, || format!("{stops} stops"))?;
            for _ in 0..stops {
                phone.leave_field().await?;
                let unseen = phone.js(FOCUS_IS_SEEN).await?;
                ensure(unseen == "", || {
                    format!("{audience:?}: the focus is not seen at {unseen}")
                })?;
            }
        }
        Ok(())
    })
}
