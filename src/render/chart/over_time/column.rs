//! Columns: one for each period or area, side by side where there are several series.

use plotters_backend::text_anchor::{HPos, Pos, VPos};

use super::super::chart::Head;
use super::super::paper::advance::LINE_HEIGHT;
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Manners};
use super::frame::Frame;
use super::layout::Layout;
use super::series::{Point, Series, SeriesChart};
use super::slots::{Slots, periods};

pub fn draw(canvas: Canvas, layout: Layout, head: &Head, chart: &SeriesChart) -> Drawn {
    let periods = periods(chart);
    let mut frame = Frame::open(canvas, layout, head, chart, Slots::extent(&periods))?;
    let slots = Slots::new(periods, chart.series.len(), frame.layout.plot).centred(&chart.series);

    for (index, series) in chart.series.iter().enumerate() {
        columns(&mut frame, chart, &slots, series, index)?;
    }
    frame.divides(&slots.divides(&chart.breaks))?;
    frame.periods(&slots.labels(&frame))?;
    for (index, series) in chart.series.iter().enumerate() {
        for gap in series.gaps() {
            let (first, last) = (&gap[0].label, &gap[gap.len() - 1].label);
            if let (Some(first), Some(last)) = (slots.across(index, first), slots.across(index, last)) {
                frame.missing((first + last) / 2.0, index, chart.words_of_gap(series, gap))?;
            }
        }
    }
    frame.goals(&chart.goals, slots.half(), |goal| slots.middle(&goal.label))?;
    values(&mut frame, chart, &slots)
}

fn columns(frame: &mut Frame, chart: &SeriesChart, slots: &Slots, series: &Series, index: usize) -> Drawn {
    for point in &series.points {
        let (Some(value), Some(area)) =
            (point.value, slots.area(|period, value| frame.spot(period, value), index, point))
        else {
            continue;
        };
        let ink = Ink::series(if point.sure { Role::Bar } else { Role::UnsureBar }, index);
        let told = Told { value: Some(value.to_string()), words: chart.words(series, point) };
        frame.canvas.rectangle(area, ink, Some(told))?;
        frame.room.add_mark(area);
    }
    Ok(())
}

/// On every column where all have room; otherwise on those that a reader asks for first.
fn values(frame: &mut Frame, chart: &SeriesChart, slots: &Slots) -> Drawn {
    let known = || chart.series.iter().flat_map(|series| &series.points).filter(|point| point.value.is_some());
    let all = slots.has_room(known().map(|point| point.text.as_str()));
    for (index, series) in chart.series.iter().enumerate() {
        for point in labelled(series, all) {
            let Some(area) = slots.area(|period, value| frame.spot(period, value), index, point) else { continue };
            let below = point.value.is_some_and(|value| value.is_sign_negative() && !value.is_zero());
            let middle = (area.left + area.right) / 2;
            let (height, v_pos) = if below { (area.bottom + 20, VPos::Top) } else { (area.top - 20, VPos::Bottom) };
            let label = Label {
                words: point.text.clone(),
                ink: Ink::of(Role::Value),
                heavy: true,
                spot: (middle, height),
                anchor: Pos { h_pos: HPos::Center, v_pos },
            };
            match frame.room.has(&label, Manners::OverLines) {
                true => frame.say_value(&[label])?,
                false => inside(frame, &label, area, point)?,
            }
        }
    }
    Ok(())
}

/// Writes on the column what had no room at its end, as near to that as targets leave it.
fn inside(frame: &mut Frame, label: &Label, area: Area, point: &Point) -> Drawn {
    let middle = (area.left + area.right) / 2;
    let ink = Ink::of(if point.sure { Role::OnBar } else { Role::OnUnsureBar });
    let depths = (0..3 * LINE_HEIGHT).step_by(40);
    let mut forms =
        depths.map(|depth| Label { ink, ..label.at((middle, area.top + 20 + depth), HPos::Center, VPos::Top) });
    let free = forms.find(|form| frame.room.has_on(form, &area));
    free.map_or(Ok(()), |form| frame.put(&form))
}

fn labelled(series: &Series, all: bool) -> Vec<&Point> {
    match series.landmarks() {
        Some(_) if all => series.points.iter().filter(|point| point.value.is_some()).collect(),
        Some(landmarks) => landmarks.by_weight().into_iter().map(|index| &series.points[index]).collect(),
        None => Vec::new(),
    }
}
