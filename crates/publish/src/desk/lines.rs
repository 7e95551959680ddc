//! What becomes public and what stays, in words.

use std::collections::HashSet;

use byname_base::language::Language;
use byname_campaign::action::Action;
use byname_pursue::step::Step;
use byname_register::claim::{Claim, Field, Grade};
use byname_register::file::File;
use byname_register::portrait::Portrait;
use byname_web::words::Tr;

use crate::gate::{HeldBack, Refusal};
use crate::preview::{Change, PublicLine, lines};
use crate::publication::Snapshot;
use crate::release::Preview;

/// One record of the preview.
pub(super) struct Record {
    pub(super) title: String,
    pub(super) lines: Vec<Line>,
    /// Where the staff look at the photograph that it would show; `None` without one.
    pub(super) photo: Option<String>,
}

/// One line of it.
pub(super) struct Line {
    pub(super) label: String,
    pub(super) language: String,
    pub(super) value: String,
    pub(super) by_consent: bool,
    pub(super) change: String,
    pub(super) is_new: bool,
    pub(super) ends: bool,
}

/// Something that stays with the staff, and why.
pub(super) struct Kept {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) why: String,
}

/// The key of the words for a form of a step.
pub(crate) fn way_word(form: &str) -> &'static str {
    match form {
        "reply" => "step-way-reply",
        "ignored" => "step-way-ignored",
        _ => "step-way-change",
    }
}

/// What becomes public, record by record.
pub(super) fn becomes(tr: Tr<'_>, portrait: Option<&Portrait>, preview: &Preview) -> Vec<Record> {
    let photo = |becomes: &Snapshot| {
        let one = portrait.filter(|one| becomes.photos().contains(&one.picture.sha256.as_str()))?;
        Some(format!("/{}/people/{}/photo/{}", tr.language(), one.person, one.id))
    };
    let records = preview.becomes.iter().map(|(becomes, now)| Record {
        title: title(tr, becomes),
        photo: photo(becomes),
        lines: lines(becomes, now.as_ref()).iter().map(|line| in_words(tr, line)).collect(),
    });
    records.filter(|record| !record.lines.is_empty()).collect()
}

fn title(tr: Tr<'_>, snapshot: &Snapshot) -> String {
    format!("{}: {}", tr.t(&format!("preview-of-{}", snapshot.kind())), snapshot.words())
}

fn in_words(tr: Tr<'_>, line: &PublicLine) -> Line {
    let is_code = [
        "standing-",
        "fate-of-",
        "where-",
        "legal-status-",
        "kind-",
        "reply-",
        "state-name-",
        "name-kind-",
        "action-state-",
    ]
    .iter()
    .any(|prefix| line.value.starts_with(prefix) && !line.value.contains(' '));
    let date = line
        .value
        .parse::<byname_base::edtf::Edtf>()
        .ok()
        .filter(|_| line.label.ends_with("_edtf") || line.label.ends_with("-on"));
    let value = match date {
        Some(date) => tr.date(&date),
        None if is_code => tr.t(&line.value),
        None => line.value.clone(),
    };
    let change = match line.change {
        Change::Becomes => "preview-becomes",
        Change::Stays => "preview-stays-public",
        Change::Ends => "preview-ends",
    };
    Line {
        label: tr.t(&line.label),
        language: language_name(tr, &line.language),
        value,
        by_consent: line.by_consent,
        change: tr.t(change),
        is_new: line.change == Change::Becomes,
        ends: line.change == Change::Ends,
    }
}

/// The name of a language in the reader's; its tag where there is none.
fn language_name(tr: Tr<'_>, tag: &str) -> String {
    let known = tag.parse::<Language>().is_ok();
    if known { tr.t(&format!("language-{tag}")) } else { tag.to_owned() }
}

/// What stays with the staff: every claim that is not told, the photograph without its grounds, the staff's notes, and
/// what the gate holds back.
pub(super) fn stays(
    tr: Tr<'_>,
    file: &File,
    portrait: Option<&Portrait>,
    steps: &[Step],
    preview: &Preview,
) -> Vec<Kept> {
    let told = told_values(preview);
    let claims = file.claims.iter().filter(|claim| !told.contains(claim.value.as_str()));
    let claims = claims.filter(|claim| !is_standing(claim)).map(|claim| Kept {
        label: label(tr, &claim.field),
        value: claim.value.clone(),
        why: why(tr, claim, file),
    });
    let note = (!file.person.note.is_empty()).then(|| Kept {
        label: tr.t("file-staff-note"),
        value: file.person.note.clone(),
        why: tr.t("stays-staff"),
    });
    let photo = portrait.filter(|one| !is_shown(one, preview)).map(|one| Kept {
        label: tr.t("file-photo"),
        value: one.author.clone(),
        why: tr.t("photo-stays"),
    });
    let of_ways = steps.iter().flat_map(|step| of_way(tr, step));
    let held = preview.outcome.held_back.iter().map(|held| held_back(tr, held));
    claims.chain(photo).chain(note).chain(of_ways).chain(held).collect()
}

