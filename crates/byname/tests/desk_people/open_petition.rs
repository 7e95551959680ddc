//! A petition that anyone can sign, opened in a data folder that holds the invented register.

use byname::data_folder::DataFolder;
use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_base::now::Now;
use byname_campaign::keep_petition::{Matters, NewPetition, draft, set_matters, turn};
use byname_campaign::petition::PetitionText;
use byname_campaign::turn::Turn;
use byname_pursue::store::institutions;
use byname_register::stale;
use byname_register::store::people;
use byname_seal::rows;
use byname_staff::Caller;
use byname_testkit::program::Program;

/// The name of the petition in addresses.
pub(crate) const SLUG: &str = "where-are-they";

#[expect(clippy::disallowed_methods, reason = "the program under test reads the same clock")]
pub(crate) fn now() -> Now {
    Now::at(jiff::Timestamp::now())
}

/// Opens the petition, for the first two people of the register, to its first two institutions.
pub(crate) async fn open_petition(program: &Program) {
    open_petition_for(program, age::x25519::Identity::generate().to_public().to_string()).await;
}

/// The same with names sealed to somebody's key.
pub(crate) async fn open_petition_for(program: &Program, keyholder: String) {
    let data = DataFolder::open(&program.data(), now()).await.unwrap();
    let (caller, mut mint) = (Caller::Machine(Actor::machine()), Mint::from_system());
    let mut tx = data.db.write().await.unwrap();
    let people: Vec<_> = people::all(&mut tx).await.unwrap().into_iter().take(2).map(|one| one.id).collect();
    let recipients =
        institutions::all(&mut tx).await.unwrap().into_iter().take(2).map(|one| one.id).collect();
    let new = NewPetition {
        slug: SLUG.parse().unwrap(),
        owner: "Lantern Watch".to_owned(),
        text: PetitionText {
            language: Language::En,
            title: "Where are they?".to_owned(),
            body: "Look for them.\n\nTell their families.".to_owned(),
            notice: String::new(),
            beside: None,
        },
        people: people.clone(),
    };
    let id = draft(&mut tx, &caller, now(), &mut mint, &new).await.unwrap();
    let matters = Matters {
        people,
        recipients,
        mail_sender: String::new(),
        mail_subject: String::new(),
        keyholders: vec![keyholder],
    };
    let seen = stale::present(&mut tx, id.as_str()).await.unwrap();
    set_matters(&mut tx, &caller, now(), &id, seen, &matters).await.unwrap();
    for step in [Turn::Ask, Turn::Open] {
        turn(&mut tx, &caller, now(), &mut mint, &id, step, "localhost").await.unwrap();
    }
    rows::bind(&mut tx, now(), caller.actor()).await.unwrap();
    tx.commit().await.unwrap();
    data.db.close().await;
}
