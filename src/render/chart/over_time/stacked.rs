//! Stacked columns: the parts of each period on one another, as they are or as shares of their sum.

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use rust_decimal::Decimal;

use crate::language::{Language, NumberStyle, format_number};

use super::super::chart::Head;
use super::super::description::Words;
use super::super::paper::advance::{LINE_HEIGHT, width};
use super::super::paper::backend::Told;
use super::super::paper::canvas::{Canvas, Drawn};
use super::super::paper::ink::{Ink, Role};
use super::super::paper::room::{Area, Label, Manners};
use super::super::paper::scale::position;
use super::frame::Frame;
use super::layout::Layout;
use super::pile::{Pile, Span, piles, share_text};
use super::series::{Landmarks, Point, SeriesChart, SeriesKind};
use super::slots::{Slots, periods};

/// Of paper between two parts that are high enough to spare it, in tenths.
const SEAM: i32 = 10;

/// The highest and the lowest end of every pile: what the value axis must reach.
pub fn ends(chart: &SeriesChart) -> Vec<Decimal> {
    let spans = piles(chart, &periods(chart)).into_iter().flat_map(|pile| pile.spans(SeriesKind::Stacked));
    spans.map(|span| span.to).collect()
}

/// Whether the last period shows a part of every series, so that names can stand beside them.
pub fn last_is_whole(chart: &SeriesChart) -> bool {
    let piles = piles(chart, &periods(chart));
    piles.last().is_some_and(|pile| match chart.kind {
        SeriesKind::Percent => pile.has_shares(),
        _ => pile.is_whole(),
    })
}

pub fn draw(canvas: Canvas, layout: Layout, head: &Head, chart: &SeriesChart) -> Drawn {
    let periods = periods(chart);
    let piles = piles(chart, &periods);
    let mut frame = Frame::open(canvas, layout, head, chart, Slots::extent(&periods))?;
    let slots = Slots::new(periods, 1, frame.layout.plot).broad();

    let mut parts = Vec::new();
    for pile in &piles {
        for span in pile.spans(chart.kind) {
            let Some(area) = area(&frame, &slots, &span) else { continue };
            part(&mut frame, head.language, chart, pile, &span, area)?;
            parts.push((pile, span, area));
        }
    }
    frame.divides(&slots.divides(&chart.breaks))?;
    frame.periods(&slots.labels(&frame))?;
    for pile in &piles {
        missing(&mut frame, head.language, chart, &slots, pile)?;
    }
    let last = piles.last().map(|pile| pile.label);
    let beside = parts.iter().filter(|(pile, ..)| Some(pile.label) == last);
    let beside: Vec<_> =
        beside.map(|(_, span, area)| (span.series, (area.right, (area.top + area.bottom) / 2))).collect();
    frame.names(chart, &beside)?;
    for (pile, span, area) in &parts {
        number(&mut frame, head.language, chart.kind, pile, span, *area)?;
    }
    match chart.kind {
        SeriesKind::Stacked => totals(&mut frame, head.language, &slots, &piles),
        _ => Ok(()),
    }
}

/// Where a part lies, with the seam taken from its end nearer to zero.
fn area(frame: &Frame, slots: &Slots, span: &Span) -> Option<Area> {
    let across = slots.middle(&span.point.label)?;
    let ((middle, from), (_, to)) = (frame.spot(across, position(span.from)), frame.spot(across, position(span.to)));
    let seam = if (from - to).abs() > 4 * SEAM && !span.from.is_zero() { SEAM } else { 0 };
    let half = (slots.column / 2).max(1);
    let (top, bottom) = if to <= from { (to, from - seam) } else { (from + seam, to) };
    Some(Area { left: middle - half, top, right: middle + half, bottom })
}

fn part(frame: &mut Frame, language: Language, chart: &SeriesChart, pile: &Pile, span: &Span, area: Area) -> Drawn {
    let Some(value) = span.point.value else { return Ok(()) };
    let mut words = chart.words(&chart.series[span.series], span.point);
    if let Some(share) = share_of(pile, span, chart.kind, language) {
        words = format!("{words} ({share})");
    }
    let ink = Ink::series(if span.point.sure { Role::Bar } else { Role::UnsureBar }, span.series);
    frame.canvas.rectangle(area, ink, Some(Told { value: Some(value.to_string()), words }))?;
    frame.room.add_mark(area);
    Ok(())
}

fn share_of(pile: &Pile, span: &Span, kind: SeriesKind, language: Language) -> Option<String> {
    let shares = kind == SeriesKind::Percent;
    if shares { share_text(span.point.value?, pile.total()?, language) } else { None }
}

/// An ellipsis where the total would stand, or in the place of shares that cannot be had; it says why.
fn missing(frame: &mut Frame, language: Language, chart: &SeriesChart, slots: &Slots, pile: &Pile) -> Drawn {
    let drawn = pile.spans(chart.kind);
    let said = chart.kind != SeriesKind::Percent || !drawn.is_empty();
    if (pile.is_whole() && said) || chart.series.is_empty() {
        return Ok(());
    }
    let Some(across) = slots.middle(pile.label) else { return Ok(()) };
    let top = drawn.iter().map(|span| span.to).max().unwrap_or_default().max(Decimal::ZERO);
    let (middle, height) = frame.spot(across, position(top));
    frame.ellipsis((middle, height), Ink::of(Role::Missing), reasons(language, chart, pile, said))
}

