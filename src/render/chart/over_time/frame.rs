//! What every chart has around its marks: the value axis, the unit, the key, breaks, missing values.

use std::convert::Infallible;
use std::ops::Range;

use plotters::chart::ChartBuilder;
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::DrawingAreaErrorKind;
use plotters_backend::text_anchor::{HPos, Pos, VPos};

use crate::language::Language;

use super::super::chart::Head;
use super::super::description::{Words, nothing};
use super::super::paper::advance::{LINE_HEIGHT, fit};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Manners, Room, Spot};
use super::layout::{GAP, Key, Layout, swatch};
use super::series::{SeriesChart, SeriesKind};

/// An empty chart that is ready for its marks.
pub struct Frame<'a> {
    pub canvas: Canvas<'a>,
    pub layout: Layout,
    pub room: Room,
    coordinates: Cartesian2d<RangedCoordf64, RangedCoordf64>,
}

/// A line across the chart between what does not compare.
pub struct Divide<'c> {
    /// On the period axis.
    pub at: f64,
    pub label: &'c str,
}

impl<'a> Frame<'a> {
    /// Draws the value axis, the unit and the key; `periods` is the extent of the other axis.
    pub fn open(
        canvas: Canvas<'a>,
        layout: Layout,
        head: &Head,
        chart: &SeriesChart,
        periods: Range<f64>,
    ) -> Result<Frame<'a>, DrawingAreaErrorKind<Infallible>> {
        let Layout { page, plot, .. } = layout;
        let context = ChartBuilder::on(&canvas.root)
            .margin_left(plot.left)
            .margin_right(layout.size().0 * 10 - plot.right)
            .margin_top(plot.top)
            .margin_bottom(layout.size().1 * 10 - plot.bottom)
            .build_cartesian_2d(periods, layout.scale.range())?;
        let coordinates = context.plotting_area().as_coord_spec().clone();

