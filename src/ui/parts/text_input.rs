//! A one-line field with label, hint and error; input stays as typed until the field loses the focus.

use leptos::prelude::*;

use crate::ui::parts::field_error::{FieldError, described_by};
use crate::ui::parts::press::{after_press, listen};

/// The keyboard that a phone shows for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyboard {
    /// Letters.
    Text,
    /// A phone number.
    Phone,
    /// A mail address.
    Mail,
    /// Digits with comma.
    Number,
}

impl Keyboard {
    fn mode(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Phone => "tel",
            Self::Mail => "email",
            Self::Number => "decimal",
        }
    }
}

/// The width of a field, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// A time, a number.
    Short,
    /// A date, a phone number.
    Middle,
    /// A name, an address.
    Full,
}

impl Width {
    fn classes(self) -> &'static str {
        match self {
            Self::Short => "form-input input-width-xs",
            Self::Middle => "form-input input-width-s",
            Self::Full => "form-input",
        }
    }
}

/// The text being typed, and the value that was read from it.
///
/// The text stays as typed while the value is that one; when something else changes the value, such as undo, the new
/// value is shown at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// As it was typed.
    pub typed: String,
    /// As it was read.
    pub read: String,
}

impl Draft {
    /// True while the typed text is shown.
    #[must_use]
    pub fn holds(draft: Option<&Self>, value: &str) -> bool {
        draft.is_some_and(|draft| draft.read == value)
    }

    /// The text shown in the field.
    #[must_use]
    pub fn shown(draft: Option<&Self>, value: String) -> String {
        match draft {
            Some(draft) if draft.read == value => draft.typed.clone(),
            _ => value,
        }
    }
}

/// A one-line field. The error is shown once the focus has left it.
#[component]
pub fn TextInput(
    #[prop(into)] id: String,
    #[prop(into)] label: Signal<String>,
    #[prop(into, default = None)] hint: Option<String>,
    keyboard: Keyboard,
    width: Width,
    #[prop(into)] value: Signal<String>,
    #[prop(into, default = Signal::stored(None))] error: Signal<Option<String>>,
    /// What is asked about the value; shown below the field once the focus has left it, unless there is an error.
    #[prop(into, default = Signal::stored(None))]
    note: Signal<Option<String>>,
    #[prop(into)] on_text: Callback<String>,
    /// What the browser may fill in: off, unless it is the person's own.
    #[prop(default = "off")]
    autocomplete: &'static str,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    listen();
    let draft = RwSignal::new(None::<Draft>);
    let typing = Memo::new(move |_| draft.with(|draft| Draft::holds(draft.as_ref(), &value.get())));
    let shown_error = Memo::new(move |_| (!typing.get()).then(|| error.get()).flatten());
    let shown_note = Memo::new(move |_| {
        (!typing.get() && shown_error.with(Option::is_none)).then(|| note.get()).flatten()
    });
    let hint_id = [&id, "-hint"].concat();
    let note_id = [&id, "-note"].concat();
    let described = described_by(&id, hint.is_some(), shown_error.into(), shown_note.into());
    view! {
        <div class="form-group" class:form-error=move || shown_error.with(Option::is_some)>
            <label class="form-label" for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <span class="form-hint" id=hint_id>{hint}</span> })}
            <FieldError field=id.clone() error=shown_error/>
            <div class="input-row">
                <input
                    class=width.classes()
                    type="text"
                    id=id
                    inputmode=keyboard.mode()
                    autocomplete=autocomplete
                    aria-describedby=described
                    aria-invalid=move || shown_error.with(Option::is_some).then_some("true")
                    prop:value=move || draft.with(|draft| Draft::shown(draft.as_ref(), value.get()))
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        on_text.run(typed.clone());
                        draft.set(Some(Draft { typed, read: value.get_untracked() }));
                    }
                    // The error of the field comes and moves what stands below it.
                    on:blur=move |_| after_press(move || { draft.try_set(None); })
                />
                {children.map(|children| children())}
            </div>
            <span class="field-note" id=note_id hidden=move || shown_note.with(Option::is_none)>
                {move || shown_note.get()}
            </span>
        </div>
    }
}
