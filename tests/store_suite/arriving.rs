//! Claims on what a file brings and a deletion takes: all or nothing, and nothing is left of what is gone.

use klar_aftale::agreement::Command;
use klar_aftale::agreement::TextField;
use klar_aftale::base::AgreementId;
use klar_aftale::codec::rows::{RecordError, encode_entry};
use klar_aftale::log::Entry;
use klar_aftale::store::StoreError;
use klar_aftale::store::{LogStore, Onto, Removed, StoredLog};

use super::Place;
use super::logs::{
    AGREEMENT, append, arrival, assert_listed, assert_stored, cut, in_short, joined, keep, log_of,
    whole, write,
};

const NEW: AgreementId = AgreementId(3);
const BROKEN: AgreementId = AgreementId(9);

/// A whole log of two entries, and one whose second row cannot be read.
async fn whole_and_broken(place: &impl Place) {
    append(place.tab(), &[], &log_of(2)).await;
    assert_eq!(place.tab().append(BROKEN, None, &log_of(1)).await, Ok(()));
    place.put_raw(BROKEN, 1, "the first damage").await;
}

pub(crate) async fn logs_are_taken_in_together_with_their_summaries(place: &impl Place) {
    whole_and_broken(place).await;
    let (new, longer, mended) = (log_of(3), log_of(5), log_of(4));
    let arrivals = [
        arrival(NEW, Onto::Nothing, 0, &new),
        arrival(AGREEMENT, Onto::Log(longer[1].tail()), 2, &longer),
        arrival(BROKEN, Onto::Damage, 0, &mended),
    ];
    assert_eq!(place.tab().restore(&arrivals).await, Ok(()));
    let stored = [whole(NEW, &new), whole(AGREEMENT, &longer), whole(BROKEN, &mended)];
    assert_stored(place, &stored).await;
    let listed = [in_short(NEW, &new), in_short(AGREEMENT, &longer), in_short(BROKEN, &mended)];
    assert_listed(place, &listed).await;
}

/// Whether an arrival was refused for the right reason.
type Refused = fn(&StoreError) -> bool;

pub(crate) async fn taking_in_is_all_or_nothing(place: &impl Place) {
    whole_and_broken(place).await;
    let (there, longer) = (log_of(2), log_of(3));
    let grown = Onto::Log(there[0].tail());
    let typed_on = Onto::Log(joined(&there[1]).tail());
    let moved = |answer: &StoreError| matches!(answer, StoreError::Moved(_));
    let damaged = |answer: &StoreError| *answer == StoreError::Damaged(RecordError::Damaged);
    let cases: [(AgreementId, Onto, Refused); 7] = [
        (AGREEMENT, Onto::Nothing, moved),
        (AGREEMENT, grown, moved),
        (AGREEMENT, typed_on, moved),
        (AGREEMENT, Onto::Damage, moved),
        (AgreementId(4), Onto::Log(there[1].tail()), moved),
        (AgreementId(4), Onto::Damage, moved),
        (BROKEN, Onto::Log(there[0].tail()), damaged),
    ];
    let stored = [whole(AGREEMENT, &there), broken()];
    for (agreement, onto, refused) in cases {
        let fits = arrival(NEW, Onto::Nothing, 0, &longer);
        let onto_log = arrival(AGREEMENT, Onto::Log(there[1].tail()), 2, &longer);
        let meets = arrival(agreement, onto, 0, &longer);
        for arrivals in [[fits.clone(), meets.clone()], [meets.clone(), fits], [onto_log, meets]] {
            let answer = place.tab().restore(&arrivals).await;
            assert!(answer.as_ref().is_err_and(refused), "{agreement:?} {onto:?}: {answer:?}");
            assert_stored(place, &stored).await;
        }
    }
    let found = place.tab().mentions("the first damage").await;
    assert_eq!(found, Ok(vec![BROKEN]));
}

