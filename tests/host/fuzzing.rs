//! Links, answers, drafts and files of cases, changed by chance a great many times: nothing panics, nothing hangs,
//! nothing takes much memory.
//!
//! A short run is part of the tests; `cargo xtask fuzz --runs N` makes a long one of it, alone in its process, which
//! then also measures the memory.

use std::time::{Duration, Instant};

use base64ct::{Base64UrlUnpadded, Encoding as _};
use klar_aftale::agreement::Audience;
use klar_aftale::agreement::sharing::Filled;
use klar_aftale::agreement::sharing::{Answer, Decision, Ticket};
use klar_aftale::app::features::filling::part_of;
use klar_aftale::base::Timestamp;
use klar_aftale::codec::rows::CHECKSUM;
use klar_aftale::codec::share::link::{content, decode, payload};
use klar_aftale::codec::share::v1;
use klar_aftale::codec::share::{Access, Envelope, Kind};
use klar_aftale::codec::share::{Fragment, Shared, ticket};
use klar_aftale::codec::share::{answer, digits, draft, handover};
use klar_aftale::pages::company_page;
use klar_aftale::pages::html_file;
use klar_aftale::pages::plan_page;
use klar_aftale::views::draft_view;
use klar_aftale::views::plan_view;
use klar_aftale::views::{Reader, company_view};

use crate::builder::{DANISH, TODAY, day, edition, example};
use crate::sealed::{TOKEN, key};
use miniz_oxide::deflate::compress_to_vec;

/// Runs within the tests.
const SHORT: u64 = 4_000;

/// How many runs are asked for; then the memory is measured too.
const RUNS: &str = "KLAR_AFTALE_FUZZ_RUNS";

/// Where chance begins; a long run may begin elsewhere.
const SEED: &str = "KLAR_AFTALE_FUZZ_SEED";

/// Bytes of the envelope's header, and of those before its checksum.
const HEADER: usize = 12;
const HEAD: usize = 8;

/// The most memory beyond what the process had before, in kilobytes.
const MEMORY: u64 = 64 * 1024;

/// The longest that one text may take.
const LONGEST: Duration = Duration::from_secs(2);

/// Chance that is the same each time (splitmix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn byte(&mut self) -> u8 {
        self.next().to_le_bytes()[0]
    }

    /// Bytes with one to four changes: turned, set, cut out, doubled, put in, cut off.
    fn changed(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut made = bytes.to_vec();
        for _ in 0..=self.below(4) {
            let (from, length) = (self.below(made.len()), self.below(40));
            let to = (from + length).min(made.len());
            match self.below(7) {
                0 if from < made.len() => made[from] ^= 1 << self.below(8),
                1 if from < made.len() => made[from] = self.byte(),
                2 => drop(made.drain(from..to)),
                3 => {
                    let part = made[from..to].to_vec();
                    made.splice(from..from, part);
                }
                4 => {
                    let part: Vec<u8> = (0..length).map(|_| self.byte()).collect();
                    made.splice(from..from, part);
                }
                5 => made.truncate(from),
                _ => made[from..to].fill(0xFF),
            }
        }
        made
    }
}

/// A good link or answer, and what it is made of.
struct Good {
    kind: Kind,
    text: String,
    payload: Vec<u8>,
}

fn all_good() -> Vec<Good> {
    let (made, today) = (example().build(), day(TODAY));
    let company = company_view(&made, Reader::Contact, edition(7, today));
    let part = part_of(&made, DANISH);
    let draft = draft_view(&made, edition(7, today), part.clone());
    let views = [
        Shared::Company(Box::new(company)),
        Shared::Plan(Box::new(plan_view(&made, edition(7, today)))),
    ];
    let sealed = |kind, payload: Vec<u8>| {
        let content = content(kind, &payload, &key()).unwrap();
        let text = Envelope { kind, access: Access::Open, content }.text();
        Good { kind, text, payload }
    };
    let mut all: Vec<Good> =
        views.iter().map(|shared| sealed(shared.kind(), payload(shared, TOKEN).unwrap())).collect();
    all.push(sealed(Kind::Draft, draft::payload(&draft, TOKEN).unwrap()));
    let ticket = ticket_of(&all[0]);
    let at = Timestamp(5);
    let given = Answer {
        from: Audience::Company,
        ticket,
        decision: Decision::ChangeWanted,
        name: "Mads Holm".to_owned(),
        note: "Kan vi begynde kl. 10?".to_owned(),
        at,
    };
    let filled = Filled { ticket, by: "Mads Holm".to_owned(), part, at };
    let mut came = |kind, text, bytes: Vec<u8>| {
        all.push(Good { kind, text, payload: [&[0; 16][..], &bytes].concat() });
    };
    came(
        Kind::Answer,
        answer::encode(1, &given).unwrap().text(),
        v1::answer::bytes(1, &given).unwrap(),
    );
    let text = answer::encode_filled(1, &filled).unwrap().text();
    came(Kind::Filled, text, v1::filled::bytes(1, &filled).unwrap());
    all
}

fn ticket_of(good: &Good) -> Ticket {
    ticket(&good.payload).unwrap()
}