        let mut frame = Frame { canvas, layout, room: Room::new(page), coordinates };
        frame.unit(&axis_unit(head, chart))?;
        frame.keys(chart)?;
        match chart.values().next() {
            Some(_) => frame.gridlines(head.language)?,
            None => frame.nothing(head.language)?,
        }
        Ok(frame)
    }

    pub fn spot(&self, period: f64, value: f64) -> Spot {
        self.coordinates.translate(&(period, value))
    }

    fn unit(&mut self, unit: &str) -> Drawn {
        let page = self.layout.page;
        self.say(&Label {
            words: fit(unit, page.right - page.left),
            ink: Ink::of(Role::Unit),
            heavy: false,
            spot: (page.left, page.top),
            anchor: Pos { h_pos: HPos::Left, v_pos: VPos::Top },
        })
    }

    fn keys(&mut self, chart: &SeriesChart) -> Drawn {
        let sample = swatch(chart.kind);
        for (row, keys) in (0..).zip(std::mem::take(&mut self.layout.keys)) {
            let middle = self.layout.keys_top + row * LINE_HEIGHT + LINE_HEIGHT / 2;
            for Key { series, left, words } in keys {
                let right = if series.is_some() { left + sample } else { left };
                if let Some(series) = series {
                    self.sample(chart.kind, series, (left, middle))?;
                }
                self.say(&Label {
                    words,
                    ink: Ink::of(Role::Name),
                    heavy: false,
                    spot: (right + GAP * 3 / 4, middle),
                    anchor: Pos { h_pos: HPos::Left, v_pos: VPos::Center },
                })?;
            }
        }
        Ok(())
    }

    /// A piece of a series' line, or a square of its colour.
    fn sample(&self, kind: SeriesKind, series: usize, (left, middle): Spot) -> Drawn {
        let (width, right) = (swatch(kind), left + swatch(kind));
        if kind.is_joined() {
            return self.canvas.path(vec![(left, middle), (right, middle)], Ink::series(Role::Line, series), None);
        }
        let area = Area { left, top: middle - width / 2, right, bottom: middle + width / 2 };
        self.canvas.rectangle(area, Ink::series(Role::Key, series), None)
    }

    /// What stands in the place of marks where there are none.
    fn nothing(&mut self, language: Language) -> Drawn {
        let Area { left, right, top, bottom } = self.layout.plot;
        self.say(&Label {
            words: nothing(language).to_string(),
            ink: Ink::of(Role::Name),
            heavy: false,
            spot: ((left + right) / 2, (top + bottom) / 2),
            anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Center },
        })
    }

    fn gridlines(&mut self, language: Language) -> Drawn {
        for (value, words) in self.layout.scale.ticks(language) {
            let height = self.coordinates.translate(&(0.0, value)).1;
            let ink = Ink::of(if value == 0.0 { Role::Axis } else { Role::Grid });
            self.canvas.path(vec![(self.layout.plot.left, height), (self.layout.plot.right, height)], ink, None)?;
            if self.layout.numbered {
                self.say(&Label {
                    words,
                    ink: Ink::of(Role::Tick),
                    heavy: false,
                    spot: (self.layout.plot.left - GAP, height),
                    anchor: Pos { h_pos: HPos::Right, v_pos: VPos::Center },
                })?;
            }
        }
        Ok(())
    }

    /// Draws the lines between what does not compare; a label that finds no room is only told.
    pub fn divides(&mut self, divides: &[Divide]) -> Drawn {
        for divide in divides {
            let across = self.spot(divide.at, 0.0).0;
            let top = self.layout.breaks_top;
            let spots = vec![(across, top + 20), (across, self.layout.plot.bottom)];
            self.room.add_line(spots[0], spots[1]);
            let told = Told { value: None, words: divide.label.to_string() };
            self.canvas.path(spots, Ink::of(Role::Break), Some(told))?;

            let (before, after) = (across - self.layout.page.left - 60, self.layout.page.right - across - 60);
            let label = Label {
                words: fit(divide.label, before.max(after)),
                ink: Ink::of(Role::BreakLabel),
                heavy: false,
                spot: (across, top),
                anchor: Pos { h_pos: HPos::Left, v_pos: VPos::Top },
            };
            let right = label.at((across + 60, top), HPos::Left, VPos::Top);
            let left = label.at((across - 60, top), HPos::Right, VPos::Top);
            self.say_first(&[right, left], Manners::Strict)?;
        }
        Ok(())
    }

    /// The place of a missing value: an ellipsis on the axis, as statistical yearbooks have it.
    pub fn missing(&mut self, period: f64, series: usize, words: String) -> Drawn {
        let spot = self.spot(period, 0.0);
        self.ellipsis(spot, Ink::series(Role::Missing, series), words)
    }

    /// An ellipsis that tells what is missing.
    pub fn ellipsis(&mut self, spot: Spot, ink: Ink, words: String) -> Drawn {
        let label = Label {
            words: "…".to_string(),
            ink,
            heavy: false,
            spot,
            anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Bottom },
        };
        match self.room.take(&label, Manners::OverMarks) {
            true => self.canvas.words(&label, Some(Told { value: None, words })),
            false => Ok(()),
        }
    }

    /// Writes the label, for which there is room.
    pub fn put(&mut self, label: &Label) -> Drawn {
        self.room.put(label);
        self.canvas.words(label, None)
    }

    /// Writes the label if there is room for it.
    fn say(&mut self, label: &Label) -> Drawn {
        self.say_first(std::slice::from_ref(label), Manners::OverLines)
    }

    /// Writes a number at its mark, over lines if it must.
    pub fn say_value(&mut self, forms: &[Label]) -> Drawn {
        let free = forms.iter().any(|form| self.room.has(form, Manners::Strict));
        self.say_first(forms, if free { Manners::Strict } else { Manners::OverLines })
    }

    /// Writes the first of several forms of a label that has room.
    pub fn say_first(&mut self, forms: &[Label], manners: Manners) -> Drawn {
        let free = forms.iter().find(|form| !form.words.is_empty() && self.room.take(form, manners));
        free.map_or(Ok(()), |label| self.canvas.words(label, None))
    }
}

/// What the numbers of the value axis count.
fn axis_unit(head: &Head, chart: &SeriesChart) -> String {
    let share = Words::of(head.language).share;
    match (chart.kind, head.unit.as_str()) {
        (SeriesKind::Percent, "") => share.to_string(),
        (SeriesKind::Percent, unit) => format!("{share}, {unit}"),
        (_, unit) => unit.to_string(),
    }
}
