//! Where each thing of the records stands: strips of one source under each other are one place.
//!
//! Read from the same strips and tops that are painted, so a place cannot drift from its ink. Deliberately absent: what
//! is done with a place.

use super::furniture::Furniture;
use super::grid::LABEL;
use super::pages::{Sheet, repeated};
use super::paint::tops;
use super::strip::Strip;
use crate::page::PlacedBlock;

/// The places of a flow that has been divided into sheets, in reading order.
pub fn places(strips: &[Strip], sheets: &[Sheet], furniture: &Furniture<'_>) -> Vec<PlacedBlock> {
    let mut places: Vec<PlacedBlock> = Vec::new();
    for (page, sheet) in sheets.iter().enumerate() {
        let own = &strips[sheet.strips.clone()];
        let mut above = None;
        for (index, (strip, y)) in own.iter().zip(tops(own, sheet, furniture.top(sheet.first))).enumerate() {
            let Some(source) = strip.source else {
                above = None;
                continue;
            };
            let bottom = y + strip.height;
            match places.last_mut() {
                Some(last) if above == Some(source) => last.bottom = bottom,
                _ => {
                    // A repeated table head belongs to the table that goes on below it.
                    let top = if index == 0 { y - repeated(strip) } else { y };
                    places.push(PlacedBlock {
                        page,
                        top,
                        bottom,
                        left: LABEL,
                        right: furniture.format().right,
                        source,
                    });
                }
            }
            above = Some(source);
        }
    }
    places
}

#[cfg(test)]
mod tests;
