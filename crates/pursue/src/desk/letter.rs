//! Drafting a letter, and the letter as it is printed.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PersonId;
use byname_base::language::Language;
use byname_register::file::File;
use byname_staff::desk::{Desk, DeskFrame, FormPage, SignedIn, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;
use jiff::civil::Date;

use crate::letter::{Letter, LetterKind, LockedFacts, paragraphs};

#[derive(Template)]
#[template(path = "desk/letter.html")]
struct LetterPage<'a> {
    frame: DeskFrame<'a>,
    letter: Letter,
    sent: Form,
    again: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let file = file(&desk, &signed, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let form = form(tr, &id, &desk.site.settings.group_name);
    form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, "")
}

pub(super) async fn draft(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PersonId::from_text(id);
    let file = file(&desk, &signed, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id, &desk.site.settings.group_name);
    form.fill(&fields, tr);
    if !form.is_fine() {
        return form_page(&desk, &signed, &file, form).answer(&desk, &signed.browser, fields.text("form_id"));
    }
    let kind: LetterKind = fields.text("kind").parse().map_err(|_| Fault::Unreadable)?;
    let language: Language = fields.text("language").parse().map_err(|_| Fault::Unreadable)?;
    let letter = drafted(desk.site.words.in_language(language), kind, &file, &fields, desk.today());
    let mut sent = sent(tr, &id, kind, &letter);
    seal(&mut sent, &desk, &signed.browser, "");
    let page = LetterPage {
        frame: DeskFrame::new(&desk, &signed, tr.t("letter-title")),
        letter,
        sent,
        again: format!("/{}/people/{id}/letter", tr.language()),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// The letter word for word, in its own language.
fn drafted(own: Tr<'_>, kind: LetterKind, file: &File, fields: &Fields, today: Date) -> Letter {
    let facts = LockedFacts::of(file, own.language());
    Letter {
        language: own.language().code().parse().expect("the codes are language tags"),
        to: fields.text("to").to_owned(),
        from: fields.text("from").to_owned(),
        day: own.day(today),
        subject: own.with(&format!("letter-subject-{kind}"), &[("name", facts.name.as_str().into())]),
        opening: own.t("letter-opening"),
        facts: told(own, &facts),
        own_words: paragraphs(fields.text("words")),
        demand: own.t(&format!("letter-demand-{kind}")),
        closing: own.t("letter-answer"),
    }
}

async fn file(desk: &Desk, signed: &SignedIn, id: &PersonId) -> Result<File, Fault> {
    may(&signed.caller, Act::KeepSteps, &On::File(id.as_str()))?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    Ok(File::read(&mut tx, &signed.caller, id).await?)
}

fn told(letter: Tr<'_>, facts: &LockedFacts) -> Vec<(String, String)> {
    let day = |date: &Option<byname_base::edtf::Edtf>| {
        date.as_ref().map(|date| letter.date(date)).unwrap_or_default()
    };
    [
        ("letter-name", facts.name.clone()),
        ("fact-birth_edtf", day(&facts.birth)),
        ("fact-last_seen_edtf", day(&facts.last_seen)),
        ("fact-last_seen_place", facts.place.clone()),
        ("fact-circumstances", facts.circumstances.clone()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(word, value)| (letter.t(word), value))
    .collect()
}

/// The way to record the step when the letter was sent: it takes the letter along as it is printed.
fn sent(tr: Tr<'_>, id: &PersonId, kind: LetterKind, letter: &Letter) -> Form {
    let to = format!("/{}/people/{id}/letter/sent", tr.language());
    let mut form = Form::new(tr, to, "letter-sent", Vec::new());
    form.hidden = vec![("kind", kind.step_kind().code().to_owned()), ("letter", letter.stored())];
    form
}

fn form(tr: Tr<'_>, id: &PersonId, group: &str) -> Form {
    let kinds = LetterKind::ALL.iter().map(|kind| Choice::of(kind.code(), tr.t(&format!("kind-{kind}"))));
    let languages = Language::ALL.iter().map(|language| Choice::of(language.code(), language.native_name()));
    let fields = vec![
        Field::new("kind", tr.t("step-kind"), Kind::Select(kinds.collect())).required(),
        Field::new("language", tr.t("letter-language"), Kind::Select(languages.collect()))
            .value(tr.language().code())
            .required(),
        Field::new("to", tr.t("step-to"), Kind::Line).required(),
        Field::new("from", tr.t("letter-from"), Kind::Line).value(group).required(),
        Field::new("words", tr.t("letter-words"), Kind::Text).hint(tr.t("letter-words-hint")),
    ];
    Form::new(tr, format!("/{}/people/{id}/letter", tr.language()), "letter-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, file: &File, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("letter-title")), form);
    page.lead = file.name_in(tr.language());
    page.side = vec![tr.t("letter-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/people/{}", tr.language(), file.person.id))];
    page
}
