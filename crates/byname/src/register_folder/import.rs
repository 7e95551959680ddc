//! Import: read every file, list every fault, and only then write, in one transaction.

use std::collections::{HashMap, HashSet};

use byname_base::actor::Actor;
use byname_base::id::{CaseId, Mint};
use byname_base::now::Now;
use byname_base::text::LanguageTag;
use byname_campaign::action::Action;
use byname_campaign::appeal::Appeal;
use byname_campaign::quote::Quote;
use byname_db::{Db, DbError, Tx};
use byname_pursue::institution::Institution;
use byname_pursue::reply::Reply;
use byname_pursue::step::Step;
use byname_register::case::{Case, CaseKind};
use byname_register::claim::{self, Claim};
use byname_register::fate::Standing;
use byname_register::find::NamesOfAll;
use byname_register::person::Person;
use byname_register::source::Source;
use byname_seal::{log, rows};
use rayon::prelude::*;

use super::fault::{Fault, Faults};
use super::files::{
    ACTIONS, APPEALS, CLAIMS, FORMS, Folder, INSTITUTIONS, PERSONS, QUOTES, REPLIES, SOURCES, STEPS,
};
use super::known::{InFolder, Known, by_folder_id};
use super::read::{Row, Table};
use super::references::References;
use super::report::{ImportReport, LikelyMatch};
use super::rows::{Reading, rows_with_ids};
use super::{campaign_rows, persons, pursue_rows, register_rows};

/// Why an import did nothing.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The folder is wrong; the database is as before.
    #[error("{} faults in the folder; nothing was imported", .0.len())]
    Faults(Vec<Fault>),
    /// The database failed; it is as before.
    #[error(transparent)]
    Database(#[from] DbError),
}

/// Imports a register folder, all or nothing; a trial keeps nothing. `wrote` is called after each row written, for a progress bar.
///
/// # Errors
/// `Faults` with every fault of every file; `Database`.
pub async fn import(
    db: &Db,
    now: Now,
    mint: &mut Mint,
    folder: &Folder,
    text_lang: &LanguageTag,
    manner: Manner,
    wrote: &mut (dyn FnMut(u64, u64) + Send),
) -> Result<ImportReport, ImportError> {
    let mut tx = db.write().await?;
    let known = Known::load(&mut tx).await?;
    let (mut faults, mut report) = (Faults::default(), ImportReport::default());
    let read = {
        let mut reading = Reading { mint, faults: &mut faults, report: &mut report, text_lang };
        Records::read(folder, &known, &mut reading)
    };
    if !faults.0.is_empty() {
        return Err(ImportError::Faults(faults.0));
    }
    read.write(&mut tx, now, &known, &mut report, wrote).await?;
    report.likely_matches = read.likely_matches(&mut tx, &known).await?;
    if manner == Manner::Trial {
        return Ok(report);
    }
    if report.changed_anything() {
        let counts = serde_json::to_value(&report.files).expect("counts are plain numbers");
        log::append(&mut tx, now, &Actor::import(), "import_register", "register", &counts).await?;
        rows::bind(&mut tx, now, &Actor::import()).await?;
    }
    tx.commit().await?;
    Ok(report)
}

/// Whether an import is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// What the folder says is written.
    ForGood,
    /// Everything is tried and told, and nothing is kept.
    Trial,
}

/// What a folder says, as records.
struct Records {
    sources: Vec<Source>,
    institutions: Vec<Institution>,
    people: Vec<Person>,
    cases: Vec<Case>,
    claims: Vec<Claim>,
    steps: Vec<Step>,
    replies: Vec<Reply>,
    actions: Vec<Action>,
    appeals: Vec<Appeal>,
    quotes: Vec<Quote>,
}

