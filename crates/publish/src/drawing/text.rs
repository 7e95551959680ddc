//! Words inside a drawing: escaped, and measured well enough that two never lie on one another.

/// Escapes words for markup.
pub(super) fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The width of words in units, at a size in units: rather too wide than too narrow.
pub(super) fn width(words: &str, size: f64) -> f64 {
    words.chars().map(|letter| share(letter) * size).sum()
}

/// The width of a letter as a share of its size.
fn share(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'ı' | 'і' | 'ї' | '.' | ',' | ':' | ';' | '\'' | '’' | '|' | '!' => 0.28,
        ' ' | '\u{A0}' | 'f' | 'r' | 't' | 's' | '(' | ')' | '-' => 0.36,
        'm' | 'w' | 'M' | 'W' | 'ш' | 'щ' | 'ж' | 'ю' | 'ф' | 'Ш' | 'Щ' | 'Ж' | 'Ю' | 'Ф' | 'М' | '—' => {
            0.84
        }
        letter if letter.is_uppercase() => 0.66,
        letter if letter.is_ascii() => 0.5,
        _ => 0.56,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_cannot_become_markup() {
        assert_eq!(escaped("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
    }

    #[test]
    fn cyrillic_is_wider_than_latin() {
        assert!(width("відповідь", 17.0) > width("answering", 17.0) * 0.9);
        assert!(width("", 17.0) == 0.0);
    }
}
