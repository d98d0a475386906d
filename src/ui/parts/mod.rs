//! Small parts of the public design system's look: values in, callbacks out; they know nothing of the app.

pub mod alert;
pub mod button;
pub mod checkbox;
pub mod help;
pub mod radios;
pub mod select;
pub mod text_area;
pub mod text_input;
