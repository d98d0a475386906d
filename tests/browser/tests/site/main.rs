//! The site as its users meet it; one program, so that it is linked once.

mod accessibility;
mod answering;
mod bad_input;
mod course;
mod crash;
mod engines;
mod example;
mod file;
mod filling;
mod history;
mod keeping;
mod keyboard;
mod kill;
mod kind;
mod later;
mod network;
mod odd_texts;
mod offline;
mod presses;
mod quota;
mod translated;
mod update;
mod views;
mod whole_road;
