//! A caseworker's desk on a given day: a few agreements, one in each place of its course; all names are invented.

use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::Command;
use klar_aftale::agreement::signing::content_hash;
use klar_aftale::agreement::{Audience, Kind, Origin};
use klar_aftale::agreement::{DayField, TextField};
use klar_aftale::agreement::{Outcome as Ending, Party, SignOff, SignOffMethod, Stop};
use klar_aftale::app::features::example;
use klar_aftale::app::session::case::{Case, Stamp};
use klar_aftale::base::Typed;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::codec::write_file;

use crate::fault::{Fault, Outcome};

/// What became of an agreement since it was written.
enum Since {
    /// Nothing; only the names stand in it.
    Begun,
    /// Nothing; it is whole.
    Written,
    /// The company was given it on the same day.
    Shared,
    /// Everybody has signed it; the next follow-up is so many days from today.
    Signed(i32),
    /// It was called off before it began.
    Cancelled,
    /// Its closing status was written on the last day.
    Closed,
}

/// Who, where, how many days ago it was written, and what became of it.
const DESK: [(&str, &str, i32, Since); 11] = [
    ("Amal Hansen", "Nordkøb", 30, Since::Signed(0)),
    ("Jonas Krog", "Fønix Lager", 40, Since::Signed(-2)),
    ("Pia Mørk", "Grøn Plejehjem", 112, Since::Signed(-20)),
    ("Ali Rahimi", "", 3, Since::Begun),
    ("Omar Tarek", "Kløver Café", 1, Since::Written),
    ("Sara Lind", "Byens Bageri", 3, Since::Shared),
    ("Eva Storm", "Solvang Gartneri", 8, Since::Signed(12)),
    ("Mia Sand", "Havnens Genbrug", 97, Since::Signed(4)),
    ("Bo Nygaard", "Vestby Boghandel", 45, Since::Signed(20)),
    ("Lis Holm", "Engens Cykler", 8, Since::Cancelled),
    ("Nadim Ørsted", "Torvets Blomster", 140, Since::Closed),
];

/// Its backup file.
///
/// # Errors
/// An agreement refuses what is done to it.
pub fn file(today: Day) -> Outcome<String> {
    let cases = (1..).zip(&DESK).map(|(number, (citizen, company, ago, since))| {
        let names = [(TextField::CitizenName, *citizen), (TextField::CompanyName, *company)];
        let written = off(today, -ago);
        one(AgreementId(number), names, written, today, since)
    });
    let cases: Vec<Case> = cases.collect::<Outcome<_>>()?;
    Ok(write_file::<Agreement>(cases.iter().map(|case| (case.id, case.log()))))
}

fn off(day: Day, days: i32) -> Day {
    Day::from_number(day.number() + days).unwrap_or(day)
}

fn one(
    id: AgreementId,
    names: [(TextField, &str); 2],
    written: Day,
    today: Day,
    since: &Since,
) -> Outcome<Case> {
    let mut pen = Pen::begin(id, written);
    if !matches!(since, Since::Begun) {
        pen.write(example::commands(written))?;
    }
    pen.write(names.map(|(field, text)| Command::Write(field, text.to_owned())))?;
    match since {
        Since::Begun | Since::Written => {}
        Since::Shared => pen.write([Command::Share(Audience::Company, None)])?,
        Since::Signed(next) => {
            pen.sign()?;
            pen.write([Command::SetDay(DayField::NextDay, Typed::Read(off(today, *next)))])?;
        }
        Since::Cancelled => {
            pen.sign()?;
            let why = "Borgeren har fået job".to_owned();
            pen.write([Command::Stop(Stop::Cancelled, written, why)])?;
        }
        Since::Closed => {
            pen.sign()?;
            pen.day = pen.case.agreement().end.value().copied().unwrap_or(today);
            let closing = [TextField::ClosingStatus, TextField::ClosingNext];
            pen.write(closing.map(|field| Command::Write(field, "Fast job fra juni".to_owned())))?;
            pen.write([Command::Close(Ending::PartTimeJob)])?;
        }
    }
    Ok(pen.case)
}

/// Writes one agreement, a minute an act.
struct Pen {
    case: Case,
    day: Day,
    acts: u64,
}

impl Pen {
    fn begin(id: AgreementId, day: Day) -> Self {
        let stamp = stamp(day, 0);
        Self { case: Case::begin(id, Kind::Praktik, Origin::Own, &stamp), day, acts: 0 }
    }

    fn write(&mut self, commands: impl IntoIterator<Item = Command>) -> Outcome {
        for command in commands {
            self.acts += 1;
            let told = format!("{command:?}");
            let done = self.case.act(command, &stamp(self.day, self.acts));
            done.map_err(|refused| Fault::new(format!("{told}: {refused:?}")))?;
        }
        Ok(())
    }

    fn sign(&mut self) -> Outcome {
        for party in self.case.agreement().unsigned() {
            let seen = content_hash(self.case.agreement());
            let name = named(party).to_owned();
            let sign_off =
                SignOff { party, way: SignOffMethod::Screen, name, reason: String::new(), seen };
            self.write([Command::SignOff(sign_off)])?;
        }
        Ok(())
    }
}

fn named(party: Party) -> &'static str {
    match party {
        Party::Company => "Mads Lund",
        Party::Representative => "Tina Berg",
        Party::Citizen => "Borgeren selv",
        Party::Municipality => "Lene Dam",
    }
}

fn stamp(day: Day, minutes: u64) -> Stamp {
    let noon = u64::try_from(day.number()).unwrap_or_default() * 24 * 60 + 12 * 60;
    let at = Timestamp((noon + minutes) * 60_000);
    Stamp { at, day, who: "Lene Dam".to_owned(), device: DeviceId(1), seed: u128::from(at.0) }
}

#[cfg(test)]
mod tests {
    use klar_aftale::app::features::overview::front_page::due;
    use klar_aftale::app::features::overview::view::Group;
    use klar_aftale::app::session::rows::Rows;
    use klar_aftale::codec::read_file;

    use super::*;

    #[test]
    fn every_list_and_every_group_has_something_on_any_day_of_the_week() {
        let first = Day::from_iso("2026-11-16").unwrap();
        for today in (0..7).map(|days| first.plus(days)) {
            let mut rows = Rows::default();
            for log in read_file::<Agreement>(&file(today).unwrap()).unwrap() {
                let case = Case::from_store(log.document, log.entries).unwrap();
                rows.insert(log.document, case.summary().unwrap().into());
            }
            assert_eq!(rows.len(), DESK.len());
            assert!(due(&rows, today).iter().all(|list| !list.is_empty()), "{today:?}");
            let groups = rows.values().map(|row| Group::of(row.course.status(today).0));
            let mut groups: Vec<Group> = groups.collect();
            groups.sort_unstable();
            groups.dedup();
            assert!(groups.len() >= 7, "{today:?}: {groups:?}");
        }
    }
}
