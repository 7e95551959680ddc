//! Generated registers are held against the gate, and whatever the public side would hold is searched for every text
//! that must stay: exact, without case and marks, and transliterated.
//!
//! A case is one register with its own people, sources, steps and withdrawals. 10,000 of them go through the gate in
//! memory; some go through both databases with releases, withdrawals and lapses on a moving clock. `just property`
//! does 100,000. What must stay is decided here by a few plain rules, not by asking the gate.

use std::collections::HashSet;

use any_ascii::any_ascii;
use byname_base::actor::Actor;
use byname_base::id::{
    CaseId, ClaimId, Mint, PersonId, PublicId, RelationId, ReplyId, SentTextId, SourceId, StepId,
};
use byname_base::now::{Now, kyiv};
use byname_base::text::fold;
use byname_db::{Db, values};
use byname_publish::gate::{Records, Scope, candidates, children};
use byname_publish::jobs::take_back_lapsed;
use byname_publish::release::{Basis, NewRelease, release};
use byname_publish::withdrawal::withdraw;
use byname_publish::withheld::Withheld;
use byname_pursue::letter::Letter;
use byname_pursue::reply::Reply;
use byname_pursue::reply_kind::ReplyKind;
use byname_pursue::sent_text::SentText;
use byname_pursue::step::{Level, Stance, Step, Way};
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::sent_texts;
use byname_register::case::{Case, CaseKind};
use byname_register::claim::{self, Claim, Field, Grade};
use byname_register::enter;
use byname_register::fate::Standing;
use byname_register::person::Person;
use byname_register::relation::{Contactable, Relation, RelationKind, Relative};
use byname_register::source::Source;
use byname_testkit::{each_engine, now};
use proptest::prelude::RngExt as _;
use proptest::test_runner::{RngAlgorithm, TestRng};

/// Cases that go through the gate, unless `BYNAME_GATE_CASES` says another number.
const CASES: u64 = 10_000;
/// Cases that go through each database.
const STORED_CASES: u64 = 30;

/// A generated register, with what must stay and what must be told.
struct Generated {
    records: Records,
    /// Relatives, and letters that were sent: the gate is never handed them.
    relations: Vec<Relation>,
    letters: Vec<SentText>,
    /// Texts that may never be public, whatever happens.
    secrets: Vec<String>,
    /// People whom the gate must let through, with a text of theirs that must be told.
    told: Vec<(String, String)>,
    /// Texts of each person, step or reply, by the record id of the person: they go when the person is taken back.
    of_person: Vec<(String, String)>,
}

/// Makes registers from a seed.
struct Maker {
    random: TestRng,
    mint: Mint,
    numbers: usize,
}

impl Maker {
    fn seeded(seed: u64) -> Self {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
        Self { random, mint: Mint::seeded(seed), numbers: 0 }
    }

    fn below(&mut self, most: usize) -> usize {
        self.random.random_range(0..most)
    }

    fn chance(&mut self, of_ten: usize) -> bool {
        self.below(10) < of_ten
    }

    /// A word that stands nowhere else: Latin, Cyrillic or Crimean Tatar.
    fn word(&mut self) -> String {
        const ALPHABETS: [&str; 3] =
            ["abdefgiklmnoprstuvz", "абвгґдеєжзиіїклмнопрстуфхцчш", "âbcçdefgğhıijklmnñoöpqrsştuüvyz"];
        let alphabet: Vec<char> = ALPHABETS[self.below(3)].chars().collect();
        let letters: String = (0..12).map(|_| alphabet[self.below(alphabet.len())]).collect();
        let mut chars = letters.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
    }

    fn number(&mut self, kind: &str) -> String {
        self.numbers += 1;
        format!("{kind}{}", self.numbers)
    }

    fn register(&mut self) -> Generated {
        let mut made = Generated {
            records: Records::default(),
            relations: Vec::new(),
            letters: Vec::new(),
            secrets: Vec::new(),
            told: Vec::new(),
            of_person: Vec::new(),
        };
        for _ in 0..=self.below(3) {
            self.person(&mut made);
        }
        self.relative(&mut made);
        made
    }

