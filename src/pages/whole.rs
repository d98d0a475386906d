//! The pages of whole views: files, previews, and what is signed on the screen.

use crate::base::Day;
use crate::pages::company_agreed::company_agreed;
use crate::pages::company_sheet::company_sheet;
use crate::pages::plan_more::plan_more;
use crate::pages::plan_sheet::plan_sheet;
use crate::pages::sheet::Sheet;
use crate::views::{CompanyView, PlanView};
use crate::words::Words;

/// The company's page with everything that its view holds.
#[must_use]
pub fn company_page(shown: &CompanyView, today: Day, words: Words) -> Sheet {
    company_sheet(shown, company_agreed(shown, words), today, words)
}

/// The citizen's page with everything that its view holds.
#[must_use]
pub fn plan_page(shown: &PlanView, today: Day, words: Words) -> Sheet {
    plan_sheet(shown, &plan_more(shown, words), today, words)
}
