//! The words for choices, parts and steps: one exhaustive match each.

use crate::agreement::Part;
use crate::agreement::{AbsenceCall, Kind, Outlook, Purpose, Rhythm, SickCall, TargetGroup, Track};
use crate::base::Holiday;
use crate::words::language::Words;

impl Words {
    /// *Praktik*, …
    #[must_use]
    pub fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Praktik => self.kind_praktik(),
        }
    }

    /// *Parterne*, …
    #[must_use]
    pub fn part(self, part: Part) -> &'static str {
        match part {
            Part::Parties => self.part_parties(),
            Part::Purpose => self.part_purpose(),
            Part::Hours => self.part_hours(),
            Part::Content => self.part_content(),
            Part::FollowUp => self.part_follow_up(),
            Part::Closing => self.part_closing(),
        }
    }

    /// The introduction of a part, as a sentence.
    #[must_use]
    pub fn part_lead(self, part: Part) -> &'static str {
        match part {
            Part::Parties => self.part_parties_lead(),
            Part::Purpose => self.part_purpose_lead(),
            Part::Hours => self.part_hours_lead(),
            Part::Content => self.part_content_lead(),
            Part::FollowUp => self.part_follow_up_lead(),
            Part::Closing => self.part_closing_lead(),
        }
    }

    /// *Opnå løntimer*, …
    #[must_use]
    pub fn purpose_name(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::PaidHours => self.purpose_paid_hours(),
            Purpose::Training => self.purpose_training(),
            Purpose::Clarification => self.purpose_clarification(),
            Purpose::Retention => self.purpose_retention(),
            Purpose::Availability => self.purpose_availability(),
        }
    }

    /// The name of a public holiday.
    #[must_use]
    pub fn holiday(self, holiday: Holiday) -> &'static str {
        match holiday {
            Holiday::NewYear => self.holiday_new_year(),
            Holiday::MaundyThursday => self.holiday_maundy_thursday(),
            Holiday::GoodFriday => self.holiday_good_friday(),
            Holiday::EasterSunday => self.holiday_easter_sunday(),
            Holiday::EasterMonday => self.holiday_easter_monday(),
            Holiday::PrayerDay => self.holiday_prayer_day(),
            Holiday::AscensionDay => self.holiday_ascension_day(),
            Holiday::WhitSunday => self.holiday_whit_sunday(),
            Holiday::WhitMonday => self.holiday_whit_monday(),
            Holiday::ChristmasDay => self.holiday_christmas_day(),
            Holiday::BoxingDay => self.holiday_boxing_day(),
        }
    }

    /// The requirements of a purpose.
    #[must_use]
    pub fn purpose_demand(self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::PaidHours => self.purpose_paid_hours_help(),
            Purpose::Training => self.purpose_training_help(),
            Purpose::Clarification => self.purpose_clarification_help(),
            Purpose::Retention => self.purpose_retention_help(),
            Purpose::Availability => self.purpose_availability_help(),
        }
    }

    /// Whether paid hours are expected.
    #[must_use]
    pub fn outlook_name(self, outlook: Outlook) -> &'static str {
        match outlook {
            Outlook::Expected => self.outlook_expected(),
            Outlook::Open => self.outlook_open(),
            Outlook::None => self.outlook_none(),
        }
    }

    /// *Hver uge*, …
    #[must_use]
    pub fn rhythm_name(self, rhythm: Rhythm) -> &'static str {
        match rhythm {
            Rhythm::Weekly => self.rhythm_weekly(),
            Rhythm::Fortnightly => self.rhythm_fortnightly(),
            Rhythm::Monthly => self.rhythm_monthly(),
        }
    }

    /// *Målgruppe*
    #[must_use]
    pub fn target_group_name(self, group: TargetGroup) -> &'static str {
        match group {
            TargetGroup::Near => self.target_group_near(),
            TargetGroup::Far => self.target_group_far(),
        }
    }

    /// What the target group implies for a praktik.
    #[must_use]
    pub fn target_group_hint(self, group: TargetGroup) -> &'static str {
        match group {
            TargetGroup::Near => self.target_group_near_help(),
            TargetGroup::Far => self.target_group_far_help(),
        }
    }

    /// Whom the company calls.
    #[must_use]
    pub fn absence_call_name(self, call: AbsenceCall) -> &'static str {
        match call {
            AbsenceCall::CitizenFirst => self.absence_citizen_first(),
            AbsenceCall::CaseworkerOnly => self.absence_caseworker_only(),
        }
    }

    /// The effect on the citizen's phone number.
    #[must_use]
    pub fn absence_call_effect(self, call: AbsenceCall) -> &'static str {
        match call {
            AbsenceCall::CitizenFirst => self.absence_citizen_first_help(),
            AbsenceCall::CaseworkerOnly => self.absence_caseworker_only_help(),
        }
    }

    /// Whom the citizen calls.
    #[must_use]
    pub fn sick_call_name(self, call: SickCall) -> &'static str {
        match call {
            SickCall::Contact => self.sick_contact(),
            SickCall::Caseworker => self.sick_caseworker(),
        }
    }

    /// *Flere timer*, …
    #[must_use]
    pub fn track_name(self, track: Track) -> &'static str {
        match track {
            Track::Hours => self.track_hours(),
            Track::Effectiveness => self.track_effectiveness(),
            Track::Breadth => self.track_breadth(),
        }
    }
}