    /// Somebody sought: of age or not, in a file that may be shown or not, with claims of every sort.
    fn person(&mut self, made: &mut Generated) {
        let id = PersonId::mint(&mut self.mint);
        let note = self.word();
        made.secrets.push(note.clone());
        made.records.people.push(Person {
            id: id.clone(),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: self.number("P"),
            role: "missing".to_owned(),
            note,
        });
        let shown = self.chance(8);
        let words = if shown { "missing" } else { ["draft", "closed_error", "merged"][self.below(3)] };
        made.records.cases.push(Case {
            id: CaseId::mint(&mut self.mint),
            person: id.clone(),
            kind: CaseKind::Disappearance,
            standing: Standing::from_words(words).unwrap(),
        });
        // Eighteen on the day itself is of age, the day before is not.
        let (birth, child) =
            [("1985-03-01", false), ("2008-05-25", true), ("1996-05-25", false), ("1996-05-26", true)]
                [self.below(4)];
        let cited = self.source(made, true);
        let uncited = self.source(made, false);
        let public = shown && !child;
        let texts_from = made.of_person.len();
        let name = format!("{} {}", self.word(), self.word());
        let place = self.word();
        self.claim(made, &id, "name_en", &name, Grade::B, &cited, public);
        self.claim(made, &id, "status", "missing", Grade::B, &cited, true);
        self.claim(made, &id, "last_seen_edtf", "2014-05-25", Grade::B, &cited, true);
        self.claim(made, &id, "birth_edtf", birth, Grade::B, &cited, true);
        self.claim(made, &id, "last_seen_place", &place, Grade::C, &cited, public);
        for field in ["relation", "home", "shoe_size"] {
            let secret = self.word();
            self.claim(made, &id, field, &secret, Grade::A, &cited, false);
        }
        for field in ["circumstances", "affiliation"] {
            let told = self.chance(5);
            let text = self.word();
            let source = if told { &cited } else { &uncited };
            self.claim(made, &id, field, &text, Grade::C, source, public && told);
        }
        if public {
            made.told.push((id.as_str().to_owned(), place));
        }
        self.relation(made, &id);
        self.step(made, &id, &cited, public);
        for (owner, _) in &mut made.of_person[texts_from..] {
            id.as_str().clone_into(owner);
        }
    }

    /// Somebody whom the register names without a case: never told of.
    fn relative(&mut self, made: &mut Generated) {
        let id = PersonId::mint(&mut self.mint);
        made.records.people.push(Person {
            id: id.clone(),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: self.number("P"),
            role: "relative".to_owned(),
            note: String::new(),
        });
        let cited = self.source(made, true);
        let name = format!("{} {}", self.word(), self.word());
        self.claim(made, &id, "name_uk", &name, Grade::A, &cited, false);
    }

    /// A relative of the person, with words that only the staff reads.
    fn relation(&mut self, made: &mut Generated, person: &PersonId) {
        let [who, how, note] = [self.word(), self.word(), self.word()];
        made.secrets.extend([who.clone(), how.clone(), note.clone()]);
        made.relations.push(Relation {
            id: RelationId::mint(&mut self.mint),
            of: person.clone(),
            relative: Relative {
                kind: RelationKind::Sibling,
                who,
                person: None,
                contactable: Contactable::Yes,
                how,
                note,
            },
            ended: false,
        });
    }

    fn source(&mut self, made: &mut Generated, citable: bool) -> String {
        let number = self.number("S");
        let note = self.word();
        made.secrets.push(note.clone());
        made.records.sources.push(Source {
            id: SourceId::mint(&mut self.mint),
            folder_id: number.clone(),
            title: "A report".to_owned(),
            publisher: if citable { "A paper".to_owned() } else { String::new() },
            date: None,
            language: "en".to_owned(),
            publisher_kind: "news".to_owned(),
            url: String::new(),
            note,
        });
        number
    }

