//! The due-date engine against an oracle that shares no code with it: it walks from day to day and from second
//! to second, with a calendar, zones and readings of dates of its own.

mod oracle;
mod record;
mod seeded;
mod walk;

use byname_pursue::due_date::{Due, TransitDays, due};
use byname_pursue::reply_rule::{Mark, ReplyRule, ReplyRules, Standstill};
use jiff::civil::{Date, date};

use oracle::Oracle;
use record::Record;
use seeded::Seeded;

/// A day on which the shipped rows are fresh.
const AS_OF: Date = date(2026, 11, 23);

#[test]
fn ten_thousand_random_records_under_every_rule() {
    let (oracle, mut random) = (Oracle::new(), Seeded::new(20_261_123));
    let settled: Vec<_> = ReplyRules::shipped().iter().map(as_if_settled).collect();
    for _ in 0..10_000 {
        let record = Record::random(&mut random);
        for (shipped, settled) in ReplyRules::shipped().iter().zip(&settled) {
            let found = record.with_facts(|facts| {
                let day = |rule| words(due(rule, facts, &TransitDays::default(), AS_OF));
                [day(settled), day(shipped)]
            });
            let expected = [oracle.due(settled, &record), oracle.due(shipped, &record)];
            assert_eq!(found, expected, "{} {record:?}", shipped.id);
        }
    }
}

/// Every row with terms that stood still for a while, and for some of the records still do.
#[test]
fn the_same_when_terms_stand_still() {
    let (oracle, mut random) = (Oracle::new(), Seeded::new(20_220_224));
    let time = |from: Date, to: Option<Date>| Standstill { from, to };
    let standstills = vec![
        time(date(2015, 12, 20), Some(date(2016, 1, 12))),
        time(date(2018, 3, 8), Some(date(2018, 3, 8))),
        time(date(2022, 2, 24), Some(date(2022, 5, 9))),
        time(date(2025, 6, 1), None),
    ];
    let rules = ReplyRules::shipped().iter().map(as_if_settled);
    let rules: Vec<_> = rules.map(|rule| ReplyRule { standstills: standstills.clone(), ..rule }).collect();
    for _ in 0..2_000 {
        let record = Record::random(&mut random);
        for rule in &rules {
            let found = record.with_facts(|facts| words(due(rule, facts, &TransitDays::default(), AS_OF)));
            assert_eq!(found, oracle.due(rule, &record), "{} {record:?}", rule.id);
        }
    }
}

/// Every row told as law, so that its day is compared and not only "to be checked".
fn as_if_settled(rule: &ReplyRule) -> ReplyRule {
    ReplyRule { mark: Mark::V, check: None, ..rule.clone() }
}

fn words(due: Due) -> String {
    match due {
        Due::Law { on, approximate } => format!("law {on}{}", if approximate { " about" } else { "" }),
        Due::Assumed { on } => format!("assumed {on}"),
        Due::ToBeChecked { on } => format!("to_be_checked {on}"),
        Due::Unclear { reason } => format!("unclear: {reason}"),
        other => other.code().to_owned(),
    }
}
