//! The words for sharing: what the company sees, and what came back (C2, C6).

use crate::agreement::Audience;
use crate::agreement::sharing::{Answer, Answered, Decision};
use crate::agreement::sharing::{Disclosable, ShownPart};
use crate::base::Day;
use crate::words::acts::{Sentence, quoting};
use crate::words::format::capital;
use crate::words::language::Words;

impl Words {
    /// An item that the company can see, inside a sentence.
    #[must_use]
    pub fn matter(self, matter: Disclosable) -> &'static str {
        match matter {
            Disclosable::Tasks => self.matter_tasks(),
            Disclosable::Duties => self.matter_duties(),
            Disclosable::Accommodations => self.matter_accommodations(),
            Disclosable::Aids => self.matter_aids(),
            Disclosable::ParallelEfforts => self.matter_parallel_efforts(),
            Disclosable::CompanyMentor => self.matter_company_mentor(),
            Disclosable::Goals => self.matter_goals(),
            Disclosable::FollowUp => self.matter_follow_up(),
            Disclosable::Absence => self.matter_absence(),
            Disclosable::Phone => self.matter_phone(),
        }
    }

    /// The readers of a shared view, inside a sentence.
    #[must_use]
    pub fn audience(self, audience: Audience) -> &'static str {
        self.party_in_sentence(audience.party())
    }

    /// `Mads Holm (virksomheden) sagde ja, 3. marts 2026: …`
    #[must_use]
    pub fn answer_line(self, one: &Answered) -> String {
        let Answer { from, decision, name, note, .. } = &one.answer;
        let (day, whom) = (self.day(one.on), self.audience(*from));
        let told = match decision {
            Decision::Agreed => self.answer_agreed(&day, name.trim(), whom),
            Decision::ChangeWanted => self.answer_change(&day, name.trim(), whom),
        };
        if note.trim().is_empty() { told } else { [&told, ": ", note.trim()].concat() }
    }

    /// The sentence for a recorded answer.
    pub(in crate::words) fn answered(self, answer: &Answer) -> Sentence {
        let (name, whom) = (answer.name.trim(), self.audience(answer.from));
        let told = match answer.decision {
            Decision::Agreed => self.act_answered_agreed(name, whom),
            Decision::ChangeWanted => self.act_answered_change(name, whom),
        };
        quoting(told, &answer.note)
    }

    /// A part of a page that a reader acts on.
    #[must_use]
    pub fn shown_part(self, part: ShownPart) -> &'static str {
        match part {
            ShownPart::Period => self.shown_period(),
            ShownPart::Hours => self.shown_hours(),
            ShownPart::Place => self.shown_place(),
            ShownPart::Contact => self.shown_contact(),
            ShownPart::Caseworker => self.shown_caseworker(),
            ShownPart::Tasks => self.shown_tasks(),
            ShownPart::Duties => self.shown_duties(),
            ShownPart::Goals => self.shown_goals(),
            ShownPart::Support => self.shown_support(),
            ShownPart::Absence => self.shown_absence(),
            ShownPart::Aim => self.shown_aim(),
            ShownPart::NextMeeting => self.shown_next(),
            ShownPart::Status => self.shown_status(),
        }
    }

    /// What a reader was shown, and what has changed since, in a line.
    #[must_use]
    pub fn out_there(
        self,
        audience: Audience,
        shared: Option<Day>,
        changed: &[ShownPart],
    ) -> String {
        let who = capital(self.audience(audience));
        let Some(day) = shared else { return self.out_not_shared(&who) };
        let parts: Vec<String> =
            changed.iter().map(|part| self.shown_part(*part).to_owned()).collect();
        let since = match u32::try_from(parts.len()) {
            Ok(0) => self.out_same().to_owned(),
            count => self.out_changed(count.unwrap_or(u32::MAX), &self.list_of(&parts)),
        };
        [self.out_shared(&self.day_of_year(day), &who), since].join(" ")
    }

    /// The heading of the form for an answer.
    #[must_use]
    pub fn answer_heading(self, from: Audience, decision: Decision) -> &'static str {
        match (decision, from) {
            (Decision::Agreed, Audience::Company) => self.answer_agreed_company(),
            (Decision::Agreed, Audience::Representative) => self.answer_agreed_representative(),
            (Decision::Agreed, Audience::Citizen) => self.answer_agreed_citizen(),
            (Decision::ChangeWanted, Audience::Company | Audience::Representative) => {
                self.answer_change_company()
            }
            (Decision::ChangeWanted, Audience::Citizen) => self.answer_change_citizen(),
        }
    }

    /// What a yes means; `None` for a wish, which binds nobody.
    #[must_use]
    pub fn answer_meaning(self, from: Audience, decision: Decision) -> Option<&'static str> {
        let means = match from {
            Audience::Company => self.answer_means_company(),
            Audience::Representative => self.answer_means_representative(),
            Audience::Citizen => self.answer_means_citizen(),
        };
        (decision == Decision::Agreed).then_some(means)
    }

    /// An answer in a sentence: who says what about which agreement.
    #[must_use]
    pub fn answer_told(self, answer: &Answer, citizen: &str, company: &str) -> String {
        let (name, whom) = (answer.name.trim(), self.audience(answer.from));
        let about = [&self.about(citizen, company), "."].concat();
        let told = match answer.decision {
            Decision::Agreed => self.answer_told_agreed(&about, name, whom),
            Decision::ChangeWanted => self.answer_told_change(&about, name, whom),
        };
        match answer.note.trim() {
            "" => told,
            note => [told.as_str(), &self.answer_told_note(note)].join(" "),
        }
    }

    /// What was filled in, in a sentence: by whom, and for which agreement.
    #[must_use]
    pub fn filled_told(self, name: &str, about: &str) -> String {
        self.filled_told_by(&[about, "."].concat(), name.trim())
    }

    /// A message with an answer: what it says, the link, and where to open it.
    #[must_use]
    pub fn answer_message(self, told: &str, link: &str) -> String {
        [told, "\n\n", link, "\n\n", self.answer_open_it()].concat()
    }

    /// The label of the note field.
    #[must_use]
    pub fn answer_note_label(self, decision: Decision) -> &'static str {
        match decision {
            Decision::Agreed => self.answer_note(),
            Decision::ChangeWanted => self.answer_note_change(),
        }
    }

    /// The decision of an answer.
    #[must_use]
    pub fn decision(self, decision: Decision) -> &'static str {
        match decision {
            Decision::Agreed => self.decision_agreed(),
            Decision::ChangeWanted => self.decision_change(),
        }
    }
}
