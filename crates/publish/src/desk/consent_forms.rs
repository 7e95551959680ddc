//! What is asked when a consent is recorded, taken back, disputed or mediated.

use byname_base::edtf::Edtf;
use byname_base::id::PersonId;
use byname_register::RegisterError;
use byname_register::consent::{Consent, ConsentAct, Covers, GivenBy, Means};
use byname_register::desk::consent_told;
use byname_register::keep_consents::NewConsent;
use byname_web::date_field;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;
use jiff::civil::Date;

pub(super) fn give_form(tr: Tr<'_>, id: &PersonId) -> Form {
    let of = |word: &str, codes: Vec<&'static str>| -> Vec<Choice> {
        codes.into_iter().map(|code| Choice::of(code, tr.t(&format!("consent-{word}-{code}")))).collect()
    };
    let relations = of("relation", GivenBy::ALL.iter().map(|one| one.code()).collect());
    let means = of("means", Means::ALL.iter().map(|one| one.code()).collect());
    let groups = of("covers", Covers::ALL.iter().map(|one| one.code()).collect());
    let explained = vec![Choice::of("yes", tr.t("consent-explained"))];
    let fields = vec![
        Field::new("relation", tr.t("consent-relation"), Kind::Select(relations))
            .value(GivenBy::Spouse.code())
            .required(),
        Field::new("alias", tr.t("consent-alias"), Kind::Short).hint(tr.t("consent-alias-hint")).required(),
        Field::new("given_on", tr.t("consent-given-on"), Kind::Short)
            .hint(tr.t("consent-given-on-hint"))
            .required(),
        Field::new("means", tr.t("consent-means"), Kind::Select(means)).value(Means::Phone.code()).required(),
        Field::new("explained", tr.t("consent-explained-title"), Kind::Ticks(explained)).required(),
        Field::new("scope", tr.t("consent-covers"), Kind::Ticks(groups))
            .hint(tr.t("consent-covers-hint"))
            .required(),
        Field::new("valid_to", tr.t("consent-valid-to"), Kind::Short).hint(tr.t("consent-valid-to-hint")),
        Field::new("note", tr.t("consent-note"), Kind::Text).hint(tr.t("consent-note-hint")),
    ];
    form(tr, id, "give", "consent-give-button", fields)
}

/// `None` when there is nothing to take back.
pub(super) fn revoke_form(tr: Tr<'_>, id: &PersonId, open: &[&Consent]) -> Option<Form> {
    let last = open.last()?.id.as_str().to_owned();
    let choices =
        open.iter().map(|consent| Choice::of(consent.id.as_str(), consent_told(tr, consent))).collect();
    let fields = vec![
        Field::new("consent", tr.t("consent-which"), Kind::Radio(choices)).value(last).required(),
        Field::new("revoke_reason", tr.t("withdraw-reason"), Kind::Text)
            .hint(tr.t("withdraw-reason-hint"))
            .required(),
    ];
    Some(form(tr, id, "revoke", "consent-revoke-button", fields))
}

pub(super) fn object_form(tr: Tr<'_>, id: &PersonId) -> Form {
    let fields = vec![
        Field::new("object_reason", tr.t("consent-object-reason"), Kind::Text)
            .hint(tr.t("consent-object-reason-hint"))
            .required(),
    ];
    form(tr, id, "object", "consent-object-button", fields)
}

/// `None` when nobody disagrees.
pub(super) fn mediate_form(tr: Tr<'_>, id: &PersonId, open: &[&ConsentAct]) -> Option<Form> {
    let first = open.first()?.id.as_str().to_owned();
    let choices = open.iter().map(|act| Choice::of(act.id.as_str(), &act.reason)).collect();
    let fields = vec![
        Field::new("objection", tr.t("consent-which-objection"), Kind::Radio(choices))
            .value(first)
            .required(),
        Field::new("mediate_reason", tr.t("consent-mediate-reason"), Kind::Text)
            .hint(tr.t("consent-mediate-reason-hint"))
            .required(),
    ];
    Some(form(tr, id, "mediate", "consent-mediate-button", fields))
}

fn form(tr: Tr<'_>, id: &PersonId, what: &str, button: &str, fields: Vec<Field>) -> Form {
    let address = format!("/{}/people/{id}/consent", tr.language());
    let mut form = Form::new(tr, address, button, fields);
    form.hidden.push(("what", what.to_owned()));
    form
}

/// What the form of a new consent says; `None` when it must be shown again.
pub(super) fn read(form: &mut Form, fields: &Fields, tr: Tr<'_>, today: Date) -> Option<NewConsent> {
    for (name, word) in [("explained", "consent-not-explained"), ("scope", "consent-covers-nothing")] {
        if fields.many(name).is_empty() {
            form.refuse(name, tr.t(word));
        }
    }
    let given_on = date_field::take(form, fields, "given_on", tr, today);
    let valid_to = date_field::take(form, fields, "valid_to", tr, today);
    let given_on = day(form, "given_on", given_on, tr);
    let until = day(form, "valid_to", valid_to, tr);
    Some(NewConsent {
        relation: fields.text("relation").parse().ok()?,
        alias: fields.text("alias").to_owned(),
        given_on: given_on?,
        means: fields.text("means").parse().ok()?,
        explained: fields.text("explained") == "yes",
        scope: fields.many("scope").into_iter().filter_map(|code| code.parse().ok()).collect(),
        valid_to: until,
        note: fields.text("note").to_owned(),
    })
}

/// A full day; anything wider is refused under its field.
fn day(form: &mut Form, name: &str, date: Option<Edtf>, tr: Tr<'_>) -> Option<Date> {
    let date = date?;
    let day = date.certain_day();
    if day.is_none() {
        form.refuse(name, tr.t("consent-a-full-day"));
    }
    day
}

/// The field with which something is wrong, and the words for it; `None` for what no form can mend.
pub(super) fn field_of(error: &RegisterError) -> Option<(&'static str, &'static str)> {
    let field = match error {
        RegisterError::NotAValue => return Some(("alias", "form-empty")),
        RegisterError::NotExplained => "explained",
        RegisterError::CoversNothing => "scope",
        RegisterError::NotGivenYet => "given_on",
        RegisterError::NotItsTerm => "valid_to",
        _ => return None,
    };
    Some((field, error.word()))
}
