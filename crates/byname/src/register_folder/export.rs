//! Export: every row again, written from records.

use std::collections::HashMap;

use byname_base::edtf::Edtf;
use byname_base::id::PersonId;
use byname_campaign::action::{Action, ActionKind};
use byname_campaign::appeal::{Appeal, AppealKind};
use byname_campaign::quote::Quote;
use byname_db::{Db, DbError};
use byname_pursue::institution::{Institution, InstitutionKind};
use byname_pursue::reply::Reply;
use byname_pursue::step::{Act, Step};
use byname_pursue::step_kind::StepKind;
use byname_register::claim::Claim;
use byname_register::source::Source;

use super::cells::word_or_code;
use super::files::{ACTIONS, APPEALS, CLAIMS, Form, INSTITUTIONS, PERSONS, QUOTES, REPLIES, SOURCES, STEPS};
use super::known::Known;
use super::{persons, plan_rows};

/// The files of the whole register. An empty one gives the headers: the form for a new group.
///
/// # Errors
/// The database's own.
pub async fn export(db: &Db) -> Result<Vec<(&'static str, Vec<u8>)>, DbError> {
    let known = Known::load(&mut db.read().await?).await?;
    let folder = Written::of(&known);
    Ok(vec![
        file(&PERSONS, folder.people(&known)),
        file(&CLAIMS, known.claims.iter().map(|claim| folder.claim(claim)).collect()),
        file(&STEPS, known.steps.iter().map(|step| folder.step(step)).collect()),
        file(&ACTIONS, known.actions.iter().map(|action| folder.action(action)).collect()),
        file(&APPEALS, known.appeals.iter().map(|appeal| folder.appeal(appeal)).collect()),
        file(&SOURCES, known.sources.iter().map(source).collect()),
        file(&INSTITUTIONS, known.institutions.iter().map(institution).collect()),
        file(&REPLIES, known.replies.iter().map(|reply| folder.reply(reply)).collect()),
        file(&QUOTES, known.quotes.iter().map(|quote| folder.quote(quote)).collect()),
    ])
}

/// A file: optional columns up to the last one that a row uses.
fn file(form: &'static Form, mut rows: Vec<Vec<String>>) -> (&'static str, Vec<u8>) {
    let needed = form.columns.len();
    let used = |row: &Vec<String>| row.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let width = rows.iter().map(used).max().unwrap_or(0).max(needed);
    let mut header: Vec<&str> = form.columns.iter().chain(form.optional).copied().collect();
    header.truncate(width);
    rows.iter_mut().for_each(|row| row.truncate(width));
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(&header).expect("writing into memory cannot fail");
    for row in rows {
        writer.write_record(&row).expect("writing into memory cannot fail");
    }
    (form.file, writer.into_inner().expect("writing into memory cannot fail"))
}

/// The folder ids that rows refer to each other by.
struct Written<'a> {
    people: HashMap<&'a str, &'a str>,
    steps: HashMap<&'a str, &'a str>,
    actions: HashMap<&'a str, &'a str>,
}

impl<'a> Written<'a> {
    fn of(known: &'a Known) -> Self {
        Self {
            people: known.people.iter().map(|p| (p.id.as_str(), p.folder_id.as_str())).collect(),
            steps: known.steps.iter().map(|s| (s.id.as_str(), s.folder_id.as_str())).collect(),
            actions: known.actions.iter().map(|a| (a.id.as_str(), a.folder_id.as_str())).collect(),
        }
    }

    fn people(&self, known: &Known) -> Vec<Vec<String>> {
        let mut claims: HashMap<&str, Vec<&Claim>> = HashMap::new();
        for claim in &known.claims {
            claims.entry(claim.person.as_str()).or_default().push(claim);
        }
        let cases: HashMap<&str, _> = known.cases.iter().map(|case| (case.person.as_str(), case)).collect();
        let cells = |person: &byname_register::person::Person| {
            let id = person.id.as_str();
            persons::cells(person, cases.get(id).copied(), claims.get(id).map_or(&[][..], Vec::as_slice))
        };
        known.people.iter().map(cells).collect()
    }

    fn person_ids(&self, people: &[PersonId]) -> String {
        people.iter().map(|id| self.people[id.as_str()]).collect::<Vec<_>>().join(";")
    }

    fn claim(&self, claim: &Claim) -> Vec<String> {
        vec![
            claim.folder_id.clone(),
            self.people[claim.person.as_str()].to_owned(),
            claim.field.name(),
            claim.value.clone(),
            claim.grade.to_string(),
            claim.sources.join(";"),
            claim.note.clone(),
            claim.name_kind.map_or_else(String::new, |kind| kind.to_string()),
        ]
    }

