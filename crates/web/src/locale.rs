//! In which language a visitor reads: the address says it; where it does not, the browser's wish does.

use byname_base::language::Language;
use http::HeaderMap;
use http::header::ACCEPT_LANGUAGE;

/// The language of an address: its first segment.
#[must_use]
pub fn of_path(path: &str) -> Option<Language> {
    path.split('/').nth(1).and_then(|segment| segment.parse().ok())
}

/// The language that the browser asks for first among those of the program; English when it asks for none.
#[must_use]
pub fn of_browser(headers: &HeaderMap) -> Language {
    let wishes = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    wanted(wishes).unwrap_or(Language::En)
}

/// Reads an `Accept-Language` list. Of equal wishes the first written counts.
fn wanted(wishes: &str) -> Option<Language> {
    let mut best: Option<(f32, Language)> = None;
    for wish in wishes.split(',') {
        let Some((weight, language)) = read(wish) else { continue };
        if weight > 0.0 && best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

fn read(wish: &str) -> Option<(f32, Language)> {
    let (tag, weight) = wish.split_once(';').unwrap_or((wish, "q=1"));
    let weight = weight.trim().strip_prefix("q=")?.trim().parse().ok()?;
    let mut parts = tag.trim().split('-');
    let language = parts.next()?.to_ascii_lowercase().parse().ok()?;
    let cyrillic =
        language == Language::Crh && parts.next().is_some_and(|part| part.eq_ignore_ascii_case("cyrl"));
    Some((weight, if cyrillic { Language::CrhCyrl } else { language }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_greatest_wish_that_we_speak_counts() {
        assert_eq!(wanted("uk-UA,uk;q=0.9,en;q=0.8"), Some(Language::Uk));
        assert_eq!(wanted("de, en;q=0.5, ru;q=0.7"), Some(Language::Ru));
        assert_eq!(wanted("crh-Latn;q=0.3, *;q=0.1"), Some(Language::Crh));
        assert_eq!(wanted("crh, crh-Cyrl;q=0.9"), Some(Language::Crh));
        assert_eq!(wanted("crh-Cyrl-UA, crh;q=0.9, ru;q=0.8"), Some(Language::CrhCyrl));
        assert_eq!(wanted("CRH-CYRL"), Some(Language::CrhCyrl));
        assert_eq!(wanted("uk-Cyrl, crh-Cyrl;q=0.9"), Some(Language::Uk));
        assert_eq!(wanted("en;q=0, uk;q=zero, de"), None);
        assert_eq!(wanted(""), None);
    }

    #[test]
    fn the_address_names_its_language() {
        assert_eq!(of_path("/uk/people"), Some(Language::Uk));
        assert_eq!(of_path("/crh-Cyrl/people"), Some(Language::CrhCyrl));
        assert_eq!(of_path("/data/people.json"), None);
        assert_eq!(of_path("/"), None);
    }
}
