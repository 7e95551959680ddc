//! A photograph under the net of its cells, drawn by the server, so that somebody can say which of them are clear.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_campaign::photo::ActionPhoto;
use byname_picture::Grid;
use byname_web::words::Tr;

/// The width of the drawing, in its own units: that of a small telephone, so that its letters can be read there.
const WIDTH: f64 = 328.0;
/// Room for the numbers at the left and the letters above.
const LEFT: f64 = 24.0;
const TOP: f64 = 20.0;

/// A photograph under its cells.
#[derive(Template)]
#[template(path = "desk/cell_grid.html")]
pub(super) struct CellGrid {
    address: String,
    words: String,
    /// The size of the drawing.
    width: f64,
    height: f64,
    /// Where the picture stands in it.
    left: f64,
    top: f64,
    picture_width: f64,
    picture_height: f64,
    /// The lines between cells, as a path.
    lines: String,
    /// The letters of the columns and where their middles are.
    letters: Vec<(char, String)>,
    /// The numbers of the rows and where they stand.
    numbers: Vec<(usize, String)>,
    /// The cells that are covered, as a path.
    covered: String,
}

impl HtmlSafe for CellGrid {}

impl CellGrid {
    pub(super) fn of(tr: Tr<'_>, photo: &ActionPhoto, address: String) -> Self {
        let side = |pixels: i64| u32::try_from(pixels).unwrap_or(1).max(1);
        let (width, height) = (side(photo.working.width), side(photo.working.height));
        let scale = (WIDTH - LEFT) / f64::from(width);
        let grid = Grid::of(width, height);
        let across: Vec<f64> = grid.across.iter().map(|at| LEFT + f64::from(*at) * scale).collect();
        let down: Vec<f64> = grid.down.iter().map(|at| TOP + f64::from(*at) * scale).collect();
        let (right, bottom) = (WIDTH, TOP + f64::from(height) * scale);
        let middle = |pair: &[f64]| format!("{:.1}", f64::midpoint(pair[0], pair[1]));
        let upright = across.iter().map(|x| format!("M{x:.1} {TOP}V{bottom:.1}"));
        let level = down.iter().map(|y| format!("M{LEFT} {y:.1}H{right}"));
        Self {
            address,
            words: tr.t("photos-grid"),
            width: WIDTH,
            height: bottom + 1.0,
            left: LEFT,
            top: TOP,
            picture_width: right - LEFT,
            picture_height: bottom - TOP,
            lines: upright.chain(level).collect(),
            letters: ('A'..).zip(across.windows(2).map(middle)).collect(),
            numbers: (1..).zip(down.windows(2).map(middle)).collect(),
            covered: covered(photo, &across, &down),
        }
    }
}

fn covered(photo: &ActionPhoto, across: &[f64], down: &[f64]) -> String {
    let mut path = String::new();
    for (row, y) in (0..).zip(down.windows(2)) {
        for (column, x) in (0..).zip(across.windows(2)) {
            if !photo.clear.contains(column, row) {
                path += &format!("M{:.1} {:.1}H{:.1}V{:.1}H{:.1}z", x[0], y[0], x[1], y[1], x[0]);
            }
        }
    }
    path
}
