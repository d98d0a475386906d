//! The content of an agreement as one text, and its hash: what a party signs, and what an answer is bound to (B2).
//!
//! Only what the parties agree on is in it: not the next appointment, not what was reached, not the citizen's yes to
//! sharing. What is blank is left out, so that a field that a later version of the program adds changes no older hash.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::agreement::choices::Work;
use crate::agreement::field::{DayField, NumberField, TextField};
use crate::agreement::hours::{HoursStep, StepStart};
use crate::agreement::signing::hash::ContentHash;
use crate::agreement::state::Agreement;
use crate::agreement::touch::Touch;
use crate::base::{Coded, Typed};

/// Raised when the text of an unchanged agreement would change; golden tests hold it.
const HEAD: &str = "klar-aftale content 1\n";

/// The hash of what the parties of an agreement agree on.
#[must_use]
pub fn content_hash(agreement: &Agreement) -> ContentHash {
    ContentHash(Sha256::digest(content_text(agreement)).into())
}

/// What the parties of an agreement agree on, a line for each field: `<name>=<value>`.
#[must_use]
pub fn content_text(agreement: &Agreement) -> String {
    let mut text = Lines(HEAD.to_owned());
    text.add("kind", agreement.kind.kind.code());
    for field in TextField::ALL.iter().filter(|field| field.touch() != Touch::Beside) {
        text.add(field.code(), agreement.text(*field));
    }
    for field in DayField::ALL.iter().filter(|field| field.touch() != Touch::Beside) {
        text.typed(field.code(), agreement.day(*field), |day| day.iso());
    }
    text.typed("paid_monthly", &agreement.paid.monthly, |minutes| minutes.0.to_string());
    for field in NumberField::ALL.iter().filter(|field| field.touch() != Touch::Beside) {
        text.typed(field.code(), agreement.number(*field), u64::to_string);
    }
    text.choice("representation", agreement.representation);
    text.choice("purpose", agreement.purpose);
    text.choice("outlook", agreement.paid.outlook);
    text.choice("rhythm", agreement.rhythm);
    text.choice("absence_call", agreement.absence_call);
    text.choice("sick_call", agreement.sick_call);
    for step in &agreement.steps {
        text.step(step);
    }
    for task in &agreement.tasks {
        let name = format!("task {:016x} {}", task.id.0, task.work.code());
        text.always(&name, task.text.trim());
    }
    for goal in &agreement.goals {
        let parent =
            goal.parent.map_or_else(String::new, |parent| format!(" of {:016x}", parent.0));
        let name = format!("goal {:016x}{parent}", goal.id.0);
        text.always(&name, goal.text.trim());
        text.typed(&[&name, " due"].concat(), &goal.due, |day| day.iso());
        text.choice(&[&name, " track"].concat(), goal.track);
    }
    text.0
}

/// The text so far.
struct Lines(String);

impl Lines {
    fn add(&mut self, name: &str, value: &str) {
        let value = value.trim();
        if !value.is_empty() {
            self.always(name, value);
        }
    }

    fn always(&mut self, name: &str, value: &str) {
        let value = value.replace('\\', "\\\\").replace('\n', "\\n");
        // Writing into a text never fails.
        writeln!(self.0, "{name}={value}").ok();
    }

    fn choice<T: Coded>(&mut self, name: &str, choice: Option<T>) {
        self.add(name, choice.map_or("", Coded::code));
    }

    fn typed<T>(&mut self, name: &str, typed: &Typed<T>, say: impl Fn(&T) -> String) {
        match typed {
            Typed::Blank => {}
            Typed::Read(value) => self.always(name, &say(value)),
            Typed::Unread(text) => self.always(&[name, " unread"].concat(), text),
        }
    }

    fn step(&mut self, step: &HoursStep) {
        let name = format!("step {:016x}", step.id.0);
        match &step.from {
            StepStart::WithAgreement => self.always(&name, "start"),
            StepStart::On(day) => {
                self.always(&name, "on");
                self.typed(&[&name, " from"].concat(), day, |day| day.iso());
            }
        }
        for (weekday, day) in step.week.days() {
            let name = [&name, " ", weekday.code()].concat();
            for (work, minutes) in [(Work::Unpaid, &day.unpaid), (Work::Paid, &day.paid)] {
                self.typed(&[&name, " ", work.code()].concat(), minutes, |it| it.0.to_string());
            }
            self.typed(&[&name, " meet"].concat(), &day.meet, |time| time.minutes().to_string());
        }
    }
}
