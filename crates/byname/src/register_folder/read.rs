//! A file as rows of cells, with the line of each; everything that a spreadsheet can get wrong is a fault.

use super::fault::Faults;
use super::files::{Folder, Form};
use byname_base::text::check_text;

/// The longest cell that is read. What is longer is a document and belongs among the files of a source.
const LONGEST_CELL_BYTES: usize = 64 * 1024;

/// The rows of one file.
pub(super) struct Table {
    form: &'static Form,
    header: Vec<String>,
    /// Where each column of the form (then of its optional ones) stands in a row; `None` for a missing one.
    places: Vec<Option<usize>>,
    rows: Vec<(u64, Vec<String>)>,
}

/// One row: cells are asked for by column.
#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    line: u64,
    cells: &'a [String],
}

impl Table {
    /// Reads one file of the folder; a missing file that need not be there has no rows.
    pub(super) fn read(folder: &Folder, form: &'static Form, faults: &mut Faults) -> Self {
        let mut table = Self { form, header: Vec::new(), places: Vec::new(), rows: Vec::new() };
        match folder.file(form.file) {
            Some(bytes) => table.fill(bytes, faults),
            None if form.needed => {
                faults.of_file(
                    form.file,
                    "the file is missing",
                    format!("Add it; an empty one has the line {}", form.columns.join(",")),
                );
            }
            None => {}
        }
        table
    }

    fn fill(&mut self, bytes: &[u8], faults: &mut Faults) {
        if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
            faults.of_file(self.form.file, "the file is written in UTF-16", "Save it as CSV in UTF-8");
            return;
        }
        let bytes = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(bytes);
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let mut record = csv::ByteRecord::new();
        let mut lines = Lines { bytes, at: 0, line: 1 };
        loop {
            match reader.read_byte_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => {
                    faults.of_file(
                        self.form.file,
                        format!("the file cannot be read: {error}"),
                        "Save it as CSV",
                    );
                    return;
                }
            }
            let line = lines.of(record.position().map_or(0, csv::Position::byte));
            let cells = self.texts(line, &record, faults);
            if !self.header.is_empty() {
                self.take_row(line, cells, faults);
            } else if !self.take_header(cells, faults) {
                return;
            }
        }
        if self.header.is_empty() {
            faults.of_file(
                self.form.file,
                "the file is empty",
                format!("Give it the line {}", self.form.columns.join(",")),
            );
        }
    }

    /// Whether the rows can be read under this header.
    fn take_header(&mut self, cells: Vec<String>, faults: &mut Faults) -> bool {
        let form = self.form;
        let known = || form.columns.iter().chain(form.optional);
        let before = faults.0.len();
        for (place, cell) in cells.iter().enumerate() {
            if !known().any(|column| column == cell) {
                faults.of_row(
                    (form.file, 1),
                    Some(cell),
                    format!("the column “{cell}” is not known"),
                    format!("Remove it; the columns are {}", form.columns.join(",")),
                );
            } else if cells[..place].contains(cell) {
                faults.of_row((form.file, 1), Some(cell), "the column stands twice", "Remove one of the two");
            }
        }
        self.places = known().map(|column| cells.iter().position(|cell| cell == column)).collect();
        for column in form.columns.iter().filter(|column| !cells.iter().any(|cell| cell == *column)) {
            faults.of_row(
                (form.file, 1),
                Some(column),
                format!("the column “{column}” is missing"),
                "Add it; it may be empty",
            );
        }
        self.header = cells;
        faults.0.len() == before
    }

    fn take_row(&mut self, line: u64, cells: Vec<String>, faults: &mut Faults) {
        let width = self.header.len();
        if cells.len() == width {
            self.rows.push((line, cells));
        } else {
            faults.of_row(
                (self.form.file, line),
                None,
                format!("the row has {} cells, the header has {width}", cells.len()),
                "Put a cell that holds a comma between quotation marks",
            );
        }
    }

    /// The cells of a record as text. One that cannot be kept is a fault, and what can be read of it keeps the
    /// reading going, so that the fault does not draw others after it.
    fn texts(&self, line: u64, record: &csv::ByteRecord, faults: &mut Faults) -> Vec<String> {
        let mut cells = Vec::with_capacity(record.len());
        for (place, bytes) in record.iter().enumerate() {
            let text = text(bytes).unwrap_or_else(|(wrong, right)| {
                let column = self.header.get(place).cloned().unwrap_or_else(|| format!("cell {}", place + 1));
                faults.of_row((self.form.file, line), Some(&column), wrong, right);
                String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST_CELL_BYTES)]).into_owned()
            });
            cells.push(text);
        }
        cells
    }

    /// The rows, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, cells)| Row { table: self, line: *line, cells })
    }
}

/// Counts lines up to the byte where a record begins. The reader's own count is one short where lines end in
/// CRLF, because it leaves the LF for the next record.
struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    fn of(&mut self, byte: u64) -> u64 {
        let start = usize::try_from(byte).map_or(self.bytes.len(), |byte| byte.min(self.bytes.len()));
        let breaks = self.bytes[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let end = start + breaks;
        self.line += self.bytes[self.at..end].iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = end;
        self.line
    }
}

/// The text of a cell, or what is wrong with it and what would be right.
fn text(bytes: &[u8]) -> Result<String, (String, String)> {
    if bytes.len() > LONGEST_CELL_BYTES {
        let right =
            format!("At most {LONGEST_CELL_BYTES} are kept; put a long text into a document and cite it");
        return Err((format!("the cell holds {} bytes", bytes.len()), right));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(("the cell is not UTF-8".to_owned(), "Save the file as CSV in UTF-8".to_owned()));
    };
    match check_text(text) {
        Ok(()) => Ok(text.to_owned()),
        Err(fault) => Err((format!("the cell cannot be kept: {fault}"), "Remove the character".to_owned())),
    }
}

impl<'a> Row<'a> {
    /// A cell; empty for an optional column that the file does not have.
    pub(super) fn cell(&self, column: &str) -> &'a str {
        let form = self.table.form;
        let place = form.columns.iter().chain(form.optional).position(|known| *known == column);
        let place = place.expect("only columns of the form are asked for");
        self.table.places[place].map_or("", |place| &self.cells[place])
    }

    /// Where the row stands.
    pub(super) fn place(&self) -> (&'static str, u64) {
        (self.table.form.file, self.line)
    }
}
