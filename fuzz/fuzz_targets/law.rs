//! The grammars of citations and of documents' numbers: what is read comes back as it was written.
#![no_main]

use congbo::language::{DocumentNumber, document_numbers, written_places};
use congbo::model::{PlaceInDocument, PlaceParts};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(place) = text.parse::<PlaceInDocument>() {
        assert_eq!(place.to_string().parse(), Ok(place));
    }
    let _ = PlaceParts::parse(text);
    for (range, number) in document_numbers(text) {
        assert_eq!(number.to_string(), text[range]);
    }
    for place in written_places(text) {
        assert!(!text[place.range].is_empty());
    }
    if let Some(meant) = DocumentNumber::meant_by(text) {
        assert_eq!(meant.to_string().parse(), Ok(meant));
    }
});
