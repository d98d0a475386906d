//! *Varighed og timer*: job title, period, the steps of the plan, the chart and the totals (A2, A3, A4).

use leptos::prelude::*;

use crate::agreement::{DayField, Field, TextField};
use crate::app::anchor::anchor;
use crate::app::event::Event;
use crate::base::Period;
use crate::ui::context::{use_case, use_words};
use crate::ui::editor::chart::Chart;
use crate::ui::editor::gap_list::Hints;
use crate::ui::editor::step_card::StepCard;
use crate::ui::editor::totals::TotalsTable;
use crate::ui::fields::day::DayLine;
use crate::ui::fields::written::Line;
use crate::ui::live::live;
use crate::ui::parts::button::{Button, Look};

/// Period and hours plan.
#[component]
pub fn HoursPart() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    // It stays while it is being emptied.
    let offered = case.read(|agreement| {
        !agreement.lifecycle.filled.is_empty() || !agreement.hours_offered.is_empty()
    });
    let weeks = case.read(|agreement| agreement.period().and_then(Period::weeks));
    view! {
        <section class="group">
            <Line field=TextField::JobTitle/>
            {live(move || offered.get().then(|| view! { <Line field=TextField::HoursOffered/> }))}
            <div class="pair">
                <DayLine field=DayField::Start/>
                <DayLine field=DayField::End/>
            </div>
            <p class="quiet" id="weeks">{live(move || weeks.get().map(|weeks| words.weeks(weeks)))}</p>
        </section>
        <section class="group plan" id=anchor(Field::Plan) tabindex="-1">
            <StepList/>
            <Hints/>
        </section>
        <section class="group">
            <h2>{words.chart_title()}</h2>
            <Chart/>
            <TotalsTable/>
        </section>
    }
}

/// The steps, and the button that copies the last one.
#[component]
pub fn StepList() -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let order =
        case.read(|agreement| agreement.steps.iter().map(|step| step.id).collect::<Vec<_>>());
    let add = move |()| {
        if let Some(last) = order.with_untracked(|order| order.last().copied()) {
            case.send(Event::AddStep(case.id, last));
        }
    };
    view! {
        <For each=move || order.get() key=|id| *id let:id>
            <StepCard id order/>
        </For>
        <p class="quiet">{words.grid_help()}</p>
        <Button id="add-step" label=words.new_step().to_owned() look=Look::Secondary on_press=add/>
    }
}
