//! Signing, confirming, taking back: once each, whatever happens at the same time, and nothing of a signer is kept that
//! need not be.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use byname_base::id::Mint;
use byname_campaign::jobs::{Post, forget};
use byname_campaign::keep_petition::turn;
use byname_campaign::link::LinkCode;
use byname_campaign::names::NameBatch;
use byname_campaign::public::{Petitions, router};
use byname_campaign::signature::{NewSignature, Visibility};
use byname_campaign::turn::Turn;
use byname_campaign::writer::{LinkAct, LinkDone, LinkWhat, NotWritten, Signed};
use byname_db::values;
use byname_mail::Mailer;
use byname_testkit::each_engine;
use byname_web::site::{Site, SiteSettings};
use byname_web::words::Words;
use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{Request, StatusCode};
use tower::ServiceExt as _;

use crate::opened::{Opened, clock, open};

/// As many as may wait.
const QUEUE: usize = 8_192;
/// As many as may wait, as many as are being written, and some more.
const QUEUE_AND_MORE: usize = QUEUE + 1_024 + 500;

/// The one who sends, into a folder.
fn post(petition: &Opened, folder: &std::path::Path) -> Post {
    Post {
        db: petition.db.clone(),
        mailer: Mailer::open(folder.to_owned(), None, "mail@example.org".parse().unwrap()),
        words: std::sync::Arc::new(Words::load()),
        address: "https://example.org".to_owned(),
        paced: false,
    }
}

/// The codes of the links that lie in the folder, the first link of each message, in the order of the addresses.
fn links(folder: &std::path::Path) -> Vec<(String, LinkCode)> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).into_iter().flatten() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        let plain = plain_text(&text);
        let to = text.lines().find_map(|line| line.strip_prefix("To: ")).unwrap().to_owned();
        let link = plain.split_whitespace().find(|word| word.starts_with("https://")).unwrap();
        found.push((to, LinkCode::read(link.rsplit('/').next().unwrap()).unwrap()));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    found
}

/// The text of a message, whatever it is wrapped in.
fn plain_text(message: &str) -> String {
    let (head, body) = message.split_once("\r\n\r\n").unwrap();
    if head.to_lowercase().contains("content-transfer-encoding: base64") {
        use base64::Engine as _;
        let packed: String = body.split_whitespace().collect();
        return String::from_utf8(base64::engine::general_purpose::STANDARD.decode(packed).unwrap()).unwrap();
    }
    body.replace("=\r\n", "").replace("=3D", "=")
}

async fn follow(petition: &Opened, code: &LinkCode, what: LinkWhat) -> LinkDone {
    let act = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what };
    petition.writer.link(act).await.unwrap()
}

/// Signs as a reader does: gives the status of the answer, and whether it says when to come again.
async fn sent_as_a_form(petition: &Opened, email: &str) -> (StatusCode, bool) {
    let settings = SiteSettings {
        group_name: String::new(),
        group_url: None,
        demonstration: false,
        licence: String::new(),
        base_url: None,
    };
    let site = Site { words: Arc::new(Words::load()), settings: Arc::new(settings) };
    let writer = petition.writer.clone();
    let room = Petitions::open(site, petition.db.clone(), writer, clock, Mint::from_system).await.unwrap();
    let form = format!("email={email}&seen=secret&country=&name=&served=");
    let request = Request::post("/en/petitions/where-is-marta")
        .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(form))
        .unwrap();
    let answer = router(&room).oneshot(request).await.unwrap();
    (answer.status(), answer.headers().contains_key(RETRY_AFTER))
}

