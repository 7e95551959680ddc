//! The page of one step: what was asked, where it stands, what came, and the ways to note more.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::StepId;
use byname_db::{DbError, Tx};
use byname_register::file::name_of;
use byname_register::store::{claims, people, sources};
use byname_staff::desk::{Desk, DeskFrame, SignedIn};
use byname_staff::{Act, On, may};
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::words::Tr;

use super::told;
use crate::letter::Letter;
use crate::reply::Reply;
use crate::sent_text::of_step;
use crate::step::Step;
use crate::store::replies;

#[derive(Template)]
#[template(path = "desk/step.html")]
struct StepPage<'a> {
    frame: DeskFrame<'a>,
    number: String,
    people: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    state: String,
    due: String,
    replies: Vec<ReplyRow>,
    ways: Vec<(String, String)>,
    escalations: Vec<(String, String)>,
    text: Option<Letter>,
    text_href: String,
}

struct ReplyRow {
    when: String,
    kind: String,
    summary: String,
    words: String,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let (step, text) = of_step(&mut tx, &signed.caller, &StepId::from_text(id)).await?;
    let came = replies::of_step(&mut tx, &step.id).await.map_err(|cause| Desk::broken(&cause))?;
    let proofs = proofs(&mut tx, &step).await.map_err(|cause| Desk::broken(&cause))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut named = Vec::new();
    for person in &step.people {
        let name = async {
            let found = people::get(&mut tx, person).await?;
            let claims = claims::of_person(&mut tx, person).await?;
            Ok(found.map(|person| name_of(&claims, &person, tr.language())).unwrap_or_default())
        };
        let name = name.await.map_err(|cause| Desk::broken(&cause))?;
        named.push((name, format!("/{}/people/{person}", tr.language())));
    }
    let files: Vec<&str> = step.people.iter().map(|person| person.as_str()).collect();
    let may_keep = may(&signed.caller, Act::KeepSteps, &On::Files(&files)).is_ok();
    let kind = tr.t(&format!("kind-{}", step.kind));
    let title = if step.addressee.is_empty() { kind } else { format!("{kind}: {}", step.addressee) };
    let page = StepPage {
        frame: DeskFrame::new(&desk, &signed, title),
        number: step.folder_id.clone(),
        people: named,
        facts: facts(tr, &step, &proofs),
        state: told::state(tr, &step, &came, desk.today()),
        due: told::due(tr, &step, desk.today()),
        replies: came.iter().map(|reply| reply_row(tr, reply)).collect(),
        ways: if may_keep { ways(tr, &step) } else { Vec::new() },
        text: text.map(|text| text.letter),
        text_href: format!("/{}/steps/{}/text", tr.language(), step.id),
        escalations: if may_keep { escalations(tr, &step) } else { Vec::new() },
    };
    Page::of(&page).map(IntoResponse::into_response)
}

/// What proves the days of a step: each source with its title, which says what kind of proof it is.
async fn proofs(tx: &mut Tx, step: &Step) -> Result<String, DbError> {
    let mut told = Vec::new();
    for number in &step.way.proofs {
        let source = sources::get(tx, number).await?;
        told.extend(source.map(|source| format!("{} ({number})", source.title)));
    }
    Ok(told.join("; "))
}

fn facts(tr: Tr<'_>, step: &Step, proofs: &str) -> Vec<(String, String)> {
    let way = &step.way;
    let day =
        |date: &Option<byname_base::edtf::Edtf>| date.as_ref().map(|date| tr.date(date)).unwrap_or_default();
    let act = way.act.map(|act| tr.t(&format!("state-{}", act.code()))).unwrap_or_default();
    [
        ("step-actor", step.actor.clone()),
        ("step-description", step.description.clone()),
        ("step-sent-on", day(&step.sent_on)),
        (
            "step-channel",
            if way.channel.is_empty() { String::new() } else { tr.t(&format!("channel-{}", way.channel)) },
        ),
        ("step-outgoing-no", way.outgoing_no.clone()),
        ("step-received-on", day(&way.received_on)),
        ("step-registered-on", day(&way.registered_on)),
        ("step-incoming-no", way.incoming_no.clone()),
        ("step-rule", way.reply_rule.clone()),
        ("step-extended-to", day(&way.extended_to)),
        ("step-parent", way.parent_step.clone()),
        ("step-ended", act),
        ("step-ended-by", way.act_by.clone()),
        ("step-inboxes", way.inboxes_checked.clone()),
        ("step-outcome", step.outcome_text.clone()),
        ("step-sources", step.sources.join(", ")),
        ("step-proved-by", proofs.to_owned()),
        ("step-note", step.note.clone()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(word, value)| (tr.t(word), value))
    .collect()
}

fn reply_row(tr: Tr<'_>, reply: &Reply) -> ReplyRow {
    ReplyRow {
        when: reply.received_on.as_ref().map_or_else(|| tr.t("step-no-day"), |day| tr.date(day)),
        kind: tr.t(&format!("reply-{}", reply.kind)),
        summary: reply.summary.clone(),
        words: [
            reply.folder_id.clone(),
            reply.grade.code().to_owned(),
            reply.sources.join(", "),
            reply.note.clone(),
        ]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · "),
    }
}

/// Every way to note something of a step, each to the one form that asks what it needs.
fn ways(tr: Tr<'_>, step: &Step) -> Vec<(String, String)> {
    let to = |what: &str| format!("/{}/steps/{}/{what}", tr.language(), step.id);
    let all = ["reply", "forwarded", "extended", "ignored", "ended", "change"];
    let asks = step.kind.awaits_answer() && !step.addressee.is_empty();
    let shown = all.iter().filter(|what| asks || **what == "change");
    shown.map(|what| (tr.t(&format!("step-way-{what}")), to(what))).collect()
}

/// The next body, by the rule: a lawyer decides.
fn escalations(tr: Tr<'_>, step: &Step) -> Vec<(String, String)> {
    let Some(rule) = step.rule() else { return Vec::new() };
    let person = step.people.first().map(|person| format!("person={person}&")).unwrap_or_default();
    let kinds = rule.escalation.iter();
    kinds
        .map(|kind| {
            (tr.t(&format!("kind-{kind}")), format!("/{}/steps/new?{person}kind={kind}", tr.language()))
        })
        .collect()
}
