//! The course of an agreement: status, signatures, follow-ups, changes, how it ends (B1–B6).

use leptos::prelude::*;

use crate::agreement::Part;
use crate::agreement::checks::impossible;
use crate::agreement::checks::missing;
use crate::agreement::status::Course;
use crate::agreement::status::Status;
use crate::app::event::Event;
use crate::app::route::{Place, Route};
use crate::base::AgreementId;
use crate::ui::context::{OpenCase, use_case, use_model, use_words};
use crate::ui::course::changes::Changes;
use crate::ui::course::ending::Ending;
use crate::ui::course::follow_ups::FollowUps;
use crate::ui::course::out_there::OutThereLines;
use crate::ui::course::progress::Progress;
use crate::ui::course::renewed::Renewed;
use crate::ui::course::signatures::Signatures;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::beside;

/// The course of an agreement.
#[component]
pub fn CoursePage(id: AgreementId) -> impl IntoView {
    let words = use_words();
    let case = OpenCase::of(id);
    provide_context(case);
    let whom =
        case.read(|agreement| beside([agreement.citizen.name.as_str(), &agreement.company.name]));
    view! {
        <div class="page course">
            <p class="back-link"><a href=Route::Editor(id, Place::Review).hash()>{words.back_to_agreement()}</a></p>
            <h1 id="heading" tabindex="-1">{words.course()}</h1>
            <p class="quiet">{live(move || whom.get())}</p>
            <Banner acts=true/>
            <OutThereLines/>
            <Renewed/>
            <Signatures/>
            <FollowUps/>
            <Progress id/>
            <Changes/>
            <Ending/>
            <p class="button-row">
                <a href=Route::Guide(id).hash()>{words.guide()}</a>
                <a href=Route::History(id).hash()>{words.history()}</a>
                <Button
                    id="save-calendar"
                    label=words.calendar_all().to_owned()
                    look=Look::Quiet
                    on_press=move |()| case.send(Event::SaveCalendar(case.id))
                />
            </p>
        </div>
    }
}

/// The course of the open agreement, on the day of the model.
pub fn use_course() -> Memo<Course> {
    use_case().read(|agreement| {
        let lacks = missing(agreement).len() + impossible(agreement).len();
        Course::of(agreement, u32::try_from(lacks).unwrap_or(u32::MAX))
    })
}

/// The status, what happens next and who does it, and the button for it.
#[component]
pub fn Banner(acts: bool) -> impl IntoView {
    let (words, model, case) = (use_words(), use_model(), use_case());
    let course = use_course();
    let today = Memo::new(move |_| model.with(|model| model.session.today));
    live(move || {
        let (course, today) = (course.get(), today.get());
        let (status, _) = course.status(today);
        view! {
            <section class="banner" data-status=format!("{status:?}").to_lowercase()>
                <p class="status-mark">{words.status(status)}</p>
                <p class="font-lead">{words.banner(&course, today)}</p>
                {acts.then(|| next_step(status, course.outcome.is_some(), case))}
            </section>
        }
    })
}

/// The one thing to do now; `None` where it is somebody else's turn, or the list of signatures follows.
fn next_step(status: Status, is_closed: bool, case: OpenCase) -> Option<AnyView> {
    let words = use_words();
    let link = |route: Route, label: &'static str| {
        view! { <a class=Look::Primary.classes() href=route.hash()>{label}</a> }.into_any()
    };
    match status {
        Status::Draft => Some(link(Route::Editor(case.id, Place::Review), words.see_what_lacks())),
        Status::Running => Some(
            view! {
                <Button
                    id="hold-follow-up"
                    label=words.hold_follow_up().to_owned()
                    look=Look::Primary
                    on_press=move |()| case.send(Event::BeginFollowUp(case.id))
                />
            }
            .into_any(),
        ),
        Status::EndingSoon | Status::MissingClosing if !is_closed => {
            let closing = Route::Editor(case.id, Place::Part(Part::Closing));
            Some(link(closing, words.write_closing()))
        }
        _ => None,
    }
}
