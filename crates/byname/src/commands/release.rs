//! `byname release`: shows what becomes public, and makes it so.

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_publish::publication::Kind;
use byname_publish::release::{self, Line, NewRelease, ReleaseOutcome, release};

use super::now;
use crate::cli::{Basis, Release};
use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, options: Release) -> anyhow::Result<()> {
    let actor = Actor::named(&options.by).unwrap_or_else(Actor::program);
    let new = NewRelease {
        basis: match options.basis {
            Basis::PublicRecord => release::Basis::PublicRecord,
            Basis::FamilyConsent => release::Basis::FamilyConsent,
        },
        by: options.by,
        approved_by: options.approved_by,
        reason: options.reason,
        risk: options.risk,
        reviewed_on: options.reviewed_on,
        cases: (!options.cases.is_empty()).then_some(options.cases),
        dry_run: options.dry_run,
    };
    let mut tx = data.db.write().await?;
    let bar = print::progress();
    let mut wrote = |done, total| {
        bar.set_length(total);
        bar.set_position(done);
    };
    let outcome = release(&mut tx, &actor, now(), &mut Mint::from_system(), &new, &mut wrote).await;
    bar.finish_and_clear();
    let outcome = outcome?;
    tx.commit().await?;
    tell(&outcome, new.dry_run);
    Ok(())
}

fn tell(outcome: &ReleaseOutcome, dry_run: bool) {
    let (becomes, again, back) = if dry_run {
        ("would become public", "would be told anew", "would be taken back")
    } else {
        ("is public now", "is told anew", "is taken back")
    };
    lines(&outcome.released, becomes);
    lines(&outcome.renewed, again);
    lines(&outcome.taken_back, back);
    for held in &outcome.held_back {
        print::line(format!("stays: {} ({})", held.id, held.reason));
    }
    print::line(format!(
        "{} new, {} changed, {} unchanged, {} taken back, {} stay back{}",
        outcome.released.len(),
        outcome.renewed.len(),
        outcome.unchanged,
        outcome.taken_back.len(),
        outcome.held_back.len(),
        if dry_run { "; nothing was changed" } else { "" }
    ));
}

/// Sources and institutions go with what needs them and are only counted at the end.
pub(super) fn lines(lines: &[Line], what: &str) {
    let told = lines.iter().filter(|line| !matches!(line.kind, Kind::Source | Kind::Authority));
    told.for_each(|line| print::line(format!("{what}: {} {} {}", line.kind, line.id, line.words)));
}
