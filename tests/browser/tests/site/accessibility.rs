//! axe-core finds nothing on any page and step, on a phone and on a laptop, and nothing scrolls sideways (H2).

use klar_aftale_browser_tests::browser::Browser;
use klar_aftale_browser_tests::fault::{Fault, Outcome};
use klar_aftale_browser_tests::screen::Screen;
use klar_aftale_browser_tests::stage::{Stage, stage};
use klar_aftale_browser_tests::{filling, sharing, tour};

/// Looks at every page before it tells, so that one run shows everything there is to mend.
struct Inspector(Vec<String>);

impl Inspector {
    async fn look(&mut self, browser: &Browser, name: &str) -> Outcome {
        for screen in [Screen::PHONE, Screen::LAPTOP] {
            browser.set_screen(screen).await?;
            // What is half-way under the header of a page that was scrolled is no small target.
            browser.js("scrollTo(0, 0);").await?;
            for found in browser.violations().await? {
                let told = format!("{name}: {found}");
                if !self.0.contains(&told) {
                    self.0.push(told);
                }
            }
        }
        for screen in [Screen::NARROW, Screen::PHONE, Screen::LAPTOP] {
            browser.set_screen(screen).await?;
            if let Err(fault) = browser.assert_no_sideways_scrolling().await {
                self.0.push(format!("{name}, {} wide: {fault:?}", screen.width));
            }
        }
        Ok(())
    }

    fn tell(self) -> Outcome {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(Fault::new(self.0.join("\n")))
    }
}

/// Takes a tour with an inspector.
macro_rules! inspect {
    ($tour:path) => {
        stage(async |stage: &Stage| {
            let mut inspector = Inspector(Vec::new());
            let mut visit =
                async |browser: &Browser, name: &str| inspector.look(browser, name).await;
            $tour(stage, &mut visit).await?;
            inspector.tell()
        })
    };
}

#[test]
fn a_new_device_and_an_empty_agreement_are_accessible() -> Outcome {
    inspect!(tour::empty)
}

#[test]
fn the_example_and_the_overview_are_accessible() -> Outcome {
    inspect!(tour::example)
}

#[test]
fn the_three_lists_and_the_views_of_the_table_are_accessible() -> Outcome {
    inspect!(tour::desk)
}

#[test]
fn a_step_back_and_the_history_are_accessible() -> Outcome {
    inspect!(tour::history)
}

#[test]
fn a_whole_course_is_accessible() -> Outcome {
    inspect!(tour::course)
}

#[test]
fn faults_and_failures_are_accessible() -> Outcome {
    inspect!(tour::faults)
}

#[test]
fn a_new_version_and_a_stopped_program_are_accessible() -> Outcome {
    inspect!(tour::interruptions)
}

#[test]
fn both_views_and_bad_links_are_accessible() -> Outcome {
    inspect!(tour::views)
}

#[test]
fn handing_out_answering_and_taking_in_are_accessible() -> Outcome {
    inspect!(sharing::sharing)
}

#[test]
fn filling_in_and_handing_over_are_accessible() -> Outcome {
    inspect!(filling::filling)
}

#[test]
fn a_course_that_runs_and_its_guides_are_accessible() -> Outcome {
    inspect!(tour::running)
}

#[test]
fn backups_and_deleting_are_accessible() -> Outcome {
    inspect!(tour::keeping)
}

#[test]
fn a_lost_store_and_what_other_tabs_do_are_accessible() -> Outcome {
    inspect!(tour::others)
}
