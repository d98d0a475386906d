//! The names of the points in time between which an agreement is compared: `Delt 3. marts kl. 10.42 med virksomheden`.

use crate::agreement::AgreementEntry;
use crate::agreement::Audience;
use crate::agreement::points::Point;
use crate::base::{ClockTime, Day, Timestamp};
use crate::words::language::Words;

impl Words {
    /// The name of a point of a log, on the day `today`; `clock` gives the local time of a timestamp.
    #[must_use]
    pub fn point(
        self,
        point: Point,
        log: &[AgreementEntry],
        today: Day,
        clock: fn(Timestamp) -> Option<ClockTime>,
    ) -> String {
        let when = |seq: u32| {
            let entry = log.iter().find(|entry| entry.seq == seq);
            entry.map(|entry| self.moment(entry, today, clock)).unwrap_or_default()
        };
        match point {
            Point::Beginning => self.point_beginning().to_owned(),
            Point::Shared(seq, Audience::Company) => self.point_shared_company(&when(seq)),
            Point::Shared(seq, Audience::Representative) => {
                self.point_shared_representative(&when(seq))
            }
            Point::Shared(seq, Audience::Citizen) => self.point_shared_citizen(&when(seq)),
            Point::Version(seq, number) => self.point_version(&number.to_string(), &when(seq)),
            Point::EndOf(day) => self.point_end_of(&self.near_day(day, today)),
            Point::Before(seq) => self.point_before(&when(seq)),
            Point::Now => self.point_now().to_owned(),
        }
    }

    /// `3. marts kl. 10.42`
    fn moment(
        self,
        entry: &AgreementEntry,
        today: Day,
        clock: fn(Timestamp) -> Option<ClockTime>,
    ) -> String {
        let time = clock(entry.at).map(|time| self.at_clock(time));
        let day = self.near_day(entry.day, today);
        std::iter::once(day).chain(time).collect::<Vec<_>>().join(" ")
    }

    /// The day, with its year unless that is today's.
    fn near_day(self, day: Day, today: Day) -> String {
        if day.year() == today.year() { self.day_of_year(day) } else { self.day(day) }
    }

    /// The heading of a day of the history: `I dag`, `Tirsdag 3. marts 2026`.
    #[must_use]
    pub fn day_heading(self, day: Day, today: Day) -> String {
        if day == today {
            return self.today().to_owned();
        }
        crate::words::format::capital(&self.weekday_day_year(day))
    }
}