/// An envelope with a checksum that fits its bytes, whatever they are; its length may lie.
fn checked(mut bytes: Vec<u8>) -> Vec<u8> {
    bytes.resize(bytes.len().max(HEADER), 0);
    let mut sum = CHECKSUM.digest();
    sum.update(&bytes[..HEAD]);
    sum.update(&bytes[HEADER..]);
    bytes[HEAD..HEADER].copy_from_slice(&sum.finalize().to_le_bytes());
    bytes
}

/// A good one, spoilt: as text, as bytes whose checksum fits, or as a payload that is sealed anew.
fn spoilt(good: &Good, chance: &mut Chance) -> String {
    let bytes = || Base64UrlUnpadded::decode_vec(&good.text).unwrap();
    match chance.below(5) {
        0 => String::from_utf8_lossy(&chance.changed(good.text.as_bytes())).into_owned(),
        1 => {
            let digits = digits::encode(&bytes());
            String::from_utf8_lossy(&chance.changed(digits.as_bytes())).into_owned()
        }
        2 => Base64UrlUnpadded::encode_string(&checked(chance.changed(&bytes()))),
        3 => {
            // The length fits too, so that the content is looked at.
            let content = chance.changed(&bytes()[HEADER..]);
            Envelope { kind: good.kind, access: Access::Open, content }.text()
        }
        _ => {
            let payload = chance.changed(&good.payload);
            // What is spoilt need not be small: packed as fast as can be.
            let length = u32::try_from(payload.len()).unwrap().to_le_bytes();
            let body = [&length[..], &compress_to_vec(&payload, 1)].concat();
            let content = match good.kind {
                Kind::Answer | Kind::Filled => body,
                kind => [&key().seal(kind, &body)[..], &body].concat(),
            };
            Envelope { kind: good.kind, access: Access::Open, content }.text()
        }
    }
}

/// Opens a text as phone and app do, and makes the page of what it holds; whether it held anything.
fn opens(text: &str, ticket: Ticket) -> bool {
    let today = day(TODAY);
    let came = answer::decode(text)
        .is_ok_and(|arrived| arrived.to(ticket).is_some() || arrived.filled(ticket).is_some());
    // A file of cases is opened with words only; whatever was kept half-written is as good as nothing, or read.
    let handed = handover::read(text).is_ok();
    let kept = draft::half_written_of(text).is_some();
    let sheet = match decode(text) {
        Ok(Fragment::Open(opened)) => match &opened.shared {
            Shared::Company(view) => company_page(view, today, DANISH),
            Shared::Plan(view) => plan_page(view, today, DANISH),
        },
        Ok(Fragment::Draft(envelope)) => return draft::draft_of(&envelope.content).is_ok(),
        Ok(Fragment::Locked(_)) | Err(_) => return came || handed || kept,
    };
    let page = html_file(&sheet, today, DANISH);
    assert!(!page.to_lowercase().contains("<script"), "a script came through");
    true
}

/// The most memory that the process has held, in kilobytes; where the system tells.
fn peak() -> Option<u64> {
    let told = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// Opens so many spoilt texts; how many of them held anything, and the longest that one took.
fn open_spoilt(all: &[Good], runs: u64, mut chance: Chance) -> (u64, Duration) {
    let ticket = ticket_of(&all[0]);
    let (mut opened, mut slowest) = (0_u64, Duration::ZERO);
    for _ in 0..runs {
        let good = &all[chance.below(all.len())];
        let text = spoilt(good, &mut chance);
        let begun = Instant::now();
        opened += u64::from(opens(&text, ticket));
        slowest = slowest.max(begun.elapsed());
        assert!(slowest < LONGEST, "{text}");
    }
    (opened, slowest)
}

#[test]
#[expect(clippy::print_stdout, reason = "the figures are what a long run is for")]
fn no_spoilt_link_or_answer_panics_hangs_or_takes_much_memory() {
    let seed = asked(SEED).unwrap_or_default();
    let all = all_good();
    assert!(all.iter().all(|good| opens(&good.text, ticket_of(&all[0]))));
    let Some(runs) = asked(RUNS) else {
        open_spoilt(&all, SHORT, Chance(seed));
        return;
    };
    let before = peak();
    let threads = std::thread::available_parallelism().map_or(1, |count| count.get() as u64);
    let done: Vec<(u64, Duration)> = std::thread::scope(|scope| {
        // The first takes what is left over.
        let share = |thread| runs / threads + if thread == 0 { runs % threads } else { 0 };
        let begin = |thread| {
            let (all, runs) = (&all, share(thread));
            scope.spawn(move || open_spoilt(all, runs, Chance(seed.wrapping_add(thread << 32))))
        };
        let working: Vec<_> = (0..threads).map(begin).collect();
        working
            .into_iter()
            .map(|thread| thread.join().expect("a text was not refused in words"))
            .collect()
    });
    let opened: u64 = done.iter().map(|(opened, _)| opened).sum();
    let slowest = done.iter().map(|(_, slowest)| *slowest).max().unwrap_or_default().as_micros();
    if let Some((before, after)) = before.zip(peak()) {
        let grown = after.saturating_sub(before);
        println!("{runs} runs, {opened} opened, slowest {slowest} µs, {grown} kB of memory more");
        assert!(grown < MEMORY, "{grown} kB");
    }
}
