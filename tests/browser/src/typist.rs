//! Types an agreement through the screens, as a caseworker would: one function for each step of the editor.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Goal;
use klar_aftale::agreement::{
    AbsenceCall, Consent, Outlook, Purpose, Rhythm, SickCall, Track, Work,
};
use klar_aftale::agreement::{DayField, Field, NumberField, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::base::Day;
use klar_aftale::base::{GoalId, StepId, TaskId};

use crate::WORDS;
use crate::browser::{Browser, by_id, plain};
use crate::fault::{Fault, Outcome, some};

/// The parties, and everything in numbers about the company.
///
/// # Errors
/// A field is not on the screen.
pub async fn parties(browser: &Browser, agreement: &Agreement) -> Outcome {
    texts(browser, agreement, Part::Parties, &[]).await?;
    let company = &agreement.company;
    let numbers = [(NumberField::Cvr, &company.cvr), (NumberField::PNumber, &company.p_number)];
    for (field, number) in numbers {
        let number = some(number.value(), "number")?.to_string();
        browser.write_field(Field::Number(field), &in_pairs(&number)).await?;
    }
    let employees = some(company.employees.value(), "number of employees")?;
    browser.write_field(Field::Number(NumberField::Employees), &WORDS.tenths(*employees)).await
}

/// Digits in pairs, as people read them aloud and write them down.
fn in_pairs(number: &str) -> String {
    let pairs: Vec<String> = number
        .as_bytes()
        .chunks(2)
        .map(|pair| String::from_utf8_lossy(pair).into_owned())
        .collect();
    pairs.join(" ")
}

/// The job goal, the purpose, the goals with their sub-goals.
///
/// # Errors
/// A field is not on the screen.
pub async fn purpose(browser: &Browser, agreement: &Agreement) -> Outcome {
    texts(browser, agreement, Part::Purpose, &[]).await?;
    choose(browser, Field::Purpose, &Purpose::ALL, agreement.purpose).await?;
    let mut written: Vec<(GoalId, GoalId)> = Vec::new();
    for goal in &agreement.goals {
        let parent = goal.parent.and_then(|parent| written.iter().find(|pair| pair.0 == parent));
        match parent {
            Some((_, parent)) => {
                let field = by_id(&anchor(Field::GoalText(*parent)));
                let card = format!(".goal-card:has({field})");
                browser.press_button(&card, WORDS.add_sub_goal()).await?;
            }
            None => browser.press("#add-goal").await?,
        }
        let before: Vec<GoalId> = written.iter().map(|pair| pair.1).collect();
        let number = new_number(browser, "goal-", "", |number| before.contains(&GoalId(number)));
        let id = GoalId(number.await?);
        written.push((goal.id, id));
        one_goal(browser, goal, id).await?;
    }
    Ok(())
}

async fn one_goal(browser: &Browser, goal: &Goal, id: GoalId) -> Outcome {
    browser.keys(&*goal.text).await?;
    day(browser, Field::GoalDue(id), goal.due.value().copied()).await?;
    // A sub-goal grows what its goal grows.
    if goal.parent.is_some() {
        return Ok(());
    }
    let number = Track::ALL.iter().position(|track| Some(*track) == goal.track);
    let number = some(number, "track")?;
    let list = by_id(&anchor(Field::GoalTrack(id)));
    browser.press(&format!("{list} option[value='{number}']")).await
}

/// The number in the id of a new field that has just got the focus.
async fn new_number(
    browser: &Browser,
    before: &str,
    behind: &str,
    known: impl Fn(u64) -> bool,
) -> Outcome<u64> {
    browser
        .until(&["the focus on a new ", before].concat(), async || {
            let focused = browser.focused().await?;
            let number = focused.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind));
            let number = number.and_then(|number| u64::from_str_radix(number, 16).ok());
            Ok(number.filter(|number| !known(*number)))
        })
        .await
}

