//! Where pictures are developed: each once, whichever of its copies is asked for first.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::develop::{Print, Prints, develop};
use super::fault::Fault;

/// The pictures of a site by their path in `content/`, each with the copies that are planned.
#[derive(Debug, Default)]
pub struct Darkroom {
    pictures: BTreeMap<String, (Vec<Print>, OnceLock<Result<Prints, Fault>>)>,
}

impl Darkroom {
    pub fn of(planned: BTreeMap<String, Vec<Print>>) -> Darkroom {
        let empty = planned.into_iter().map(|(path, prints)| (path, (prints, OnceLock::new())));
        Darkroom { pictures: empty.collect() }
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
        let Some((wanted, prints)) = self.pictures.get(path) else { return Ok(Ok(Vec::new())) };
        let prints = match prints.get() {
            Some(prints) => prints,
            None => {
                let bytes = bytes()?;
                prints.get_or_init(|| develop(path, &bytes, wanted))
            }
        };
        Ok(prints.as_ref().map_err(Fault::clone).map(|prints| prints.get(&print).cloned().unwrap_or_default()))
    }
}
