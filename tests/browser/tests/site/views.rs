//! The two read-only pages: each shows what belongs there and holds nothing else, on a phone that knows nothing.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::PAID_GOAL_MONTHLY;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::{AbsenceCall, Audience, Consent};
use klar_aftale::agreement::{Choice, Command};
use klar_aftale::agreement::{Field, Part, TextField};
use klar_aftale::app::anchor::anchor;
use klar_aftale::app::route::Place;
use klar_aftale::base::Day;
use klar_aftale::codec::share::LinkError;
use klar_aftale::input::first_name;
use klar_aftale_browser_tests::browser::{Browser, plain};
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure, same, some};
use klar_aftale_browser_tests::link::{
    address, bad_links, fragment, fragment_of, held, readable, with_fragment,
};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;
use klar_aftale_browser_tests::{WORDS, case};
use serde_json::{Value, json};

use TextField as T;

/// The texts that an audience reads, word for word.
const SHOWN: &[(Audience, &[TextField])] = &[
    (
        Audience::Company,
        &[
            T::CompanyName,
            T::MeetingAddress,
            T::JobTitle,
            T::TasksText,
            T::Accommodations,
            T::ContactDuties,
            T::CompanyMentor,
            T::AbsenceText,
            T::NextPlace,
            T::CitizenPhone,
            T::CaseworkerName,
            T::CaseworkerPhone,
            T::CaseworkerRole,
            T::Municipality,
        ],
    ),
    (
        Audience::Citizen,
        &[
            T::JobGoal,
            T::PurposeReason,
            T::CompanyName,
            T::MeetingAddress,
            T::Accommodations,
            T::AbsenceText,
            T::NextPlace,
            T::ContactPhone,
            T::CaseworkerName,
            T::CaseworkerRole,
            T::CaseworkerPhone,
            T::Municipality,
        ],
    ),
];

/// The texts that must not reach an audience, not even hidden.
const HIDDEN: &[(Audience, &[TextField])] = &[
    (
        Audience::Company,
        &[
            T::CitizenName,
            T::CitizenMail,
            T::JobGoal,
            T::PurposeReason,
            T::ContactRole,
            T::ContactPhone,
            T::ContactMail,
            T::RepresentativeName,
            T::RepresentativePhone,
            T::RepresentativeMail,
            T::PaidNote,
            T::Mentor,
            T::Aids,
            T::ParallelEfforts,
            T::Coordinator,
        ],
    ),
    (
        Audience::Citizen,
        &[
            T::CitizenName,
            T::CitizenPhone,
            T::CitizenMail,
            T::ContactRole,
            T::ContactDuties,
            T::TasksText,
            T::RepresentativeName,
            T::RepresentativePhone,
            T::RepresentativeMail,
            T::PaidNote,
            T::Mentor,
            T::CompanyMentor,
            T::Aids,
            T::ParallelEfforts,
            T::Coordinator,
        ],
    ),
];