    #[expect(clippy::too_many_arguments, reason = "a claim has that many parts")]
    fn claim(
        &mut self,
        made: &mut Generated,
        person: &PersonId,
        field: &str,
        value: &str,
        grade: Grade,
        source: &str,
        may_be_told: bool,
    ) {
        if may_be_told {
            made.of_person.push((String::new(), value.to_owned()));
        } else {
            made.secrets.push(value.to_owned());
        }
        made.records.claims.push(Claim {
            id: ClaimId::mint(&mut self.mint),
            folder_id: self.number("C"),
            person: person.clone(),
            field: Field::from_name(field),
            value: value.to_owned(),
            grade,
            sources: vec![source.to_owned()],
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            picked_reason: String::new(),
            name_kind: None,
        });
    }

    /// A letter for the person, with a reply; its text, its numbers and the staff's word on which inboxes were checked
    /// stay inside.
    fn step(&mut self, made: &mut Generated, person: &PersonId, source: &str, public: bool) {
        let (description, summary, inboxes, by) = (self.word(), self.word(), self.word(), self.word());
        let (outgoing_no, incoming_no, words) = (self.word(), self.word(), self.word());
        made.secrets.extend([&inboxes, &by, &outgoing_no, &incoming_no, &words].map(String::clone));
        let told = [description.clone(), summary.clone()];
        if public {
            made.of_person.extend(told.map(|text| (String::new(), text)));
        } else {
            made.secrets.extend(told);
        }
        let id = StepId::mint(&mut self.mint);
        made.records.steps.push(Step {
            id: id.clone(),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: self.number("T"),
            people: vec![person.clone()],
            level: Level::National,
            jurisdiction: "UA".to_owned(),
            stance: Stance::For,
            actor: "the family".to_owned(),
            addressee: "the police".to_owned(),
            kind: StepKind::Appeal,
            kind_word: "appeal".to_owned(),
            sent_on: "2014-06-01".parse().ok(),
            description,
            outcome_text: String::new(),
            grade: Grade::B,
            sources: vec![source.to_owned()],
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            way: Way {
                act_by: by,
                inboxes_checked: inboxes,
                answers_followed: Some(true),
                outgoing_no,
                incoming_no,
                ..Way::default()
            },
        });
        let letter = Letter::typed(&words, "en".parse().unwrap());
        let sha256 = byname_seal::rows::digest(&letter.stored());
        let text = SentTextId::mint(&mut self.mint);
        made.letters.push(SentText { id: text, letter, sha256, steps: vec![id.clone()] });
        made.records.replies.push(Reply {
            id: ReplyId::mint(&mut self.mint),
            folder_id: self.number("R"),
            step: id,
            received_on: None,
            kind: ReplyKind::AnsweredFormal,
            summary,
            grade: Grade::B,
            sources: vec![source.to_owned()],
            note: String::new(),
            text_lang: "en".parse().unwrap(),
        });
    }
}

/// Every form in which a text could give itself away.
struct Searched {
    exact: String,
    folded: String,
    latin: String,
}

impl Searched {
    fn of(text: String) -> Self {
        let folded = fold(&text);
        Self { latin: latin(&text), folded, exact: text }
    }

    /// How the text holds a secret; `None` when it does not.
    fn holds(&self, secret: &str) -> Option<&'static str> {
        if self.exact.contains(secret) {
            Some("exactly")
        } else if self.folded.contains(&fold(secret)) {
            Some("without case and marks")
        } else if self.latin.contains(&latin(secret)) {
            Some("transliterated")
        } else {
            None
        }
    }
}

fn latin(text: &str) -> String {
    // The signs that stand for soft letters are no letters.
    any_ascii(text).to_lowercase().chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect()
}

/// The secrets that a public text holds, and how.
fn leaks<'a>(public: &Searched, secrets: impl IntoIterator<Item = &'a String>) -> Vec<String> {
    let held = secrets.into_iter().filter_map(|secret| Some(format!("{secret} {}", public.holds(secret)?)));
    held.collect()
}

