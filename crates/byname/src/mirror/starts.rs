//! Where a walk through the site begins: every address of the table of routes that has no hole but the language, the
//! files of each petition's count, and the pages of what was taken back. Whatever else there is, links lead to.

use byname_base::language::Language;
use byname_campaign::public::Petitions;
use byname_publish::error::PublishError;
use byname_publish::public::PublicSite;
use byname_publish::publication::Kind;
use byname_tally::Tile;
use byname_web::route::Listener;
use http::Method;

use super::address::Address;
use super::copy::is_elsewhere;

/// How many tombstones are read: more than any group takes back.
const TOMBSTONES: u32 = 1_000_000;

/// Every address from which the walk begins.
///
/// # Errors
/// The database's own.
pub(super) async fn starts(site: &PublicSite) -> Result<Vec<Address>, PublishError> {
    let mut starts: Vec<String> = of_the_table();
    starts.extend(of_petitions(&site.petitions));
    for (kind, part) in
        [(Kind::Person, "people"), (Kind::Action, "actions"), (Kind::Authority, "authorities")]
    {
        for tombstone in site.store.tombstones_of(kind, TOMBSTONES).await? {
            starts.extend(Language::ALL.map(|language| format!("/{language}/{part}/{}", tombstone.id)));
        }
    }
    Ok(starts.iter().filter_map(|start| Address::of(start)).collect())
}

fn of_the_table() -> Vec<String> {
    let public = byname_publish::public::routes();
    let signing = byname_campaign::public::routes();
    let rows = public.iter().map(|route| (&route.method, route.path, route.listener));
    let rows = rows.chain(signing.iter().map(|route| (&route.method, route.path, route.listener)));
    rows.filter(|(method, path, listener)| {
        **method == Method::GET && *listener == Listener::Public && !is_elsewhere(path)
    })
    .flat_map(|(_, path, _)| {
        let languages = if path.contains("{lang}") { &Language::ALL[..] } else { &Language::ALL[..1] };
        languages.iter().map(|language| path.replace("{lang}", language.code())).collect::<Vec<_>>()
    })
    .filter(|address| !address.contains('{'))
    .collect()
}

/// The count of each petition, as files that anyone can recompute it from.
fn of_petitions(petitions: &Petitions) -> Vec<String> {
    let mut files = Vec::new();
    for live in petitions.all() {
        let of = format!("/data/petitions/{}", live.public.slug);
        files.push(format!("{of}.json"));
        files.extend(["leaves", "heads", "checkpoint"].map(|file| format!("{of}/{file}")));
        for tile in Tile::all(live.head.size) {
            files.push(format!("{of}/{}", tile.path()));
            if tile.level == 0 {
                files.push(format!("{of}/{}", tile.entries_path()));
            }
        }
    }
    files
}
