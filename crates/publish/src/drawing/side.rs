//! The acts on one side of the axis: a row each, or lanes where they are many.

use super::lanes::Lanes;
use super::mark::Mark;
use super::row::Row;
use super::scale::{Measures, Scale};

/// From so many acts on, a side is drawn in lanes.
const MANY: usize = 11;

/// One side of the axis.
pub(super) enum Side<'a> {
    Rows(Vec<Row<'a>>, &'a Measures),
    Lanes(Lanes<'a>),
}

impl<'a> Side<'a> {
    pub(super) fn new(marks: &'a [Mark], scale: &'a Scale, measures: &'a Measures) -> Self {
        if marks.len() >= MANY {
            Self::Lanes(Lanes::new(marks, scale, measures))
        } else {
            Self::Rows(marks.iter().map(|mark| Row::new(mark, scale, measures)).collect(), measures)
        }
    }

    /// From its first words to the bottom of its last band; `None` without acts.
    pub(super) fn height(&self) -> Option<f64> {
        match self {
            Self::Rows(rows, measures) => {
                let last = Self::bands(rows, measures, 0.0).last()?;
                Some(last + measures.band)
            }
            Self::Lanes(lanes) => Some(lanes.height()),
        }
    }

    /// Everything of it, its first words from height `top` on.
    pub(super) fn drawn(&self, top: f64) -> String {
        match self {
            Self::Rows(rows, measures) => {
                let bands = Self::bands(rows, measures, top);
                rows.iter().zip(bands).map(|(row, y)| row.drawn(y)).collect()
            }
            Self::Lanes(lanes) => lanes.drawn(top),
        }
    }

    /// The height of each row's band: one pitch from the last, and more where words need more lines.
    fn bands(rows: &[Row<'a>], measures: &Measures, top: f64) -> impl Iterator<Item = f64> {
        let mut next = top + measures.over;
        rows.iter().map(move |row| {
            let y = next + row.more_room();
            next = y + measures.pitch;
            y
        })
    }
}
