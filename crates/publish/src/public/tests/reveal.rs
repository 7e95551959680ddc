//! The exact place of an action: nowhere before its minute, and from then on everywhere, though nobody does anything.

use std::sync::atomic::{AtomicI64, Ordering};

use byname_base::language::Language;
use byname_base::now::Now;
use byname_testkit::at;
use http::StatusCode;

use super::Running;
use super::invented::{ANNOUNCED, ERDEM, announced};
use crate::public_action::PublicAction;
use crate::publication::Snapshot;

const EXACT: &str = "third lamp";

/// Minutes after the last one in which nothing may be told.
static AHEAD: AtomicI64 = AtomicI64::new(0);
/// The same for a site with a fault.
static AHEAD_OF_FAULT: AtomicI64 = AtomicI64::new(0);

fn clock() -> Now {
    at("2026-12-14T16:59:00Z").plus_minutes(AHEAD.load(Ordering::Relaxed))
}

fn clock_of_fault() -> Now {
    at("2026-12-14T16:59:00Z").plus_minutes(AHEAD_OF_FAULT.load(Ordering::Relaxed))
}

/// Where it is told once it may be.
fn telling() -> Vec<String> {
    let pages = Language::ALL.map(|language| format!("/{language}/actions/{ANNOUNCED}"));
    let files = ["/calendar.ics", "/data/actions.json", "/data/actions.csv"].map(str::to_owned);
    pages.into_iter().chain(files).chain([format!("/calendar/{ANNOUNCED}.ics")]).collect()
}

/// Everywhere else that an action stands.
fn silent() -> Vec<String> {
    let pages = Language::ALL.into_iter().flat_map(|language| {
        ["", "/", "/actions", "/sources", "/method"]
            .map(|rest| format!("/{language}{rest}"))
            .into_iter()
            .chain([format!("/{language}/people/{ERDEM}"), format!("/{language}/search?q=lamp")])
    });
    pages.chain(["/feeds/steps.atom", "/data/people.json", "/openapi.json"].map(str::to_owned)).collect()
}

/// The addresses that hold the exact place now.
async fn holding(site: &Running) -> Vec<String> {
    let mut holding = Vec::new();
    for address in telling().into_iter().chain(silent()) {
        let answer = site.get(&address).await;
        assert!(matches!(answer.status, StatusCode::OK | StatusCode::FOUND), "{address}: {}", answer.status);
        // The words of a search stand on its page.
        let body = answer.body.replace("\r\n ", "");
        if body.contains(EXACT)
            || answer.headers.values().any(|value| value.to_str().unwrap().contains(EXACT))
        {
            holding.push(address);
        }
    }
    holding
}

#[tokio::test]
async fn the_exact_place_stands_nowhere_before_its_minute_and_everywhere_from_it_on() {
    let site = Running::start_with(clock, vec![Snapshot::Action(Box::new(announced()))]).await;
    for (minutes, told) in [(0, false), (1, true), (2, true)] {
        AHEAD.store(minutes, Ordering::Relaxed);
        let expected = if told { telling() } else { Vec::new() };
        // Asked twice: once it is made, once it comes from the cache.
        assert_eq!(holding(&site).await, expected, "{} and made", clock().as_stored());
        assert_eq!(holding(&site).await, expected, "{} and kept", clock().as_stored());
        let calendar = site.get(&format!("/calendar/{ANNOUNCED}.ics")).await.body;
        assert_eq!(calendar.contains("LOCATION"), told, "{calendar}");
        assert!(calendar.contains(if told { "SEQUENCE:1\r\n" } else { "SEQUENCE:0\r\n" }), "{calendar}");
    }
}

#[tokio::test]
async fn this_test_sees_a_place_that_is_told_too_early_and_a_page_that_is_kept_too_long() {
    let fault = PublicAction { description: "We meet at the third lamp.".to_owned(), ..announced() };
    let site = Running::start_with(clock_of_fault, vec![Snapshot::Action(Box::new(fault))]).await;
    let early = holding(&site).await;
    assert!(telling().iter().all(|address| early.contains(address)), "{early:?}");

    let site = Running::start_with(clock_of_fault, vec![Snapshot::Action(Box::new(announced()))]).await;
    site.site.forget_turns();
    assert!(holding(&site).await.is_empty());
    AHEAD_OF_FAULT.store(1, Ordering::Relaxed);
    let late = holding(&site).await;
    assert!(!late.contains(&format!("/en/actions/{ANNOUNCED}")), "the cache outlived the minute: {late:?}");
}
