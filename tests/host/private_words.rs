//! No link holds a word that its reader must not read: random agreements, in which every text that anybody wrote is a word
//! of its own, held against a table that knows nothing of the program's.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use base64ct::{Base64UrlUnpadded, Encoding as _};
use klar_aftale::agreement::Agreement;
use klar_aftale::agreement::AgreementEntry;
use klar_aftale::agreement::TextField;
use klar_aftale::agreement::apply;
use klar_aftale::agreement::follow_up::{FollowUpChange, Topic};
use klar_aftale::agreement::sharing::Disclosable;
use klar_aftale::agreement::signing::ContentHash;
use klar_aftale::agreement::{AbsenceCall, Audience, Consent, Kind, Origin};
use klar_aftale::agreement::{Choice, Command, GoalChange};
use klar_aftale::agreement::{Outcome, Party, SignOff, SignOffMethod};
use klar_aftale::app::features::example;
use klar_aftale::app::features::sharing::links::link_content;
use klar_aftale::app::model::Model;
use klar_aftale::app::session::case::Case;
use klar_aftale::base::Coded as _;
use klar_aftale::base::Timestamp;
use klar_aftale::base::{AgreementId, DeviceId, FollowUpId, GoalId, Secret};
use klar_aftale::codec::share::Shared;
use klar_aftale::kinds::new_agreement;
use klar_aftale::log::{Act, EntryId};
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};
use miniz_oxide::inflate::decompress_to_vec;
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_oneof};
use proptest::sample::select;

use crate::arbitrary::{command, for_all, living};
use crate::builder::{TODAY, day, edition};
use crate::driver::{SITE, prefs_of};
use crate::marked::{Marks, Place, words_in};
use crate::sealed::link_to;

/// How many random agreements are looked at.
const CASES: u32 = 96;

/// When a text may be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rule {
    Never,
    Always,
    /// When the company sees this.
    When(Disclosable),
    /// Only where no other meeting place is written.
    NoOtherPlace,
    /// Once there is a closing status.
    Closed,
    /// Until then.
    NotClosed,
}

/// What is read of a field by the company (contact person and employee representative), by the citizen, and by the company in
/// a draft that it fills in. Of names only the first. A field that is new breaks the build here.
#[expect(clippy::match_same_arms, reason = "a table is read line by line")]
pub(crate) fn rules(field: TextField) -> (Rule, Rule, Rule) {
    use Rule::{Always, Closed, Never, NoOtherPlace, When};
    use TextField as T;
    match field {
        T::CitizenName => (Always, Always, Always),
        T::CitizenPhone => (When(Disclosable::Phone), Never, Never),
        T::CitizenMail => (Never, Never, Never),
        T::JobGoal => (Never, Always, Never),
        T::CompanyName => (Always, Always, Always),
        T::CompanyAddress => (NoOtherPlace, NoOtherPlace, Never),
        T::MeetingAddress => (Always, Always, Always),
        T::ContactName => (Always, Always, Always),
        T::ContactRole => (Never, Never, Always),
        T::ContactPhone => (Never, Always, Always),
        T::ContactMail => (Never, Always, Always),
        T::RepresentativeName => (Never, Never, Always),
        T::RepresentativePhone => (Never, Never, Always),
        T::RepresentativeMail => (Never, Never, Always),
        T::CaseworkerName => (Always, Always, Always),
        T::CaseworkerRole => (Always, Always, Always),
        T::CaseworkerPhone => (Always, Always, Always),
        T::CaseworkerMail => (Always, Always, Always),
        T::Municipality => (Always, Always, Always),
        T::JobTitle => (Always, Never, Always),
        T::HoursOffered => (Never, Never, Always),
        T::PurposeReason => (Never, Always, Never),
        T::TasksText => (When(Disclosable::Tasks), Never, Never),
        T::BreakNote => (Never, Never, Never),
        T::Accommodations => (When(Disclosable::Accommodations), Always, Never),
        T::ContactDuties => (When(Disclosable::Duties), Never, Never),
        T::AbsenceText => (When(Disclosable::Absence), Always, Never),
        T::PaidNote => (Never, Never, Never),
        T::NextPlace => (When(Disclosable::FollowUp), Always, Never),
        T::Mentor => (Never, Never, Never),
        T::CompanyMentor => (When(Disclosable::CompanyMentor), Never, Never),
        T::Aids => (When(Disclosable::Aids), Never, Never),
        T::ParallelEfforts => (When(Disclosable::ParallelEfforts), Never, Never),
        T::Coordinator => (When(Disclosable::ParallelEfforts), Never, Never),
        T::ClosingStatus => (Never, Closed, Never),
        T::ClosingNext => (Never, Never, Never),
        T::NoPaidReason => (Never, Never, Never),
    }
}