#[test]
fn nothing_that_must_stay_passes_the_gate() {
    let (mut told, mut kept) = (0_u64, 0_u64);
    for seed in 0..cases() {
        let mut maker = Maker::seeded(seed);
        let made = maker.register();
        let today = now().day_in(&kyiv());
        // Some were taken back: of them nothing may pass either.
        let back: HashSet<String> =
            made.told.iter().filter(|_| maker.chance(3)).map(|(id, _)| id.clone()).collect();
        let withheld = Withheld::of(&made.records, back.clone(), &children(&made.records, today));
        let scope = Scope { asked: None, standing: HashSet::new(), withheld };
        let decided = candidates(&made.records, &scope, today);
        let bodies = decided.let_through.iter().map(|candidate| candidate.snapshot.body());
        let public = Searched::of(bodies.collect::<Vec<_>>().join("\n"));
        let gone = made.of_person.iter().filter(|(id, text)| back.contains(id) && text.chars().count() == 12);
        let gone: Vec<&String> = gone.map(|(_, text)| text).collect();
        let found = leaks(&public, made.secrets.iter().chain(gone));
        assert!(found.is_empty(), "case {seed}: {found:?}");
        for (id, text) in made.told.iter().filter(|(id, _)| !back.contains(id)) {
            assert!(public.exact.contains(text.as_str()), "case {seed}: {id} is not told");
            told += 1;
        }
        kept += made.secrets.len() as u64;
    }
    assert!(told > cases() / 2 && kept > cases() * 5, "{told} told and {kept} kept prove nothing");
}

#[test]
fn the_search_finds_a_secret_in_every_disguise() {
    for (secret, public) in [
        ("Кірікназва", "told: Кірікназва."),
        ("Кірікназва", "КІРІКНАЗВА"),
        ("Qırımlıñaş", "qirimlinas"),
        ("Ґалаґанець", "galaganets"),
        ("Çöñgârğışş", "told: cöñgârğışş"),
        ("Щербановик", "shcherbanovyk shcherbanovik Shcherbanovik"),
    ] {
        let latin_of_it = latin(secret);
        let public = if public.starts_with("shch") { latin_of_it } else { public.to_owned() };
        let found = leaks(&Searched::of(public.clone()), [&secret.to_owned()]);
        assert_eq!(found.len(), 1, "{secret} in {public}");
    }
    assert!(leaks(&Searched::of("something else".to_owned()), [&"Кірікназва".to_owned()]).is_empty());
}

each_engine! {
    /// Releases, withdrawals and lapses on a moving clock, in a database of its own.
    async fn nothing_that_must_stay_is_in_what_the_public_side_reads(db: Db) {
        let mut seen = 0;
        for seed in 0..STORED_CASES {
            seen += one_register(&db, seed).await;
        }
        assert!(seen > 0, "nothing was ever public");
    }
}

/// One register goes in, becomes public, loses somebody, and lapses. Gives how many texts were public.
async fn one_register(db: &Db, seed: u64) -> usize {
    let mut maker = Maker::seeded(1_000_000 + seed);
    // Numbers of one database are its own.
    maker.numbers = usize::try_from(seed).unwrap() * 1_000;
    let made = maker.register();
    store(db, &made).await;
    let mut mint = Mint::seeded(seed + 77);
    act(db, &mut mint, now(), Deed::Release).await;
    let public = Searched::of(all_that_is_public(db).await);
    assert_eq!(leaks(&public, &made.secrets), Vec::<String>::new(), "case {seed} after the release");
    let told: Vec<&(String, String)> = made.told.iter().collect();
    for (id, text) in &told {
        assert!(public.exact.contains(text.as_str()), "case {seed}: {id} is not told");
    }
    if let Some((id, _)) = told.first() {
        act(db, &mut mint, now().plus_days(1), Deed::Withdraw(id)).await;
        act(db, &mut mint, now().plus_days(2), Deed::Release).await;
        let public = Searched::of(all_that_is_public(db).await);
        let gone = made.of_person.iter().filter(|(of, text)| of == id && text.chars().count() == 12);
        let gone: Vec<&String> = gone.map(|(_, text)| text).collect();
        assert!(!gone.is_empty());
        let found = leaks(&public, made.secrets.iter().chain(gone));
        assert_eq!(found, Vec::<String>::new(), "case {seed} after {id} was taken back");
    }
    take_back_lapsed(db, now().plus_days(400), &mut mint).await.unwrap();
    let public = Searched::of(all_that_is_public(db).await);
    let texts = made.of_person.iter().map(|(_, text)| text).filter(|text| text.chars().count() == 12);
    let found = leaks(&public, made.secrets.iter().chain(texts));
    assert_eq!(found, Vec::<String>::new(), "case {seed} after everything lapsed");
    told.len()
}

