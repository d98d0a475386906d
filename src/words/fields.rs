//! The label, help and example of each field.

use crate::agreement::Work;
use crate::agreement::{DayField, Field, NumberField, TextField};
use crate::words::format::capital;
use crate::words::language::Words;

impl Words {
    /// The label of a text field.
    #[must_use]
    pub fn text_label(self, field: TextField) -> &'static str {
        match field {
            TextField::CitizenName => self.citizen_name(),
            TextField::CitizenPhone => self.citizen_phone(),
            TextField::CitizenMail => self.citizen_mail(),
            TextField::JobGoal => self.job_goal(),
            TextField::CompanyName => self.company_name(),
            TextField::CompanyAddress => self.company_address(),
            TextField::MeetingAddress => self.meeting_address(),
            TextField::ContactName => self.contact_name(),
            TextField::ContactRole => self.contact_role(),
            TextField::ContactPhone => self.contact_phone(),
            TextField::ContactMail => self.contact_mail(),
            TextField::RepresentativeName => self.representative_name(),
            TextField::RepresentativePhone => self.representative_phone(),
            TextField::RepresentativeMail => self.representative_mail(),
            TextField::CaseworkerName => self.caseworker_name(),
            TextField::CaseworkerRole => self.caseworker_role(),
            TextField::CaseworkerPhone => self.caseworker_phone(),
            TextField::CaseworkerMail => self.caseworker_mail(),
            TextField::Municipality => self.municipality(),
            TextField::JobTitle => self.job_title(),
            TextField::HoursOffered => self.hours_offered(),
            TextField::PurposeReason => self.purpose_reason(),
            TextField::TasksText => self.tasks_text(),
            TextField::Accommodations => self.accommodations(),
            TextField::ContactDuties => self.contact_duties(),
            TextField::AbsenceText => self.absence_text(),
            TextField::PaidNote => self.paid_note(),
            TextField::NextPlace => self.next_place(),
            TextField::Mentor => self.mentor(),
            TextField::CompanyMentor => self.company_mentor(),
            TextField::Aids => self.aids(),
            TextField::ParallelEfforts => self.parallel_efforts(),
            TextField::Coordinator => self.coordinator(),
            TextField::ClosingStatus => self.closing_status(),
            TextField::ClosingNext => self.closing_next(),
            TextField::NoPaidReason => self.no_paid_reason(),
        }
    }

    /// What a good answer holds, where that is not plain from the label.
    #[must_use]
    pub fn text_help(self, field: TextField) -> Option<&'static str> {
        Some(match field {
            TextField::CitizenPhone => self.citizen_phone_help(),
            TextField::MeetingAddress => self.meeting_address_help(),
            TextField::JobGoal => self.job_goal_help(),
            TextField::HoursOffered => self.hours_offered_help(),
            TextField::PurposeReason => self.purpose_reason_help(),
            TextField::TasksText => self.tasks_text_help(),
            TextField::Accommodations => self.accommodations_help(),
            TextField::ContactDuties => self.contact_duties_help(),
            TextField::AbsenceText => self.absence_text_help(),
            TextField::PaidNote => self.paid_note_help(),
            TextField::ParallelEfforts => self.parallel_efforts_help(),
            TextField::ClosingStatus => self.closing_status_help(),
            TextField::ClosingNext => self.closing_next_help(),
            TextField::NoPaidReason => self.no_paid_reason_help(),
            _ => return None,
        })
    }

    /// An example that can be used as a start.
    #[must_use]
    pub fn text_example(self, field: TextField) -> Option<&'static str> {
        Some(match field {
            TextField::PurposeReason => self.purpose_reason_example(),
            TextField::TasksText => self.tasks_text_example(),
            TextField::Accommodations => self.accommodations_example(),
            TextField::ContactDuties => self.contact_duties_example(),
            TextField::AbsenceText => self.absence_text_example(),
            TextField::PaidNote => self.paid_note_example(),
            _ => return None,
        })
    }

    /// The label of a number field.
    #[must_use]
    pub fn number_label(self, field: NumberField) -> &'static str {
        match field {
            NumberField::Cvr => self.cvr(),
            NumberField::PNumber => self.p_number(),
            NumberField::Employees => self.employees(),
        }
    }

    /// What a number field asks for.
    #[must_use]
    pub fn number_help(self, field: NumberField) -> &'static str {
        match field {
            NumberField::Cvr => self.cvr_help(),
            NumberField::PNumber => self.p_number_help(),
            NumberField::Employees => self.employees_help(),
        }
    }

    /// The label of a day field.
    #[must_use]
    pub fn day_label(self, field: DayField) -> &'static str {
        match field {
            DayField::Start => self.start(),
            DayField::End => self.end(),
            DayField::PaidFrom => self.paid_from(),
            DayField::NextDay => self.next_day(),
        }
    }

    /// The name of any field, as a list of gaps says it: with whose it is, where the label alone does not tell.
    #[must_use]
    pub fn field(self, field: Field) -> String {
        match field {
            Field::Text(text) => self.text_in_full(text),
            Field::Day(DayField::NextDay) => {
                [self.next_follow_up(), ": ", self.next_day()].concat()
            }
            Field::Day(day) => self.day_label(day).to_owned(),
            Field::Number(number) => self.number_label(number).to_owned(),
            Field::NextTime => [self.next_follow_up(), ": ", self.next_time()].concat(),
            Field::PaidTarget => self.paid_target().to_owned(),
            Field::Purpose => self.purpose().to_owned(),
            Field::Outlook => self.outlook().to_owned(),
            Field::Rhythm => self.rhythm().to_owned(),
            Field::AbsenceCall => self.absence_call().to_owned(),
            Field::SickCall => self.sick_call().to_owned(),
            Field::Consent => self.consent().to_owned(),
            Field::Plan => self.field_plan().to_owned(),
            Field::StepFrom(_) => self.field_step_from().to_owned(),
            Field::Praktik(_, day) => self.field_praktik(&capital(self.weekday(day))),
            Field::Paid(_, day) => self.field_paid(&capital(self.weekday(day))),
            Field::Meet(_, day) => self.field_meet(&capital(self.weekday(day))),
            Field::Tasks => self.tasks().to_owned(),
            Field::Task(_) => self.field_task().to_owned(),
            Field::Goals => self.goals().to_owned(),
            Field::GoalText(_) => self.field_goal().to_owned(),
            Field::GoalDue(_) => self.field_goal_due().to_owned(),
            Field::GoalTrack(_) => self.field_goal_track().to_owned(),
            Field::GoalHow(_) => self.goal_how().to_owned(),
            Field::Representation => self.representation().to_owned(),
            Field::TargetGroup => self.target_group().to_owned(),
            Field::FollowUpDay(_) => self.in_follow_up(self.held_on()),
            Field::FollowUpText(_, topic) => self.in_follow_up(self.topic(topic)),
            Field::FollowUpHours(_, Work::Praktik) => self.in_follow_up(self.held_praktik()),
            Field::FollowUpHours(_, Work::Paid) => self.in_follow_up(self.held_paid()),
            Field::FollowUpEffect(_) => self.in_follow_up(self.held_effect()),
            Field::FollowUpGuests(_) => self.in_follow_up(self.guests()),
            Field::FollowUpMastered(_) => self.in_follow_up(self.mastered()),
            Field::Life(fact) => self.life_fact(fact).to_owned(),
        }
    }

    fn in_follow_up(self, label: &str) -> String {
        [self.a_follow_up(), ": ", label].concat()
    }

    fn text_in_full(self, field: TextField) -> String {
        let whose = match field {
            TextField::ContactRole | TextField::ContactPhone | TextField::ContactMail => {
                self.contact_short()
            }
            TextField::RepresentativePhone | TextField::RepresentativeMail => self.representative(),
            TextField::CaseworkerRole | TextField::CaseworkerPhone | TextField::CaseworkerMail => {
                self.caseworker_short()
            }
            TextField::NextPlace => self.next_follow_up(),
            TextField::AbsenceText => self.absence(),
            _ => return self.text_label(field).to_owned(),
        };
        [whose, ": ", self.text_label(field)].concat()
    }
}
