//! The whole road: a caseworker writes the real case, keeps it, shares it; both others read it.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::{Audience, Work};
use klar_aftale::agreement::{Field, NumberField, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::base::StepId;
use klar_aftale::base::{Day, Weekday};
use klar_aftale_browser_tests::browser::{Browser, by_id, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same, some};
use klar_aftale_browser_tests::grid::Row;
use klar_aftale_browser_tests::link::{fragment, held};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};
use klar_aftale_browser_tests::{WORDS, case, typist};

use crate::views;

#[test]
fn the_real_case_is_written_kept_shared_and_read() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let today = browser.today().await?;
        let agreement = case::agreement(today)?;
        begin(&browser).await?;
        write_parties(&browser, &agreement).await?;
        browser.go_on_to(Place::Part(Part::Purpose)).await?;
        typist::purpose(&browser, &agreement).await?;
        browser.go_on_to(Place::Part(Part::Hours)).await?;
        write_hours(&browser, &agreement).await?;
        browser.go_on_to(Place::Part(Part::Content)).await?;
        write_content(&browser, &agreement).await?;
        browser.go_on_to(Place::Part(Part::FollowUp)).await?;
        typist::follow_up(&browser, &agreement).await?;
        browser.until_saved().await?;
        browser.reload().await?;
        assert_texts(&browser, &agreement, Part::FollowUp).await?;
        browser.go_on_to(Place::Review).await?;
        assert_whole(&browser).await?;
        let links = read_links(&browser, &agreement).await?;
        assert_row(&browser, &agreement).await?;
        open_links(stage, &agreement, today, &links).await
    })
}

/// A new device says that it is empty, and has two ways to begin.
async fn begin(browser: &Browser) -> Outcome {
    same(&browser.text("#heading").await?, &plain(WORDS.empty_title()), "the heading")?;
    browser.find("#try-example").await?;
    same(&browser.text("#new-agreement").await?, &plain(WORDS.new_agreement()), "the button")?;
    browser.begin_agreement().await
}

async fn write_parties(browser: &Browser, agreement: &Agreement) -> Outcome {
    typist::parties(browser, agreement).await?;
    browser.until_saved().await?;
    reload_in_place(browser).await?;
    assert_texts(browser, agreement, Part::Parties).await?;
    let cvr = some(agreement.company.cvr.value(), "CVR")?.to_string();
    same(&browser.field(Field::Number(NumberField::Cvr)).await?, &cvr, "CVR after a reload")
}

/// The same address after a reload.
async fn reload_in_place(browser: &Browser) -> Outcome {
    let before = browser.hash().await?;
    browser.reload().await?;
    same(&browser.hash().await?, &before, "the place after a reload")
}

async fn write_hours(browser: &Browser, agreement: &Agreement) -> Outcome {
    typist::period(browser, agreement).await?;
    let [first, second] = agreement.steps.as_slice() else {
        return Err(Fault::new("the case has two steps"));
    };
    let first_id = Agreement::FIRST_STEP;
    browser.click_row(first_id, first, Row::Hours(Work::Unpaid)).await?;
    browser.press(&by_id(&anchor(Field::Hours(first_id, Work::Paid, Weekday::Monday)))).await?;
    browser.walk_row(first_id, first, Row::Hours(Work::Paid)).await?;
    browser.walk_to_row(first_id, Row::Meet).await?;
    browser.walk_row(first_id, first, Row::Meet).await?;
    browser.until_saved().await?;
    reload_in_place(browser).await?;
    browser.assert_grid(first_id, first).await?;
    let from = some(agreement.step_start(second), "start of step 2")?;
    let second_id = typist::add_step(browser, from).await?;
    browser.assert_grid(second_id, first).await?;
    browser.click_cell(Field::Hours(second_id, Work::Paid, Weekday::Saturday), "3").await?;
    let meet = Row::Meet.text(second, Weekday::Saturday);
    browser.click_cell(Field::Meet(second_id, Weekday::Saturday), &meet).await?;
    browser.leave_field().await?;
    browser.until_saved().await?;
    reload_in_place(browser).await?;
    browser.assert_grid(first_id, first).await?;
    browser.assert_grid(second_id, second).await?;
    assert_totals(browser, second_id, from).await
}

