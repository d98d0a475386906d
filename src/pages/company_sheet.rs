//! The company's page: the next event first, then whom to call, this week, the duties, and the rest (C1).

use crate::agreement::sharing::Decision;
use crate::base::{Day, Minutes, Period};
use crate::pages::calendar::{CalendarEvent, MEETING, Occasion};
use crate::pages::sheet::{Action, Block, Fact, Sheet, Stand, fact, lines, or};
use crate::pages::week::week_from;
use crate::views::{AppointmentView, CaseworkerView, CompanyView, Reader};
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

/// The company's page on the day `today`.
#[must_use]
pub fn company_sheet(shown: &CompanyView, today: Day, words: Words) -> Sheet {
    let page = Page {
        shown,
        citizen: or(&shown.citizen, words.view_the_citizen()),
        company: or(&shown.company, words.view_the_company()),
        caseworker: or(&shown.caseworker.name, words.view_the_caseworker()),
        today,
        words,
    };
    let title = capital(&words.view_title(page.citizen, page.company));
    let mut blocks = vec![Block::Small(page.from()), Block::Title(title.clone())];
    blocks.extend([page.next(), page.absence()]);
    page.week(&mut blocks);
    section(words.view_duties(), &shown.contact_duties, &mut blocks);
    section(words.view_accommodations(), &shown.accommodations, &mut blocks);
    page.support(&mut blocks);
    page.tasks(&mut blocks);
    page.aims(&mut blocks);
    page.follow_up(&mut blocks);
    page.facts(&mut blocks);
    page.reply(&mut blocks);
    Sheet { title, blocks }
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
        let ended = shown.period.and_then(Period::last).filter(|last| *last < self.today);
        let headline = match ended {
            Some(last) => words.view_ended(&words.day(last)),
            None if shown.period.is_none() => words.view_no_date().to_owned(),
            None => words.view_no_next().to_owned(),
        };
        Block::Next { headline, text: self.place(), event: None }
    }

    fn place(&self) -> String {
        let (place, contact) = (&self.shown.meeting_place, self.shown.contact.as_str());
        match (place.is_empty(), contact.is_empty()) {
            (true, _) => String::new(),
            (false, true) => self.words.view_meeting_place(place),
            (false, false) => self.words.view_ask_for(contact, place),
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
        Block::Absence {
            title: words.view_absence(self.citizen),
            calls: calls.into_iter().flatten().collect(),
            text: lines(&absence.text),
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
        let (tasks, words) = (&self.shown.tasks, self.words);
        let facts: Vec<Fact> =
            [(words.view_tasks_unpaid(), &tasks.unpaid), (words.view_tasks_paid(), &tasks.paid)]
                .into_iter()
                .filter(|(_, tasks)| !tasks.is_empty())
                .map(|(label, tasks)| Fact {
                    label: label.to_owned(),
                    blocks: vec![Block::List(tasks.clone())],
                })
                .collect();
        let text = lines(&self.shown.tasks_text);
        if facts.is_empty() && text.is_empty() {
            return;
        }
        blocks.push(Block::Heading(words.view_tasks().to_owned()));
        blocks.push(Block::Lines(text));
        blocks.push(Block::Facts(facts));
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
        blocks.push(Block::Heading(words.view_follow_up().to_owned()));
        let Some(next) = self.shown.next.as_ref().filter(|next| next.day >= self.today) else {
            return blocks.push(Block::Lines(vec![words.view_no_next().to_owned()]));
        };
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

    /// The answer buttons: agreed, or a change is wanted; on paper a mail with a prepared subject.
    fn reply(&self, blocks: &mut Vec<Block>) {
        let (shown, words) = (self.shown, self.words);
        let mail = &shown.caseworker.mail;
        let version = shown.edition.version.to_string();
        let title = words.view_title(self.citizen, self.company);
        let agree = match shown.reader {
            Reader::Contact => words.view_agree(),
            Reader::Representative => words.view_agree_heard(),
        };
        let answer = |decision, label: &str| {
            let subject = words.view_answer(label, &title, &version);
            Action::reply(decision, label.to_owned(), mail, &subject)
        };
        let ways = vec![
            answer(Decision::Agreed, agree),
            answer(Decision::ChangeWanted, words.view_change()),
        ];
        let how = match shown.reader {
            Reader::Contact => words.view_reply(self.caseworker),
            Reader::Representative => words.view_reply_heard(self.caseworker),
        };
        let made = words.day(shown.edition.made);
        blocks.extend([
            Block::Heading(words.view_answer_title().to_owned()),
            Block::Lines(vec![how]),
            Block::Seal(words.view_version(&made, &version)),
            Block::Answer(ways, Stand::InSight),
        ]);
    }
}

/// `Lene Dam, Jobformidler, Byby Kommune`
#[must_use]
pub fn person_line(caseworker: &CaseworkerView) -> String {
    let parts = [&caseworker.name, &caseworker.role, &caseworker.municipality];
    let told = parts.into_iter().filter(|part| !part.is_empty());
    told.map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// `onsdag 11. marts kl. 10`
#[must_use]
pub fn appointment_time(next: &AppointmentView, words: Words) -> String {
    let day = words.weekday_day(next.day);
    match next.time {
        Some(time) => [day, words.at_clock(time)].join(" "),
        None => day,
    }
}

fn place_of(next: &AppointmentView, words: Words) -> String {
    if next.place.is_empty() { String::new() } else { words.view_place(&next.place) }
}