enum Deed<'a> {
    Release,
    Withdraw(&'a str),
}

async fn act(db: &Db, mint: &mut Mint, when: Now, deed: Deed<'_>) {
    let mut tx = db.write().await.unwrap();
    let actor = Actor::named("Ada").unwrap();
    match deed {
        Deed::Release => {
            let new = NewRelease {
                basis: Basis::PublicRecord,
                by: "Ada".to_owned(),
                approved_by: "Bo".to_owned(),
                reason: "record".to_owned(),
                risk: "none".to_owned(),
                reviewed_on: None,
                cases: None,
                dry_run: false,
            };
            release(&mut tx, &actor, when, mint, &new, &mut |_, _| {}).await.unwrap();
        }
        Deed::Withdraw(id) => {
            withdraw(&mut tx, &actor, when, mint, id, "Ada", "asked").await.unwrap();
        }
    }
    tx.commit().await.unwrap();
}

async fn store(db: &Db, made: &Generated) {
    let records = &made.records;
    let actor = Actor::named("Ada").unwrap();
    let mut tx = db.write().await.unwrap();
    for source in &records.sources {
        enter(&mut tx, &actor, now(), None, source, 1).await.unwrap();
    }
    for person in &records.people {
        enter(&mut tx, &actor, now(), None, person, 1).await.unwrap();
    }
    for case in &records.cases {
        enter(&mut tx, &actor, now(), None, case, 1).await.unwrap();
    }
    for claim in &records.claims {
        claim::enter(&mut tx, &actor, now(), None, claim, 1).await.unwrap();
    }
    for step in &records.steps {
        enter(&mut tx, &actor, now(), None, step, 1).await.unwrap();
    }
    for reply in &records.replies {
        enter(&mut tx, &actor, now(), None, reply, 1).await.unwrap();
    }
    for relation in &made.relations {
        enter(&mut tx, &actor, now(), None, relation, 1).await.unwrap();
    }
    for letter in &made.letters {
        sent_texts::insert(&mut tx, &actor, now(), letter).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// Everything that the public side could come to read: snapshots that stand and every row they are found by. Ended
/// snapshots are the staff's history, which the public side cannot ask for.
async fn all_that_is_public(db: &Db) -> String {
    let mut tx = db.read().await.unwrap();
    let mut all = String::new();
    for sql in [
        "SELECT body AS text FROM publication WHERE ended_at IS NULL",
        "SELECT place AS text FROM public_person",
        "SELECT addressee_text AS text FROM public_step",
        "SELECT target AS text FROM public_link",
        "SELECT public_id AS text FROM tombstone",
    ] {
        for row in tx.rows(sql, values![]).await.unwrap() {
            all.push_str(&row.text("text").unwrap());
            all.push('\n');
        }
    }
    all
}

fn cases() -> u64 {
    #[expect(clippy::disallowed_methods, reason = "the longer proof is asked for by the environment")]
    let asked = std::env::var("BYNAME_GATE_CASES").ok();
    asked.and_then(|number| number.parse().ok()).unwrap_or(CASES)
}
