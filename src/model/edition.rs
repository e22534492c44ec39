//! Who a site is made for, and what each of them may see.

use jiff::civil::Date;

use super::choice::choice;

choice! {
    /// Who may read a record.
    pub enum Audience {
        Public = "public",
        Internal = "internal",
    }
}

choice! {
    /// A site made for one audience.
    pub enum Edition {
        Public = "public",
        Internal = "internal",
    }
}

/// From when and by whom a record may be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visibility {
    pub audience: Audience,
    /// Before this day it is as internal as any internal record.
    pub embargo: Option<Date>,
}

impl Visibility {
    pub const PUBLIC: Visibility = Visibility { audience: Audience::Public, embargo: None };
    /// Of those who may see all.
    pub const INTERNAL: Visibility = Visibility { audience: Audience::Internal, embargo: None };

    pub fn allows(self, edition: Edition, date: Date) -> bool {
        let public = self.audience == Audience::Public && self.embargo.is_none_or(|day| day <= date);
        edition == Edition::Internal || public
    }

    /// Whether everybody who may read `other` may, on the same day, read this too.
    pub fn covers(self, other: Visibility) -> bool {
        match (self.audience, other.audience) {
            (_, Audience::Internal) => true,
            (Audience::Internal, Audience::Public) => false,
            (Audience::Public, Audience::Public) => self.embargo <= other.embargo,
        }
    }

    /// Of those who may see it on `date`: for them, embargoes that have passed by then are no more.
    pub fn on(self, date: Date) -> Visibility {
        Visibility { embargo: self.embargo.max(Some(date)), ..self }
    }

    /// The day on which a record that is dated `day` came to the readers of an edition.
    pub fn came(self, day: Date, edition: Edition) -> Date {
        let held = self.embargo.filter(|_| edition == Edition::Public);
        held.map_or(day, |held| held.max(day))
    }

    /// What both allow.
    pub fn and(self, other: Visibility) -> Visibility {
        Visibility { audience: self.audience.max(other.audience), embargo: self.embargo.max(other.embargo) }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_embargo_lifts_on_its_day() {
        let held = Visibility { embargo: Some(date(2026, 12, 1)), ..Visibility::PUBLIC };
        assert!(!held.allows(Edition::Public, date(2026, 11, 30)));
        assert!(held.allows(Edition::Public, date(2026, 12, 1)));
        assert!(held.allows(Edition::Internal, date(2026, 11, 30)));
        assert!(Visibility::PUBLIC.covers(held) && !held.covers(Visibility::PUBLIC));
        assert!(!held.covers(Visibility::PUBLIC.on(date(2026, 11, 30))));
        assert!(held.covers(Visibility::PUBLIC.on(date(2026, 12, 1))));
        assert_eq!(held.came(date(2026, 3, 1), Edition::Public), date(2026, 12, 1));
        assert_eq!(held.came(date(2026, 3, 1), Edition::Internal), date(2026, 3, 1));
    }
}
