//! Shapes of areas from a GeoJSON file (RFC 7946), read by the `geojson` crate.

use geojson::feature::Id;
use geojson::{Feature, GeoJson, GeometryValue, JsonObject, JsonValue, Position};

use crate::diagnostic::{Diagnostic, Diagnostics, Place};
use crate::language::Phrase;
use crate::model::Boundary;
use crate::phrase;
use crate::text::Text;

/// The shapes of one file.
#[derive(Debug, Clone)]
pub struct BoundariesRecord {
    /// Its path in `data/`.
    pub path: String,
    /// Nothing where the file could not be read; that was said.
    pub shapes: Option<Vec<Boundary>>,
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

/// Reads a file below `data/` and says what is wrong with it.
pub fn read_file(text: &Text, diagnostics: &mut Diagnostics) -> BoundariesRecord {
    let path = text.path.strip_prefix("data/").unwrap_or(&text.path).to_string();
    let shapes = read_boundaries(&text.content);
    let faults = shapes.as_ref().err().into_iter().flatten();
    faults.for_each(|fault| diagnostics.push(complaint(&text.path, fault)));
    BoundariesRecord { path, shapes: shapes.ok() }
}

fn complaint(path: &str, fault: &BoundaryFault) -> Diagnostic {
    let (vi, en) = fault.feature.map_or(("tệp".to_string(), "the file".to_string()), |number| {
        (format!("hình thứ {number}"), format!("shape number {number}"))
    });
    let message = phrase!("{vi} không dùng làm ranh giới được", "{en} is no boundary");
    Diagnostic::error("bad-boundaries", Place::File(path.to_string()), message).help(remedy(&fault.kind))
}

fn remedy(kind: &BoundaryFaultKind) -> Phrase {
    match kind {
        BoundaryFaultKind::NotGeoJson(why) => {
            phrase!("lưu thành GeoJSON hợp lệ; máy đọc báo: {why}", "save it as valid GeoJSON; the parser says: {why}")
        }
        BoundaryFaultKind::NoFeatures => phrase!(
            "đặt mỗi hình trong một `Feature`, có `id` hoặc `code` của địa phương",
            "put each shape into a `Feature` with the `id` or `code` of its area"
        ),
        BoundaryFaultKind::NoShape => phrase!("thêm hình vào, hoặc xóa mục này", "give it a shape, or delete it"),
        BoundaryFaultKind::OtherShape(shape) => phrase!(
            "`{shape}` không có diện tích: dùng `Polygon` hoặc `MultiPolygon`",
            "a `{shape}` covers no ground: use `Polygon` or `MultiPolygon`"
        ),
        BoundaryFaultKind::ShortRing => phrase!(
            "mỗi vòng cần ít nhất bốn điểm, điểm cuối trùng điểm đầu",
            "each ring needs at least four positions, the last equal to the first"
        ),
        BoundaryFaultKind::NotDegrees(x, y) => phrase!(
            "tọa độ ({x}, {y}) không phải kinh độ, vĩ độ: xuất lại tệp ở hệ WGS 84 (EPSG:4326)",
            "({x}, {y}) is no longitude and latitude: export the file again in WGS 84 (EPSG:4326)"
        ),
        BoundaryFaultKind::NoName => phrase!(
            "thêm `id`, `code` hoặc `name` để biết hình của địa phương nào",
            "add an `id`, `code` or `name`, to know whose shape it is"
        ),
    }
}

/// Reads all features of a file. Of positions out of range only the first is a fault: if one is in metres, all are.
pub fn read_boundaries(text: &str) -> Result<Vec<Boundary>, Vec<BoundaryFault>> {
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

fn record(feature: &Feature) -> Result<Boundary, BoundaryFaultKind> {
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
    let record = Boundary { id, code: property("code"), name: property("name"), rings };
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
        let names = |record: &Boundary| [record.id.clone(), record.code.clone(), record.name.clone()];
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