impl Records {
    fn read(folder: &Folder, known: &Known, reading: &mut Reading<'_>) -> Self {
        let tables = FORMS.map(|form| Table::read(folder, form, reading.faults));
        let rows: Vec<Vec<Row<'_>>> = tables
            .iter()
            .zip(FORMS)
            .map(|(table, form)| rows_with_ids(table, form.columns[0], reading.faults))
            .collect();
        let rows: HashMap<&str, &[Row<'_>]> =
            FORMS.iter().map(|form| form.file).zip(rows.iter().map(Vec::as_slice)).collect();
        let sources = register_rows::sources(rows[SOURCES.file], &known.sources, reading);
        let institutions = pursue_rows::institutions(rows[INSTITUTIONS.file], &known.institutions, reading);
        let people = register_rows::people(rows[PERSONS.file], &known.people, reading);
        let refs =
            References::gather(known, &sources, &people, rows[STEPS.file], rows[ACTIONS.file], reading.mint);
        let claims = register_rows::claims(rows[CLAIMS.file], &refs, reading);
        let cases = cases(rows[PERSONS.file], known, &people, &claims, reading);
        Self {
            steps: pursue_rows::steps(rows[STEPS.file], &known.steps, &refs, reading),
            replies: pursue_rows::replies(rows[REPLIES.file], &known.replies, &refs, reading),
            actions: campaign_rows::actions(rows[ACTIONS.file], &known.actions, &refs, reading),
            appeals: campaign_rows::appeals(rows[APPEALS.file], &known.appeals, &refs, reading),
            quotes: campaign_rows::quotes(rows[QUOTES.file], &known.quotes, &refs, reading),
            sources,
            institutions,
            people,
            cases,
            claims,
        }
    }
}

/// The cases that the rows of persons.csv open, after checking that each cell is what the claims say.
fn cases(
    rows: &[Row<'_>],
    known: &Known,
    people: &[Person],
    claims: &[Claim],
    reading: &mut Reading<'_>,
) -> Vec<Case> {
    let mut claims_of: HashMap<&str, Vec<&Claim>> = HashMap::new();
    for claim in claims {
        claims_of.entry(claim.person.as_str()).or_default().push(claim);
    }
    let known_cases: HashMap<_, _> = known.cases.iter().map(|case| (case.person.as_str(), case)).collect();
    let mut cases = Vec::new();
    for (row, person) in rows.iter().zip(people) {
        let claims = claims_of.get(person.id.as_str()).map_or(&[][..], Vec::as_slice);
        check_against_claims(*row, person, claims, reading.faults);
        let Some(kind) = CaseKind::of_role(&person.role) else { continue };
        let words = row.cell("status");
        let standing = Standing::from_words(words).unwrap_or_else(|| {
            let line = format!(
                "{}, line {}, status: “{words}” is kept as words and counts as verifying",
                PERSONS.file,
                row.place().1
            );
            reading.report.words_kept.push(line);
            Standing::unread()
        });
        let id = known_cases
            .get(person.id.as_str())
            .map_or_else(|| CaseId::mint(reading.mint), |case| case.id.clone());
        cases.push(Case { id, person: person.id.clone(), kind, standing });
    }
    cases
}

/// Every cell of a person's row but role and note is what the claims say. The status may be codes instead: a
/// change made at the desk is exported so.
fn check_against_claims(row: Row<'_>, person: &Person, claims: &[&Claim], faults: &mut Faults) {
    for (column, expected) in PERSONS.columns.iter().zip(persons::cells(person, None, claims)) {
        let cell = row.cell(column);
        let desk_status = *column == "status" && cell.contains('/') && Standing::from_words(cell).is_some();
        if cell != expected && !desk_status {
            let wrong = format!("the cell says “{cell}”, the claims about this person say “{expected}”");
            let right = "Write in both files the same; the cell is the best graded claim that is not D";
            faults.of_row(row.place(), Some(column), wrong, right);
        }
    }
}

/// Enters the records of one kind: each finds what it was before by its folder id.
macro_rules! enter_all {
    ($write:ident, $form:ident, $records:expr, $known:expr, $enter:path) => {{
        let known = by_folder_id($known);
        let mut position = i64::try_from(known.len()).expect("fewer rows than i64 holds");
        for record in $records {
            let before = known.get(record.folder_id()).copied();
            position += i64::from(before.is_none());
            let change = $enter($write.tx, &$write.actor, $write.now, before, record, position).await?;
            $write.report.count($form.file, change);
            $write.done += 1;
            ($write.wrote)($write.done, $write.total);
        }
        let named: HashSet<&str> = $records.iter().map(InFolder::folder_id).collect();
        let left = $known.iter().map(InFolder::folder_id).filter(|id| !named.contains(id));
        $write.report.files.entry($form.file).or_default().left.extend(left.map(str::to_owned));
    }};
}

/// A write in progress.
struct Writing<'a> {
    tx: &'a mut Tx,
    actor: Actor,
    now: Now,
    report: &'a mut ImportReport,
    wrote: &'a mut (dyn FnMut(u64, u64) + Send),
    done: u64,
    total: u64,
}

impl Records {
    fn len(&self) -> u64 {
        let rows = self.sources.len()
            + self.institutions.len()
            + self.people.len()
            + self.claims.len()
            + self.steps.len()
            + self.replies.len()
            + self.actions.len()
            + self.appeals.len()
            + self.quotes.len();
        rows as u64
    }

