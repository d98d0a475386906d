//! *Min Plan*: the job goal first, then the next meeting, what to do when ill, what is agreed, in plain language (C3).

use crate::agreement::SickCall;
use crate::agreement::Totals;
use crate::agreement::sharing::Decision;
use crate::base::{Day, Period};
use crate::input::first_name;
use crate::pages::calendar::{CalendarEvent, MEETING, Occasion};
use crate::pages::paid_hours::paid_hours;
use crate::pages::plan_more::PlanMore;
use crate::pages::shared_blocks::{appointment_time, edition_line, person_line};
use crate::pages::sheet::{Action, Block, Fact, Sheet, Stand, fact, lines, or};
use crate::pages::week::{week_sentences, week_sheet};
use crate::views::StageView;
use crate::views::{GoalView, PlanView, StatusView};
use crate::words::Words;
use crate::words::capital;

/// The view, with the names for its sentences.
struct Page<'a> {
    shown: &'a PlanView,
    more: &'a PlanMore,
    company: &'a str,
    caseworker: &'a str,
    today: Day,
    words: Words,
}

/// The citizen's page on the day `today`; `more` is what a link of format 1 has no place for.
#[must_use]
pub fn plan_sheet(shown: &PlanView, more: &PlanMore, today: Day, words: Words) -> Sheet {
    let page = Page {
        shown,
        more,
        company: or(&shown.company, words.view_the_workplace()),
        caseworker: or(&shown.caseworker.name, words.view_the_caseworker()),
        today,
        words,
    };
    let of = if shown.citizen.is_empty() {
        words.plan_title().to_owned()
    } else {
        words.plan_of(&shown.citizen)
    };
    let mut blocks = vec![
        Block::Small(of),
        Block::Small(words.plan_job_goal().to_owned()),
        Block::Goal(or(&shown.job_goal, words.plan_no_job_goal()).to_owned()),
    ];
    blocks.extend(page.next());
    blocks.push(page.sick());
    page.later_meeting(&mut blocks);
    let doing = match () {
        () if page.is_over() => words.plan_did(),
        () if page.is_ahead() => words.plan_doing_soon(),
        () => words.plan_doing(),
    };
    blocks.push(Block::Heading(doing.to_owned()));
    blocks.push(page.effort());
    if !page.is_over() {
        blocks.extend(paid_hours(shown, today, words));
        blocks.extend(more.paid.iter().cloned());
    }
    page.goals(&mut blocks);
    page.contact(&mut blocks);
    page.reply(&mut blocks);
    blocks.extend(shown.edition.concluded.map(|_| Block::Seal(edition_line(shown.edition, words))));
    let updated = words.plan_updated(&words.day(shown.edition.made), first_name(page.caseworker));
    blocks.push(Block::Seal(updated));
    Sheet { title: words.plan_title().to_owned(), blocks }
}

