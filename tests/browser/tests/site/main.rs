//! The site as its users meet it; one program, so that it is linked once.

mod accessibility;
mod bad_input;
mod example;
mod keyboard;
mod kill;
mod network;
mod quota;
mod views;
mod whole_road;
