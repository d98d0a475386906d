//! *Varighed og timer*: job title, period, the steps of the plan, the chart and the totals (A2, A3, A4).

use leptos::prelude::*;

use crate::agreement::{DayField, Field, TextField};
use crate::app::anchor::anchor;
use crate::app::event::Event;
use crate::base::Period;
use crate::browser::{focus, page};
use crate::ui::context::{use_case, use_words};
use crate::ui::editor::chart::Chart;
use crate::ui::editor::gap_list::Hints;
use crate::ui::editor::step_card::StepCard;
use crate::ui::editor::totals::TotalsTable;
use crate::ui::fields::day::DayLine;
use crate::ui::fields::written::Line;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::live::live;
use crate::ui::parts::press::after_press;

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
    let order = case.read(|agreement| {
        agreement.steps_in_order().iter().map(|step| step.id).collect::<Vec<_>>()
    });
    // A day that is half typed may be any day: a card moves only when its field has been left.
    let shown = RwSignal::new(order.get_untracked());
    Effect::new(move |_| {
        let order = order.get();
        let same_steps = shown.with_untracked(|shown| {
            shown.len() == order.len() && shown.iter().all(|step| order.contains(step))
        });
        if !same_steps {
            shown.set(order);
        }
    });
    let settle = move || {
        // By now the page may have been left.
        let Some(order) = order.try_get_untracked() else { return };
        if shown.try_with_untracked(|shown| *shown != order) == Some(true) {
            // A browser takes the focus from what is moved.
            let to_place = focus::remember_place();
            shown.try_set(order);
            to_place();
        }
    };
    // By then the focus is in the next field.
    let settle_soon = move || {
        page::after_drawing(settle).ok();
    };
    let add = move |()| {
        if let Some(last) = order.with_untracked(|order| order.last().copied()) {
            case.send(Event::AddStep(case.id, last));
        }
    };
    view! {
        <div on:focusout=move |_| after_press(settle_soon)>
            <For each=move || shown.get() key=|id| *id let:id>
                <StepCard id shown/>
            </For>
        </div>
        <p class="quiet">{words.grid_help()}</p>
        <Button id="add-step" label=words.new_step().to_owned() look=Look::Secondary on_press=add/>
    }
}
