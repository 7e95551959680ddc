//! The card of a person: the picture that other sites show beside a link to the page. The name is the largest thing.
//!
//! Drawn with the typefaces of the printed sheets, in memory, and kept nowhere but among rendered pages. A name with
//! letters that none of them has gets no card: a picture with a wrong name is worse than none.

use std::sync::{Arc, LazyLock};

use askama::Template;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Node, Options, Tree, fontdb};

/// Width and height in pixels.
pub(crate) const SIZE: (u32, u32) = (1200, 630);

/// The name's size, and the least to which it shrinks on one line: nothing else on the card is larger.
const LARGEST: f32 = 130.0;
const LEAST: f32 = 44.0;

/// How wide the name may be, and how wide what stands beneath.
const NAME_WIDTH: f32 = 1000.0;
const WIDTH: f32 = 1072.0;

/// How high the lines of a name may be together that is too long for one.
const NAME_HEIGHT: f32 = 200.0;

const NAME_FACE: &str = "Literata Display";
const TEXT_FACE: &str = "Literata Text";
const HAND_FACE: &str = "Arsenal";
const ARABIC_FACE: &str = "Noto Naskh Arabic";

/// The typefaces: those of the pages, whole, and one for letters of Arabic script.
static FACES: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut faces = fontdb::Database::new();
    let files: [&[u8]; 4] = [
        include_bytes!("../../../print/fonts/literata-display.ttf"),
        include_bytes!("../../../print/fonts/literata-text.ttf"),
        include_bytes!("../../../print/fonts/arsenal-400.ttf"),
        include_bytes!("../../../print/fonts/noto-naskh-arabic.ttf"),
    ];
    files.iter().for_each(|file| faces.load_font_data(file.to_vec()));
    Arc::new(faces)
});

/// What a card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Card {
    /// The name in the reader's language.
    pub name: String,
    /// Its other names, in a line; empty for none.
    pub others: String,
    /// Since when, in a sentence.
    pub said: String,
    /// How many days, already in words; empty for whoever is not counted.
    pub days: String,
    /// The day to which that is true, in words.
    pub as_of: String,
    /// What the register promises, or that it is a demonstration.
    pub foot: String,
}

#[derive(Template)]
#[template(path = "public/card.svg", escape = "xml")]
struct Drawing<'a> {
    card: &'a Card,
    name: Vec<Line>,
    name_face: &'static str,
    name_size: f32,
    others_size: f32,
    said_size: f32,
    foot_size: f32,
}

/// A line of the name and where it stands.
struct Line {
    text: String,
    y: f32,
}

#[derive(Template)]
#[template(
    source = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text id=\"t\" font-family=\"{{ face }}\" font-size=\"100\">{{ text }}</text></svg>",
    ext = "xml",
    escape = "xml"
)]
struct Measured<'a> {
    face: &'static str,
    text: &'a str,
}

/// Whether the typefaces have every letter of a name.
pub(crate) fn can_write(name: &str) -> bool {
    name.chars().all(|letter| {
        matches!(letter, ' '..='~' | '\u{a0}'..='\u{17f}' | '\u{218}'..='\u{21b}' | '\u{2bc}' | '\u{400}'..='\u{45f}'
            | '\u{490}'..='\u{493}' | '\u{49a}'..='\u{49b}' | '\u{4a2}'..='\u{4a3}' | '\u{4ae}'..='\u{4b3}'
            | '\u{2010}' | '\u{2012}'..='\u{2014}' | '\u{2018}'..='\u{201a}' | '\u{201c}'..='\u{201e}' | '\u{621}'..='\u{63a}' | '\u{641}'..='\u{652}'
            | '\u{67e}' | '\u{686}' | '\u{698}' | '\u{6a9}' | '\u{6af}' | '\u{6cc}')
    })
}

impl Card {
    /// The card as PNG; `None` when the typefaces lack a letter of the name.
    pub(crate) fn png(&self) -> Option<Vec<u8>> {
        if !can_write(&self.name) {
            return None;
        }
        let tree = tree(&self.svg());
        let mut picture = Pixmap::new(SIZE.0, SIZE.1).expect("a size that is not nought");
        resvg::render(&tree, Transform::identity(), &mut picture.as_mut());
        Some(picture.encode_png().expect("writing into memory cannot fail"))
    }

    fn svg(&self) -> String {
        let (lines, name_size) = fitted_name(&self.name);
        let middle = if self.others.is_empty() { 277.0 } else { 262.0 };
        let step = name_size * 1.06;
        let first = middle - step * (lines.len() - 1) as f32 / 2.0 + name_size * 0.35;
        let name = lines.into_iter().scan(first, |y, text| {
            let at = *y;
            *y += step;
            Some(Line { text, y: at })
        });
        let foot_left = width(HAND_FACE, &self.as_of) * 0.25 + 40.0;
        let drawing = Drawing {
            card: self,
            name: name.collect(),
            name_face: face_of(&self.name),
            name_size,
            others_size: fitted(TEXT_FACE, &self.others, 30.0, NAME_WIDTH),
            said_size: fitted(TEXT_FACE, &format!("{} {}", self.said, self.days), 38.0, WIDTH),
            foot_size: fitted(HAND_FACE, &self.foot, 25.0, WIDTH - foot_left),
        };
        drawing.render().expect("writing into memory cannot fail")
    }
}

