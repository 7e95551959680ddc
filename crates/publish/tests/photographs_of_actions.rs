//! A photograph of an action: covered until one clears it and another looks, and covered again with every change.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

mod register;

use std::io::Cursor;

use byname_base::id::{AccountId, ActionId, ActionPhotoId};
use byname_base::language::Language;
use byname_campaign::CampaignError;
use byname_campaign::keep_photos::{self, NewActionPhoto};
use byname_campaign::store::actions;
use byname_db::{Db, values};
use byname_picture::{Cells, covered, working_copy};
use byname_publish::photo_end::{clear_cells, take_action_photo_away};
use byname_publish::public_photo::PublicActionPhoto;
use byname_publish::store::PublicStore;
use byname_register::RegisterError;
use byname_register::claim::Grade;
use byname_register::keep_sources::Cited;
use byname_staff::account::{Account, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{each_engine, now};
use register::{Register, all_that_is_public, machine};

fn somebody(name: &str, role: Role) -> Caller {
    let id = AccountId::from_text(name);
    let account = Account { id, name: name.to_owned(), roles: vec![role], state: State::Active };
    Caller::Member(Member::new(account, Vec::new()))
}

/// A picture in which no two places are alike, as a file.
fn busy() -> Vec<u8> {
    let mix =
        |x: u32, y: u32, by: u32| u8::try_from((x.wrapping_mul(by) ^ y.wrapping_mul(97)) & 0xFF).unwrap();
    let picture =
        image::RgbImage::from_fn(640, 480, |x, y| image::Rgb([mix(x, y, 31), mix(x, y, 57), mix(x, y, 83)]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A register with an action and a photograph of it.
struct Told {
    register: Register,
    action: ActionId,
    photo: ActionPhotoId,
    working: Vec<u8>,
}

impl Told {
    async fn new(db: Db, source: &str) -> Self {
        let mut register = Register::with_a_source(db).await;
        register.source("S2", "SECRET a picture from a telephone", "").await;
        register.action("A1", 1, &[], "people stand before the harbour office", Grade::B).await;
        let mut tx = register.db.write().await.unwrap();
        let action = actions::all(&mut tx).await.unwrap()[0].id.clone();
        let copy = working_copy(&busy()).unwrap();
        let working = copy.picture.jpeg.clone();
        let new = NewActionPhoto {
            covered: covered(&working, &Cells::none()).unwrap(),
            copy,
            author: "Lantern Watch".to_owned(),
            licence: "By leave of the photographer".to_owned(),
            alt: vec![(Language::En, "People with white ribbons".to_owned()), (Language::Uk, String::new())],
            cited: Cited::Known(source.to_owned()),
        };
        let olha = somebody("Olha", Role::Campaigner);
        let mint = &mut register.mint;
        let photo = keep_photos::add(&mut tx, &olha, now(), mint, &action, &new).await.unwrap();
        tx.commit().await.unwrap();
        Self { register, action, photo, working }
    }

    /// Clears cells, and gives the name of what would be public.
    async fn clear(
        &mut self,
        by: &Caller,
        cells: &str,
    ) -> Result<String, byname_publish::error::PublishError> {
        let mut tx = self.register.db.write().await.unwrap();
        let cells: Cells = cells.parse().unwrap();
        let made = covered(&self.working, &cells).unwrap();
        clear_cells(&mut tx, by, now(), &mut self.register.mint, &self.photo, &cells, &made).await?;
        tx.commit().await.unwrap();
        Ok(made.sha256)
    }

    async fn affirm(&self, by: &Caller, shown: &str) -> Result<(), CampaignError> {
        let mut tx = self.register.db.write().await.unwrap();
        keep_photos::affirm(&mut tx, by, now(), &self.photo, shown).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    async fn public(&self) -> Vec<PublicActionPhoto> {
        let actions = PublicStore::new(self.register.db.clone()).actions().await.unwrap();
        actions.first().map(|action| action.photos.clone()).unwrap_or_default()
    }

    async fn served(&self, name: &str) -> bool {
        PublicStore::new(self.register.db.clone()).photo(name).await.unwrap().is_some()
    }
}

each_engine! {
    async fn it_is_shown_when_one_cleared_it_and_another_looked(db: Db) {
        let mut told = Told::new(db.clone(), "S1").await;
        let (olha, petro) = (somebody("Olha", Role::Campaigner), somebody("Petro", Role::Publisher));
        told.register.release().await;
        assert_eq!(told.public().await, [], "nobody has looked");
        let name = told.clear(&olha, "A1-D3").await.unwrap();
        told.register.release().await;
        assert_eq!(told.public().await, [], "nobody else has looked");
        for nobody in [&olha, &somebody("Vira", Role::Viewer), &somebody("Kyrylo", Role::Caseworker)] {
            assert!(matches!(told.affirm(nobody, &name).await, Err(CampaignError::Unknown)));
        }
        let stale = told.affirm(&petro, &"0".repeat(64)).await;
        assert!(matches!(stale, Err(CampaignError::Stale { .. })), "it is not what he looked at");
        told.affirm(&petro, &name).await.unwrap();
        assert_eq!(told.public().await, [], "a release shows it, nothing else");
        told.register.release().await;
        let shown = told.public().await;
        assert_eq!(shown.len(), 1);
        assert_eq!((shown[0].sha256.as_str(), shown[0].width, shown[0].height), (name.as_str(), 640, 480));
        assert_eq!(shown[0].alt, [(Language::En, "People with white ribbons".to_owned())]);
        assert!(told.served(&name).await);
        let working = byname_picture::sha256(&told.working);
        assert!(!told.served(&working).await, "the people in it are for the staff alone");
        let public = all_that_is_public(&mut db.read().await.unwrap()).await;
        assert!(!public.contains("SECRET") && !public.contains(&working) && !public.contains("Petro"), "{public}");
    }

    async fn every_change_covers_it_for_the_world_at_once(db: Db) {
        let mut told = Told::new(db, "S1").await;
        let (olha, petro) = (somebody("Olha", Role::Campaigner), somebody("Petro", Role::Publisher));
        let first = told.clear(&olha, "A1-D3").await.unwrap();
        told.affirm(&petro, &first).await.unwrap();
        told.register.release().await;
        assert!(told.served(&first).await);
        let second = told.clear(&olha, "A1-D2").await.unwrap();
        assert!(!told.served(&first).await && told.public().await.is_empty());
        told.register.release().await;
        assert!(!told.served(&second).await, "nobody else has looked at the new one");
        assert!(matches!(told.affirm(&petro, &first).await, Err(CampaignError::Stale { .. })));
        told.affirm(&petro, &second).await.unwrap();
        told.register.release().await;
        assert!(told.served(&second).await);
        let same = told.clear(&olha, "A1-D2").await.unwrap();
        assert_eq!(same, second);
        assert!(!told.served(&same).await, "the same cells chosen again are looked at again");
    }

    async fn what_is_said_of_it_is_mended_and_told_with_the_next_release(db: Db) {
        let mut told = Told::new(db.clone(), "S1").await;
        let (olha, petro) = (somebody("Olha", Role::Campaigner), somebody("Petro", Role::Publisher));
        let name = told.clear(&olha, "A1-D3").await.unwrap();
        told.affirm(&petro, &name).await.unwrap();
        told.register.release().await;
        let describe = async |by: &Caller, alt: &[(Language, &str)]| {
            let alt: Vec<_> = alt.iter().map(|(language, text)| (*language, (*text).to_owned())).collect();
            let mut tx = db.write().await.unwrap();
            let said = keep_photos::describe(&mut tx, by, now(), &told.photo, &alt).await;
            tx.commit().await.unwrap();
            said
        };
        let mended = [(Language::En, " Twelve people with white ribbons "), (Language::Uk, "Дванадцятеро людей")];
        let viewer = describe(&somebody("Vira", Role::Viewer), &mended).await;
        assert!(matches!(viewer, Err(CampaignError::Unknown)));
        let empty = describe(&olha, &[(Language::En, " ")]).await;
        assert!(matches!(empty, Err(CampaignError::Register(RegisterError::WithoutAlt))));
        describe(&olha, &mended).await.unwrap();
        assert_eq!(told.public().await[0].alt[0].1, "People with white ribbons", "nobody has released it");
        told.register.release().await;
        let shown = told.public().await;
        let said: Vec<&str> = shown[0].alt.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(said, ["Twelve people with white ribbons", "Дванадцятеро людей"]);
        assert_eq!(shown[0].sha256, name, "the picture is the one that was affirmed");
    }

    async fn taken_away_it_is_gone_at_once_and_does_not_come_back(db: Db) {
        let mut told = Told::new(db.clone(), "S1").await;
        let (olha, petro) = (somebody("Olha", Role::Campaigner), somebody("Petro", Role::Publisher));
        let name = told.clear(&olha, "").await.unwrap();
        told.affirm(&petro, &name).await.unwrap();
        told.register.release().await;
        assert!(told.served(&name).await, "covered all over it may be shown too");
        let mint = &mut told.register.mint;
        let mut tx = db.write().await.unwrap();
        let silent = take_action_photo_away(&mut tx, &petro, now(), mint, &told.photo, " ").await;
        assert!(silent.is_err(), "without a reason");
        let viewer = somebody("Vira", Role::Viewer);
        assert!(take_action_photo_away(&mut tx, &viewer, now(), mint, &told.photo, "no").await.is_err());
        assert!(take_action_photo_away(&mut tx, &petro, now(), mint, &told.photo, "SECRET a boy").await.unwrap());
        tx.commit().await.unwrap();
        assert!(!told.served(&name).await);
        told.register.release().await;
        assert!(told.public().await.is_empty() && told.clear(&olha, "A1").await.is_err());
        let mut tx = db.read().await.unwrap();
        assert!(keep_photos::of_action(&mut tx, &petro, &told.action).await.unwrap().is_empty());
    }

    async fn without_a_source_that_can_be_cited_it_stays_with_the_staff(db: Db) {
        let mut told = Told::new(db.clone(), "S2").await;
        let name = told.clear(&somebody("Olha", Role::Campaigner), "A1").await.unwrap();
        told.affirm(&somebody("Petro", Role::Publisher), &name).await.unwrap();
        told.register.release().await;
        assert!(told.public().await.is_empty() && !told.served(&name).await);
        assert_eq!(PublicStore::new(db).actions().await.unwrap().len(), 1, "the action is told without it");
    }

    /// What names somebody who was taken back goes, and the action is told without the photograph.
    async fn words_that_name_somebody_taken_back_take_it_with_them(db: Db) {
        let mut told = Told::new(db.clone(), "S1").await;
        told.register.missing("P1", "Lantern Watch", &[]).await;
        let name = told.clear(&somebody("Olha", Role::Campaigner), "A1").await.unwrap();
        told.affirm(&somebody("Petro", Role::Publisher), &name).await.unwrap();
        told.register.release().await;
        assert!(told.served(&name).await);
        told.register.withdraw("P1").await.unwrap();
        assert!(!told.served(&name).await, "its author has the name of somebody of whom no row may speak");
        let mut tx = db.write().await.unwrap();
        byname_seal::rows::bind(&mut tx, now(), machine().actor()).await.unwrap();
        tx.execute("UPDATE action_photo SET clear = 'A1-P12'", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let (_, changed) = byname_publish::verify::records(&db).await.unwrap();
        assert!(changed.iter().any(|one| one.starts_with("photo-")), "{changed:?}");
    }
}
