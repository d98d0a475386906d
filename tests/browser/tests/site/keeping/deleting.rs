//! Deleting a citizen leaves no trace of the name in anything that the browser keeps, and says where it still stands.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::{Command, GoalChange};
use klar_aftale::agreement::{DayField, Field, NumberField, Part, TextField};
use klar_aftale::agreement::{Kind, Origin, Work};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId, GoalId, TaskId};
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::codec::write_file;
use klar_aftale::log::{Act, EntryId};
use klar_aftale_browser_tests::WORDS;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Outcome, ensure, same, some};
use klar_aftale_browser_tests::keeping::{Kept, id_of};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

const NAME: &str = "Zenobia Quistgaard";

/// What is searched for: both parts of the name.
const PARTS_OF_NAME: [&str; 2] = ["zenobia", "quistgaard"];

/// The fields of the person who uses the device; the device remembers them, and they are not the citizen's.
const CASEWORKERS: [TextField; 5] = [
    TextField::CaseworkerName,
    TextField::CaseworkerRole,
    TextField::CaseworkerPhone,
    TextField::CaseworkerMail,
    TextField::Municipality,
];

/// A first agreement with the name in every kind of field, a second of the same citizen, a third that mentions them.
const FIRST: AgreementId = AgreementId(0x0011);
const SECOND: AgreementId = AgreementId(0x0022);
const THIRD: AgreementId = AgreementId(0x0033);

fn everywhere() -> Vec<Command> {
    let fields = TextField::ALL.iter().filter(|field| !CASEWORKERS.contains(field));
    let text = |what: &str| format!("{what} af {NAME}");
    let texts = fields.map(|field| match field {
        TextField::CitizenName => Command::Write(*field, NAME.to_owned()),
        field => Command::Write(*field, text("skrevet")),
    });
    let rest = [
        Command::SetDay(DayField::Start, Typed::Unread(text("aftales"))),
        Command::SetNumber(NumberField::Cvr, Typed::Unread(text("oplyses"))),
        Command::AddTask(TaskId(1), Work::Unpaid),
        Command::WriteTask(TaskId(1), text("oprydning")),
        Command::AddTask(TaskId(2), Work::Paid),
        Command::WriteTask(TaskId(2), text("kasse")),
        Command::RemoveTask(TaskId(2)),
        Command::AddGoal(GoalId(1), None),
        Command::ChangeGoal(GoalId(1), GoalChange::Text(text("mål"))),
        Command::ChangeGoal(GoalId(1), GoalChange::Reached(text("set"))),
    ];
    texts.chain(rest).collect()
}

/// The log of an agreement, one act a second.
fn log(commands: Vec<Command>) -> Outcome<Vec<AgreementEntry>> {
    let day = some(Day::from_iso("2026-03-02"), "day")?;
    let begin = Command::Create(Kind::Praktik, Origin::Own);
    let commands = std::iter::once(begin).chain(commands);
    let entries = (0..).zip(commands).map(|(seq, command)| AgreementEntry {
        id: EntryId::new(0, seq.into(), seq),
        seq,
        joins: 0,
        at: Timestamp(1_772_438_400_000 + u64::from(seq) * 1_000),
        day,
        who: "Lene Toft".to_owned(),
        device: DeviceId(7),
        act: Act::Do(command),
    });
    Ok(entries.collect())
}

fn file() -> Outcome<Kept> {
    let write = |field, text: &str| Command::Write(field, text.to_owned());
    let mention = format!("Sammen med {} til august.", NAME.to_uppercase());
    let logs = [
        (FIRST, log(everywhere())?),
        (SECOND, log(vec![write(TextField::CitizenName, NAME)])?),
        (
            THIRD,
            log(vec![
                write(TextField::CitizenName, "Nadim Ørsted"),
                write(TextField::PurposeReason, &mention),
            ])?,
        ),
    ];
    Kept::new(
        "klar-aftale.json",
        write_file::<Agreement>(logs.iter().map(|(id, log)| (*id, log.as_slice()))),
    )
}