/// 4 and 7 paid hours a week are 17 t 20 min and 30 t 20 min a month, told in whole hours; the second reaches the goal.
async fn assert_totals(browser: &Browser, second: StepId, goal_from: Day) -> Outcome {
    let wanted = [
        (Agreement::FIRST_STEP, ["8 t", "4 t"], ["ca. 35 timer", "ca. 17 timer"]),
        (second, ["8 t", "7 t"], ["ca. 35 timer", "ca. 30 timer"]),
    ];
    for (step, week, month) in wanted {
        let [weekly, monthly] =
            [week, month].map(|[unpaid, paid]| plain(&WORDS.hours_split(paid, unpaid)));
        let row = format!("#total-{:x}", step.0);
        let found = browser.text(&[&row, " td:nth-of-type(1)"].concat()).await?;
        same(&found, &weekly, "the hours of a week")?;
        let found = browser.text(&[&row, " td:nth-of-type(2)"].concat()).await?;
        same(&found, &monthly, "the hours of a month")?;
    }
    let reached = plain(&WORDS.goal_reached_text(&WORDS.day(goal_from)));
    assert_on_page(browser, &reached).await
}

async fn assert_on_page(browser: &Browser, text: &str) -> Outcome {
    let page = browser.page_text().await?;
    ensure(page.contains(text), || format!("»{text}« is not on the page:\n{page}"))
}

/// The page is loaded anew in the middle of a sentence.
async fn write_content(browser: &Browser, agreement: &Agreement) -> Outcome {
    let field = Field::Text(TextField::Accommodations);
    let text = agreement.text(TextField::Accommodations);
    let middle = text.char_indices().nth(text.chars().count() / 2);
    let (half, rest) = text.split_at(some(middle, "middle of the text")?.0);
    browser.write_field(field, half).await?;
    browser.until_saved().await?;
    reload_in_place(browser).await?;
    same(
        &browser.value(&anchor(field)).await?,
        &half.to_owned(),
        "half a sentence after a reload",
    )?;
    browser.write_field(field, rest).await?;
    typist::content(browser, agreement).await?;
    browser.until_saved().await?;
    reload_in_place(browser).await?;
    assert_texts(browser, agreement, Part::Content).await?;
    ensure(browser.is_checked("consent").await?, || "the yes is gone".to_owned())
}

/// Every text of a part stands in its field.
async fn assert_texts(browser: &Browser, agreement: &Agreement, part: Part) -> Outcome {
    for field in TextField::ALL.iter().filter(|field| field.part() == part) {
        let found = browser.value(&anchor(Field::Text(*field))).await?;
        same(&found, &agreement.text(*field).to_owned(), &format!("{field:?} after a reload"))?;
    }
    Ok(())
}

/// The review has nothing to ask for, after a reload as before.
async fn assert_whole(browser: &Browser) -> Outcome {
    reload_in_place(browser).await?;
    assert_on_page(browser, &plain(WORDS.all_there())).await?;
    ensure(!browser.has("#gaps").await?, || "something is missing".to_owned())?;
    let steps = browser.text("nav.steps").await?;
    let done = steps.matches(WORDS.step_done()).count();
    same(&done, &Part::ALL.len(), "the number of steps that are done")
}

/// Each link is shown, can be copied, and holds the view of exactly what was typed.
async fn read_links(browser: &Browser, agreement: &Agreement) -> Outcome<Vec<(Audience, String)>> {
    browser.allow_clipboard().await?;
    let mut links = Vec::new();
    for audience in [Audience::Company, Audience::Citizen] {
        let link = browser.link_for(audience).await?;
        let found = held(fragment(&link)?)?;
        let edition = case::edition_of(&found);
        same(&found, &case::shared(agreement, audience, edition), "what the link holds")?;
        browser.copy_link_for(audience).await?;
        let script = "navigator.clipboard.readText().then(arguments[0]);";
        let copied = browser.js_later(script, Vec::new()).await?;
        same(&copied, &link.clone().into(), "the clipboard")?;
        browser.press(".back-link a").await?;
        browser.until_at(Place::Review).await?;
        links.push((audience, link));
    }
    Ok(links)
}

/// The front page shows who, where, when and how much.
async fn assert_row(browser: &Browser, agreement: &Agreement) -> Outcome {
    browser.until_saved().await?;
    browser.go_to_overview().await?;
    browser.reload().await?;
    let row = browser.text("table.agreements tbody tr").await?;
    let period = WORDS.period_of(some(agreement.period(), "period")?);
    let hours = WORDS.hours_split("4 t", "8 t");
    for text in ["Amal Hansen", "Nordkøb", &period, &hours, WORDS.status_awaiting_company()] {
        ensure(row.contains(&plain(text)), || format!("»{text}« is not in the row: {row}"))?;
    }
    Ok(())
}

/// Each link on a phone that has never seen the app.
async fn open_links(
    stage: &Stage,
    agreement: &Agreement,
    today: Day,
    links: &[(Audience, String)],
) -> Outcome {
    for (audience, link) in links {
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(link).await?;
        views::assert_shown(&phone, agreement, *audience, today).await?;
        views::assert_nothing_stored(&phone).await?;
    }
    Ok(())
}
