//! The company's page: the next event first, then whom to call, this week, the duties, and the rest (C1).

use crate::base::{Day, Minutes, Period};
use crate::pages::calendar::{CalendarEvent, MEETING, Occasion};
use crate::pages::representative_sheet::representative_sheet;
use crate::pages::shared_blocks::{answers, appointment_time, person_line, tasks};
use crate::pages::sheet::{Action, Block, Fact, Sheet, fact, lines, or};
use crate::pages::week::week_from;
use crate::views::{AppointmentView, CompanyView, Reader, TaskLists};
use crate::words::Words;
use crate::words::capital;

/// The view, with the names for its sentences.
struct Page<'a> {
    shown: &'a CompanyView,
    citizen: &'a str,
    company: &'a str,
    caseworker: &'a str,
    today: Day,
    words: Words,
}

/// The company's page on the day `today`; `agreed` is what a link of format 1 has no place for.
#[must_use]
pub fn company_sheet(shown: &CompanyView, agreed: Vec<Block>, today: Day, words: Words) -> Sheet {
    if shown.reader == Reader::Representative {
        return representative_sheet(shown, words);
    }
    let page = Page {
        shown,
        citizen: or(&shown.citizen, words.view_the_citizen()),
        company: or(&shown.company, words.view_the_company()),
        caseworker: or(&shown.caseworker.name, words.view_the_caseworker()),
        today,
        words,
    };
    let title = capital(&words.view_title(page.citizen, page.company));
    let mut blocks = vec![Block::Small(page.from())];
    if is_draft(shown) {
        blocks.push(Block::Small(words.view_draft(&words.day(shown.edition.made))));
    }
    blocks.push(Block::Title(title.clone()));
    blocks.extend([page.next(), page.absence()]);
    page.week(&mut blocks);
    section(words.view_duties(), &shown.contact_duties, &mut blocks);
    section(words.view_accommodations(), &shown.accommodations, &mut blocks);
    page.support(&mut blocks);
    page.tasks(&mut blocks);
    page.aims(&mut blocks);
    page.follow_up(&mut blocks);
    page.facts(&mut blocks);
    blocks.extend(agreed);
    page.reply(&mut blocks);
    Sheet { title, blocks }
}

/// Whether a view lacks what makes it an agreement: days, hours or tasks. Nobody can say yes to it.
#[must_use]
fn is_draft(shown: &CompanyView) -> bool {
    let no_task = shown.tasks == TaskLists::default() && shown.tasks_text.is_empty();
    shown.period.is_none()
        || shown.first_meeting().is_none()
        || no_task && shown.job_title.is_empty()
}

/// A heading with a text; omitted when the text is empty.
fn section(title: &str, text: &str, blocks: &mut Vec<Block>) {
    let lines = lines(text);
    if !lines.is_empty() {
        blocks.extend([Block::Heading(title.to_owned()), Block::Lines(lines)]);
    }
}

