//! One of a few words: how a choice is written in TOML and known in the program.

/// A value that is written as one of a few words.
pub trait Choice: Copy + Sized + 'static {
    /// Every word with its meaning, in the order in which people are shown them.
    const WORDS: &'static [(&'static str, Self)];

    fn from_word(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(known, _)| *known == word).map(|(_, choice)| *choice)
    }

    /// The word in TOML, which is also the key of its name in a theme's strings.
    fn word(self) -> &'static str;
}

/// Declares an enum together with the word for each variant.
macro_rules! choice {
    ($(#[$doc:meta])* pub enum $name:ident { $($(#[$inner:meta])* $variant:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$inner])* $variant,)+ }

        impl $crate::model::Choice for $name {
            const WORDS: &'static [(&'static str, Self)] = &[$(($word, $name::$variant),)+];

            fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }
        }
    };
}

pub(super) use choice;
