//! How an eye sees a colour, with all three kinds of cone or without one.

use palette::white_point::D65;
use palette::{FromColor, Lab, LinSrgb};

#[derive(Debug, Clone, Copy)]
pub enum Vision {
    Full,
    Protanopia,
    Deuteranopia,
    Tritanopia,
}

pub const COLOUR_BLIND: [Vision; 3] = [Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia];
pub const EVERY_EYE: [Vision; 4] = [Vision::Full, Vision::Protanopia, Vision::Deuteranopia, Vision::Tritanopia];

impl Vision {
    /// On linear red, green and blue: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of
    /// Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0.
    pub fn matrix(self) -> [[f64; 3]; 3] {
        match self {
            Vision::Full => [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
            Vision::Protanopia => {
                [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
            }
            Vision::Deuteranopia => {
                [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
            }
            Vision::Tritanopia => {
                [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
            }
        }
    }

    pub fn sees(self, colour: LinSrgb<f64>) -> Lab<D65, f64> {
        let channel =
            |row: [f64; 3]| (row[0] * colour.red + row[1] * colour.green + row[2] * colour.blue).clamp(0.0, 1.0);
        Lab::from_color(LinSrgb::from(self.matrix().map(channel)))
    }
}
