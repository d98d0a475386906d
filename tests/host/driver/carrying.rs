//! What the driver does instead of a browser: each effect on the memory store, and what it answers.

use klar_aftale::app::effect::Effect;
use klar_aftale::app::event::Event;
use klar_aftale::app::features::backup::folder::{Folder, FolderStep};
use klar_aftale::app::features::backup::restoring::RestoreStep;
use klar_aftale::app::session::room::Room;
use klar_aftale::app::working::done;
use klar_aftale::store::{LogStore, StoreError};

use klar_aftale::app::features::sharing::state::WayOut;
use klar_aftale::app::paper::OnItsWay;

use crate::driver::{FOLDER, Tab, at_once};

/// How an effect ended: with an event, or with nothing to tell.
type Answer = Option<Event>;

impl Tab<'_> {
    /// The share sheet takes a link, unless the person closes it.
    fn through_the_sheet(&mut self, what: OnItsWay, link: String) -> Answer {
        if self.closes_sheet {
            return None;
        }
        self.links.push(link);
        Some(Event::Left(what, WayOut::ShareSheet))
    }

    pub(super) fn carry_out(&mut self, effect: Effect) -> Answer {
        match effect {
            Effect::List => Some(Event::Listed(at_once(self.store.list()))),
            Effect::ReadLog(id) => {
                self.read += 1;
                Some(Event::LogRead(id, at_once(self.store.read_log(id))))
            }
            Effect::ReadAll(purpose) => {
                Some(Event::AllRead(purpose, at_once(self.store.read_all())))
            }
            Effect::KeepSummaries(summaries) => {
                at_once(self.store.keep_summaries(&summaries)).ok();
                None
            }
            Effect::Announce(changed) => note(|| self.announced.push(changed)),
            // A test tells itself what stands in a file that it chooses, and when time has passed.
            Effect::AskRoom | Effect::ReadChosen(_) | Effect::Wake { .. } => None,
            Effect::AskToKeep => {
                self.asked_to_keep += 1;
                Some(Event::Room(Room { promised: true, bytes: None }))
            }
            Effect::Restore(arrivals) => Some(match at_once(self.store.restore(&arrivals)) {
                Ok(()) => Event::Restoring(RestoreStep::Taken),
                Err(error) => Event::Restoring(RestoreStep::Failed(error)),
            }),
            Effect::Mentions(text) => Some(Event::Mentioned(at_once(self.store.mentions(&text)))),
            Effect::Append { agreement, after, entries } => {
                let tail = entries.last().unwrap().tail();
                let answer = at_once(self.store.append(agreement, after, &entries));
                Some(match answer {
                    Ok(()) => {
                        let written = entries.into_iter().map(|entry| (agreement, entry));
                        self.acknowledged.extend(written);
                        Event::Appended(agreement, tail)
                    }
                    Err(error) => Event::AppendFailed(agreement, error),
                })
            }
            Effect::Remove { agreement, seen } => {
                Some(match at_once(self.store.remove(agreement, seen)) {
                    Ok(rows) => Event::Removed(agreement, rows),
                    Err(error) => Event::RemoveFailed(agreement, error),
                })
            }
            Effect::SavePrefs(_) if !self.keeps_prefs => {
                Some(Event::PrefsFailed(StoreError::Forbidden))
            }
            Effect::SavePrefs(prefs) => note(|| self.kept = Some(prefs)),
            Effect::Go(route) => note(|| self.went.push(route)),
            Effect::Address(view) => note(|| self.address = view.hash()),
            Effect::FocusHeading => note(|| self.headings += 1),
            Effect::Focus(field) => note(|| self.focused.push(field)),
            Effect::SaveFile { content, .. } => {
                note(|| self.downloads.push(content)).or(Some(Event::FileSaved))
            }
            Effect::Give(file) => note(|| self.downloads.push(file.content)),
            Effect::AskFolder => Some(Event::Folder(FolderStep::Is(self.folder.clone()))),
            Effect::ChooseFolder | Effect::AllowFolder => {
                self.folder = Folder::Ready(FOLDER.to_owned());
                Some(Event::Folder(FolderStep::Chosen(self.folder.clone())))
            }
            Effect::ForgetFolder => {
                self.folder = Folder::Unchosen;
                Some(Event::Folder(FolderStep::Is(Folder::Unchosen)))
            }
            Effect::WriteIntoFolder { name, content } => {
                let failed = self.folder_fails.map(FolderStep::Failed);
                Some(Event::Folder(failed.unwrap_or_else(|| {
                    self.in_folder.insert(name, content);
                    FolderStep::Written
                })))
            }
            Effect::Copy { what, link } => {
                note(|| self.links.push(link)).or(Some(Event::Left(what, WayOut::Copy)))
            }
            Effect::ShareSheet { what, link } => self.through_the_sheet(what, link),
            Effect::Work(work) => Some(done(work)),
            Effect::TakeNewVersion => note(|| self.takes += 1),
            Effect::Reload => note(|| self.reloads += 1),
        }
    }
}

fn note(keep: impl FnOnce()) -> Answer {
    keep();
    None
}