fn of(table: &[(Audience, &'static [TextField])], audience: Audience) -> &'static [TextField] {
    table.iter().find(|row| row.0 == audience).map_or(&[], |row| row.1)
}

/// The page shows what belongs there; page and link hold nothing else.
pub(crate) async fn assert_shown(
    phone: &Browser,
    agreement: &Agreement,
    audience: Audience,
    today: Day,
) -> Outcome {
    let page = phone.page_text().await?;
    for text in shown_texts(agreement, audience)? {
        ensure(page.contains(&text), || format!("»{text}« is not on the page:\n{page}"))?;
    }
    let link = phone.driver().current_url().await?.to_string();
    // It holds no more than its view, or it is none.
    let held = held(fragment(&link)?)?;
    let edition = case::edition_of(&held);
    same(&edition.made, &today, "the day on which the view was made")?;
    let wanted = case::shared(agreement, audience, edition);
    same(&held, &wanted, "what the link holds")?;
    assert_hidden(phone, &hidden_texts(agreement, audience)?).await
}

/// Nothing of this is in the page's source or in its link.
async fn assert_hidden(phone: &Browser, hidden: &[String]) -> Outcome {
    let source = phone.js("return document.documentElement.outerHTML;").await?;
    let source = plain(source.as_str().unwrap_or_default());
    let link = readable(phone.driver().current_url().await?.as_str())?;
    for text in hidden {
        ensure(!source.contains(text), || format!("»{text}« is in the page"))?;
        ensure(!link.contains(text), || format!("»{text}« is in the link"))?;
    }
    Ok(())
}

fn shown_texts(agreement: &Agreement, audience: Audience) -> Outcome<Vec<String>> {
    let fields = of(SHOWN, audience).iter().map(|field| agreement.text(*field));
    let mut texts: Vec<String> = fields.flat_map(str::lines).map(str::to_owned).collect();
    let tasks = agreement.tasks.iter().map(|task| task.text.clone());
    let goals = agreement.goals.iter().map(|goal| goal.text.clone());
    texts.extend(tasks.chain(goals));
    let names = [&agreement.citizen.name, &agreement.contact.name];
    texts.extend(names.map(|name| first_name(name).to_owned()));
    let period = some(agreement.period(), "period")?;
    let next = some(agreement.next.day.value(), "next follow-up")?;
    texts.extend([WORDS.period_of(period), WORDS.day_of_year(*next)]);
    texts.extend(["9–13", "8–12"].map(str::to_owned));
    if audience == Audience::Citizen {
        texts.push([&WORDS.hours_long(PAID_GOAL_MONTHLY), " om måneden"].concat());
    }
    Ok(texts.iter().map(|text| plain(text)).collect())
}

fn hidden_texts(agreement: &Agreement, audience: Audience) -> Outcome<Vec<String>> {
    let fields = of(HIDDEN, audience).iter().map(|field| agreement.text(*field));
    let mut texts: Vec<String> = fields.flat_map(str::lines).map(str::to_owned).collect();
    let surname = agreement.citizen.name.rsplit(' ').next();
    texts.push(some(surname, "surname")?.to_owned());
    for number in [&agreement.company.cvr, &agreement.company.p_number] {
        texts.push(some(number.value(), "number")?.to_string());
    }
    Ok(texts)
}

/// The page has left nothing on the phone but its own files, the same for every link.
pub(crate) async fn assert_nothing_stored(phone: &Browser) -> Outcome {
    let script = r"
        const done = arguments[0];
        indexedDB.databases().then((databases) => done({
            databases: databases.length, cookie: document.cookie,
            local: localStorage.length, session: sessionStorage.length,
        }));";
    let found = phone.js_later(script, Vec::new()).await?;
    let nothing = json!({"databases": 0, "cookie": "", "local": 0, "session": 0});
    same(&found, &nothing, "what the page keeps on the phone")?;
    phone.until_kept().await?;
    let view = [phone.site(), "v/"].concat();
    let kept = phone.kept().await?;
    for address in kept.iter().flat_map(|(_, addresses)| addresses) {
        let own = address.starts_with(&view) && !address.contains(['#', '?']);
        ensure(own, || format!("{address} is kept on the phone"))?;
    }
    same(&kept.len(), &1, "the number of caches")
}

const BOTH: [Audience; 2] = [Audience::Company, Audience::Citizen];

#[test]
fn each_view_shows_what_belongs_there_and_holds_nothing_else() -> Outcome {
    stage(async |stage| {
        for audience in BOTH {
            let phone = stage.browser(Screen::PHONE).await?;
            let today = phone.today().await?;
            let agreement = case::agreement(today)?;
            let shared = case::shared(&agreement, audience, case::edition(today));
            phone.open_view(&address(&stage.site(), &shared)?).await?;
            assert_shown(&phone, &agreement, audience, today).await?;
            assert_nothing_stored(&phone).await?;
            for screen in [Screen::PHONE, Screen::NARROW] {
                phone.set_screen(screen).await?;
                phone.assert_no_sideways_scrolling().await?;
            }
        }
        Ok(())
    })
}

#[test]
fn accommodations_stay_out_of_the_company_link_without_the_citizens_yes() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        let shared = readable(&browser.link_for(Audience::Company).await?)?;
        browser.go_to(Place::Part(Part::Content)).await?;
        let text = browser.value(&anchor(Field::Text(T::Accommodations))).await?;
        ensure(shared.contains(&text), || "they are not shared with a yes".to_owned())?;
        browser.press("label[for='consent']").await?;
        browser.go_to(Place::Review).await?;
        let link = browser.link_for(Audience::Company).await?;
        let phone = stage.browser(Screen::PHONE).await?;
        phone.open_view(&link).await?;
        let hidden: Vec<String> = text.split(". ").map(str::to_owned).collect();
        assert_hidden(&phone, &hidden).await?;
        let page = phone.page_text().await?;
        let heading = plain(WORDS.view_accommodations());
        ensure(!page.contains(&heading), || "a heading tells that there are some".to_owned())
    })
}

#[test]
fn the_company_gets_the_citizens_number_only_to_call_it() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let today = phone.today().await?;
        let mut agreement = case::agreement(today)?;
        let only = Command::Choose(Choice::AbsenceCall(Some(AbsenceCall::CaseworkerOnly)));
        apply(&mut agreement, &only, today).map_err(|no| Fault::new(format!("{no:?}")))?;
        let shared = case::shared(&agreement, Audience::Company, case::edition(today));
        phone.open_view(&address(&stage.site(), &shared)?).await?;
        let number = agreement.citizen.phone.clone();
        assert_hidden(&phone, &[number.replace(' ', ""), number]).await?;
        phone.find(&tel(&agreement.caseworker.phone)).await.map(drop)
    })
}

/// The selector of a link that calls a number.
fn tel(phone: &str) -> String {
    format!("a[href='tel:{}']", phone.replace(' ', ""))
}

