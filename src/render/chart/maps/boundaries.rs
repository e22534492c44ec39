//! Boundary maps: areas in their own shapes, in the colours of their classes.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use rust_decimal::Decimal;

use super::super::chart::{Head, Shape, Sheet};
use super::super::description::{Named, Words, of_areas};
use super::super::paper::advance::{LINE_HEIGHT, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Manners, Room, Spot};
use super::super::paper::wrap::wrap;
use super::classes::{Class, Classes, Classing};
use super::inside::{double_area, place};
use super::map_head::MapHead;
use super::projection::{Projection, Ring, is_ring};
use super::simplify::simplify;

/// Areas in their own shapes.
#[derive(Debug, Clone, PartialEq)]
pub struct BoundaryMap {
    pub classing: Classing,
    pub regions: Vec<Region>,
    /// Whose the shapes are; stands below the map.
    pub source: String,
}

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    pub name: String,
    /// Longitude and latitude in degrees; a ring within a ring is a hole. What is no ring is left out.
    pub rings: Vec<Ring>,
    /// `None` is missing: an empty shape, never zero.
    pub value: Option<Decimal>,
    pub text: String,
    /// The tooltip in full.
    pub told: String,
}

/// The outline of a region on paper.
struct Outline<'r> {
    region: &'r Region,
    class: Class,
    /// The largest ring first; none where the region is too small to be seen.
    rings: Vec<Vec<Spot>>,
    /// Some spot of it.
    spot: Spot,
}

/// Of the mark of a region too small to be seen, in tenths.
const RADIUS: i32 = 15;

/// Around the words of a label, in tenths.
const MARGIN: i32 = 10;

impl BoundaryMap {
    pub fn class(&self) -> &'static str {
        "boundaries"
    }

    pub fn draw(&self, head: &Head, shape: Shape) -> Sheet {
        let classes = Classes::over(self.classing, self.regions.iter().map(|region| region.value), head.language);
        let absent = self.absent(&Words::of(head.language)).unwrap_or_default();
        let map_head = MapHead::of(head, &classes, shape);
        let map_head = map_head.remark(Role::Remark, absent).remark(Role::Source, self.source.clone());
        let (left, top) = map_head.corner();
        let highest = match shape {
            Shape::Wide => 5600,
            Shape::Narrow => 4200,
        };
        let frame = Area { left, top, right: left + map_head.page(), bottom: top + highest };
        let rings: Vec<&Ring> = self.regions.iter().flat_map(Region::rings).collect();
        let projection = Projection::onto(frame, &rings);
        let height = projection.as_ref().map_or(0, |projection| projection.size.1);
        let outlines = projection.map(|projection| self.outlines(&classes, &projection)).unwrap_or_default();

        let size = map_head.size(height);
        let mut marks = String::new();
        let canvas = Canvas::new(&mut marks, size);
        let drawn = map_head
            .draw(&canvas)
            .and_then(|()| outlines.iter().try_for_each(|outline| outline.draw(&canvas)))
            .and_then(|()| labels(&canvas, outlines, Area { bottom: top + height, ..frame }))
            .and_then(|()| map_head.remarks(&canvas, height));
        drawn.expect("a string takes all writing");
        Sheet { size, marks }
    }

    fn outlines(&self, classes: &Classes, projection: &Projection) -> Vec<Outline<'_>> {
        let outline = |region: &'_ Region| -> Option<(Vec<Vec<Spot>>, Spot)> {
            let spot = projection.spot(*region.rings().next()?.first()?);
            let paper = |ring: &Ring| simplify(&ring.iter().map(|point| projection.spot(*point)).collect::<Vec<_>>());
            let mut rings: Vec<Vec<Spot>> = region.rings().map(paper).filter(|ring| double_area(ring) > 0).collect();
            rings.sort_by_key(|ring| std::cmp::Reverse(double_area(ring)));
            Some((rings, spot))
        };
        // The lines around empty regions lie on those of their neighbours.
        let (known, empty): (Vec<_>, Vec<_>) = self.regions.iter().partition(|region| region.value.is_some());
        let regions = known.into_iter().chain(empty).filter_map(|region| Some((region, outline(region)?)));
        regions
            .map(|(region, (rings, spot))| Outline { region, class: classes.of(region.value), rings, spot })
            .collect()
    }

    /// The regions that have no shape, with their values: on the map they would be lost.
    fn absent(&self, words: &Words) -> Option<String> {
        let regions = self.regions.iter().filter(|region| region.rings().next().is_none());
        let named: Vec<String> = regions.map(|region| format!("{} ({})", region.name, region.text)).collect();
        (!named.is_empty()).then(|| format!("{}: {}", words.absent, named.join("; ")))
    }

    /// The classes with their areas, what is highest, lowest and missing, and what has no shape.
    pub fn said(&self, head: &Head, words: &Words) -> Vec<String> {
        let named =
            |region: &Region| Named { name: region.name.clone(), value: region.value, text: region.text.clone() };
        let areas: Vec<Named> = self.regions.iter().map(named).collect();
        of_areas(&areas, self.classing, head.language, words).into_iter().chain(self.absent(words)).collect()
    }
}

