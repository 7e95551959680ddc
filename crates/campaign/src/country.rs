//! Countries from which somebody may sign: their codes and names.

use std::sync::LazyLock;

use byname_base::collation::Collation;
use byname_base::language::Language;

/// A country.
pub struct Country {
    /// Its code in ISO 3166, two letters.
    pub code: &'static str,
    names: [&'static str; 3],
}

/// Every country, in the order of the codes. The names are those of Unicode CLDR, as the PyPI package Babel 2.19 has
/// them; it has none in Crimean Tatar, so that those readers see the English ones.
static ALL: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let lines = include_str!("../data/countries.tsv").lines().skip(1);
    let country = |line: &'static str| {
        let mut cells = line.split('\t');
        let mut next = || cells.next().expect("a test reads every line");
        Country { code: next(), names: [next(), next(), next()] }
    };
    lines.map(country).collect()
});

impl Country {
    /// Every country.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// Whether there is a country of this code.
    #[must_use]
    pub fn is_code(code: &str) -> bool {
        ALL.binary_search_by(|country| country.code.cmp(code)).is_ok()
    }

    /// Its name for a reader.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &'static str {
        match language {
            Language::En | Language::Crh | Language::CrhCyrl => self.names[0],
            Language::Uk => self.names[1],
            Language::Ru => self.names[2],
        }
    }

    /// Every country as code and name, in the order of the reader's alphabet.
    #[must_use]
    pub fn sorted_for(language: Language) -> Vec<(&'static str, &'static str)> {
        let mut named: Vec<_> = ALL.iter().map(|country| (country.code, country.name_in(language))).collect();
        let order = Collation::of(language);
        named.sort_by_cached_key(|(_, name)| order.key(name));
        named
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_country_and_the_codes_are_in_order() {
        assert!(Country::all().len() > 240);
        assert!(Country::all().is_sorted_by(|a, b| a.code < b.code));
        assert!(Country::all().iter().all(|country| country.names.iter().all(|name| !name.is_empty())));
        assert!(Country::is_code("UA") && Country::is_code("PL") && !Country::is_code("XX"));
        assert_eq!(Country::sorted_for(Language::Uk)[0].1, "Австралія");
    }
}
