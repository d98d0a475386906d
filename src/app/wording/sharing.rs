//! The papers that are shared, and why there is no link.

use crate::agreement::Audience;
use crate::app::features::sharing::links::Reach;
use crate::app::paper::{NoLink, Paper};
use crate::words::Words;

impl Words {
    /// The title of the page on which a paper is shared.
    #[must_use]
    pub fn share_with(self, paper: Paper) -> &'static str {
        match paper {
            Paper::View(audience) => self.share_view_with(audience),
            Paper::Draft => self.fill_ask(),
        }
    }

    /// The introduction of that page.
    #[must_use]
    pub fn share_lead_of(self, paper: Paper) -> &'static str {
        match paper {
            Paper::View(_) => self.share_lead(),
            Paper::Draft => self.fill_ask_lead(),
        }
    }

    /// The name of a paper's link.
    #[must_use]
    pub fn link_of(self, paper: Paper) -> &'static str {
        match paper {
            Paper::View(audience) => self.link_of_view(audience),
            Paper::Draft => self.fill_link(),
        }
    }

    /// The subject of a mail with a link.
    #[must_use]
    pub fn share_subject(self, paper: Paper) -> &'static str {
        match paper {
            Paper::View(audience) => self.subject_of_view(audience),
            Paper::Draft => self.fill_subject(),
        }
    }

    /// The text of a message with a link; without names, since others may see it.
    #[must_use]
    pub fn share_message(self, paper: Paper) -> &'static str {
        match paper {
            Paper::View(audience) => self.message_of_view(audience),
            Paper::Draft => self.fill_message(),
        }
    }

    /// The title of the page on which a view is shared.
    fn share_view_with(self, audience: Audience) -> &'static str {
        match audience {
            Audience::Company => self.share_with_company(),
            Audience::Representative => self.share_with_representative(),
            Audience::Citizen => self.share_with_citizen(),
        }
    }

    /// The name of a reader's link.
    fn link_of_view(self, audience: Audience) -> &'static str {
        match audience {
            Audience::Company => self.company_link(),
            Audience::Representative => self.representative_link(),
            Audience::Citizen => self.plan_link(),
        }
    }

    /// The subject of a mail with a view.
    fn subject_of_view(self, audience: Audience) -> &'static str {
        match audience {
            Audience::Company | Audience::Representative => self.share_subject_company(),
            Audience::Citizen => self.plan_title(),
        }
    }

    /// What a message with a view says.
    fn message_of_view(self, audience: Audience) -> &'static str {
        match audience {
            Audience::Company => self.share_message_company(),
            Audience::Representative => self.share_message_representative(),
            Audience::Citizen => self.share_message_citizen(),
        }
    }

    /// Why there is no link.
    #[must_use]
    pub fn no_link(self, why: NoLink) -> &'static str {
        match why {
            NoLink::NoAgreement => self.no_link_no_agreement(),
            NoLink::Signed => self.no_link_signed(),
            NoLink::Faults => self.no_link_faults(),
            NoLink::TooLong => self.no_link_long(),
            NoLink::Cancelled => self.no_link_cancelled(),
            NoLink::NoEnd => self.no_link_no_end(),
            NoLink::NoRandomness => self.no_randomness(),
            NoLink::Making => self.no_link_making(),
            NoLink::Locking => self.no_link_locking(),
            NoLink::LockedOther => self.no_link_locked_other(),
            NoLink::NoLock => self.no_link_no_lock(),
            NoLink::NoSeal => self.no_link_seal(),
        }
    }

    /// Which channels can carry a link.
    #[must_use]
    pub fn reach(self, reach: Reach) -> &'static str {
        match reach {
            Reach::Everywhere => self.reach_everywhere(),
            Reach::Mail => self.reach_mail(),
            Reach::Risky => self.reach_risky(),
        }
    }
}