each_engine! {
    async fn sixty_four_who_sign_at_once_with_one_address_are_one(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut signing = Vec::new();
        for _ in 0..64 {
            let (writer, new) = (petition.writer.clone(), petition.from("marta@example.org"));
            signing.push(tokio::spawn(async move {
                for _ in 0..20 {
                    assert_eq!(writer.sign(new.clone(), None).await, Ok(Signed::Kept));
                }
            }));
        }
        for one in signing {
            one.await.unwrap();
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 1);
    }

    async fn as_many_as_sign_are_kept(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut signing = Vec::new();
        for client in 0..8 {
            let (writer, news): (_, Vec<NewSignature>) = (
                petition.writer.clone(),
                (0..200).map(|n| petition.from(&format!("signer-{client}-{n}@example.org"))).collect(),
            );
            signing.push(tokio::spawn(async move {
                for new in news {
                    assert_eq!(writer.sign(new, None).await, Ok(Signed::Kept));
                }
            }));
        }
        for one in signing {
            one.await.unwrap();
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 1_600);
    }

    async fn a_link_counts_once_and_everything_of_a_secret_signer_is_forgotten(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let folder = tempfile::tempdir().unwrap();
        let new = petition.from("marta@example.org");
        petition.writer.sign(new, None).await.unwrap();
        assert_eq!(post(&petition, folder.path()).send_due(clock(), &mut Mint::seeded(1)).await.unwrap(), 1);
        let (to, code) = links(folder.path()).remove(0);
        assert_eq!(to, "marta@example.org");
        assert_eq!(follow(&petition, &code, LinkWhat::Count(None)).await, LinkDone::Counts);
        assert_eq!(follow(&petition, &code, LinkWhat::Count(None)).await, LinkDone::CountedBefore);
        let kept = "SELECT COUNT(*) AS n FROM signature WHERE address IS NOT NULL OR name IS NOT NULL";
        assert_eq!(petition.number(kept).await, 0);
        let stranger = LinkCode::mint(code.tag(), &mut Mint::seeded(2));
        assert_eq!(follow(&petition, &stranger, LinkWhat::TakeBack).await, LinkDone::Nothing, "a guessed secret");
        assert_eq!(follow(&petition, &code, LinkWhat::TakeBack).await, LinkDone::Gone);
        assert_eq!(follow(&petition, &code, LinkWhat::TakeBack).await, LinkDone::Nothing);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 0, "it was in no count yet");
        // Whoever took it back may think again.
        petition.writer.sign(petition.from("marta@example.org"), None).await.unwrap();
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 1);
    }

    async fn it_was_not_me_leaves_nothing(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let folder = tempfile::tempdir().unwrap();
        petition.writer.sign(petition.from("petro@example.org"), None).await.unwrap();
        post(&petition, folder.path()).send_due(clock(), &mut Mint::seeded(1)).await.unwrap();
        let (_, code) = links(folder.path()).remove(0);
        assert_eq!(follow(&petition, &code, LinkWhat::TakeBack).await, LinkDone::Gone);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 0);
        assert_eq!(follow(&petition, &code, LinkWhat::Count(None)).await, LinkDone::Nothing);
    }

    async fn a_link_is_recalled_twice_and_each_of_the_three_works(db: Db) {
        let petition = open(&db, Vec::new()).await;
        petition.writer.sign(petition.from("olena@example.org"), None).await.unwrap();
        let mut codes = Vec::new();
        for (days, sent) in [(0, 1), (1, 0), (2, 1), (4, 0), (5, 1), (6, 0)] {
            let folder = tempfile::tempdir().unwrap();
            let now = clock().plus_days(days).plus_minutes(days);
            let came = post(&petition, folder.path()).send_due(now, &mut Mint::from_system()).await.unwrap();
            assert_eq!(came, sent, "day {days}");
            codes.extend(links(folder.path()).into_iter().map(|(_, code)| code));
        }
        assert_eq!(codes.len(), 3);
        assert_eq!(follow(&petition, &codes[1], LinkWhat::Count(None)).await, LinkDone::Counts);
        assert_eq!(follow(&petition, &codes[0], LinkWhat::Count(None)).await, LinkDone::CountedBefore);
        assert_eq!(follow(&petition, &codes[2], LinkWhat::TakeBack).await, LinkDone::Gone);
    }

    async fn whoever_signs_again_is_sent_the_link_again_and_three_times_at_most(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut sent = 0;
        for _ in 0..6 {
            petition.writer.sign(petition.from("olena@example.org"), None).await.unwrap();
            let folder = tempfile::tempdir().unwrap();
            sent += post(&petition, folder.path()).send_due(clock(), &mut Mint::from_system()).await.unwrap();
        }
        assert_eq!(sent, 3);
    }

    async fn what_is_not_confirmed_in_seven_days_is_forgotten(db: Db) {
        let petition = open(&db, Vec::new()).await;
        petition.writer.sign(petition.from("olena@example.org"), None).await.unwrap();
        assert_eq!(forget(&db, clock().plus_days(7)).await.unwrap(), 0, "the seventh day is still its own");
        assert_eq!(forget(&db, clock().plus_days(7).plus_minutes(1)).await.unwrap(), 1);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 0);
        let told = petition.one("SELECT detail FROM log_entry WHERE act = 'forget_signatures'", "detail").await;
        assert_eq!(told, r#"{"n":1}"#, "the log keeps how many and of whom nothing");
    }

    async fn a_closed_petition_takes_nobody_in_and_its_key_is_gone(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let folder = tempfile::tempdir().unwrap();
        petition.writer.sign(petition.from("early@example.org"), None).await.unwrap();
        post(&petition, folder.path()).send_due(clock(), &mut Mint::from_system()).await.unwrap();
        let mut tx = db.write().await.unwrap();
        let mut mint = Mint::from_system();
        turn(&mut tx, &petition.caller, clock(), &mut mint, &petition.id, Turn::End, "example.org").await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(petition.writer.sign(petition.from("late@example.org"), None).await, Ok(Signed::NotOpen));
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature").await, 1);
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM petition_key WHERE dedupe IS NOT NULL").await, 0);
        let (_, code) = links(folder.path()).remove(0);
        assert_eq!(follow(&petition, &code, LinkWhat::Count(None)).await, LinkDone::Counts, "a link keeps its days");
    }

    async fn a_name_is_sealed_before_it_is_kept_and_opened_by_a_keyholder_alone(db: Db) {
        let holder = age::x25519::Identity::generate();
        let petition = open(&db, vec![holder.to_public().to_string()]).await;
        let named = |address: &str, name: &str, visibility| NewSignature {
            name: Some(name.to_owned()),
            visibility,
            ..petition.from(address)
        };
        let signing = [
            petition.writer.sign(named("a@example.org", "Марта Тестенко", Visibility::Deliver), None).await,
            petition.writer.sign(named("b@example.org", "Petro Open", Visibility::Public), None).await,
        ];
        assert!(signing.iter().all(|came| *came == Ok(Signed::Kept)));
        let mut tx = db.read().await.unwrap();
        let rows = tx.rows("SELECT name, name_batch, visibility FROM signature", values![]).await.unwrap();
        for row in rows {
            let name = row.text("name").unwrap();
            if row.text("visibility").unwrap() == "public" {
                assert_eq!(name, "Petro Open");
                continue;
            }
            assert!(!name.contains("Марта"));
            let batch = row.text("name_batch").unwrap();
            let sealed = tx
                .row("SELECT sealed_key FROM name_batch WHERE id = $1", values![&batch])
                .await
                .unwrap()
                .unwrap()
                .text("sealed_key")
                .unwrap();
            let opened = NameBatch::open(byname_base::id::NameBatchId::from_text(batch), &sealed, &holder).unwrap();
            assert_eq!(opened.name(&name).unwrap(), "Марта Тестенко");
        }
    }
    async fn who_finds_too_many_waiting_is_told_so_and_nothing_of_theirs_is_kept(db: Db) {
        let petition = open(&db, Vec::new()).await;
        // Somebody else is at the one row on which the first of them must wait.
        let mut tx = db.write().await.unwrap();
        let first = petition.from("signer-0@example.org");
        let sql = "INSERT INTO signature (tag, petition_id, state, class, visibility, recipients, country, language, \
                   signed_at, held_for, mails, tokens) VALUES ($1, '', 'pending', 'email', 'secret', '', '', 'en', '', '', 0, '')";
        tx.execute(sql, values![&first.tag]).await.unwrap();
        let mut signing = tokio::task::JoinSet::new();
        // Those for whom there is no room are told at once, while all others still wait. The second wave fills what the
        // one who writes took out meanwhile.
        let mut busy = 0;
        for wave in [0..QUEUE, QUEUE..QUEUE_AND_MORE] {
            for n in wave {
                let (writer, new) = (petition.writer.clone(), petition.from(&format!("signer-{n}@example.org")));
                signing.spawn(async move { (new.tag.clone(), writer.sign(new, None).await) });
            }
            while let Ok(Some(came)) = tokio::time::timeout(Duration::from_millis(300), signing.join_next()).await {
                assert_eq!(came.unwrap().1, Err(NotWritten::Busy));
                busy += 1;
            }
        }
        assert!((1..2_000).contains(&busy), "{busy} of {QUEUE_AND_MORE} found no room");
        let (status, come_again) = sent_as_a_form(&petition, "nobody@example.org").await;
        assert_eq!((status, come_again), (StatusCode::SERVICE_UNAVAILABLE, true), "a page says when to come again");
        drop(tx);
        let mut kept = 0;
        while let Some(came) = signing.join_next().await {
            assert_eq!(came.unwrap().1, Ok(Signed::Kept));
            kept += 1;
        }
        assert_eq!(kept + busy, QUEUE_AND_MORE);
        let rows = petition.number("SELECT COUNT(*) AS n FROM signature").await;
        assert_eq!(rows, i64::try_from(kept).unwrap(), "of those who were told so nothing is kept");
        assert_eq!(petition.writer.sign(petition.from("late@example.org"), None).await, Ok(Signed::Kept), "room again");
    }
}
