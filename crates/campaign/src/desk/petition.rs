//! The page of one petition: what it says, where it stands, how many signed and by which way, and the ways on.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_db::Tx;
use byname_pursue::record_step;
use byname_pursue::store::institutions;
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, Caller, On, may};
use byname_tally::{Class, Head, Note};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::people;
use super::runs::moment;
use super::turn::CLOSE;
use crate::error::CampaignError;
use crate::hand_over::{self, may_hand_over};
use crate::invalidate::{may_decide, runs};
use crate::invalidation::RunState;
use crate::keep_petition::{may_turn, seen_by};
use crate::paper;
use crate::petition::{Petition, PetitionState};
use crate::store::{counts, kiosks, signatures};
use crate::turn::Turn;

#[derive(Template)]
#[template(path = "desk/petition.html")]
struct PetitionPage<'a> {
    frame: DeskFrame<'a>,
    slug: String,
    state: String,
    texts: Vec<TextRow>,
    matters: Vec<(String, String)>,
    counted: Vec<(String, String)>,
    waits: Vec<(String, String)>,
    codes: Vec<String>,
    handed: Vec<HandedRow>,
    ways: Vec<(String, String)>,
    keeps: bool,
    draft: bool,
    home: String,
}

struct TextRow {
    language: String,
    lang: &'static str,
    title: String,
    body: Vec<String>,
    notice: String,
    sha256: String,
    /// Whether the first text says something else since.
    outdated: bool,
    href: String,
}

/// A hand-over, or a try that was refused.
struct HandedRow {
    day: String,
    words: Vec<String>,
    steps: Vec<String>,
}

/// The address of a device, shown once.
#[derive(Template)]
#[template(path = "desk/kiosk_code.html")]
struct CodePage<'a> {
    frame: DeskFrame<'a>,
    address: &'a str,
    back: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let home = format!("/{}/petitions/{id}", tr.language());
    let title = petition.title_in(tr.language());
    let keeps = may(&signed.caller, Act::KeepPetitions, &On::Nothing).is_ok();
    let mut ways = ways(&signed.caller, tr, &petition, &home);
    ways.extend(ways_of_the_count(&mut tx, &signed.caller, tr, &petition, &home).await?);
    let page = PetitionPage {
        slug: petition.slug.to_string(),
        state: tr.t(&format!("petition-state-{}", petition.state)),
        texts: Language::ALL.into_iter().map(|language| text_row(&petition, language, &home)).collect(),
        matters: matters(&mut tx, &signed.caller, tr, &petition).await?,
        counted: counted(&mut tx, tr, &petition).await?,
        waits: waits(&mut tx, tr, &petition).await?,
        codes: codes(&mut tx, tr, &petition).await?,
        handed: handed(&mut tx, &signed.caller, tr, &petition).await?,
        ways,
        draft: petition.takes_text(),
        frame: DeskFrame::new(&desk, &signed, title),
        keeps,
        home,
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// The page that shows the address of a device.
pub(super) fn with_code(
    desk: &Desk,
    signed: &SignedIn,
    petition: &Petition,
    address: &str,
) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let back = format!("/{}/petitions/{}", tr.language(), petition.id);
    let page = CodePage { frame: DeskFrame::new(desk, signed, tr.t("kiosk-made")), address, back };
    Page::of(&page).map(IntoResponse::into_response)
}

fn text_row(petition: &Petition, language: Language, home: &str) -> TextRow {
    let text = petition.texts.iter().find(|text| text.language == language);
    TextRow {
        language: language.native_name().to_owned(),
        lang: language.code(),
        title: text.map(|text| text.title.clone()).unwrap_or_default(),
        body: text.map(|text| text.body.split("\n\n").map(str::to_owned).collect()).unwrap_or_default(),
        notice: text.map(|text| text.notice.clone()).unwrap_or_default(),
        sha256: text.map(crate::petition::PetitionText::sha256).unwrap_or_default(),
        outdated: petition.is_outdated_in(language),
        href: format!("{home}/text/{language}"),
    }
}

async fn matters(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    petition: &Petition,
) -> Result<Vec<(String, String)>, CampaignError> {
    let known = institutions::all(tx).await?;
    let named = |id: &byname_base::id::InstitutionId| known.iter().find(|one| one.id == *id);
    let recipients: Vec<&str> =
        petition.recipients.iter().filter_map(named).map(|one| one.name_en.as_str()).collect();
    let rows = [
        ("petition-owner", petition.owner.clone()),
        ("petition-people", people::names(tx, caller, tr, &petition.people).await?),
        ("petition-recipients", recipients.join("; ")),
        ("petition-mail-sender", petition.mail_sender.clone()),
        ("petition-mail-subject", petition.mail_subject.clone()),
        ("petition-keyholders", petition.keyholders.join(" ")),
    ];
    Ok(rows
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(key, value)| (tr.t(key), value))
        .collect())
}

