//! Messages on what the person did, on saving, and on a new version.

use crate::agreement::{Audience, Party};
use crate::app::features::renewal::Renewal;
use crate::app::paper::Paper;
use crate::app::session::notice::Notice;
use crate::app::session::notice::{UndoDirection, UndoneOrRedone};
use crate::app::session::saving::Saving;
use crate::base::{ClockTime, Day};
use crate::store::StoreError;
use crate::words::Words;

impl Words {
    /// A message after something a person did.
    #[must_use]
    pub fn notice(self, notice: &Notice) -> String {
        let told = match notice {
            Notice::Copied(Paper::Draft) => self.notice_draft_copied(),
            Notice::Copied(Paper::View(Audience::Company)) => self.notice_company_copied(),
            Notice::Copied(Paper::View(Audience::Representative)) => {
                self.notice_representative_copied()
            }
            Notice::Copied(Paper::View(Audience::Citizen)) => self.notice_plan_copied(),
            Notice::ShareFailed => self.notice_share_failed(),
            Notice::NoLink(why) => self.no_link(*why),
            Notice::Refused(rejection) => return self.rejection(*rejection),
            Notice::RemovedElsewhere(words) if words.trim().is_empty() => {
                self.notice_removed_elsewhere()
            }
            Notice::RemovedElsewhere(words) => return self.notice_removed_with_words(words),
            Notice::UndoneOrRedone(UndoneOrRedone { way, told, .. }) => {
                return ended_once(match way {
                    UndoDirection::Back => self.notice_undone(told),
                    UndoDirection::Forward => self.notice_redone(told),
                });
            }
            Notice::NoRandomness => self.no_randomness(),
            Notice::NotRead => self.notice_not_read(),
            Notice::NothingToUndoOrRedo(UndoDirection::Back) => self.refused_nothing_to_undo(),
            Notice::NothingToUndoOrRedo(UndoDirection::Forward) => self.notice_nothing_to_redo(),
            Notice::Merged => self.notice_merged(),
            Notice::PrefsFailed => self.notice_prefs_failed(),
            Notice::RemoveFailed => self.notice_remove_failed(),
            Notice::DownloadFailed => self.notice_download_failed(),
            Notice::AnswerTaken => self.notice_answer_taken(),
            Notice::FollowUpSaved => self.notice_follow_up_saved(),
            Notice::NoneHandedOver => self.notice_none_handed_over(),
            Notice::TooManyHandedOver => self.notice_too_many(),
            Notice::FilledCame => self.notice_filled_came(),
            Notice::NoDates => self.notice_no_dates(),
        };
        told.to_owned()
    }

    /// The message on a new version, and the label of its button; `None` when there is none.
    #[must_use]
    pub fn renewal(self, renewal: Renewal) -> Option<(&'static str, Option<&'static str>)> {
        match renewal {
            Renewal::None => None,
            Renewal::Ready => Some((self.new_version(), Some(self.new_version_take()))),
            Renewal::Agreed | Renewal::Asked | Renewal::Leaving => {
                Some((self.new_version_soon(), None))
            }
            Renewal::Elsewhere => Some((self.new_version_elsewhere(), Some(self.load_again()))),
        }
    }

    /// The save status; `at` is the local day and time of the last commit. The day is told when it is not `today`.
    #[must_use]
    pub fn save_mark(self, saving: &Saving, at: Option<(Day, ClockTime)>, today: Day) -> String {
        match saving {
            Saving::Unchanged => self.saving_unchanged().to_owned(),
            Saving::Writing => self.saving_writing().to_owned(),
            Saving::Saved(_) => {
                let time = at.map(|(day, clock)| {
                    let time = self.at_time(clock);
                    if day == today { time } else { [&self.day_of_year(day), " ", &time].concat() }
                });
                self.saving_saved(&time.unwrap_or_default())
            }
            Saving::Failed(error) => self.not_saved_in_short(error).to_owned(),
        }
    }

    /// A short reason why the store did not save; the message above the page says what to do.
    fn not_saved_in_short(self, error: &StoreError) -> &'static str {
        match error {
            StoreError::Full => self.saving_failed_full(),
            StoreError::Forbidden => self.saving_failed_forbidden(),
            StoreError::Outdated | StoreError::Blocked => self.saving_failed_tab(),
            StoreError::Newer => self.saving_failed_newer(),
            StoreError::Silent => self.saving_failed_silent(),
            StoreError::Damaged(_) | StoreError::Lost | StoreError::Unknown(_) => {
                self.saving_failed()
            }
        }
    }

    /// The message to the signer: the device goes back, and only what is stored is called saved.
    #[must_use]
    pub fn after_signing(self, party: Party, whose: &str, saving: &Saving) -> String {
        match (saving, party) {
            (Saving::Writing, _) => self.saving_writing().to_owned(),
            (Saving::Failed(_), _) => self.hand_back_unsaved(whose),
            (Saving::Saved(_) | Saving::Unchanged, Party::Municipality) => {
                self.approved().to_owned()
            }
            (Saving::Saved(_) | Saving::Unchanged, _) => self.hand_back(whose),
        }
    }
}

/// Removes the full stop of a sentence that ends with a quote which has its own.
fn ended_once(mut sentence: String) -> String {
    let quoted = sentence.strip_suffix("«.");
    if quoted.is_some_and(|quoted| quoted.ends_with(['.', '!', '?', '…'])) {
        sentence.pop();
    }
    sentence
}
