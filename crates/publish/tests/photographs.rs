//! A photograph of a person: shown on the family's consent with a source, both, and gone with either.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use std::sync::Arc;

use byname_base::language::Language;
use byname_db::{Db, values};
use byname_publish::error::PublishError;
use byname_publish::jobs::take_back_lapsed;
use byname_publish::public::{PlacardSize, Series, WantedPlacards};
use byname_publish::public_person::PublicPerson;
use byname_publish::public_photo::PublicPhoto;
use byname_publish::store::PublicStore;
use byname_publish::verify;
use byname_register::claim::Grade;
use byname_register::consent::Covers;
use byname_register::keep_consents::NewConsent;
use byname_register::merge::merge;
use byname_testkit::{at, each_engine, now};
use byname_web::site::{Site, SiteSettings};
use byname_web::words::Words;
use jiff::civil::date;
use register::{Register, agreed, all_that_is_public, machine, on_consent};

/// What the sister agreed to: names stand on sources, the photograph on her word too.
const PHOTO: &[Covers] = &[Covers::Photo];

/// Marta, told by a newspaper, with a photograph from it. Gives the photograph's name.
async fn marta(db: Db) -> (Register, String) {
    let mut register = Register::with_a_source(db).await;
    register.source("S2", "SECRET a picture from a telephone", "").await;
    register.missing("P1", "Marta Vitrolom", &[]).await;
    let (_, name) = register.photograph("P1", 90, "S1").await;
    (register, name)
}

async fn page(register: &Register) -> Option<PublicPerson> {
    PublicStore::new(register.db.clone()).person(&register.public_id("P1")).await.unwrap()
}

async fn photo(register: &Register) -> Option<PublicPhoto> {
    page(register).await?.photo
}

async fn served(db: &Db, name: &str) -> bool {
    PublicStore::new(db.clone()).photo(name).await.unwrap().is_some()
}

