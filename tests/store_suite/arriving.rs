//! Claims on what a file brings and a deletion takes: all or nothing, and nothing is left of what is gone.

use klar_aftale::codec::rows::{RecordError, encode_entry};
use klar_aftale::log::{Entry, EntryOf};
use klar_aftale::store::{
    LogStore, Onto, Removed, StoreError, StoredLog, WriteError, WriteErrorOf,
};

use super::Place;
use super::logs::{
    Sample, append, arrival, assert_listed, assert_stored, cut, document, in_short, joined, keep,
    log_of, own, whole, write,
};

/// A document that is not there yet.
fn new_one<D: Sample>() -> D::Id {
    document::<D>(3)
}

/// A document whose log cannot be read.
fn broken_one<D: Sample>() -> D::Id {
    document::<D>(9)
}

/// A whole log of two entries, and one whose second row cannot be read.
async fn whole_and_broken<D: Sample>(place: &impl Place<D>) {
    append(place.tab(), &[], &log_of::<D>(2)).await;
    assert_eq!(place.tab().append(broken_one::<D>(), None, &log_of::<D>(1)).await, Ok(()));
    place.put_raw(broken_one::<D>(), 1, "the first damage").await;
}

pub(crate) async fn logs_are_taken_in_together_with_their_summaries<D: Sample>(
    place: &impl Place<D>,
) {
    whole_and_broken(place).await;
    let (new, longer, mended) = (log_of::<D>(3), log_of::<D>(5), log_of::<D>(4));
    let arrivals = [
        arrival::<D>(new_one::<D>(), Onto::Nothing, 0, &new),
        arrival::<D>(own::<D>(), Onto::Log(longer[1].tail()), 2, &longer),
        arrival::<D>(broken_one::<D>(), Onto::Damage, 0, &mended),
    ];
    assert_eq!(place.tab().restore(&arrivals).await, Ok(()));
    let stored = [
        whole::<D>(new_one::<D>(), &new),
        whole::<D>(own::<D>(), &longer),
        whole::<D>(broken_one::<D>(), &mended),
    ];
    assert_stored(place, &stored).await;
    let listed = [
        in_short::<D>(new_one::<D>(), &new),
        in_short::<D>(own::<D>(), &longer),
        in_short::<D>(broken_one::<D>(), &mended),
    ];
    assert_listed(place, &listed).await;
}

/// Whether an arrival was refused for the right reason.
type Refused<D> = fn(&WriteErrorOf<D>) -> bool;

pub(crate) async fn taking_in_is_all_or_nothing<D: Sample>(place: &impl Place<D>) {
    whole_and_broken(place).await;
    let (there, longer) = (log_of::<D>(2), log_of::<D>(3));
    let grown = Onto::Log(there[0].tail());
    let typed_on = Onto::Log(joined::<D>(&there[1]).tail());
    let moved = |answer: &WriteErrorOf<D>| matches!(answer, WriteError::Moved(_));
    let damaged = |answer: &WriteErrorOf<D>| {
        *answer == WriteError::Store(StoreError::Damaged(RecordError::Damaged))
    };
    let cases: [(D::Id, Onto, Refused<D>); 7] = [
        (own::<D>(), Onto::Nothing, moved),
        (own::<D>(), grown, moved),
        (own::<D>(), typed_on, moved),
        (own::<D>(), Onto::Damage, moved),
        (document::<D>(4), Onto::Log(there[1].tail()), moved),
        (document::<D>(4), Onto::Damage, moved),
        (broken_one::<D>(), Onto::Log(there[0].tail()), damaged),
    ];
    let stored = [whole::<D>(own::<D>(), &there), broken::<D>()];
    for (document, onto, refused) in cases {
        let fits = arrival::<D>(new_one::<D>(), Onto::Nothing, 0, &longer);
        let onto_log = arrival::<D>(own::<D>(), Onto::Log(there[1].tail()), 2, &longer);
        let meets = arrival::<D>(document, onto, 0, &longer);
        for arrivals in [[fits.clone(), meets.clone()], [meets.clone(), fits], [onto_log, meets]] {
            let answer = place.tab().restore(&arrivals).await;
            assert!(answer.as_ref().is_err_and(refused), "{document:?} {onto:?}: {answer:?}");
            assert_stored(place, &stored).await;
        }
    }
    let found = place.tab().mentions("the first damage").await;
    assert_eq!(found, Ok(vec![broken_one::<D>()]));
}

