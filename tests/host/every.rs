//! Lists that claim to hold every variant of an enum: a variant that is missing in one does not compile.

/// One value of each variant: `every!(Notice: Merged, NoLink(NoLink::TooLong), …)`.
macro_rules! every {
    ($type:ident: $(
        $variant:ident $(($($value:expr),+ $(,)?))? $({ $($member:ident $(: $of:expr)?),+ $(,)? })?
    ),+ $(,)?) => {{
        // Without an arm for the rest: a new variant makes this match incomplete until it stands in the list.
        let each_is_listed = |value: &$type| match value {
            $($type::$variant { .. })|+ => {}
        };
        let all = vec![$($type::$variant $(($($value),+))? $({ $($member $(: $of)?),+ })?),+];
        all.iter().for_each(each_is_listed);
        all
    }};
}

pub(crate) use every;
