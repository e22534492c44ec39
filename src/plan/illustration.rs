//! Pictures beside notes: in which sizes they are published, and where.

use std::collections::{BTreeMap, BTreeSet};

use super::address::Address;
use super::output::{Output, Planned, Surroundings};
use crate::illustration::{Format, Header, Print};
use crate::model::{LinkTarget, Site};

/// Pixels of width: a telephone, the column of text, and both where a pixel of the page is more than one of the screen.
const WIDTHS: [u32; 4] = [480, 800, 1200, 1600];

/// A picture that notes show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Illustration {
    /// At least one, from narrow to wide.
    pub copies: Vec<Copy>,
}

/// One file of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    pub width: u32,
    pub height: u32,
    pub print: Print,
    pub address: Address,
}

impl Illustration {
    /// Copies narrower than the picture by a fifth at least: any other would hardly be smaller a file.
    /// What is wider than the widest is not sent whole.
    fn of(path: &str, header: &Header) -> Illustration {
        let widths = WIDTHS.into_iter().filter(|narrow| narrow * 5 <= header.width * 4);
        let of_format = |format| widths.map(move |width| smaller(header, width, format)).collect();
        let mut prints: Vec<Print> = header.smaller.map(of_format).unwrap_or_default();
        if prints.len() < WIDTHS.len() {
            let widest = if header.grows { smaller(header, header.width, Format::Jpeg) } else { Print::Whole };
            prints.push(widest);
        }
        let copy = |print| {
            let (width, height) = match print {
                Print::Whole => (header.width, header.height),
                Print::Smaller { width, height, .. } => (width, height),
            };
            Copy { width, height, print, address: address(path, print) }
        };
        Illustration { copies: prints.into_iter().map(copy).collect() }
    }

    /// What gives the picture its shape on the page.
    pub fn widest(&self) -> Option<&Copy> {
        self.copies.last()
    }
}

/// A copy in the shape of the picture.
fn smaller(header: &Header, width: u32, format: Format) -> Print {
    let of = u64::from(header.width);
    let height = (u64::from(header.height) * u64::from(width) + of / 2) / of;
    Print::Smaller { width, height: height.max(1) as u32, format }
}

/// `hop/anh.jpg` is `hop/anh-800.jpg` where it is 800 pixels wide.
fn address(path: &str, print: Print) -> Address {
    let Print::Smaller { width, format, .. } = print else { return Address::of_file(path) };
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    Address::of_file(format!("{stem}-{width}.{}", format.ending()))
}

/// Each picture that a note shows, by its path in `content/`.
pub fn illustrations(site: &Site, surroundings: &Surroundings) -> BTreeMap<String, Illustration> {
    let shown = links(site).filter_map(|target| match target {
        LinkTarget::Illustration(path) => Some((path, surroundings.pictures.get(path)?)),
        _ => None,
    });
    shown.map(|(path, header)| (path.clone(), Illustration::of(path, header))).collect()
}

/// The files of all pictures: the copies that are shown, and the whole of each that a note leads to.
pub fn files(site: &Site, surroundings: &Surroundings, shown: &BTreeMap<String, Illustration>) -> Vec<Planned> {
    let copies = shown.iter().flat_map(|(path, it)| it.copies.iter().map(move |copy| (path, copy.print)));
    let linked = links(site).filter_map(|target| match target {
        LinkTarget::Asset(path) if surroundings.pictures.contains_key(path) => Some((path, Print::Whole)),
        _ => None,
    });
    let files: BTreeSet<(&String, Print)> = copies.chain(linked).collect();
    let planned = files.into_iter().map(|(path, print)| Planned {
        output: Output::Illustration { path: path.clone(), print },
        address: address(path, print),
    });
    planned.collect()
}

fn links(site: &Site) -> impl Iterator<Item = &LinkTarget> {
    let texts = site.notes.values().flat_map(|note| note.texts.values());
    texts.flat_map(|text| &text.body.links).map(|link| &link.target)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(width: u32, smaller: Option<Format>) -> Vec<u32> {
        let header = Header { format: Format::Jpeg, width, height: width * 3 / 4, smaller, grows: false };
        Illustration::of("anh.jpg", &header).copies.into_iter().map(|copy| copy.width).collect()
    }

    #[test]
    fn no_copy_is_larger_than_the_picture() {
        let jpeg = Some(Format::Jpeg);
        assert_eq!(widths(300, jpeg), [300]);
        assert_eq!(widths(599, jpeg), [599]);
        assert_eq!(widths(600, jpeg), [480, 600]);
        assert_eq!(widths(1600, jpeg), [480, 800, 1200, 1600]);
        assert_eq!(widths(4000, jpeg), [480, 800, 1200, 1600]);
        assert_eq!(widths(4000, None), [4000]);
    }

    #[test]
    fn a_picture_that_would_grow_is_not_shown_whole() {
        let smaller = Some(Format::Jpeg);
        let header = Header { format: Format::Webp, width: 700, height: 900, smaller, grows: true };
        let copies = Illustration::of("anh.webp", &header).copies;
        let names: Vec<_> = copies.iter().map(|copy| (copy.address.as_str(), copy.height)).collect();
        assert_eq!(names, [("anh-480.jpg", 617), ("anh-700.jpg", 900)]);
    }

    #[test]
    fn a_copy_keeps_the_shape() {
        let header =
            Header { format: Format::Webp, width: 4032, height: 3024, smaller: Some(Format::Jpeg), grows: false };
        let copies = Illustration::of("hop/anh.webp", &header).copies;
        let [first, ..] = copies.as_slice() else { unreachable!("it is wide") };
        assert_eq!((first.width, first.height, first.address.as_str()), (480, 360, "hop/anh-480.jpg"));
        let line = Header { format: Format::Jpeg, width: 4000, height: 1, smaller: Some(Format::Jpeg), grows: false };
        assert_eq!(Illustration::of("a.jpg", &line).copies[0].height, 1);
    }
}
