//! How a kind of record is declared: its keys, and what may stand behind each.

/// Declares a record: a struct whose fields are keys in TOML, each of a type that is a [`Field`](super::field::Field).
///
/// A field of type `Option<…>` or `Vec<…>` may be left out. Every record also has `span` (its head line),
/// `audience` and `embargo`.
macro_rules! record {
    ($(#[$doc:meta])* pub struct $name:ident { $($(#[$inner:meta])* $field:ident: $kind:ty = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            pub span: $crate::text::Span,
            pub audience: Option<$crate::text::Spanned<$crate::model::Audience>>,
            pub embargo: Option<$crate::text::Spanned<jiff::civil::Date>>,
            $($(#[$inner])* pub $field: $kind,)*
        }

        impl $name {
            /// Reads one table. Nothing where a key is missing or of the wrong type; that is then said.
            pub fn read(row: &mut $crate::read::row::Row) -> Option<$name> {
                use $crate::read::field::Field;
                let audience = Field::read(row, "audience");
                let embargo = Field::read(row, "embargo");
                $(let $field = <$kind as Field>::read(row, $key);)*
                row.refuse_unknown_keys(&[$($key,)* "audience", "embargo"]);
                Some($name { span: row.span(), audience: audience?, embargo: embargo?, $($field: $field?,)* })
            }
        }
    };
}

/// Declares a part of a record: a table that stands in a list of it, with keys of its own.
macro_rules! part {
    ($(#[$doc:meta])* pub struct $name:ident like $example:literal { $($(#[$inner:meta])* $field:ident: $kind:ty = $key:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $($(#[$inner])* pub $field: $kind,)*
        }

        impl $crate::read::field::Value for $name {
            fn from_cell(row: &mut $crate::read::row::Row, cell: $crate::read::row::Cell) -> Option<$name> {
                use $crate::read::field::Field;
                let mut row = row.table(cell, $example)?;
                $(let $field = <$kind as Field>::read(&mut row, $key);)*
                row.refuse_unknown_keys(&[$($key,)*]);
                Some($name { $($field: $field?,)* })
            }
        }
    };
}

pub(super) use {part, record};
