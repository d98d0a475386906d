//! Reads what people type or paste: hidden characters, white space, dashes, quotes and encodings; phones, mail
//! addresses and names.
//!
//! Text is stored as it was typed. It is normalized where it is read as a value, compared, searched or followed.

mod characters;
mod encoding;
mod key;
mod mail;
mod name;
mod phone;
mod value;

pub use characters::{is_hidden, visible};
pub use encoding::{text_of, unescaped};
pub use key::{contains, key, words};
pub use mail::mail_address;
pub use name::first_name;
pub use phone::number_to_dial;
pub use value::value;
