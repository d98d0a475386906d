//! The company's part of a draft, filled in on the phone (C7): stored there until sent, and sent like an answer.

use leptos::prelude::*;

use crate::agreement::sharing::Ticket;
use crate::agreement::sharing::{CompanyField, Filled, Form as Kept, LONGEST_NOTE};
use crate::base::Coded as _;
use crate::browser::{clock, focus, kept, page, steps};
use crate::codec::share::Envelope;
use crate::codec::share::encode_filled;
use crate::codec::share::fingerprint;
use crate::codec::share::ticket;
use crate::codec::share::{Draft, draft_of};
use crate::pages::or;
use crate::ui::faults::Faults;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::form::{Form, Submit};
use crate::ui::parts::live::anew;
use crate::ui::parts::text_area::TextArea;
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};
use crate::ui::view::answer::link_of;
use crate::ui::view::later::Later;
use crate::ui::view::page::{SheetPage, problem_of};
use crate::ui::view::send::SendPage;
use crate::views::CaseworkerView;
use crate::views::DraftView;
use crate::words::Words;
use crate::words::capital;

/// The progress of filling in.
#[derive(Clone)]
enum Stage {
    Writes,
    /// It is ready to be sent.
    Ready(String, Box<Envelope>),
    /// It was sent, and the form on the phone was deleted.
    Sent,
    /// The form was discarded.
    Forgotten,
}

/// The page of a draft's content, or the error if that cannot be decoded.
pub fn fill_page(content: &[u8], later: Later) -> AnyView {
    let words = later.words;
    match draft_of(content) {
        Ok(draft) => {
            // The title may fail: the page has a heading.
            page::set_title(words.fill_title()).ok();
            view! { <FillPage draft words/> }.into_any()
        }
        Err(error) => {
            let sheet = problem_of(error, words);
            page::set_title(&sheet.title).ok();
            view! { <SheetPage blocks=sheet.blocks opened=None later/> }.into_any()
        }
    }
}

/// The form's state, and whether it is stored.
#[derive(Clone, Copy)]
struct Desk {
    ticket: Option<Ticket>,
    reference: u64,
    form: RwSignal<Kept>,
    /// Whether the phone stores it.
    is_kept: RwSignal<bool>,
    faults: Faults,
}

impl Desk {
    fn of(draft: &Draft) -> Self {
        let reference = draft.view.edition.reference;
        Self {
            ticket: ticket(&draft.payload),
            reference,
            form: RwSignal::new(Kept::of(draft.view.part.clone(), kept::load(reference))),
            is_kept: RwSignal::new(true),
            faults: Faults::new(),
        }
    }

    /// The text of one field.
    fn text(self, field: CompanyField) -> Signal<String> {
        let place = CompanyField::ALL.iter().take_while(|one| **one != field).count();
        Signal::derive(move || {
            self.form.with(|form| form.part.texts().get(place).cloned().unwrap_or_default())
        })
    }

    /// Changes the form, and stores it at once: a phone may close a page at any time. Builds on the stored form, so
    /// that changes from another window are not lost.
    fn write(self, change: impl Fn(Kept) -> Kept) {
        let here = self.form.get_untracked();
        // If the last write failed, the stored form is older than this one.
        let newest = |known: &Kept| self.is_kept.get_untracked() && known.sent == here.sent;
        let known = kept::load(self.reference).filter(newest);
        let form = change(known.unwrap_or(here));
        self.is_kept.set(kept::keep(self.reference, &form).is_ok());
        self.form.set(form);
    }

    /// What is to be sent; `None` when something is wrong, which is told at its field.
    fn filled(self, words: Words) -> Option<(Filled, Envelope)> {
        self.write(|form| form);
        let Kept { by, part, .. } = self.form.get_untracked();
        let by = by.trim().to_owned();
        let mut wrong: Vec<(String, String)> = CompanyField::ALL
            .into_iter()
            .filter(|field| part.is_too_long(*field))
            .map(|field| (id_of(field), words.answer_note_long().to_owned()))
            .collect();
        let by_fault = match () {
            () if by.is_empty() => Some(words.fill_no_name()),
            () if by.chars().count() > LONGEST_NOTE => Some(words.answer_note_long()),
            () => None,
        };
        wrong.extend(by_fault.map(|told| (BY.to_owned(), told.to_owned())));
        if !self.faults.tell(wrong) {
            return None;
        }
        let filled = Filled { ticket: self.ticket?, by, part, at: clock::now() };
        let envelope = encode_filled(self.reference, &filled).ok()?;
        Some((filled, envelope))
    }
}