/// The broken log as it is stored.
fn broken<D: Sample>() -> StoredLog<D> {
    StoredLog { document: broken_one::<D>(), ..cut(&log_of::<D>(1), RecordError::Damaged) }
}

pub(crate) async fn taking_nothing_in_changes_nothing<D: Sample>(place: &impl Place<D>) {
    whole_and_broken(place).await;
    assert_eq!(place.tab().restore(&[]).await, Ok(()));
    assert_stored(place, &[whole::<D>(own::<D>(), &log_of::<D>(2)), broken::<D>()]).await;
}

pub(crate) async fn rows_of_a_damaged_log_are_set_aside_each_time<D: Sample>(
    place: &impl Place<D>,
) {
    whole_and_broken(place).await;
    let mended = log_of::<D>(2);
    let again = arrival::<D>(broken_one::<D>(), Onto::Damage, 0, &mended);
    assert_eq!(place.tab().restore(std::slice::from_ref(&again)).await, Ok(()));
    place.put_raw(broken_one::<D>(), 0, "the second damage").await;
    assert_eq!(place.other_tab().restore(&[again]).await, Ok(()));
    assert_stored(
        place,
        &[whole::<D>(own::<D>(), &log_of::<D>(2)), whole::<D>(broken_one::<D>(), &mended)],
    )
    .await;
    for damage in ["the first damage", "the second damage"] {
        assert_eq!(place.tab().mentions(damage).await, Ok(vec![broken_one::<D>()]), "{damage}");
    }
    // Two rows the first time, and the one row that a restored log has the second time.
    let removed = place.tab().remove(broken_one::<D>(), None).await;
    assert_eq!(removed, Ok(Removed { rows: 1, summaries: 1, set_aside: 3 }));
}

/// Appends to a log and types on in what was appended, both times as is stored then.
async fn goes_on<D: Sample>(place: &impl Place<D>, log: &[EntryOf<D>]) {
    let (before, last) = (log, log.last().unwrap());
    let typed = Entry { act: write::<D>(last.seq, "typed on").act, ..joined::<D>(last) };
    append(place.tab(), before, std::slice::from_ref(&typed)).await;
    let mut longer = log.to_vec();
    longer.pop();
    longer.push(typed);
    assert_stored(place, &[whole::<D>(own::<D>(), &longer)]).await;
    let next = [write::<D>(last.seq + 1, "next"), write::<D>(last.seq + 2, "and one more")];
    append(place.other_tab(), &longer, &next).await;
    longer.extend(next);
    assert_stored(place, &[whole::<D>(own::<D>(), &longer)]).await;
}

pub(crate) async fn a_restored_log_takes_more_and_joins_into_its_last_entry<D: Sample>(
    place: &impl Place<D>,
) {
    for (before, length) in [(0, 2), (0, 5), (1, 2), (2, 5), (4, 5)] {
        let log = log_of::<D>(length);
        let known = &log[..before];
        let onto = known.last().map_or(Onto::Nothing, |last| Onto::Log(last.tail()));
        if !known.is_empty() {
            append(place.tab(), &[], known).await;
        }
        let arrival = arrival::<D>(own::<D>(), onto, before, &log);
        assert_eq!(place.tab().restore(&[arrival]).await, Ok(()));
        goes_on(place, &log).await;
        assert!(place.tab().remove(own::<D>(), None).await.is_ok());
    }
}

pub(crate) async fn an_arrival_joins_into_the_last_entry_of_a_restored_log<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(3);
    let first = arrival::<D>(own::<D>(), Onto::Nothing, 0, &log);
    assert_eq!(place.tab().restore(&[first]).await, Ok(()));
    let longer =
        [&log[..2], &[joined::<D>(&log[2]), write::<D>(3, "more"), write::<D>(4, "still more")]]
            .concat();
    let second = arrival::<D>(own::<D>(), Onto::Log(log[2].tail()), 2, &longer);
    assert_eq!(place.tab().restore(&[second]).await, Ok(()));
    assert_stored(place, &[whole::<D>(own::<D>(), &longer)]).await;
    goes_on(place, &longer).await;
}

pub(crate) async fn a_removal_counts_its_rows<D: Sample>(place: &impl Place<D>) {
    append(place.tab(), &[], &log_of::<D>(3)).await;
    keep(place.tab(), own::<D>(), &log_of::<D>(3)).await;
    let end = Some(log_of::<D>(3)[2].tail());
    let removed = place.tab().remove(own::<D>(), end).await;
    assert_eq!(removed, Ok(Removed { rows: 3, summaries: 1, set_aside: 0 }));
    assert_eq!(place.tab().remove(own::<D>(), end).await, Ok(Removed::default()));
}

