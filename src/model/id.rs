//! Names of things, and the list of all things of one kind by name.

use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

use indexmap::IndexMap;

/// The name of a `T`, as written in TOML. An id of an area is not an id of an indicator.
pub struct Id<T> {
    name: Arc<str>,
    kind: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    pub fn new(name: &str) -> Id<T> {
        Id { name: Arc::from(name), kind: PhantomData }
    }

    pub fn as_str(&self) -> &str {
        &self.name
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Id<T> {
        Id { name: Arc::clone(&self.name), kind: PhantomData }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Id<T>) -> bool {
        self.name == other.name
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Id<T>) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Id<T>) -> Ordering {
        self.name.cmp(&other.name)
    }
}

impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

/// So that a [`Register`] can be asked with a plain string.
impl<T> Borrow<str> for Id<T> {
    fn borrow(&self) -> &str {
        &self.name
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.name)
    }
}

impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

/// All things of one kind, by id, in the order in which they were written.
#[derive(Debug, Clone)]
pub struct Register<T> {
    entries: IndexMap<Id<T>, T>,
}

impl<T> Register<T> {
    pub fn new() -> Register<T> {
        Register { entries: IndexMap::new() }
    }

    /// Adds a thing; the first of two with one id stays.
    pub fn add(&mut self, id: Id<T>, thing: T) {
        self.entries.entry(id).or_insert(thing);
    }

    pub fn get(&self, id: &str) -> Option<&T> {
        self.entries.get(id)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&Id<T>, &T)> {
        self.entries.iter()
    }

    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.entries.values()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Where in the order the thing stands, for sorting as the author did.
    pub fn position(&self, id: &str) -> usize {
        self.entries.get_index_of(id).unwrap_or(usize::MAX)
    }

    /// The same register with only the things that `keep` wants.
    pub fn only(&self, keep: impl Fn(&T) -> bool) -> Register<T>
    where
        T: Clone,
    {
        let kept = self.entries.iter().filter(|(_, thing)| keep(thing));
        Register { entries: kept.map(|(id, thing)| (id.clone(), thing.clone())).collect() }
    }
}

impl<T> Register<T> {
    /// The same register with each thing changed by `change`.
    pub fn map(&self, change: impl Fn(&T) -> T) -> Register<T> {
        Register { entries: self.entries.iter().map(|(id, thing)| (id.clone(), change(thing))).collect() }
    }
}

impl<T> Default for Register<T> {
    fn default() -> Register<T> {
        Register::new()
    }
}

/// An id held by a model value was resolved by `check`, so its thing is there.
impl<T> std::ops::Index<&Id<T>> for Register<T> {
    type Output = T;

    fn index(&self, id: &Id<T>) -> &T {
        self.entries.get(id).expect("check resolved every id that the model holds")
    }
}
