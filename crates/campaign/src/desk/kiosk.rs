//! Codes for devices at a rally.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PetitionId;
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_tally::Class;
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::error::CampaignError;
use crate::keep_petition::seen_by;
use crate::kiosk::{KioskCode, MOST, MOST_HOURS, MOST_PARTNER_HOURS, make};
use crate::petition::Petition;

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    may(&signed.caller, Act::KeepPetitions, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    form_page(&desk, &signed, &petition, form(tr, &id)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    may(&work.caller, Act::KeepPetitions, &On::Nothing)?;
    let petition = seen_by(&mut work.tx, &work.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id);
    form.fill(&fields, tr);
    let number = |name: &str, most: i64| fields.text(name).parse().ok().filter(|n| (1..=most).contains(n));
    let class = if fields.text("class") == Class::Partner.code() { Class::Partner } else { Class::Kiosk };
    let longest = if class == Class::Partner { MOST_PARTNER_HOURS } else { MOST_HOURS };
    let (hours, most) = (number("hours", longest), number("most", MOST));
    for (name, value) in [("hours", hours), ("most", most)] {
        if value.is_none() && !fields.text(name).is_empty() {
            form.refuse(name, tr.t("kiosk-number-wrong"));
        }
    }
    if form.is_fine()
        && let (Some(hours), Some(most)) = (hours, most)
    {
        let until = work.now.plus_minutes(hours * 60);
        let code = KioskCode { class, place: fields.text("place").to_owned(), until, most, used: 0 };
        match make(&mut work.tx, &work.caller, work.now, &mut work.mint, &id, &code).await {
            Ok(token) => {
                let address =
                    format!("/{}/petitions/{}/kiosk/{}", tr.language(), petition.slug, token.secret());
                let shown = show(&desk, &signed, &petition, &address)?;
                // The code is shown once: the form that made it leads to the petition when it is sent again.
                work.end(&format!("/{}/petitions/{id}", tr.language())).await?;
                return Ok(shown);
            }
            Err(error @ CampaignError::NotNow(_)) => form.problem = Some(tr.t(error.word())),
            Err(error @ CampaignError::Empty(name)) => form.refuse(name, tr.t(error.word())),
            Err(other) => return Err(other.into()),
        }
    }
    form_page(&desk, &signed, &petition, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

fn form(tr: Tr<'_>, id: &PetitionId) -> Form {
    let classes = [Class::Kiosk, Class::Partner].map(|class| {
        let words = format!("kiosk-class-{}", class.code());
        Choice::of(class.code(), tr.t(&words)).hint(tr.t(&format!("{words}-hint")))
    });
    let fields = vec![
        Field::new("class", tr.t("kiosk-class"), Kind::Radio(classes.to_vec()))
            .value(Class::Kiosk.code())
            .required(),
        Field::new("place", tr.t("kiosk-place"), Kind::Line).hint(tr.t("kiosk-place-hint")).required(),
        Field::new("hours", tr.t("kiosk-hours"), Kind::Short).value("6").required(),
        Field::new("most", tr.t("kiosk-most"), Kind::Short).value("300").required(),
    ];
    Form::new(tr, format!("/{}/petitions/{id}/kiosk", tr.language()), "kiosk-button", fields)
}

fn form_page<'a>(desk: &'a Desk, signed: &SignedIn, petition: &Petition, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("kiosk-title")), form);
    page.lead = tr.t("kiosk-lead");
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions/{}", tr.language(), petition.id))];
    page
}

/// The address for the device, shown once.
fn show(desk: &Desk, signed: &SignedIn, petition: &Petition, address: &str) -> Result<Response, Fault> {
    super::petition::with_code(desk, signed, petition, address)
}
