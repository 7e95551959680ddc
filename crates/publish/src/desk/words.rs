//! The page of translators: how far each language has come, what is missing and outdated, out as a file and back in.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_staff::desk::{Begun, Desk, DeskFrame, SignedIn, rendered, seal};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::upload::Upload;
use byname_web::word_check::WordFault;
use byname_web::words::Tr;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use crate::translation::po::{self, PoFault};
use crate::translation::{
    OpenText, Progress, Standing, StandingWord, WordRun, offer, open_texts, progress, runs, standing,
};

/// Words that are listed one by one; the file has them all.
const MOST_LISTED: usize = 100;
/// Faults of a file that are told one by one.
const MOST_FAULTS: usize = 50;

#[derive(Template)]
#[template(path = "desk/words.html")]
struct WordsPage<'a> {
    frame: DeskFrame<'a>,
    rows: Vec<LanguageRow>,
}

/// How far a language has come.
struct LanguageRow {
    href: String,
    name: &'static str,
    lang: &'static str,
    words: String,
    records: String,
}

#[derive(Template)]
#[template(path = "desk/words_of.html")]
struct LanguagePage<'a> {
    frame: DeskFrame<'a>,
    lead: String,
    lang: &'static str,
    files: Vec<(String, String)>,
    form: Option<Form>,
    faults: Vec<String>,
    runs: Vec<RunRow>,
    open: Vec<OpenWord>,
    more: String,
    records: Vec<RecordRow>,
}

/// A file that was brought.
struct RunRow {
    href: String,
    when: String,
    words: String,
    state: String,
}

/// A word that waits for its translator.
struct OpenWord {
    key: String,
    english: String,
    text: String,
    state: String,
}

/// A text of a record that is missing or outdated.
struct RecordRow {
    of: String,
    title: String,
    href: String,
    state: String,
}

/// Every language.
pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeWords, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut rows = Vec::new();
    for language in Language::ALL {
        let come = progress(&standing(&mut tx, language).await?);
        let texts = open_texts(&mut tx, &signed.caller, language).await?;
        rows.push(LanguageRow {
            href: format!("/{}/words/{language}", tr.language()),
            name: language.native_name(),
            lang: language.code(),
            words: if language == Language::En { tr.t("words-source") } else { told(tr, come) },
            records: told_of_records(tr, &texts),
        });
    }
    let page = WordsPage { rows, frame: DeskFrame::new(&desk, &signed, tr.t("words-title")) };
    Page::of(&page).map(IntoResponse::into_response)
}

/// One language.
pub(super) async fn language(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, of)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let form = upload_form(desk.site.words.in_language(signed.visit.language), read(&of)?);
    show(&desk, &signed, read(&of)?, form, Vec::new(), "").await
}

/// Every word of a language as a file; with `which=open` only those that are missing or outdated.
pub(super) async fn file(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, of)): Path<(String, String)>,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeWords, &On::Nothing)?;
    let language = translated(&of)?;
    let open_alone = signed.visit.parameter("which") == Some("open");
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let words = standing(&mut tx, language).await?;
    let body = po::write(language, words.iter().filter(|word| !open_alone || is_open(word)));
    let name = format!("attachment; filename=\"byname-{language}.po\"");
    let kind = "text/x-gettext-translation; charset=utf-8".to_owned();
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], body).into_response())
}