impl Page<'_> {
    /// The first day or the next meeting, whichever comes first.
    fn next(&self) -> Option<Block> {
        let meeting = self.shown.next.as_ref().filter(|next| next.day >= self.today);
        let start = self.shown.first_meeting().filter(|(day, _)| *day >= self.today);
        match (start, meeting) {
            (Some((day, _)), Some(next)) if next.day < day => self.meeting(),
            (Some(_), _) => self.start(),
            (None, _) => self.meeting(),
        }
    }

    fn start(&self) -> Option<Block> {
        let (shown, words) = (self.shown, self.words);
        let (day, hours) = shown.first_meeting()?;
        let day_text = words.weekday_day(day);
        let when = match hours.meet {
            Some(time) => [day_text, words.at_clock(time)].join(" "),
            None => day_text,
        };
        Some(Block::Next {
            headline: capital(&when),
            text: words.plan_starts_text(self.company),
            event: Some(CalendarEvent {
                title: words.calendar_plan_start(self.company),
                place: shown.meeting_place.clone(),
                time: hours.meet,
                length: hours.unpaid + hours.paid,
                ..CalendarEvent::on(day, Occasion::Start, shown.edition)
            }),
        })
    }

    fn meeting(&self) -> Option<Block> {
        let words = self.words;
        let next = self.shown.next.as_ref().filter(|next| next.day >= self.today)?;
        let text = if next.place.is_empty() {
            words.plan_next_text(self.caseworker)
        } else {
            words.plan_next_place(self.caseworker, &next.place)
        };
        Some(Block::Next {
            headline: capital(&appointment_time(next, words)),
            text,
            event: Some(CalendarEvent {
                title: words.calendar_plan_follow_up(self.company),
                place: next.place.clone(),
                time: next.time,
                length: MEETING,
                ..CalendarEvent::on(next.day, Occasion::Next, self.shown.edition)
            }),
        })
    }

    /// The next meeting, when the first day is earlier and is the main block.
    fn later_meeting(&self, blocks: &mut Vec<Block>) {
        let (first, Some(Block::Next { headline, text, event })) = (self.next(), self.meeting())
        else {
            return;
        };
        if matches!(&first, Some(Block::Next { headline: shown, .. }) if *shown == headline) {
            return;
        }
        blocks.push(Block::Heading(self.words.plan_meeting().to_owned()));
        blocks.push(Block::Lines(vec![[headline, text].join(". ")]));
        blocks.push(Block::Ways(event.map(Action::Calendar).into_iter().collect()));
    }

    /// Whom to call when ill.
    fn sick(&self) -> Block {
        let (shown, words) = (self.shown, self.words);
        let (name, phone) = match shown.sick_call {
            Some(SickCall::Contact) => (&shown.contact.name, &shown.contact.phone),
            Some(SickCall::Caseworker) | None => (&shown.caseworker.name, &shown.caseworker.phone),
        };
        let name = or(first_name(name), words.view_the_caseworker());
        let mut text = vec![words.plan_sick_call(name)];
        text.extend(lines(&shown.absence_text));
        Block::Absence {
            title: words.plan_sick().to_owned(),
            calls: Action::call(words.view_call(name), phone).into_iter().collect(),
            text: vec![text.join(" ")],
        }
    }

    /// The five questions about the effort.
    fn effort(&self) -> Block {
        let (shown, words) = (self.shown, self.words);
        let mut facts = vec![
            Fact { label: words.plan_what().to_owned(), blocks: self.what() },
            Fact { label: words.plan_when().to_owned(), blocks: self.when() },
        ];
        facts.extend(self.place());
        facts.extend(self.more.support.iter().cloned());
        if !shown.accommodations.is_empty() {
            let text = Block::Lines(lines(&shown.accommodations));
            facts.push(Fact { label: words.plan_care().to_owned(), blocks: vec![text] });
        }
        let why = lines(&shown.reason).into_iter().chain(self.more.purpose.clone());
        let why = why.map(|line| Block::Lines(vec![line])).collect();
        facts.push(Fact { label: words.plan_why().to_owned(), blocks: why });
        facts.push(self.status());
        facts.extend(self.more.statuses.iter().cloned());
        facts.retain(|fact| !fact.blocks.is_empty());
        Block::Effort {
            title: words.plan_effort(self.company, words.kind(shown.kind)),
            period: shown.period.map(|period| words.period_of(period)).unwrap_or_default(),
            facts,
        }
    }

    /// True before the first day.
    fn is_ahead(&self) -> bool {
        self.shown.period.is_some_and(|period| self.today < period.first())
    }

    /// True when the last day is past.
    fn is_over(&self) -> bool {
        self.shown.period.and_then(Period::last).is_some_and(|last| last < self.today)
    }

    fn stage(&self) -> Option<&StageView> {
        self.shown.stage_on(self.today)
    }

    /// Hours, tasks, and with whom it is agreed.
    fn what(&self) -> Vec<Block> {
        let (shown, words) = (self.shown, self.words);
        let mut blocks = Vec::new();
        blocks.extend(
            self.stage().map(|stage| Block::Lines(vec![hours_sentence(stage.weekly(), words)])),
        );
        let people: Vec<String> = [&shown.caseworker.name, &shown.contact.name]
            .into_iter()
            .map(|name| first_name(name).to_owned())
            .filter(|name| !name.is_empty())
            .collect();
        if !people.is_empty() {
            blocks.push(Block::Lines(vec![words.plan_what_agreed(&words.list_of(&people))]));
        }
        let lists =
            [(words.plan_learn(), &shown.tasks.unpaid), (words.plan_earn(), &shown.tasks.paid)];
        for (label, tasks) in lists.into_iter().filter(|(_, tasks)| !tasks.is_empty()) {
            blocks.push(Block::Lines(vec![label.to_owned()]));
            blocks.push(Block::List(tasks.clone()));
        }
        blocks.extend(self.more.tasks.iter().cloned());
        blocks
    }

    /// The latest status text.
    fn status(&self) -> Fact {
        let words = self.words;
        let Some(StatusView { on, text, closing }) = &self.shown.status else {
            return fact(words.plan_status(), words.plan_no_status().to_owned());
        };
        let label = if *closing { words.part_closing() } else { words.plan_status() };
        fact(label, words.plan_status_of(&words.day_of_year(*on), text))
    }

    /// The current week as days and in words, and the coming steps.
    fn when(&self) -> Vec<Block> {
        let words = self.words;
        let Some(stage) = self.stage() else {
            return Vec::new();
        };
        let mut blocks = vec![Block::Week(week_sheet(stage, words))];
        let sentences = week_sentences(stage, words).into_iter();
        blocks.extend(sentences.map(|line| Block::Lines(vec![[&line, "."].concat()])));
        let coming = self.shown.stages.iter().filter(|later| {
            later.period.first() > self.today && later.period.first() > stage.period.first()
        });
        blocks.extend(coming.map(|later| {
            let from = words.plan_from(&words.day_of_year(later.period.first()));
            let week = week_sentences(later, words).join(". ");
            Block::Lines(vec![[&from, ": ", &week, "."].concat()])
        }));
        blocks
    }

    /// Where to meet, whom to ask for, and how to reach them.
    fn place(&self) -> Option<Fact> {
        let (shown, words) = (self.shown, self.words);
        let (place, contact) = (&shown.meeting_place, shown.contact.name.as_str());
        let text = match (place.is_empty(), contact.is_empty()) {
            (true, _) => return None,
            (false, true) => place.clone(),
            (false, false) => words.plan_where_text(contact, place),
        };
        let name = or(contact, words.view_the_workplace());
        let ways = [
            Action::call(words.view_call(name), &shown.contact.phone),
            Action::mail(words.plan_mail(name), &shown.contact.mail),
        ];
        let ways = Block::Ways(ways.into_iter().flatten().collect());
        let blocks = vec![Block::Lines(vec![text]), ways];
        Some(Fact { label: words.plan_where().to_owned(), blocks })
    }

    /// The open goals, then those reached.
    fn goals(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        let ahead: Vec<String> = self
            .shown
            .goals
            .iter()
            .filter(|goal| goal.reached.is_none())
            .map(|goal| match goal.due {
                Some(day) => {
                    [goal.text.as_str(), &words.plan_goal_due(&words.day_of_year(day))].join(", ")
                }
                None => goal.text.clone(),
            })
            .collect();
        if !ahead.is_empty() {
            blocks.push(Block::Heading(words.plan_goals().to_owned()));
            blocks.push(Block::Lines(ahead));
        }
        let reached: Vec<String> =
            self.shown.goals.iter().filter_map(|goal| reached_line(goal, words)).collect();
        if !reached.is_empty() {
            blocks.push(Block::Heading(words.plan_reached().to_owned()));
            blocks.push(Block::Done(reached));
        }
    }

    /// The caseworker, with every way to reach them.
    fn contact(&self, blocks: &mut Vec<Block>) {
        let (caseworker, words) = (&self.shown.caseworker, self.words);
        let name = first_name(self.caseworker);
        let ways = [
            Action::call(words.view_call(name), &caseworker.phone),
            Action::mail(words.plan_mail(name), &caseworker.mail),
        ];
        blocks.push(Block::Heading(words.plan_my_contact().to_owned()));
        blocks.push(Block::Lines(vec![person_line(caseworker)]));
        blocks.push(Block::Ways(ways.into_iter().flatten().collect()));
    }
}

