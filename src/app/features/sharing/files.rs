//! Files that hold what a link would: a view as a page, dates for the calendar.

use crate::agreement::Audience;
use crate::app::effect::Effect;
use crate::app::features::sharing::links::open_to_share;
use crate::app::moment::Moment;
use crate::app::paper::NoLink;
use crate::app::session::case::Case;
use crate::app::session::language::words;
use crate::app::session::state::Session;
use crate::base::Day;
use crate::base::{AgreementId, low_half};
use crate::codec::share::Shared;
use crate::pages::company_sheet;
use crate::pages::html_file;
use crate::pages::plan_sheet;
use crate::pages::{self, dates};
use crate::pages::{CalendarEvent, calendar_file};
use crate::views::Edition;

/// A download of one view as a page that needs neither program nor network.
///
/// # Errors
/// [`NoLink`] for the same reasons as a link, but for its length: a file carries any text.
pub fn sheet_file(
    session: &Session,
    id: AgreementId,
    audience: Audience,
    today: Day,
) -> Result<Effect, NoLink> {
    let words = words(Some(&session.prefs));
    let (name, sheet) = match open_to_share(session, id, audience, today)? {
        Shared::Company(view) => ("aftale", company_sheet(&view, today, words)),
        Shared::Plan(view) => ("min-plan", plan_sheet(&view, today, words)),
    };
    Ok(Effect::SaveSheet {
        name: format!("{name}-{}.html", today.iso()),
        content: html_file(&sheet, today, words),
    })
}

/// A download of every date of an agreement for the calendar; nothing when it has none.
#[must_use]
pub fn all_dates(session: &Session, id: AgreementId, moment: Moment) -> Option<Effect> {
    let case = session.cases.get(&id)?;
    let words = words(Some(&session.prefs));
    let events = dates(case.agreement(), edition(case, moment), moment.at, words);
    calendar("datoer", &events, session, moment)
}

/// A download of the next follow-up for the calendar; nothing when none is agreed.
#[must_use]
pub fn next_date(session: &Session, id: AgreementId, moment: Moment) -> Option<Effect> {
    let case = session.cases.get(&id)?;
    let words = words(Some(&session.prefs));
    let next = pages::next_date(case.agreement(), edition(case, moment), moment.at, words)?;
    calendar("opfoelgning", &[next], session, moment)
}

fn edition(case: &Case, moment: Moment) -> Edition {
    Edition { reference: low_half(case.id.0), version: case.version(), made: moment.day }
}

fn calendar(
    name: &str,
    events: &[CalendarEvent],
    session: &Session,
    moment: Moment,
) -> Option<Effect> {
    let words = words(Some(&session.prefs));
    (!events.is_empty()).then(|| Effect::SaveCalendar {
        name: format!("{name}-{}.ics", moment.day.iso()),
        content: calendar_file(events, words),
    })
}
