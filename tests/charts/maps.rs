//! Maps of tiles and of boundaries.

use congbo::language::Language;
use congbo::render::chart::{BoundaryMap, Chart, Classing, Drawing, Head, Region, Shape, Tile, TileMap, draw};

use super::{assert_plain, assert_tidy, chart, expect, numbers, point, texts};

/// Name, column and row.
type Place = (&'static str, i32, i32);

const DISTRICTS: [(&str, i32, i32); 13] = [
    ("TX Hồng Lĩnh", 2, 0),
    ("Nghi Xuân", 3, 0),
    ("Hương Sơn", 0, 1),
    ("Đức Thọ", 1, 1),
    ("Can Lộc", 2, 1),
    ("Lộc Hà", 3, 1),
    ("Vũ Quang", 1, 2),
    ("Hương Khê", 2, 2),
    ("Thạch Hà", 3, 2),
    ("TP Hà Tĩnh", 4, 2),
    ("Cẩm Xuyên", 3, 3),
    ("Kỳ Anh", 4, 3),
    ("TX Kỳ Anh", 5, 3),
];

const COMMUNES: [(&str, i32, i32); 69] = [
    ("Sơn Tiến", 3, 0),
    ("Đức Minh", 4, 0),
    ("Nghi Xuân", 5, 0),
    ("Đan Hải", 6, 0),
    ("Tiên Điền", 7, 0),
    ("Sơn Hồng", 0, 1),
    ("Sơn Giang", 1, 1),
    ("Hương Sơn", 2, 1),
    ("Tứ Mỹ", 3, 1),
    ("Đức Quang", 4, 1),
    ("Bắc Hồng Lĩnh", 5, 1),
    ("Tùng Lộc", 6, 1),
    ("Cổ Đạm", 7, 1),
    ("Lộc Hà", 8, 1),
    ("Sơn Tây", 1, 2),
    ("Kim Hoa", 2, 2),
    ("Đức Thọ", 3, 2),
    ("Đức Thịnh", 4, 2),
    ("Nam Hồng Lĩnh", 5, 2),
    ("Can Lộc", 6, 2),
    ("Hồng Lộc", 7, 2),
    ("Mai Phụ", 8, 2),
    ("Thạch Khê", 9, 2),
    ("Sơn Kim 1", 0, 3),
    ("Sơn Kim 2", 1, 3),
    ("Mai Hoa", 2, 3),
    ("Đức Đồng", 3, 3),
    ("Trường Lưu", 4, 3),
    ("Gia Hanh", 5, 3),
    ("Xuân Lộc", 6, 3),
    ("Đông Kinh", 7, 3),
    ("Trần Phú", 8, 3),
    ("Thạch Lạc", 9, 3),
    ("Đồng Tiến", 10, 3),
    ("Vũ Quang", 2, 4),
    ("Thượng Đức", 3, 4),
    ("Hà Linh", 4, 4),
    ("Đồng Lộc", 5, 4),
    ("Việt Xuyên", 6, 4),
    ("Thạch Hà", 7, 4),
    ("Thành Sen", 8, 4),
    ("Cẩm Bình", 9, 4),
    ("Yên Hòa", 10, 4),
    ("Cẩm Trung", 11, 4),
    ("Kỳ Anh", 12, 4),
    ("Hương Bình", 3, 5),
    ("Hương Phố", 5, 5),
    ("Toàn Lưu", 6, 5),
    ("Thạch Xuân", 7, 5),
    ("Hà Huy Tập", 8, 5),
    ("Cẩm Xuyên", 9, 5),
    ("Thiên Cầm", 10, 5),
    ("Kỳ Xuân", 11, 5),
    ("Kỳ Khang", 12, 5),
    ("Hải Ninh", 13, 5),
    ("Hương Khê", 4, 6),
    ("Hương Xuân", 5, 6),
    ("Hương Đô", 6, 6),
    ("Phúc Trạch", 7, 6),
    ("Cẩm Duệ", 8, 6),
    ("Cẩm Hưng", 9, 6),
    ("Cẩm Lạc", 10, 6),
    ("Kỳ Văn", 11, 6),
    ("Sông Trí", 12, 6),
    ("Vũng Áng", 13, 6),
    ("Kỳ Thượng", 10, 7),
    ("Kỳ Lạc", 11, 7),
    ("Kỳ Hoa", 12, 7),
    ("Hoành Sơn", 13, 7),
];

const PROVINCES: [(&str, i32, i32); 34] = [
    ("Lai Châu", 0, 0),
    ("Lào Cai", 1, 0),
    ("Tuyên Quang", 2, 0),
    ("Cao Bằng", 3, 0),
    ("Điện Biên", 0, 1),
    ("Sơn La", 1, 1),
    ("Phú Thọ", 2, 1),
    ("Thái Nguyên", 3, 1),
    ("Lạng Sơn", 4, 1),
    ("Hà Nội", 2, 2),
    ("Bắc Ninh", 3, 2),
    ("Quảng Ninh", 4, 2),
    ("Ninh Bình", 2, 3),
    ("Hưng Yên", 3, 3),
    ("Hải Phòng", 4, 3),
    ("Thanh Hóa", 2, 4),
    ("Nghệ An", 2, 5),
    ("Hà Tĩnh", 2, 6),
    ("Quảng Trị", 2, 7),
    ("Huế", 3, 7),
    ("Đà Nẵng", 3, 8),
    ("Quảng Ngãi", 3, 9),
    ("Gia Lai", 3, 10),
    ("Đắk Lắk", 3, 11),
    ("Tây Ninh", 1, 12),
    ("Đồng Nai", 2, 12),
    ("Lâm Đồng", 3, 12),
    ("Khánh Hòa", 4, 12),
    ("An Giang", 0, 13),
    ("Đồng Tháp", 1, 13),
    ("Hồ Chí Minh", 2, 13),
    ("Cần Thơ", 0, 14),
    ("Vĩnh Long", 1, 14),
    ("Cà Mau", 0, 15),
];

/// As published for 2023.
const COOPERATIVES: [&str; 13] = ["34", "83", "126", "80", "-", "56", "98", "~104", "101", "-12", "0", "71", "1205"];

fn tile((name, column, row): Place, written: &str) -> Tile {
    let point = point(name, 0.0, written);
    let told = format!("{name}: {}", point.text);
    Tile { name: name.to_string(), column, row, value: point.value, text: point.text, group: None, told }
}

fn tile_map(classing: Classing, tiles: Vec<Tile>) -> Chart {
    chart(Drawing::Tiles(TileMap { classing, tiles }))
}

fn districts(classing: Classing) -> Chart {
    tile_map(classing, DISTRICTS.into_iter().zip(COOPERATIVES).map(|(place, value)| tile(place, value)).collect())
}

/// Few have any, and neighbours in the west belong together.
fn communes() -> Chart {
    let value = |index: usize| match (index * 37 + 11) % 100 {
        remainder if remainder < 60 => "-".to_string(),
        remainder => (remainder % 4 + 1).to_string(),
    };
    let group = |column: i32| Some(if column < 4 { "west" } else { "east" }.to_string());
    let tiles = COMMUNES.into_iter().enumerate();
    tile_map(
        Classing::Sequential,
        tiles.map(|(index, place)| Tile { group: group(place.1), ..tile(place, &value(index)) }).collect(),
    )
}

fn provinces() -> Chart {
    let value = |index: usize| format!("{}.{}", (index * index * 31) % 97, index % 10);
    let tiles = PROVINCES.into_iter().enumerate().map(|(index, place)| tile(place, &value(index))).collect();
    let chart = tile_map(Classing::Sequential, tiles);
    let head = Head { language: Language::En, unit: "cooperatives per 10,000 people".to_string(), ..chart.head };
    Chart { head, ..chart }
}

/// A country of made-up shapes: cells of a crooked lattice, whose neighbours share their corners.
fn region(name: &str, (column, row): (i32, i32), written: &str) -> Region {
    let corner = |x: i32, y: i32| {
        let crooked = |seed: i32| f64::from((x * 73 + y * 151 + seed) % 17) / 17.0 - 0.5;
        (105.2 + (f64::from(x) + crooked(3) * 0.7) * 0.022, 18.7 - (f64::from(y) + crooked(8) * 0.7) * 0.022)
    };
    let (left, top) = (column * 8, row * 8);
    let north = (0..8).map(|step| corner(left + step, top));
    let east = (0..8).map(|step| corner(left + 8, top + step));
    let south = (0..8).map(|step| corner(left + 8 - step, top + 8));
    let west = (0..=8).map(|step| corner(left, top + 8 - step));
    let rings = vec![north.chain(east).chain(south).chain(west).collect()];
    let point = point(name, 0.0, written);
    let told = format!("{name}: {}", point.text);
    Region { name: name.to_string(), rings, value: point.value, text: point.text, told }
}

fn boundary_map(classing: Classing, regions: Vec<Region>) -> Chart {
    chart(Drawing::Boundaries(BoundaryMap {
        classing,
        regions,
        source: "Ranh giới: hình vẽ thử, không có thật".to_string(),
    }))
}

fn regions() -> Vec<Region> {
    let places = DISTRICTS.into_iter().zip(COOPERATIVES);
    places.map(|((name, column, row), value)| region(name, (column, row), value)).collect()
}

#[test]
fn drawings_are_as_accepted() {
    expect("districts-tiles-wide", &districts(Classing::Diverging), Shape::Wide);
    expect("districts-tiles-narrow", &districts(Classing::Sequential), Shape::Narrow);
    expect("communes-tiles-wide", &communes(), Shape::Wide);
    expect("communes-tiles-narrow", &communes(), Shape::Narrow);
    expect("provinces-tiles-wide", &provinces(), Shape::Wide);
    expect("districts-boundaries-wide", &boundary_map(Classing::Sequential, regions()), Shape::Wide);
    expect("districts-boundaries-narrow", &boundary_map(Classing::Reported, regions()), Shape::Narrow);
}

#[test]
fn every_known_value_is_on_a_mark_and_no_other() {
    let known: Vec<&str> =
        COOPERATIVES.iter().map(|value| value.trim_start_matches('~')).filter(|value| *value != "-").collect();
    for classing in [Classing::Sequential, Classing::Diverging, Classing::Reported] {
        for shape in [Shape::Wide, Shape::Narrow] {
            assert_eq!(numbers(&draw(&districts(classing), shape)), known);
            assert_eq!(numbers(&draw(&boundary_map(classing, regions()), shape)), known);
        }
    }
}

#[test]
fn an_area_without_a_value_is_empty_and_named() {
    let svg = draw(&districts(Classing::Sequential), Shape::Wide);
    assert!(svg.contains("<rect class=\"tile none\""));
    assert!(svg.contains("<title>Can Lộc: chưa có số liệu</title>"));
    assert!(svg.contains("chưa có số liệu (1): Can Lộc"));
    let svg = draw(&boundary_map(Classing::Sequential, regions()), Shape::Wide);
    assert!(svg.contains("<path class=\"region none\""));
}

/// Left, top, right and bottom of every tile.
fn tiles(svg: &str) -> Vec<[f64; 4]> {
    let number = |line: &str, name: &str| -> f64 {
        line.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().parse().unwrap()
    };
    let boxed = |line: &str| {
        let (x, y) = (number(line, "x"), number(line, "y"));
        [x, y, x + number(line, "width"), y + number(line, "height")]
    };
    svg.lines().filter(|line| line.starts_with("<rect class=\"tile")).map(boxed).collect()
}

#[test]
fn tiles_stand_in_their_columns_and_rows_and_not_on_each_other() {
    let svg = draw(&districts(Classing::Sequential), Shape::Wide);
    let boxes = tiles(&svg);
    for (one, (_, column, row)) in boxes.iter().zip(DISTRICTS) {
        for (other, (_, other_column, other_row)) in boxes.iter().zip(DISTRICTS) {
            assert_eq!(one[0] < other[0], column < other_column);
            assert_eq!(one[1] < other[1], row < other_row);
        }
    }
    let same = (0..7).map(|index| tile(("A", index % 2, 0), "3")).collect();
    let boxes = tiles(&draw(&tile_map(Classing::Sequential, same), Shape::Narrow));
    for (index, one) in boxes.iter().enumerate() {
        for other in &boxes[..index] {
            assert!(one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1]);
        }
    }
}

