//! The form of a plan: what, when, where, for whom; for a new action and for one that is changed.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_register::keep_sources::{Cited, NewSource};
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::fields::{form_page, languages, read_reveal, read_when, refuse, when_fields};
use super::kept::kept;
use crate::action::{Action, ActionKind, ActionTitle, Plan};
use crate::desk::people;
use crate::keep_action::{NewAction, all, change, plan};

pub(super) async fn new_page(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepActions, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let people = people::choices(&mut tx, &signed.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, None, people, &desk.site.settings.group_name);
    if let Some(series) = signed.visit.parameter("series") {
        next_of_series(&mut form, series, &all(&mut tx, &signed.caller).await?);
    }
    new_form_page(&desk, &signed, form).answer(&desk, &signed.browser, "")
}

pub(super) async fn begin(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepActions, &On::Nothing)?;
    let people = people::choices(&mut work.tx, &work.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let group = &desk.site.settings.group_name;
    let mut form = form(tr, None, people, group);
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, desk.today(), Plan::default());
    if form.is_fine() {
        let announcement = announcement(tr, &new, group, desk.today());
        match plan(&mut work.tx, &work.caller, work.now, &mut work.mint, &new, &announcement).await {
            Ok(id) => return work.end(&format!("/{}/actions/{id}", tr.language())).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    drop(work);
    new_form_page(&desk, &signed, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (action, seen) = kept(&mut tx, &signed.caller, id).await?;
    let people = people::choices(&mut tx, &signed.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, Some(&action), people, "");
    form.hidden.push(("seen", seen.to_string()));
    form_page(&desk, &signed, "action-plan", &action, form).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let (action, present) = kept(&mut work.tx, &work.caller, id).await?;
    let people = people::choices(&mut work.tx, &work.caller, signed.visit.language).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, Some(&action), people, "");
    form.hidden.push(("seen", present.to_string()));
    form.fill(&fields, tr);
    let new = read(&mut form, &fields, tr, desk.today(), action.plan.clone());
    if form.is_fine() {
        let seen = fields.text("seen").parse().unwrap_or(0);
        match change(&mut work.tx, &work.caller, work.now, &action.id, seen, &new).await {
            Ok(()) => return work.end(&format!("/{}/actions/{}", tr.language(), action.id)).await,
            Err(error) => refuse(&mut form, tr, error)?,
        }
    }
    drop(work);
    form_page(&desk, &signed, "action-plan", &action, form).answer(
        &desk,
        &signed.browser,
        fields.text("form_id"),
    )
}

/// What the fields say, on a plan whose other parts stay.
fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, today: Date, plan: Plan) -> NewAction {
    let (date, time, ends) = read_when(form, fields, tr, today);
    let zone = fields.text("zone").to_owned();
    let reveal_at = read_reveal(form, fields, tr, date.as_ref(), &zone);
    let titles = Language::ALL.into_iter().enumerate().map(|(number, language)| ActionTitle {
        language,
        text: fields.text(&format!("title_{number}")).to_owned(),
    });
    let plan = Plan {
        titles: titles.filter(|title| !title.text.is_empty()).collect(),
        gap_reason: fields.text("gap_reason").to_owned(),
        zone,
        ends,
        exact_place: fields.text("exact_place").to_owned(),
        reveal_at,
        ..plan
    };
    let language = fields.text("text_lang").parse().unwrap_or(tr.language());
    NewAction {
        kind: fields.text("kind").parse().unwrap_or(ActionKind::Other),
        date,
        time,
        series: fields.text("series").to_owned(),
        number_in_series: number(form, fields, tr),
        place: fields.text("place").to_owned(),
        organisers: fields.text("organisers").to_owned(),
        people: people::read(fields),
        description: fields.text("description").to_owned(),
        note: fields.text("note").to_owned(),
        text_lang: language.code().parse().expect("the codes are language tags"),
        plan,
    }
}

/// From the list of a series one comes with its name, and the number after its last.
fn next_of_series(form: &mut Form, series: &str, actions: &[Action]) {
    let numbers =
        actions.iter().filter(|action| action.series == series).filter_map(|one| one.number_in_series);
    let next = numbers.max().map_or_else(String::new, |last| (last + 1).to_string());
    for field in &mut form.fields {
        match field.name.as_str() {
            "series" => series.clone_into(&mut field.value),
            "number" => field.value.clone_from(&next),
            _ => {}
        }
    }
}

fn number(form: &mut Form, fields: &Fields, tr: Tr<'_>) -> Option<i64> {
    let text = fields.text("number");
    let number = text.parse().ok().filter(|number| (1..=100_000).contains(number));
    if number.is_none() && !text.is_empty() {
        form.refuse("number", tr.t("action-number-wrong"));
    }
    number
}

