//! The acceptance suite of log stores: every line of the promise of `LogStore`, as claims that any store must hold.

#![cfg(test)]

pub(crate) mod appending;
pub(crate) mod arriving;
pub(crate) mod listing;
pub(crate) mod logs;
pub(crate) mod note;
pub(crate) mod scramble;

use klar_aftale::log::Document;
use klar_aftale::store::LogStore;

/// An empty place where logs of a type of document are kept, with two stores on it, as two tabs have.
pub(crate) trait Place<D: Document> {
    fn tab(&self) -> &impl LogStore<Document = D>;
    fn other_tab(&self) -> &impl LogStore<Document = D>;
    /// Puts a row of a log in as it is, past the store.
    async fn put_raw(&self, document: D::Id, seq: u32, row: &str);
    /// Puts in as it is the page that holds the summary of a document, past the store.
    async fn put_raw_page(&self, document: D::Id, page: &str);
}

/// Makes the tests of a store: hands the name of every claim to a macro of the caller.
macro_rules! every_claim {
    ($test:ident) => {
        $test! {
            appending {
                a_new_store_is_empty
                entries_come_back_in_order_and_once
                a_joined_entry_replaces_the_last
                several_entries_are_appended_as_one
                an_append_past_the_end_answers_what_came_between_and_changes_nothing
                an_append_that_missed_a_joining_answers_the_joined_entry
                a_log_cannot_begin_twice
                an_append_to_no_log_begins_none
                two_tabs_see_each_others_entries
                a_removed_log_leaves_nothing_behind
                a_log_that_has_grown_unseen_is_not_removed
                logs_are_kept_apart
                every_text_comes_back_as_it_was
                a_damaged_row_ends_the_entries_and_is_named
                a_damaged_row_leaves_other_logs_alone
                a_missing_row_is_named
                a_row_of_a_newer_version_is_named
                a_log_that_cannot_be_read_takes_no_entries_and_stays_as_it_is
            }
            listing {
                a_list_gives_logs_until_their_summaries_are_kept
                a_log_without_a_summary_is_listed_beside_those_that_have_one
                a_summary_is_never_listed_for_a_log_that_has_changed_since
                a_summary_that_does_not_fit_its_log_is_not_kept
                a_damaged_summary_is_made_anew
                a_log_that_cannot_be_read_is_listed_as_far_as_it_goes
                one_log_is_read_without_the_others
            }
            arriving {
                logs_are_taken_in_together_with_their_summaries
                taking_in_is_all_or_nothing
                taking_nothing_in_changes_nothing
                rows_of_a_damaged_log_are_set_aside_each_time
                a_log_that_does_not_add_up_gives_way_too
                a_restored_log_takes_more_and_joins_into_its_last_entry
                an_arrival_joins_into_the_last_entry_of_a_restored_log
                a_removal_counts_its_rows
                nothing_of_what_was_removed_is_found
                a_log_whose_end_cannot_be_read_is_not_removed_as_seen
                a_text_is_found_in_whatever_letters_and_rows
            }
        }
    };
}
