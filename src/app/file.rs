//! Files to take away: every agreement at any time, above all when the store fails; a view as a page.

use crate::app::effect::Effect;
use crate::app::language::words;
use crate::app::model::Model;
use crate::app::sharing::{NoLink, open_to_share};
use crate::domain::choices::Audience;
use crate::domain::ids::AgreementId;
use crate::domain::time::Day;
use crate::export::company_sheet::company_sheet;
use crate::export::html::html_file;
use crate::export::plan_sheet::plan_sheet;
use crate::share::link::Shared;
use crate::store::backup::write_file;

/// A download of every agreement on this device, as it stands on the screen.
#[must_use]
pub fn download(model: &Model, today: Day) -> Effect {
    Effect::SaveFile {
        name: format!("klar-aftale-{}.json", today.iso()),
        content: write_file(model.cases.values().map(|case| (case.id, case.log()))),
    }
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