/// The field of whoever fills in.
const BY: &str = "fill-by";

fn id_of(field: CompanyField) -> String {
    ["fill-", field.code()].concat()
}

#[component]
fn FillPage(draft: Draft, words: Words) -> impl IntoView {
    let desk = Desk::of(&draft);
    let Draft { view, maker, .. } = draft;
    let sealed = words.view_sealed(&fingerprint(maker));
    let stage = RwSignal::new(Stage::Writes);
    let view = StoredValue::new(view);
    let turn = move |to: Stage| {
        stage.set(to);
        // Each page begins at its heading.
        page::after_drawing(|| focus::to_top("heading").unwrap_or_default()).ok();
    };
    let ready = move |()| {
        if let Some((filled, envelope)) = desk.filled(words) {
            let about = view.with_value(|view| words.about(&view.citizen, &view.company));
            let told = words.filled_told(&filled.by, &about);
            // Where it fails, the way back leads off the page.
            steps::enter(move || turn(Stage::Writes)).ok();
            turn(Stage::Ready(told, Box::new(envelope)));
        }
    };
    let forget = move |to: Stage| {
        kept::forget(desk.reference);
        turn(to);
    };
    view! {
        <main class="page answering">
            {anew(move || match stage.get() {
                Stage::Writes => {
                    let intro = view.with_value(|view| intro(view, &sealed, words));
                    view! {
                        {intro}
                        <Form on_submit=ready>
                            <Fields desk words/>
                            <Ends desk words on_forget=move |()| forget(Stage::Forgotten)/>
                        </Form>
                    }
                    .into_any()
                }
                Stage::Ready(told, envelope) => {
                    let caseworker = view.with_value(|view| view.caseworker.clone());
                    view! {
                        <Ready
                            told
                            envelope=*envelope
                            caseworker
                            words
                            on_sent=move |()| forget(Stage::Sent)
                        />
                    }
                    .into_any()
                }
                Stage::Sent => ended(words.fill_sent_title(), words.fill_sent_text()),
                Stage::Forgotten => ended(words.fill_title(), words.fill_forgotten()),
            })}
        </main>
    }
}

/// Who asks, and about whom.
fn intro(view: &DraftView, sealed: &str, words: Words) -> AnyView {
    let DraftView { citizen, company, job_title, period, caseworker, .. } = view;
    let about = words.about(citizen, company);
    let when = period.map(|period| words.period_of(period));
    let rest: Vec<String> =
        [Some(job_title.clone()), when].into_iter().flatten().filter(|it| !it.is_empty()).collect();
    view! {
        <h1 id="heading" tabindex="-1">{words.fill_title()}</h1>
        <p>{words.fill_lead(&capital(or(&caseworker.name, words.view_the_caseworker())))}</p>
        <p>{about} {(!rest.is_empty()).then(|| [" · ", &rest.join(" · ")].concat())}</p>
        <p class="quiet">{sealed.to_owned()}</p>
    }
    .into_any()
}

/// The fields, group by group.
#[component]
fn Fields(desk: Desk, words: Words) -> impl IntoView {
    let (contact, rest) = CompanyField::ALL.split_at(4);
    let (work, representative) = rest.split_at(4);
    let group = |title: &'static str, fields: &[CompanyField]| {
        let fields = fields.iter().map(|field| one(*field, desk, words)).collect_view();
        view! {
            <fieldset class="form-group">
                <legend class="form-label">{title}</legend>
                {fields}
            </fieldset>
        }
    };
    view! {
        {group(words.fill_contact_title(), contact)}
        {group(words.fill_work_title(), work)}
        {group(words.fill_representative_title(), representative)}
        <fieldset class="form-group">
            <legend class="form-label">{words.fill_your_title()}</legend>
            <TextInput
                id=BY
                label=words.fill_your_name().to_owned()
                keyboard=Keyboard::Text
                width=Width::Full
                value=Signal::derive(move || desk.form.with(|form| form.by.clone()))
                error=desk.faults.at(BY)
                autocomplete="name"
                on_text=move |text: String| {
                    desk.write(|form| Kept { by: text.clone(), ..form });
                    desk.faults.mended(BY);
                }
            />
        </fieldset>
    }
}

