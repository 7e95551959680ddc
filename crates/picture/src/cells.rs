//! The cells of a picture: sixteen across and twelve down, called as in a spreadsheet.

use std::fmt;
use std::str::FromStr;

/// Cells across: A to P.
pub const COLUMNS: u8 = 16;
/// Cells down: 1 to 12.
pub const ROWS: u8 = 12;

/// Letters of the Cyrillic keyboard that look like those of the columns.
const LOOK_ALIKE: [(char, char); 10] = [
    ('А', 'A'),
    ('В', 'B'),
    ('С', 'C'),
    ('Е', 'E'),
    ('Н', 'H'),
    ('І', 'I'),
    ('К', 'K'),
    ('М', 'M'),
    ('О', 'O'),
    ('Р', 'P'),
];

/// Some cells of a picture. Written and read as a list: “A1-D5, F3”.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cells([u16; ROWS as usize]);

/// Words that name no cells.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is no cell and no range of cells")]
pub struct NotACell(pub String);

impl Cells {
    /// No cells.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Whether a cell is among them; columns and rows count from 0.
    #[must_use]
    pub fn contains(&self, column: u8, row: u8) -> bool {
        self.0.get(usize::from(row)).is_some_and(|row| row >> column & 1 == 1)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|row| *row == 0)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.0.iter().map(|row| row.count_ones()).sum()
    }

    /// Takes in every cell between two corners.
    fn add(&mut self, (left, top): (u8, u8), (right, bottom): (u8, u8)) {
        for row in top.min(bottom)..=top.max(bottom) {
            for column in left.min(right)..=left.max(right) {
                self.0[usize::from(row)] |= 1 << column;
            }
        }
    }

    /// Leaves out every cell from the upper left corner to the lower right one.
    fn remove(&mut self, (left, top): (u8, u8), (right, bottom): (u8, u8)) {
        for row in top..=bottom {
            for column in left..=right {
                self.0[usize::from(row)] &= !(1 << column);
            }
        }
    }
}

impl FromStr for Cells {
    type Err = NotACell;

    /// Reads a list: small letters, Cyrillic ones that look alike, a colon for the dash are taken too.
    fn from_str(text: &str) -> Result<Self, NotACell> {
        let mut cells = Self::none();
        for part in text.split([',', ';', ' ', '\n', '\t']).filter(|part| !part.is_empty()) {
            let (from, to) = part.split_once(['-', ':', '–']).unwrap_or((part, part));
            let corners = cell(from).zip(cell(to)).ok_or_else(|| NotACell(part.to_owned()))?;
            cells.add(corners.0, corners.1);
        }
        Ok(cells)
    }
}

impl fmt::Display for Cells {
    /// As a list of blocks from above, each as wide as its first row and as high as it stands: “A1-D5, F3”.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut left, mut blocks) = (self.clone(), Vec::new());
        for (row, column) in (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| (row, column))) {
            if !left.contains(column, row) {
                continue;
            }
            let last = (column..COLUMNS).take_while(|at| left.contains(*at, row)).last().unwrap_or(column);
            let whole = |at: &u8| (column..=last).all(|column| left.contains(column, *at));
            let bottom = (row..ROWS).take_while(whole).last().unwrap_or(row);
            left.remove((column, row), (last, bottom));
            let (first, last) = (name(column, row), name(last, bottom));
            blocks.push(if first == last { first } else { format!("{first}-{last}") });
        }
        f.write_str(&blocks.join(", "))
    }
}

/// “C7”.
fn name(column: u8, row: u8) -> String {
    format!("{}{}", char::from(b'A' + column), row + 1)
}

fn cell(text: &str) -> Option<(u8, u8)> {
    let mut letters = text.trim().chars();
    let letter = letters.next()?.to_uppercase().next()?;
    let letter =
        LOOK_ALIKE.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(letter, |(_, latin)| *latin);
    let column = u8::try_from(letter).ok()?.checked_sub(b'A').filter(|column| *column < COLUMNS)?;
    let number = letters.as_str();
    let row: u8 = number.parse().ok().filter(|_| number.bytes().all(|byte| byte.is_ascii_digit()))?;
    let row = row.checked_sub(1).filter(|row| *row < ROWS)?;
    Some((column, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_people_type_it_and_nothing_else_is() {
        let table = [
            ("", Some("")),
            ("a1", Some("A1")),
            ("A1:C2", Some("A1-C2")),
            ("C2-A1", Some("A1-C2")),
            ("p12, A1;В3", Some("A1, B3, P12")),
            ("A1-P12", Some("A1-P12")),
            ("A1-P1, A2-P2", Some("A1-P2")),
            ("A1-D2, A3-B3, D3", Some("A1-D2, A3-B3, D3")),
            ("B1-C1, A2-D2, B3-C3", Some("B1-C3, A2, D2")),
            ("P12, P11", Some("P11-P12")),
            ("A1, A3, A1-A2", Some("A1-A3")),
            ("Q1", None),
            ("A0", None),
            ("A13", None),
            ("A", None),
            ("1A", None),
            ("A+1", None),
            ("A1-", None),
            ("Ж1", None),
            ("all", None),
        ];
        for (typed, expected) in table {
            let read = typed.parse::<Cells>().ok().map(|cells| cells.to_string());
            assert_eq!(read.as_deref(), expected, "{typed}");
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let cells: Cells = "A1-D5, F3, H2-P12".parse().unwrap();
        for list in ["A1-D5, F3, H2-P12", "B2-E9, C1-D12, A4-P5", "A1, B2, C3, B1-B12"] {
            let cells: Cells = list.parse().unwrap();
            assert_eq!(cells.to_string().parse::<Cells>().unwrap(), cells, "{list}");
        }
        assert_eq!(cells.len(), 20 + 1 + 9 * 11);
        assert!(Cells::none().is_empty() && !cells.is_empty());
    }
}
