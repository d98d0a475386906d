//! The tasks, praktik or paid; each can be moved to the other list, none can be in both.

use leptos::prelude::*;

use crate::agreement::Command;
use crate::agreement::Field;
use crate::agreement::Work;
use crate::app::anchor::anchor;
use crate::app::event::Event;
use crate::base::TaskId;
use crate::ui::context::{use_case, use_words};
use crate::ui::fields::problem::fault_at;
use crate::ui::parts::button::{Button, Look};
use crate::ui::parts::text_input::{Keyboard, TextInput, Width};

/// Both lists.
#[component]
pub fn Tasks() -> impl IntoView {
    view! {
        <div class="task-lists" id=anchor(Field::Tasks) tabindex="-1">
            <TaskList work=Work::Unpaid/>
            <TaskList work=Work::Paid/>
        </div>
    }
}

/// The tasks of one kind of work.
#[component]
fn TaskList(work: Work) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let order = case.read(move |agreement| {
        let of_kind = agreement.tasks.iter().filter(|task| task.work == work);
        of_kind.map(|task| task.id).collect::<Vec<_>>()
    });
    let (title, add, id, look) = match work {
        Work::Unpaid => {
            (words.unpaid_tasks(), words.add_unpaid_task(), "add-unpaid-task", "tasks unpaid")
        }
        Work::Paid => (words.paid_tasks(), words.add_paid_task(), "add-paid-task", "tasks paid"),
    };
    view! {
        <section class=look>
            <h3>{title}</h3>
            <ul>
                <For each=move || order.get() key=|id| *id let:id>
                    <TaskLine id work order/>
                </For>
            </ul>
            <Button
                id
                label=add.to_owned()
                look=Look::Secondary
                on_press=move |()| case.send(Event::AddTask(case.id, work))
            />
        </section>
    }
}

/// One task.
#[component]
fn TaskLine(id: TaskId, work: Work, order: Memo<Vec<TaskId>>) -> impl IntoView {
    let (words, case) = (use_words(), use_case());
    let text = case.read(move |agreement| {
        let task = agreement.tasks.iter().find(|task| task.id == id);
        task.map(|task| task.text.clone()).unwrap_or_default()
    });
    let label = Signal::derive(move || {
        let number = order.with(|order| order.iter().take_while(|one| **one != id).count() + 1);
        match work {
            Work::Unpaid => words.task_unpaid(&number.to_string()),
            Work::Paid => words.task_paid(&number.to_string()),
        }
    });
    let (move_label, other) = match work {
        Work::Unpaid => (words.make_paid(), Work::Paid),
        Work::Paid => (words.make_unpaid(), Work::Unpaid),
    };
    view! {
        <li>
            <TextInput
                id=anchor(Field::Task(id))
                label
                keyboard=Keyboard::Text
                width=Width::Full
                value=text
                error=fault_at(Field::Task(id))
                on_text=move |text| case.act(Command::WriteTask(id, text))
            />
            <div class="button-row">
                <Button
                    label=move_label.to_owned()
                    name=Signal::derive(move || words.named_action(move_label, &text.get()))
                    look=Look::Quiet
                    on_press=move |()| case.act(Command::SetTaskWork(id, other))
                />
                <Button
                    label=words.remove_task().to_owned()
                    name=Signal::derive(move || words.named_action(words.remove_task(), &text.get()))
                    look=Look::Quiet
                    on_press=move |()| case.act(Command::RemoveTask(id))
                />
            </div>
        </li>
    }
}