    /// The new people who may be somebody else in the register, each two once, the surest first.
    async fn likely_matches(&self, tx: &mut Tx, known: &Known) -> Result<Vec<LikelyMatch>, DbError> {
        let before: HashSet<&str> = known.people.iter().map(|person| person.id.as_str()).collect();
        let new: HashMap<&str, &Person> = self
            .people
            .iter()
            .map(|person| (person.id.as_str(), person))
            .filter(|(id, _)| !before.contains(id))
            .collect();
        if new.is_empty() {
            return Ok(Vec::new());
        }
        let mut spellings: HashMap<&str, Vec<&str>> = HashMap::new();
        for claim in self.claims.iter().filter(|claim| claim.is_name()) {
            spellings.entry(claim.person.as_str()).or_default().push(&claim.value);
        }
        let names = NamesOfAll::read(tx).await?;
        let asked: Vec<&&Person> = new.values().collect();
        let mut matches: Vec<LikelyMatch> = asked
            .par_iter()
            .flat_map_iter(|person| {
                let spellings = spellings.get(person.id.as_str()).map_or(&[][..], Vec::as_slice);
                let likely = names.already_here(spellings, Some(&person.id)).into_iter();
                // Of two new people the pair is told once, under the later one.
                likely
                    .filter(|other| {
                        !new.contains_key(other.person.as_str()) || other.folder_id < person.folder_id
                    })
                    .map(|other| LikelyMatch::of(person, spellings, other))
            })
            .collect();
        matches.sort_by(|x, y| {
            y.score.total_cmp(&x.score).then_with(|| (&x.person, &x.other).cmp(&(&y.person, &y.other)))
        });
        Ok(matches)
    }

    async fn write(
        &self,
        tx: &mut Tx,
        now: Now,
        known: &Known,
        report: &mut ImportReport,
        wrote: &mut (dyn FnMut(u64, u64) + Send),
    ) -> Result<(), DbError> {
        let mut write =
            Writing { tx, actor: Actor::import(), now, report, wrote, done: 0, total: self.len() };
        enter_all!(write, SOURCES, &self.sources, &known.sources, byname_register::enter);
        enter_all!(write, INSTITUTIONS, &self.institutions, &known.institutions, byname_register::enter);
        enter_all!(write, PERSONS, &self.people, &known.people, byname_register::enter);
        self.write_cases(&mut write, known).await?;
        enter_all!(write, CLAIMS, &self.claims, &known.claims, claim::enter);
        enter_all!(write, STEPS, &self.steps, &known.steps, byname_register::enter);
        enter_all!(write, REPLIES, &self.replies, &known.replies, byname_register::enter);
        enter_all!(write, ACTIONS, &self.actions, &known.actions, byname_register::enter);
        enter_all!(write, APPEALS, &self.appeals, &known.appeals, byname_register::enter);
        enter_all!(write, QUOTES, &self.quotes, &known.quotes, byname_register::enter);
        Ok(())
    }

    async fn write_cases(&self, write: &mut Writing<'_>, known: &Known) -> Result<(), DbError> {
        let known: HashMap<_, _> = known.cases.iter().map(|case| (case.id.as_str(), case)).collect();
        for (position, record) in (0..).zip(&self.cases) {
            let before = known.get(record.id.as_str()).copied();
            byname_register::enter(write.tx, &write.actor, write.now, before, record, position).await?;
        }
        Ok(())
    }
}
