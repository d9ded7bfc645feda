//! A labelled block: label left, what it says right, and for a decision the bar.

use super::error::LayoutError;
use super::flow::{Composer, lines_ink};
use super::grid::{LABEL, LABEL_MEASURE};
use super::strip::{Cut, Ink, Strip};
use super::style;
use super::tree::ElementId;
use crate::Source;
use crate::content::{Labelled, LabelledKind, Piece};
use crate::page::Tag;

/// The blocks in order, with plain prose in one run however many blocks it came in, so that its paragraphs and lists
/// stand as close and keep together as within one.
pub fn runs<'a>(blocks: &'a [&'a Labelled]) -> impl Iterator<Item = &'a [&'a Labelled]> {
    let plain = |block: &Labelled| block.label.is_none() && block.kind == LabelledKind::Prose;
    blocks.chunk_by(move |above, below| plain(above) && plain(below))
}

/// A proposal or decision of up to this many lines is not divided.
const UNDIVIDED_LINES: usize = 10;

impl Composer<'_> {
    /// A run of blocks that is set as one ([`runs`]), with the label of the first in the label column, `before` points
    /// below what stands above.
    pub fn labelled(&mut self, parent: ElementId, tag: Tag, run: &[&Labelled], before: f32) -> Result<(), LayoutError> {
        let Some(block) = run.first() else { return Ok(()) };
        let label_style = if block.kind == LabelledKind::Decision { &style::DECISION_LABEL } else { &style::LABEL };
        // The label's element comes first: a reader hears what a thing is before what it says.
        let labels = match &block.label {
            Some(label) => {
                let element = self.flow.tree.element(parent, tag);
                self.words(element, label_style, label, LABEL_MEASURE)?
            }
            None => Vec::new(),
        };
        let label_height = label_style.height(labels.len());
        let mut strips = self.pieces(parent, run.iter().flat_map(|block| said(block)))?;
        if strips.is_empty() {
            if labels.is_empty() {
                return Ok(());
            }
            strips.push(Strip { source: block.source, ..Strip::new(style::BODY.first) });
        }

        keep_together(&mut strips, block.kind);
        keep_beside_label(&mut strips, label_height);
        if block.kind == LabelledKind::Decision {
            let bar = self.next_bar();
            strips.iter_mut().for_each(|strip| strip.bar = Some(bar));
        }
        let top = first_baseline(&strips[0]).unwrap_or(label_style.baseline) - label_style.baseline;
        let text = std::mem::replace(&mut strips[0].ink, lines_ink(labels, label_style, LABEL, top));
        strips[0].ink.extend(text);
        strips[0].before = before;

        let height: f32 = strips[0].height + strips[1..].iter().map(|strip| strip.before + strip.height).sum::<f32>();
        if height < label_height {
            let mut rest = Strip { source: block.source, ..Strip::new(label_height - height) };
            rest.keep(Cut::Never);
            strips.push(rest);
        }
        self.extend(strips);
        Ok(())
    }
}

/// The pieces of a block, each with what of the records it says.
fn said(block: &Labelled) -> impl Iterator<Item = (&Piece, Option<Source>)> {
    block.pieces.iter().map(|piece| (piece, block.source))
}

fn keep_together(strips: &mut [Strip], kind: LabelledKind) {
    let cut = match kind {
        LabelledKind::Whole => Cut::Whole,
        LabelledKind::Proposal | LabelledKind::Decision if strips.len() <= UNDIVIDED_LINES => Cut::Undivided,
        _ => return,
    };
    strips.iter_mut().skip(1).for_each(|strip| strip.keep(cut));
}

/// The first two lines stay together, and so do all that stand beside the label.
fn keep_beside_label(strips: &mut [Strip], label_height: f32) {
    let mut height = 0.0;
    for (index, strip) in strips.iter_mut().enumerate() {
        if index == 1 || (index > 0 && height < label_height) {
            strip.keep(Cut::Never);
        }
        height += strip.before + strip.height;
    }
}

fn first_baseline(strip: &Strip) -> Option<f32> {
    strip.ink.iter().find_map(|ink| match ink {
        Ink::Words(_, run) => Some(run.y),
        _ => None,
    })
}
