//! Which settlement the words of a place name, and where it lies, to two decimals.
//!
//! Words mean a settlement only letter for letter: one of their parts, divided by a comma, a semicolon or a bracket, is
//! one of the names or texts of its row in `map/settlements.csv` or `map/cities.csv`. Nothing is guessed, nothing
//! finer than a settlement is known here, and words that name two settlements name none.

use std::collections::HashMap;
use std::sync::LazyLock;

use byname_base::language::Language;
use serde::Deserialize;

/// A place where people live.
#[derive(Debug, PartialEq)]
pub struct Settlement {
    /// Its number among the GeoNames; it names the place on a page.
    pub id: String,
    /// The country it belongs to, as ISO 3166-1 has it; Crimea is Ukraine's.
    pub country: String,
    /// Degrees north, to two decimals.
    pub latitude: f64,
    /// Degrees east, to two decimals.
    pub longitude: f64,
    names: Vec<(Language, String)>,
    texts: Vec<String>,
}

/// What the words of a place name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Named<'a> {
    /// One settlement.
    One(&'a Settlement),
    /// More than one, so that nobody can say which.
    Several,
    /// None that is on the list.
    None,
}

/// One row of the files; `cities.csv` has the first five columns.
#[derive(Deserialize)]
struct Row {
    geonames: String,
    country: String,
    latitude: f64,
    longitude: f64,
    en: String,
    #[serde(default)]
    uk: String,
    #[serde(default)]
    crh: String,
    #[serde(default)]
    ru: String,
    #[serde(default)]
    texts: String,
}

impl Settlement {
    /// What it is called for a reader, and in which language that is: the reader's, else English.
    #[must_use]
    pub fn name_in(&self, reader: Language) -> (&str, Language) {
        let recorded = |wanted| self.names.iter().find(|(language, _)| *language == wanted);
        let (language, name) = reader
            .nearest(recorded)
            .or_else(|| recorded(Language::En))
            .expect("every row has an English name");
        (name, *language)
    }

    /// Everything that means it.
    fn meant_by(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(|(_, name)| name.as_str()).chain(self.texts.iter().map(String::as_str))
    }
}

/// The settlement that the words of a place name.
#[must_use]
pub fn named_in(words: &str) -> Named<'static> {
    let mut named: Option<&Settlement> = None;
    let parts = words.split([',', ';', '(', ')']).map(str::trim);
    for settlement in parts.filter_map(|part| BY_WORDS.get(part).copied()) {
        if named.is_some_and(|known| known.id != settlement.id) {
            return Named::Several;
        }
        named = Some(settlement);
    }
    named.map_or(Named::None, Named::One)
}

static SETTLEMENTS: LazyLock<Vec<Settlement>> = LazyLock::new(|| {
    let files = [include_str!("../map/settlements.csv"), include_str!("../map/cities.csv")];
    files.into_iter().flat_map(read).collect()
});

/// Which words mean which settlement; a test sees to it that none mean two.
static BY_WORDS: LazyLock<HashMap<&str, &Settlement>> = LazyLock::new(|| {
    let words = |settlement: &'static Settlement| settlement.meant_by().map(move |words| (words, settlement));
    SETTLEMENTS.iter().flat_map(words).collect()
});

fn read(file: &str) -> Vec<Settlement> {
    let mut reader = csv::Reader::from_reader(file.as_bytes());
    reader.deserialize().map(|row| settlement(row.expect("a test reads every row"))).collect()
}

fn settlement(row: Row) -> Settlement {
    let names =
        [(Language::En, row.en), (Language::Uk, row.uk), (Language::Crh, row.crh), (Language::Ru, row.ru)];
    Settlement {
        id: row.geonames,
        country: row.country,
        latitude: row.latitude,
        longitude: row.longitude,
        names: names.into_iter().filter(|(_, name)| !name.is_empty()).collect(),
        texts: row.texts.split(" | ").filter(|text| !text.is_empty()).map(str::to_owned).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settlement_of(words: &str) -> &'static str {
        match named_in(words) {
            Named::One(settlement) => settlement.name_in(Language::En).0,
            Named::Several => "several",
            Named::None => "",
        }
    }

    #[test]
    fn words_mean_a_settlement_only_letter_for_letter() {
        for (words, settlement) in [
            ("Kerch", "Kerch"),
            ("near his home, Bakhchysarai", "Bakhchysarai"),
            ("Kerch, on the way to his mother's village", "Kerch"),
            ("Lugovoe, near Simferopol", "Simferopol"),
            ("Sary-Su, near Bilohirsk (Belogorsk)", "Bilohirsk"),
            ("біля Сімферополя", "Simferopol"),
            ("автостанція (Саки)", "Saky"),
            ("Aqmescit", "Simferopol"),
            // A settlement that the words speak of is not always the one where somebody was.
            ("after crossing into Crimea on the way back from Kyiv", ""),
            ("left home in Simferopol in the morning; place of disappearance unknown", ""),
            ("on the way to work in Yevpatoriia", ""),
            ("Bakhchysarai bypass road", ""),
            ("kerch", ""),
            ("Kerch, Simferopol", "several"),
            ("Yelqaya", ""),
            ("", ""),
        ] {
            assert_eq!(settlement_of(words), settlement, "{words}");
        }
    }

    #[test]
    fn no_words_mean_two_settlements_and_none_lies_finer_than_two_decimals() {
        let mut known: HashMap<&str, &str> = HashMap::new();
        for settlement in SETTLEMENTS.iter() {
            for words in settlement.meant_by() {
                assert!(!words.contains([',', ';', '(', ')']) && words.trim() == words, "{words}");
                let other = known.insert(words, &settlement.id);
                assert!(other.is_none_or(|other| other == settlement.id), "{words} means two settlements");
            }
        }
        assert!(known.len() > 1000);
        let files = [include_str!("../map/settlements.csv"), include_str!("../map/cities.csv")].concat();
        for line in files.lines().filter(|line| !line.starts_with("geonames")) {
            for degrees in line.split(',').skip(2).take(2) {
                let decimals = degrees.split_once('.').map(|(_, decimals)| decimals.len());
                assert!(decimals.is_some_and(|decimals| decimals <= 2), "{line}");
            }
        }
    }

    #[test]
    fn crimea_is_ukraines() {
        for settlement in SETTLEMENTS.iter() {
            let within =
                (32.4..36.7).contains(&settlement.longitude) && (44.3..46.2).contains(&settlement.latitude);
            assert!(!within || settlement.country == "UA", "{settlement:?}");
        }
        assert!(matches!(named_in("Sevastopol"), Named::One(settlement) if settlement.country == "UA"));
    }
}
