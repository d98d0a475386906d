//! A sheet as one self-contained HTML file, without scripts or network (C4).

use crate::base::Day;
use crate::pages::calendar::calendar_file;
use crate::pages::sheet::{Action, Block, Fact, Sheet, percent_encoded};
use crate::pages::week::{DayWork, WeekSheet};
use crate::words::Words;

/// The style sheet; small, since every file includes it.
const STYLE: &str = include_str!("../../style/file.css");

/// The file of a sheet, with the day it was made: *denne uge* is the week of that day.
#[must_use]
pub fn html_file(sheet: &Sheet, made: Day, words: Words) -> String {
    let mut page = Page { out: String::new(), words };
    page.raw("<!doctype html>\n<html lang=\"");
    page.raw(words.lang.code());
    page.raw("\">\n<meta charset=\"utf-8\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    // Forbids scripts and requests, whatever the texts contain.
    page.raw("<meta http-equiv=\"Content-Security-Policy\" ");
    page.raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    page.element("title", "", &sheet.title);
    page.raw("<style>");
    page.raw(STYLE);
    page.raw("</style>\n<body><main>\n");
    page.element("p", "small", &words.file_made(&words.day(made)));
    page.blocks(&sheet.blocks);
    page.raw("</main></body>\n</html>\n");
    page.out
}

/// The output so far.
struct Page {
    out: String,
    words: Words,
}

impl Page {
    fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Writes an escaped text.
    fn text(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.raw("&amp;"),
                '<' => self.raw("&lt;"),
                '>' => self.raw("&gt;"),
                '"' => self.raw("&quot;"),
                letter => self.out.push(letter),
            }
        }
    }

    fn open(&mut self, tag: &str, class: &str) {
        self.raw("<");
        self.raw(tag);
        if !class.is_empty() {
            self.raw(" class=\"");
            self.raw(class);
            self.raw("\"");
        }
        self.raw(">");
    }

    fn close(&mut self, tag: &str) {
        self.raw("</");
        self.raw(tag);
        self.raw(">\n");
    }

    fn element(&mut self, tag: &str, class: &str, text: &str) {
        if !text.is_empty() {
            self.open(tag, class);
            self.text(text);
            self.close(tag);
        }
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Small(line) | Block::Seal(line) => self.element("p", "small", line),
            Block::Title(title) | Block::Goal(title) => self.element("h1", "", title),
            Block::Next { headline, text, event } => {
                self.open("section", "next");
                self.element("p", "when", headline);
                self.element("p", "", text);
                let event = event.clone().map(Action::Calendar);
                self.ways(event.as_slice());
                self.close("section");
            }
            Block::Absence { title, calls, text } => {
                self.open("section", "absence");
                self.element("h2", "", title);
                self.ways(calls);
                self.lines(text);
                self.close("section");
            }
            Block::Heading(title) => self.element("h2", "", title),
            Block::Lines(lines) => self.lines(lines),
            Block::Week(week) => self.week(week),
            Block::Facts(facts) => self.facts(facts),
            Block::Ways(actions) | Block::Answer(actions, _) => self.ways(actions),
            Block::Effort { title, period, facts } => {
                self.element("h3", "", title);
                self.element("p", "small", period);
                self.facts(facts);
            }
            // The sentence below it gives the same numbers.
            Block::Meter { .. } => {}
            Block::Done(lines) | Block::List(lines) => self.list(lines),
        }
    }

    fn lines(&mut self, lines: &[String]) {
        match lines {
            [only] => self.element("p", "", only),
            several => self.list(several),
        }
    }

    fn list(&mut self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        self.open("ul", "");
        for line in lines {
            self.element("li", "", line);
        }
        self.close("ul");
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.open("dl", "");
        for fact in facts {
            self.element("dt", "", &fact.label);
            self.open("dd", "");
            self.blocks(&fact.blocks);
            self.close("dd");
        }
        self.close("dl");
    }

    fn week(&mut self, week: &WeekSheet) {
        self.open("table", "");
        for day in week.days.iter().filter(|day| day.work != DayWork::Free) {
            self.open("tr", "");
            self.element("th", "", &day.name);
            let hours = [day.hours.as_str(), &day.mark].join(" ");
            self.element("td", "", hours.trim());
            self.close("tr");
        }
        self.close("table");
        let sums = [week.unpaid.as_str(), &week.paid];
        let sums: Vec<&str> = sums.into_iter().filter(|sum| !sum.is_empty()).collect();
        self.element("p", "small", &sums.join(" · "));
    }

    fn ways(&mut self, actions: &[Action]) {
        for action in actions {
            match action {
                Action::Call { label, phone, dial } => {
                    // No line break inside a phone number.
                    let number = phone.replace(' ', "\u{a0}");
                    let words = [label.as_str(), &number].join(" ");
                    self.link(&["tel:", dial].concat(), &words, None);
                }
                Action::Mail { label, address }
                | Action::Reply { label, mail: Some(address), .. } => {
                    self.link(address, label, None);
                }
                Action::Calendar(event) => {
                    let file =
                        percent_encoded(&calendar_file(std::slice::from_ref(event), self.words));
                    let address = ["data:text/calendar;charset=utf-8,", &file].concat();
                    self.link(&address, self.words.add_to_calendar(), Some("aftale.ics"));
                }
                // A file on the disk has nothing newer to load.
                // A file without scripts can only be answered by mail.
                Action::Reply { mail: None, .. } | Action::Reload(_) => {}
            }
        }
    }

    fn link(&mut self, address: &str, label: &str, file: Option<&str>) {
        self.raw("<p><a class=\"way\" href=\"");
        self.text(address);
        self.raw("\"");
        if let Some(name) = file {
            self.raw(" download=\"");
            self.text(name);
            self.raw("\"");
        }
        self.raw(">");
        self.text(label);
        self.raw("</a></p>\n");
    }
}