/// What the last head says: the only number that the world sees.
async fn counted(
    tx: &mut Tx,
    tr: Tr<'_>,
    petition: &Petition,
) -> Result<Vec<(String, String)>, CampaignError> {
    let Some((_, note)) = counts::last_head(tx, &petition.id).await? else { return Ok(Vec::new()) };
    let read = || Head::read(Note::read(&note)?.text());
    let head = read().map_err(crate::count::CountError::from)?;
    let number = |n: u64| tr.number(i64::try_from(n).unwrap_or(i64::MAX));
    let at = head.time.to_string();
    let counted_at = at.parse().map_or(at, |at| moment(tr, Now::at(at), &kyiv()));
    let mut rows = vec![
        (tr.t("petition-count"), number(head.totals.count())),
        (tr.t("petition-count-as-of"), counted_at),
    ];
    for class in Class::ALL {
        rows.push((tr.t(&format!("petition-class-{}", class.code())), number(head.totals.of(class))));
    }
    rows.push((tr.t("petition-withdrawn"), number(head.totals.withdrawn())));
    rows.push((tr.t("petition-invalidated"), number(head.totals.invalidated())));
    Ok(rows)
}

/// What stands in no head yet.
async fn waits(tx: &mut Tx, tr: Tr<'_>, petition: &Petition) -> Result<Vec<(String, String)>, CampaignError> {
    let mut rows = Vec::new();
    for (state, held_for, n) in signatures::by_state(tx, &petition.id).await? {
        let state_words = tr.t(&format!("signature-{state}"));
        let words = if held_for.is_empty() || state.code() != "held" {
            state_words
        } else {
            format!("{state_words}: {}", tr.t(&format!("held-{held_for}")))
        };
        rows.push((words, tr.number(n)));
    }
    Ok(rows)
}

async fn codes(tx: &mut Tx, tr: Tr<'_>, petition: &Petition) -> Result<Vec<String>, CampaignError> {
    let codes = kiosks::of_petition(tx, &petition.id).await?;
    let told = |code: &crate::kiosk::KioskCode| {
        tr.with(
            "kiosk-row",
            &[
                ("class", tr.t(&format!("petition-class-{}", code.class.code())).into()),
                ("place", code.place.as_str().into()),
                ("used", code.used.into()),
                ("most", code.most.into()),
                ("until", code.until.hour_in(&byname_base::now::kyiv()).into()),
            ],
        )
    };
    Ok(codes.iter().map(told).collect())
}

/// To whom it was handed over so far, with what the staff noted. Steps in files that are not open to whoever asks are
/// left out.
async fn handed(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    petition: &Petition,
) -> Result<Vec<HandedRow>, CampaignError> {
    let known = institutions::all(tx).await?;
    let mut rows = Vec::new();
    for one in hand_over::of_petition(tx, caller, &petition.id).await? {
        let to = known.iter().find(|body| body.id == one.to).map(|body| body.name_for(tr.language()));
        let refused = if one.refused { tr.t("hand-over-row-refused") } else { String::new() };
        let channel = tr.t(&format!("channel-{}", one.channel));
        let words = [to.unwrap_or_default(), channel, one.incoming_no, refused, one.handed_by, one.note];
        let mut steps = Vec::new();
        for id in &one.steps {
            if record_step::seen_by(tx, caller, id).await.is_ok() {
                steps.push(format!("/{}/steps/{id}", tr.language()));
            }
        }
        let words = words.into_iter().filter(|words| !words.is_empty()).collect();
        rows.push(HandedRow { day: tr.day(one.on), words, steps });
    }
    Ok(rows)
}

fn ways(caller: &Caller, tr: Tr<'_>, petition: &Petition, home: &str) -> Vec<(String, String)> {
    let turns = Turn::ALL.into_iter().filter(|turn| petition.takes(*turn));
    let mut ways: Vec<(String, String)> = turns
        .filter(|turn| may_turn(caller, petition, *turn).is_ok())
        .map(|turn| turn.word(CLOSE))
        .map(|word| (tr.t(&format!("petition-turn-{word}")), format!("{home}/turn/{word}")))
        .collect();
    let keeps = may(caller, Act::KeepPetitions, &On::Nothing).is_ok();
    if keeps && petition.state == PetitionState::Open {
        ways.push((tr.t("kiosk-title"), format!("{home}/kiosk")));
    }
    if keeps && petition.opened_at.is_some() {
        ways.push((tr.t("names-title"), format!("{home}/names")));
    }
    if petition.state == PetitionState::Closed && may_hand_over(caller, petition).is_ok() {
        ways.push((tr.t("hand-over-title"), format!("{home}/hand-over")));
    }
    ways
}

/// The ways to what keeps the count clean: what is held, paper, rules, and what waits for a second person.
async fn ways_of_the_count(
    tx: &mut Tx,
    caller: &Caller,
    tr: Tr<'_>,
    petition: &Petition,
    home: &str,
) -> Result<Vec<(String, String)>, CampaignError> {
    if petition.opened_at.is_none() {
        return Ok(Vec::new());
    }
    let mut ways =
        vec![(tr.t("held-title"), format!("{home}/held")), (tr.t("sheets-title"), format!("{home}/paper"))];
    if may(caller, Act::KeepPetitions, &On::Nothing).is_ok() {
        ways.push((tr.t("invalidate-title"), format!("{home}/invalidate")));
    }
    for run in runs(tx, caller, &petition.id).await? {
        if run.state == RunState::Asked && may_decide(caller, &run).is_ok() {
            let words = tr.with("run-decide-way", &[("number", tr.number(run.number).into())]);
            ways.push((words, format!("{home}/invalidate/{}", run.number)));
        }
    }
    for batch in paper::batches(tx, caller, &petition.id).await? {
        if paper::may_confirm(caller, &batch).is_ok() {
            let words = tr.with("sheets-confirm-way", &[("sheets", batch.new.sheets.as_str().into())]);
            ways.push((words, format!("{home}/paper/{}", batch.id)));
        }
    }
    Ok(ways)
}
