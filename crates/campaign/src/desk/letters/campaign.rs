//! The page of one campaign of letters: what it says, whom it addresses, where it stands, how many wait and went, and the
//! ways on.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{InstitutionId, LetterCampaignId};
use byname_base::language::Language;
use byname_db::Tx;
use byname_pursue::institution::Institution;
use byname_pursue::store::institutions;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, Caller, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::turn::STOP;
use crate::desk::people;
use crate::error::CampaignError;
use crate::letters::addressee::{Addressee, LegalEffect, Way, may_harm, ways};
use crate::letters::campaign::LetterCampaign;
use crate::letters::keep::{may_turn, seen_by};
use crate::store::letters::{left, tallies};
use crate::turn::Turn;

#[derive(Template)]
#[template(path = "desk/letter_campaign.html")]
struct CampaignPage<'a> {
    frame: DeskFrame<'a>,
    slug: String,
    state: String,
    ways: Vec<(String, String)>,
    went: Vec<(String, String)>,
    waits: Vec<(String, String)>,
    opened: bool,
    matters: Vec<(String, String)>,
    addressees: Vec<AddresseeRow>,
    texts: Vec<TextRow>,
    /// Whether whoever looks may change it now.
    writes: bool,
    home: String,
}

struct AddresseeRow {
    name: String,
    role: String,
    greetings: Vec<String>,
    postal: Vec<String>,
    mail: String,
    ways: String,
    href: String,
}

struct TextRow {
    language: String,
    lang: &'static str,
    title: String,
    body: Vec<String>,
    model: Vec<String>,
    /// Whether the first text says something else since.
    outdated: bool,
    href: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = LetterCampaignId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let campaign = seen_by(&mut tx, &signed.caller, &id).await?;
    let bodies = institutions::all(&mut tx).await.map_err(CampaignError::from)?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let home = format!("/{}/letters/{id}", tr.language());
    let title = campaign.title_in(tr.language());
    let keeps = may(&signed.caller, Act::KeepLetters, &On::Nothing).is_ok();
    let addressee = |one: &Addressee| addressee_row(tr, &campaign, &bodies, one, &home);
    let page = CampaignPage {
        slug: campaign.slug.to_string(),
        state: tr.t(&format!("letters-state-{}", campaign.state)),
        ways: turns_and_rooms(&signed.caller, tr, &campaign, &home),
        went: went(&mut tx, tr, &campaign, &bodies).await?,
        waits: waits(&mut tx, tr, &campaign, &bodies).await?,
        opened: campaign.opened_at.is_some(),
        matters: matters(&mut tx, &signed.caller, tr, &campaign).await?,
        addressees: campaign.addressees.iter().map(addressee).collect(),
        texts: Language::ALL.into_iter().map(|language| text_row(&campaign, language, &home)).collect(),
        writes: keeps && campaign.takes_text(),
        frame: DeskFrame::new(&desk, &signed, title),
        home,
    };
    Page::of(&page).map(IntoResponse::into_response)
}

fn text_row(campaign: &LetterCampaign, language: Language, home: &str) -> TextRow {
    let text = campaign.texts.iter().find(|text| text.language == language);
    let parts = |words: &str| -> Vec<String> {
        words.split("\n\n").filter(|part| !part.trim().is_empty()).map(str::to_owned).collect()
    };
    TextRow {
        language: language.native_name().to_owned(),
        lang: language.code(),
        title: text.map(|text| text.title.clone()).unwrap_or_default(),
        body: text.map(|text| parts(&text.body)).unwrap_or_default(),
        model: text.map(|text| parts(&text.model)).unwrap_or_default(),
        outdated: campaign.is_outdated_in(language),
        href: format!("{home}/text/{language}"),
    }
}

