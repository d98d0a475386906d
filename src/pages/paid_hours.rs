//! The paid hours on the citizen's page.

use crate::base::Day;
use crate::pages::sheet::Block;
use crate::views::{PlanView, StageView};
use crate::words::Words;

/// The paid hours as the plan has them, month by month; a target only where it lies beyond the plan.
pub(in crate::pages) fn paid_hours(shown: &PlanView, today: Day, words: Words) -> Vec<Block> {
    let now_in = shown.stage_on(today);
    let ahead = shown.period.is_some_and(|period| today < period.first());
    let monthly = |stage: &StageView| stage.weekly().paid.monthly();
    let now = now_in.map(monthly).unwrap_or_default();
    let most = shown.stages.iter().map(monthly).max().unwrap_or_default();
    let goal = shown.paid_goal.monthly;
    let mut told = vec![match (now.is_zero(), ahead) {
        (true, _) => words.plan_paid_none().to_owned(),
        (false, true) => words.plan_paid_start(&words.hours_about(now)),
        (false, false) => words.plan_paid_now(&words.hours_about(now)),
    }];
    let begun = now_in.map(|stage| stage.period.first());
    let mut before = now;
    for stage in shown.stages.iter().filter(|stage| Some(stage.period.first()) > begun) {
        let then = monthly(stage);
        if then != before {
            let from = words.day_of_year(stage.period.first());
            told.push(words.plan_paid_then(&from, &words.hours_about(then)));
        }
        before = then;
    }
    if goal > most {
        let from = shown.paid_goal.from.filter(|from| *from > today);
        told.push(match from {
            Some(from) => {
                words.plan_paid_goal_from(&words.day_of_year(from), &words.hours_about(goal))
            }
            None => words.plan_paid_goal(&words.hours_about(goal)),
        });
    }
    let mut blocks = vec![Block::Heading(words.plan_paid_title().to_owned())];
    if !ahead {
        blocks.push(Block::Meter {
            name: words.plan_paid_meter().to_owned(),
            part: now.0,
            whole: goal.max(most).max(now).0.max(1),
        });
    }
    blocks.push(Block::Lines(vec![told.join(" ")]));
    blocks
}
