//! Articles, clauses and points as people write them: "điểm a khoản 1 Điều 22", "Article 22(1)(a)", "các điều 20 đến 27".

mod level;
mod name;
mod reader;
mod token;

pub(super) use level::Level;
pub use level::{point_of_rank, rank_of_point};
pub use name::WrittenPlace;
pub(super) use token::connects;

/// The places that `text` names, in either language and in any letter case.
///
/// "Điều này" names none. Where it is not plain whether or which places are meant, as in "điểm y tế" or in "khoản 2 Điều
/// 20 đến khoản 3 Điều 22", there are none.
pub fn written_places(text: &str) -> Vec<WrittenPlace> {
    let rows = reader::rows(&token::tokens(text));
    rows.unwrap_or_default().iter().flat_map(|row| name::places(row)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `article.clause.point`, with `_` for what is not named and `..` in runs.
    fn found(text: &str) -> Vec<String> {
        let number = |number: u16| number.to_string();
        let letter = |rank: u16| point_of_rank(rank).unwrap_or('?').to_string();
        written_places(text)
            .iter()
            .map(|place| {
                let said = |labels: &Option<std::ops::RangeInclusive<u16>>, word: &dyn Fn(u16) -> String| match labels {
                    None => "_".to_string(),
                    Some(labels) if labels.start() == labels.end() => word(*labels.start()),
                    Some(labels) => format!("{}..{}", word(*labels.start()), word(*labels.end())),
                };
                let parts = [said(&place.article, &number), said(&place.clause, &number), said(&place.point, &letter)];
                parts.join(".").trim_end_matches("._").to_string()
            })
            .collect()
    }

    fn assert_found(cases: &[(&str, &[&str])]) {
        for (text, places) in cases {
            assert_eq!(found(text), *places, "{text}");
        }
    }

    #[test]
    fn places_are_read_as_lawyers_write_them() {
        assert_found(&[
            ("Điều 22", &["22"]),
            ("khoản 1 Điều 22", &["22.1"]),
            ("điểm a khoản 2 Điều 5", &["5.2.a"]),
            ("điểm đ Điều 5", &["5._.đ"]),
            ("Article 22", &["22"]),
            ("Art. 22", &["22"]),
            ("Article 22(1)", &["22.1"]),
            ("Article 22 (1) (a)", &["22.1.a"]),
            ("Article 5(a)", &["5._.a"]),
            ("Article 115, clause 3", &["115.3"]),
            ("clause 1 of Article 22", &["22.1"]),
            ("point a, clause 1, Article 22", &["22.1.a"]),
            ("Điều 115 khoản 3", &["115.3"]),
            ("Điều 22, khoản 1, điểm a", &["22.1.a"]),
            ("Điều 22 - khoản 1", &["22.1"]),
            ("Điều 22.1.a", &["22.1.a"]),
            ("khoản 3 trong Điều 22", &["22.3"]),
        ]);
    }

    #[test]
    fn letter_case_does_not_matter() {
        assert_found(&[
            ("ĐIỂM A KHOẢN 1 ĐIỀU 22", &["22.1.a"]),
            ("\u{d0}iều 22", &["22"]),
            ("điểm Đ khoản 1 điều 17", &["17.1.đ"]),
            ("ARTICLE 22", &["22"]),
        ]);
    }

    #[test]
    fn several_places_are_told_apart() {
        assert_found(&[
            ("các điểm a, b và đ khoản 1 Điều 17", &["17.1.a", "17.1.b", "17.1.đ"]),
            ("khoản 1 và khoản 3 Điều 107", &["107.1", "107.3"]),
            ("các khoản 1, 2 Điều 5", &["5.1", "5.2"]),
            ("Điều 20, 21 và 22", &["20", "21", "22"]),
            ("điểm a khoản 1 và điểm b khoản 2 Điều 5", &["5.1.a", "5.2.b"]),
            ("khoản 1 Điều 5, khoản 2 và khoản 3 Điều 6", &["5.1", "6.2", "6.3"]),
            ("Điều 22 khoản 1 và Điều 23", &["22.1", "23"]),
            ("Điều 22 khoản 1 và khoản 2", &["22.1", "22.2"]),
            ("Điều 5 khoản 1 điểm a và khoản 2 điểm b", &["5.1.a", "5.2.b"]),
            ("Điều 22 và khoản 3 Điều 23", &["22", "23.3"]),
            ("Article 22(1) and (3)", &["22.1", "22.3"]),
            ("Articles 22(1) and 23(2)(b)", &["22.1", "23.2.b"]),
            ("Article 22(1) and clause 3 of Article 23", &["22.1", "23.3"]),
            ("Điều 22 quy định về khoản 3", &["22", "_.3"]),
        ]);
    }

    #[test]
    fn runs_are_kept_as_runs() {
        assert_found(&[
            ("các điều 20 đến 27", &["20..27"]),
            ("từ Điều 20 đến Điều 27", &["20..27"]),
            ("Điều 20–27", &["20..27"]),
            ("Điều 20 - Điều 27", &["20..27"]),
            ("Articles 20 to 27", &["20..27"]),
            ("Articles 20, 21 and 25 to 27", &["20", "21", "25..27"]),
            ("điểm c đến đ khoản 1 Điều 5", &["5.1.c..đ"]),
            ("Article 22(1)(a) to (c)", &["22.1.a..c"]),
        ]);
    }

    #[test]
    fn places_may_be_named_in_part() {
        assert_found(&[
            ("khoản 3", &["_.3"]),
            ("điểm a", &["_._.a"]),
            ("điểm a khoản 1", &["_.1.a"]),
            ("clause 3", &["_.3"]),
            ("khoản 59 Điều này", &["_.59"]),
            ("Điều này", &[]),
        ]);
    }

    #[test]
    fn a_document_may_follow() {
        assert_found(&[
            ("Điều 22 Luật HTX 2023", &["22"]),
            ("Article 5 of Law 17/2023/QH15", &["5"]),
            ("khoản 1 Điều 22, 17/2023/QH15", &["22.1"]),
            ("điểm a khoản 1 Điều 22 (Luật số 17/2023/QH15)", &["22.1.a"]),
            ("Luật Hợp tác xã 2023", &[]),
            ("Nghị định 113/2024/NĐ-CP", &[]),
        ]);
    }

    #[test]
    fn other_words_name_no_place() {
        assert_found(&[
            ("điểm mới", &[]),
            ("khoản hỗ trợ", &[]),
            ("khoản 30 triệu đồng", &[]),
            ("Điều 22, 30 triệu đồng", &["22"]),
            ("điểm y tế ở Điều 5", &[]),
            ("the point a reader makes", &[]),
            ("Điều 22a", &[]),
            ("Điều 1.025", &[]),
            ("Điều 22 (2023)", &["22"]),
            ("khoản 2 Điều 20 đến khoản 3 Điều 22", &[]),
            ("24/7, 5%, 20/6/2023", &[]),
        ]);
    }

    #[test]
    fn a_place_knows_where_it_stands() {
        let text = "Xem điểm a khoản 1 Điều 22, và Article 5(2) nữa";
        let pieces: Vec<&str> = written_places(text).into_iter().map(|place| &text[place.range]).collect();
        assert_eq!(pieces, ["điểm a khoản 1 Điều 22", "Article 5(2)"]);
    }
}
