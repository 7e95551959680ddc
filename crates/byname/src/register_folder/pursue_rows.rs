//! Institutions, steps and replies of the folder as records.

use std::collections::HashMap;

use byname_base::id::{InstitutionId, PublicId, ReplyId};
use byname_pursue::institution::{Institution, InstitutionKind};
use byname_pursue::reply::Reply;
use byname_pursue::step::{Act, Step, Way};
use byname_pursue::step_kind::StepKind;

use super::cells;
use super::known::by_folder_id;
use super::read::Row;
use super::references::References;
use super::rows::{Reading, known};

pub(super) fn institutions(
    rows: &[Row<'_>],
    records: &[Institution],
    reading: &mut Reading<'_>,
) -> Vec<Institution> {
    let records = by_folder_id(records);
    let mut meant: HashMap<String, String> = HashMap::new();
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "institution_id");
        let word = row.cell("kind");
        let kind = word.parse().unwrap_or(InstitutionKind::Other);
        if kind == InstitutionKind::Other && word != "other" {
            reading.unread(row, "kind", "other");
        }
        let texts: Vec<String> =
            row.cell("texts").split(" | ").filter(|text| !text.is_empty()).map(str::to_owned).collect();
        for text in &texts {
            if let Some(other) = meant.insert(text.clone(), row.cell("institution_id").to_owned()) {
                let wrong = format!("“{text}” means {other} already");
                reading.faults.of_row(
                    row.place(),
                    Some("texts"),
                    wrong,
                    "Let each text mean one institution",
                );
            }
        }
        let level = cells::code(row, "level", reading.faults)?;
        Some(Institution {
            id: known.map_or_else(|| InstitutionId::mint(reading.mint), |known| known.id.clone()),
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("institution_id").to_owned(),
            name_en: row.cell("name_en").to_owned(),
            name_uk: row.cell("name_uk").to_owned(),
            name_ru: row.cell("name_ru").to_owned(),
            name_crh: row.cell("name_crh").to_owned(),
            kind,
            kind_word: word.to_owned(),
            level,
            jurisdiction: row.cell("jurisdiction").to_owned(),
            texts,
            note: row.cell("note").to_owned(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

pub(super) fn steps(
    rows: &[Row<'_>],
    records: &[Step],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Step> {
    let records = by_folder_id(records);
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "step_id");
        let word = row.cell("kind");
        let kind = StepKind::from_folder_word(word).unwrap_or_else(|| {
            reading.unread(row, "kind", "other");
            StepKind::Other
        });
        let (level, stance) =
            (cells::code(row, "level", reading.faults), cells::code(row, "stance", reading.faults));
        let people = refs.people(row, reading.faults);
        let way = way(row, refs, reading);
        let sources = refs.sources(row, "source_ids", reading.faults);
        Some(Step {
            id: refs.step(row, "step_id", reading.faults)?,
            public_id: known.map_or_else(|| PublicId::mint(reading.mint), |known| known.public_id.clone()),
            folder_id: row.cell("step_id").to_owned(),
            people,
            level: level?,
            jurisdiction: row.cell("jurisdiction").to_owned(),
            stance: stance?,
            actor: row.cell("actor").to_owned(),
            addressee: row.cell("addressee").to_owned(),
            kind,
            kind_word: word.to_owned(),
            sent_on: cells::date(row, "date_edtf", reading.faults),
            description: row.cell("description").to_owned(),
            outcome_text: row.cell("outcome").to_owned(),
            grade: reading.grade(row),
            sources,
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
            way,
        })
    };
    rows.iter().filter_map(&mut read).collect()
}

/// What a person recorded as the step's end. That a step was ignored is refused without the person who says so and
/// the inboxes that were checked.
fn act(row: Row<'_>, reading: &mut Reading<'_>) -> Option<Act> {
    if row.cell("act").is_empty() {
        return None;
    }
    let act = cells::code(row, "act", reading.faults)?;
    for column in ["act_by", "inboxes_checked"] {
        if act == Act::Ignored && row.cell(column).is_empty() {
            let right = "Write who checked every inbox, and which; or leave `act` empty";
            reading.faults.of_row(
                row.place(),
                Some(column),
                "“ignored” is a person's word, and this is empty",
                right,
            );
        }
    }
    Some(act)
}

fn way(row: Row<'_>, refs: &References, reading: &mut Reading<'_>) -> Way {
    let parent = row.cell("parent_step_id");
    if !parent.is_empty() {
        refs.step(row, "parent_step_id", reading.faults);
    }
    let act = act(row, reading);
    let answers_followed = match row.cell("answers_followed") {
        "yes" => Some(true),
        "no" => Some(false),
        "" => None,
        other => {
            let wrong = format!("“{other}” is neither yes nor no");
            reading.faults.of_row(row.place(), Some("answers_followed"), wrong, "Write yes, no, or nothing");
            None
        }
    };
    Way {
        channel: row.cell("channel").to_owned(),
        received_on: cells::date(row, "received_on", reading.faults),
        registered_on: cells::date(row, "registered_on", reading.faults),
        proofs: refs.sources(row, "proof_source_ids", reading.faults),
        reply_rule: row.cell("reply_rule").to_owned(),
        short_reason: row.cell("short_reason").to_owned(),
        extended_to: cells::date(row, "extended_to", reading.faults),
        extension_notice_on: cells::date(row, "extension_notice_on", reading.faults),
        parent_step: parent.to_owned(),
        act,
        act_on: cells::date(row, "act_on", reading.faults),
        act_by: row.cell("act_by").to_owned(),
        inboxes_checked: row.cell("inboxes_checked").to_owned(),
        answers_followed,
        outgoing_no: row.cell("outgoing_no").to_owned(),
        incoming_no: row.cell("incoming_no").to_owned(),
    }
}

pub(super) fn replies(
    rows: &[Row<'_>],
    records: &[Reply],
    refs: &References,
    reading: &mut Reading<'_>,
) -> Vec<Reply> {
    let records = by_folder_id(records);
    let mut read = |&row: &Row<'_>| {
        let known = known(&records, row, "reply_id");
        let kind = cells::code(row, "kind", reading.faults);
        let sources = refs.sources(row, "source_ids", reading.faults);
        let step = refs.step(row, "step_id", reading.faults);
        Some(Reply {
            id: known.map_or_else(|| ReplyId::mint(reading.mint), |known| known.id.clone()),
            folder_id: row.cell("reply_id").to_owned(),
            step: step?,
            received_on: cells::date(row, "received_edtf", reading.faults),
            kind: kind?,
            summary: row.cell("summary").to_owned(),
            grade: reading.grade(row),
            sources,
            note: row.cell("note").to_owned(),
            text_lang: reading.text_lang.clone(),
        })
    };
    rows.iter().filter_map(&mut read).collect()
}
