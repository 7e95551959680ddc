//! A translator mends forty words: a file goes out and comes back, a second person looks and takes it, and everything can
//! be undone.
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use byname_base::actor::Actor;
use byname_base::id::{Mint, PetitionId, WordRunId};
use byname_base::language::Language;
use byname_campaign::keep_petition::{self, NewPetition, draft, write_text};
use byname_campaign::petition::{PetitionState, PetitionText};
use byname_db::{Tx, values};
use byname_publish::error::PublishError;
use byname_publish::translation::{
    Progress, RunState, Standing, offer, open_texts, po, progress, refresh, refuse, run, runs, standing,
    take, undo,
};
use byname_register::{enter, stale};
use byname_staff::account::{self, Access, Account, NewAccount, Role, State};
use byname_staff::{Caller, Member};
use byname_testkit::{each_engine, now};
use byname_web::catalog::built_in;
use byname_web::word_check::WordFault;
use byname_web::words::Words;

async fn somebody(tx: &mut Tx, mint: &mut Mint, name: &str, role: Role) -> Caller {
    let machine = Caller::Machine(Actor::machine());
    let new = NewAccount { name: name.to_owned(), roles: vec![role], every_file: Access::ALL.to_vec() };
    let (id, _) = account::add(tx, &machine, now(), mint, &new).await.unwrap();
    let account = Account { id, name: name.to_owned(), roles: vec![role], state: State::Active };
    Caller::Member(Member::new(account, Vec::new()))
}

/// The file of a language with the first words in another wording.
async fn mended(tx: &mut Tx, words: usize) -> Vec<po::PoEntry> {
    let all = standing(tx, Language::Uk).await.unwrap();
    let mut entries = po::read(po::write(Language::Uk, all.iter()).as_bytes()).unwrap();
    let plain = entries.iter_mut().filter(|entry| !entry.text.contains('{')).take(words);
    plain.for_each(|entry| entry.text.push_str(" (краще)"));
    entries
}

async fn offered(tx: &mut Tx, caller: &Caller, mint: &mut Mint, entries: &[po::PoEntry]) -> WordRunId {
    offer(tx, caller, now(), mint, Language::Uk, entries).await.unwrap().unwrap().unwrap()
}

async fn of_uk(tx: &mut Tx) -> Progress {
    progress(&standing(tx, Language::Uk).await.unwrap())
}

each_engine! {
    async fn a_translator_mends_forty_words(db: Db) {
    let mut mint = Mint::seeded(1);
    let mut tx = db.write().await.unwrap();
    let campaigner = somebody(&mut tx, &mut mint, "Olena Test", Role::Campaigner).await;
    let publisher = somebody(&mut tx, &mut mint, "Petro Test", Role::Publisher).await;
    let viewer = somebody(&mut tx, &mut mint, "Ivan Test", Role::Viewer).await;
    let all = built_in(Language::En).len();
    assert_eq!(of_uk(&mut tx).await, Progress { all, ours: all, ..Progress::default() });

    let entries = mended(&mut tx, 40).await;
    let denied = offer(&mut tx, &viewer, now(), &mut mint, Language::Uk, &entries).await;
    assert!(matches!(denied, Err(PublishError::Unknown)));
    let id = offered(&mut tx, &campaigner, &mut mint, &entries).await;
    let shown = run(&mut tx, &viewer, &id).await.unwrap();
    assert_eq!((shown.changes.len(), shown.state), (40, RunState::Offered));
    assert_eq!(of_uk(&mut tx).await.own, 0, "nothing stands before a second person took it");

    assert!(matches!(take(&mut tx, &campaigner, now(), &id).await, Err(PublishError::Unknown)));
    let before = epoch(&mut tx).await;
    take(&mut tx, &publisher, now(), &id).await.unwrap();
    assert_eq!(epoch(&mut tx).await, before + 1, "every listener is told");
    assert_eq!(of_uk(&mut tx).await, Progress { all, ours: all - 40, own: 40, ..Progress::default() });
    assert!(matches!(take(&mut tx, &publisher, now(), &id).await, Err(PublishError::Decided)));
    let again = offer(&mut tx, &campaigner, now(), &mut mint, Language::Uk, &entries).await.unwrap();
    assert_eq!(again, Ok(None), "the same file changes nothing more");
    tx.commit().await.unwrap();

    let words = Words::load();
    let key = &shown.changes[0].key;
    refresh(&db, &words).await.unwrap();
    assert!(words.in_language(Language::Uk).t(key).ends_with(" (краще)"));
    assert!(!words.in_language(Language::Ru).t(key).ends_with(" (краще)"));

    let mut tx = db.write().await.unwrap();
    assert!(matches!(undo(&mut tx, &viewer, now(), &id).await, Err(PublishError::Unknown)));
    undo(&mut tx, &campaigner, now(), &id).await.unwrap();
    assert_eq!(of_uk(&mut tx).await.own, 0);
    tx.commit().await.unwrap();
    refresh(&db, &words).await.unwrap();
    assert!(!words.in_language(Language::Uk).t(key).ends_with(" (краще)"), "ours stand again");
    byname_seal::log::verify(&db).await.unwrap();
    }
}

