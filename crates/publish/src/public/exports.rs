//! The register in the formats of others: PFIF for search services, FollowTheMoney for investigators.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use byname_base::id::PublicId;

use super::calendar::summary;
use super::feeds::{english, parties};
use super::parts::{Reader, de_facto_label};
use super::person::{since_sentence, status_sentence};
use super::site::PublicSite;
use super::streamed::{self, BATCH, Piece, next};
use crate::exchange::{World, follow_the_money, pfif};
use crate::public_step::PublicAuthority;
use crate::publication::Kind;

/// What the PFIF file consists of.
#[derive(Clone, Copy)]
enum Search {
    People,
    TakenBack,
}

/// The kinds of entities, those that others point to first.
#[derive(Clone, Copy)]
enum Entities {
    Sources,
    Authorities,
    People,
    Steps,
    Actions,
}

/// `/data/people.pfif.xml`
pub(super) async fn pfif(State(site): State<Arc<PublicSite>>) -> Response {
    let parts = [Search::People, Search::TakenBack];
    streamed::answer(
        site,
        "application/pfif+xml",
        (pfif::HEAD, pfif::FOOT),
        parts,
        async |site, part, after| pfif_piece(&site, part, after).await,
    )
}

async fn pfif_piece(site: &PublicSite, part: Search, after: Option<PublicId>) -> Piece {
    let (world, reader) = (World::of(&site.site.settings), english(site));
    Ok(match part {
        Search::People => {
            let batch = site.store.people_after(after.as_ref(), BATCH).await?;
            let Some(last) = batch.last() else { return Ok((String::new(), None)) };
            // Read after the people: whoever was taken back in between has no term, and no line.
            let terms = site.store.terms_between(after.as_ref(), &last.id).await?;
            let told = batch.iter().filter_map(|person| {
                let term = terms.get(&person.id)?;
                let said =
                    format!("{} {}", since_sentence(&reader, person), status_sentence(&reader, person));
                Some(pfif::person(&world, person, term, &said, reader.as_of))
            });
            (told.collect(), next(&batch, |person| &person.id))
        }
        Search::TakenBack => {
            let batch = site.store.tombstones_after(Kind::Person, after.as_ref(), BATCH).await?;
            let left = batch.iter().map(|tombstone| pfif::placeholder(&world, tombstone));
            (left.collect(), next(&batch, |tombstone| &tombstone.id))
        }
    })
}

/// `/data/register.ftm.json`
pub(super) async fn ftm(State(site): State<Arc<PublicSite>>) -> Response {
    let parts =
        [Entities::Sources, Entities::Authorities, Entities::People, Entities::Steps, Entities::Actions];
    streamed::answer(site, "application/json+ftm", ("", ""), parts, async |site, part, after| {
        ftm_piece(&site, part, after).await
    })
}

async fn ftm_piece(site: &PublicSite, part: Entities, after: Option<PublicId>) -> Piece {
    let (world, reader, store) = (World::of(&site.site.settings), english(site), &site.store);
    Ok(match part {
        Entities::Sources => {
            let sources = store.all_sources().await?;
            (sources.iter().map(|source| follow_the_money::source(&world, source)).collect(), None)
        }
        Entities::Authorities => {
            let rows = store.authorities().await?;
            (rows.iter().map(|row| authority(&world, &reader, &row.authority)).collect(), None)
        }
        Entities::People => {
            let batch = store.people_after(after.as_ref(), BATCH).await?;
            let lines = batch
                .iter()
                .map(|person| follow_the_money::person(&world, person, &since_sentence(&reader, person)));
            (lines.collect(), next(&batch, |person| &person.id))
        }
        Entities::Steps => {
            let batch = store.steps_after(after.as_ref(), BATCH).await?;
            let lines =
                batch.iter().map(|step| follow_the_money::step(&world, step, &parties(&reader, step)));
            (lines.collect(), next(&batch, |step| &step.id))
        }
        Entities::Actions => {
            let actions = store.actions().await?;
            let lines = actions.iter().map(|action| {
                follow_the_money::action(&world, action, &summary(&reader, action), &action.place)
            });
            (lines.collect(), None)
        }
    })
}

fn authority(world: &World, reader: &Reader<'_>, authority: &PublicAuthority) -> String {
    let named = |name: &String| match de_facto_label(reader, authority.level == "de_facto", name) {
        Some(label) => format!("{label} {name}"),
        None => name.clone(),
    };
    let names: Vec<String> = authority.names.iter().map(|(_, name)| named(name)).collect();
    follow_the_money::authority(
        world,
        authority.id.as_str(),
        &names,
        &authority.kind,
        &authority.level,
        &authority.jurisdiction,
    )
}
