//! Components in the look of the public design system: values in, callbacks out; independent of the app.

pub mod alert;
pub mod button;
pub mod checkbox;
pub mod field_error;
pub mod form;
pub mod help;
pub mod live;
pub mod press;
pub mod radios;
pub mod select;
pub mod text_area;
pub mod text_input;