impl Page<'_> {
    fn from(&self) -> String {
        let municipality = &self.shown.caseworker.municipality;
        if municipality.is_empty() {
            self.words.view_from(self.caseworker)
        } else {
            self.words.view_from_municipality(municipality, self.caseworker)
        }
    }

    /// The start; once that is past, the next follow-up or the end.
    fn next(&self) -> Block {
        let (shown, words) = (self.shown, self.words);
        if let Some((day, hours)) = shown.first_meeting().filter(|(day, _)| *day >= self.today) {
            let when = words.weekday_day(day);
            let headline = match hours.meet {
                Some(time) => words.view_starts_at(self.citizen, &when, &words.at_clock(time)),
                None => words.view_starts(self.citizen, &when),
            };
            let event = CalendarEvent {
                title: words.calendar_first_day(self.citizen, self.company),
                place: shown.meeting_place.clone(),
                time: hours.meet,
                length: hours.unpaid + hours.paid,
                ..CalendarEvent::on(day, Occasion::Start, shown.edition)
            };
            return Block::Next {
                headline: capital(&headline),
                text: self.place(),
                event: Some(event),
            };
        }
        if let Some(next) = shown.next.as_ref().filter(|next| next.day >= self.today) {
            let headline = words.view_next_meeting(&appointment_time(next, words));
            let text = place_of(next, words);
            return Block::Next { headline, text, event: Some(self.follow_up_event(next)) };
        }
        // Without a meeting the next thing that is planned: other hours, or the last day.
        let step =
            shown.stages.iter().map(|stage| stage.period.first()).find(|on| *on > self.today);
        let last = shown.period.and_then(Period::last);
        let headline = match (step, last) {
            (Some(step), _) => words.view_next_step(&words.weekday_day(step)),
            (None, Some(last)) if last < self.today => words.view_ended(&words.day(last)),
            (None, Some(last)) => words.view_next_end(&words.weekday_day(last)),
            (None, None) if shown.period.is_none() => words.view_no_date().to_owned(),
            (None, None) => words.view_no_next().to_owned(),
        };
        Block::Next { headline, text: self.place(), event: None }
    }

    fn place(&self) -> String {
        let (place, contact) = (&self.shown.meeting_place, self.shown.contact.as_str());
        match (place.is_empty(), contact.is_empty()) {
            (true, _) => String::new(),
            (false, true) => self.words.view_meeting_place(place),
            (false, false) => self.words.view_ask_for(&capital(self.citizen), place),
        }
    }

    fn follow_up_event(&self, next: &AppointmentView) -> CalendarEvent {
        CalendarEvent {
            title: self.words.calendar_follow_up(self.citizen, self.company),
            place: next.place.clone(),
            time: next.time,
            length: MEETING,
            ..CalendarEvent::on(next.day, Occasion::Next, self.shown.edition)
        }
    }

    /// What to do when the citizen does not come.
    fn absence(&self) -> Block {
        let (absence, words) = (&self.shown.absence, self.words);
        let citizen = absence.citizen_phone.as_deref().unwrap_or_default();
        let calls = [
            Action::call(words.view_call(self.citizen), citizen),
            Action::call(words.view_call_caseworker(self.caseworker), &self.shown.caseworker.phone),
        ];
        let first = match absence.citizen_phone {
            Some(_) => words.view_sick_first(self.caseworker, self.citizen),
            None => words.view_sick_caseworker(self.caseworker),
        };
        Block::Absence {
            title: words.view_absence(self.citizen),
            calls: calls.into_iter().flatten().collect(),
            text: std::iter::once(first).chain(lines(&absence.text)).collect(),
        }
    }

    /// The relevant week, day by day: this one, or the first or the last.
    fn week(&self, blocks: &mut Vec<Block>) {
        let (words, today) = (self.words, self.today);
        let Some(period) = self.shown.period else { return };
        let (title, monday) = if today.monday() < period.first().monday() {
            (words.view_first_week(), period.first().monday())
        } else if let Some(last) = period.last().filter(|last| *last < today) {
            (words.view_last_week(), last.monday())
        } else {
            (words.view_this_week(), today.monday())
        };
        blocks.push(Block::Heading(title.to_owned()));
        blocks.push(Block::Week(week_from(&self.shown.stages, monday, words)));
    }

    /// Support that the company may know of; social and health matters only with the citizen's consent.
    fn support(&self, blocks: &mut Vec<Block>) {
        let (shown, words) = (self.shown, self.words);
        let parallel = &shown.parallel;
        let coordinator = (!parallel.coordinator.is_empty())
            .then(|| words.view_coordinator(&parallel.coordinator));
        let parallel: Vec<&str> =
            std::iter::once(parallel.efforts.as_str()).chain(coordinator.as_deref()).collect();
        section(words.view_company_mentor(), &shown.company_mentor, blocks);
        section(words.view_aids(), &shown.aids, blocks);
        section(words.view_parallel(), &parallel.join("\n"), blocks);
    }

    fn tasks(&self, blocks: &mut Vec<Block>) {
        tasks(self.shown, self.words, blocks);
    }

    /// The aims: the coming steps of the plan and the goals.
    fn aims(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        let goals = self.shown.goals.iter().map(|(goal, due)| match due {
            Some(day) => words.view_aim_due(&words.day_of_year(*day), goal),
            None => goal.clone(),
        });
        let aims: Vec<String> = self.coming_steps().into_iter().chain(goals).collect();
        if !aims.is_empty() {
            blocks.push(Block::Heading(words.view_aims().to_owned()));
            blocks.push(Block::Lines(aims));
        }
    }

    fn coming_steps(&self) -> Vec<String> {
        let (stages, words) = (&self.shown.stages, self.words);
        let pairs = stages.iter().zip(stages.iter().skip(1));
        pairs
            .filter(|(_, after)| after.period.first() > self.today)
            .map(|(before, after)| {
                let from = words.day_of_year(after.period.first());
                let weekly = after.weekly();
                let same_unpaid = weekly.unpaid == before.weekly().unpaid;
                match weekly.paid.0.checked_sub(before.weekly().paid.0) {
                    Some(more) if more > 0 && same_unpaid => {
                        words.view_aim_more_paid(&from, &words.hours_long(Minutes(more)))
                    }
                    Some(_) | None => words.view_aim_hours(
                        &from,
                        &words.hours_long(weekly.paid),
                        &words.hours_long(weekly.unpaid),
                    ),
                }
            })
            .collect()
    }

    fn follow_up(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        // One that is past tells nothing of the next.
        let Some(next) = self.shown.next.as_ref().filter(|next| next.day >= self.today) else {
            return;
        };
        blocks.push(Block::Heading(words.view_follow_up().to_owned()));
        let when = capital(&appointment_time(next, words));
        let place = place_of(next, words);
        let line = if place.is_empty() { when } else { [when, place].join(". ") };
        blocks.push(Block::Lines(vec![line]));
        blocks.push(Block::Ways(vec![Action::Calendar(self.follow_up_event(next))]));
    }

    fn facts(&self, blocks: &mut Vec<Block>) {
        let (shown, words) = (self.shown, self.words);
        let job = (!shown.job_title.is_empty())
            .then(|| fact(words.view_job_title(), shown.job_title.clone()));
        let period = shown.period.map(|period| fact(words.view_period(), words.period_of(period)));
        let person = person_line(&shown.caseworker);
        let caseworker = (!person.is_empty()).then(|| fact(words.view_caseworker(), person));
        let facts: Vec<Fact> = job.into_iter().chain(period).chain(caseworker).collect();
        if !facts.is_empty() {
            blocks.push(Block::Heading(words.view_facts().to_owned()));
            blocks.push(Block::Facts(facts));
        }
    }

    /// The answer buttons: agreed, or a change is wanted.
    fn reply(&self, blocks: &mut Vec<Block>) {
        let words = self.words;
        let draft = is_draft(self.shown);
        let how = if draft {
            words.view_draft_text().to_owned()
        } else {
            words.view_reply(self.caseworker)
        };
        let agree = (!draft).then(|| words.view_agree());
        let title = words.view_title(self.citizen, self.company);
        blocks.extend(answers(self.shown, how, agree, &title, words));
    }
}

fn place_of(next: &AppointmentView, words: Words) -> String {
    if next.place.is_empty() { String::new() } else { words.view_place(&next.place) }
}
