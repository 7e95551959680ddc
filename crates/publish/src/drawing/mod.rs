//! Drawings of dates, numbers and places as SVG made by the server: classes only, so that they turn with dark mode and
//! print. Silence is drawn as length, and its emptiness is left empty.
//!
//! Nothing here knows a record: the caller gives days, forms and words in the reader's language.

mod band;
pub(crate) mod card;
mod fade;
mod fence;
mod glyph;
mod land;
mod lanes;
mod line_of_time;
mod mark;
mod paper;
mod places;
mod row;
mod scale;
mod series;
mod side;
mod silence_bar;
mod text;

pub use fence::{FenceKind, FenceName, FenceYear, YearBar, bars, fence};
pub use glyph::{Glyph, glyph};
pub use line_of_time::{LineOfTime, LineWords, line_of_time};
pub use mark::{DueMark, Form, Mark, When};
pub use paper::for_paper;
pub use places::{PlaceMark, PlacesMap, places_map};
pub use series::{RibbonForm, Series, SeriesRibbon, series};
pub use silence_bar::silence_bar;
pub use text::ems;
