//! Coming in and being let out: links, codes, sessions and recoveries, with the minute before, the minute and the
//! minute after, and with everything that must not open the door.

use byname_base::actor::Actor;
use byname_base::id::{AccountId, Mint};
use byname_base::now::Now;
use byname_db::{Db, Tx};
use byname_staff::account::{self, NewAccount, Role};
use byname_staff::invitation;
use byname_staff::second_factor::SecondFactor;
use byname_staff::sign_in::{SignIn, password_is_right, sign_in};
use byname_staff::{Caller, StaffError, password, recovery, session};
use byname_testkit::{at, each_engine, now};
use byname_web::token::Token;

const PASSWORD: &str = "four words not together";

fn machine() -> Caller {
    Caller::Machine(Actor::machine())
}

/// Somebody who has come in: the account, the code app, the browser.
struct Somebody {
    id: AccountId,
    factor: SecondFactor,
    browser: Token,
}

async fn add(tx: &mut Tx, mint: &mut Mint, name: &str, roles: &[Role]) -> (AccountId, Token) {
    let new = NewAccount { name: name.to_owned(), roles: roles.to_vec(), every_file: Vec::new() };
    let (id, link) = account::add(tx, &machine(), now(), mint, &new).await.unwrap();
    (id, Token::from_text(&link))
}

/// Adds somebody, who follows the link an hour before noon and signs in at noon.
async fn come_in(db: &Db, mint: &mut Mint, name: &str, roles: &[Role]) -> Somebody {
    let mut tx = db.write().await.unwrap();
    let (id, link) = add(&mut tx, mint, name, roles).await;
    let (_, factor) = invitation::look(&mut tx, now(), &link).await.unwrap();
    let hashed = password::hash(PASSWORD).unwrap();
    let before = at("2026-11-24T09:59:00Z");
    let code = factor.code(before).unwrap();
    invitation::accept(&mut tx, before, &link, &hashed, &code).await.unwrap();
    tx.commit().await.unwrap();
    let browser = enter(db, mint, name, &factor.code(now()).unwrap(), now()).await.unwrap();
    Somebody { id, factor, browser }
}

async fn enter(db: &Db, mint: &mut Mint, name: &str, code: &str, when: Now) -> Result<Token, StaffError> {
    enter_with(db, mint, &SignIn { name, password: PASSWORD, code }, when).await
}

async fn enter_with(db: &Db, mint: &mut Mint, said: &SignIn<'_>, when: Now) -> Result<Token, StaffError> {
    password_is_right(db, said).await?;
    let token = Token::mint(mint);
    let mut tx = db.write().await?;
    sign_in(&mut tx, when, said, &token).await?;
    tx.commit().await?;
    Ok(token)
}

async fn is_in(db: &Db, browser: &Token, when: Now) -> bool {
    let mut tx = db.read().await.unwrap();
    session::caller(&mut tx, when, browser).await.unwrap().is_some()
}

async fn member(db: &Db, somebody: &Somebody) -> Caller {
    let mut tx = db.read().await.unwrap();
    session::caller(&mut tx, now(), &somebody.browser).await.unwrap().unwrap().0
}

