//! The pack that is handed over: a frozen petition with its names opened, as one page to print and as tables.
//!
//! Names stand in the order of the alphabet and carry nothing with them. The same file and the same language give the
//! same bytes.

use askama::Template;
use byname_base::collation::Collation;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_base::text::is_direction_mark;
use byname_campaign::country::Country;
use byname_campaign::petition::PetitionState;
use byname_pursue::reply_rule::{Mark, ReplyRule, ReplyRules};
use byname_tally::{Class, Head, TallyError};
use byname_web::assets;
use byname_web::words::{Tr, Words};
use jiff::civil::Date;

use super::data::{lines, no_formula};
use super::parts::{FactRow, NameView, Reader, Told, article, de_facto_label, fact_rows, worded};
use crate::pack::Pack;
use crate::public_person::PublicPerson;

/// A pack whose names are opened.
pub struct OpenedPack {
    pack: Pack,
    head: Head,
    names: Vec<String>,
    sha256: String,
    language: Language,
}

/// How many signatures fall under some words.
pub(super) struct Total {
    pub(super) words: String,
    pub(super) number: String,
}

#[derive(Template)]
#[template(path = "report/pack.html")]
pub(super) struct PackPage<'a> {
    pub(super) tr: Tr<'a>,
    pub(super) language: Language,
    pub(super) style: &'static str,
    pub(super) group: &'a str,
    pub(super) title: Told,
    pub(super) notice: Told,
    pub(super) recipient: Told,
    pub(super) de_facto: Option<String>,
    pub(super) owner: &'a str,
    pub(super) count: String,
    pub(super) still: String,
    pub(super) body: Vec<Told>,
    pub(super) texts: Vec<(String, &'a str)>,
    pub(super) basis: Option<Basis>,
    pub(super) people: Vec<Sought>,
    pub(super) tables: Vec<(String, Vec<Total>)>,
    pub(super) facts: Vec<(String, String)>,
    pub(super) note: &'a str,
    pub(super) names: &'a [String],
    pub(super) without_name: Vec<String>,
}

/// The rule by which an answer is due.
pub(super) struct Basis {
    pub(super) law: Told,
    pub(super) article: String,
    pub(super) number: String,
    pub(super) duty: Told,
    pub(super) check: bool,
}

/// Somebody for whom the petition is.
pub(super) struct Sought {
    pub(super) name: NameView,
    pub(super) standing: String,
    pub(super) facts: Vec<FactRow>,
    pub(super) page: Option<String>,
}

impl OpenedPack {
    /// A pack with its names; `sha256` is that of the file it was read from.
    ///
    /// # Errors
    /// What is wrong with its head.
    pub fn new(pack: Pack, names: &[String], sha256: String, language: Language) -> Result<Self, TallyError> {
        let head = pack.frozen.checked_head()?;
        let mut names: Vec<String> =
            names.iter().map(|name| on_one_line(name)).filter(|name| !name.is_empty()).collect();
        let order = Collation::of(language);
        names.sort_by_cached_key(|name| (order.key(name), name.clone()));
        Ok(Self { pack, head, names, sha256, language })
    }

    /// How many names it has.
    #[must_use]
    pub fn names(&self) -> usize {
        self.names.len()
    }

    /// Its files by name, in the order of names; the last holds the hashes of the others. `pdf` is what the printer
    /// made of its sheets; `None` leaves it out.
    ///
    /// # Panics
    /// Never: the template writes into memory.
    #[must_use]
    pub fn files(
        &self,
        words: &Words,
        pdf: Option<Vec<u8>>,
        sha256: impl Fn(&[u8]) -> String,
    ) -> Vec<(&'static str, Vec<u8>)> {
        let html = self.page(words).render().expect("writing into memory cannot fail");
        let mut files = vec![
            ("head.txt", self.pack.frozen.head.clone().into_bytes()),
            ("names.csv", self.names_table().into_bytes()),
            ("pack.html", html.into_bytes()),
        ];
        files.extend(pdf.map(|pdf| ("pack.pdf", pdf)));
        files.push(("totals.csv", self.totals_table().into_bytes()));
        let sums = files.iter().map(|(name, bytes)| format!("{}  {name}\n", sha256(bytes)));
        files.push(("SHA256SUMS", sums.collect::<String>().into_bytes()));
        files
    }

    /// The names as a table.
    fn names_table(&self) -> String {
        let head = ["number", "name"].map(str::to_owned).to_vec();
        let row = |(at, name): (usize, &String)| vec![(at + 1).to_string(), no_formula(name.clone())];
        lines(std::iter::once(head).chain(self.names.iter().enumerate().map(row)))
    }

