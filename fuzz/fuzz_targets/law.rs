//! The grammar of citations: what is read comes back as it was written.
#![no_main]

use congbo::model::{PlaceInDocument, PlaceParts};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(place) = text.parse::<PlaceInDocument>() {
        assert_eq!(place.to_string().parse(), Ok(place));
    }
    let _ = PlaceParts::parse(text);
});