fn one(field: CompanyField, desk: Desk, words: Words) -> AnyView {
    let id = id_of(field);
    let at = id.clone();
    let hint = words.asks_help(field).map(str::to_owned);
    let (value, error) = (desk.text(field), desk.faults.at(&id));
    let on_text = move |text: String| {
        desk.write(|form| form.with(field, &text));
        desk.faults.mended(&at);
    };
    if field.is_long() {
        return view! { <TextArea id label=words.asks(field).to_owned() hint value error on_text/> }
            .into_any();
    }
    let keyboard = match field {
        CompanyField::ContactPhone | CompanyField::RepresentativePhone => Keyboard::Phone,
        CompanyField::ContactMail | CompanyField::RepresentativeMail => Keyboard::Mail,
        CompanyField::Employees => Keyboard::Number,
        _ => Keyboard::Text,
    };
    let width = if field == CompanyField::Employees { Width::Short } else { Width::Full };
    let autocomplete = match field {
        // The contact person, who most often fills in, has their own data at hand.
        CompanyField::ContactName => "name",
        CompanyField::ContactPhone => "tel",
        CompanyField::ContactMail => "email",
        _ => "off",
    };
    let label = words.asks(field).to_owned();
    view! { <TextInput id label hint keyboard width value error autocomplete on_text/> }.into_any()
}

/// The final actions: send, or discard.
#[component]
fn Ends(
    desk: Desk,
    words: Words,
    on_forget: impl Fn(()) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let kept = move || {
        let told = if desk.is_kept.get() { words.fill_kept() } else { words.fill_not_kept() };
        view! { <span>{told}</span> }
    };
    view! {
        <p class="quiet" role="status">{anew(kept)}</p>
        <div class="ways">
            <Submit id="fill-done" label=words.fill_done()/>
            <Sure
                id="fill-forget"
                label=words.fill_forget()
                asks=words.fill_forget_sure()
                yes=words.fill_forget_yes()
                look=Look::Final
                words
                on_yes=on_forget
            />
        </div>
    }
}

/// An action that cannot be undone: asks for confirmation.
#[component]
fn Sure(
    id: &'static str,
    label: &'static str,
    asks: &'static str,
    yes: &'static str,
    look: Look,
    words: Words,
    on_yes: impl Fn(()) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let asked = RwSignal::new(false);
    let turn = move |to: bool| {
        asked.set(to);
        let next = if to { [id, "-yes"].concat() } else { id.to_owned() };
        // The pressed button is gone.
        page::after_drawing(move || focus::to_top(&next).unwrap_or_default()).ok();
    };
    anew(move || {
        if asked.get() {
            view! {
                <p role="alert">{asks}</p>
                <Button id=[id, "-yes"].concat() label=yes.to_owned() look on_press=on_yes/>
                <Button
                    id=[id, "-no"].concat()
                    label=words.fill_forget_no().to_owned()
                    look=Look::Secondary
                    on_press=move |()| turn(false)
                />
            }
            .into_any()
        } else {
            view! { <Button id label=label.to_owned() look=Look::Quiet on_press=move |()| turn(true)/> }
                .into_any()
        }
    })
}

/// The channels, and the confirmation that it was sent.
#[component]
fn Ready(
    told: String,
    envelope: Envelope,
    caseworker: CaseworkerView,
    words: Words,
    on_sent: impl Fn(()) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let (link, digits) = (link_of(&envelope.text()), link_of(&envelope.digits()));
    view! {
        <SendPage told link digits caseworker words/>
        <div class="ways">
            <Button
                id="fill-back"
                label=words.fill_back().to_owned()
                look=Look::Secondary
                on_press=|()| steps::back()
            />
            <Sure
                id="fill-sent"
                label=words.fill_sent()
                asks=words.fill_sent_sure()
                yes=words.fill_sent_yes()
                look=Look::Primary
                words
                on_yes=on_sent
            />
        </div>
    }
}

/// The last page.
fn ended(title: &'static str, text: &'static str) -> AnyView {
    view! {
        <h1 id="heading" tabindex="-1">{title}</h1>
        <p>{text}</p>
    }
    .into_any()
}
