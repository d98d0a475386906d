//! Values of fixed lists with the codes under which stored entries and signed contents keep them for ever.

/// A value of a fixed list with a stable code.
pub trait Coded: Copy + 'static {
    /// Every value.
    const EVERY: &'static [Self];

    /// The stored code; never changed and never used again for another value.
    fn code(self) -> &'static str;

    /// The value of a stored code.
    #[must_use]
    fn from_code(code: &str) -> Option<Self> {
        Self::EVERY.iter().copied().find(|value| value.code() == code)
    }
}

/// Defines enums with the stored code of each variant, their [`Coded`] and the array `ALL` of their variants as declared.
macro_rules! coded {
    ($(
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $($(#[$variant_meta:meta])* $variant:ident = $code:literal),+ $(,)?
        }
    )+) => {
        $(
            $(#[$meta])*
            $vis enum $name {
                $($(#[$variant_meta])* $variant,)+
            }

            impl $name {
                /// Every value, in the order of the declaration.
                pub const ALL: [Self; [$($code),+].len()] = [$(Self::$variant),+];

                /// The code of every value.
                pub const CODES: &[&str] = &[$($code),+];
            }

            impl $crate::base::Coded for $name {
                const EVERY: &'static [Self] = &Self::ALL;

                fn code(self) -> &'static str {
                    match self {
                        $(Self::$variant => $code,)+
                    }
                }
            }
        )+
    };
}

pub(crate) use coded;