pub(crate) async fn nothing_of_what_was_removed_is_found<D: Sample>(place: &impl Place<D>) {
    let log = [log_of::<D>(1), vec![write::<D>(1, "Blåbær")]].concat();
    append(place.tab(), &[], &log).await;
    place.put_raw(own::<D>(), 2, "no row, but a BLÅBÆR").await;
    let mended = arrival::<D>(own::<D>(), Onto::Damage, 0, &log);
    assert_eq!(place.tab().restore(&[mended]).await, Ok(()));
    let longer = [log.as_slice(), &[write::<D>(2, "blåbær")]].concat();
    append(place.tab(), &log, &longer[2..]).await;
    keep(place.tab(), own::<D>(), &longer).await;
    let other = [log[0].clone(), write::<D>(1, "other words")];
    assert_eq!(place.tab().append(new_one::<D>(), None, &other).await, Ok(()));
    assert_eq!(place.tab().mentions("blåbær").await, Ok(vec![own::<D>()]));
    let removed = place.other_tab().remove(own::<D>(), None).await.unwrap();
    assert!(removed.rows > 0 && removed.summaries > 0 && removed.set_aside == 3, "{removed:?}");
    for text in ["blåbær", "no row"] {
        assert_eq!(place.tab().mentions(text).await, Ok(vec![]), "{text}");
    }
    assert!(place.tab().read_log(own::<D>()).await.unwrap().is_none());
    assert_stored(place, &[whole::<D>(new_one::<D>(), &other)]).await;
    let listed = place.tab().list().await.unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
}

pub(crate) async fn a_log_whose_end_cannot_be_read_is_not_removed_as_seen<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(2);
    append(place.tab(), &[], &log).await;
    place.put_raw(own::<D>(), 2, "no row").await;
    let answer = place.tab().remove(own::<D>(), Some(log[1].tail())).await;
    assert_eq!(answer, Err(StoreError::Damaged(RecordError::Damaged).into()));
    assert_stored(place, &[cut::<D>(&log, RecordError::Damaged)]).await;
    assert_eq!(place.tab().remove(own::<D>(), None).await.map(|removed| removed.rows), Ok(3));
    assert_stored(place, &[]).await;
}

pub(crate) async fn a_text_is_found_in_whatever_letters_and_rows<D: Sample>(place: &impl Place<D>) {
    let (summed, broken, quoted) = (document::<D>(1), document::<D>(2), document::<D>(3));
    let name = "Åse \"Æbe\" Ø\\Holm";
    let log = log_of::<D>(1);
    let with_name = [log[0].clone(), write::<D>(1, name)];
    for id in [summed, quoted] {
        assert_eq!(place.tab().append(id, None, &with_name).await, Ok(()));
    }
    keep(place.tab(), summed, &with_name).await;
    let damaged = encode_entry::<D>(&with_name[1]).replace("Holm", "Bolm");
    assert_eq!(place.tab().append(broken, None, &log).await, Ok(()));
    place.put_raw(broken, 1, &damaged).await;
    let all = vec![summed, broken, quoted];
    for (text, found) in [
        ("åse", all.clone()),
        ("ÅSE", all.clone()),
        ("Åse \"Æbe\" Ø", all.clone()),
        (name, vec![summed, quoted]),
        ("bolm", vec![broken]),
        ("Mette Ågård", all),
        ("Åse Holm", vec![]),
    ] {
        assert_eq!(place.other_tab().mentions(text).await, Ok(found), "{text}");
    }
}

pub(crate) async fn a_log_that_does_not_add_up_gives_way_too<D: Sample>(place: &impl Place<D>) {
    let stray = [write::<D>(0, ""), Entry { act: write::<D>(0, "").act, ..write::<D>(1, "") }];
    append(place.tab(), &[], &stray).await;
    let mended = arrival::<D>(own::<D>(), Onto::Damage, 0, &log_of::<D>(2));
    assert_eq!(place.tab().restore(&[mended]).await, Ok(()));
    assert_stored(place, &[whole::<D>(own::<D>(), &log_of::<D>(2))]).await;
    let removed = place.tab().remove(own::<D>(), None).await;
    assert_eq!(removed.map(|removed| removed.set_aside), Ok(2), "its rows were kept");
}
