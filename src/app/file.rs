//! Files to take away: every agreement at any time, above all when the store fails; a view as a page.

use crate::app::effect::Effect;
use crate::app::language::words;
use crate::app::model::Model;
use crate::app::sharing::{NoLink, open_to_share};
use crate::domain::choices::Audience;
use crate::domain::ids::AgreementId;
use crate::domain::log::Entry;
use crate::domain::time::Day;
use crate::export::company_sheet::company_sheet;
use crate::export::html::html_file;
use crate::export::plan_sheet::plan_sheet;
use crate::share::link::Shared;
use crate::store::backup::write_file;
use crate::store::log_store::StoredLog;

/// A download of every agreement on this device.
#[must_use]
pub fn download(model: &Model, stored: &[StoredLog], today: Day) -> Effect {
    Effect::SaveFile {
        name: format!("klar-aftale-{}.json", today.iso()),
        content: content(model, stored),
    }
}

/// The file of every agreement on this device: as the store has it, and where more stands on the screen, as there.
///
/// A store that cannot be read gives nothing; what is on the screen is then all there is.
#[must_use]
pub fn content(model: &Model, stored: &[StoredLog]) -> String {
    let whole = stored.iter().filter(|log| log.damage.is_none());
    let mut logs: Vec<(AgreementId, &[Entry])> =
        whole.map(|log| (log.agreement, log.entries.as_slice())).collect();
    for case in model.cases.values() {
        match logs.iter_mut().find(|(id, _)| *id == case.id) {
            Some((_, log)) if case.is_dirty() || case.log().len() >= log.len() => *log = case.log(),
            Some(_) => {}
            None => logs.push((case.id, case.log())),
        }
    }
    write_file(logs.into_iter())
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
