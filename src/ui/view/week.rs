//! A week as seven days: when to meet, and which hours are paid, in words and colours.

use leptos::prelude::*;

use crate::pages::{DaySheet, DayWork, WeekSheet};
use crate::ui::view::elements::{element, text};

/// The seven days with the totals below.
pub fn week(sheet: WeekSheet) -> AnyView {
    let days = sheet.days.into_iter().map(day).collect();
    let sums = [("unpaid", sheet.unpaid), ("paid", sheet.paid)]
        .into_iter()
        .filter(|(_, sum)| !sum.is_empty())
        .map(|(class, sum)| {
            element("span", "", vec![element("i", class, Vec::new()), sum.into_any()])
        })
        .collect();
    vec![element("ol", "week", days), element("p", "key", sums)].into_any()
}

/// One day; the short name is visible, the full one is for screen readers.
fn day(sheet: DaySheet) -> AnyView {
    let class = match sheet.work {
        DayWork::Free => "",
        DayWork::Unpaid => "unpaid",
        DayWork::Paid => "paid",
        DayWork::Both => "both",
    };
    let short = view! { <b aria-hidden="true">{sheet.short}</b> }.into_any();
    let name = [&sheet.name, ": "].concat();
    let children = vec![
        short,
        text("span", "sr-only", name),
        text("span", "", sheet.hours),
        text("span", "", sheet.mark),
    ];
    element("li", class, children)
}