#[test]
fn names_stand_on_wide_tiles_and_give_way_to_values_on_small_ones() {
    let (wide, narrow) = (draw(&communes(), Shape::Wide), draw(&communes(), Shape::Narrow));
    assert!(wide.contains(">Xuân</text>") && !narrow.contains(">Xuân</text>"));
    assert!(narrow.contains("class=\"tile-value q"));
    assert!(narrow.contains("<title>Nghi Xuân: "));
}

#[test]
fn a_border_parts_groups_and_is_nowhere_else() {
    assert!(!draw(&districts(Classing::Sequential), Shape::Wide).contains("class=\"border\""));
    let svg = draw(&communes(), Shape::Wide);
    let borders: Vec<&str> = svg.lines().filter(|line| line.starts_with("<path class=\"border\"")).collect();
    assert!(!borders.is_empty());
    // All between the fourth column and the fifth, which the corner of the fifth's tiles tells.
    let fifth = COMMUNES.iter().position(|place| place.1 == 4).unwrap();
    let across = tiles(&svg)[fifth][0] - 0.8;
    for border in borders {
        assert!(border.contains(&format!("d=\"M{across} ")), "{border} is not at {across}");
    }
}

#[test]
fn shapes_keep_their_proportions() {
    let square = |left: f64, south: f64| {
        vec![(left, south), (left + 1.0, south), (left + 1.0, south + 1.0), (left, south + 1.0)]
    };
    let region = Region { rings: vec![square(105.0, 59.5)], ..region("A", (0, 0), "5") };
    let svg = draw(&boundary_map(Classing::Sequential, vec![region]), Shape::Narrow);
    let line = svg.lines().find(|line| line.starts_with("<path class=\"region")).unwrap();
    let path = line.split(" d=\"M").nth(1).unwrap().split('Z').next().unwrap();
    let spots: Vec<Vec<f64>> =
        path.split('L').map(|spot| spot.split(' ').map(|it| it.parse().unwrap()).collect()).collect();
    let extent = |axis: usize| {
        let along = || spots.iter().map(|spot| spot[axis]);
        along().fold(0.0, f64::max) - along().fold(f64::MAX, f64::min)
    };
    assert!((extent(0) * 2.0 - extent(1)).abs() < 0.2, "{path}");
}

