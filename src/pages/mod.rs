//! The pages for each reader as plain data: sheets, HTML files, calendar files.

mod agreed_sheet;
mod calendar;
mod card;
mod code;
mod company_agreed;
mod company_sheet;
mod dates;
mod html;
mod paid_hours;
mod plan_more;
mod plan_sheet;
mod problem_sheet;
mod representative_sheet;
mod shared_blocks;
mod sheet;
mod week;
mod whole;

pub use agreed_sheet::agreed_sheet;
pub use calendar::{
    CalendarEvent, ClockChange, Firmness, MEETING, Occasion, calendar_file, clock_change,
};
pub use card::call_back_card;
pub use code::{Code, code};
pub use company_sheet::company_sheet;
pub use dates::{dates, next_date};
pub use html::html_file;
pub use plan_more::PlanMore;
pub use plan_sheet::plan_sheet;
pub use problem_sheet::{Cure, Problem, problem_sheet};
pub use shared_blocks::{appointment_time, person_line};
pub use sheet::{
    Action, Block, Fact, Sheet, Stand, fact, lines, mail_with, message_with, or, percent_encoded,
};
pub use week::{DaySheet, DayWork, WeekSheet, week_from, week_sentences, week_sheet};
pub use whole::{company_page, plan_page};
