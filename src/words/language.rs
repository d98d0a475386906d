//! The words of every language, generated at build time from the `.ftl` files beside this one.

include!(concat!(env!("OUT_DIR"), "/words.rs"));
