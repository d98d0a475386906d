//! A backup file of many agreements, the same for the same seed; all names in it are invented.

pub mod desk;
pub mod order;
mod people;
mod phrases;
mod written;

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::codec::write_file;
use klar_aftale::log::{Act, EntryId};

use crate::chance::Chance;
use people::{Firm, Someone};
use written::{Parties, commands};

/// What a caseload is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Caseload {
    /// How many agreements.
    pub agreements: u32,
    /// The same seed gives the same agreements; fewer of them are the first of more.
    pub seed: u64,
    /// The day around which they lie.
    pub day: Day,
}

/// The log of one agreement.
pub type Log = (AgreementId, Vec<AgreementEntry>);

impl Caseload {
    /// The day when none is named; a Monday.
    pub const DAY: &'static str = "2026-03-02";

    /// The seed when none is named.
    pub const SEED: u64 = 1;

    /// So many agreements with the usual seed around the usual day.
    #[must_use]
    pub fn of(agreements: u32) -> Self {
        let day = Day::from_iso(Self::DAY).unwrap_or(Day::EPOCH);
        Self { agreements, seed: Self::SEED, day }
    }

    /// Its logs, one after the other.
    pub fn logs(self) -> impl Iterator<Item = Log> {
        (0..self.agreements).map(move |number| self.log(number))
    }

    /// Its backup file.
    #[must_use]
    pub fn file(self) -> String {
        let logs: Vec<Log> = self.logs().collect();
        write_file::<Agreement>(logs.iter().map(|(agreement, log)| (*agreement, log.as_slice())))
    }

    fn log(self, number: u32) -> Log {
        let mut chance = Chance::of(self.seed, u64::from(number));
        let id = u128::from(chance.bits()) << 64 | u128::from(chance.bits());
        let parties = Parties {
            citizen: Someone::draw(&mut chance),
            firm: Firm::numbered(self.seed, chance.below(COMPANIES)),
            caseworker: Someone::draw(&mut Chance::of(self.seed, TEAM + u64::from(number % 3))),
        };
        let written = earlier(self.day, chance.between(0, 200));
        let start = written.plus(chance.between(7, 21)).monday();
        let acts = commands(&mut chance, &parties, start);
        let begin = Command::Create(Kind::Praktik, Origin::Own);
        let device = DeviceId(Chance::of(self.seed, TEAM).bits());
        let mut at = morning(written) + u64::from(chance.below(4 * 60 * 60_000));
        let entries = (0..).zip(std::iter::once(begin).chain(acts)).map(|(seq, command)| {
            at += u64::from(chance.between(1_500, 45_000));
            let who = parties.caseworker.name.clone();
            AgreementEntry {
                id: EntryId::new(id, id, seq),
                seq,
                joins: joins(&command),
                at: Timestamp(at),
                day: written,
                who,
                device,
                act: Act::Do(command),
            }
        });
        (AgreementId(id), entries.collect())
    }
}

/// The companies that take part, most of them in several agreements.
const COMPANIES: u32 = 400;

/// Where the numbers of the team begin, far behind those of agreements and companies.
const TEAM: u64 = 1 << 50;

/// Seven hours after midnight: late enough to be the same day in Denmark in summer and in winter.
fn morning(day: Day) -> u64 {
    let hours = u64::try_from(day.number()).unwrap_or_default() * 24 + 7;
    hours * 60 * 60_000
}

fn earlier(day: Day, days: u32) -> Day {
    let days = i32::try_from(days).unwrap_or_default();
    Day::from_number(day.number() - days).unwrap_or(day)
}

/// A text is typed letter by letter, each joined with those before it.
fn joins(command: &Command) -> u32 {
    let letters = command.written().map_or(1, |text| text.chars().count());
    u32::try_from(letters.saturating_sub(1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use klar_aftale::agreement::checks::impossible;
    use klar_aftale::agreement::checks::missing;
    use klar_aftale::codec::read_file;
    use klar_aftale::log::fold;

    use super::*;

    const MANY: u32 = 300;

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        let few = Caseload::of(20);
        assert_eq!(few.file(), few.file());
        assert_ne!(few.file(), Caseload { seed: 2, ..few }.file());
    }

    #[test]
    fn fewer_agreements_are_the_first_of_more() {
        let [few, more]: [Vec<Log>; 2] = [5, 9].map(|count| Caseload::of(count).logs().collect());
        assert_eq!(few, more[..5]);
    }

    #[test]
    fn every_log_is_numbered_and_adds_up_to_an_agreement_that_can_be() {
        for (id, log) in Caseload::of(MANY).logs() {
            let numbers: Vec<u32> = log.iter().map(|entry| entry.seq).collect();
            assert_eq!(numbers, (0..u32::try_from(log.len()).unwrap()).collect::<Vec<_>>());
            assert!(log.is_sorted_by_key(|entry| entry.at), "{id:?}");
            assert_eq!(impossible(&fold(&log).unwrap()), [], "{id:?}");
        }
    }

    #[test]
    fn the_file_is_read_back_as_it_was_written() {
        let caseload = Caseload::of(MANY);
        let read = read_file::<Agreement>(&caseload.file()).unwrap();
        let read: Vec<Log> = read.into_iter().map(|log| (log.document, log.entries)).collect();
        assert_eq!(read, caseload.logs().collect::<Vec<_>>());
    }

    #[test]
    fn an_agreement_has_25_to_40_entries_and_600_to_1200_letters() {
        for (id, log) in Caseload::of(MANY).logs() {
            let texts = log.iter().filter_map(|entry| entry.command()?.written());
            let letters: usize = texts.map(|text| text.chars().count()).sum();
            assert!((25..=40).contains(&log.len()), "{id:?}: {} entries", log.len());
            assert!((600..=1200).contains(&letters), "{id:?}: {letters} letters");
        }
    }

    #[test]
    fn some_are_whole_and_some_are_drafts() {
        let folded = Caseload::of(MANY).logs().map(|(_, log)| fold(&log).unwrap());
        let missing: Vec<usize> = folded.map(|agreement| missing(&agreement).len()).collect();
        let whole = missing.iter().filter(|count| **count == 0).count();
        assert!((100..200).contains(&whole), "{whole} of {MANY} are whole");
        assert!(missing.iter().any(|count| *count > 5));
    }

    #[test]
    fn agreements_differ_and_lie_around_their_day() {
        let caseload = Caseload::of(MANY);
        let logs: Vec<Log> = caseload.logs().collect();
        let ids: BTreeSet<AgreementId> = logs.iter().map(|log| log.0).collect();
        assert_eq!(ids.len(), logs.len());
        let made: BTreeSet<String> =
            logs.iter().map(|(_, log)| fold::<Agreement>(log).unwrap().purpose_reason).collect();
        assert!(made.len() > logs.len() / 2, "{} different reasons", made.len());
        for (_, log) in &logs {
            let days = caseload.day.number() - log[0].day.number();
            assert!((0..=200).contains(&days), "{days}");
        }
    }
}
