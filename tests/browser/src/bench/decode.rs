//! What opening a link costs natively: its envelope, its seal, what is deflated, and its view.

use klar_aftale::agreement::apply;
use klar_aftale::agreement::{Audience, Kind, Origin};
use klar_aftale::app::features::example;
use klar_aftale::base::Day;
use klar_aftale::codec::share::Shared;
use klar_aftale::kinds::new_agreement;

use crate::bench::figure::{Figure, median, worst};
use crate::bench::native;
use crate::case::{edition, shared};
use crate::caseload::Caseload;
use crate::fault::{Fault, Outcome, some};
use crate::link::fragment_of;

/// What is allowed.
const ALLOWED: f64 = 2.0;

/// Measures both links of the example.
///
/// # Errors
/// The program of the bench is not there, or fails.
pub fn measure() -> Outcome<Vec<Figure>> {
    let mut figures = Vec::new();
    for (audience, whose) in [(Audience::Company, "company"), (Audience::Citizen, "citizen")] {
        let fragment = fragment_of(&example_for(audience)?)?;
        let times = native::times("KLAR_AFTALE_BENCH_DECODE", &[&fragment])?;
        let what = format!("opening the example's link to the {whose}, native");
        figures.push(Figure::time(what, median(&times), Some(ALLOWED)));
        figures.push(Figure::time("the same, slowest", worst(&times), Some(ALLOWED)));
    }
    Ok(figures)
}

/// What an audience gets to see of the example, as it is loaded into the app.
///
/// # Errors
/// It refuses a command of its own.
pub fn example_for(audience: Audience) -> Outcome<Shared> {
    let today = some(Day::from_iso(Caseload::DAY), "day of the example")?;
    let mut agreement = new_agreement(Kind::Praktik, Origin::Example);
    for command in example::commands(today) {
        apply(&mut agreement, &command, today)
            .map_err(|refused| Fault::new(format!("{command:?}: {refused:?}")))?;
    }
    Ok(shared(&agreement, audience, edition(today)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::held;

    #[test]
    fn the_links_are_the_examples_own() {
        for audience in [Audience::Company, Audience::Citizen] {
            let view = example_for(audience).unwrap();
            assert_eq!(held(&fragment_of(&view).unwrap()).unwrap(), view);
        }
    }
}
