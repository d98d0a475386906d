//! Messages above the page: failures with a way to continue, and results.

use leptos::prelude::*;

use crate::agreement::Field;
use crate::app::event::Event;
use crate::app::route::Route;
use crate::app::session::notice::Notice;
use crate::app::session::opening::Opening;
use crate::app::session::saving::Saving;
use crate::base::AgreementId;
use crate::ui::context::{use_dispatch, use_model, use_words};
use crate::ui::later::{Part, use_later};
use crate::ui::live::live;
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::undo_buttons::TurnedField;

/// All current messages.
#[component]
pub fn Notices() -> impl IntoView {
    let later = use_later();
    view! {
        <div class="notices">
            <OpeningFailed/>
            <SetAsideLogs/>
            <SavingFailed/>
            {live(move || later.draw(Part::Conflicts))}
            <LastNotice/>
            <NewVersion/>
        </div>
    }
}

/// The agreements could not be read; if saving fails too, that more urgent message replaces this one.
#[component]
fn OpeningFailed() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let failure = Memo::new(move |_| {
        model.with(|model| match (&model.session.opening, &model.session.saving) {
            (Opening::Failed(_), Saving::Failed(error)) => Some(words.not_saved(error)),
            (Opening::Failed(error), _) => Some(words.not_opened(error).to_owned()),
            (Opening::Loading | Opening::Ready, _) => None,
        })
    });
    live(move || {
        failure.get().map(|text| {
            view! {
                <Alert tone=Tone::Error>
                    <h2 class="alert-heading">{words.load_failed_title()}</h2>
                    <p class="alert-text">{text}</p>
                    <WayOn/>
                </Alert>
            }
        })
    })
}

/// Some logs could not be read; each is identified as far as possible.
#[component]
fn SetAsideLogs() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let logs = Memo::new(move |_| model.with(|model| model.session.set_aside.clone()));
    live(move || {
        let logs = logs.get();
        let count = u32::try_from(logs.len()).unwrap_or(u32::MAX);
        let names = logs.iter().map(|log| view! { <li>{words.set_aside_log(log)}</li> });
        let names = names.collect_view();
        (count > 0).then(|| {
            view! {
                <Alert tone=Tone::Warning>
                    <p class="alert-text">{words.set_aside(count)}</p>
                    <ul>{names}</ul>
                    <a href=Route::Backup.hash()>{words.restore_file()}</a>
                </Alert>
            }
        })
    })
}

/// The changes could not be saved.
#[component]
fn SavingFailed() -> impl IntoView {
    let (words, model) = (use_words(), use_model());
    let failure = Memo::new(move |_| {
        model.with(|model| match (&model.session.saving, &model.session.opening) {
            (Saving::Failed(error), Opening::Loading | Opening::Ready) => {
                Some(words.not_saved(error))
            }
            _ => None,
        })
    });
    live(move || {
        failure.get().map(|text| {
            view! {
                <Alert tone=Tone::Error>
                    <p class="alert-text">{text}</p>
                    <WayOn/>
                </Alert>
            }
        })
    })
}

/// Buttons to try again, or to download a backup.
#[component]
fn WayOn() -> impl IntoView {
    let (words, dispatch) = (use_words(), use_dispatch());
    view! {
        <div class="button-row">
            <Button
                label=words.save_file().to_owned()
                look=Look::Primary
                on_press=move |()| dispatch.send(Event::SaveFile)
            />
            <Button
                label=words.try_again().to_owned()
                look=Look::Secondary
                on_press=move |()| dispatch.send(Event::TryAgain)
            />
        </div>
    }
}

/// The message on the last action.
#[component]
fn LastNotice() -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let notice = Memo::new(move |_| model.with(|model| model.session.notice.clone()));
    live(move || {
        notice.get().map(|notice| {
            let (tone, look) = (tone(&notice), is_of_a_turn(&notice).then_some("toast"));
            let field = field_of(&notice)
                .map(|(agreement, field)| view! { <TurnedField agreement field/> });
            view! {
                <div class=look>
                    <Alert tone>
                        <p class="alert-text">{words.notice(&notice)}</p>
                        {field}
                        <Button
                            label=words.close_message().to_owned()
                            look=Look::Quiet
                            on_press=move |()| dispatch.send(Event::Dismiss)
                        />
                    </Alert>
                </div>
            }
        })
    })
}

/// A new version of the app, and the button to activate it.
#[component]
fn NewVersion() -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let renewal = Memo::new(move |_| model.with(|model| model.renewal));
    live(move || {
        words.renewal(renewal.get()).map(|(text, label)| {
            view! {
                <Alert tone=Tone::Info>
                    <p class="alert-text">{text}</p>
                    {label
                        .map(|label| {
                            view! {
                                <Button
                                    label=label.to_owned()
                                    id="take-new-version"
                                    look=Look::Secondary
                                    on_press=move |()| dispatch.send(Event::TakeNewVersion)
                                />
                            }
                        })}
                </Alert>
            }
        })
    })
}

/// Where an act that was undone shows.
fn field_of(notice: &Notice) -> Option<(AgreementId, Field)> {
    match notice {
        Notice::UndoneOrRedone(undone) => Some((undone.agreement, undone.field?)),
        _ => None,
    }
}

/// The message of an undo or redo stays in sight however far the page is scrolled.
fn is_of_a_turn(notice: &Notice) -> bool {
    matches!(notice, Notice::UndoneOrRedone(_) | Notice::NothingToUndoOrRedo(_))
}

fn tone(notice: &Notice) -> Tone {
    match notice {
        Notice::AnswerTaken | Notice::FilledCame | Notice::Copied(_) => Tone::Success,
        Notice::Merged | Notice::UndoneOrRedone(_) | Notice::NothingToUndoOrRedo(_) => Tone::Info,
        Notice::ShareFailed
        | Notice::NoLink(_)
        | Notice::RemovedElsewhere(_)
        | Notice::Refused(_)
        | Notice::PrefsFailed
        | Notice::NotRead
        | Notice::NoRandomness
        | Notice::NoneHandedOver
        | Notice::TooManyHandedOver
        | Notice::NoDates => Tone::Warning,
        Notice::RemoveFailed | Notice::DownloadFailed => Tone::Error,
    }
}
