//! One value of each variant of an enum, as a list that does not compile while a variant is left out.

macro_rules! every {
    ($type:ident {
        $($variant:ident $(($($value:expr),+))? $({ $($member:ident $(: $of:expr)?),+ })?),+ $(,)?
    }) => {{
        let each_is_listed = |value: &$type| match value {
            $($type::$variant { .. })|+ => {}
        };
        let all = vec![$($type::$variant $(($($value),+))? $({ $($member $(: $of)?),+ })?),+];
        all.iter().for_each(each_is_listed);
        all
    }};
}

pub(crate) use every;