impl Page<'_> {
    /// The answer buttons: yes, or a change is wanted.
    fn reply(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        let answer = |decision, label: &str| {
            let day = words.day(self.shown.edition.made);
            let subject = words.view_answer(label, &day, words.plan_title());
            Action::reply(decision, label.to_owned(), &self.shown.caseworker.mail, &subject)
        };
        blocks.push(Block::Heading(words.plan_answer_title().to_owned()));
        blocks.push(Block::Lines(vec![words.plan_reply(first_name(self.caseworker))]));
        blocks.push(Block::Answer(
            vec![
                answer(Decision::Agreed, words.plan_agree()),
                answer(Decision::ChangeWanted, words.plan_change()),
            ],
            Stand::AtTheEnd,
        ));
    }
}

fn hours_sentence(Totals { unpaid, paid }: Totals, words: Words) -> String {
    match (unpaid.is_zero(), paid.is_zero()) {
        (false, false) => words.plan_what_both(&words.hours_long(paid), &words.hours_long(unpaid)),
        (true, false) => words.plan_what_paid(&words.hours_long(paid)),
        (_, true) => words.plan_what_unpaid(&words.hours_long(unpaid)),
    }
}

fn reached_line(goal: &GoalView, words: Words) -> Option<String> {
    let (day, how) = goal.reached.as_ref()?;
    let when = words.plan_goal_reached(&words.day_of_year(*day));
    let line = [goal.text.as_str(), &when].join(", ");
    Some(if how.is_empty() { line } else { [&line, ": ", how].concat() })
}
