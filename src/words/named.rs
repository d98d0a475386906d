//! The name of each field inside a sentence: `stillingsbetegnelse`, `mødetiden mandag i trin 1`.

use crate::agreement::Agreement;
use crate::agreement::{Field, Work};
use crate::base::{Coded, GoalId, StepId, TaskId};
use crate::words::language::Words;

/// The maximum characters of a text used as a name.
const NAMED: usize = 40;

impl Words {
    /// A field inside a sentence, given its agreement.
    #[must_use]
    pub fn named(self, field: Field, of: &Agreement) -> String {
        match field {
            Field::Text(text) => self.named_by_code(text),
            Field::Day(day) => self.named_by_code(day),
            Field::Number(number) => self.named_by_code(number),
            Field::NextTime => self.name_next_time().to_owned(),
            Field::StepFrom(step) => self.name_step_from(&self.named_step(step, of)),
            Field::Hours(step, Work::Unpaid, day) => {
                self.name_unpaid(self.weekday(day), &self.named_step(step, of))
            }
            Field::Hours(step, Work::Paid, day) => {
                self.name_paid(self.weekday(day), &self.named_step(step, of))
            }
            Field::Meet(step, day) => self.name_meet(self.weekday(day), &self.named_step(step, of)),
            Field::Task(task) => self.named_task(task, of),
            Field::GoalText(goal) => self.named_goal(goal, of),
            Field::GoalDue(goal) => self.name_goal_due(&self.named_goal(goal, of)),
            Field::GoalTrack(goal) => {
                self.name_goal_answer(&self.named_goal(goal, of), self.goal_track())
            }
            Field::GoalHow(goal) => {
                self.name_goal_answer(&self.named_goal(goal, of), self.goal_how())
            }
            Field::PaidTarget
            | Field::Purpose
            | Field::Outlook
            | Field::Rhythm
            | Field::AbsenceCall
            | Field::SickCall
            | Field::Consent
            | Field::Plan
            | Field::Tasks
            | Field::Goals
            | Field::Representation
            | Field::TargetGroup
            | Field::FollowUpDay(_)
            | Field::FollowUpText(..)
            | Field::FollowUpHours(..)
            | Field::FollowUpEffect(_)
            | Field::FollowUpParticipants(_)
            | Field::FollowUpMastered(_)
            | Field::Lifecycle(_) => self.named_label(&self.field(field)),
        }
    }

    fn named_by_code(self, field: impl Coded) -> String {
        let words = self.of(field);
        match words.inside {
            Some(name) => name.to_owned(),
            None => self.named_label(words.label),
        }
    }

    /// A label inside a sentence: a question becomes its answer, other labels begin in lower case.
    fn named_label(self, label: &str) -> String {
        if label.ends_with('?') { self.name_answer(label) } else { small(label) }
    }

    /// `trin 2`
    #[must_use]
    pub fn named_step(self, id: StepId, of: &Agreement) -> String {
        match of.step_number(id) {
            Some(number) => small(&self.step(&number.to_string())),
            None => self.name_some_step().to_owned(),
        }
    }

    /// `opgaven »Opvask«`
    #[must_use]
    pub fn named_task(self, id: TaskId, of: &Agreement) -> String {
        let text = of.tasks.iter().find(|task| task.id == id).map(|task| short(&task.text, NAMED));
        match text.filter(|text| !text.is_empty()) {
            Some(text) => self.name_task(&text),
            None => self.name_task_blank().to_owned(),
        }
    }

    /// `målet »Åbne butikken«`, `delmålet uden tekst`
    #[must_use]
    pub fn named_goal(self, id: GoalId, of: &Agreement) -> String {
        let goal = of.goals.iter().find(|goal| goal.id == id);
        let text = goal.map(|goal| short(&goal.text, NAMED)).unwrap_or_default();
        match (goal.is_some_and(|goal| goal.parent.is_some()), text.is_empty()) {
            (false, false) => self.name_goal(&text),
            (false, true) => self.name_goal_blank().to_owned(),
            (true, false) => self.name_sub_goal(&text),
            (true, true) => self.name_sub_goal_blank().to_owned(),
        }
    }
}

/// The text with its first letter in lower case, unless it begins with an abbreviation such as *CVR*.
fn small(text: &str) -> String {
    let mut out = text.to_owned();
    let word = text.chars().nth(1).is_some_and(char::is_lowercase);
    if let Some(first) = out.get_mut(..1).filter(|_| word) {
        first.make_ascii_lowercase();
    }
    out
}

/// The text on one line, shortened after a word if it has more than `most` characters.
#[must_use]
pub fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = line.char_indices().nth(most) else {
        return line;
    };
    let (kept, _) = line.split_at(end);
    // A single longer word is cut.
    let whole = kept.rsplit_once(' ').map_or(kept, |(whole, _)| whole);
    [whole, "…"].join(" ")
}

#[cfg(test)]
mod tests {
    use super::{short, small};

    #[test]
    fn names_begin_small_but_abbreviations_stay() {
        assert_eq!(small("Stillingsbetegnelse"), "stillingsbetegnelse");
        assert_eq!(small("CVR-nummer"), "CVR-nummer");
        assert_eq!(small("P-nummer"), "P-nummer");
        assert_eq!(small(""), "");
    }

    #[test]
    fn a_long_text_is_cut_behind_a_word() {
        assert_eq!(short("Opvask  og\nkasse", 40), "Opvask og kasse");
        assert_eq!(short("Opvask og kasse", 12), "Opvask og …");
        assert_eq!(short("Æbleæbleæble", 5), "Æbleæ …");
        assert_eq!(short("", 5), "");
    }
}