#[test]
fn a_hole_is_no_part_of_its_region() {
    let mut region = region("A", (0, 0), "5");
    region.rings.push(vec![(105.25, 18.65), (105.3, 18.65), (105.3, 18.6), (105.25, 18.65)]);
    let svg = draw(&boundary_map(Classing::Sequential, vec![region]), Shape::Wide);
    let line = svg.lines().find(|line| line.starts_with("<path class=\"region")).unwrap();
    assert!(line.contains("fill-rule=\"evenodd\"") && line.matches('Z').count() == 2);
}

#[test]
fn what_has_no_shape_is_told_below_the_map() {
    let mut regions = regions();
    regions[0].rings = vec![vec![(105.0, 18.0), (f64::NAN, 18.0), (106.0, 18.0)]];
    let svg = draw(&boundary_map(Classing::Sequential, regions), Shape::Wide);
    assert!(svg.contains("class=\"remark\""));
    assert_eq!(svg.matches("Không có trên bản đồ: TX Hồng Lĩnh (34)").count(), 2);
    assert!(svg.contains(">Ranh giới: hình vẽ thử, không có thật</text>"));
}

#[test]
fn the_description_says_the_numbers() {
    let svg = draw(&districts(Classing::Diverging), Shape::Wide);
    assert!(svg.contains("cao nhất 1.205 (TX Kỳ Anh); thấp nhất −12 (TP Hà Tĩnh)"), "{svg}");
    let svg = draw(&boundary_map(Classing::Sequential, regions()), Shape::Wide);
    assert!(svg.contains("cao nhất 1.205 (TX Kỳ Anh)"));
}