/// The rule of any place for one reader.
fn rule(place: Place, to: Audience) -> Rule {
    let (company, citizen) = match place {
        _ if to == Audience::Representative => (for_the_representative(place), Rule::Never),
        Place::Text(field) => {
            let (company, citizen, _) = rules(field);
            (company, citizen)
        }
        Place::Task => (Rule::When(Disclosable::Tasks), Rule::Always),
        Place::Goal => (Rule::When(Disclosable::Goals), Rule::Always),
        Place::GoalHow => (Rule::Never, Rule::Always),
        Place::FollowUp(Topic::Going) => (Rule::Never, Rule::NotClosed),
        Place::FamilyName
        | Place::FollowUp(Topic::Next | Topic::Ability | Topic::Actions | Topic::Place)
        | Place::Unreadable
        | Place::Signer
        | Place::Reason
        | Place::AnswerName
        | Place::AnswerNote
        | Place::Filled
        | Place::Colleague
        | Place::Who => (Rule::Never, Rule::Never),
    };
    if to == Audience::Citizen { citizen } else { company }
}

/// Of the company, the caseworker and the tasks; nothing of the citizen.
fn for_the_representative(place: Place) -> Rule {
    match place {
        Place::Text(
            TextField::CompanyName
            | TextField::JobTitle
            | TextField::CaseworkerName
            | TextField::CaseworkerRole
            | TextField::CaseworkerPhone
            | TextField::CaseworkerMail
            | TextField::Municipality,
        ) => Rule::Always,
        Place::Text(TextField::TasksText) | Place::Task => Rule::When(Disclosable::Tasks),
        _ => Rule::Never,
    }
}

/// Every place.
fn every_place() -> impl Iterator<Item = Place> {
    let fields = TextField::ALL.iter().copied().map(Place::Text);
    let topics = Topic::ALL.map(Place::FollowUp);
    fields.chain(topics).chain([Place::Task, Place::Goal, Place::GoalHow])
}

/// What was chosen, told by the commands and not by the program.
#[derive(Default)]
struct Chosen {
    consent: bool,
    calls_citizen: bool,
    closed: bool,
    disclosed: BTreeMap<Disclosable, bool>,
}

impl Chosen {
    fn by(commands: &[Command]) -> Self {
        let mut chosen = Self::default();
        for command in commands {
            match command {
                Command::SetConsent(consent) => chosen.consent = *consent == Consent::Given,
                Command::Choose(Choice::AbsenceCall(call)) => {
                    chosen.calls_citizen = *call == Some(AbsenceCall::CitizenFirst);
                }
                Command::Disclose(matter, shown) => {
                    chosen.disclosed.insert(*matter, *shown);
                }
                Command::Close(_) => chosen.closed = true,
                Command::Reopen(_) => chosen.closed = false,
                _ => {}
            }
        }
        chosen
    }

    /// Whether the company sees something: as was chosen, else as is usual; what is private only with a yes.
    fn shows(&self, matter: Disclosable) -> bool {
        let (private, usual) = match matter {
            Disclosable::Tasks
            | Disclosable::Duties
            | Disclosable::Goals
            | Disclosable::FollowUp
            | Disclosable::Absence
            | Disclosable::CompanyMentor => (false, true),
            Disclosable::Phone => (false, self.calls_citizen),
            Disclosable::Accommodations => (true, true),
            Disclosable::Aids | Disclosable::ParallelEfforts => (true, false),
        };
        (self.consent || !private) && self.disclosed.get(&matter).copied().unwrap_or(usual)
    }
}