/// The broken log as it is stored.
fn broken() -> StoredLog {
    StoredLog { agreement: BROKEN, ..cut(&log_of(1), RecordError::Damaged) }
}

pub(crate) async fn taking_nothing_in_changes_nothing(place: &impl Place) {
    whole_and_broken(place).await;
    assert_eq!(place.tab().restore(&[]).await, Ok(()));
    assert_stored(place, &[whole(AGREEMENT, &log_of(2)), broken()]).await;
}

pub(crate) async fn rows_of_a_damaged_log_are_set_aside_each_time(place: &impl Place) {
    whole_and_broken(place).await;
    let mended = log_of(2);
    let again = arrival(BROKEN, Onto::Damage, 0, &mended);
    assert_eq!(place.tab().restore(std::slice::from_ref(&again)).await, Ok(()));
    place.put_raw(BROKEN, 0, "the second damage").await;
    assert_eq!(place.other_tab().restore(&[again]).await, Ok(()));
    assert_stored(place, &[whole(AGREEMENT, &log_of(2)), whole(BROKEN, &mended)]).await;
    for damage in ["the first damage", "the second damage"] {
        assert_eq!(place.tab().mentions(damage).await, Ok(vec![BROKEN]), "{damage}");
    }
    // Two rows the first time, and the one row that a restored log has the second time.
    let removed = place.tab().remove(BROKEN, None).await;
    assert_eq!(removed, Ok(Removed { rows: 1, summaries: 1, set_aside: 3 }));
}

/// Appends to a log and types on in what was appended, both times as is stored then.
async fn goes_on(place: &impl Place, log: &[Entry]) {
    let (before, last) = (log, log.last().unwrap());
    let typed = Entry { command: write(last.seq, "typed on").command, ..joined(last) };
    append(place.tab(), before, std::slice::from_ref(&typed)).await;
    let mut longer = log.to_vec();
    longer.pop();
    longer.push(typed);
    assert_stored(place, &[whole(AGREEMENT, &longer)]).await;
    let next = [write(last.seq + 1, "next"), write(last.seq + 2, "and one more")];
    append(place.other_tab(), &longer, &next).await;
    longer.extend(next);
    assert_stored(place, &[whole(AGREEMENT, &longer)]).await;
}

pub(crate) async fn a_restored_log_takes_more_and_joins_into_its_last_entry(place: &impl Place) {
    for (before, length) in [(0, 2), (0, 5), (1, 2), (2, 5), (4, 5)] {
        let log = log_of(length);
        let known = &log[..before];
        let onto = known.last().map_or(Onto::Nothing, |last| Onto::Log(last.tail()));
        if !known.is_empty() {
            append(place.tab(), &[], known).await;
        }
        let arrival = arrival(AGREEMENT, onto, before, &log);
        assert_eq!(place.tab().restore(&[arrival]).await, Ok(()));
        goes_on(place, &log).await;
        assert!(place.tab().remove(AGREEMENT, None).await.is_ok());
    }
}

pub(crate) async fn an_arrival_joins_into_the_last_entry_of_a_restored_log(place: &impl Place) {
    let log = log_of(3);
    let first = arrival(AGREEMENT, Onto::Nothing, 0, &log);
    assert_eq!(place.tab().restore(&[first]).await, Ok(()));
    let longer = [&log[..2], &[joined(&log[2]), write(3, "more"), write(4, "still more")]].concat();
    let second = arrival(AGREEMENT, Onto::Log(log[2].tail()), 2, &longer);
    assert_eq!(place.tab().restore(&[second]).await, Ok(()));
    assert_stored(place, &[whole(AGREEMENT, &longer)]).await;
    goes_on(place, &longer).await;
}

