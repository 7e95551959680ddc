//! A PDF as programs of other projects read it: `pdftotext`, `pdfinfo` and `qpdf`, which `./check` installs.

use std::path::PathBuf;
use std::process::{Command, Output};

use tempfile::TempDir;

/// A document on a disk of its own, which goes when it is dropped.
pub struct Paper {
    scratch: TempDir,
}

/// A word on a page and where it stands, in points from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// The word.
    pub word: String,
    /// Its left edge.
    pub left: f64,
    /// Its upper edge.
    pub top: f64,
    /// Its right edge.
    pub right: f64,
    /// Its lower edge.
    pub bottom: f64,
}

impl Paper {
    /// A document from its bytes.
    ///
    /// # Panics
    /// When it cannot be written.
    #[must_use]
    pub fn new(pdf: &[u8]) -> Self {
        let scratch = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(scratch.path().join("paper.pdf"), pdf).expect("a file in it");
        Self { scratch }
    }

    /// Where it lies.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.scratch.path().join("paper.pdf")
    }

    /// The text of each page.
    #[must_use]
    pub fn pages(&self) -> Vec<String> {
        let text = self.ask("pdftotext", &["-enc", "UTF-8"], &["-"]);
        let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
        // Each page ends with the sign, the last one too.
        pages.pop();
        pages
    }

    /// All of its text with every gap a single space.
    #[must_use]
    pub fn text(&self) -> String {
        self.pages().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// What is told of it: `Title`, `Tagged`, `Pages` …; empty when it has no such line.
    #[must_use]
    pub fn told(&self, of: &str) -> String {
        let told = self.ask("pdfinfo", &[], &[]);
        let line = told.lines().find_map(|line| line.strip_prefix(of)?.strip_prefix(':'));
        line.unwrap_or_default().trim().to_owned()
    }

    /// Width and height of each page in millimetres, rounded.
    ///
    /// # Panics
    /// When they cannot be read.
    #[must_use]
    pub fn sizes_mm(&self) -> Vec<(i64, i64)> {
        let told = self.ask("pdfinfo", &["-f", "1", "-l", "9999"], &[]);
        let sizes = told.lines().filter(|line| line.starts_with("Page ") && line.contains(" size:"));
        let size = |line: &str| {
            let points: Vec<f64> = line.split_whitespace().filter_map(|word| word.parse().ok()).collect();
            let [_, wide, high] = points[..3] else { panic!("no size in {line}") };
            ((wide / 72.0 * 25.4).round() as i64, (high / 72.0 * 25.4).round() as i64)
        };
        sizes.map(size).collect()
    }

    /// Every word of every page with its place, page by page.
    ///
    /// # Panics
    /// When a place is no number.
    #[must_use]
    pub fn placed(&self) -> Vec<Vec<Placed>> {
        let text = self.ask("pdftotext", &["-enc", "UTF-8", "-bbox"], &["-"]);
        let number = |line: &str, name: &str| -> f64 {
            let from = line.split_once(&format!("{name}=\"")).expect("a place has four edges").1;
            from.split('"').next().unwrap_or_default().parse().expect("an edge is a number")
        };
        let word = |line: &str| {
            let word = line.split_once('>')?.1.strip_suffix("</word>")?.to_owned();
            let [left, top, right, bottom] = ["xMin", "yMin", "xMax", "yMax"].map(|edge| number(line, edge));
            Some(Placed { word, left, top, right, bottom })
        };
        let pages = text.split("<page ").skip(1);
        pages.map(|page| page.lines().filter_map(|line| word(line.trim())).collect()).collect()
    }

    /// What `qpdf` finds wrong with its structure; empty when it is sound.
    ///
    /// # Panics
    /// When `qpdf` is not there.
    #[must_use]
    pub fn faults(&self) -> String {
        let output = run("qpdf", &["--check".to_owned(), self.file().display().to_string()]);
        if output.status.success() {
            String::new()
        } else {
            String::from_utf8_lossy(&output.stderr).into_owned()
        }
    }

    fn ask(&self, program: &str, before: &[&str], after: &[&str]) -> String {
        let file = self.file().display().to_string();
        let arguments = before.iter().copied().chain([file.as_str()]).chain(after.iter().copied());
        let output = run(program, &arguments.map(str::to_owned).collect::<Vec<_>>());
        assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("the text of a page is UTF-8")
    }
}

fn run(program: &str, arguments: &[String]) -> Output {
    Command::new(program).args(arguments).output().unwrap_or_else(|fault| {
        panic!("{program} cannot be started ({fault}); install poppler-utils and qpdf, as ./check does")
    })
}