/// An agreement with its log, the places of its words, and what was chosen.
struct Written {
    log: Vec<AgreementEntry>,
    made: Agreement,
    marks: Marks,
    /// The name that stands in the settings of the device.
    who: String,
    chosen: Chosen,
}

impl Written {
    /// What the commands make that are allowed, each with words of its own.
    fn by(commands: &[Command]) -> Self {
        let mut marks = Marks::default();
        let mut made = new_agreement(Kind::Praktik, Origin::Own);
        let mut done = vec![Command::Create(Kind::Praktik, Origin::Own)];
        for command in commands {
            let command = marks.in_command(command);
            if apply(&mut made, &command, day(TODAY)).is_ok() {
                done.push(command);
            }
        }
        let chosen = Chosen::by(&done);
        let log = (0_u32..)
            .zip(done)
            .map(|(seq, command)| AgreementEntry {
                id: EntryId(u128::from(seq)),
                seq,
                joins: 0,
                at: Timestamp(1_772_441_000_000 + u64::from(seq)),
                day: day(TODAY),
                who: marks.new_word(Place::Who),
                device: DeviceId(0xD),
                act: Act::Do(command),
            })
            .collect();
        let who = marks.new_word(Place::Who);
        Self { log, made, marks, who, chosen }
    }

    /// Whether a word stands at its place now: what was written over or removed is nobody's to read.
    fn holds(&self, place: Place, word: &str) -> bool {
        let made = &self.made;
        match place {
            Place::Text(field) => made.text(field).split(' ').any(|one| one == word),
            Place::Task => made.tasks.iter().any(|task| task.text == word),
            Place::Goal => made.goals.iter().any(|goal| goal.text == word),
            Place::GoalHow => {
                let mut reached = made.goals.iter().filter_map(|goal| goal.reached.as_ref());
                reached.any(|reached| reached.how == word)
            }
            Place::FollowUp(topic) => {
                let mut done = made.lifecycle.follow_ups.iter().filter(|note| note.done.is_some());
                done.any(|note| note.text(topic) == word)
            }
            _ => false,
        }
    }

    /// Whether a reader may read a word.
    fn may_read(&self, to: Audience, place: Place, word: &str) -> bool {
        let open = match rule(place, to) {
            Rule::Never => false,
            Rule::Always => true,
            Rule::When(matter) => self.chosen.shows(matter),
            Rule::NoOtherPlace => self.made.text(TextField::MeetingAddress).trim().is_empty(),
            Rule::Closed => self.chosen.closed,
            Rule::NotClosed => !self.chosen.closed,
        };
        open && self.holds(place, word)
    }

    /// The link of a reader as the app hands it out, when it does.
    fn handed_out(&self, to: Audience) -> Option<String> {
        let id = AgreementId(7);
        let mut model = Model::new(day(TODAY));
        SITE.clone_into(&mut model.session.site);
        model.session.prefs = prefs_of(&self.who);
        model.session.prefs.secret = Some(Secret([0x5A; 32]));
        model.session.cases.insert(id, Case::from_store(id, self.log.clone()).unwrap());
        let link = link_content(&model.session, id, to, day(TODAY))
            .and_then(|content| content.link())
            .ok()?
            .link;
        Some(link.strip_prefix(&format!("{SITE}v/#")).unwrap().to_owned())
    }

    /// The link of a reader, also while the app would hand none out.
    fn link(&self, to: Audience) -> String {
        let edition = edition(7, day(TODAY));
        let company = |reader| Shared::Company(Box::new(company_view(&self.made, reader, edition)));
        link_to(&match to {
            Audience::Company => company(Reader::Contact),
            Audience::Representative => company(Reader::Representative),
            Audience::Citizen => Shared::Plan(Box::new(plan_view(&self.made, edition))),
        })
    }
}

/// The words that anybody finds in a link: in it as it is, in its bytes, and in what they inflate to.
#[track_caller]
fn words_of(link: &str) -> BTreeSet<usize> {
    // Header, seal, and the length of what is inflated.
    const BEFORE: usize = 12 + 96 + 4;
    let bytes = Base64UrlUnpadded::decode_vec(link).unwrap();
    let inflated = decompress_to_vec(&bytes[BEFORE..]).unwrap();
    let all = [link.as_bytes(), &bytes, &inflated].map(words_in);
    all.into_iter().flatten().collect()
}