each_engine! {
    async fn what_is_wrong_is_told_with_its_line_and_nothing_is_kept(db: Db) {
    let mut mint = Mint::seeded(2);
    let mut tx = db.write().await.unwrap();
    let publisher = somebody(&mut tx, &mut mint, "Petro Test", Role::Publisher).await;
    let mut entries = mended(&mut tx, 3).await;
    let place =
        |key: &str, entries: &[po::PoEntry]| entries.iter().position(|entry| entry.key == key).unwrap();
    let (lost, markup) = (place("date-day", &entries), place("nav-people", &entries));
    entries[lost].text = "{ $day } { $month }".to_owned();
    entries[markup].text = "<b>Люди</b>".to_owned();
    let (lost_line, markup_line) = (entries[lost].line, entries[markup].line);
    let mut strange = entries[0].clone();
    (strange.key, strange.line) = ("no-such-word".to_owned(), 99_999);
    entries.push(strange);
    let faults =
        offer(&mut tx, &publisher, now(), &mut mint, Language::Uk, &entries).await.unwrap().unwrap_err();
    assert_eq!(
        faults,
        [
            (lost_line, "date-day".to_owned(), WordFault::Lost("year".to_owned())),
            (markup_line, "nav-people".to_owned(), WordFault::Markup),
            (99_999, "no-such-word".to_owned(), WordFault::NoSuchKey),
        ]
    );
    assert!(runs(&mut tx, &publisher, Language::Uk).await.unwrap().is_empty());

    entries.iter_mut().for_each(|entry| entry.fuzzy = true);
    let unfinished = offer(&mut tx, &publisher, now(), &mut mint, Language::Uk, &entries).await.unwrap();
    assert_eq!(unfinished, Ok(None), "what is marked as not finished is left out");
    let english = offer(&mut tx, &publisher, now(), &mut mint, Language::En, &entries).await;
    assert!(matches!(english, Err(PublishError::Unknown)), "English is what all is translated from");
    }
}

each_engine! {
    async fn words_whose_english_changed_are_outdated_until_somebody_says_they_still_hold(db: Db) {
    let mut mint = Mint::seeded(3);
    let mut tx = db.write().await.unwrap();
    let campaigner = somebody(&mut tx, &mut mint, "Olena Test", Role::Campaigner).await;
    let publisher = somebody(&mut tx, &mut mint, "Petro Test", Role::Publisher).await;
    let mut entries: Vec<po::PoEntry> = mended(&mut tx, 1).await;
    entries.retain(|entry| entry.text.ends_with(" (краще)"));
    // The translator had a file of an older program before them.
    let english = std::mem::replace(&mut entries[0].english, "As it was".to_owned());
    let id = offered(&mut tx, &campaigner, &mut mint, &entries).await;
    take(&mut tx, &publisher, now(), &id).await.unwrap();
    let progress = of_uk(&mut tx).await;
    assert_eq!((progress.own, progress.outdated), (0, 1));
    let words = standing(&mut tx, Language::Uk).await.unwrap();
    let outdated: Vec<_> = words.iter().filter(|word| word.standing == Standing::Outdated).collect();
    assert!(po::write(Language::Uk, outdated.into_iter()).contains("#, fuzzy\nmsgctxt"));

    entries[0].english = english;
    let confirmed = offered(&mut tx, &campaigner, &mut mint, &entries).await;
    take(&mut tx, &publisher, now(), &confirmed).await.unwrap();
    let progress = of_uk(&mut tx).await;
    assert_eq!((progress.own, progress.outdated), (1, 0));

    assert!(matches!(undo(&mut tx, &publisher, now(), &id).await, Err(PublishError::ChangedSince)));
    undo(&mut tx, &publisher, now(), &confirmed).await.unwrap();
    assert_eq!(of_uk(&mut tx).await.outdated, 1);
    undo(&mut tx, &publisher, now(), &id).await.unwrap();
    assert_eq!(of_uk(&mut tx).await.outdated, 0, "one after the other, all is as it was");
    }
}

