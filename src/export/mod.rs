//! What is shown or given outside the editor: the pages of both views as plain data, and calendar files.

pub mod agreed_sheet;
pub mod calendar;
pub mod card;
pub mod code;
pub mod company_sheet;
pub mod dates;
pub mod html;
pub mod plan_sheet;
pub mod problem_sheet;
pub mod sheet;
pub mod week;
