//! Files with the content of a link: a view as a page, dates for the calendar.

use crate::agreement::{Agreement, Audience};
use crate::app::file::{File, FileKind};
use crate::base::{AgreementId, Day, Timestamp};
use crate::codec::share::Shared;
use crate::pages::{calendar_file, company_page, dates, html_file, next_date, plan_page};
use crate::views::Edition;
use crate::words::Words;

/// The input of a file: an agreement as it was when the file was requested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    pub(in crate::app) of: AgreementId,
    pub(in crate::app) held: Held,
    pub(in crate::app) words: Words,
    pub(in crate::app) at: Timestamp,
    pub(in crate::app) day: Day,
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum Held {
    /// A view, as a self-contained page that needs no network.
    View(Audience, Shared),
    /// Every date of an agreement, or the next follow-up alone, for the calendar.
    Dates { agreement: Box<Agreement>, edition: Edition, only_next: bool },
}

impl FileContent {
    /// The file; `None` when there is no date for it. Slow work: see [`crate::app::working`].
    pub(in crate::app) fn made(&self) -> Option<File> {
        let Self { words, at, day, .. } = *self;
        let file = |name: &str, kind: FileKind, content: String| {
            let name = format!("{name}-{}.{}", day.iso(), kind.ending());
            File { name, kind, content }
        };
        match &self.held {
            Held::View(_, shared) => {
                let (name, sheet) = match shared {
                    Shared::Company(view) => ("aftale", company_page(view, day, words)),
                    Shared::Plan(view) => ("min-plan", plan_page(view, day, words)),
                };
                Some(file(name, FileKind::Page, html_file(&sheet, day, words)))
            }
            Held::Dates { agreement, edition, only_next } => {
                let (name, events) = if *only_next {
                    let next = next_date(agreement, *edition, at, words);
                    ("opfoelgning", next.into_iter().collect())
                } else {
                    ("datoer", dates(agreement, *edition, at, words))
                };
                let content = (!events.is_empty()).then(|| calendar_file(&events, words))?;
                Some(file(name, FileKind::Calendar, content))
            }
        }
    }
}