fn addressee_row(
    tr: Tr<'_>,
    campaign: &LetterCampaign,
    bodies: &[Institution],
    one: &Addressee,
    home: &str,
) -> AddresseeRow {
    let body = bodies.iter().find(|body| body.id == one.institution);
    let mail = (!one.mail.is_empty()).then_some(one.mail_effect);
    let offered =
        ways(!one.postal.is_empty(), mail, body.is_some_and(may_harm), campaign.prints, campaign.mails);
    let offered: Vec<String> = offered.iter().map(|way| tr.t(&format!("letters-way-{way}"))).collect();
    let effect = |effect: LegalEffect| tr.t(&format!("letters-effect-{effect}"));
    AddresseeRow {
        name: body.map(|body| body.name_for(tr.language())).unwrap_or_default(),
        role: if one.copy { tr.t("letters-role-copy") } else { String::new() },
        greetings: one
            .salutations
            .iter()
            .map(|(language, words)| format!("{}: {words}", language.native_name()))
            .collect(),
        postal: one.postal.lines().map(str::to_owned).collect(),
        mail: mail.map(|of| format!("{} ({})", one.mail, effect(of))).unwrap_or_default(),
        ways: if one.copy { String::new() } else { offered.join(", ") },
        href: format!("{home}/addressee?of={}", one.institution),
    }
}

/// What went so far, by addressee and way: the same numbers that the world reads, never summed.
async fn went(
    tx: &mut Tx,
    tr: Tr<'_>,
    campaign: &LetterCampaign,
    bodies: &[Institution],
) -> Result<Vec<(String, String)>, CampaignError> {
    let row = |(institution, way, n): (InstitutionId, Way, i64)| {
        let way = tr.t(&format!("letters-way-{way}"));
        (with_name(tr, bodies, &institution, &way), tr.number(n))
    };
    Ok(tallies::of_campaign(tx, &campaign.id).await?.into_iter().map(row).collect())
}

/// What was left with the group and has not gone yet.
async fn waits(
    tx: &mut Tx,
    tr: Tr<'_>,
    campaign: &LetterCampaign,
    bodies: &[Institution],
) -> Result<Vec<(String, String)>, CampaignError> {
    let mut rows = Vec::new();
    for (institution, _, state, n) in left::waiting(tx, &campaign.id).await? {
        let state = tr.t(&format!("letters-letter-{state}"));
        rows.push((with_name(tr, bodies, &institution, &state), tr.number(n)));
    }
    Ok(rows)
}

fn with_name(tr: Tr<'_>, bodies: &[Institution], id: &InstitutionId, words: &str) -> String {
    match bodies.iter().find(|one| one.id == *id) {
        Some(one) => format!("{words}: {}", one.name_for(tr.language())),
        None => words.to_owned(),
    }
}

async fn matters(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    campaign: &LetterCampaign,
) -> Result<Vec<(String, String)>, CampaignError> {
    let does = [("letters-does-prints", campaign.prints), ("letters-does-mails", campaign.mails)];
    let does: Vec<String> = does.into_iter().filter(|(_, does)| *does).map(|(key, _)| tr.t(key)).collect();
    let rows = [
        ("letters-owner", campaign.owner.clone()),
        ("petition-people", people::names(tx, caller, tr, &campaign.people).await?),
        ("letters-does", does.join("; ")),
    ];
    Ok(rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (tr.t(key), value))
        .collect())
}

fn turns_and_rooms(
    caller: &Caller,
    tr: Tr<'_>,
    campaign: &LetterCampaign,
    home: &str,
) -> Vec<(String, String)> {
    let turns = Turn::ALL.into_iter().filter(|turn| campaign.takes(*turn));
    let mut ways: Vec<(String, String)> = turns
        .filter(|turn| may_turn(caller, campaign, *turn).is_ok())
        .map(|turn| turn.word(STOP))
        .map(|word| (tr.t(&format!("letters-turn-{word}")), format!("{home}/turn/{word}")))
        .collect();
    if campaign.opened_at.is_some() && may(caller, Act::KeepLetters, &On::Nothing).is_ok() {
        ways.push((tr.t("letters-batches"), format!("{home}/batches")));
        ways.push((tr.t("letters-partners"), format!("{home}/partners")));
    }
    ways
}
