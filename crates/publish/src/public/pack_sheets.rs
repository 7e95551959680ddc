//! The pack that is handed over, as sheets of paper: what its page tells, with squares for the root and the address on
//! the cover, so that whoever holds it can hold it against the site.

use byname_sheets::document::{Block, CodeWords, Cover, Document, Section, Words};
use byname_sheets::{Job, Template, code_square};
use byname_web::words::Words as SiteWords;

use super::pack::{OpenedPack, PackPage, Sought, Total};
use super::parts::Told;

impl OpenedPack {
    /// As a job for the printer: the same for the same.
    #[must_use]
    pub fn sheets(&self, words: &SiteWords) -> Job {
        let page = self.page(words);
        let tr = page.tr;
        let title = format!("{} · {}", page.title.text, page.group);
        let squares = self.squares(&page);
        let section = |key: &str, new_page: bool, blocks: Vec<Block>| Section {
            title: Words::own(tr.t(key)),
            new_page,
            blocks,
        };
        let document = Document {
            cover: cover(&page, squares.iter().map(|(code, _)| code.clone()).collect()),
            sections: vec![
                section(
                    "petition-asked",
                    true,
                    page.body.iter().map(|part| Block::Text(part.on_paper())).collect(),
                ),
                section("pack-basis", false, vec![Block::Text(Words::own(basis(&page)))]),
                section("petition-for-whom", false, people(&page)),
                section("pack-totals", true, totals(&page)),
                section("petition-counting", true, counting(&page)),
                section("pack-names", true, names(&page)),
            ],
            contents: tr.t("report-contents"),
            foot: title.clone(),
        };
        let day = Some(self.day());
        let job = Job::new(Template::Document, page.language.primary(), &title, day, &document);
        squares.into_iter().fold(job, |job, (code, square)| job.with_file(&code.file, square.into_bytes()))
    }

    /// The root, and the address where the log can be read when the site has one.
    fn squares(&self, page: &PackPage<'_>) -> Vec<(CodeWords, String)> {
        let fact = |key: &str| page.facts.iter().find(|(label, _)| *label == page.tr.t(key));
        let address = fact("pack-log-at").filter(|(_, place)| place.starts_with("http"));
        let named = [("address.svg", address), ("root.svg", fact("pack-root"))];
        let square = |(file, fact): (&str, Option<&(String, String)>)| {
            let (words, holds) = fact?.clone();
            let square = code_square(&holds)?;
            Some((CodeWords { file: file.to_owned(), words, holds }, square))
        };
        named.into_iter().filter_map(square).collect()
    }
}

fn cover(page: &PackPage<'_>, codes: Vec<CodeWords>) -> Cover {
    let recipient = page.recipient.on_paper();
    let label = page.de_facto.as_ref().map(|label| format!("{label} ")).unwrap_or_default();
    let recipient = Words { text: format!("{label}{}", recipient.text), ..recipient };
    let mut small = vec![Words::own(page.owner)];
    if !page.still.is_empty() {
        small.push(Words::own(page.still.as_str()));
    }
    Cover {
        above: page.tr.t("pack-to"),
        title: page.title.on_paper(),
        lead: vec![recipient, Words::own(page.count.as_str())],
        small,
        warning: page.notice.text.clone(),
        codes,
    }
}

fn basis(page: &PackPage<'_>) -> String {
    let Some(basis) = &page.basis else { return page.tr.t("pack-basis-none") };
    let number = if basis.number.is_empty() { String::new() } else { format!(" ({})", basis.number) };
    let check = if basis.check { format!(" {}.", page.tr.t("rule-to_be_checked")) } else { String::new() };
    format!("{}{number}{}: {}.{check}", basis.law.text, basis.article, basis.duty.text)
}

fn people(page: &PackPage<'_>) -> Vec<Block> {
    let lead = if page.people.is_empty() { "pack-people-none" } else { "pack-people-as-of" };
    let mut blocks = vec![Block::Text(Words::own(page.tr.t(lead)))];
    page.people.iter().for_each(|person| blocks.extend(sought(person)));
    blocks
}

fn sought(person: &Sought) -> [Block; 3] {
    let name = Words::tagged(person.name.text.as_str(), Some(person.name.lang), person.name.mark.clone());
    let told = [Some(person.standing.as_str()), person.page.as_deref()];
    let told: Vec<&str> = told.into_iter().flatten().collect();
    let value = |value: &Told, note: &Told| {
        let words = value.on_paper();
        if note.is_empty() {
            words
        } else {
            Words { text: format!("{} ({})", words.text, note.text), ..words }
        }
    };
    let rows = person.facts.iter().map(|row| {
        (row.label.clone(), row.values.iter().map(|fact| value(&fact.value, &fact.note)).collect())
    });
    [Block::Title(name), Block::Small(Words::own(told.join(" · "))), Block::Facts { rows: rows.collect() }]
}

fn totals(page: &PackPage<'_>) -> Vec<Block> {
    let row = |total: &Total| vec![Words::own(total.words.as_str()), Words::own(total.number.as_str())];
    let table = |(of, totals): &(String, Vec<Total>)| Block::Table {
        head: vec![of.clone(), page.tr.t("pack-signatures")],
        rows: totals.iter().map(row).collect(),
        words: 1,
    };
    let lead = Block::Lead(Words::own(page.count.as_str()));
    std::iter::once(lead).chain(page.tables.iter().map(table)).collect()
}

fn counting(page: &PackPage<'_>) -> Vec<Block> {
    let told = ["pack-method-log", "pack-method-check", "pack-method-names", "petition-counting-not"];
    let mut blocks: Vec<Block> = told.iter().map(|key| Block::Text(Words::own(page.tr.t(key)))).collect();
    let hash = page.tr.t("petition-text-hash");
    let facts = page.facts.iter().map(|(label, value)| (label.clone(), vec![Words::own(value.as_str())]));
    let texts = page.texts.iter().map(|(of, sha256)| (format!("{hash} {of}"), vec![Words::own(*sha256)]));
    blocks.push(Block::Facts { rows: facts.chain(texts).collect() });
    blocks.push(Block::Small(Words::own(page.tr.t("pack-head"))));
    blocks.push(Block::Exact { text: page.note.to_owned() });
    blocks
}

fn names(page: &PackPage<'_>) -> Vec<Block> {
    let lead = if page.names.is_empty() { "pack-names-none" } else { "pack-names-lead" };
    let mut blocks = vec![Block::Text(Words::own(page.tr.t(lead)))];
    if !page.names.is_empty() {
        blocks.push(Block::Names { names: page.names.to_vec() });
    }
    blocks.extend(page.without_name.iter().map(|words| Block::Lead(Words::own(words.as_str()))));
    blocks
}
