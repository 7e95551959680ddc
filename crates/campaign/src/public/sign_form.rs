//! The form by which somebody signs: what is asked, and what of it may be wrong. Nothing here tells whether somebody
//! signed before.

use byname_base::language::Language;
use byname_base::text::check_name;
use byname_mail::Address;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use super::Live;
use crate::country::Country;
use crate::public_petition::PublicPetition;
use crate::signature::{LONGEST_NAME, Visibility};

/// The name under which a form says when it was served.
pub(super) const STAMP: &str = "served";
/// The name under which a device's form sends its code.
pub(super) const CODE: &str = "code";
/// What stands in a page where the moment of serving is put in as it goes out.
pub const SERVED: &str = "@@the-moment-of-serving@@";
/// A field that nobody sees and only programs fill in.
const TRAP: &str = "website";

/// What somebody sent, read and found right.
pub(super) struct Signing {
    pub(super) address: Option<Address>,
    pub(super) name: Option<String>,
    pub(super) country: String,
    pub(super) visibility: Visibility,
    pub(super) recipients: Vec<String>,
    pub(super) trapped: bool,
}

/// The form of a petition, drawn for a reader.
pub struct SignForm;

impl SignForm {
    /// The form of a petition. `code` is that of a volunteer's device: then no address is asked.
    #[must_use]
    pub fn of(tr: Tr<'_>, live: &Live, code: Option<&str>) -> Form {
        let petition = &live.public;
        let mut fields = vec![
            Field::new("name", tr.t("sign-name"), Kind::Name).hint(tr.t("sign-name-hint")),
            Field::new("country", tr.t("sign-country"), Kind::Select(countries(tr))),
        ];
        if code.is_none() {
            fields.push(
                Field::new("email", tr.t("sign-address"), Kind::Email)
                    .hint(tr.t("sign-address-hint"))
                    .required(),
            );
        }
        fields.push(
            Field::new("seen", tr.t("sign-seen"), Kind::Radio(visibilities(tr, petition)))
                .value(Visibility::Secret.code())
                .required(),
        );
        if petition.takes_names {
            let recipients = petition.recipients.iter().map(|one| {
                let (name, _) = one.name_for(tr.language());
                let hint = if one.may_harm { tr.t("sign-recipient-may-harm") } else { String::new() };
                Choice::of(one.id.as_str(), name).hint(hint)
            });
            fields.push(
                Field::new("to", tr.t("sign-to"), Kind::Ticks(recipients.collect()))
                    .hint(tr.t("sign-to-hint")),
            );
        }
        fields.push(Field::new(TRAP, tr.t("sign-trap"), Kind::Trap));
        let mut form = Form::new(tr, address(tr.language(), live), "sign-button", fields);
        form.hidden.push((STAMP, SERVED.to_owned()));
        if let Some(code) = code {
            form.hidden.push((CODE, code.to_owned()));
        }
        form
    }
}

/// Where a petition is read and signed.
pub(super) fn address(language: Language, live: &Live) -> String {
    format!("/{language}/petitions/{}", live.public.slug)
}

/// Reads what was sent; `None` when something of it is wrong, which [`wrong`] then tells.
pub(super) fn read(live: &Live, fields: &Fields, by_device: bool) -> Option<Signing> {
    let visibility: Visibility = fields.text("seen").parse().ok()?;
    let petition = &live.public;
    let known = |id: &&str| petition.recipients.iter().any(|one| one.id.as_str() == *id);
    let ticked = fields.many("to");
    let may_be_let_go = petition.takes_names || visibility != Visibility::Deliver;
    let country = fields.text("country");
    let name = fields.text("name");
    let fine = may_be_let_go
        && ticked.iter().all(known)
        && (country.is_empty() || Country::is_code(country))
        && is_name(name);
    let address = if by_device { None } else { Some(fields.text("email").parse().ok()?) };
    let kept = visibility != Visibility::Secret && !name.is_empty();
    let let_go = visibility == Visibility::Deliver;
    fine.then(|| Signing {
        address,
        name: kept.then(|| name.to_owned()),
        country: country.to_owned(),
        visibility,
        recipients: if let_go { ticked.into_iter().map(str::to_owned).collect() } else { Vec::new() },
        trapped: !fields.text(TRAP).is_empty(),
    })
}

/// The form again with what is wrong in it.
pub(super) fn wrong(tr: Tr<'_>, live: &Live, fields: &Fields, code: Option<&str>) -> Form {
    let mut form = SignForm::of(tr, live, code);
    form.fill(fields, tr);
    if code.is_none() && !fields.text("email").is_empty() && fields.text("email").parse::<Address>().is_err()
    {
        form.refuse("email", tr.t("sign-address-wrong"));
    }
    if !is_name(fields.text("name")) {
        form.refuse("name", tr.t("sign-name-wrong"));
    }
    if form.is_fine() {
        form.problem = Some(tr.t("form-not-offered"));
    }
    form
}

fn is_name(name: &str) -> bool {
    name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control) && check_name(name).is_ok()
}

fn countries(tr: Tr<'_>) -> Vec<Choice> {
    let named = Country::sorted_for(tr.language()).into_iter().map(|(code, name)| Choice::of(code, name));
    std::iter::once(Choice::of("", tr.t("sign-country-none"))).chain(named).collect()
}

fn visibilities(tr: Tr<'_>, petition: &PublicPetition) -> Vec<Choice> {
    let offered = Visibility::ALL.iter().filter(|one| petition.takes_names || **one != Visibility::Deliver);
    offered
        .map(|one| {
            Choice::of(one.code(), tr.t(&format!("sign-seen-{one}")))
                .hint(tr.t(&format!("sign-seen-{one}-hint")))
        })
        .collect()
}