each_engine! {
    async fn it_is_shown_on_consent_with_a_source_and_never_else(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        register.release().await;
        assert_eq!(photo(&register).await, None, "public record alone");
        let others: Vec<Covers> = Covers::ALL.iter().copied().filter(|group| *group != Covers::Photo).collect();
        register.consent("P1", &agreed(&others)).await;
        register.release_with(&on_consent()).await.unwrap();
        assert_eq!(photo(&register).await, None, "everything else was agreed to");
        register.consent("P1", &agreed(PHOTO)).await;
        register.release().await;
        assert_eq!(photo(&register).await, None, "a release on public record uses no consent");
        assert!(!served(&db, &name).await);
        register.release_with(&on_consent()).await.unwrap();
        let shown = photo(&register).await.unwrap();
        assert_eq!((shown.sha256.as_str(), shown.width, shown.height), (name.as_str(), 40, 30));
        assert_eq!((shown.source_ids.as_slice(), shown.taken_on.as_str()), (&["S1".to_owned()][..], "2015~"));
        let jpeg = PublicStore::new(db.clone()).photo(&name).await.unwrap().unwrap();
        assert_eq!(byname_picture::sha256(&jpeg), name);
        let public = all_that_is_public(&mut db.read().await.unwrap()).await;
        assert!(!public.contains("SECRET"), "{public}");

        let (_, uncited) = register.photograph("P1", 200, "S2").await;
        register.release_with(&on_consent()).await.unwrap();
        assert_eq!(photo(&register).await, None, "its source has no publisher");
        assert!(!served(&db, &name).await && !served(&db, &uncited).await);
    }

    /// The last day counts to its end, in Kyiv. The page stands on sources and goes on.
    async fn it_goes_when_the_consent_has_run_out_and_the_page_stays(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        register.consent("P1", &NewConsent { valid_to: Some(date(2026, 12, 24)), ..agreed(PHOTO) }).await;
        register.release_with(&on_consent()).await.unwrap();
        for (instant, ended) in [
            ("2026-12-23T12:00:00Z", 0),
            ("2026-12-24T12:00:00Z", 0),
            ("2026-12-24T21:59:00Z", 0),
            ("2026-12-24T22:00:00Z", 1),
            ("2026-12-25T12:00:00Z", 0),
        ] {
            let epoch = PublicStore::new(db.clone()).epoch().await.unwrap();
            assert_eq!(take_back_lapsed(&db, at(instant), &mut register.mint).await.unwrap(), ended, "{instant}");
            let gone = instant >= "2026-12-24T22";
            assert_eq!(photo(&register).await.is_none(), gone, "{instant}");
            assert_eq!(served(&db, &name).await, !gone, "{instant}");
            let later = PublicStore::new(db.clone()).epoch().await.unwrap();
            assert_eq!(later - epoch, i64::from(ended > 0), "every listener learns of it");
        }
        assert!(page(&register).await.is_some_and(|page| page.names[0].text == "Marta Vitrolom"));
        let public = all_that_is_public(&mut db.read().await.unwrap()).await;
        assert!(!public.contains(&name), "{public}");
        register.release().await;
        assert!(photo(&register).await.is_none() && page(&register).await.is_some());
    }

    async fn taken_back_it_is_gone_at_once_and_the_page_stays_where_sources_carry_it(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        let sister = register.consent("P1", &agreed(PHOTO)).await;
        register.consent("P1", &agreed(Covers::ALL)).await;
        register.release_with(&on_consent()).await.unwrap();
        assert_eq!(register.revoke("P1", &sister).await, 1, "whatever another relative agreed to");
        assert!(!served(&db, &name).await && photo(&register).await.is_none());
        assert!(page(&register).await.is_some());
        assert!(PublicStore::new(db.clone()).tombstone(&register.public_id("P1")).await.unwrap().is_none());
        register.release_with(&on_consent()).await.unwrap();
        assert!(served(&db, &name).await, "two people looked again, and the mother's word stands");
        register.object("P1").await;
        assert!(!served(&db, &name).await, "a relative disagrees");
    }

    /// Where more than the photograph rests on the family's word, everything goes, as always.
    async fn a_page_that_rests_on_consent_goes_whole(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        register.claim("P1", ("C9", "last_seen_place", "the ferry landing", Grade::C), &[]).await;
        let id = register.consent("P1", &agreed(&[Covers::Photo, Covers::DayAndPlace])).await;
        register.release_with(&on_consent()).await.unwrap();
        assert!(served(&db, &name).await);
        register.revoke("P1", &id).await;
        assert!(page(&register).await.is_none() && !served(&db, &name).await);
    }

    async fn one_taken_away_is_gone_at_once_and_does_not_come_back(db: Db) {
        let (mut register, first) = marta(db.clone()).await;
        register.consent("P1", &agreed(Covers::ALL)).await;
        register.release_with(&on_consent()).await.unwrap();
        let (id, second) = register.photograph("P1", 200, "S1").await;
        assert!(served(&db, &first).await && !served(&db, &second).await, "nothing becomes public by adding");
        register.release_with(&on_consent()).await.unwrap();
        assert!(!served(&db, &first).await && served(&db, &second).await);
        assert!(register.take_photo_away("P1", &id).await.unwrap(), "it was shown");
        assert!(!served(&db, &second).await && page(&register).await.is_some());
        assert!(register.take_photo_away("P1", &id).await.is_err(), "once");
        register.release_with(&on_consent()).await.unwrap();
        assert_eq!(photo(&register).await, None, "and the one before it does not come back either");
        let kept = register::count(&db, "SELECT COUNT(*) AS n FROM portrait").await;
        assert_eq!(kept, 2, "the file keeps both");
        let public = all_that_is_public(&mut db.read().await.unwrap()).await;
        assert!(!public.contains("SECRET"), "{public}");
    }

    async fn a_placard_shows_it_where_it_is_asked_for_and_while_it_is_public(db: Db) {
        let (mut register, _) = marta(db.clone()).await;
        register.release().await;
        assert!(placard(&db, PlacardSize::A4, true).await.unwrap().is_none(), "public record alone");
        let (id, name) = register.photograph("P1", 200, "S1").await;
        register.consent("P1", &agreed(Covers::ALL)).await;
        assert!(placard(&db, PlacardSize::A4, true).await.unwrap().is_none(), "nothing is shown by agreeing");
        register.release_with(&on_consent()).await.unwrap();
        for size in [PlacardSize::A4, PlacardSize::A3] {
            let (words, grey) = placard(&db, size, true).await.unwrap().unwrap();
            assert!(words.contains("Marta Vitrolom") && words.contains("Photograph: "), "{words}");
            assert!(words.contains(&name));
            let colours = image::load_from_memory(&grey).unwrap().to_rgb8();
            assert!(colours.pixels().all(|one| one.0[0].abs_diff(one.0[2]) < 4), "in greys");
        }
        assert!(placard(&db, PlacardSize::A4, false).await.unwrap().is_none(), "nobody asked for it");
        let refused = placard(&db, PlacardSize::Ribbon, true).await;
        assert!(matches!(refused, Err(PublishError::PhotoOnRibbon)));
        register.take_photo_away("P1", &id).await.unwrap();
        assert!(placard(&db, PlacardSize::A4, true).await.unwrap().is_none(), "taken back");
    }

    async fn a_release_on_public_record_leaves_it_alone(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        register.consent("P1", &agreed(PHOTO)).await;
        register.release_with(&on_consent()).await.unwrap();
        register.release().await;
        assert!(served(&db, &name).await);
    }

    async fn no_child_and_nobody_without_a_page_is_shown(db: Db) {
        let mut register = Register::with_a_source(db.clone()).await;
        register.missing("P1", "Marta Vitrolom", &[("C1", "age_at_event", "17", Grade::C)]).await;
        register.person("P2", "relative", "missing", "Lesya Vitrolom", &[]).await;
        let mut names = Vec::new();
        for (person, colour) in [("P1", 10), ("P2", 20)] {
            register.consent(person, &agreed(Covers::ALL)).await;
            names.push(register.photograph(person, colour, "S1").await.1);
        }
        let only = on_consent();
        let _ = register.release_with(&only).await.unwrap();
        for name in names {
            assert!(!served(&db, &name).await);
        }
        assert_eq!(register::count(&db, "SELECT COUNT(*) AS n FROM public_photo").await, 0);
    }

    /// Said to be of the same person, a file is read with the one that goes on, its photograph too.
    async fn it_goes_with_the_file_that_goes_on(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        register.missing("P2", "Marta V.", &[]).await;
        register.consent("P2", &agreed(PHOTO)).await;
        let (mut tx, kept, gone) = (db.write().await.unwrap(), register.id("P2"), register.id("P1"));
        merge(&mut tx, &machine(), now(), &mut register.mint, &kept, &gone, "the same day and place").await.unwrap();
        tx.commit().await.unwrap();
        register.release_with(&on_consent()).await.unwrap();
        assert!(served(&db, &name).await);
        assert!(PublicStore::new(db).person(&register.public_id("P2")).await.unwrap().unwrap().photo.is_some());
    }

    async fn bytes_changed_behind_the_programs_back_are_named(db: Db) {
        let (mut register, name) = marta(db.clone()).await;
        register.consent("P1", &agreed(PHOTO)).await;
        register.release_with(&on_consent()).await.unwrap();
        let changed = || async { changed(&db).await };
        assert_eq!(changed().await, Vec::<String>::new());
        let mut tx = db.write().await.unwrap();
        tx.execute("UPDATE public_photo SET jpeg = $1", values![vec![0xFF, 0xD8, 0]]).await.unwrap();
        tx.execute("UPDATE portrait SET licence = 'anybody'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let named = changed().await;
        assert!(named.contains(&format!("public photo {name}")), "{named:?}");
        assert!(named.iter().any(|one| one.starts_with("portrait-")), "{named:?}");
    }
}

/// What the one placard says of its photograph, and the picture; `None` when it has none.
async fn placard(db: &Db, size: PlacardSize, photo: bool) -> Result<Option<(String, Vec<u8>)>, PublishError> {
    let settings = SiteSettings {
        group_name: "Lantern Watch".to_owned(),
        group_url: None,
        demonstration: false,
        licence: String::new(),
        base_url: None,
    };
    let site = Site { words: Arc::new(Words::load()), settings: Arc::new(settings) };
    let (language, on) = (Language::En, date(2026, 11, 28));
    let wanted = WantedPlacards { size, language, people: Vec::new(), on, code: false, photo };
    let series = Series::make(&PublicStore::new(db.clone()), &site, &wanted).await?;
    assert_eq!(series.people, 1);
    let said = &series.job.data["sheets"][0]["photo"];
    let file = said["file"].as_str().map(|file| series.job.files[file].0.clone());
    assert_eq!(series.job.files.len(), usize::from(file.is_some()), "no other picture is handed over");
    Ok(file.map(|file| (said.to_string(), file)))
}

/// What verifying names of photographs; the records of this test are not bound by a log.
async fn changed(db: &Db) -> Vec<String> {
    let mut tx = db.write().await.unwrap();
    byname_seal::rows::bind(&mut tx, now(), machine().actor()).await.unwrap();
    tx.commit().await.unwrap();
    verify::records(db).await.unwrap().1
}