/// The group's own word that it holds the action, as the source on which it rests until others write of it.
fn announcement(tr: Tr<'_>, new: &NewAction, group: &str, today: Date) -> Cited {
    let title = new.plan.titles.first().map_or("", |title| title.text.as_str());
    Cited::New(Box::new(NewSource {
        title: tr.with("action-announcement-of", &[("title", title.into())]),
        publisher: group.to_owned(),
        date: today.to_string().parse().ok(),
        language: tr.language().code().to_owned(),
        kind: "ngo".to_owned(),
        url: String::new(),
        note: String::new(),
    }))
}

fn form(tr: Tr<'_>, action: Option<&Action>, people: Vec<Choice>, group: &str) -> Form {
    let people = people::chosen(people, action.map_or(&[], |action| &action.people));
    let known = |take: fn(&Action) -> String| action.map(take).unwrap_or_default();
    let line =
        |name: &str, word: &str| Field::new(name, tr.t(word), Kind::Line).hint(tr.t(&format!("{word}-hint")));
    let mut fields = vec![
        Field::new("kind", tr.t("action-kind"), Kind::Select(kinds(tr)))
            .value(action.map_or(ActionKind::Rally, |action| action.kind).code()),
    ];
    fields.extend(title_fields(tr, action));
    fields.extend([
        Field::new("text_lang", tr.t("action-text-lang"), Kind::Select(languages()))
            .hint(tr.t("action-text-lang-hint"))
            .value(action.map_or(tr.language().code(), |action| action.text_lang.as_str())),
        line("series", "action-in-series").value(known(|action| action.series.clone())),
        Field::new("number", tr.t("action-number"), Kind::Short)
            .hint(tr.t("action-number-hint"))
            .value(known(|action| action.number_in_series.map_or_else(String::new, |n| n.to_string()))),
        line("gap_reason", "action-gap-reason").value(known(|action| action.plan.gap_reason.clone())),
    ]);
    fields.extend(when_fields(tr, action));
    fields.extend(place_fields(tr, action));
    let organisers =
        if action.is_some() { known(|action| action.organisers.clone()) } else { group.to_owned() };
    fields.extend([
        line("organisers", "action-organisers").value(organisers),
        Field::new("people", tr.t("action-people"), Kind::Ticks(people)).hint(tr.t("action-people-hint")),
        Field::new("description", tr.t("action-description"), Kind::Text)
            .hint(tr.t("action-description-hint"))
            .value(known(|action| action.description.clone())),
        line("note", "action-note").value(known(|action| action.note.clone())),
    ]);
    let language = tr.language();
    let (address, button) = match action {
        Some(action) => (format!("/{language}/actions/{}/plan", action.id), "desk-save"),
        None => (format!("/{language}/actions/new"), "action-new-button"),
    };
    Form::new(tr, address, button, fields)
}

fn kinds(tr: Tr<'_>) -> Vec<Choice> {
    ActionKind::ALL.iter().map(|kind| Choice::of(kind.code(), tr.t(&format!("action-kind-{kind}")))).collect()
}

fn title_fields(tr: Tr<'_>, action: Option<&Action>) -> Vec<Field> {
    let titles = action.map_or(&[][..], |action| &action.plan.titles);
    let field = |(number, language): (usize, Language)| {
        let known = titles.iter().find(|title| title.language == language);
        let label = tr.with("action-title-in", &[("language", language.native_name().into())]);
        let hint = if number == 0 { tr.t("action-title-hint") } else { String::new() };
        Field::new(format!("title_{number}"), label, Kind::Line)
            .hint(hint)
            .value(known.map_or("", |title| title.text.as_str()))
    };
    Language::ALL.into_iter().enumerate().map(field).collect()
}

fn place_fields(tr: Tr<'_>, action: Option<&Action>) -> [Field; 5] {
    let zone = action.map_or("Europe/Kyiv", Action::zone);
    let exact = action.map_or("", |action| action.plan.exact_place.as_str());
    let reveal = action.and_then(|action| action.plan.reveal_at).zip(TimeZone::get(zone).ok());
    let day = action.and_then(|action| action.date.as_ref().and_then(Edtf::certain_day));
    let on = reveal.as_ref().map(|(at, zone): &(Now, TimeZone)| at.day_in(zone));
    let at = reveal.as_ref().map(|(at, zone)| at.hour_in(zone)).unwrap_or_default();
    let on = on.filter(|on| Some(*on) != day).map(|on| on.to_string()).unwrap_or_default();
    let field =
        |name: &str, word: &str, kind| Field::new(name, tr.t(word), kind).hint(tr.t(&format!("{word}-hint")));
    [
        field("zone", "action-zone", Kind::Short).value(zone),
        field("place", "action-place", Kind::Line).value(action.map_or("", |action| action.place.as_str())),
        field("exact_place", "action-exact-place", Kind::Line).value(exact),
        field("reveal_time", "action-reveal-time", Kind::Short).value(at),
        field("reveal_on", "action-reveal-on", Kind::Short).value(on),
    ]
}

fn new_form_page<'a>(desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("action-new")), form);
    page.lead = tr.t("action-new-lead");
    page.side = vec![tr.t("action-new-side")];
    page.ways = vec![(tr.t("desk-back"), format!("/{}/actions", tr.language()))];
    page
}
