//! The state of many steps, on one core; and the scoreboard over as many, from publications.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::Result;
use byname_base::edtf::Edtf;
use byname_base::now::Now;
use byname_db::{Address, Db, values};
use byname_publish::store::PublicStore;
use byname_pursue::due_date::{ClockFacts, TransitDays, due};
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::reply_rule::ReplyRules;
use byname_pursue::step::Stance;
use byname_pursue::step_kind::StepKind;
use byname_pursue::step_state::{ReplyFacts, StepFacts, state};
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// To which day the states are computed.
const AS_OF: Date = date(2026, 11, 24);

/// How many days of sending are told apart.
const DAYS: usize = 4_000;

/// Due days and states of that many steps, over every rule, one after the other.
pub(crate) fn states(steps: usize) -> Duration {
    let rules: Vec<_> = ReplyRules::shipped().iter().collect();
    let days: Vec<Edtf> = (0..DAYS)
        .map(|n| (date(2015, 1, 1) + i32::try_from(n).unwrap_or(0).days()).to_string())
        .map(|day| day.parse().expect("a day is EDTF"))
        .collect();
    let begun = Instant::now();
    for n in 0..steps {
        let sent_on = &days[n % (DAYS - 60)];
        let received_on = &days[n % (DAYS - 60) + 5];
        let facts = ClockFacts {
            sent_on: Some(sent_on),
            received_on: Some(received_on),
            registered_on: Some(received_on),
            proof: n % 2 == 0,
            ..ClockFacts::default()
        };
        let step = StepFacts {
            stance: Stance::For,
            kind: StepKind::Appeal,
            has_addressee: true,
            answers_followed: true,
            act: None,
            sent_on: Some(sent_on),
        };
        let reply =
            ReplyFacts { kind: ReplyKind::AnsweredFormal, received_on: Some(&days[n % (DAYS - 60) + 60]) };
        let replies = if n % 3 == 0 { std::slice::from_ref(&reply) } else { &[] };
        let due = due(rules[n % rules.len()], &facts, &TransitDays::default(), AS_OF);
        black_box(state(&step, replies, &due, AS_OF));
    }
    begun.elapsed()
}

/// A database of as many published steps as make a million, and the time of the scoreboard over them beside that of
/// counting the same rows.
pub(crate) async fn scoreboard(scratch: &Path) -> Result<(Duration, Duration)> {
    let db = Db::open(&Address::File(scratch.join("scores.sqlite"))).await?;
    db.migrate(Now::at("2026-11-24T09:00:00Z".parse()?)).await?;
    let mut tx = db.write().await?;
    tx.execute(PUBLICATIONS, values![]).await?;
    tx.execute(STEPS, values![]).await?;
    tx.execute("ANALYZE", values![]).await?;
    tx.commit().await?;
    let store = PublicStore::new(db.clone());
    store.scores(AS_OF).await?;
    let begun = Instant::now();
    black_box(store.scores(AS_OF).await?);
    let ours = begun.elapsed();
    let mut tx = db.read().await?;
    let begun = Instant::now();
    black_box(
        tx.row("SELECT COUNT(*) AS n FROM public_step WHERE came <> '' AND addressee_id <> ''", values![])
            .await?,
    );
    Ok((ours, begun.elapsed()))
}

/// A million publications without words: the scoreboard reads none.
const PUBLICATIONS: &str = "INSERT INTO publication (id, kind, public_id, record_id, rev, body, sha256, began_at) \
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
    SELECT 'p' || i, 'step', 's' || i, 'r' || i, 1, '{}', '', '' FROM n";

/// As many steps to 300 institutions under four rules, with every course.
const STEPS: &str = "INSERT INTO public_step (publication_id, public_id, earliest, latest, date_key, month_known, level, \
    stance, kind, grade, actor_id, addressee_id, addressee_text, de_facto, rule, came, late, silent_from) \
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) \
    SELECT 'p' || i, 's' || i, date('2014-03-01', '+' || (i % 4000) || ' days'), \
    date('2014-03-01', '+' || (i % 4000) || ' days'), 'k' || i, 1, 'national', 'for', 'appeal', 'B', '', \
    'authority' || (i * 7919 % 300), 'text', 0, \
    CASE i % 4 WHEN 0 THEN 'RU-3' WHEN 1 THEN 'UA-6a' WHEN 2 THEN 'UA-1a' ELSE '' END, \
    CASE i % 5 WHEN 0 THEN 'substance' WHEN 1 THEN 'formal' WHEN 2 THEN 'ignored' ELSE 'nothing' END, \
    CASE WHEN i % 5 < 2 THEN i % 2 ELSE 0 END, \
    CASE WHEN i % 5 > 2 THEN date('2014-04-15', '+' || (i % 4000) || ' days') ELSE '~' END FROM n";