/// Hard cases: none, one, all missing, equal, huge, long names, the far ends of columns, too many.
fn hard_tiles() -> Vec<Vec<Tile>> {
    let long = "Thị trấn nông trường của liên hiệp hợp tác xã dịch vụ tổng hợp nông lâm ngư nghiệp ".repeat(2);
    let huge = ["79228162514264337593543950335", "-79228162514264337593543950335", "0.0000000000000000000000000001"];
    let far = [i32::MIN, -1, 0, 7, i32::MAX];
    let many = |count: i32| (0..count).map(|index| tile(("Cẩm Xuyên", index * 3, index / 2), "7")).collect();
    vec![
        vec![],
        vec![tile(("A", 0, 0), "5")],
        vec![tile(("A", 0, 0), "-"), tile(("B", 1, 0), "-")],
        vec![tile(("", 5, 5), "0"), tile(("", 5, 5), "0"), tile((" ", 6, 5), "-1")],
        (0..).zip(huge).map(|(column, value)| tile(("Hà Tĩnh", column, 0), value)).collect(),
        far.map(|place| tile(("Nghi Xuân", place, place), "1000000000000")).to_vec(),
        (0..3).map(|row| Tile { name: long.clone(), ..tile(("", 0, row), "1.25") }).collect(),
        many(200),
        many(1700),
    ]
}

