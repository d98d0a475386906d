//! Writes a backup file of many agreements: `--agreements N --seed S --day D --out FILE`.
#![expect(clippy::print_stdout, reason = "it tells where the file lies")]

use std::fs;

use klar_aftale_browser_tests::caseload::order::Order;
use klar_aftale_browser_tests::fault::Outcome;

fn main() -> Outcome {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let Order { caseload, out } = Order::read(&words)?;
    if let Some(folder) = out.parent() {
        fs::create_dir_all(folder)?;
    }
    let file = caseload.file();
    fs::write(&out, &file)?;
    println!(
        "{} agreements, seed {}, {} bytes: {}",
        caseload.agreements,
        caseload.seed,
        file.len(),
        out.display()
    );
    Ok(())
}
