//! From longitude and latitude to paper.

use super::super::paper::room::{Area, Spot};

/// A ring of longitudes and latitudes in degrees.
pub type Ring = Vec<(f64, f64)>;

/// Equidistant cylindrical, true to scale along the middle latitude (Snyder, Map Projections: A Working Manual,
/// 1987, p. 90): for an area of the size of a province, shapes are as the eye expects them.
pub struct Projection {
    /// Longitude and latitude of the upper left corner.
    corner: (f64, f64),
    /// A degree of longitude is as much shorter than one of latitude.
    narrowing: f64,
    /// Tenths of a unit a degree of latitude.
    scale: f64,
    spot: Spot,
    /// Of what is drawn, in tenths.
    pub size: (i32, i32),
}

impl Projection {
    /// Fits all rings into a frame, in its middle; `None` where there are none. Rings across the 180th meridian
    /// are not joined.
    pub fn onto(frame: Area, rings: &[&Ring]) -> Option<Projection> {
        let points = || rings.iter().flat_map(|ring| ring.iter());
        let least = |of: fn(&(f64, f64)) -> f64| points().map(of).fold(f64::INFINITY, f64::min);
        let (west, east, south, north) =
            (least(|point| point.0), -least(|point| -point.0), least(|point| point.1), -least(|point| -point.1));
        if west > east {
            return None;
        }
        let narrowing = ((south + north) / 2.0).to_radians().cos();
        let (wide, high) = ((east - west) * narrowing, north - south);
        let (most_wide, most_high) = (f64::from(frame.right - frame.left), f64::from(frame.bottom - frame.top));
        let scale = (most_wide / wide).min(most_high / high);
        let size = ((wide * scale).round() as i32, ((high * scale).round() as i32).max(1));
        let left = frame.left + (frame.right - frame.left - size.0) / 2;
        Some(Projection { corner: (west, north), narrowing, scale, spot: (left, frame.top), size })
    }

    pub fn spot(&self, (longitude, latitude): (f64, f64)) -> Spot {
        let across = (longitude - self.corner.0) * self.narrowing * self.scale;
        let down = (self.corner.1 - latitude) * self.scale;
        (self.spot.0 + across.round() as i32, self.spot.1 + down.round() as i32)
    }
}

/// Whether a ring has an inside and lies on Earth.
pub fn is_ring(ring: &Ring) -> bool {
    let on_earth = |(longitude, latitude): &(f64, f64)| longitude.abs() <= 180.0 && latitude.abs() <= 90.0;
    ring.len() >= 3 && ring.iter().all(on_earth) && ring.windows(2).any(|pair| pair[0] != pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Area = Area { left: 20, top: 100, right: 1020, bottom: 1100 };

    #[test]
    fn a_degree_of_longitude_is_shorter_away_from_the_equator() {
        let ring = vec![(105.0, 59.5), (106.0, 59.5), (106.0, 60.5), (105.0, 60.5)];
        let projection = Projection::onto(FRAME, &[&ring]).unwrap();
        assert_eq!(projection.size, (500, 1000));
        assert_eq!(projection.spot((105.0, 60.5)), (270, 100));
        assert_eq!(projection.spot((106.0, 59.5)), (770, 1100));
    }

    #[test]
    fn rings_without_an_inside_or_off_the_earth_are_none() {
        assert!(is_ring(&vec![(105.0, 18.0), (106.0, 18.0), (106.0, 19.0)]));
        for ring in [
            vec![],
            vec![(105.0, 18.0), (106.0, 18.0)],
            vec![(105.0, 18.0); 5],
            vec![(105.0, 18.0), (f64::NAN, 18.0), (106.0, 19.0)],
            vec![(105.0, 18.0), (106.0, f64::INFINITY), (106.0, 19.0)],
            vec![(529_000.0, 2_030_000.0), (530_000.0, 2_030_000.0), (530_000.0, 2_031_000.0)],
        ] {
            assert!(!is_ring(&ring), "{ring:?}");
        }
    }
}
