//! Sheets with the names of those still missing, for whoever goes to the street: what to print, and the PDF.
//!
//! The form changes nothing in the register, so that it is no piece of work: sent twice it prints twice.

use std::time::Duration;

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_base::language::Language;
use byname_sheets::Printer;
use byname_staff::desk::{Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use jiff::civil::Date;

use crate::error::PublishError;
use crate::public::{Missing, PlacardSize, Series, WantedPlacards, still_missing};
use crate::store::PublicStore;

/// With more people than this single ones are chosen at the command line.
const MOST_CHOICES: usize = 300;

/// How long somebody waits for a file before they are told that it is too much.
const LIMIT: Duration = Duration::from_secs(60);

pub(super) async fn page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeFiles, &On::Nothing)?;
    let people = still_missing(&store(&desk), signed.visit.language).await?;
    answer(&desk, &signed, form(&desk, &signed, &people), people.len())
}

pub(super) async fn print(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::SeeFiles, &On::Nothing)?;
    let people = still_missing(&store(&desk), signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(&desk, &signed, &people);
    form.fill(&fields, tr);
    let wanted = read(&fields, &mut form, tr);
    if form.is_fine()
        && let Some(wanted) = wanted
    {
        match pdf(&desk, &wanted).await? {
            Ok(pdf) => return Ok(download(&wanted, pdf)),
            Err(Refused { field, words }) => form.refuse(field, words(tr)),
        }
    }
    answer(&desk, &signed, form, people.len())
}

fn store(desk: &Desk) -> PublicStore {
    PublicStore::new(desk.db.clone())
}

/// Why a series was not printed: at which field, empty for none, and in which words.
struct Refused {
    field: &'static str,
    words: Box<dyn Fn(Tr<'_>) -> String + Send>,
}

impl Refused {
    fn of(field: &'static str, key: &'static str) -> Self {
        Self { field, words: Box::new(move |tr| tr.t(key)) }
    }
}

async fn pdf(desk: &Desk, wanted: &WantedPlacards) -> Result<Result<Vec<u8>, Refused>, Fault> {
    let series = match Series::make(&store(desk), &desk.site, wanted).await {
        Ok(series) => series,
        Err(PublishError::NobodyMissing) => return Ok(Err(Refused::of("", "placard-nobody"))),
        Err(PublishError::NotOnAPlacard(_)) => return Ok(Err(Refused::of("person", "placard-wrong-person"))),
        Err(PublishError::CodeOnRibbon) => return Ok(Err(Refused::of("code", "placard-code-ribbon"))),
        Err(PublishError::PhotoOnRibbon) => return Ok(Err(Refused::of("photo", "placard-photo-ribbon"))),
        Err(PublishError::NoAddress) => return Ok(Err(Refused::of("code", "placard-code-none"))),
        Err(other) => return Err(other.into()),
    };
    let printed = match Printer::beside_this_program() {
        Ok(printer) => printer.print(&series.job, LIMIT).await,
        Err(refused) => Err(refused),
    };
    Ok(printed.map_err(|refused| {
        tracing::warn!(%refused, "placards were not printed");
        let words = move |tr: Tr<'_>| {
            format!("{}: {refused}. {}", tr.t("placard-not-made"), tr.t("placard-another-way"))
        };
        Refused { field: "", words: Box::new(words) }
    }))
}

fn read(fields: &Fields, form: &mut Form, tr: Tr<'_>) -> Option<WantedPlacards> {
    let mut refuse = |field: &str, key: &str| {
        form.refuse(field, tr.t(key));
        None
    };
    let size: Option<PlacardSize> = fields.text("size").parse().ok();
    let Some(size) = size else { return refuse("size", "placard-wrong-size") };
    let language: Option<Language> = fields.text("speech").parse().ok();
    let Some(language) = language else { return refuse("speech", "placard-wrong-speech") };
    let on: Option<Date> = fields.text("on").parse().ok();
    let Some(on) = on else { return refuse("on", "placard-wrong-day") };
    let people = fields.many("person").into_iter().map(PublicId::from_text).collect();
    let ticked = |name: &str| fields.text(name) == "yes";
    Some(WantedPlacards { size, language, people, on, code: ticked("code"), photo: ticked("photo") })
}

fn form(desk: &Desk, signed: &SignedIn, people: &[Missing]) -> Form {
    let tr = desk.site.words.in_language(signed.visit.language);
    let size = |size: &PlacardSize| Choice::of(size.code(), tr.t(&format!("placard-size-{size}")));
    let speech = |language: &Language| Choice::of(language.code(), language.native_name());
    let mut fields = vec![
        Field::new("size", tr.t("placard-size"), Kind::Radio(PlacardSize::ALL.iter().map(size).collect()))
            .value(PlacardSize::A4.code())
            .required(),
        Field::new(
            "speech",
            tr.t("placard-speech"),
            Kind::Select(Language::ALL.iter().map(speech).collect()),
        )
        .value(Language::Uk.code())
        .required(),
        Field::new("on", tr.t("placard-on"), Kind::Short)
            .hint(tr.t("placard-on-hint"))
            .value(desk.today().to_string())
            .required(),
    ];
    if desk.site.settings.base_url.is_some() {
        let yes = Choice::of("yes", tr.t("placard-code")).hint(tr.t("placard-code-hint"));
        fields.push(Field::new("code", tr.t("placard-code"), Kind::Ticks(vec![yes])));
    }
    if people.iter().any(|person| person.has_photo) {
        let yes = Choice::of("yes", tr.t("placard-photo")).hint(tr.t("placard-photo-hint"));
        fields.push(Field::new("photo", tr.t("placard-photo"), Kind::Ticks(vec![yes])));
    }
    if (1..=MOST_CHOICES).contains(&people.len()) {
        let person = |person: &Missing| Choice::of(person.id.as_str(), person.name.as_str());
        let choices = people.iter().map(person).collect();
        fields.push(
            Field::new("person", tr.t("placard-who"), Kind::Ticks(choices)).hint(tr.t("placard-who-hint")),
        );
    }
    Form::new(tr, format!("/{}/placards", tr.language()), "placard-button", fields)
}

fn answer(desk: &Desk, signed: &SignedIn, form: Form, people: usize) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("placard-title")), form);
    page.lead = tr.t("placard-lead");
    if desk.site.settings.base_url.is_none() {
        page.side.push(tr.t("placard-code-none"));
    }
    page.warning = match people {
        0 => tr.t("placard-nobody"),
        1..=MOST_CHOICES => String::new(),
        _ => tr.t("placard-too-many"),
    };
    page.answer(desk, &signed.browser, "")
}

fn download(wanted: &WantedPlacards, pdf: Vec<u8>) -> Response {
    let name =
        format!("attachment; filename=\"placards-{}-{}-{}.pdf\"", wanted.size, wanted.language, wanted.on);
    let head = [
        (CONTENT_TYPE, "application/pdf".to_owned()),
        (CONTENT_DISPOSITION, name),
        (CACHE_CONTROL, "no-store".to_owned()),
    ];
    (head, pdf).into_response()
}