each_engine! {
    async fn two_files_that_meet_do_not_overwrite_each_other(db: Db) {
    let mut mint = Mint::seeded(4);
    let mut tx = db.write().await.unwrap();
    let campaigner = somebody(&mut tx, &mut mint, "Olena Test", Role::Campaigner).await;
    let publisher = somebody(&mut tx, &mut mint, "Petro Test", Role::Publisher).await;
    let first = mended(&mut tx, 2).await;
    let mut second = first.clone();
    second.iter_mut().for_each(|entry| entry.text = entry.text.replace("краще", "ще краще"));
    let first = offered(&mut tx, &campaigner, &mut mint, &first).await;
    let second = offered(&mut tx, &campaigner, &mut mint, &second).await;
    take(&mut tx, &publisher, now(), &first).await.unwrap();
    assert!(matches!(take(&mut tx, &publisher, now(), &second).await, Err(PublishError::ChangedSince)));
    refuse(&mut tx, &campaigner, now(), &second).await.unwrap();
    assert!(matches!(refuse(&mut tx, &campaigner, now(), &first).await, Err(PublishError::Decided)));
    assert_eq!(of_uk(&mut tx).await.own, 2);
    }
}

each_engine! {
    async fn crimean_tatar_in_cyrillic_letters_is_made_of_the_groups_latin_words_until_it_writes_its_own(db: Db) {
    let mut mint = Mint::seeded(5);
    let mut tx = db.write().await.unwrap();
    let campaigner = somebody(&mut tx, &mut mint, "Olena Test", Role::Campaigner).await;
    let publisher = somebody(&mut tx, &mut mint, "Petro Test", Role::Publisher).await;
    let all = built_in(Language::En).len();
    let cyrillic = progress(&standing(&mut tx, Language::CrhCyrl).await.unwrap());
    assert_eq!(cyrillic, Progress { all, ours: all, ..Progress::default() }, "a made word is never missing");

    let words = Words::load();
    for (language, brought, said) in [
        (Language::Crh, "Ğayıp olğan insanlar", "Гъайып олгъан инсанлар"),
        (Language::CrhCyrl, "Гъайып адамлар", "Гъайып адамлар"),
    ] {
        let all = standing(&mut tx, language).await.unwrap();
        let mut entries = po::read(po::write(language, all.iter()).as_bytes()).unwrap();
        entries.iter_mut().find(|entry| entry.key == "nav-people").unwrap().text = brought.to_owned();
        let id = offer(&mut tx, &campaigner, now(), &mut mint, language, &entries).await.unwrap();
        let id = id.unwrap().unwrap();
        assert_eq!(run(&mut tx, &publisher, &id).await.unwrap().changes.len(), 1, "what is made is no change");
        take(&mut tx, &publisher, now(), &id).await.unwrap();
        tx.commit().await.unwrap();
        refresh(&db, &words).await.unwrap();
        assert_eq!(words.in_language(Language::CrhCyrl).t("nav-people"), said);
        assert_eq!(words.in_language(Language::Crh).t("nav-people"), "Ğayıp olğan insanlar");
        tx = db.write().await.unwrap();
        let shown = standing(&mut tx, Language::CrhCyrl).await.unwrap();
        assert_eq!(shown.iter().find(|word| word.english.key == "nav-people").unwrap().text, said);
    }
    }
}

