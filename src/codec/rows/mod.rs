//! Stored rows: entries and summaries of any type of document; a version says what a row holds.

mod act_reading;
mod act_writing;
mod agreement;
mod page;
mod row;
mod shape;
mod stored;
mod summary;

pub use page::{changed_page, lines_of, page_key};
pub use row::{
    CHECKSUM, FIRST_WITH_IDS, LATEST, LineSum, RecordError, Row, canonical_json, decode_entry,
    decode_log, encode_entry, encode_pack, entry_from_json, entry_json, row_mentions, split_last,
};
pub use stored::{OldUndo, Stored};
pub use summary::{decode_summary, encode_summary};
