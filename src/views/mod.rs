//! What each reader may see, as types: only these can be encoded as a link.

mod aim;
mod company;
mod draft;
mod plan;

pub use aim::{AimView, Concluded};
pub use company::{
    AbsenceView, AppointmentView, CaseworkerView, CompanyView, DayView, Edition, ParallelView,
    Reader, StageView, TaskLists, company_view,
};
pub use draft::{DraftView, draft_view};
pub use plan::{ContactView, GoalView, MoreView, PaidGoalView, PlanView, StatusView, plan_view};