/// The job title and the period.
///
/// # Errors
/// A field is not on the screen.
pub async fn period(browser: &Browser, agreement: &Agreement) -> Outcome {
    // What the company offers has a field once the company has filled in its part.
    texts(browser, agreement, Part::Hours, &[TextField::HoursOffered]).await?;
    let period = some(agreement.period(), "period")?;
    day(browser, Field::Day(DayField::Start), Some(period.first())).await?;
    let last = some(period.last(), "last day")?;
    let last = plain(&WORDS.weekday_day_year(last));
    browser.write_field(Field::Day(DayField::End), &last).await
}

/// Makes the next step from the last one.
///
/// # Errors
/// No new step comes.
pub async fn add_step(browser: &Browser, from: Day) -> Outcome<StepId> {
    browser.press("#add-step").await?;
    let id = StepId(new_number(browser, "step-", "-from", |_| false).await?);
    browser.keys(plain(&WORDS.day(from))).await?;
    Ok(id)
}

/// Tasks in both lists, accommodations, the contact person's part, and who calls whom.
///
/// # Errors
/// A field is not on the screen.
pub async fn content(browser: &Browser, agreement: &Agreement) -> Outcome {
    let mut written: Vec<TaskId> = Vec::new();
    for task in &agreement.tasks {
        let add = match task.work {
            Work::Unpaid => "#add-unpaid-task",
            Work::Paid => "#add-paid-task",
        };
        browser.press(add).await?;
        let id = new_number(browser, "task-", "", |number| written.contains(&TaskId(number)));
        written.push(TaskId(id.await?));
        browser.keys(&*task.text).await?;
    }
    // What the example says of its pauses stands among the tasks.
    let but = [TextField::Accommodations, TextField::BreakNote];
    texts(browser, agreement, Part::Content, &but).await?;
    if agreement.consent == Consent::Given {
        browser.press("label[for='consent']").await?;
    }
    choose(browser, Field::AbsenceCall, &AbsenceCall::ALL, agreement.absence_call).await?;
    choose(browser, Field::SickCall, &SickCall::ALL, agreement.sick_call).await
}

/// Paid hours, rhythm, the next follow-up, support.
///
/// # Errors
/// A field is not on the screen.
pub async fn follow_up(browser: &Browser, agreement: &Agreement) -> Outcome {
    choose(browser, Field::Outlook, &Outlook::ALL, agreement.paid.outlook).await?;
    day(browser, Field::Day(DayField::PaidFrom), agreement.paid.from.value().copied()).await?;
    let target = some(agreement.paid.monthly.value(), "target")?;
    browser.write_field(Field::PaidTarget, &WORDS.hours_long(*target)).await?;
    choose(browser, Field::Rhythm, &Rhythm::ALL, agreement.rhythm).await?;
    day(browser, Field::Day(DayField::NextDay), agreement.next.day.value().copied()).await?;
    let time = some(agreement.next.time.value(), "time")?;
    browser.write_field(Field::NextTime, &plain(&WORDS.at_clock(*time))).await?;
    texts(browser, agreement, Part::FollowUp, &[]).await
}

/// Every text of a part, but those that are written otherwise.
async fn texts(browser: &Browser, agreement: &Agreement, part: Part, but: &[TextField]) -> Outcome {
    for field in TextField::ALL.iter().filter(|field| field.part() == part && !but.contains(field))
    {
        let text = agreement.text(*field);
        if text.is_empty() {
            return Err(Fault::new(format!("the case has no text for {field:?}")));
        }
        browser.write_field(Field::Text(*field), text).await?;
    }
    Ok(())
}

/// A day, written out.
async fn day(browser: &Browser, field: Field, day: Option<Day>) -> Outcome {
    let day = some(day, "day")?;
    browser.write_field(field, &plain(&WORDS.day(day))).await
}

async fn choose<T: Copy + PartialEq>(
    browser: &Browser,
    field: Field,
    all: &[T],
    chosen: Option<T>,
) -> Outcome {
    let number = all.iter().position(|one| Some(*one) == chosen);
    browser.choose(field, some(number, "choice")?).await
}
