//! Codes by which somebody signs without a mail: a device at a rally and a partner's link are counted apart, and neither
//! among those who confirmed.

use byname_base::id::Mint;
use byname_base::now::Now;
use byname_campaign::CampaignError;
use byname_campaign::count::Counts;
use byname_campaign::keys::random_tag;
use byname_campaign::kiosk::{KioskCode, make};
use byname_campaign::signature::{NewSignature, SignatureState};
use byname_campaign::writer::Signed;
use byname_tally::Class;
use byname_testkit::each_engine;

use crate::opened::{Opened, clock, open};

/// Makes a code of a class; gives its hash.
async fn code(petition: &Opened, class: Class, most: i64, until: Now) -> Result<String, CampaignError> {
    let mut tx = petition.db.write().await.unwrap();
    let code = KioskCode { class, place: "Lantern Watch".to_owned(), until, most, used: 0 };
    let made =
        make(&mut tx, &petition.caller, clock(), &mut Mint::from_system(), &petition.id, &code).await?;
    tx.commit().await.unwrap();
    Ok(made.hash())
}

/// Somebody who signs by a code, as the form's handler makes them: of the class it knows nothing.
fn signer(petition: &Opened) -> NewSignature {
    NewSignature {
        tag: random_tag(&mut Mint::from_system()),
        state: SignatureState::Confirmed,
        class: Class::Kiosk,
        address: None,
        ..petition.from("nobody@example.org")
    }
}

each_engine! {
    async fn a_device_and_a_partner_are_counted_apart_and_by_what_the_code_says(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let until = clock().plus_minutes(60);
        let device = code(&petition, Class::Kiosk, 100, until).await.unwrap();
        let partner = code(&petition, Class::Partner, 6, until).await.unwrap();
        for _ in 0..3 {
            assert_eq!(petition.writer.sign(signer(&petition), Some(device.clone())).await, Ok(Signed::Kept));
        }
        for _ in 0..6 {
            assert_eq!(petition.writer.sign(signer(&petition), Some(partner.clone())).await, Ok(Signed::Kept));
        }
        assert_eq!(petition.writer.sign(signer(&petition), Some(partner)).await, Ok(Signed::NoCode), "used up");
        assert_eq!(petition.close(&mut Counts::default(), clock()).await, 1);
        let totals = petition.head().await.totals;
        let of = [Class::Email, Class::Kiosk, Class::Paper, Class::Partner].map(|class| totals.of(class));
        assert_eq!(of, [0, 3, 0, 6]);
        let lines = "SELECT COUNT(*) AS n FROM petition_leaf WHERE line LIKE 'add partner %'";
        assert_eq!(petition.number(lines).await, 6);
    }

    async fn no_code_makes_a_signature_one_that_was_confirmed_by_mail_or_stands_on_paper(db: Db) {
        let petition = open(&db, Vec::new()).await;
        for class in [Class::Email, Class::Paper] {
            let made = code(&petition, class, 10, clock().plus_minutes(60)).await;
            assert!(matches!(made, Err(CampaignError::Empty("class"))));
        }
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM kiosk_code").await, 0);
    }
}
