//! A campaign of letters that anyone can write for, opened in a data folder that holds the invented register.

use byname::data_folder::DataFolder;
use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::language::Language;
use byname_campaign::letters::addressee::{Addressee, LegalEffect};
use byname_campaign::letters::campaign::LetterText;
use byname_campaign::letters::keep::{LetterMatters, NewCampaign, draft, set_addressee, set_matters, turn};
use byname_campaign::turn::Turn;
use byname_pursue::store::institutions;
use byname_register::stale;
use byname_register::store::people;
use byname_seal::rows;
use byname_staff::Caller;
use byname_testkit::program::Program;

use super::open_petition::{SLUG, now};

/// The sentences that are offered.
pub(crate) const MODEL: &str =
    "I ask you to find out where this person is and to tell the family what was done.";

/// Opens the campaign for the first person of the register: to the police of Vitrohrad, where an e-mail is an appeal, and
/// to the de facto police of Yelqaya; the third body gets copies.
pub(crate) async fn open_letters(program: &Program) {
    let data = DataFolder::open(&program.data(), now()).await.unwrap();
    let (caller, mut mint) = (Caller::Machine(Actor::machine()), Mint::from_system());
    let mut tx = data.db.write().await.unwrap();
    let people: Vec<_> = people::all(&mut tx).await.unwrap().into_iter().take(1).map(|one| one.id).collect();
    let text = LetterText {
        language: Language::En,
        title: "Write for them".to_owned(),
        body: "Nobody has said where they are.\n\nAsk for an answer.".to_owned(),
        model: MODEL.to_owned(),
        beside: None,
    };
    let new = NewCampaign {
        slug: SLUG.parse().unwrap(),
        owner: "Lantern Watch".to_owned(),
        text,
        people: people.clone(),
    };
    let id = draft(&mut tx, &caller, now(), &mut mint, &new).await.unwrap();
    let matters = LetterMatters { people, prints: true, mails: true };
    let seen = stale::present(&mut tx, id.as_str()).await.unwrap();
    set_matters(&mut tx, &caller, now(), &id, seen, &matters).await.unwrap();
    let bodies = institutions::all(&mut tx).await.unwrap();
    for (number, mail_effect, copy) in [
        ("IB01", LegalEffect::Full, false),
        ("IB05", LegalEffect::None, false),
        ("IB03", LegalEffect::Unknown, true),
    ] {
        let body = bodies.iter().find(|one| one.folder_id == number).unwrap();
        let addressee = Addressee {
            institution: body.id.clone(),
            copy,
            salutations: vec![(Language::En, "Dear Sir or Madam,".to_owned())],
            postal: format!("{}\n1 Quiet Street\nVitrohrad", body.name_en),
            mail: format!("office@{}.example.org", number.to_lowercase()),
            mail_effect,
        };
        let seen = stale::present(&mut tx, id.as_str()).await.unwrap();
        set_addressee(&mut tx, &caller, now(), &id, seen, &addressee).await.unwrap();
    }
    for step in [Turn::Ask, Turn::Open] {
        turn(&mut tx, &caller, now(), &id, step).await.unwrap();
    }
    rows::bind(&mut tx, now(), caller.actor()).await.unwrap();
    tx.commit().await.unwrap();
    data.db.close().await;
}
