//! Logs for the suite, of two types of documents, and what it says about them.

use klar_aftale::agreement::{Agreement, Command, Kind, Origin, TextField};
use klar_aftale::base::{Day, DeviceId, Timestamp};
use klar_aftale::codec::rows::{RecordError, Stored, changed_page};
use klar_aftale::log::{Act, Document, DocumentId, Entry, EntryId, EntryOf, fold};
use klar_aftale::store::{Arrival, Listed, LogStore, Onto, StoredLog};

use super::Place;
use super::note::{Note, NoteCommand};

/// A type of document that the suite is run with.
pub(crate) trait Sample: Stored {
    /// The command that begins a document.
    fn beginning() -> Self::Command;
    /// The command that writes a text.
    fn text(text: &str) -> Self::Command;
}

impl Sample for Agreement {
    fn beginning() -> Command {
        Command::Create(Kind::Praktik, Origin::Own)
    }

    fn text(text: &str) -> Command {
        Command::Write(TextField::JobGoal, text.to_owned())
    }
}

impl Sample for Note {
    fn beginning() -> NoteCommand {
        NoteCommand::Begin
    }

    fn text(text: &str) -> NoteCommand {
        NoteCommand::Write(text.to_owned())
    }
}

/// A document by its number.
pub(crate) fn document<D: Document>(number: u128) -> D::Id {
    D::Id::from_bits(number)
}

/// The document that the claims are about.
pub(crate) fn own<D: Document>() -> D::Id {
    document::<D>(7)
}

/// Another document, which the claims are not about.
pub(crate) fn other<D: Document>() -> D::Id {
    document::<D>(8)
}

/// A log of so many entries.
pub(crate) fn log_of<D: Sample>(length: u32) -> Vec<EntryOf<D>> {
    (0..length).map(|seq| write::<D>(seq, "text")).collect()
}

/// An entry that writes a text; the first begins the document.
pub(crate) fn write<D: Sample>(seq: u32, text: &str) -> EntryOf<D> {
    let command = if seq == 0 { D::beginning() } else { D::text(text) };
    Entry {
        id: EntryId(u128::MAX - u128::from(seq)),
        seq,
        joins: 0,
        at: Timestamp(1_772_000_000_000 + u64::from(seq)),
        day: Day::from_ymd(2026, 3, 2).unwrap(),
        who: "Mette Ågård".to_owned(),
        device: DeviceId(u64::MAX),
        act: Act::Do(command),
    }
}

/// The entry after more typing.
pub(crate) fn joined<D: Sample>(entry: &EntryOf<D>) -> EntryOf<D> {
    let longer = write::<D>(entry.seq, "text that was typed on");
    Entry { joins: entry.joins + 1, ..longer }
}

/// A log that can be read to its end.
pub(crate) fn whole<D: Document>(document: D::Id, entries: &[EntryOf<D>]) -> StoredLog<D> {
    StoredLog { document, entries: entries.to_vec(), damage: None }
}

/// The log of which only these entries can be read.
pub(crate) fn cut<D: Document>(entries: &[EntryOf<D>], damage: RecordError) -> StoredLog<D> {
    StoredLog { damage: Some(damage), ..whole(own::<D>(), entries) }
}

/// Appends to the log that is known to be `before`.
pub(crate) async fn append<D: Sample>(
    store: &impl LogStore<Document = D>,
    before: &[EntryOf<D>],
    entries: &[EntryOf<D>],
) {
    let after = before.last().map(Entry::tail);
    assert_eq!(store.append(own::<D>(), after, entries).await, Ok(()));
}

/// Says that exactly these logs are stored, in whatever order the store gives them.
pub(crate) async fn assert_stored<D: Sample>(place: &impl Place<D>, expected: &[StoredLog<D>]) {
    for stored in [place.tab().read_all().await, place.other_tab().read_all().await] {
        let mut stored = stored.unwrap();
        stored.sort_by_key(|log| log.document);
        assert_eq!(stored, expected);
    }
}

/// The summary of a log.
pub(crate) fn summary_of<D: Sample>(log: &[EntryOf<D>]) -> D::Summary {
    fold::<D>(log).unwrap().summary_of(log).unwrap()
}

/// What the list holds of a log whose summary is kept.
pub(crate) fn in_short<D: Sample>(document: D::Id, log: &[EntryOf<D>]) -> Listed<D> {
    Listed::Summary(document, summary_of::<D>(log))
}

/// The page that holds the summary of one log.
pub(crate) fn page_of<D: Sample>(document: D::Id, log: &[EntryOf<D>]) -> String {
    let line = D::encode_summary(&summary_of::<D>(log));
    changed_page::<D>("", &[(document, Some(line))])
}

/// The arrival that makes a log, of which so many entries are there already, whole.
pub(crate) fn arrival<D: Sample>(
    document: D::Id,
    onto: Onto,
    known: usize,
    log: &[EntryOf<D>],
) -> Arrival<D> {
    Arrival { document, onto, entries: log[known..].to_vec(), summary: summary_of::<D>(log) }
}

/// Keeps the summary of a log.
pub(crate) async fn keep<D: Sample>(
    store: &impl LogStore<Document = D>,
    document: D::Id,
    log: &[EntryOf<D>],
) {
    assert_eq!(store.keep_summaries(&[(document, summary_of::<D>(log))]).await, Ok(()));
}

/// Says that exactly this is listed, in whatever order the store gives it.
pub(crate) async fn assert_listed<D: Sample>(place: &impl Place<D>, expected: &[Listed<D>]) {
    let id = |listed: &Listed<D>| match listed {
        Listed::Summary(document, _) => *document,
        Listed::Log(log) => log.document,
    };
    for listed in [place.tab().list().await, place.other_tab().list().await] {
        let mut listed = listed.unwrap();
        listed.sort_by_key(id);
        assert_eq!(listed, expected);
    }
}

/// Says that stores of two types of documents in the same place see nothing of each other, not even of one id.
pub(crate) async fn assert_kept_apart(
    agreements: &impl LogStore<Document = Agreement>,
    notes: &impl LogStore<Document = Note>,
) {
    append(agreements, &[], &log_of::<Agreement>(2)).await;
    append(notes, &[], &log_of::<Note>(3)).await;
    keep(agreements, own::<Agreement>(), &log_of::<Agreement>(2)).await;
    assert_eq!(agreements.mentions("text").await, Ok(vec![own::<Agreement>()]));
    assert_eq!(notes.mentions("text").await, Ok(vec![own::<Note>()]));
    assert!(notes.remove(own::<Note>(), None).await.is_ok());
    assert_eq!(notes.list().await, Ok(vec![]));
    let kept = in_short::<Agreement>(own::<Agreement>(), &log_of::<Agreement>(2));
    assert_eq!(agreements.list().await, Ok(vec![kept]));
}