    /// The totals as a table: what is counted, of what, how many.
    fn totals_table(&self) -> String {
        let frozen = &self.pack.frozen;
        let total =
            |of: &str, code: &str, n: u64| vec![of.to_owned(), no_formula(code.to_owned()), n.to_string()];
        let mut rows = vec![
            ["of", "code", "signatures"].map(str::to_owned).to_vec(),
            total("all", "", self.head.totals.count()),
        ];
        rows.extend(Class::ALL.map(|class| total("class", class.code(), self.head.totals.of(class))));
        rows.extend(frozen.countries.iter().map(|(code, n)| total("country", code, *n)));
        rows.push(total("country", "elsewhere", frozen.elsewhere));
        rows.push(total("country", "not said", self.without_country()));
        rows.extend(frozen.months.iter().map(|(month, n)| total("month", month, *n)));
        rows.push(total("month", "not known", self.without_month()));
        rows.push(total("names", "named here", self.names.len() as u64));
        rows.push(total("names", "in confidence", self.in_confidence()));
        rows.push(total("taken out", "withdrawn", self.head.totals.withdrawn()));
        rows.push(total("taken out", "invalidated", self.head.totals.invalidated()));
        lines(rows.into_iter())
    }

    /// The page: one file that needs nothing else.
    pub(super) fn page<'a>(&'a self, words: &'a Words) -> PackPage<'a> {
        let (tr, frozen) = (words.in_language(self.language), &self.pack.frozen);
        let reader = Reader::new(tr, self.language, self.day()).with_a_file(self.pack.site.clone());
        let text = frozen.petition.text_for(self.language);
        let lang = text.language.code();
        let (recipient, recipient_language) = frozen.recipient.name_for(self.language);
        let paragraphs = text.body.split("\n\n").filter(|part| !part.trim().is_empty());
        PackPage {
            tr,
            language: self.language,
            style: assets::style_text(),
            group: &self.pack.group,
            title: Told::marked(&reader, &text.title, lang),
            notice: Told::beside(&reader, &text.notice, lang),
            de_facto: de_facto_label(&reader, frozen.de_facto, recipient),
            recipient: Told::beside(&reader, recipient, recipient_language.code()),
            owner: &frozen.petition.owner,
            count: self.counted(&reader),
            still: match frozen.petition.state {
                PetitionState::Open | PetitionState::Paused => reader.t("pack-still-open"),
                _ => String::new(),
            },
            body: paragraphs.map(|part| Told::beside(&reader, part, lang)).collect(),
            texts: self.texts(&reader),
            basis: self.basis(&reader),
            people: self.pack.people.iter().map(|person| Sought::new(&reader, person)).collect(),
            tables: vec![
                (reader.t("pack-by-class"), self.classes(&reader)),
                (reader.t("pack-by-country"), self.countries(&reader)),
                (reader.t("pack-by-month"), self.months(&reader)),
            ],
            facts: self.facts(&reader),
            note: &frozen.head,
            names: &self.names,
            without_name: self.without_name(&reader),
        }
    }

    /// The day of the head, to which everything is counted.
    pub(super) fn day(&self) -> Date {
        self.at().day_in(&kyiv())
    }

    fn at(&self) -> Now {
        Now::from_stored(&self.head.time.to_string()).expect("a head's minute is an instant")
    }

    fn counted(&self, reader: &Reader<'_>) -> String {
        let n = signed(self.head.totals.count());
        let (day, hour) = (reader.tr.day(self.day()), self.at().hour_in(&kyiv()));
        let number = reader.tr.number(n);
        let values =
            [("n", n.into()), ("number", number.into()), ("date", day.into()), ("time", hour.into())];
        reader.tr.with("petition-counted-as-of", &values)
    }

    /// Every language in which it could be signed, with the hash of that text.
    fn texts(&self, reader: &Reader<'_>) -> Vec<(String, &str)> {
        let texts = self.pack.frozen.petition.texts.iter();
        texts.map(|text| (reader.language_name(text.language.code()), text.sha256.as_str())).collect()
    }

    fn basis(&self, reader: &Reader<'_>) -> Option<Basis> {
        let rule: &ReplyRule = ReplyRules::shipped().get(self.pack.frozen.rule.as_deref()?)?;
        let law = rule.law.as_ref()?;
        Some(Basis {
            law: worded(reader, &law.name),
            article: article(reader, law).unwrap_or_default(),
            number: law.number.clone().unwrap_or_default(),
            duty: worded(reader, &rule.duty),
            check: rule.mark != Mark::V || !rule.is_settled(reader.as_of),
        })
    }

