//! The site as its users meet it; one program, so that it is linked once.

mod accessibility;
mod bad_input;
mod example;
mod history;
mod keyboard;
mod network;
mod views;
mod whole_road;
