//! Writes a backup file of many agreements: `--agreements N --seed S --day D --out FILE`.
#![expect(clippy::print_stdout, reason = "it tells where the file lies")]

use std::fs;

use klar_aftale_browser_tests::caseload::order::Order;
use klar_aftale_browser_tests::fault::Outcome;

fn main() -> Outcome {
    let Order { caseload, out } = Order::read(std::env::args_os().skip(1).collect())?;
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
