//! Words inside a drawing: escaped, measured well enough that no two lie on one another, and wrapped, never cut.

/// How words are set: their size in units, and how much broader than Arsenal the family runs.
pub(super) struct Type {
    size: f64,
    breadth: f64,
}

/// Labels, in Arsenal.
pub(super) const LABEL: Type = Type { size: 17.0, breadth: 1.0 };

/// State words, in Literata.
pub(super) const WORDS: Type = Type { size: 15.0, breadth: 1.13 };

/// Names on ribbons and numbers in lanes, in Arsenal.
pub(super) const SMALL: Type = Type { size: 15.0, breadth: 1.0 };

/// Escapes words for markup.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The width of words in shares of their size, whatever that is.
#[must_use]
pub fn ems(words: &str) -> f64 {
    words.chars().map(share).sum()
}

/// The width of words in units: rather too wide than too narrow.
pub(super) fn width(words: &str, set: &Type) -> f64 {
    ems(words) * set.size * set.breadth
}

/// Words in lines that fit into some room, broken at spaces; a single word that is longer stays whole.
pub(super) fn lines(words: &str, set: &Type, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), set) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The width of the longest of some lines.
pub(super) fn widest(lines: &[String], set: &Type) -> f64 {
    lines.iter().map(|line| width(line, set)).fold(0.0, f64::max)
}

/// The width of a letter of Arsenal as a share of its size.
fn share(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'ı' | 'і' | 'ї' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 0.28,
        ' ' | '\u{A0}' | 'f' | 'r' | 't' | 's' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | 'ш' | 'щ' | 'ж' | 'ю' | 'ф' | 'Ш' | 'Щ' | 'Ж' | 'Ю' | 'Ф' | 'М' | '—' => {
            0.84
        }
        letter if letter.is_uppercase() => 0.66,
        letter if letter.is_ascii() => 0.5,
        // Latin and Cyrillic end here; other scripts fall back to a family that may fill the square.
        '\0'..='\u{52F}' => 0.52,
        _ => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_markup() {
        assert_eq!(escaped("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
    }

    /// Widths as a browser measures them with the fonts of the pages.
    #[test]
    fn words_are_measured_rather_too_wide() {
        let measured = [
            ("no answer recorded 540 days after sending", 289.0, 300.0),
            ("у цьому реєстрі немає відомостей про відповідь", 339.0, 359.0),
            ("bu reestrde cevap aqqında malümat yoq", 270.0, 281.0),
            ("Сообщение о мести в Рабочую группу ООН по насильственным исчезновениям", 560.0, 597.0),
            ("no answer recorded, 902 days past the due day", 318.0, 326.0),
        ];
        for (words, label, state) in measured {
            assert!((label..label * 1.25).contains(&width(words, &LABEL)), "{words}");
            assert!((state..state * 1.25).contains(&width(words, &WORDS)), "{words}");
        }
    }

    #[test]
    fn long_words_wrap_and_none_is_lost() {
        let words = "у цьому реєстрі немає відомостей про відповідь";
        let wrapped = lines(words, &WORDS, 293.0);
        assert_eq!(wrapped.len(), 2);
        assert_eq!(wrapped.join(" "), words);
        assert!(widest(&wrapped, &WORDS) <= 293.0);
        assert_eq!(lines(&"x".repeat(200), &WORDS, 293.0), ["x".repeat(200)]);
        assert!(lines("", &WORDS, 293.0).is_empty());
    }
}