#[test]
fn calls_mails_and_calendar_files_are_right() -> Outcome {
    stage(async |stage| {
        for audience in BOTH {
            let phone = stage.browser(Screen::PHONE).await?;
            let today = phone.today().await?;
            let mut agreement = case::agreement(today)?;
            let yes = Command::SetConsent(Consent::Given);
            apply(&mut agreement, &yes, today).map_err(|no| Fault::new(format!("{no:?}")))?;
            let shared = case::shared(&agreement, audience, case::edition(today));
            phone.open_view(&address(&stage.site(), &shared)?).await?;
            let called = match audience {
                Audience::Company | Audience::Representative => &agreement.citizen.phone,
                Audience::Citizen => &agreement.contact.phone,
            };
            phone.find(&tel(called)).await?;
            phone.find(&tel(&agreement.caseworker.phone)).await?;
            assert_mails(&phone, &agreement, audience).await?;
            assert_calendar(&phone, &agreement).await?;
        }
        Ok(())
    })
}

/// The company answers on the page; the citizen can write to both.
async fn assert_mails(phone: &Browser, agreement: &Agreement, audience: Audience) -> Outcome {
    let script = r"
        const mails = [...document.querySelectorAll('a[href^=\'mailto:\']')];
        return mails.map((mail) => decodeURIComponent(mail.getAttribute('href')));";
    let found = phone.js(script).await?;
    let found: Vec<&str> =
        found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let caseworker = ["mailto:", &agreement.caseworker.mail].concat();
    if audience == Audience::Citizen {
        let contact = ["mailto:", &agreement.contact.mail].concat();
        return same(&found, &vec![contact.as_str(), &caseworker], "the mails");
    }
    same(&found, &Vec::new(), "the mails")
}

/// The first calendar button gives the first day as a file that phones know.
async fn assert_calendar(phone: &Browser, agreement: &Agreement) -> Outcome {
    let record = r"
        const make = URL.createObjectURL;
        window.kinds = [];
        URL.createObjectURL = (blob) => { window.kinds.push(blob.type); return make.call(URL, blob); };";
    phone.js(record).await?;
    phone.press("button.calendar").await?;
    let file = phone.downloaded("ics").await?;
    let kinds = phone.js("return window.kinds;").await?;
    same(&kinds, &json!(["text/calendar"]), "the kind of the file")?;
    let first = some(agreement.period(), "period")?.first();
    let start = format!("{}T090000", first.iso().replace('-', ""));
    for text in ["BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\n", &start, "END:VCALENDAR\r\n"] {
        ensure(file.contains(text), || format!("»{text}« is not in the file:\n{file}"))?;
    }
    Ok(())
}

#[test]
fn a_bad_link_says_what_happened_to_it_and_shows_nothing_else() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let today = phone.today().await?;
        let agreement = case::agreement(today)?;
        for audience in BOTH {
            let good = fragment_of(&case::shared(&agreement, audience, case::edition(today)))?;
            for bad in bad_links(&good)? {
                phone.open_view(&with_fragment(&stage.site(), &bad.fragment)).await?;
                let (title, text) = WORDS.link_error(bad.error);
                let mut wanted = vec![plain(title), plain(text)];
                if bad.error == LinkError::Newer {
                    wanted.push(plain(WORDS.reload()));
                }
                let page = phone.page_text().await?;
                let lines: Vec<String> =
                    page.lines().filter(|line| !line.is_empty()).map(str::to_owned).collect();
                same(&lines, &wanted, &["the page of the link, ", bad.name].concat())?;
            }
        }
        assert_nothing_stored(&phone).await
    })
}

#[test]
fn a_newer_link_offers_to_load_the_page_again() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let today = phone.today().await?;
        let agreement = case::agreement(today)?;
        let good = fragment_of(&case::shared(&agreement, Audience::Citizen, case::edition(today)))?;
        let newer = bad_links(&good)?.into_iter().find(|bad| bad.error == LinkError::Newer);
        let newer = some(newer, "newer link")?.fragment;
        phone.open_view(&with_fragment(&stage.site(), &newer)).await?;
        phone.js("window.before = true;").await?;
        phone.press_button("main", WORDS.reload()).await?;
        let gone = "return window.before === undefined && document.querySelector('h1') !== null;";
        phone.until_true("a new page", async || Ok(phone.js(gone).await? == true)).await?;
        let title = plain(WORDS.link_newer_title());
        same(&phone.text("h1").await?, &title, "the page after loading again")
    })
}

#[test]
fn another_link_in_the_same_tab_makes_another_page() -> Outcome {
    stage(async |stage| {
        let phone = stage.browser(Screen::PHONE).await?;
        let today = phone.today().await?;
        let agreement = case::agreement(today)?;
        let [company, plan] = BOTH.map(|audience| {
            address(&stage.site(), &case::shared(&agreement, audience, case::edition(today)))
        });
        phone.open_view(&company?).await?;
        let plan = plan?;
        phone.js_with("location.href = arguments[0];", vec![plan.clone().into()]).await?;
        let goal = agreement.job_goal.clone();
        phone.until_true("the plan", async || Ok(phone.text("h1").await? == goal)).await?;
        let cut: String = plan.chars().take(plan.len() - 9).collect();
        phone.js_with("location.href = arguments[0];", vec![cut.into()]).await?;
        let title = plain(WORDS.link_cut_title());
        phone.until_true("the bad link", async || Ok(phone.text("h1").await? == title)).await
    })
}