    fn step(&self, step: &Step) -> Vec<String> {
        let meaning = StepKind::from_folder_word(&step.kind_word).map(StepKind::code);
        let mut cells = vec![
            step.folder_id.clone(),
            self.person_ids(&step.people),
            step.level.to_string(),
            step.jurisdiction.clone(),
            step.stance.to_string(),
            step.actor.clone(),
            step.addressee.clone(),
            word_or_code(&step.kind_word, meaning, step.kind.code()),
            day(step.sent_on.as_ref()),
            step.description.clone(),
            step.outcome_text.clone(),
            step.grade.to_string(),
            step.sources.join(";"),
            step.note.clone(),
        ];
        cells.extend(way(step));
        cells
    }

    fn reply(&self, reply: &Reply) -> Vec<String> {
        vec![
            reply.folder_id.clone(),
            self.steps[reply.step.as_str()].to_owned(),
            day(reply.received_on.as_ref()),
            reply.kind.code().to_owned(),
            reply.summary.clone(),
            reply.grade.to_string(),
            reply.sources.join(";"),
            reply.note.clone(),
        ]
    }

    fn action(&self, action: &Action) -> Vec<String> {
        let meaning = action.kind_word.parse().ok().map(ActionKind::code);
        let mut cells = vec![
            action.folder_id.clone(),
            day(action.date.as_ref()),
            action.time.clone(),
            word_or_code(&action.kind_word, meaning, action.kind.code()),
            number(action.number_in_series),
            action.place.clone(),
            action.organisers.clone(),
            self.person_ids(&action.people),
            action.description.clone(),
            action.grade.to_string(),
            action.sources.join(";"),
            action.note.clone(),
            action.series.clone(),
        ];
        cells.extend(plan_rows::cells(action));
        cells
    }

    fn appeal(&self, appeal: &Appeal) -> Vec<String> {
        let meaning = AppealKind::from_folder_word(&appeal.kind_word).map(AppealKind::code);
        vec![
            appeal.folder_id.clone(),
            word_or_code(&appeal.kind_word, meaning, appeal.kind.code()),
            appeal.title.clone(),
            appeal.owner.clone(),
            appeal.addressee.clone(),
            day(appeal.opened.as_ref()),
            self.person_ids(&appeal.people),
            number(appeal.signatures),
            appeal.grade.to_string(),
            appeal.sources.join(";"),
            appeal.note.clone(),
        ]
    }

    fn quote(&self, quote: &Quote) -> Vec<String> {
        vec![
            quote.folder_id.clone(),
            quote.speaker_name.clone(),
            quote.person.as_ref().map_or_else(String::new, |id| self.people[id.as_str()].to_owned()),
            quote.capacity.clone(),
            quote.language.as_str().to_owned(),
            quote.text.clone(),
            day(quote.said_on.as_ref()),
            quote.action.as_ref().map_or_else(String::new, |id| self.actions[id.as_str()].to_owned()),
            quote.step.as_ref().map_or_else(String::new, |id| self.steps[id.as_str()].to_owned()),
            quote.sources.join(";"),
            quote.note.clone(),
        ]
    }
}

/// The optional cells of a step.
fn way(step: &Step) -> [String; 16] {
    let way = &step.way;
    [
        way.channel.clone(),
        day(way.received_on.as_ref()),
        day(way.registered_on.as_ref()),
        way.proofs.join(";"),
        way.reply_rule.clone(),
        way.short_reason.clone(),
        day(way.extended_to.as_ref()),
        day(way.extension_notice_on.as_ref()),
        way.parent_step.clone(),
        way.act.map_or_else(String::new, |act: Act| act.to_string()),
        day(way.act_on.as_ref()),
        way.act_by.clone(),
        way.inboxes_checked.clone(),
        way.answers_followed.map_or("", |yes| if yes { "yes" } else { "no" }).to_owned(),
        way.outgoing_no.clone(),
        way.incoming_no.clone(),
    ]
}

fn source(source: &Source) -> Vec<String> {
    vec![
        source.folder_id.clone(),
        source.title.clone(),
        source.publisher.clone(),
        day(source.date.as_ref()),
        source.language.clone(),
        source.publisher_kind.clone(),
        source.url.clone(),
        source.note.clone(),
    ]
}

fn institution(institution: &Institution) -> Vec<String> {
    let meaning = institution.kind_word.parse().ok().map(InstitutionKind::code);
    vec![
        institution.folder_id.clone(),
        institution.name_en.clone(),
        institution.name_uk.clone(),
        institution.name_ru.clone(),
        institution.name_crh.clone(),
        word_or_code(&institution.kind_word, meaning, institution.kind.code()),
        institution.level.to_string(),
        institution.jurisdiction.clone(),
        institution.texts.join(" | "),
        institution.note.clone(),
    ]
}

fn day(date: Option<&Edtf>) -> String {
    date.map_or_else(String::new, |date| date.as_str().to_owned())
}

fn number(number: Option<i64>) -> String {
    number.map_or_else(String::new, |number| number.to_string())
}
