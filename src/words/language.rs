//! The words of every language, generated at build time from the `.ftl` files beside this one.

use crate::words::format::put;

include!(concat!(env!("OUT_DIR"), "/words.rs"));
