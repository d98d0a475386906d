//! What a person typed into a field that holds more than text: nothing, a value, or something that cannot be read.

/// The content of a date, time, hours or number field.
///
/// What cannot be read is kept as it was typed: it is a finding, never thrown away.
#[derive(Clone, Debug, PartialEq, Eq, Default, Hash)]
pub enum Typed<T> {
    /// Nothing was typed.
    #[default]
    Blank,
    /// It was understood.
    Read(T),
    /// It was not understood; the text as typed.
    Unread(String),
}

impl<T> Typed<T> {
    /// The value, when there is one.
    #[must_use]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Blank | Self::Unread(_) => None,
        }
    }

    /// True when nothing was typed.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        matches!(self, Self::Blank)
    }

    /// The text that could not be read, when there is one.
    #[must_use]
    pub fn unread(&self) -> Option<&str> {
        match self {
            Self::Unread(text) => Some(text),
            Self::Blank | Self::Read(_) => None,
        }
    }

    /// The same content with its value turned into another type.
    #[must_use]
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Typed<U> {
        match self {
            Self::Blank => Typed::Blank,
            Self::Read(value) => Typed::Read(turn(value)),
            Self::Unread(text) => Typed::Unread(text),
        }
    }
}

impl<T> From<Option<T>> for Typed<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Blank, Self::Read)
    }
}
