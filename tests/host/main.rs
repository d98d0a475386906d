//! Host tests: the rules, the words, the codecs and every journey on the memory store; no browser, a few seconds.

#![cfg(test)]

mod apply;
mod arbitrary;
mod builder;
mod calendar;
mod codec_properties;
mod comparing;
mod driver;
mod example;
mod faults;
mod file_reader;
mod gaps;
mod golden;
mod hints;
mod history;
mod html;
mod joining;
mod journeys;
mod link_properties;
mod links;
mod log_properties;
mod memory_store;
mod plan;
mod plan_properties;
mod privacy;
mod renewal;
mod rows;
mod samples;
mod saving;
mod sharing;
mod sheets;
mod tabs;
mod turning;
mod turns;
mod words;
#[path = "../../build/words.rs"]
mod words_codegen;
