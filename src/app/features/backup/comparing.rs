//! What restoring a file would do: compares each agreement of the file with the stored one (G3).

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::agreement::checks::impossible;
use crate::agreement::{Agreement, AgreementEntry, Command, Field, Summary};
use crate::app::session::case::Stamp;
use crate::base::AgreementId;
use crate::codec::FileLog;
use crate::codec::rows::RecordError;
use crate::log::{Conflict, Document as _, Ground, Merged, fold, merge};
use crate::store::{Arrival, Onto, StoredLog};

/// What restoring a file would do, agreement by agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// The agreements of the file.
    pub items: Vec<Item>,
    pub(super) file: Arc<Vec<FileLog<Agreement>>>,
}

/// One agreement of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The agreement.
    pub agreement: AgreementId,
    /// The citizen; may be empty.
    pub citizen: String,
    /// The company; may be empty.
    pub company: String,
    /// How it compares with the stored one.
    pub standing: FileStanding,
    pub(super) arrival: Option<Arrival<Agreement>>,
}

/// How an agreement of the file compares with the stored one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileStanding {
    /// It is not stored here.
    New,
    /// The file holds entries that are not stored here.
    Differs,
    /// The stored log is damaged, and the one in the file is whole.
    Repairs,
    /// A newer version of the app wrote the stored log; it is skipped.
    Newer,
    /// Everything in the file is stored already.
    Same,
    /// Its log in the file is invalid; it is skipped.
    Damaged,
}

impl FileStanding {
    /// Every standing, in display order.
    pub const ALL: [Self; 6] =
        [Self::New, Self::Differs, Self::Repairs, Self::Newer, Self::Same, Self::Damaged];
}

impl Preview {
    /// The agreements of one standing.
    pub fn of(&self, standing: FileStanding) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.standing == standing)
    }

    /// How many agreements would change.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.items.iter().filter(|item| item.arrival.is_some()).count()
    }
}

/// A file that is to be compared with what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    pub(super) file: Arc<Vec<FileLog<Agreement>>>,
    pub(super) stored: Vec<StoredLog<Agreement>>,
    /// Stamps the entries that settle conflicts.
    pub(super) stamp: Stamp,
}

impl Comparison {
    /// Compares each log of the file with the stored log. Slow work: see [`crate::app::working`].
    pub(in crate::app) fn preview(self) -> Preview {
        let Self { file, stored, stamp } = self;
        let mut here: BTreeMap<AgreementId, StoredLog<Agreement>> = BTreeMap::new();
        here.extend(stored.into_iter().map(|log| (log.document, log)));
        let items = file.iter().map(|log| {
            // A second log of the same agreement is invalid: its comparison would not know of the first.
            let met = here.insert(log.document, met_already(log.document));
            item(log, met, &stamp)
        });
        Preview { items: items.collect(), file }
    }
}

/// Marks an agreement whose log occurred earlier in the file.
fn met_already(agreement: AgreementId) -> StoredLog<Agreement> {
    StoredLog { document: agreement, entries: Vec::new(), damage: None }
}

fn item(log: &FileLog<Agreement>, here: Option<StoredLog<Agreement>>, stamp: &Stamp) -> Item {
    let mut item = Item {
        agreement: log.document,
        citizen: String::new(),
        company: String::new(),
        standing: FileStanding::Damaged,
        arrival: None,
    };
    let numbered = (0..).zip(&log.entries).all(|(seq, entry)| entry.seq == seq);
    let Ok(agreement) = fold::<Agreement>(&log.entries) else { return item };
    agreement.citizen.name.trim().clone_into(&mut item.citizen);
    agreement.company.name.trim().clone_into(&mut item.company);
    if !numbered || here.as_ref().is_some_and(StoredLog::is_none) {
        return item;
    }
    if let Some((standing, arrival)) = standing(log, here, stamp) {
        (item.standing, item.arrival) = (standing, arrival);
    }
    item
}

/// How a log compares with the stored one, and what to restore; `None` when the two cannot be merged.
fn standing(
    log: &FileLog<Agreement>,
    here: Option<StoredLog<Agreement>>,
    stamp: &Stamp,
) -> Option<(FileStanding, Option<Arrival<Agreement>>)> {
    let Some(here) = here else {
        let arrival = arrival(log.document, Onto::Nothing, &[], log.entries.clone())?;
        return Some((FileStanding::New, Some(arrival)));
    };
    if here.damage == Some(RecordError::Newer) {
        return Some((FileStanding::Newer, None));
    }
    // What is valid in a damaged stored log is kept in the one that replaces it.
    let merged = match fold::<Agreement>(&here.entries) {
        Ok(_) => newest_last(log.document, merge(&here.entries, &log.entries).ok()?, stamp),
        Err(_) => log.entries.clone(),
    };
    if !here.is_whole() {
        let arrival = arrival(log.document, Onto::Damage, &[], merged)?;
        return Some((FileStanding::Repairs, Some(arrival)));
    }
    match here.entries.last() {
        Some(last) if merged != here.entries => {
            let onto = Onto::Log(last.tail());
            let arrival = arrival(log.document, onto, &here.entries, merged)?;
            Some((FileStanding::Differs, Some(arrival)))
        }
        _ => Some((FileStanding::Same, None)),
    }
}

/// Where both changed the same place, the newest wins; the other stays in the log.
fn newest_last(id: AgreementId, merged: Merged<Agreement>, stamp: &Stamp) -> Vec<AgreementEntry> {
    let Merged { mut log, document: mut agreement, conflicts } = merged;
    for (place, Conflict { mine, ground }) in conflicts.iter().enumerate() {
        let again = |later: &Conflict<Agreement>| decides(&later.mine) == decides(mine);
        let Ground::Decided(theirs) = ground else { continue };
        if theirs.at <= mine.at || conflicts.iter().skip(place + 1).any(again) {
            continue;
        }
        let before = agreement.clone();
        let applied = theirs.command().map(|command| agreement.apply(command, theirs.day));
        // Skip what the rules refuse now, or what changes nothing.
        if applied == Some(Ok(())) && agreement != before {
            let seq = log.last().map_or(0, |last| last.seq + 1);
            let again = stamp.entry(id, seq, theirs.act.clone());
            log.push(AgreementEntry { day: theirs.day, ..again });
        }
    }
    log
}

fn decides(entry: &AgreementEntry) -> Option<Field> {
    entry.command().and_then(Command::decides)
}

fn arrival(
    agreement: AgreementId,
    onto: Onto,
    here: &[AgreementEntry],
    log: Vec<AgreementEntry>,
) -> Option<Arrival<Agreement>> {
    let made: Agreement = fold(&log).ok()?;
    let summary = Summary::new(&made, &log, impossible(&made).len())?;
    let known = here.iter().zip(&log).take_while(|(one, two)| one == two).count();
    Some(Arrival {
        document: agreement,
        onto,
        entries: log.into_iter().skip(known).collect(),
        summary,
    })
}
