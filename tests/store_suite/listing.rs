//! Claims on the list: short where a summary is true, whole where none is.

use klar_aftale::codec::rows::{RecordError, changed_page};
use klar_aftale::log::{EntryId, EntryOf};
use klar_aftale::store::{Listed, LogStore, Onto};

use super::Place;
use super::logs::{
    Sample, append, arrival, assert_listed, cut, document, in_short, joined, keep, log_of, other,
    own, page_of, summary_of, whole, write,
};

pub(crate) async fn a_list_gives_logs_until_their_summaries_are_kept<D: Sample>(
    place: &impl Place<D>,
) {
    let (log, others) = (log_of::<D>(3), log_of::<D>(5));
    append(place.tab(), &[], &log).await;
    assert_eq!(place.other_tab().append(other::<D>(), None, &others).await, Ok(()));
    let logs =
        [Listed::Log(whole::<D>(own::<D>(), &log)), Listed::Log(whole::<D>(other::<D>(), &others))];
    assert_listed(place, &logs).await;
    let both = [(own::<D>(), summary_of::<D>(&log)), (other::<D>(), summary_of::<D>(&others))];
    assert_eq!(place.tab().keep_summaries(&both).await, Ok(()));
    assert_listed(place, &[in_short::<D>(own::<D>(), &log), in_short::<D>(other::<D>(), &others)])
        .await;
}

pub(crate) async fn a_log_without_a_summary_is_listed_beside_those_that_have_one<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(3);
    append(place.tab(), &[], &log).await;
    assert_eq!(place.tab().append(other::<D>(), None, &log).await, Ok(()));
    keep(place.tab(), other::<D>(), &log).await;
    assert_listed(
        place,
        &[Listed::Log(whole::<D>(own::<D>(), &log)), in_short::<D>(other::<D>(), &log)],
    )
    .await;
    let third = document::<D>(9);
    assert_eq!(place.tab().append(third, None, &log).await, Ok(()));
    let expected = [
        Listed::Log(whole::<D>(own::<D>(), &log)),
        in_short::<D>(other::<D>(), &log),
        Listed::Log(whole::<D>(third, &log)),
    ];
    assert_listed(place, &expected).await;
}

pub(crate) async fn a_summary_is_never_listed_for_a_log_that_has_changed_since<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(4);
    append(place.tab(), &[], &log[..2]).await;
    keep(place.tab(), own::<D>(), &log[..2]).await;
    append(place.tab(), &log[..2], &log[2..3]).await;
    assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &log[..3]))]).await;

    keep(place.tab(), own::<D>(), &log[..3]).await;
    append(place.other_tab(), &log[..3], &log[3..]).await;
    assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &log))]).await;

    keep(place.other_tab(), own::<D>(), &log).await;
    let last = joined::<D>(&log[3]);
    append(place.tab(), &log, std::slice::from_ref(&last)).await;
    let longer = [&log[..3], &[last, write::<D>(4, "a file")]].concat();
    assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &longer[..4]))]).await;

    keep(place.tab(), own::<D>(), &longer[..4]).await;
    let onto = Onto::Log(longer[3].tail());
    let arrival = arrival::<D>(own::<D>(), onto, 4, &longer);
    assert_eq!(place.tab().restore(&[arrival]).await, Ok(()));
    assert_listed(place, &[in_short::<D>(own::<D>(), &longer)]).await;

    assert!(place.tab().remove(own::<D>(), None).await.is_ok());
    assert_listed(place, &[]).await;
    append(place.tab(), &[], &log[..1]).await;
    assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &log[..1]))]).await;
}

pub(crate) async fn a_summary_that_does_not_fit_its_log_is_not_kept<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(3);
    append(place.tab(), &[], &log).await;
    let of_another_end = |change: fn(&mut EntryOf<D>)| {
        let mut changed = log.clone();
        change(&mut changed[2]);
        changed
    };
    for unfit in [
        log[..2].to_vec(),
        log_of::<D>(4),
        of_another_end(|last| last.joins = 1),
        of_another_end(|last| last.id = EntryId(1)),
    ] {
        keep(place.tab(), own::<D>(), &unfit).await;
        assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &log))]).await;
    }
    keep(place.tab(), other::<D>(), &log).await;
    assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &log))]).await;
}

pub(crate) async fn a_damaged_summary_is_made_anew<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(2);
    append(place.tab(), &[], &log).await;
    let page = page_of::<D>(own::<D>(), &log);
    let unknown = changed_page::<D>("", &[(own::<D>(), Some("no summary".to_owned()))]);
    for damaged in ["no page", page.split_at(40).0, &page.replace("text", "tekst"), &unknown] {
        keep(place.tab(), own::<D>(), &log).await;
        assert_listed(place, &[in_short::<D>(own::<D>(), &log)]).await;
        place.put_raw_page(own::<D>(), damaged).await;
        assert_listed(place, &[Listed::Log(whole::<D>(own::<D>(), &log))]).await;
    }
}

pub(crate) async fn a_log_that_cannot_be_read_is_listed_as_far_as_it_goes<D: Sample>(
    place: &impl Place<D>,
) {
    let log = log_of::<D>(2);
    append(place.tab(), &[], &log).await;
    place.put_raw(own::<D>(), 2, "no row").await;
    assert_eq!(place.tab().append(other::<D>(), None, &log).await, Ok(()));
    let damaged = Listed::Log(cut::<D>(&log, RecordError::Damaged));
    assert_listed(place, &[damaged.clone(), Listed::Log(whole::<D>(other::<D>(), &log))]).await;
    keep(place.tab(), other::<D>(), &log).await;
    assert_listed(place, &[damaged, in_short::<D>(other::<D>(), &log)]).await;
}

pub(crate) async fn one_log_is_read_without_the_others<D: Sample>(place: &impl Place<D>) {
    let log = log_of::<D>(3);
    let none = place.tab().read_log(own::<D>()).await.unwrap();
    assert!(none.is_none() && none.document == own::<D>());
    append(place.tab(), &[], &log).await;
    assert_eq!(place.tab().append(other::<D>(), None, &log_of::<D>(5)).await, Ok(()));
    assert_eq!(place.other_tab().read_log(own::<D>()).await, Ok(whole::<D>(own::<D>(), &log)));
    place.put_raw(own::<D>(), 3, "no row").await;
    let damaged = cut::<D>(&log, RecordError::Damaged);
    assert_eq!(place.tab().read_log(own::<D>()).await, Ok(damaged));
    place.put_raw(own::<D>(), 0, "no row").await;
    let unreadable = place.tab().read_log(own::<D>()).await.unwrap();
    assert_eq!(unreadable, cut::<D>(&[], RecordError::Damaged));
    assert!(!unreadable.is_none(), "there is something");
}