    fn classes(&self, reader: &Reader<'_>) -> Vec<Total> {
        let total = |class: Class| {
            let words = reader.code("petition-class", class.code());
            Total::new(reader, words, self.head.totals.of(class))
        };
        Class::ALL.map(total).into_iter().collect()
    }

    /// Countries in the order of their names.
    fn countries(&self, reader: &Reader<'_>) -> Vec<Total> {
        let frozen = &self.pack.frozen;
        let named = Country::sorted_for(self.language).into_iter();
        let mut totals: Vec<Total> = named
            .filter_map(|(code, name)| {
                Some(Total::new(reader, name.to_owned(), *frozen.countries.get(code)?))
            })
            .collect();
        let rest = [("pack-elsewhere", frozen.elsewhere), ("pack-no-country", self.without_country())];
        let rest = rest.into_iter().filter(|(_, n)| *n > 0);
        totals.extend(rest.map(|(key, n)| Total::new(reader, reader.t(key), n)));
        totals
    }

    fn months(&self, reader: &Reader<'_>) -> Vec<Total> {
        let months = self.pack.frozen.months.iter();
        let mut totals: Vec<Total> =
            months.map(|(month, n)| Total::new(reader, reader.date(month), *n)).collect();
        if self.without_month() > 0 {
            totals.push(Total::new(reader, reader.t("pack-no-month"), self.without_month()));
        }
        totals
    }

    /// What a stranger needs to recompute the count.
    fn facts(&self, reader: &Reader<'_>) -> Vec<(String, String)> {
        let frozen = &self.pack.frozen;
        let slug = &frozen.petition.slug;
        let site = self.pack.site.as_deref().map(|site| site.trim_end_matches('/'));
        // Without an address of the site the log's own name says whose it is.
        let place =
            site.map_or_else(|| self.head.origin.to_string(), |site| format!("{site}/data/petitions/{slug}"));
        let note = frozen.head.lines().nth(2).unwrap_or_default();
        vec![
            (reader.t("pack-log-at"), place),
            (reader.t("pack-leaves"), reader.tr.number(signed(self.head.size))),
            (reader.t("pack-root"), note.to_owned()),
            (reader.t("pack-key"), frozen.key.clone()),
            (reader.t("pack-frozen"), self.sha256.clone()),
        ]
    }

    fn without_name(&self, reader: &Reader<'_>) -> Vec<String> {
        let of = [
            ("pack-in-confidence", self.in_confidence()),
            ("pack-on-paper", self.head.totals.of(Class::Paper)),
        ];
        let some = of.into_iter().filter(|(_, n)| *n > 0);
        some.map(|(key, n)| reader.counted(key, signed(n))).collect()
    }

    /// Those who are counted and let no name go: also those who took their name back since the head.
    fn in_confidence(&self) -> u64 {
        let totals = &self.head.totals;
        (totals.count() - totals.of(Class::Paper)).saturating_sub(self.names.len() as u64)
    }

    fn without_country(&self) -> u64 {
        let frozen = &self.pack.frozen;
        let said = frozen.countries.values().sum::<u64>() + frozen.elsewhere;
        self.head.totals.count().saturating_sub(said)
    }

    fn without_month(&self) -> u64 {
        self.head.totals.count().saturating_sub(self.pack.frozen.months.values().sum())
    }
}

impl Total {
    fn new(reader: &Reader<'_>, words: String, n: u64) -> Self {
        Self { words, number: reader.tr.number(signed(n)) }
    }
}

impl Sought {
    fn new(reader: &Reader<'_>, person: &PublicPerson) -> Self {
        Self {
            name: NameView::new(reader, person),
            standing: reader.code("standing", person.count.code()),
            facts: fact_rows(reader, person),
            page: reader.link(&format!("people/{}", person.id)),
        }
    }
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// A name as a line of print can carry it: whatever would end the line becomes a space, and what would turn the
/// direction of the lines after it is left out.
fn on_one_line(name: &str) -> String {
    let kept = name.chars().filter(|c| !is_direction_mark(*c));
    let line: String =
        kept.map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c }).collect();
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_one_line_and_turns_nothing() {
        for (name, line) in [
            ("Ñağıyeva İşğül", "Ñağıyeva İşğül"),
            ("  Ґалаґан\tОля \r\n", "Ґалаґан Оля"),
            ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
            ("a\u{2028}b\0c\u{7}", "a b c"),
            ("\u{202E}\n", ""),
            ("ליאור", "ליאור"),
        ] {
            assert_eq!(on_one_line(name), line);
        }
    }
}
