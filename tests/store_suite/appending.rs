//! Claims on appending and removing: entries are durable, in order, once; what was not seen is not written over.

use klar_aftale::codec::rows::{RecordError, encode_entry};
use klar_aftale::log::{DocumentId as _, Entry};
use klar_aftale::store::{LogStore, Removed, StoreError, WriteError};

use super::Place;
use super::logs::{Sample, append, assert_stored, cut, joined, log_of, other, own, whole, write};

pub(crate) async fn a_new_store_is_empty<D: Sample>(place: &impl Place<D>) {
    assert_eq!(place.tab().read_all().await, Ok(vec![]));
    assert_eq!(place.tab().list().await, Ok(vec![]));
    assert_eq!(place.tab().mentions("").await, Ok(vec![]));
}

pub(crate) async fn entries_come_back_in_order_and_once<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(300);
    for number in 0..log.len() {
        let (before, rest) = log.split_at(number);
        append(place.tab(), before, &rest[..1]).await;
    }
    assert_stored(place, &[whole::<D>(own::<D>(), &log)]).await;
}

pub(crate) async fn a_joined_entry_replaces_the_last<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(2);
    append(place.tab(), &[], &log).await;
    let joined = [log[0].clone(), joined::<D>(&log[1])];
    append(place.tab(), &log, &joined[1..]).await;
    assert_stored(place, &[whole::<D>(own::<D>(), &joined)]).await;
    let longer = [joined[0].clone(), joined[1].clone(), write::<D>(2, "and on")];
    append(place.tab(), &joined, &longer[2..]).await;
    assert_stored(place, &[whole::<D>(own::<D>(), &longer)]).await;
}

pub(crate) async fn several_entries_are_appended_as_one<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(2);
    append(place.tab(), &[], &log).await;
    let longer =
        [log[0].clone(), joined::<D>(&log[1]), write::<D>(2, "two"), write::<D>(3, "three")];
    append(place.tab(), &log, &longer[1..]).await;
    assert_stored(place, &[whole::<D>(own::<D>(), &longer)]).await;
}

pub(crate) async fn an_append_past_the_end_answers_what_came_between_and_changes_nothing<
    D: Sample,
>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(4);
    append(place.tab(), &[], &log).await;
    let late = [write::<D>(2, "late")];
    let answer = place.tab().append(own::<D>(), Some(log[1].tail()), &late).await;
    assert_eq!(answer, Err(WriteError::Moved(log[2..].to_vec())));
    assert_stored(place, &[whole::<D>(own::<D>(), &log)]).await;
}

pub(crate) async fn an_append_that_missed_a_joining_answers_the_joined_entry<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(2);
    let stored = [log[0].clone(), joined::<D>(&log[1])];
    append(place.tab(), &[], &stored).await;
    let late = [write::<D>(2, "late")];
    let answer = place.tab().append(own::<D>(), Some(log[1].tail()), &late).await;
    assert_eq!(answer, Err(WriteError::Moved(stored[1..].to_vec())));
    assert_stored(place, &[whole::<D>(own::<D>(), &stored)]).await;
}

pub(crate) async fn a_log_cannot_begin_twice<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(3);
    append(place.tab(), &[], &log).await;
    let answer = place.tab().append(own::<D>(), None, &log_of::<D>(1)).await;
    assert_eq!(answer, Err(WriteError::Moved(log.clone())));
    assert_stored(place, &[whole::<D>(own::<D>(), &log)]).await;
}

pub(crate) async fn an_append_to_no_log_begins_none<D: Sample>(place: &impl Place<D>) {
    let tail = Some(log_of::<D>(1)[0].tail());
    let answer = place.tab().append(own::<D>(), tail, &[write::<D>(1, "late")]).await;
    assert_eq!(answer, Err(WriteError::Moved(vec![])));
    assert_stored(place, &[]).await;
}

pub(crate) async fn two_tabs_see_each_others_entries<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(3);
    append(place.tab(), &[], &log[..1]).await;
    append(place.other_tab(), &log[..1], &log[1..2]).await;
    let answer =
        place.tab().append(own::<D>(), Some(log[0].tail()), &[write::<D>(1, "mine")]).await;
    assert_eq!(answer, Err(WriteError::Moved(log[1..2].to_vec())));
    append(place.tab(), &log[..2], &log[2..]).await;
    assert_eq!(place.other_tab().read_all().await, Ok(vec![whole::<D>(own::<D>(), &log)]));
}

pub(crate) async fn a_removed_log_leaves_nothing_behind<D: Sample>(place: &impl Place<D>) {
    let (log, other) = (log_of::<D>(3), other::<D>());
    append(place.tab(), &[], &log).await;
    assert_eq!(place.tab().append(other, None, &log).await, Ok(()));
    place.put_raw(own::<D>(), u32::MAX, "even what cannot be read").await;
    assert!(place.tab().remove(own::<D>(), None).await.is_ok());
    assert_stored(place, &[whole::<D>(other, &log)]).await;
    assert_eq!(
        place.tab().remove(own::<D>(), None).await,
        Ok(Removed::default()),
        "removing nothing is no error"
    );
    append(place.tab(), &[], &log[..1]).await;
    assert_stored(place, &[whole::<D>(own::<D>(), &log[..1]), whole::<D>(other, &log)]).await;
}