fn is_shown(portrait: &Portrait, preview: &Preview) -> bool {
    preview.becomes.iter().any(|(becomes, _)| becomes.photos().contains(&portrait.picture.sha256.as_str()))
}

/// What stays of an action: who does what, what is brought, what to do in danger, the notice, and what the gate holds
/// back; the exact place, when no hour is set at which it is told.
pub(super) fn stays_of_action(tr: Tr<'_>, action: &Action, preview: &Preview) -> Vec<Kept> {
    let plan = &action.plan;
    let exact = if plan.reveal_at.is_none() { plan.exact_place.clone() } else { String::new() };
    let parts = [
        ("action-exact-place", exact),
        ("action-roles", plan.roles.join("; ")),
        ("action-materials", plan.materials.join("; ")),
        ("action-safety", plan.safety.clone()),
        ("action-notice", plan.notice_step.clone()),
        ("action-gap-reason", plan.gap_reason.clone()),
    ];
    let kept = parts.into_iter().filter(|(_, value)| !value.is_empty()).map(|(word, value)| Kept {
        label: tr.t(word),
        value,
        why: tr.t("stays-staff"),
    });
    kept.chain(preview.outcome.held_back.iter().map(|held| held_back(tr, held))).collect()
}

/// What stays of a step's way: its numbers, and which inboxes were checked.
fn of_way<'a>(tr: Tr<'a>, step: &'a Step) -> impl Iterator<Item = Kept> + 'a {
    let way = &step.way;
    let parts = [
        ("step-outgoing-no", &way.outgoing_no),
        ("step-incoming-no", &way.incoming_no),
        ("step-inboxes", &way.inboxes_checked),
    ];
    parts.into_iter().filter(|(_, value)| !value.is_empty()).map(move |(word, value)| Kept {
        label: format!("{} ({})", tr.t(word), step.folder_id),
        value: value.clone(),
        why: tr.t("stays-staff"),
    })
}

/// The standing is told as codes of the case.
fn is_standing(claim: &Claim) -> bool {
    claim.field.name() == "status"
}

fn told_values(preview: &Preview) -> HashSet<&str> {
    let people = preview.becomes.iter().filter_map(|(snapshot, _)| match snapshot {
        Snapshot::Person(person) => Some(person),
        _ => None,
    });
    people
        .flat_map(|person| {
            let names = person.names.iter().chain(&person.other_spellings).map(|name| name.text.as_str());
            names.chain(person.facts.iter().map(|fact| fact.value.as_str()))
        })
        .collect()
}

fn label(tr: Tr<'_>, field: &Field) -> String {
    match field {
        Field::Known(known) => tr.t(&format!("fact-{known}")),
        Field::AgeOn(day) => tr.with("fact-age_on", &[("date", tr.day(*day).into())]),
        Field::StaffOnly(name) => tr.with("fact-staff-only", &[("name", name.as_str().into())]),
    }
}

fn why(tr: Tr<'_>, claim: &Claim, file: &File) -> String {
    let citable = claim
        .sources
        .iter()
        .any(|number| file.sources.get(number).is_some_and(byname_register::source::Source::can_be_cited));
    let word = match &claim.field {
        Field::StaffOnly(_) => "stays-staff",
        _ if !citable => "stays-no-source",
        _ if claim.grade == Grade::D => "stays-doubtful",
        _ => "stays-gate",
    };
    tr.t(word)
}

fn held_back(tr: Tr<'_>, held: &HeldBack) -> Kept {
    let word = match held.reason {
        Refusal::NoSource => "refusal-no-source",
        Refusal::NoName => "refusal-no-name",
        Refusal::NoStatus => "refusal-no-status",
        Refusal::StatusNotCitable => "refusal-status-not-citable",
        Refusal::CaseNotOpen(_) => "refusal-case-not-open",
        Refusal::Minor => "refusal-minor",
        Refusal::RestsOnConsent => "refusal-rests-on-consent",
        Refusal::NamesUnreleased(_) => "refusal-names-unreleased",
        Refusal::NobodyWithAPage => "refusal-nobody-with-a-page",
        Refusal::Draft => "refusal-draft",
        Refusal::TellsExactPlace => "refusal-tells-exact-place",
        Refusal::DoubtfulAlone => "refusal-doubtful-alone",
        Refusal::WithoutItsRecord => "refusal-without-its-record",
        Refusal::TakenBack => "refusal-taken-back",
        Refusal::SpeaksOfWithheld => "refusal-speaks-of-withheld",
    };
    Kept { label: held.id.clone(), value: String::new(), why: tr.t(word) }
}