fn hard_regions() -> Vec<Vec<Region>> {
    let shaped = |rings: Vec<Vec<(f64, f64)>>| Region { rings, ..region("Hà Tĩnh", (0, 0), "5") };
    let (nan, far) = (f64::NAN, f64::INFINITY);
    let tiny = vec![(105.0, 18.0), (105.0, 18.000_001), (105.000_001, 18.0)];
    vec![
        vec![],
        vec![shaped(vec![])],
        vec![shaped(vec![vec![], vec![(105.0, 18.0)], vec![(105.0, 18.0); 9]])],
        vec![shaped(vec![vec![(nan, nan); 4], vec![(far, -far); 4], vec![(1e300, 0.0), (0.0, 1e300), (0.0, 0.0)]])],
        vec![shaped(vec![vec![(105.0, 18.0), (106.0, 18.0), (107.0, 18.0)]])],
        vec![shaped(vec![vec![(-180.0, 90.0), (180.0, 90.0), (0.0, 90.0)]])],
        vec![
            shaped(vec![vec![(-180.0, -90.0), (180.0, -90.0), (180.0, 90.0), (-180.0, 90.0)]]),
            shaped(vec![tiny.clone()]),
        ],
        vec![shaped(vec![tiny])],
        (0..200).map(|index| region(&"Cẩm Xuyên ".repeat(12), (index % 14, index / 14), "3")).collect(),
    ]
}

fn hard_cases() -> Vec<Chart> {
    let classings = [Classing::Sequential, Classing::Diverging, Classing::Reported];
    let tiles =
        classings.into_iter().flat_map(|classing| hard_tiles().into_iter().map(move |it| tile_map(classing, it)));
    let regions = hard_regions().into_iter().map(|it| boundary_map(Classing::Sequential, it));
    let usual =
        [districts(Classing::Diverging), communes(), provinces(), boundary_map(Classing::Diverging, self::regions())];
    tiles.chain(regions).chain(usual).collect()
}

#[test]
fn no_text_lies_on_other_text_or_leaves_the_drawing() {
    for mut chart in hard_cases() {
        for unit in ["", "hợp tác xã"] {
            chart.head.unit = unit.to_string();
            assert_tidy(&chart, Shape::Wide);
            assert_tidy(&chart, Shape::Narrow);
        }
    }
}

#[test]
fn every_value_of_a_hard_case_is_on_a_mark() {
    for tiles in hard_tiles() {
        let known = tiles.iter().filter(|tile| tile.value.is_some()).count();
        assert_eq!(numbers(&draw(&tile_map(Classing::Sequential, tiles), Shape::Narrow)).len(), known);
    }
}

#[test]
fn drawings_hold_names_and_no_looks() {
    for chart in hard_cases() {
        assert_plain(&chart, Shape::Wide);
        assert_plain(&chart, Shape::Narrow);
    }
}

#[test]
fn text_stays_within_the_height() {
    for chart in [districts(Classing::Sequential), communes(), boundary_map(Classing::Sequential, regions())] {
        let svg = draw(&chart, Shape::Wide);
        let height: f64 =
            svg.split("viewBox=\"0 0 640 ").nth(1).and_then(|rest| rest.split('"').next()).unwrap().parse().unwrap();
        assert!(texts(&svg).iter().all(|(_, area)| area[3] <= height));
    }
}
