//! The public site without a listener.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use byname_base::id::Mint;
use byname_base::now::Now;
use byname_campaign::public::Petitions;
use byname_campaign::writer::Writer;
use byname_testkit::TestDb;
use byname_web::site::{Site, SiteSettings};
use byname_web::words::Words;
use http::{HeaderMap, Request, StatusCode};
use tower::ServiceExt as _;

use super::invented;
use crate::find_person::PeopleIndex;
use crate::public::{PublicSite, router};
use crate::publication::Snapshot;
use crate::store::PublicStore;

/// A running public site without a listener.
pub(super) struct Running {
    router: Router,
    pub(super) site: Arc<PublicSite>,
    _test: TestDb,
}

/// An answer, read to its end.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: String,
}

impl Running {
    pub(super) async fn start() -> Self {
        Self::with(None, byname_testkit::now, Vec::new()).await
    }

    /// The same, which knows its own address or does not.
    pub(super) async fn at(base_url: Option<&str>) -> Self {
        Self::with(base_url, byname_testkit::now, Vec::new()).await
    }

    /// The same at another time, with more that is public.
    pub(super) async fn start_with(clock: fn() -> Now, more: Vec<Snapshot>) -> Self {
        Self::with(None, clock, more).await
    }

    async fn with(base_url: Option<&str>, clock: fn() -> Now, more: Vec<Snapshot>) -> Self {
        let test = TestDb::sqlite().await;
        invented::publish(&test.db, more).await;
        let settings = SiteSettings {
            group_name: "Lantern Watch".to_owned(),
            group_url: Some("https://lantern.example/about".to_owned()),
            demonstration: true,
            licence: "CC BY 4.0".to_owned(),
            base_url: base_url.map(str::to_owned),
        };
        let site = Site { words: Arc::new(Words::load()), settings: Arc::new(settings) };
        // Nobody signs here: the one who would write is never begun.
        let (writer, _) = Writer::new(test.db.clone(), clock, Mint::from_system);
        let db = test.db.clone();
        let petitions = Petitions::open(site, db, writer, clock, Mint::from_system).await.unwrap();
        let store = PublicStore::new(test.db.clone());
        let people = PeopleIndex::read(&store).await.unwrap();
        let site = PublicSite::open(store, people, petitions, clock).await.unwrap();
        Self { router: router(&site), site, _test: test }
    }

    pub(super) async fn get(&self, address: &str) -> Answer {
        self.ask(Request::get(address).body(Body::empty()).unwrap()).await
    }

    pub(super) async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
        }
    }
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}
