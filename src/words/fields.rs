//! The label, help and example of each field; for texts, days and numbers they are found by the code of the field.

use crate::agreement::Work;
use crate::agreement::{DayField, Field, NumberField, TextField};
use crate::base::Coded;
use crate::words::format::capital;
use crate::words::language::{FIELD_CODES, FieldWords, Words};

/// Compile-time check: every field has its words in the language files.
const _: () = assert!(
    all_known(TextField::CODES) && all_known(DayField::CODES) && all_known(NumberField::CODES),
    "a field lacks its message `field-<code>`"
);

const fn all_known(mut codes: &[&str]) -> bool {
    while let [code, rest @ ..] = codes {
        if !is_known(code.as_bytes()) {
            return false;
        }
        codes = rest;
    }
    true
}

const fn is_known(code: &[u8]) -> bool {
    let mut known = FIELD_CODES;
    while let [first, rest @ ..] = known {
        if is_same(first.as_bytes(), code) {
            return true;
        }
        known = rest;
    }
    false
}

const fn is_same(mut one: &[u8], mut two: &[u8]) -> bool {
    while let ([first, one_rest @ ..], [second, two_rest @ ..]) = (one, two) {
        if *first != *second {
            return false;
        }
        (one, two) = (one_rest, two_rest);
    }
    one.is_empty() && two.is_empty()
}

impl Words {
    /// The words of a field.
    pub(in crate::words) fn of(self, field: impl Coded) -> &'static FieldWords {
        const NONE: &FieldWords =
            &FieldWords { label: "", full: None, inside: None, help: None, example: None };
        // Cannot fail: see the check above.
        self.field_words(field.code()).unwrap_or(NONE)
    }

    /// The label of a text field.
    #[must_use]
    pub fn text_label(self, field: TextField) -> &'static str {
        self.of(field).label
    }

    /// Help on a text field, where the label is not enough.
    #[must_use]
    pub fn text_help(self, field: TextField) -> Option<&'static str> {
        self.of(field).help
    }

    /// An example to insert into a text field.
    #[must_use]
    pub fn text_example(self, field: TextField) -> Option<&'static str> {
        self.of(field).example
    }

    /// The label of a number field.
    #[must_use]
    pub fn number_label(self, field: NumberField) -> &'static str {
        self.of(field).label
    }

    /// Help on a number field.
    #[must_use]
    pub fn number_help(self, field: NumberField) -> &'static str {
        self.of(field).help.unwrap_or_default()
    }

    /// The label of a day field.
    #[must_use]
    pub fn day_label(self, field: DayField) -> &'static str {
        self.of(field).label
    }

    /// The label of a field, with the person it concerns where the label alone is ambiguous.
    fn full(self, field: impl Coded) -> String {
        let words = self.of(field);
        words.full.unwrap_or(words.label).to_owned()
    }

    /// The name of any field for a list, with the person it concerns where the label alone is ambiguous.
    #[must_use]
    pub fn field(self, field: Field) -> String {
        match field {
            Field::Text(text) => self.full(text),
            Field::Day(day) => self.full(day),
            Field::Number(number) => self.full(number),
            Field::NextTime => [self.next_follow_up(), ": ", self.next_time()].concat(),
            Field::PaidTarget => self.paid_target().to_owned(),
            Field::Purpose => self.purpose().to_owned(),
            Field::Outlook => self.outlook().to_owned(),
            Field::Rhythm => self.rhythm().to_owned(),
            Field::AbsenceCall => self.absence_call().to_owned(),
            Field::SickCall => self.sick_call().to_owned(),
            Field::Consent => self.consent().to_owned(),
            Field::Plan => self.listed_plan().to_owned(),
            Field::StepFrom(_) => self.listed_step_from().to_owned(),
            Field::Hours(_, Work::Unpaid, day) => self.listed_unpaid(&capital(self.weekday(day))),
            Field::Hours(_, Work::Paid, day) => self.listed_paid(&capital(self.weekday(day))),
            Field::Meet(_, day) => self.listed_meet(&capital(self.weekday(day))),
            Field::Tasks => self.tasks().to_owned(),
            Field::Task(_) => self.listed_task().to_owned(),
            Field::Goals => self.goals().to_owned(),
            Field::GoalText(_) => self.listed_goal().to_owned(),
            Field::GoalDue(_) => self.listed_goal_due().to_owned(),
            Field::GoalTrack(_) => self.listed_goal_track().to_owned(),
            Field::GoalHow(_) => self.goal_how().to_owned(),
            Field::Representation => self.representation().to_owned(),
            Field::TargetGroup => self.target_group().to_owned(),
            Field::FollowUpDay(_) => self.in_follow_up(self.held_on()),
            Field::FollowUpText(_, topic) => self.in_follow_up(self.topic(topic)),
            Field::FollowUpHours(_, Work::Unpaid) => self.in_follow_up(self.held_unpaid()),
            Field::FollowUpHours(_, Work::Paid) => self.in_follow_up(self.held_paid()),
            Field::FollowUpEffect(_) => self.in_follow_up(self.held_effect()),
            Field::FollowUpParticipants(_) => self.in_follow_up(self.participants()),
            Field::FollowUpMastered(_) => self.in_follow_up(self.mastered()),
            Field::Lifecycle(fact) => self.life_fact(fact).to_owned(),
        }
    }

    fn in_follow_up(self, label: &str) -> String {
        [self.a_follow_up(), ": ", label].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{DayField, FIELD_CODES, NumberField, TextField};

    #[test]
    fn all_words_of_fields_belong_to_a_field() {
        let all = [TextField::CODES, DayField::CODES, NumberField::CODES].concat();
        let none: Vec<_> = FIELD_CODES.iter().filter(|code| !all.contains(code)).collect();
        assert!(none.is_empty(), "{none:?}");
        assert_eq!(FIELD_CODES.len(), all.len());
    }
}