const fn review(id: AgreementId) -> Route {
    Route::Editor(id, Place::Review)
}

#[test]
fn a_deleted_citizen_leaves_no_trace_but_where_the_receipt_says() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.until_kept().await?;
        let file = file()?;
        browser.restore(&file.path()).await?;
        // What cannot be read is set aside when it is repaired, and holds the name as well.
        browser.damage(review(SECOND), &format!("2 00000000 {NAME}")).await?;
        browser.open_app().await?;
        browser.restore(&file.path()).await?;
        write_on(&browser).await?;
        for part in ["entries", "pages", "set-aside"] {
            let traces = browser.traces("zenobia").await?;
            let holds = traces.iter().any(|trace| trace.starts_with(part));
            ensure(holds, || format!("the name never stood in {part}: {traces:?}"))?;
        }

        browser.delete_citizen().await?;
        let gone = browser.js("return document.querySelectorAll('#receipt li').length;").await?;
        same(&gone, &2.into(), "agreements on the receipt")?;
        let link = browser.find(".page .alert-warning a").await?.attr("href").await?;
        same(&link, &Some(review(THIRD).hash()), "where the name still stands")?;
        assert_only_in(&browser, review(THIRD)).await?;

        browser.press(".page .alert-warning a").await?;
        browser.until_at(Place::Review).await?;
        browser.delete_citizen().await?;
        same(
            &browser.text("#no-trace").await?,
            &plain(WORDS.deleted_no_trace()),
            "what is told of the rest",
        )?;
        for word in PARTS_OF_NAME.into_iter().chain(["ørsted"]) {
            same(&browser.traces(word).await?, &Vec::new(), word)?;
        }
        browser.open_app().await?;
        same(&browser.text("#heading").await?, &plain(WORDS.empty_title()), "the heading")
    })
}

/// Writes the name once more into the first agreement, searches for it, hands a page out, and goes to the last step.
async fn write_on(browser: &Browser) -> Outcome {
    browser.open_at(Route::Overview).await?;
    browser.write("search", NAME).await?;
    browser.open_at(Route::History(FIRST)).await?;
    browser.open_at(Route::Editor(FIRST, Place::Part(Part::Content))).await?;
    browser.write_field(Field::Text(TextField::TasksText), " og igen Zenobia").await?;
    browser.until_saved().await?;
    browser.go_to(Place::Review).await
}

/// The name stands in the rows of that agreement and nowhere else.
async fn assert_only_in(browser: &Browser, route: Route) -> Outcome {
    let id = id_of(route)?;
    for word in PARTS_OF_NAME {
        let traces = browser.traces(word).await?;
        ensure(!traces.is_empty(), || format!("{word} stands nowhere"))?;
        let other = traces.iter().find(|trace| !trace.contains(&id));
        ensure(other.is_none(), || format!("{word} still stands in {other:?}"))?;
    }
    Ok(())
}

#[test]
fn another_citizen_of_the_same_name_can_be_kept() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::PHONE).await?;
        browser.open_app().await?;
        browser.restore(&file()?.path()).await?;
        browser.open_at(Route::Delete(SECOND)).await?;
        browser.press(&format!("label[for='delete-{}']", id_of(review(FIRST))?)).await?;
        browser.press("#delete-confirm").await?;
        browser.find("#receipt").await?;
        let told = plain(&WORDS.deleted_mentioned(NAME));
        same(&browser.text(".page .alert-warning p").await?, &told, "what is told of the rest")?;
        let rows = browser.rows().await?;
        let left = |id: &str| rows.iter().any(|row| row.key.to_string().contains(id));
        ensure(!left(&id_of(review(SECOND))?), || format!("it is not deleted: {rows:?}"))?;
        ensure(left(&id_of(review(FIRST))?), || "the other was deleted as well".to_owned())
    })
}
