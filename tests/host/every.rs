//! Lists that claim to hold every variant of an enum: a variant that is missing in one does not compile.

/// One value of each variant: `every!(Notice: Merged, NoLink(NoLink::TooLong), …)`.
macro_rules! every {
    ($of:ident: $(
        $variant:ident $(( $($inside:expr),+ $(,)? ))? $({ $($field:ident: $value:expr),+ $(,)? })?
    ),+ $(,)?) => {{
        // Without an arm for the rest: a new variant makes this match incomplete until it stands in the list.
        let stands_here = |one: &$of| match one {
            $($of::$variant { .. } => true),+
        };
        let all = vec![$($of::$variant $(( $($inside),+ ))? $({ $($field: $value),+ })?),+];
        assert!(all.iter().all(stands_here));
        all
    }};
}

pub(crate) use every;
