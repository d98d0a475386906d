//! Prints how many milliseconds merging takes: `ENTRIES ACTS`, acts that one copy has behind a log of entries that both
//! have, while the other copy has as many; host only.
#![cfg_attr(
    not(target_arch = "wasm32"),
    expect(clippy::print_stdout, reason = "the time is what it is run for")
)]

/// How often they are merged; each time is printed.
#[cfg(not(target_arch = "wasm32"))]
const TIMES: usize = 21;

#[cfg(not(target_arch = "wasm32"))]
mod logs {
    use klar_aftale::agreement::{Agreement, AgreementEntry, Command, Kind, Origin, TextField};
    use klar_aftale::base::{Day, DeviceId, Timestamp};
    use klar_aftale::log::{Act, EntryId, UndoState};

    const MINUTE: u64 = 60_000;

    fn entry(seq: u32, device: u64, act: Act<Command>) -> Option<AgreementEntry> {
        Some(AgreementEntry {
            id: EntryId::new(device.into(), 1, seq),
            seq,
            joins: 0,
            at: Timestamp((u64::from(seq) + 1) * MINUTE + device),
            day: Day::from_iso("2026-03-02")?,
            who: "Lene Dam".to_owned(),
            device: DeviceId(device),
            act,
        })
    }

    fn write(seq: u32) -> Act<Command> {
        let place = usize::try_from(seq).unwrap_or_default() % TextField::ALL.len();
        let field = TextField::ALL.get(place).copied().unwrap_or(TextField::JobTitle);
        Act::Do(Command::Write(field, format!("Skrevet {seq}")))
    }

    /// A log of so many entries.
    pub(super) fn common(entries: u32) -> Option<Vec<AgreementEntry>> {
        let begin = entry(0, 1, Act::Do(Command::Create(Kind::Praktik, Origin::Own)));
        std::iter::once(begin).chain((1..entries).map(|seq| entry(seq, 1, write(seq)))).collect()
    }

    /// The log with so many acts of a device behind it: in turns a text, another one, and a step back.
    pub(super) fn after(
        common: &[AgreementEntry],
        acts: u32,
        device: u64,
    ) -> Option<Vec<AgreementEntry>> {
        let mut log = common.to_vec();
        for act in 0..acts {
            let seq = log.last()?.seq + 1;
            let next = if act % 3 == 2 {
                let state = UndoState::of::<Agreement>(&log).ok()?;
                Act::Undo(*state.next_undo::<Agreement>(&log).first()?)
            } else {
                write(seq)
            };
            log.push(entry(seq, device, next)?);
        }
        Some(log)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), String> {
    use klar_aftale::agreement::Agreement;
    use klar_aftale::log::merge;
    use std::time::Instant;

    let numbers: Vec<u32> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let [entries, acts] = numbers.as_slice() else { return Err("ENTRIES ACTS".to_owned()) };
    let made = logs::common(*entries).and_then(|common| {
        Some((logs::after(&common, *acts, 1)?, logs::after(&common, *acts, 2)?))
    });
    let (here, other) = made.ok_or("the logs do not add up")?;
    for _ in 0..TIMES {
        let begun = Instant::now();
        let merged = std::hint::black_box(merge::<Agreement>(&here, &other));
        let time = begun.elapsed();
        let merged = merged.map_err(|error| format!("{error:?}"))?;
        if merged.log.len() <= here.len() {
            return Err("nothing was merged".to_owned());
        }
        println!("{}", time.as_secs_f64() * 1_000.0);
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