/// Why a pile is not whole: its missing parts, or all its parts where they are no shares of anything.
fn reasons(language: Language, chart: &SeriesChart, pile: &Pile, has_shares: bool) -> String {
    let words = Words::of(language);
    let absent = pile.absent().map(|index| {
        let name = &chart.series[index].name;
        format!("{name}, {}: {}", pile.label, words.nothing)
    });
    let missing = pile.missing().map(|(index, point)| chart.words(&chart.series[index], point));
    let mut reasons: Vec<String> = missing.chain(absent).collect();
    if !has_shares {
        let whole = reasons.is_empty();
        reasons.extend(pile.known().map(|(index, point)| chart.words(&chart.series[index], point)));
        if whole {
            reasons.insert(0, words.no_shares.to_string());
        }
    }
    reasons.join("; ")
}

/// Writes the number inside its part if it has room there.
fn number(frame: &mut Frame, language: Language, kind: SeriesKind, pile: &Pile, span: &Span, area: Area) -> Drawn {
    let text = span.point.text.clone();
    let forms = match share_of(pile, span, kind, language) {
        Some(share) => vec![vec![format!("{text} ({share})")], vec![share.clone(), text], vec![share]],
        None => vec![vec![text]],
    };
    let fits = |lines: &&Vec<String>| {
        let high = LINE_HEIGHT * lines.len() as i32 + 2 * SEAM <= area.bottom - area.top;
        high && lines.iter().all(|line| width(line, true) + 20 <= area.right - area.left)
    };
    let Some(lines) = forms.iter().find(fits) else { return Ok(()) };
    let role = if span.point.sure { Role::OnBar } else { Role::OnUnsureBar };
    let top = (area.top + area.bottom - LINE_HEIGHT * lines.len() as i32) / 2;
    for (row, words) in (0..).zip(lines) {
        let label = Label {
            words: words.clone(),
            ink: Ink::of(role),
            heavy: true,
            spot: ((area.left + area.right) / 2, top + row * LINE_HEIGHT + LINE_HEIGHT / 2),
            anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Center },
        };
        frame.say_first(&[label], Manners::OverMarks)?;
    }
    Ok(())
}

/// Above every pile that is whole, where all have room; otherwise above those that a reader asks for first.
fn totals(frame: &mut Frame, language: Language, slots: &Slots, piles: &[Pile]) -> Drawn {
    let totals: Vec<(Option<Decimal>, String)> = texts_of_totals(piles, language);
    let all = slots.has_room(totals.iter().map(|(_, words)| words.as_str()));
    let chosen = match Landmarks::of(totals.iter().map(|(total, _)| *total)) {
        Some(_) if all => (0..piles.len()).collect(),
        Some(landmarks) => landmarks.by_weight(),
        None => Vec::new(),
    };
    for index in chosen {
        let (pile, (Some(_), words)) = (&piles[index], &totals[index]) else { continue };
        let Some(across) = slots.middle(pile.label) else { continue };
        let highest = pile.spans(SeriesKind::Stacked).iter().map(|span| span.to).max().unwrap_or_default();
        let (middle, height) = frame.spot(across, position(highest.max(Decimal::ZERO)));
        frame.say_value(&[Label {
            words: words.clone(),
            ink: Ink::of(Role::Value),
            heavy: true,
            spot: (middle, height - 20),
            anchor: Pos { h_pos: HPos::Center, v_pos: VPos::Bottom },
        }])?;
    }
    Ok(())
}

/// The totals, all with as many decimals as the finest of them has.
pub fn texts_of_totals(piles: &[Pile], language: Language) -> Vec<(Option<Decimal>, String)> {
    let totals: Vec<Option<Decimal>> = piles.iter().map(Pile::total).collect();
    let decimals = totals.iter().flatten().map(|total| total.normalize().scale()).max().unwrap_or(0);
    let style = NumberStyle { decimals, signed: false };
    let text = |total: Option<Decimal>| total.map(|total| format_number(total, style, language)).unwrap_or_default();
    totals.into_iter().map(|total| (total, text(total))).collect()
}

/// The totals of whole piles, or the shares of the last period that has them.
pub fn said(chart: &SeriesChart, words: &Words, language: Language) -> Option<String> {
    let piles = piles(chart, &periods(chart));
    match chart.kind {
        SeriesKind::Stacked => {
            let totals = texts_of_totals(&piles, language);
            let whole = piles.iter().zip(totals).filter(|(_, (total, _))| total.is_some());
            let said: Vec<String> = whole.map(|(pile, (_, text))| format!("{text} ({})", pile.label)).collect();
            (!said.is_empty()).then(|| format!("{}: {}", words.total, said.join(", ")))
        }
        SeriesKind::Percent => {
            let last = piles.iter().rev().find(|pile| pile.has_shares())?;
            let total = last.total()?;
            let share = |(series, point): (usize, &Point)| {
                Some(format!("{} {}", chart.series[series].name, share_text(point.value?, total, language)?))
            };
            let shares: Vec<String> = last.known().filter_map(share).collect();
            Some(format!("{}, {}: {}", words.share, last.label, shares.join(", ")))
        }
        _ => None,
    }
}
