//! What is wrong with the whole, above the page, with a way to continue; and what happened last, at the bottom of the
//! window.

use leptos::prelude::*;

use crate::agreement::{Field, Rejection};
use crate::app::event::Event;
use crate::app::model::Model;
use crate::app::route::{Place, Route};
use crate::app::session::notice::Notice;
use crate::app::session::opening::Opening;
use crate::app::session::saving::Saving;
use crate::base::AgreementId;
use crate::ui::context::{Dispatch, use_dispatch, use_model, use_words};
use crate::ui::later::{Part, use_later};
use crate::ui::notice::{NoticeBar, NoticeRegion};
use crate::ui::parts::alert::{Alert, Tone};
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::words::Words;

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
                    <TryOrSave/>
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
                    <TryOrSave/>
                </Alert>
            }
        })
    })
}

/// Buttons to try again, or to download a backup.
#[component]
fn TryOrSave() -> impl IntoView {
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

/// The message on the last action, at the bottom of the window. While a signer holds the device it says nothing.
#[component]
pub fn LastNotice(#[prop(into)] signing: Signal<bool>) -> impl IntoView {
    let (words, model, dispatch) = (use_words(), use_model(), use_dispatch());
    let notice = Memo::new(move |_| model.with(|model| model.session.notice.clone()));
    view! {
        <NoticeRegion>
            {live(move || {
                notice.get().filter(|_| !signing.get()).map(|notice| {
                    let (tone, text) = (tone(&notice), words.notice(&notice));
                    let close = words.close_message();
                    let on_close = move |()| dispatch.send(Event::Dismiss);
                    let way = model.with_untracked(|model| way_on(&notice, model));
                    let way = way.map(|way| draw_way(way, words, dispatch));
                    view! { <NoticeBar tone text close on_close way/> }
                })
            })}
        </NoticeRegion>
    }
}

/// Where a message leads.
#[derive(Clone, Copy)]
enum WayOn {
    /// To a field that it concerns, which is on another page.
    Field(AgreementId, Field),
}

/// The way on from a message; `None` when it concerns what is on the page already.
fn way_on(notice: &Notice, model: &Model) -> Option<WayOn> {
    let (agreement, field) = match notice {
        Notice::UndoneOrRedone(undone) => (undone.agreement, undone.field?),
        Notice::Refused(Rejection::Incomplete(field)) => (model.session.route.agreement()?, *field),
        _ => return None,
    };
    let page = Route::Editor(agreement, Place::Part(field.part()));
    (model.session.route != page).then_some(WayOn::Field(agreement, field))
}

fn draw_way(way: WayOn, words: Words, dispatch: Dispatch) -> AnyView {
    let WayOn::Field(agreement, field) = way;
    view! {
        <Button
            label=words.show_field().to_owned()
            look=Look::Secondary
            on_press=move |()| dispatch.send(Event::Show(agreement, field))
        />
    }
    .into_any()
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

fn tone(notice: &Notice) -> Tone {
    match notice {
        Notice::AnswerTaken | Notice::FilledCame | Notice::FollowUpSaved | Notice::Copied(_) => {
            Tone::Success
        }
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
