//! Claims on the list: short where a summary is true, whole where none is.

use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId};
use klar_aftale::codec::rows::RecordError;
use klar_aftale::codec::rows::encode_summary;
use klar_aftale::log::Entry;
use klar_aftale::store::{Listed, LogStore, Onto};

use super::Place;
use super::logs::{
    AGREEMENT, append, arrival, assert_listed, cut, in_short, joined, keep, log_of, summary_of,
    whole, write,
};

const OTHER: AgreementId = AgreementId(8);

pub(crate) async fn a_list_gives_logs_until_their_summaries_are_kept(place: &impl Place) {
    let (log, other) = (log_of(3), log_of(5));
    append(place.tab(), &[], &log).await;
    assert_eq!(place.other_tab().append(OTHER, None, &other).await, Ok(()));
    let logs = [Listed::Log(whole(AGREEMENT, &log)), Listed::Log(whole(OTHER, &other))];
    assert_listed(place, &logs).await;
    let both = [(AGREEMENT, summary_of(&log)), (OTHER, summary_of(&other))];
    assert_eq!(place.tab().keep_summaries(&both).await, Ok(()));
    assert_listed(place, &[in_short(AGREEMENT, &log), in_short(OTHER, &other)]).await;
}

pub(crate) async fn a_log_without_a_summary_is_listed_beside_those_that_have_one(
    place: &impl Place,
) {
    let log = log_of(3);
    append(place.tab(), &[], &log).await;
    assert_eq!(place.tab().append(OTHER, None, &log).await, Ok(()));
    keep(place.tab(), OTHER, &log).await;
    assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log)), in_short(OTHER, &log)]).await;
    let third = AgreementId(9);
    assert_eq!(place.tab().append(third, None, &log).await, Ok(()));
    let expected = [
        Listed::Log(whole(AGREEMENT, &log)),
        in_short(OTHER, &log),
        Listed::Log(whole(third, &log)),
    ];
    assert_listed(place, &expected).await;
}

pub(crate) async fn a_summary_is_never_listed_for_a_log_that_has_changed_since(place: &impl Place) {
    let log = log_of(4);
    append(place.tab(), &[], &log[..2]).await;
    keep(place.tab(), AGREEMENT, &log[..2]).await;
    append(place.tab(), &log[..2], &log[2..3]).await;
    assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log[..3]))]).await;

    keep(place.tab(), AGREEMENT, &log[..3]).await;
    append(place.other_tab(), &log[..3], &log[3..]).await;
    assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log))]).await;

    keep(place.other_tab(), AGREEMENT, &log).await;
    let last = joined(&log[3]);
    append(place.tab(), &log, std::slice::from_ref(&last)).await;
    let longer = [&log[..3], &[last, write(4, "a file")]].concat();
    assert_listed(place, &[Listed::Log(whole(AGREEMENT, &longer[..4]))]).await;

    keep(place.tab(), AGREEMENT, &longer[..4]).await;
    let onto = Onto::Log(longer[3].tail());
    let arrival = arrival(AGREEMENT, onto, 4, &longer);
    assert_eq!(place.tab().restore(&[arrival]).await, Ok(()));
    assert_listed(place, &[in_short(AGREEMENT, &longer)]).await;

    assert!(place.tab().remove(AGREEMENT, None).await.is_ok());
    assert_listed(place, &[]).await;
    append(place.tab(), &[], &log[..1]).await;
    assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log[..1]))]).await;
}

pub(crate) async fn a_summary_that_does_not_fit_its_log_is_not_kept(place: &impl Place) {
    let log = log_of(3);
    append(place.tab(), &[], &log).await;
    let of_another_end = |change: fn(&mut Entry)| {
        let mut changed = log.clone();
        change(&mut changed[2]);
        changed
    };
    for unfit in [
        log[..2].to_vec(),
        log_of(4),
        of_another_end(|last| last.joins = 1),
        of_another_end(|last| last.device = DeviceId(1)),
        of_another_end(|last| last.at = Timestamp(1)),
    ] {
        keep(place.tab(), AGREEMENT, &unfit).await;
        assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log))]).await;
    }
    keep(place.tab(), OTHER, &log).await;
    assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log))]).await;
}

pub(crate) async fn a_damaged_summary_is_made_anew(place: &impl Place) {
    let log = log_of(2);
    append(place.tab(), &[], &log).await;
    let row = encode_summary(&summary_of(&log));
    let of_another_version = row.replacen('1', "2", 1);
    for damaged in
        ["", "no row", row.split_at(40).0, &row.replace("text", "tekst"), &of_another_version]
    {
        keep(place.tab(), AGREEMENT, &log).await;
        assert_listed(place, &[in_short(AGREEMENT, &log)]).await;
        place.put_raw_summary(AGREEMENT, damaged).await;
        assert_listed(place, &[Listed::Log(whole(AGREEMENT, &log))]).await;
    }
}

pub(crate) async fn a_log_that_cannot_be_read_is_listed_as_far_as_it_goes(place: &impl Place) {
    let log = log_of(2);
    append(place.tab(), &[], &log).await;
    place.put_raw(AGREEMENT, 2, "no row").await;
    assert_eq!(place.tab().append(OTHER, None, &log).await, Ok(()));
    let damaged = Listed::Log(cut(&log, RecordError::Damaged));
    assert_listed(place, &[damaged.clone(), Listed::Log(whole(OTHER, &log))]).await;
    keep(place.tab(), OTHER, &log).await;
    assert_listed(place, &[damaged, in_short(OTHER, &log)]).await;
}

pub(crate) async fn one_log_is_read_without_the_others(place: &impl Place) {
    let log = log_of(3);
    let none = place.tab().read_log(AGREEMENT).await.unwrap();
    assert!(none.is_none() && none.agreement == AGREEMENT);
    append(place.tab(), &[], &log).await;
    assert_eq!(place.tab().append(OTHER, None, &log_of(5)).await, Ok(()));
    assert_eq!(place.other_tab().read_log(AGREEMENT).await, Ok(whole(AGREEMENT, &log)));
    place.put_raw(AGREEMENT, 3, "no row").await;
    let damaged = cut(&log, RecordError::Damaged);
    assert_eq!(place.tab().read_log(AGREEMENT).await, Ok(damaged));
    place.put_raw(AGREEMENT, 0, "no row").await;
    let unreadable = place.tab().read_log(AGREEMENT).await.unwrap();
    assert_eq!(unreadable, cut(&[], RecordError::Damaged));
    assert!(!unreadable.is_none(), "there is something");
}