/// The name in one line, as large as it may be; or in several, when in one it would be smaller than what stands beneath
/// it.
fn fitted_name(name: &str) -> (Vec<String>, f32) {
    let face = face_of(name);
    let size = fitted(face, name, LARGEST, NAME_WIDTH);
    if size >= LEAST {
        return (vec![name.to_owned()], size);
    }
    let words: Vec<(&str, f32)> =
        name.split(' ').filter(|word| !word.is_empty()).map(|word| (word, width(face, word))).collect();
    // The longest word has a line to itself at least; no letter is cut off.
    let widest = words.iter().map(|(_, width)| *width).fold(1.0, f32::max);
    let mut size = LEAST.min(NAME_WIDTH * 100.0 / widest);
    loop {
        let lines = in_lines(&words, size);
        if lines.len() as f32 * size * 1.06 <= NAME_HEIGHT || size < 2.0 {
            return (lines, size);
        }
        size *= 0.95;
    }
}

/// The face that has the letters of a name.
fn face_of(name: &str) -> &'static str {
    let arabic = name.chars().any(|letter| matches!(letter, '\u{621}'..='\u{6cc}'));
    if arabic { ARABIC_FACE } else { NAME_FACE }
}

/// Words set one after the other, as many to a line as it holds; widths are those at 100 pixels.
fn in_lines(words: &[(&str, f32)], size: f32) -> Vec<String> {
    let (mut lines, mut used): (Vec<String>, f32) = (Vec::new(), f32::MAX);
    for (word, width) in words {
        let (width, space) = (width * size / 100.0, size * 0.25);
        if let Some(line) = lines.last_mut()
            && used + space + width <= NAME_WIDTH
        {
            line.push(' ');
            line.push_str(word);
            used += space + width;
        } else {
            lines.push((*word).to_owned());
            used = width;
        }
    }
    lines
}

/// The size at which a text fits, at most the one wanted.
fn fitted(face: &'static str, text: &str, wanted: f32, room: f32) -> f32 {
    let width = width(face, text);
    if width <= 0.0 { wanted } else { wanted.min(room * 100.0 / width) }
}

/// How wide a text is at 100 pixels.
fn width(face: &'static str, text: &str) -> f32 {
    let svg = Measured { face, text }.render().expect("writing into memory cannot fail");
    match tree(&svg).node_by_id("t") {
        Some(Node::Text(text)) => text.bounding_box().width(),
        _ => 0.0,
    }
}

fn tree(svg: &str) -> Tree {
    let options = Options { fontdb: Arc::clone(&FACES), ..Options::default() };
    Tree::from_str(svg, &options).expect("a drawing of ours is an SVG")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(name: &str) -> Card {
        Card {
            name: name.to_owned(),
            others: "Ердем Толгаров".to_owned(),
            said: "Missing since 14 March 2016.".to_owned(),
            days: "3,907 days.".to_owned(),
            as_of: "As of 24 November 2026".to_owned(),
            foot: "Every disappeared person by name; every step taken for them, on the record.".to_owned(),
        }
    }

    #[test]
    fn a_name_is_as_large_as_its_line_allows_and_larger_than_all_else() {
        assert_eq!(fitted_name("Я"), (vec!["Я".to_owned()], LARGEST));
        let (lines, size) = fitted_name("Абдурешитова-Кадырова Зейнеп");
        assert!(lines.len() == 1 && size < LARGEST && size > LEAST, "{size}");
        let (lines, size) = fitted_name(&"Абв Где ".repeat(25));
        assert!(lines.len() > 1 && size > 20.0, "{} lines of {size}", lines.len());
        assert_eq!(lines.join(" "), "Абв Где ".repeat(25).trim(), "no letter is lost");
        let (lines, size) = fitted_name(&"Ш".repeat(200));
        assert!(lines.len() == 1 && width(NAME_FACE, &lines[0]) * size / 100.0 <= NAME_WIDTH + 1.0, "{size}");
    }

    #[test]
    fn a_card_is_a_picture_of_its_size_whatever_the_name() {
        for name in
            ["Erdem Tolgarov", "Ш", "مريم الفانوس", "Ñeñe İıŞş Ğöçâ", "</text><x>&", &"Ay ".repeat(66)]
        {
            let png = card(name).png().unwrap();
            assert_eq!(&png[1..4], b"PNG");
            assert_eq!(png[16..24], [0, 0, 4, 0xb0, 0, 0, 2, 0x76], "1200 x 630: {name}");
        }
        assert_eq!(card("王小明").png(), None, "no typeface has these letters");
        assert_eq!(card("a\u{0}b").png(), None);
    }

    /// Every letter that a name may have for a card is in one of the typefaces.
    #[test]
    fn no_letter_is_drawn_as_a_box() {
        let letters: Vec<char> = ('\u{21}'..'\u{2100}').filter(|c| can_write(&c.to_string())).collect();
        assert!(letters.len() > 400);
        // A space and a place where a word may be divided are drawn as nothing.
        let drawn = letters.into_iter().filter(|letter| !matches!(letter, '\u{a0}' | '\u{ad}'));
        let missing: Vec<char> = drawn.filter(|letter| !is_in_a_face(*letter)).collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert!(!is_in_a_face('王'), "the check sees a letter that is missing");
    }

    fn is_in_a_face(letter: char) -> bool {
        let svg = Measured { face: NAME_FACE, text: &letter.to_string() }.render().unwrap();
        let tree = tree(&svg);
        let Some(Node::Text(text)) = tree.node_by_id("t") else { return false };
        let mut glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs).peekable();
        glyphs.peek().is_some() && glyphs.all(|glyph| glyph.id.0 != 0)
    }
}