async fn epoch(tx: &mut Tx) -> i64 {
    let row = tx.row("SELECT epoch FROM publication_epoch WHERE id = 1", values![]).await.unwrap();
    row.unwrap().int("epoch").unwrap()
}

/// What a translator is told of the texts of petitions in a language: where each is written, and whether it is outdated.
async fn open_in(tx: &mut Tx, caller: &Caller, language: Language) -> Vec<(String, bool)> {
    let open = open_texts(tx, caller, language).await.unwrap();
    open.into_iter().map(|text| (text.path, text.outdated)).collect()
}

async fn write(tx: &mut Tx, caller: &Caller, id: &PetitionId, language: Language, title: &str) {
    let seen = stale::present(tx, id.as_str()).await.unwrap();
    write_text(tx, caller, now(), id, seen, petition_text(language, title)).await.unwrap();
}

fn petition_text(language: Language, title: &str) -> PetitionText {
    let (title, body) = (title.to_owned(), "…".to_owned());
    PetitionText { language, title, body, notice: String::new(), beside: None }
}

each_engine! {
    async fn a_translator_is_told_which_texts_the_first_one_left_behind_and_where_they_can_be_written(db: Db) {
    let mut mint = Mint::seeded(6);
    let mut tx = db.write().await.unwrap();
    let keeper = somebody(&mut tx, &mut mint, "Olena Test", Role::Campaigner).await;
    let viewer = somebody(&mut tx, &mut mint, "Ivan Test", Role::Viewer).await;
    let new = NewPetition {
        slug: "where-is-marta".parse().unwrap(),
        owner: "Lantern Watch".to_owned(),
        text: petition_text(Language::Uk, "Де Марта?"),
        people: Vec::new(),
    };
    let id = draft(&mut tx, &keeper, now(), &mut mint, &new).await.unwrap();
    let (page, form) = (format!("petitions/{id}"), |language| format!("petitions/{id}/text/{language}"));
    assert_eq!(open_in(&mut tx, &keeper, Language::Uk).await, []);
    assert_eq!(open_in(&mut tx, &keeper, Language::En).await, [(form(Language::En), false)]);

    write(&mut tx, &keeper, &id, Language::En, "Where is Marta?").await;
    assert_eq!(open_in(&mut tx, &keeper, Language::En).await, []);
    write(&mut tx, &keeper, &id, Language::Uk, "Де Марта і Степан?").await;
    assert_eq!(open_in(&mut tx, &keeper, Language::En).await, [(form(Language::En), true)]);
    assert_eq!(open_in(&mut tx, &viewer, Language::En).await, [(page.clone(), true)]);
    assert_eq!(open_in(&mut tx, &keeper, Language::Crh).await, [(form(Language::Crh), false)]);
    assert_eq!(open_in(&mut tx, &keeper, Language::Uk).await, [], "the first one is what the others lag behind");

    write(&mut tx, &keeper, &id, Language::Uk, "Де Марта?").await;
    assert_eq!(open_in(&mut tx, &keeper, Language::En).await, [], "it says again what was translated");
    write(&mut tx, &keeper, &id, Language::Uk, "Де Марта і Степан?").await;
    write(&mut tx, &keeper, &id, Language::En, "Where is Marta?").await;
    assert_eq!(open_in(&mut tx, &keeper, Language::En).await, [], "it was looked over, and fits");

    write(&mut tx, &keeper, &id, Language::Uk, "Де вони?").await;
    let mut asked = keep_petition::seen_by(&mut tx, &keeper, &id).await.unwrap();
    let before = asked.clone();
    asked.state = PetitionState::Review;
    enter(&mut tx, keeper.actor(), now(), Some(&before), &asked, 0).await.unwrap();
    assert_eq!(open_in(&mut tx, &keeper, Language::En).await, [(page, true)], "it is not written now");
    }
}
