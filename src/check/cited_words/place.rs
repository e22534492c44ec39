//! The places that words name, held against the one that their link leads to.

use std::ops::RangeInclusive;

use crate::language::{WrittenPlace, point_of_rank, rank_of_point};
use crate::model::PlaceInDocument;

/// Whether one of the places is the target, or the target is the smallest that holds all of them.
pub fn agree(places: &[WrittenPlace], target: Option<&PlaceInDocument>) -> bool {
    let is_named = |target: &PlaceInDocument| places.iter().any(|place| is_at(place, target));
    target.is_some_and(is_named) || holder(places, target).is_some_and(|holder| holder.as_ref() == target)
}

/// Whether what is named is the target: exactly, but for the article where only a clause or point is named.
fn is_at(place: &WrittenPlace, target: &PlaceInDocument) -> bool {
    let is_whole = place.article.is_some();
    let is_level = |named: &Option<RangeInclusive<u16>>, label: Option<u16>| match (named, label) {
        (Some(run), Some(label)) => run.contains(&label),
        (Some(_), None) => false,
        (None, label) => label.is_none() || !is_whole,
    };
    is_level(&place.article, Some(target.article))
        && is_level(&place.clause, target.clause)
        && is_level(&place.point, rank(target))
}

/// The smallest place that holds all that is named: one place itself, of several clauses their article, of several
/// articles the document. What the words leave open is as in the target; nothing where that does not tell either.
pub fn holder(places: &[WrittenPlace], target: Option<&PlaceInDocument>) -> Option<Option<PlaceInDocument>> {
    let run = |label: u16| label..=label;
    let articles = places.iter().map(|place| place.article.clone().or(target.map(|target| run(target.article))));
    let articles: Vec<RangeInclusive<u16>> = articles.collect::<Option<_>>()?;
    let clauses: Vec<Option<RangeInclusive<u16>>> = places
        .iter()
        .map(|place| {
            let is_open = place.article.is_none() && place.clause.is_none();
            place.clause.clone().or(target.and_then(|target| target.clause).filter(|_| is_open).map(run))
        })
        .collect();
    let points: Vec<Option<RangeInclusive<u16>>> = places.iter().map(|place| place.point.clone()).collect();
    let Some(article) = common(&articles).and_then(single) else { return Some(None) };
    let clause = common(&clauses);
    let point = clause.as_ref().and_then(|_| common(&points)).flatten();
    let has_one_clause = clause.as_ref().is_some_and(|clause| clause.clone().is_none_or(|run| single(run).is_some()));
    let point = point.filter(|_| has_one_clause).and_then(single).and_then(point_of_rank).map(String::from);
    Some(Some(PlaceInDocument { article, clause: clause.flatten().and_then(single), point }))
}

/// What all are, if all are the same.
fn common<T: Clone + PartialEq>(all: &[T]) -> Option<T> {
    all.first().filter(|first| all.iter().all(|other| other == *first)).cloned()
}

fn single(run: RangeInclusive<u16>) -> Option<u16> {
    (run.start() == run.end()).then_some(*run.start())
}

fn rank(place: &PlaceInDocument) -> Option<u16> {
    place.point.as_deref().and_then(rank_of_point)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::written_places;

    fn agrees(words: &str, target: &str) -> bool {
        agree(&written_places(words), target.parse().ok().as_ref())
    }

    #[test]
    fn words_that_name_the_target_agree() {
        for (words, target) in [
            ("Điều 22", "22"),
            ("Article 22(1)(a)", "22.1.a"),
            ("điểm a Điều 5", "5.a"),
            ("khoản 3", "22.3"),
            ("khoản 3", "22.3.a"),
            ("điểm đ", "22.3.đ"),
            ("khoản 59 Điều này", "1.59"),
            ("các điều 20 đến 27", "23"),
            ("các điều 20 đến 27", ""),
            ("khoản 1 và khoản 3 Điều 107", "107.3"),
            ("khoản 1 và khoản 3 Điều 107", "107"),
            ("khoản 1 và khoản 3", "107"),
            ("các điểm a, b và đ khoản 1 Điều 17", "17.1"),
            ("các điểm a, b và đ khoản 1 Điều 17", "17.1.b"),
        ] {
            assert!(agrees(words, target), "{words} is {target}");
        }
    }

    #[test]
    fn words_that_name_another_place_do_not() {
        for (words, target) in [
            ("Điều 22", "23"),
            ("Điều 22", "22.1"),
            ("Điều 22", ""),
            ("khoản 1 Điều 22", "22"),
            ("khoản 1 Điều 22", "22.1.a"),
            ("khoản 3", "22.4"),
            ("khoản 3", "22"),
            ("khoản 3", ""),
            ("điểm a", "22.1"),
            ("các điều 20 đến 27", "28"),
            ("các điều 20 đến 27", "20.1"),
            ("khoản 1 và khoản 3 Điều 107", "107.2"),
            ("khoản 1 và khoản 3 Điều 107", ""),
            ("các điểm a, b và đ khoản 1 Điều 17", "17"),
        ] {
            assert!(!agrees(words, target), "{words} is not {target}");
        }
    }
}
