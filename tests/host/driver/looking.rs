//! What journeys do in a tab, and what they look at.

use klar_aftale::agreement::{Agreement, Command, TextField};
use klar_aftale::app::event::Event;
use klar_aftale::app::features::sharing::content::HandOut;
use klar_aftale::app::features::sharing::links::link_content;
use klar_aftale::app::paper::{NoLink, Paper};
use klar_aftale::app::route::{Place, Route};
use klar_aftale::app::session::case::Case;
use klar_aftale::app::session::notice::Notice;
use klar_aftale::app::session::saving::Saving;
use klar_aftale::base::AgreementId;

use crate::builder::{TODAY, day};
use crate::driver::Tab;

impl Tab<'_> {
    /// Begins an agreement and gives its id.
    pub(crate) fn new_case(&mut self) -> AgreementId {
        self.begin(Event::New)
    }

    /// Loads the example and gives its id.
    pub(crate) fn load_example(&mut self) -> AgreementId {
        self.begin(Event::LoadExample)
    }

    fn begin(&mut self, event: Event) -> AgreementId {
        self.tell(event);
        match self.model.session.route {
            Route::Editor(id, _) => id,
            other => panic!("{other:?} is shown instead of the new agreement"),
        }
    }

    /// Opens an agreement, so that its log is here.
    pub(crate) fn show(&mut self, id: AgreementId) {
        self.tell(Event::Routed(Route::Editor(id, Place::Review)));
    }

    /// The link of a paper, as it stands today.
    pub(crate) fn link(&self, id: AgreementId, paper: impl Into<Paper>) -> Result<HandOut, NoLink> {
        link_content(&self.model.session, id, paper, day(TODAY)).and_then(|content| content.link())
    }

    /// Hears what another tab has announced so far.
    pub(crate) fn hear(&mut self, other: &mut Tab<'_>) {
        for changed in other.announced.drain(..) {
            self.tell(Event::Elsewhere(changed));
        }
    }

    pub(crate) fn act(&mut self, id: AgreementId, command: Command) {
        self.tell(Event::Do(id, command));
    }

    pub(crate) fn write(&mut self, id: AgreementId, field: TextField, text: &str) {
        self.act(id, Command::Write(field, text.to_owned()));
    }

    #[track_caller]
    pub(crate) fn case(&self, id: AgreementId) -> &Case {
        self.model.session.cases.get(&id).expect("the agreement is there")
    }

    #[track_caller]
    pub(crate) fn agreement(&self, id: AgreementId) -> &Agreement {
        self.case(id).agreement()
    }

    /// The agreements that could not be read.
    pub(crate) fn set_aside(&self) -> Vec<AgreementId> {
        self.model.session.set_aside.iter().map(|log| log.agreement).collect()
    }

    pub(crate) fn notice(&self) -> Option<Notice> {
        self.model.session.notice.clone()
    }

    /// Says that all is in the store, that the save mark says so, and that loading again gives the same.
    #[track_caller]
    pub(crate) fn assert_all_stored(&self) {
        assert!(!self.model.session.is_dirty(), "something is on the screen only");
        assert!(
            matches!(self.model.session.saving, Saving::Saved(_)),
            "{:?}",
            self.model.session.saving
        );
        let mut again = self.reload();
        assert_eq!(again.model.session.set_aside, []);
        let ids = |tab: &Tab<'_>| tab.model.session.rows.keys().copied().collect::<Vec<_>>();
        assert_eq!(ids(&again), ids(self));
        for (id, case) in &self.model.session.cases {
            assert_eq!(again.model.session.rows.get(id).map(|row| (**row).clone()), case.summary());
            again.show(*id);
            assert_eq!(again.case(*id).log(), case.log());
            assert_eq!(again.agreement(*id), case.agreement());
        }
    }
}
