//! Host tests: the rules, the words, the codecs and every journey on the memory store; no browser, a few seconds.

#![cfg(test)]

mod apply;
mod arbitrary;
mod builder;
mod calendar;
mod codec_properties;
mod comparing;
mod course;
mod dates;
mod deleting;
mod driver;
mod example;
mod faults;
mod file_reader;
mod file_trouble;
mod folder;
mod gaps;
mod golden;
mod guide;
mod hints;
mod history;
mod html;
mod joining;
mod journeys;
mod journeys_of_life;
mod life;
mod link_properties;
mod links;
mod log_properties;
mod looking_after;
mod memory_store;
mod merging;
mod overview;
mod plan;
mod plan_properties;
mod privacy;
mod progress;
mod promise;
mod renewal;
mod restoring;
mod rows;
mod samples;
mod saving;
mod sharing;
mod sheets;
mod signing;
mod status;
mod stopping;
mod tabs;
mod turning;
mod turns;
mod words;
#[path = "../../build/words.rs"]
mod words_codegen;