pub(crate) async fn a_log_that_has_grown_unseen_is_not_removed<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(3);
    append(place.tab(), &[], &log).await;
    let seen = Some(log[1].tail());
    let answer = place.other_tab().remove(own::<D>(), seen).await;
    assert_eq!(answer, Err(WriteError::Moved(log[2..].to_vec())));
    assert_stored(place, &[whole::<D>(own::<D>(), &log)]).await;
    let end = Some(log[2].tail());
    assert!(place.other_tab().remove(own::<D>(), end).await.is_ok());
    assert_stored(place, &[]).await;
    assert_eq!(
        place.other_tab().remove(own::<D>(), end).await,
        Ok(Removed::default()),
        "it is gone already"
    );
}

pub(crate) async fn logs_are_kept_apart<D: Sample>(place: &impl Place<D>) {
    let ids = [0, 1, 9, 10, 0xFF, 1 << 64, u128::MAX - 1, u128::MAX].map(D::Id::from_bits);
    let mut expected = Vec::new();
    for (length, id) in (1..).zip(ids) {
        assert_eq!(place.tab().append(id, None, &log_of::<D>(length)).await, Ok(()));
        expected.push(whole::<D>(id, &log_of::<D>(length)));
    }
    assert_stored(place, &expected).await;
}

pub(crate) async fn every_text_comes_back_as_it_was<D: Sample>(place: &impl Place<D>) {
    let porridge = "Ærø gør blåbærgrød. ".repeat(1000);
    let odd = "æøåÆØÅ é ß 👩🏽‍🔧 🇩🇰 \"'\\\n\r\t\0\u{2028}\u{FEFF}</script>";
    let texts = ["", odd, porridge.as_str()];
    let mut log = log_of::<D>(1);
    log.extend((1..).zip(texts).map(|(seq, text)| write::<D>(seq, text)));
    append(place.tab(), &[], &log).await;
    assert_stored(place, &[whole::<D>(own::<D>(), &log)]).await;
}

pub(crate) async fn a_damaged_row_ends_the_entries_and_is_named<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(4);
    let row = encode_entry::<D>(&log[2]);
    for damaged in [row.replace("text", "tekst"), "no row".to_owned(), String::new()] {
        assert!(place.tab().remove(own::<D>(), None).await.is_ok());
        append(place.tab(), &[], &log).await;
        place.put_raw(own::<D>(), 2, &damaged).await;
        assert_stored(place, &[cut::<D>(&log[..2], RecordError::Damaged)]).await;
    }
}

pub(crate) async fn a_damaged_row_leaves_other_logs_alone<D: Sample>(place: &impl Place<D>) {
    let (log, other) = (log_of::<D>(2), other::<D>());
    place.put_raw(own::<D>(), 0, "no row").await;
    assert_eq!(place.tab().append(other, None, &log).await, Ok(()));
    assert_stored(place, &[cut::<D>(&[], RecordError::Damaged), whole::<D>(other, &log)]).await;
}

pub(crate) async fn a_missing_row_is_named<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(3);
    append(place.tab(), &[], &log[..1]).await;
    place.put_raw(own::<D>(), 2, &encode_entry::<D>(&log[2])).await;
    assert_stored(place, &[cut::<D>(&log[..1], RecordError::Hole)]).await;
}

pub(crate) async fn a_row_of_a_newer_version_is_named<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(1);
    append(place.tab(), &[], &log).await;
    place.put_raw(own::<D>(), 1, "9 00000000 what nobody knows yet").await;
    assert_stored(place, &[cut::<D>(&log, RecordError::Newer)]).await;
}

pub(crate) async fn a_log_that_cannot_be_read_takes_no_entries_and_stays_as_it_is<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(4);
    let hole = encode_entry::<D>(&log[3]);
    for (readable, seq, row, damage) in [
        (2, 2, "no row", RecordError::Damaged),
        (0, 0, "no row", RecordError::Damaged),
        (2, 2, "9 00000000 x", RecordError::Newer),
        (2, 3, hole.as_str(), RecordError::Hole),
    ] {
        assert!(place.tab().remove(own::<D>(), None).await.is_ok());
        append(place.tab(), &[], &log[..2]).await;
        place.put_raw(own::<D>(), seq, row).await;
        let before = place.tab().read_all().await;
        let seen = log[..readable].last().map(Entry::tail);
        for after in [seen, None] {
            let answer = place.tab().append(own::<D>(), after, &[write::<D>(2, "lost?")]).await;
            assert_eq!(answer, Err(StoreError::Damaged(damage).into()), "row {seq}: {row}");
        }
        assert_eq!(place.tab().read_all().await, before);
    }
}