/// Takes a file in: what is wrong with it is told line by line, and what it changes is kept for a second person.
pub(super) async fn bring(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, of)): Path<(String, String)>,
    fields: Fields,
    upload: Upload,
) -> Result<Response, Fault> {
    let language = translated(&of)?;
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::OfferWords, &On::Nothing)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = upload_form(tr, language);
    form.fill(&fields, tr);
    let faults = match upload.0.as_deref().map(po::read) {
        None => {
            form.refuse("file", tr.t("words-no-file"));
            Vec::new()
        }
        Some(Err(faults)) => {
            faults.into_iter().map(|(line, fault)| of_line(tr, line, "", tr.t(po_word(fault)))).collect()
        }
        Some(Ok(entries)) => {
            let brought =
                offer(&mut work.tx, &work.caller, work.now, &mut work.mint, language, &entries).await?;
            match brought {
                Ok(Some(id)) => {
                    return work.end(&format!("/{}/words/{language}/files/{id}", tr.language())).await;
                }
                Ok(None) => {
                    form.refuse("file", tr.t("words-nothing-new"));
                    Vec::new()
                }
                Err(faults) => {
                    faults.iter().map(|(line, key, fault)| of_word(tr, *line, key, fault)).collect()
                }
            }
        }
    };
    drop(work);
    if !faults.is_empty() {
        form.refuse("file", counted(tr, "words-faulty", faults.len()));
    }
    show(&desk, &signed, language, form, faults, fields.text("form_id")).await
}

async fn show(
    desk: &Desk,
    signed: &SignedIn,
    of: Language,
    mut form: Form,
    faults: Vec<String>,
    form_id: &str,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeWords, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let words = standing(&mut tx, of).await?;
    let open: Vec<&StandingWord> = words.iter().filter(|word| is_open(word)).collect();
    let brought = runs(&mut tx, &signed.caller, of).await?;
    let records = open_texts(&mut tx, &signed.caller, of).await?;
    drop(tx);
    seal(&mut form, desk, &signed.browser, form_id);
    let fine = form.is_fine();
    let translated = of != Language::En;
    let brings = translated && may(&signed.caller, Act::OfferWords, &On::Nothing).is_ok();
    let title = tr.with("words-of", &[("language", of.native_name().into())]);
    let mut frame = DeskFrame::new(desk, signed, title);
    frame.has_problem = !fine;
    let unlisted = open.len().saturating_sub(MOST_LISTED);
    let page = LanguagePage {
        lead: if translated { told(tr, progress(&words)) } else { tr.t("words-source") },
        lang: of.code(),
        files: if translated { files(tr, of, open.len()) } else { Vec::new() },
        form: brings.then_some(form),
        faults: faults.into_iter().take(MOST_FAULTS).collect(),
        runs: brought.iter().map(|run| RunRow::new(tr, run)).collect(),
        open: open.iter().take(MOST_LISTED).map(|word| OpenWord::new(tr, word)).collect(),
        more: if unlisted > 0 { counted(tr, "words-more", unlisted) } else { String::new() },
        records: records.into_iter().map(|text| RecordRow::new(tr, text)).collect(),
        frame,
    };
    rendered(&page, fine)
}

fn read(of: &str) -> Result<Language, Fault> {
    of.parse().map_err(|_| Fault::NotFound)
}

/// A language that is translated into: English is what all is translated from.
fn translated(of: &str) -> Result<Language, Fault> {
    read(of).and_then(|language| if language == Language::En { Err(Fault::NotFound) } else { Ok(language) })
}

fn is_open(word: &StandingWord) -> bool {
    matches!(word.standing, Standing::Missing | Standing::Outdated)
}

fn counted(tr: Tr<'_>, key: &str, n: usize) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    tr.with(key, &[("n", n.into()), ("number", tr.number(n).into())])
}

/// “1,900 of 1,900 words, 40 of them by the group …”.
fn told(tr: Tr<'_>, come: Progress) -> String {
    let number = |n: usize| tr.number(i64::try_from(n).unwrap_or(i64::MAX));
    let values = [
        ("there", number(come.all - come.missing).into()),
        ("all", number(come.all).into()),
        ("own", number(come.own + come.outdated).into()),
        ("outdated", number(come.outdated).into()),
        ("missing", number(come.missing).into()),
    ];
    tr.with("words-progress", &values)
}