/// Whatever makes the app hand nothing out: what cannot be read or cannot be right, and what was stopped.
fn disturbs(command: &Command) -> bool {
    matches!(
        command,
        Command::SetDay(..)
            | Command::SetNumber(..)
            | Command::SetNextTime(_)
            | Command::SetPaidTarget(_)
            | Command::AddStep { .. }
            | Command::ChangeStep(..)
            | Command::ChangeGoal(_, GoalChange::Due(_))
            | Command::ChangeFollowUp(_, FollowUpChange::On(_) | FollowUpChange::Held(..))
            | Command::MoveEnd(..)
            | Command::Stop(..)
    )
}

/// Every field written, then anything at all, then a course that goes on for a while.
fn acts() -> impl Strategy<Value = Vec<Command>> {
    let anything = vec(prop_oneof![4 => command(), 1 => living()], 0..40);
    let disclosed = vec((select(&Disclosable::ALL[..]), any::<bool>()), 0..8);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    (flags, disclosed, anything).prop_map(|((yes, elsewhere, calm, ends), disclosed, mut any)| {
        if calm {
            any.retain(|command| !disturbs(command));
        }
        let write = |field: &TextField| Command::Write(*field, "noget".to_owned());
        let mut all = example::commands(day(TODAY));
        all.extend(TextField::ALL.iter().map(write));
        all.push(Command::ChangeGoal(GoalId(1), GoalChange::Reached("noget".to_owned())));
        all.push(Command::SetConsent(if yes { Consent::Given } else { Consent::NotGiven }));
        if !elsewhere {
            all.push(Command::Write(TextField::MeetingAddress, " ".to_owned()));
        }
        all.extend(disclosed.into_iter().map(|(matter, shown)| Command::Disclose(matter, shown)));
        all.extend(any);
        all.extend(course(ends));
        all
    })
}

/// A follow-up that is held, and everybody's signatures; with its closing status, when it ends.
fn course(ends: bool) -> Vec<Command> {
    let id = FollowUpId(99);
    let of = |change| Command::ChangeFollowUp(id, change);
    let topics = Topic::ALL.into_iter();
    let note = topics.map(|topic| of(FollowUpChange::Text(topic, "noget".to_owned())));
    let sign = |party| {
        let (name, reason) = ("noget".to_owned(), "noget".to_owned());
        let seen = ContentHash([0; 32]);
        Command::SignOff(SignOff { party, way: SignOffMethod::Phone, name, reason, seen })
    };
    let begins = [Command::AddFollowUp(id, day(TODAY))].into_iter();
    let held = begins.chain(note).chain([of(FollowUpChange::Done)]);
    let signed = held.chain(Party::ALL.map(sign));
    signed.chain(ends.then_some(Command::Close(Outcome::Other))).collect()
}

#[test]
fn no_link_holds_a_word_that_its_reader_must_not_read() {
    let (read, handed_out) = (RefCell::new(BTreeSet::new()), RefCell::new(0));
    for_all(CASES, &acts(), |commands| {
        let written = Written::by(&commands);
        for to in Audience::ALL {
            let by_app = written.handed_out(to);
            *handed_out.borrow_mut() += usize::from(by_app.is_some());
            for link in by_app.into_iter().chain([written.link(to)]) {
                let found = words_of(&link);
                for (number, place, word) in written.marks.words() {
                    if found.contains(&number) {
                        let may = written.may_read(to, place, &word);
                        assert!(may, "{to:?} reads {word} of {place:?}: {:?}", written.log);
                        read.borrow_mut().insert((to.code(), place));
                    }
                }
                let known = found.iter().all(|number| *number < written.marks.count());
                assert!(known, "a word that nobody wrote");
            }
        }
    });
    assert!(handed_out.into_inner() > CASES as usize, "the app hands too little out");
    let read = read.into_inner();
    for to in Audience::ALL {
        for place in every_place() {
            let open = rule(place, to) != Rule::Never;
            assert_eq!(read.contains(&(to.code(), place)), open, "{to:?} reads {place:?}");
        }
    }
}