each_engine! {
    async fn a_session_ends_when_nobody_uses_it_and_twelve_hours_after_it_began(db: Db) {
        let mut mint = Mint::seeded(1);
        let olena = come_in(&db, &mut mint, "Olena", &[Role::Caseworker]).await;
        for (when, open, why) in [
            ("2026-11-24T10:00:00Z", true, "the moment itself"),
            ("2026-11-24T10:29:59Z", true, "the second before half an hour is over"),
            ("2026-11-24T10:30:00Z", false, "half an hour without a page"),
            ("2026-11-24T09:58:00Z", true, "a clock that is two minutes slow"),
            ("2026-11-24T09:57:59Z", false, "a clock set back"),
            ("2025-11-24T10:00:00Z", false, "a clock set back a year"),
        ] {
            assert_eq!(is_in(&db, &olena.browser, at(when)).await, open, "{why}");
        }
        for hour in 10..22 {
            for minute in ["20", "40", "59"] {
                let when = at(&format!("2026-11-24T{hour}:{minute}:00Z"));
                assert!(is_in(&db, &olena.browser, when).await, "{hour}:{minute}");
                let mut tx = db.write().await.unwrap();
                session::seen(&mut tx, when, &olena.browser).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
        assert!(!is_in(&db, &olena.browser, at("2026-11-24T22:00:00Z")).await, "twelve hours in use");
        assert!(!is_in(&db, &Token::from_text("somebody else's"), now()).await);
    }

    async fn a_code_opens_once_and_only_with_its_own_name_and_password(db: Db) {
        let mut mint = Mint::seeded(1);
        let olena = come_in(&db, &mut mint, "Olena", &[Role::Caseworker]).await;
        let petro = come_in(&db, &mut mint, "Petro", &[Role::Publisher]).await;
        let later = at("2026-11-24T10:01:00Z");
        let of = |somebody: &Somebody, when: Now| somebody.factor.code(when).unwrap();
        for (name, password, code, why) in [
            ("Olena", PASSWORD, of(&olena, now()), "replayed"),
            ("Olena", PASSWORD, of(&petro, later), "somebody else's second factor"),
            ("Petro", "another long password", of(&petro, later), "another password"),
            ("Olena", "", of(&olena, later), "no password"),
            ("Olena", PASSWORD, String::new(), "no code"),
            ("Nobody", PASSWORD, of(&olena, later), "nobody's name"),
        ] {
            let said = SignIn { name, password, code: &code };
            let tried = enter_with(&db, &mut mint, &said, later).await;
            assert!(matches!(tried, Err(StaffError::WrongSignIn)), "{why}");
        }
        let code = of(&olena, later);
        assert!(enter(&db, &mut mint, " oLENA ", &code, later).await.is_ok(), "however it is cased");
        assert!(enter(&db, &mut mint, "Olena", &code, later).await.is_err(), "a second time");
    }

    async fn whoever_leaves_is_out_at_once_and_stays_out(db: Db) {
        let mut mint = Mint::seeded(1);
        let olena = come_in(&db, &mut mint, "Olena", &[Role::Caseworker]).await;
        let mut tx = db.write().await.unwrap();
        account::leave(&mut tx, &machine(), now(), &olena.id).await.unwrap();
        tx.commit().await.unwrap();
        assert!(!is_in(&db, &olena.browser, now()).await);
        let later = at("2026-11-24T10:05:00Z");
        let code = olena.factor.code(later).unwrap();
        assert!(enter(&db, &mut mint, "Olena", &code, later).await.is_err());
    }

    async fn a_link_opens_once_within_three_days_and_ends_the_one_before(db: Db) {
        let mut mint = Mint::seeded(1);
        let mut tx = db.write().await.unwrap();
        let (_, link) = add(&mut tx, &mut mint, "Olena", &[Role::Caseworker]).await;
        for (when, open) in [
            ("2026-11-27T09:59:00Z", true),
            ("2026-11-27T10:00:00Z", false),
            ("2025-11-24T10:00:00Z", false),
        ] {
            assert_eq!(invitation::look(&mut tx, at(when), &link).await.is_ok(), open, "{when}");
        }
        let (_, factor) = invitation::look(&mut tx, now(), &link).await.unwrap();
        let hashed = password::hash(PASSWORD).unwrap();
        let wrong = invitation::accept(&mut tx, now(), &link, &hashed, "000000").await;
        assert!(matches!(wrong, Err(StaffError::WrongCode)), "the app is not set up");
        let code = factor.code(now()).unwrap();
        invitation::accept(&mut tx, now(), &link, &hashed, &code).await.unwrap();
        let again = invitation::accept(&mut tx, now(), &link, &hashed, &code).await;
        assert!(matches!(again, Err(StaffError::LinkEnded)), "used");
        assert!(invitation::look(&mut tx, now(), &Token::from_text("made up")).await.is_err());
    }

    async fn two_officers_let_somebody_back_in_and_one_never_does(db: Db) {
        let mut mint = Mint::seeded(1);
        let olena = come_in(&db, &mut mint, "Olena", &[Role::Caseworker]).await;
        let first = come_in(&db, &mut mint, "First", &[Role::Operator]).await;
        let second = come_in(&db, &mut mint, "Second", &[Role::Keyholder]).await;
        let (first, second) = (member(&db, &first).await, member(&db, &second).await);
        let own = member(&db, &olena).await;
        let mut tx = db.write().await.unwrap();
        assert!(recovery::ask(&mut tx, &own, now(), &mut mint, &olena.id).await.is_err(), "no officer");
        let asked = recovery::ask(&mut tx, &first, now(), &mut mint, &olena.id).await.unwrap();
        let alone = recovery::confirm(&mut tx, &first, now(), &mut mint, &asked).await;
        assert!(matches!(alone, Err(StaffError::NotAllowed)), "the one who asked");
        let link = recovery::confirm(&mut tx, &second, now(), &mut mint, &asked).await.unwrap();
        let twice = recovery::confirm(&mut tx, &second, now(), &mut mint, &asked).await;
        assert!(matches!(twice, Err(StaffError::Unknown)));
        tx.commit().await.unwrap();
        assert!(!is_in(&db, &olena.browser, now()).await, "what was lost may have been found by others");
        let later = at("2026-11-24T10:05:00Z");
        let old = olena.factor.code(later).unwrap();
        assert!(enter(&db, &mut mint, "Olena", &old, later).await.is_ok(), "until the new factor is set");
        let mut tx = db.write().await.unwrap();
        let link = Token::from_text(&link);
        let (_, factor) = invitation::look(&mut tx, now(), &link).await.unwrap();
        let hashed = password::hash("another four words").unwrap();
        let code = factor.code(later).unwrap();
        invitation::accept(&mut tx, later, &link, &hashed, &code).await.unwrap();
        tx.commit().await.unwrap();
        let much_later = at("2026-11-24T10:10:00Z");
        let old = olena.factor.code(much_later).unwrap();
        assert!(enter(&db, &mut mint, "Olena", &old, much_later).await.is_err(), "the old factor is gone");
    }

    async fn nobody_gives_themselves_anything(db: Db) {
        let mut mint = Mint::seeded(1);
        let operator = come_in(&db, &mut mint, "Operator", &[Role::Operator]).await;
        let caller = member(&db, &operator).await;
        let mut tx = db.write().await.unwrap();
        let roles = account::set_roles(&mut tx, &caller, now(), &operator.id, Role::ALL).await;
        assert!(matches!(roles, Err(StaffError::NotAllowed)));
        let every = account::grant(&mut tx, &caller, now(), &operator.id, "*", account::Access::Read, true).await;
        assert!(matches!(every, Err(StaffError::NotAllowed)));
        assert!(account::leave(&mut tx, &caller, now(), &operator.id).await.is_err());
        let name = account::add(
            &mut tx,
            &caller,
            now(),
            &mut mint,
            &NewAccount { name: " OPERATOR ".to_owned(), roles: vec![Role::Viewer], every_file: Vec::new() },
        )
        .await;
        assert!(matches!(name, Err(StaffError::NameTaken(_))), "two who are called alike are one in the log");
        for name in ["", "  ", "byname", "Машинa", "Iван\u{202E}", &"x".repeat(81)] {
            let new = NewAccount { name: name.to_owned(), roles: vec![Role::Viewer], every_file: Vec::new() };
            assert!(account::add(&mut tx, &caller, now(), &mut mint, &new).await.is_err(), "{name}");
        }
    }
}
