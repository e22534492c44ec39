//! Bytes, taken from the front one piece after the other; never more than there are.

use super::fault::Fault;

/// What is left to be read of a file.
#[derive(Debug, Clone, Copy)]
pub struct Pieces<'b>(pub &'b [u8]);

impl<'b> Pieces<'b> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn take(&mut self, count: usize) -> Result<&'b [u8], Fault> {
        let (piece, rest) = self.0.split_at_checked(count).ok_or(Fault::CutShort)?;
        self.0 = rest;
        Ok(piece)
    }

    pub fn byte(&mut self) -> Result<u8, Fault> {
        self.take(1).map(|piece| piece[0])
    }

    /// A number of `count` bytes, the most significant first.
    pub fn big(&mut self, count: usize) -> Result<usize, Fault> {
        Ok(self.take(count)?.iter().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    /// A number of `count` bytes, the least significant first.
    pub fn little(&mut self, count: usize) -> Result<usize, Fault> {
        Ok(self.take(count)?.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }
}