impl Region {
    fn rings(&self) -> impl Iterator<Item = &Ring> {
        self.rings.iter().filter(|ring| is_ring(ring))
    }
}

impl Outline<'_> {
    fn draw(&self, canvas: &Canvas) -> Drawn {
        let Region { value, told, .. } = self.region;
        let told = Some(Told { value: value.map(|value| value.to_string()), words: told.clone() });
        let ink = Ink::class(Role::Region, self.class);
        match self.rings.is_empty() {
            true => canvas.dot(self.spot, RADIUS, ink, told),
            false => canvas.polygon(self.rings.clone(), ink, told),
        }
    }

    /// The name's lines, each with whether it is the value: as much as may fit, then less.
    fn forms(&self) -> Vec<Vec<(String, bool)>> {
        let Region { name, value, text, .. } = self.region;
        let value = (if value.is_some() { text.clone() } else { "…".to_string() }, true);
        let one = vec![(name.clone(), false)];
        let wrapped = wrap(name, width(name, false) * 2 / 3, 3);
        let several: Vec<(String, bool)> = wrapped.lines.into_iter().map(|line| (line, false)).collect();
        let with_value = |mut lines: Vec<(String, bool)>| {
            lines.push(value.clone());
            lines
        };
        let mut forms = vec![with_value(one.clone())];
        if wrapped.whole {
            forms.push(with_value(several.clone()));
            forms.push(several);
        }
        forms.extend([one, vec![value]]);
        forms
    }
}

/// Writes names and values where they have room in their region, the largest first.
fn labels(canvas: &Canvas, mut outlines: Vec<Outline>, page: Area) -> Drawn {
    outlines.sort_by_key(|outline| std::cmp::Reverse(outline.rings.first().map_or(0, |ring| double_area(ring))));
    let mut room = Room::new(page);
    for outline in outlines.iter().filter(|outline| !outline.rings.is_empty()) {
        let forms = outline.forms();
        let placed = forms.iter().find_map(|form| Some((form, place(&outline.rings, block(form))?)));
        let Some((form, spot)) = placed else { continue };
        let labels = block_labels(form, spot, outline.class);
        if labels.iter().all(|label| room.has(label, Manners::OverMarks)) {
            labels.iter().for_each(|label| room.put(label));
            labels.iter().try_for_each(|label| canvas.words(label, None))?;
        }
    }
    Ok(())
}

fn block(form: &[(String, bool)]) -> (i32, i32) {
    let widest = form.iter().map(|(words, heavy)| width(words, *heavy)).max().unwrap_or(0);
    (widest + MARGIN * 2, LINE_HEIGHT * form.len() as i32)
}

fn block_labels(form: &[(String, bool)], (x, y): Spot, class: Class) -> Vec<Label> {
    let top = y - LINE_HEIGHT * (form.len() as i32 - 1) / 2;
    let label = |(row, (words, heavy)): (i32, &(String, bool))| Label {
        words: words.clone(),
        ink: Ink::class(if *heavy { Role::RegionValue } else { Role::RegionName }, class),
        heavy: *heavy,
        spot: (x, top + row * LINE_HEIGHT),
        anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Center },
    };
    (0..).zip(form).map(label).filter(|label| !label.words.is_empty()).collect()
}
