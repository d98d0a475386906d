//! Logs for the suite, and what it says about them.

use klar_aftale::agreement::Command;
use klar_aftale::agreement::Summary;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::{Kind, Origin};
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::base::{Day, Timestamp};
use klar_aftale::codec::rows::RecordError;
use klar_aftale::log::{Entry, fold};
use klar_aftale::store::{Arrival, Listed, LogStore, Onto, StoredLog};

use super::Place;

/// The agreement that the claims are about.
pub(crate) const AGREEMENT: AgreementId = AgreementId(7);

/// A log of so many entries.
pub(crate) fn log_of(length: u32) -> Vec<Entry> {
    (0..length).map(|seq| write(seq, "text")).collect()
}

/// An entry that writes a text; the first begins the agreement.
pub(crate) fn write(seq: u32, text: &str) -> Entry {
    let command = match seq {
        0 => Command::Create(Kind::Praktik, Origin::Own),
        _ => Command::Write(TextField::JobGoal, text.to_owned()),
    };
    Entry {
        seq,
        joins: 0,
        at: Timestamp(1_772_000_000_000 + u64::from(seq)),
        day: Day::from_ymd(2026, 3, 2).unwrap(),
        who: "Mette Ågård".to_owned(),
        device: DeviceId(u64::MAX),
        command,
    }
}

/// The entry after more typing.
pub(crate) fn joined(entry: &Entry) -> Entry {
    let longer = write(entry.seq, "text that was typed on");
    Entry { joins: entry.joins + 1, ..longer }
}

/// A log that can be read to its end.
pub(crate) fn whole(agreement: AgreementId, entries: &[Entry]) -> StoredLog {
    StoredLog { agreement, entries: entries.to_vec(), damage: None }
}

/// The log of which only these entries can be read.
pub(crate) fn cut(entries: &[Entry], damage: RecordError) -> StoredLog {
    StoredLog { damage: Some(damage), ..whole(AGREEMENT, entries) }
}

/// Appends to the log that is known to be `before`.
pub(crate) async fn append(store: &impl LogStore, before: &[Entry], entries: &[Entry]) {
    let after = before.last().map(Entry::tail);
    assert_eq!(store.append(AGREEMENT, after, entries).await, Ok(()));
}

/// Says that exactly these logs are stored, in whatever order the store gives them.
pub(crate) async fn assert_stored(place: &impl Place, expected: &[StoredLog]) {
    for stored in [place.tab().read_all().await, place.other_tab().read_all().await] {
        let mut stored = stored.unwrap();
        stored.sort_by_key(|log| log.agreement);
        assert_eq!(stored, expected);
    }
}

/// The summary of a log.
pub(crate) fn summary_of(log: &[Entry]) -> Summary {
    Summary::new(&fold(log).unwrap(), log, 0).unwrap()
}

/// What the list holds of a log whose summary is kept.
pub(crate) fn in_short(agreement: AgreementId, log: &[Entry]) -> Listed {
    Listed::Summary(agreement, summary_of(log))
}

/// The arrival that makes a log, of which so many entries are there already, whole.
pub(crate) fn arrival(agreement: AgreementId, onto: Onto, known: usize, log: &[Entry]) -> Arrival {
    let entries = log[known..].to_vec();
    Arrival { agreement, onto, entries, summary: summary_of(log) }
}

/// Keeps the summary of a log.
pub(crate) async fn keep(store: &impl LogStore, agreement: AgreementId, log: &[Entry]) {
    assert_eq!(store.keep_summaries(&[(agreement, summary_of(log))]).await, Ok(()));
}

/// Says that exactly this is listed, in whatever order the store gives it.
pub(crate) async fn assert_listed(place: &impl Place, expected: &[Listed]) {
    let id = |listed: &Listed| match listed {
        Listed::Summary(agreement, _) => *agreement,
        Listed::Log(log) => log.agreement,
    };
    for listed in [place.tab().list().await, place.other_tab().list().await] {
        let mut listed = listed.unwrap();
        listed.sort_by_key(id);
        assert_eq!(listed, expected);
    }
}
