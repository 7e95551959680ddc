//! A generated register: invented people in number, the same at every run.

use std::path::Path;

use anyhow::Result;

const GIVEN: [&str; 20] = [
    "Arven", "Belsa", "Corin", "Delmar", "Eskil", "Farida", "Gerun", "Halim", "Ismet", "Jolan", "Kerim",
    "Lilya", "Marek", "Nadir", "Orhan", "Petro", "Ruslana", "Safiye", "Timur", "Zarema",
];
const FAMILY: [&str; 25] = [
    "Abrel", "Bondrak", "Chornyk", "Dzhelal", "Esmed", "Fazyl", "Hrynk", "Ibraim", "Kuresh", "Ludar",
    "Mamut", "Nezir", "Osmak", "Parsek", "Ramaz", "Seitvel", "Tarasun", "Umerak", "Veliush", "Yakubel",
    "Zinat", "Kostak", "Melnar", "Shevar", "Abduram",
];
const BODIES: [&str; 8] = [
    "Police of Altyn",
    "Prosecutor of Altyn",
    "Ministry of Interior of Verkhovia",
    "Ombudsman of Verkhovia",
    "Court of Altyn",
    "Committee on Disappearances",
    "Security Service of Verkhovia",
    "Parliament of Verkhovia",
];
const KINDS: [&str; 8] = [
    "appeal",
    "missing-person report",
    "complaint",
    "information_request",
    "public call",
    "open letter",
    "criminal case",
    "report",
];

/// Writes the folder.
pub(crate) fn write(folder: &Path, people: usize, steps: usize) -> Result<()> {
    std::fs::create_dir_all(folder)?;
    let table = |name: &str, columns: &str| table(folder, name, columns);
    write_sources(table("sources.csv", SOURCES)?)?;
    write_people(table("persons.csv", PERSONS)?, table("claims.csv", CLAIMS)?, people)?;
    write_steps(table("steps.csv", STEPS)?, people, steps)?;
    table("actions.csv", ACTIONS)?.flush()?;
    table("appeals.csv", APPEALS)?.flush()?;
    write_institutions(table("institutions.csv", INSTITUTIONS)?)
}

const SOURCES: &str = "source_id title publisher date_edtf language kind url note";
const PERSONS: &str = "person_id role name_en name_uk name_ru name_crh other_spellings sex birth_edtf age_at_event \
     last_seen_edtf last_seen_place status status_as_of_edtf affiliation circumstances grade source_ids note";
const CLAIMS: &str = "claim_id person_id field value grade source_ids note";
const STEPS: &str = "step_id person_ids level jurisdiction stance actor addressee kind date_edtf description outcome \
     grade source_ids note";
const ACTIONS: &str = "action_id date_edtf time kind number_in_series place organisers person_ids description grade \
     source_ids note series";
const APPEALS: &str =
    "appeal_id kind title owner addressee opened_edtf person_ids signatures grade source_ids note";
const INSTITUTIONS: &str =
    "institution_id name_en name_uk name_ru name_crh kind level jurisdiction texts note";

type Table = csv::Writer<std::fs::File>;

fn table(folder: &Path, name: &str, columns: &str) -> Result<Table> {
    let mut table =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_path(folder.join(name))?;
    table.write_record(columns.split_whitespace())?;
    Ok(table)
}

fn write_sources(mut table: Table) -> Result<()> {
    for number in 1..=500 {
        let (id, title) = (format!("S{number}"), format!("Notice {number}"));
        let url = format!("https://example.org/{number}");
        table.write_record([&id, &title, "Verkhovia Observer", "2016", "en", "news", &url, ""])?;
    }
    Ok(table.flush()?)
}

fn write_people(mut persons: Table, mut claims: Table, people: usize) -> Result<()> {
    let mut claim_number = 0;
    for number in 0..people {
        let person = Person::of(number);
        persons.write_record(person.row())?;
        for (field, value) in person.facts() {
            claim_number += 1;
            claims.write_record([
                &format!("C{claim_number}"),
                &person.id,
                field,
                &value,
                "C",
                &person.source,
                "",
            ])?;
        }
    }
    persons.flush()?;
    Ok(claims.flush()?)
}

fn write_steps(mut table: Table, people: usize, steps: usize) -> Result<()> {
    for number in 0..steps {
        let (id, person) = (format!("T{}", number + 1), format!("P{}", number % people + 1));
        let level = if number % 3 == 0 { "international" } else { "national" };
        let kind = KINDS[number % KINDS.len()];
        let addressee =
            if matches!(kind, "criminal case" | "report") { "" } else { BODIES[number % BODIES.len()] };
        let date = day(number * 7 + 30);
        let words = format!("asks what became of the person and where they are held, letter {number}");
        let source = format!("S{}", number % 500 + 1);
        let who = [&id, &person, level, "Ukraine", "for", "family", addressee, kind];
        let what = [&date, &words, "", "C", &source, ""];
        table.write_record(who.iter().chain(&what))?;
    }
    Ok(table.flush()?)
}

fn write_institutions(mut table: Table) -> Result<()> {
    for (number, body) in BODIES.iter().enumerate() {
        let id = format!("N{}", number + 1);
        table.write_record([&id, *body, "", "", "", "other", "national", "UA", body, ""])?;
    }
    Ok(table.flush()?)
}

/// A day between 2014 and 2023.
fn day(number: usize) -> String {
    format!("{}-{:02}-{:02}", 2014 + number / 336 % 10, number / 28 % 12 + 1, number % 28 + 1)
}

struct Person {
    id: String,
    name: String,
    last_seen: String,
    source: String,
}

impl Person {
    fn of(number: usize) -> Self {
        let (given, family) = (GIVEN[number % GIVEN.len()], FAMILY[number / GIVEN.len() % FAMILY.len()]);
        Self {
            id: format!("P{}", number + 1),
            name: format!("{given} {family}{}", ["ov", "enko", "uk", "yk", "an"][number / 500 % 5]),
            last_seen: day(number * 3),
            source: format!("S{}", number % 500 + 1),
        }
    }

    fn facts(&self) -> [(&'static str, String); 6] {
        [
            ("name_en", self.name.clone()),
            ("last_seen_edtf", self.last_seen.clone()),
            ("last_seen_place", "market of Altyn".to_owned()),
            ("status", "missing".to_owned()),
            ("status_as_of_edtf", "2023-04".to_owned()),
            ("circumstances", "led away by men in grey, seen by a neighbour".to_owned()),
        ]
    }

    fn row(&self) -> [&str; 19] {
        [
            &self.id,
            "missing",
            &self.name,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            &self.last_seen,
            "market of Altyn",
            "missing",
            "2023-04",
            "",
            "led away by men in grey, seen by a neighbour",
            "C",
            &self.source,
            "",
        ]
    }
}
