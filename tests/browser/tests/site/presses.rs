//! Wherever something is pressed, the focus is afterwards on something that is seen (H2, H4).

use klar_aftale::agreement::{Audience, Part, Party};
use klar_aftale::app::paper::Paper;
use klar_aftale::app::route::{Place, Route};
use klar_aftale::base::{AgreementId, FollowUpId};
use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::caseload::desk;
use klar_aftale_browser_tests::fault::{Fault, Outcome, ensure};
use klar_aftale_browser_tests::keeping::Kept;
use klar_aftale_browser_tests::running;
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::stage;

/// The page that follows in the list of all pages; a new page does not compile before it stands here.
fn next(route: Route, id: AgreementId) -> Option<Route> {
    let following = |all: &[Party], party| {
        all.iter().skip_while(|one| **one != party).nth(1).map(|party| Route::Sign(id, *party))
    };
    Some(match route {
        Route::Editor(_, Place::Review) => Route::Editor(id, Place::Part(Part::Closing)),
        Route::Editor(_, Place::Part(Part::Closing)) => Route::Share(id, *Paper::ALL.first()?),
        Route::Editor(_, place) => Route::Editor(id, place.next()?),
        Route::Share(_, paper) => {
            let paper = Paper::ALL.into_iter().skip_while(|one| *one != paper).nth(1);
            paper.map_or(Route::Guide(id), |paper| Route::Share(id, paper))
        }
        Route::Guide(_) => Route::History(id),
        Route::History(_) => Route::Filled(id),
        Route::Filled(_) => Route::FollowUp(id, FollowUpId(1)),
        Route::FollowUp(..) => Route::Sign(id, *Party::ALL.first()?),
        Route::Sign(_, party) => following(&Party::ALL, party).unwrap_or(Route::Course(id)),
        Route::Course(_) => Route::Answer,
        Route::Answer => Route::HandOver,
        Route::HandOver => Route::Backup,
        Route::Backup => Route::Overview,
        Route::Overview => Route::Delete(id),
        Route::Delete(_) => return None,
    })
}

/// Presses everything on every page of some agreements of the desk.
fn everywhere(agreements: &[u128], reversed: bool) -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        let today = browser.today().await?;
        for file in [desk::file(today)?, running::file(today)?] {
            browser.restore(&Kept::new("klar-aftale.json", file)?.path()).await?;
        }
        browser.open_app().await?;
        let mut faults = Vec::new();
        let mut count = 0;
        for id in agreements {
            let id = AgreementId(*id);
            let first = Route::Editor(id, Place::Part(Part::Parties));
            let pages = std::iter::successors(Some(first), |route| next(*route, id));
            // The pages of no agreement change little from one agreement to the next.
            let is_first = agreements.first() == Some(&id.0);
            let pages = pages.filter(|route| is_first || route.agreement().is_some());
            for route in pages {
                let (pressed, found) = browser.press_everything(&route.hash(), reversed).await?;
                count += pressed;
                faults.extend(found);
            }
        }
        eprintln!("{count} presses");
        ensure(count > 40 * agreements.len(), || format!("{count} presses"))?;
        if faults.is_empty() { Ok(()) } else { Err(Fault::new(faults.join("\n"))) }
    })
}

#[test]
fn the_focus_is_seen_after_every_press_while_an_agreement_is_written() -> Outcome {
    // Begun, written, shared.
    everywhere(&[4, 5, 6], false)
}

#[test]
fn the_focus_is_seen_after_every_press_while_an_agreement_runs() -> Outcome {
    // Before its first day, to be followed up, over.
    everywhere(&[7, running::ID.0, 3], false)
}

#[test]
fn the_focus_is_seen_after_every_press_from_the_last_to_the_first() -> Outcome {
    // To be followed up today, cancelled, closed.
    everywhere(&[1, 10, 11], true)
}

/// Opens a page of the phone and presses everything on it and on what comes by a press, in both directions.
async fn on_the_phone(phone: &Browser, link: &str) -> Outcome<Vec<String>> {
    let mut faults = Vec::new();
    for reversed in [false, true] {
        phone.open_view(link).await?;
        phone.find("main button").await?;
        let (pressed, found) = phone.press_everything(&phone.hash().await?, reversed).await?;
        ensure(pressed > 0, || "nothing was pressed".to_owned())?;
        faults.extend(found);
    }
    Ok(faults)
}

#[test]
fn the_focus_is_seen_after_every_press_on_the_phone() -> Outcome {
    stage(async |stage| {
        let browser = stage.browser(Screen::LAPTOP).await?;
        browser.open_app().await?;
        browser.load_example().await?;
        browser.allow_clipboard().await?;
        let mut links = Vec::new();
        for audience in Audience::ALL {
            links.push(browser.link_for(audience).await?);
        }
        links.push(browser.link_to_fill_in().await?);
        let phone = stage.browser(Screen::PHONE).await?;
        let mut faults = Vec::new();
        for link in links {
            faults.extend(on_the_phone(&phone, &link).await?);
        }
        if faults.is_empty() { Ok(()) } else { Err(Fault::new(faults.join("\n"))) }
    })
}