/// “Two texts of records are missing. One is outdated.”
fn told_of_records(tr: Tr<'_>, texts: &[OpenText]) -> String {
    let outdated = texts.iter().filter(|text| text.outdated).count();
    let missing = counted(tr, "words-records", texts.len() - outdated);
    if outdated == 0 {
        return missing;
    }
    format!("{missing} {}", counted(tr, "words-records-outdated", outdated))
}

fn files(tr: Tr<'_>, of: Language, open: usize) -> Vec<(String, String)> {
    let address = format!("/{}/words/{of}/file", tr.language());
    let mut files = vec![(tr.t("words-file-all"), address.clone())];
    if open > 0 {
        files.push((counted(tr, "words-file-open", open), format!("{address}?which=open")));
    }
    files
}

fn upload_form(tr: Tr<'_>, of: Language) -> Form {
    let file = Field::new("file", tr.t("words-file"), Kind::WordsFile).hint(tr.t("words-file-hint"));
    Form::new(tr, format!("/{}/words/{of}", tr.language()), "words-bring", vec![file])
}

fn of_line(tr: Tr<'_>, line: usize, key: &str, why: String) -> String {
    let line = tr.number(i64::try_from(line).unwrap_or(i64::MAX));
    let of_key = if key.is_empty() { String::new() } else { format!(" {key}") };
    tr.with("words-fault", &[("line", line.into()), ("key", of_key.into()), ("why", why.into())])
}

fn of_word(tr: Tr<'_>, line: usize, key: &str, fault: &WordFault) -> String {
    let named = |word: &str, name: &str| tr.with(word, &[("name", format!("{{ ${name} }}").into())]);
    let why = match fault {
        WordFault::Empty => tr.t("word-fault-empty"),
        WordFault::TooLong => tr.t("word-fault-long"),
        WordFault::Syntax(cause) => tr.with("word-fault-syntax", &[("cause", cause.clone().into())]),
        WordFault::Refers => tr.t("word-fault-refers"),
        WordFault::Lost(name) => named("word-fault-lost", name),
        WordFault::Unknown(name) => named("word-fault-unknown", name),
        WordFault::NoSuchKey => tr.t("word-fault-key"),
        WordFault::Markup => tr.t("word-fault-markup"),
        WordFault::Invisible => tr.t("word-fault-invisible"),
    };
    of_line(tr, line, key, why)
}

fn po_word(fault: PoFault) -> &'static str {
    match fault {
        PoFault::NotUtf8 => "po-fault-utf8",
        PoFault::Line => "po-fault-line",
        PoFault::Quotes => "po-fault-quotes",
        PoFault::NoKey => "po-fault-key",
        PoFault::NoText => "po-fault-text",
        PoFault::Plural => "po-fault-plural",
        PoFault::Twice => "po-fault-twice",
    }
}

impl RunRow {
    fn new(tr: Tr<'_>, run: &WordRun) -> Self {
        let day = Now::from_stored(&run.offered_at).map(|at| tr.day(at.day_in(&kyiv())));
        Self {
            href: format!("/{}/words/{}/files/{}", tr.language(), run.language, run.id),
            when: day.unwrap_or_default(),
            words: format!("{}, {}", counted(tr, "words-in-file", run.changes.len()), run.offerer),
            state: tr.t(&format!("words-state-{}", run.state)),
        }
    }
}

impl OpenWord {
    fn new(tr: Tr<'_>, word: &StandingWord) -> Self {
        let state = if word.standing == Standing::Missing { "words-missing" } else { "words-outdated" };
        Self {
            key: word.english.key.clone(),
            english: word.english.text.clone(),
            text: word.text.clone(),
            state: tr.t(state),
        }
    }
}

impl RecordRow {
    fn new(tr: Tr<'_>, text: OpenText) -> Self {
        let href =
            if text.path.is_empty() { String::new() } else { format!("/{}/{}", tr.language(), text.path) };
        let state = tr.t(if text.outdated { "words-outdated" } else { "words-missing" });
        Self { of: tr.t(&format!("words-of-{}", text.of)), title: text.title, href, state }
    }
}
