//! Where pictures are developed: each once, whichever of its copies is asked for first. Wraps sha2.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use sha2::{Digest, Sha256};

use super::develop::{Print, Prints, develop};
use super::fault::Fault;

/// The pictures of a site by their path in `content/`.
#[derive(Debug, Default)]
pub struct Darkroom {
    pictures: BTreeMap<String, Picture>,
}

#[derive(Debug, Default)]
struct Picture {
    /// The copies that are planned.
    wanted: Vec<Print>,
    developed: OnceLock<Arc<Developed>>,
    /// What an earlier darkroom made of the file of that name.
    earlier: Option<Arc<Developed>>,
}

#[derive(Debug)]
struct Developed {
    /// Of the author's file.
    digest: [u8; 32],
    wanted: Vec<Print>,
    prints: Result<Prints, Fault>,
}

impl Darkroom {
    pub fn of(planned: BTreeMap<String, Vec<Print>>) -> Darkroom {
        let empty = planned.into_iter().map(|(path, wanted)| (path, Picture { wanted, ..Picture::default() }));
        Darkroom { pictures: empty.collect() }
    }

    /// The same, but pictures whose files have not changed since are not developed again.
    pub fn remembering(mut self, earlier: &Darkroom) -> Darkroom {
        for (path, picture) in &mut self.pictures {
            let before = earlier.pictures.get(path);
            picture.earlier = before.and_then(|before| before.developed.get().or(before.earlier.as_ref())).cloned();
        }
        self
    }

    /// One copy. `bytes` reads the author's file, if it was not developed before.
    ///
    /// Whoever wants another copy of the same picture meanwhile waits: to decode it a second time would take as long.
    pub fn print<E>(
        &self,
        path: &str,
        print: Print,
        bytes: impl FnOnce() -> Result<Vec<u8>, E>,
    ) -> Result<Result<Vec<u8>, Fault>, E> {
        let Some(picture) = self.pictures.get(path) else { return Ok(Ok(Vec::new())) };
        let developed = match picture.developed.get() {
            Some(developed) => developed,
            None => {
                let bytes = bytes()?;
                picture.developed.get_or_init(|| picture.develop(path, &bytes))
            }
        };
        let prints = developed.prints.as_ref().map_err(Fault::clone);
        Ok(prints.map(|prints| prints.get(&print).cloned().unwrap_or_default()))
    }
}

impl Picture {
    fn develop(&self, path: &str, bytes: &[u8]) -> Arc<Developed> {
        let digest = Sha256::digest(bytes).into();
        let same = |earlier: &&Arc<Developed>| earlier.digest == digest && earlier.wanted == self.wanted;
        if let Some(earlier) = self.earlier.as_ref().filter(same) {
            return Arc::clone(earlier);
        }
        Arc::new(Developed { digest, wanted: self.wanted.clone(), prints: develop(path, bytes, &self.wanted) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png() -> Vec<u8> {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::GrayImage::new(1, 1).write_to(&mut bytes, image::ImageFormat::Png).expect("it can be written");
        bytes.into_inner()
    }

    fn darkroom() -> Darkroom {
        Darkroom::of(BTreeMap::from([("a.png".to_string(), vec![Print::Whole])]))
    }

    fn whole(darkroom: &Darkroom, bytes: &[u8]) -> Result<Vec<u8>, Fault> {
        darkroom.print("a.png", Print::Whole, || Ok::<_, Fault>(bytes.to_vec())).and_then(|print| print)
    }

    #[test]
    fn a_file_is_read_once() {
        let darkroom = darkroom();
        assert_eq!(whole(&darkroom, &png()), Ok(png()));
        assert_eq!(darkroom.print("a.png", Print::Whole, || Err(())), Ok(Ok(png())));
    }

    #[test]
    fn only_an_unchanged_picture_is_remembered() {
        let first = darkroom();
        assert_eq!(whole(&first, &png()), Ok(png()));
        let remembered = || {
            let second = darkroom().remembering(&first);
            darkroom().remembering(&second)
        };
        let [unchanged, changed] = [png().as_slice(), &png()[..40]].map(|bytes| {
            let third = remembered();
            let _ = whole(&third, bytes);
            Arc::ptr_eq(
                third.pictures["a.png"].developed.get().expect("just asked for"),
                first.pictures["a.png"].developed.get().expect("asked for before"),
            )
        });
        assert_eq!((unchanged, changed), (true, false));
    }
}
