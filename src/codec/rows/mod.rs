//! Stored rows: entries and summaries, one file for each version.

pub mod record;
mod shape_v1;
mod summary_v3;
pub mod v1;
pub mod v2;
pub mod v3;
pub mod v4;
pub mod v5;

pub use record::{
    CHECKSUM, LineSum, RecordError, decode_entry, decode_log, encode_entry, encode_pack,
    row_mentions, split_last,
};
pub use shape_v1::{Act, Fields, Nullable, TypedV1, entry_by, hex, json_of, unhex};
pub use summary_v3::{decode_summary, encode_summary};
pub(in crate::codec) use v3::read_hash;
