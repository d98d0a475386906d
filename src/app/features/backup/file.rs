//! Files to take away: every agreement at any time, above all when the store fails; a view as a page; dates.

use crate::agreement::Agreement;
use crate::agreement::AgreementEntry;
use crate::agreement::Audience;
use crate::app::effect::Effect;
use crate::app::event::Moment;
use crate::app::features::sharing::{NoLink, open_to_share};
use crate::app::model::Model;
use crate::app::session::case::Case;
use crate::app::session::language::words;
use crate::base::Day;
use crate::base::{AgreementId, low_half};
use crate::codec::share::Shared;
use crate::codec::write_file;
use crate::pages::company_sheet;
use crate::pages::html_file;
use crate::pages::plan_sheet;
use crate::pages::{self, dates};
use crate::pages::{CalendarEvent, calendar_file};
use crate::store::StoredLog;
use crate::views::Edition;

/// A download of every agreement on this device.
#[must_use]
pub fn download(model: &Model, stored: &[StoredLog<Agreement>], today: Day) -> Effect {
    Effect::SaveFile {
        name: format!("klar-aftale-{}.json", today.iso()),
        content: content(model, stored),
    }
}

/// The file of every agreement on this device: as the store has it, and where more stands on the screen, as there.
///
/// A store that cannot be read gives nothing; what is on the screen is then all there is.
#[must_use]
pub fn content(model: &Model, stored: &[StoredLog<Agreement>]) -> String {
    let whole = stored.iter().filter(|log| log.damage.is_none());
    let mut logs: Vec<(AgreementId, &[AgreementEntry])> =
        whole.map(|log| (log.document, log.entries.as_slice())).collect();
    for case in model.cases.values() {
        match logs.iter_mut().find(|(id, _)| *id == case.id) {
            Some((_, log)) if case.is_dirty() || case.log().len() >= log.len() => *log = case.log(),
            Some(_) => {}
            None => logs.push((case.id, case.log())),
        }
    }
    write_file::<Agreement>(logs.into_iter())
}

/// A download of one view as a page that needs neither program nor network.
///
/// # Errors
/// [`NoLink`] for the same reasons as a link, but for its length: a file carries any text.
pub fn sheet_file(
    model: &Model,
    id: AgreementId,
    audience: Audience,
    today: Day,
) -> Result<Effect, NoLink> {
    let words = words(Some(&model.prefs));
    let (name, sheet) = match open_to_share(model, id, audience, today)? {
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
pub fn all_dates(model: &Model, id: AgreementId, moment: Moment) -> Option<Effect> {
    let case = model.cases.get(&id)?;
    let words = words(Some(&model.prefs));
    let events = dates(case.agreement(), edition(case, moment), moment.at, words);
    calendar("datoer", &events, model, moment)
}

/// A download of the next follow-up for the calendar; nothing when none is agreed.
#[must_use]
pub fn next_date(model: &Model, id: AgreementId, moment: Moment) -> Option<Effect> {
    let case = model.cases.get(&id)?;
    let words = words(Some(&model.prefs));
    let next = pages::next_date(case.agreement(), edition(case, moment), moment.at, words)?;
    calendar("opfoelgning", &[next], model, moment)
}

fn edition(case: &Case, moment: Moment) -> Edition {
    Edition { reference: low_half(case.id.0), version: case.version(), made: moment.day }
}

fn calendar(name: &str, events: &[CalendarEvent], model: &Model, moment: Moment) -> Option<Effect> {
    let words = words(Some(&model.prefs));
    (!events.is_empty()).then(|| Effect::SaveCalendar {
        name: format!("{name}-{}.ics", moment.day.iso()),
        content: calendar_file(events, words),
    })
}
