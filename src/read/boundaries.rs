//! Shapes of areas from a GeoJSON file (RFC 7946), read by the `geojson` crate.

use geojson::feature::Id;
use geojson::{Feature, GeoJson, GeometryValue, JsonObject, JsonValue, Position};

/// One feature as written: the names that it may be found by, and its outlines.
#[derive(Debug, Clone, PartialEq)]
pub struct BoundaryRecord {
    pub id: Option<String>,
    pub code: Option<String>,
    pub name: Option<String>,
    /// Longitude and latitude in degrees, of all its polygons; a ring within a ring is a hole.
    pub rings: Vec<Vec<(f64, f64)>>,
}

/// Why a file, or one of its features, is no boundary.
#[derive(Debug, Clone, PartialEq)]
pub struct BoundaryFault {
    pub kind: BoundaryFaultKind,
    /// Counted from 1, in the order of the file; `None` where the whole file is meant.
    pub feature: Option<usize>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum BoundaryFaultKind {
    /// No GeoJSON; what the parser says, in English.
    NotGeoJson(String),
    /// A bare shape, which belongs to no area.
    NoFeatures,
    /// A feature without a shape.
    NoShape,
    /// A point, a line or a collection of shapes, by its GeoJSON name.
    OtherShape(String),
    /// A ring of fewer than four positions, the first of which is also the last.
    ShortRing,
    /// An x and a y that are no longitude and latitude: most often metres of a projected file.
    NotDegrees(f64, f64),
    /// Neither an id nor a property `id`, `code` or `name`.
    NoName,
}

/// Reads all features of a file. Of positions out of range only the first is a fault: if one is in metres, all are.
pub fn read_boundaries(text: &str) -> Result<Vec<BoundaryRecord>, Vec<BoundaryFault>> {
    let whole = |kind| vec![BoundaryFault { kind, feature: None }];
    // Some programs begin a text file with a byte order mark.
    let parsed: Result<GeoJson, _> = text.trim_start_matches('\u{feff}').parse();
    let features = match parsed {
        Ok(GeoJson::FeatureCollection(collection)) => collection.features,
        Ok(GeoJson::Feature(feature)) => vec![feature],
        Ok(GeoJson::Geometry(_)) => return Err(whole(BoundaryFaultKind::NoFeatures)),
        Err(error) => return Err(whole(BoundaryFaultKind::NotGeoJson(error.to_string()))),
    };
    if features.is_empty() {
        return Err(whole(BoundaryFaultKind::NoFeatures));
    }
    let (mut records, mut faults, mut metres) = (Vec::new(), Vec::new(), false);
    for (number, feature) in (1..).zip(&features) {
        match record(feature) {
            Ok(record) => records.push(record),
            Err(BoundaryFaultKind::NotDegrees(..)) if metres => {}
            Err(kind) => {
                metres |= matches!(kind, BoundaryFaultKind::NotDegrees(..));
                faults.push(BoundaryFault { kind, feature: Some(number) });
            }
        }
    }
    if faults.is_empty() { Ok(records) } else { Err(faults) }
}

fn record(feature: &Feature) -> Result<BoundaryRecord, BoundaryFaultKind> {
    let shape = &feature.geometry.as_ref().ok_or(BoundaryFaultKind::NoShape)?.value;
    let polygons = match shape {
        GeometryValue::Polygon { coordinates } => std::slice::from_ref(coordinates),
        GeometryValue::MultiPolygon { coordinates } => coordinates.as_slice(),
        other => return Err(BoundaryFaultKind::OtherShape(other.type_name().to_string())),
    };
    let rings: Vec<Vec<(f64, f64)>> = polygons.iter().flatten().map(|it| ring(it)).collect::<Result<_, _>>()?;
    if rings.is_empty() {
        return Err(BoundaryFaultKind::NoShape);
    }
    let property = |name: &str| feature.properties.as_ref().and_then(|properties| text_of(properties, name));
    let id = match &feature.id {
        Some(Id::String(id)) => Some(id.clone()),
        Some(Id::Number(number)) => Some(number.to_string()),
        None => property("id"),
    };
    let record = BoundaryRecord { id, code: property("code"), name: property("name"), rings };
    match (&record.id, &record.code, &record.name) {
        (None, None, None) => Err(BoundaryFaultKind::NoName),
        _ => Ok(record),
    }
}

fn ring(positions: &[Position]) -> Result<Vec<(f64, f64)>, BoundaryFaultKind> {
    if positions.len() < 4 {
        return Err(BoundaryFaultKind::ShortRing);
    }
    let point = |position: &Position| match position.as_slice() {
        [x, y, ..] if x.abs() <= 180.0 && y.abs() <= 90.0 => Ok((*x, *y)),
        [x, y, ..] => Err(BoundaryFaultKind::NotDegrees(*x, *y)),
        _ => Err(BoundaryFaultKind::ShortRing),
    };
    positions.iter().map(point).collect()
}

/// Codes are often written as numbers.
fn text_of(properties: &JsonObject, name: &str) -> Option<String> {
    match properties.get(name)? {
        JsonValue::String(text) if !text.trim().is_empty() => Some(text.clone()),
        JsonValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = "[[[105.5,18.0],[106.0,18.0],[106.0,18.5],[105.5,18.0]]]";

    fn feature(rest: &str, shape: &str, coordinates: &str) -> String {
        format!(r#"{{"type":"Feature",{rest},"geometry":{{"type":"{shape}","coordinates":{coordinates}}}}}"#)
    }

    fn collection(features: &[String]) -> String {
        format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","))
    }

    fn faults(text: &str) -> Vec<(BoundaryFaultKind, Option<usize>)> {
        let faults = read_boundaries(text).expect_err("the text is wrong");
        faults.into_iter().map(|fault| (fault.kind, fault.feature)).collect()
    }

    #[test]
    fn polygons_and_many_polygons_are_read_with_their_names() {
        let one = feature(r#""id":436,"properties":{"name":"Hà Tĩnh","code":"18073"}"#, "Polygon", SQUARE);
        let many = feature(r#""properties":{"code":18094}"#, "MultiPolygon", &format!("[{SQUARE},{SQUARE}]"));
        let records = read_boundaries(&format!("\u{feff}{}", collection(&[one, many]))).unwrap();
        let names = |record: &BoundaryRecord| [record.id.clone(), record.code.clone(), record.name.clone()];
        let text = |text: &str| Some(text.to_string());
        assert_eq!(names(&records[0]), [text("436"), text("18073"), text("Hà Tĩnh")]);
        assert_eq!(names(&records[1]), [None, text("18094"), None]);
        assert_eq!(records[0].rings, [vec![(105.5, 18.0), (106.0, 18.0), (106.0, 18.5), (105.5, 18.0)]]);
        assert_eq!(records[1].rings.len(), 2);
    }

    #[test]
    fn heights_are_passed_over() {
        let high = SQUARE.replace("],[", ",12.5],[");
        let records = read_boundaries(&feature(r#""id":"a","properties":null"#, "Polygon", &high)).unwrap();
        assert_eq!(records[0].rings[0].len(), 4);
    }

    #[test]
    fn every_fault_is_told_with_its_feature() {
        let named = r#""properties":{"name":"a"}"#;
        let features = [
            feature(named, "Point", "[105.5,18.0]"),
            feature(named, "Polygon", SQUARE),
            feature(named, "Polygon", "[[[105.5,18.0],[106.0,18.0],[105.5,18.0]]]"),
            feature(r#""properties":{"name":" ","area":3}"#, "Polygon", SQUARE),
            r#"{"type":"Feature","properties":{"name":"a"},"geometry":null}"#.to_string(),
            feature(named, "MultiPolygon", "[]"),
        ];
        assert_eq!(
            faults(&collection(&features)),
            [
                (BoundaryFaultKind::OtherShape("Point".to_string()), Some(1)),
                (BoundaryFaultKind::ShortRing, Some(3)),
                (BoundaryFaultKind::NoName, Some(4)),
                (BoundaryFaultKind::NoShape, Some(5)),
                (BoundaryFaultKind::NoShape, Some(6)),
            ]
        );
    }

    #[test]
    fn metres_are_told_once() {
        let metres = "[[[529000,2030000],[530000,2030000],[530000,2031000],[529000,2030000]]]";
        let projected = feature(r#""id":"a","properties":{}"#, "Polygon", metres);
        assert_eq!(
            faults(&collection(&[projected.clone(), projected])),
            [(BoundaryFaultKind::NotDegrees(529_000.0, 2_030_000.0), Some(1))]
        );
    }

    #[test]
    fn what_is_no_collection_of_features_is_told_for_the_file() {
        assert_eq!(faults(&collection(&[])), [(BoundaryFaultKind::NoFeatures, None)]);
        let shape = format!(r#"{{"type":"Polygon","coordinates":{SQUARE}}}"#);
        assert_eq!(faults(&shape), [(BoundaryFaultKind::NoFeatures, None)]);
        for text in
            ["", "{", "[]", "{\"type\":\"Topology\"}", "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\"}}"]
        {
            assert!(matches!(faults(text)[..], [(BoundaryFaultKind::NotGeoJson(_), None)]), "{text}");
        }
        let huge = feature(r#""id":"a","properties":{}"#, "Polygon", &SQUARE.replace("105.5", "1e999"));
        assert!(matches!(faults(&huge)[..], [(BoundaryFaultKind::NotGeoJson(_), None)]));
    }
}