pub(crate) async fn a_removal_counts_its_rows(place: &impl Place) {
    append(place.tab(), &[], &log_of(3)).await;
    keep(place.tab(), AGREEMENT, &log_of(3)).await;
    let end = Some(log_of(3)[2].tail());
    let removed = place.tab().remove(AGREEMENT, end).await;
    assert_eq!(removed, Ok(Removed { rows: 3, summaries: 1, set_aside: 0 }));
    assert_eq!(place.tab().remove(AGREEMENT, end).await, Ok(Removed::default()));
}

pub(crate) async fn nothing_of_what_was_removed_is_found(place: &impl Place) {
    let log = [log_of(1), vec![write(1, "Blåbær")]].concat();
    append(place.tab(), &[], &log).await;
    place.put_raw(AGREEMENT, 2, "no row, but a BLÅBÆR").await;
    let mended = arrival(AGREEMENT, Onto::Damage, 0, &log);
    assert_eq!(place.tab().restore(&[mended]).await, Ok(()));
    let longer = [log.as_slice(), &[write(2, "blåbær")]].concat();
    append(place.tab(), &log, &longer[2..]).await;
    keep(place.tab(), AGREEMENT, &longer).await;
    let other = [log[0].clone(), write(1, "other words")];
    assert_eq!(place.tab().append(NEW, None, &other).await, Ok(()));
    assert_eq!(place.tab().mentions("blåbær").await, Ok(vec![AGREEMENT]));
    let removed = place.other_tab().remove(AGREEMENT, None).await.unwrap();
    assert!(removed.rows > 0 && removed.summaries > 0 && removed.set_aside == 3, "{removed:?}");
    for text in ["blåbær", "no row"] {
        assert_eq!(place.tab().mentions(text).await, Ok(vec![]), "{text}");
    }
    assert!(place.tab().read_log(AGREEMENT).await.unwrap().is_none());
    assert_stored(place, &[whole(NEW, &other)]).await;
    let listed = place.tab().list().await.unwrap();
    assert_eq!(listed.len(), 1, "{listed:?}");
}

pub(crate) async fn a_log_whose_end_cannot_be_read_is_not_removed_as_seen(place: &impl Place) {
    let log = log_of(2);
    append(place.tab(), &[], &log).await;
    place.put_raw(AGREEMENT, 2, "no row").await;
    let answer = place.tab().remove(AGREEMENT, Some(log[1].tail())).await;
    assert_eq!(answer, Err(StoreError::Damaged(RecordError::Damaged)));
    assert_stored(place, &[cut(&log, RecordError::Damaged)]).await;
    assert_eq!(place.tab().remove(AGREEMENT, None).await.map(|removed| removed.rows), Ok(3));
    assert_stored(place, &[]).await;
}

pub(crate) async fn a_text_is_found_in_whatever_letters_and_rows(place: &impl Place) {
    let (summed, broken, quoted) = (AgreementId(1), AgreementId(2), AgreementId(3));
    let name = "Åse \"Æbe\" Ø\\Holm";
    let named = Command::Write(TextField::CitizenName, name.to_owned());
    let log = log_of(1);
    let with_name = [log[0].clone(), Entry { command: named, ..write(1, "") }];
    for id in [summed, quoted] {
        assert_eq!(place.tab().append(id, None, &with_name).await, Ok(()));
    }
    keep(place.tab(), summed, &with_name).await;
    let damaged = encode_entry(&with_name[1]).replace("Holm", "Bolm");
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

pub(crate) async fn a_log_that_does_not_add_up_gives_way_too(place: &impl Place) {
    let stray = [write(0, ""), Entry { command: write(0, "").command, ..write(1, "") }];
    append(place.tab(), &[], &stray).await;
    let mended = arrival(AGREEMENT, Onto::Damage, 0, &log_of(2));
    assert_eq!(place.tab().restore(&[mended]).await, Ok(()));
    assert_stored(place, &[whole(AGREEMENT, &log_of(2))]).await;
    let removed = place.tab().remove(AGREEMENT, None).await;
    assert_eq!(removed.map(|removed| removed.set_aside), Ok(2), "its rows were kept");
}
