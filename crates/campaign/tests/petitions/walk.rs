//! A long walk of everything that can become of signatures, on paper too, in no order that anybody chose. Beside it runs a list in
//! memory of who should stand; after every head a stranger recomputes the files, and the rows are held against the
//! leaves.

use byname_base::id::Mint;
use byname_campaign::CampaignError;
use byname_campaign::count::{CountError, Counts};
use byname_campaign::invalidate::{Asked, can_be_undone, decide, invalidate, look, look_back, runs, undo};
use byname_campaign::invalidation::{MOST_ALONE, Rule};
use byname_campaign::link::LinkCode;
use byname_campaign::signature::{HeldFor, NewSignature, SignatureState};
use byname_campaign::writer::{LinkAct, LinkDone, LinkWhat};
use byname_db::values;
use byname_tally::{Cause, Class, Leaf, Reason};
use byname_testkit::each_engine;

use crate::counting::{confirmed, recompute, take_back};
use crate::held::{admit, press};
use crate::opened::{Opened, clock, open};
use crate::sheets;

/// Steps of a walk.
const STEPS: usize = 400;
const COUNTRIES: [&str; 3] = ["UA", "PL", ""];

/// Where somebody should stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Should {
    Wait,
    BeHeld,
    Count,
    BeOut(i64),
    BeGone,
}

struct Signer {
    tag: String,
    class: Class,
    country: &'static str,
    held_for: Option<HeldFor>,
    code: Option<LinkCode>,
    should: Should,
}

/// A petition, those who signed it, and dice.
struct Walk {
    petition: Opened,
    counts: Counts,
    signers: Vec<Signer>,
    /// How many signatures two people counted on paper.
    on_paper: u64,
    minutes: i64,
    dice: Mint,
}

impl Walk {
    /// A number below `n`.
    fn throw(&mut self, n: usize) -> usize {
        let bytes: [u8; 8] = self.dice.key()[..8].try_into().unwrap();
        usize::try_from(u64::from_le_bytes(bytes) % n as u64).unwrap()
    }

    /// Somebody for whom something is true.
    fn one(&mut self, is: impl Fn(&Signer) -> bool) -> Option<usize> {
        let fit: Vec<usize> = (0..self.signers.len()).filter(|at| is(&self.signers[*at])).collect();
        if fit.is_empty() { None } else { Some(fit[self.throw(fit.len())]) }
    }

    async fn step(&mut self) {
        match self.throw(22) {
            0..=6 => self.sign().await,
            7..=11 => self.press().await,
            12 | 13 => self.take_back().await,
            14 => self.let_in().await,
            15 | 16 => self.take_out().await,
            17 => self.undo().await,
            18 | 19 => self.paper().await,
            _ => self.close().await,
        }
    }

    async fn sign(&mut self) {
        for _ in 0..=self.throw(12) {
            let held_for = (self.throw(4) == 0).then(|| HeldFor::ALL[self.throw(3)]);
            let at_device = self.throw(3) == 0;
            let (class, country) =
                (if at_device { Class::Kiosk } else { Class::Email }, COUNTRIES[self.throw(3)]);
            let n = self.signers.len();
            let new = self.petition.from(&format!("signer-{n}@example.org"));
            let (state, should) = match (held_for, at_device) {
                (Some(_), _) => (SignatureState::Held, Should::BeHeld),
                (None, true) => (SignatureState::Confirmed, Should::Count),
                (None, false) => (SignatureState::Pending, Should::Wait),
            };
            let address = new.address.clone().filter(|_| !at_device);
            let new = NewSignature { state, class, country: country.to_owned(), held_for, address, ..new };
            let tag = new.tag.clone();
            self.petition.writer.sign(new, None).await.unwrap();
            self.signers.push(Signer { tag, class, country, held_for, code: None, should });
        }
    }

    async fn press(&mut self) {
        for _ in 0..5 {
            let waits = |one: &Signer| {
                one.class == Class::Email
                    && one.code.is_none()
                    && matches!(one.should, Should::Wait | Should::BeHeld)
            };
            let Some(at) = self.one(waits) else { return };
            let (code, done) = press(&self.petition, &self.signers[at].tag).await;
            assert_eq!(done, LinkDone::Counts);
            let signer = &mut self.signers[at];
            signer.code = Some(code);
            if signer.should == Should::Wait {
                signer.should = Should::Count;
            }
        }
    }

    async fn take_back(&mut self) {
        let Some(at) = self.one(|one| one.code.is_some() && one.should != Should::BeGone) else { return };
        take_back(&self.petition, self.signers[at].code.as_ref().unwrap()).await;
        self.signers[at].should = Should::BeGone;
    }

    async fn let_in(&mut self) {
        let why = HeldFor::ALL[self.throw(3)];
        let is = |one: &Signer| one.should == Should::BeHeld && one.held_for == Some(why);
        if !self.signers.iter().any(is) {
            return;
        }
        let n = admit(&self.petition, why).await.unwrap();
        assert_eq!(n, self.signers.iter().filter(|one| is(one)).count() as u64);
        for one in self.signers.iter_mut().filter(|one| is(one)) {
            let counts = one.class == Class::Kiosk || one.code.is_some();
            one.should = if counts { Should::Count } else { Should::Wait };
        }
    }

    async fn take_out(&mut self) {
        let class = [Class::Email, Class::Kiosk][self.throw(2)];
        let (country, held_for) = (COUNTRIES[self.throw(3)], HeldFor::ALL[self.throw(3)]);
        let rule = match self.throw(4) {
            0 => Rule { held_for: Some(held_for), ..Rule::default() },
            1 => Rule {
                class: Some(class.code().to_owned()),
                country: Some(country.to_owned()),
                ..Rule::default()
            },
            2 => Rule { country: Some(country.to_owned()), held_for: Some(held_for), ..Rule::default() },
            _ => Rule { country: Some(country.to_owned()), ..Rule::default() },
        };
        let meets = |one: &Signer| {
            one.should == Should::Count
                && rule.class.as_ref().is_none_or(|class| one.class.code() == class)
                && rule.country.as_ref().is_none_or(|country| one.country == country)
                && rule.held_for.is_none_or(|why| one.held_for == Some(why))
        };
        let petition = &self.petition;
        let (by, id, now) = (&petition.caller, &petition.id, clock());
        let mut tx = petition.db.write().await.unwrap();
        let found = look(&mut tx, by, now, id, &rule).await.unwrap().total();
        assert_eq!(found, i64::try_from(self.signers.iter().filter(|one| meets(one)).count()).unwrap());
        if found == 0 {
            return;
        }
        let reason = Reason::new(Cause::Other, Some("a throw of the dice")).unwrap();
        let came = invalidate(&mut tx, by, now, id, &rule, &reason, found).await.unwrap();
        let number = runs(&mut tx, by, id).await.unwrap()[0].number;
        assert_eq!(came == Asked::OfAnother, found > MOST_ALONE);
        if came == Asked::OfAnother {
            decide(&mut tx, by, now, id, number, found).await.unwrap();
        }
        tx.commit().await.unwrap();
        self.signers.iter_mut().filter(|one| meets(one)).for_each(|one| one.should = Should::BeOut(number));
    }

    async fn undo(&mut self) {
        let mut tx = self.petition.db.write().await.unwrap();
        let (by, id, now) = (self.petition.caller.clone(), self.petition.id.clone(), clock());
        let known = runs(&mut tx, &by, &id).await.unwrap();
        let fit: Vec<i64> =
            known.iter().map(|run| run.number).filter(|one| can_be_undone(&known, *one)).collect();
        if fit.is_empty() {
            return;
        }
        let number = fit[self.throw(fit.len())];
        let found = look_back(&mut tx, &by, now, &id, number).await.unwrap().total();
        let out =
            |signers: &[Signer]| signers.iter().filter(|one| one.should == Should::BeOut(number)).count();
        assert_eq!(found, i64::try_from(out(&self.signers)).unwrap());
        if found == 0 {
            return;
        }
        let reason = Reason::new(Cause::Appeal, None).unwrap();
        if undo(&mut tx, &by, now, &id, number, &reason, found).await.unwrap() == Asked::OfAnother {
            let asked = runs(&mut tx, &by, &id).await.unwrap()[0].number;
            decide(&mut tx, &by, now, &id, asked, found).await.unwrap();
        }
        tx.commit().await.unwrap();
        let back = |one: &&mut Signer| one.should == Should::BeOut(number);
        self.signers.iter_mut().filter(back).for_each(|one| one.should = Should::Count);
    }

    /// Sheets are entered, some of them confirmed, and some of those taken back.
    async fn paper(&mut self) {
        let (first, more, signatures) = (self.throw(300), self.throw(4), 1 + self.throw(30));
        let signatures = i64::try_from(signatures).unwrap();
        let new = sheets::some(&format!("{first},{}", first + 1 + more), signatures);
        let (one, other) = (sheets::campaigner("one"), sheets::campaigner("other"));
        let id = match sheets::entered(&self.petition, &one, new).await {
            Ok(id) => id,
            Err(CampaignError::SheetTwice(_) | CampaignError::ScanTwice) => return,
            Err(other) => panic!("{other}"),
        };
        let what = self.throw(5);
        if what > 0 {
            sheets::counted_again(&self.petition, &other, &id, signatures).await.unwrap();
        }
        match what {
            0 => {}
            1 => sheets::taken_back(&self.petition, &one, &id).await.unwrap(),
            _ => self.on_paper += u64::try_from(signatures).unwrap(),
        }
    }

    async fn close(&mut self) {
        self.minutes += i64::try_from(self.throw(40)).unwrap();
        if self.throw(6) == 0 {
            // As a node does that starts anew.
            self.counts = Counts::default();
        }
        let now = clock().plus_minutes(self.minutes);
        self.petition.close(&mut self.counts, now).await;
        agree(&self.petition).await.unwrap();
        let should = |is: fn(&Should) -> bool| {
            i64::try_from(self.signers.iter().filter(|one| is(&one.should)).count()).unwrap()
        };
        let count =
            self.petition.number("SELECT COUNT(*) AS n FROM signature WHERE state = 'confirmed'").await;
        assert_eq!(count, should(|one| *one == Should::Count));
        let out =
            self.petition.number("SELECT COUNT(*) AS n FROM signature WHERE state = 'invalidated'").await;
        assert_eq!(out, should(|one| matches!(one, Should::BeOut(_))));
    }

    /// Two hours later nothing waits any more: the head says what should stand, class by class.
    async fn end(&mut self) {
        for _ in 0..2 {
            self.minutes += 61;
            self.close().await;
        }
        let totals = self.petition.head().await.totals;
        for class in Class::ALL {
            let stands = |one: &&Signer| one.class == class && one.should == Should::Count;
            let on_paper = if class == Class::Paper { self.on_paper } else { 0 };
            let stand = self.signers.iter().filter(stands).count() as u64 + on_paper;
            assert_eq!(totals.of(class), stand, "{class:?}");
        }
    }
}

/// Whether every row says what the leaves say, and the head what the rows say.
async fn agree(petition: &Opened) -> Result<(), String> {
    let totals = petition.head().await.totals;
    if recompute(petition).await != totals.count() {
        return Err("the files count something else".to_owned());
    }
    let mut tx = petition.db.read().await.unwrap();
    let sql = "SELECT a.number AS leaf, a.line AS added, s.state, s.end_leaf, e.line AS ended FROM signature s \
               JOIN petition_leaf a ON a.petition_id = s.petition_id AND a.number = s.leaf \
               LEFT JOIN petition_leaf e ON e.petition_id = s.petition_id AND e.number = s.end_leaf";
    let rows = tx.rows(sql, values![]).await.unwrap();
    let with_leaf = "SELECT COUNT(*) AS n FROM signature WHERE leaf IS NOT NULL";
    let with_leaf = tx.row(with_leaf, values![]).await.unwrap().unwrap().int("n").unwrap();
    if i64::try_from(rows.len()) != Ok(with_leaf) {
        return Err("a row has a leaf that is not there".to_owned());
    }
    let mut found = [0, 0, 0];
    for row in rows {
        let index = u64::try_from(row.int("leaf").unwrap()).unwrap();
        let state: SignatureState = row.parsed("state").unwrap();
        let ended = row.maybe_text("ended").unwrap().map(|line| Leaf::read(&line).unwrap());
        if !row.text("added").unwrap().starts_with("add ") {
            return Err(format!("leaf {index} adds nobody"));
        }
        match (state, ended) {
            (SignatureState::Confirmed, None) => found[0] += 1,
            // Its leaf waits for the next head that takes it in.
            (SignatureState::Withdrawn, None) => found[0] += 1,
            (SignatureState::Withdrawn, Some(Leaf::Withdraw { index: of })) if of == index => found[1] += 1,
            (
                SignatureState::Withdrawn | SignatureState::Invalidated,
                Some(Leaf::Review { index: of, .. }),
            ) if of == index => {
                found[2] += 1;
            }
            (state, ended) => return Err(format!("leaf {index} is {state} and ends with {ended:?}")),
        }
    }
    found[0] += on_paper(&mut tx).await?;
    let told = [totals.count(), totals.withdrawn(), totals.invalidated()];
    if found == told { Ok(()) } else { Err(format!("rows say {found:?}, the head {told:?}")) }
}

/// How many signatures stand on sheets that are counted, each in the leaf that says so.
async fn on_paper(tx: &mut byname_db::Tx) -> Result<u64, String> {
    let sql = "SELECT p.serials, p.signatures, p.state, l.line FROM paper_batch p \
               JOIN petition_leaf l ON l.petition_id = p.petition_id AND l.number = p.leaf";
    let mut signatures = 0;
    for row in tx.rows(sql, values![]).await.unwrap() {
        let (n, sheets) = (row.int("signatures").unwrap(), row.text("serials").unwrap());
        let line = row.text("line").unwrap();
        if !line.starts_with(&format!("paper {n} {sheets} ")) || row.text("state").unwrap() != "counted" {
            return Err(format!("{sheets} are not what {line} says"));
        }
        signatures += u64::try_from(n).unwrap();
    }
    Ok(signatures)
}

/// Looks and takes out in one breath, with the second person's word where it needs one.
async fn out_at_once(petition: &Opened, rule: &Rule) -> Result<(), CampaignError> {
    let (by, id, now) = (&petition.caller, &petition.id, clock());
    let reason = Reason::new(Cause::Automated, None).unwrap();
    let mut tx = petition.db.write().await?;
    let shown = look(&mut tx, by, now, id, rule).await?.total();
    if invalidate(&mut tx, by, now, id, rule, &reason, shown).await? == Asked::OfAnother {
        let number = runs(&mut tx, by, id).await?[0].number;
        decide(&mut tx, by, now, id, number, shown).await?;
    }
    Ok(tx.commit().await?)
}

async fn walked(db: &byname_db::Db, seed: u64) -> Walk {
    let petition = open(db, Vec::new()).await;
    let mut walk = Walk {
        petition,
        counts: Counts::default(),
        signers: Vec::new(),
        on_paper: 0,
        minutes: 0,
        dice: Mint::seeded(seed),
    };
    for _ in 0..STEPS {
        walk.step().await;
    }
    walk.end().await;
    walk
}

each_engine! {
    async fn whatever_happens_the_files_hold_and_the_rows_agree(db: Db) {
        let walk = walked(&db, 11).await;
        let batches = "SELECT COUNT(*) AS n FROM petition_leaf WHERE line LIKE 'batch %'";
        let restored = "SELECT COUNT(*) AS n FROM petition_leaf WHERE line LIKE 'batch % restore %'";
        let withdrawn = "SELECT COUNT(*) AS n FROM petition_leaf WHERE line LIKE 'withdraw %'";
        assert!(walk.petition.number(batches).await >= 10 && walk.petition.number(restored).await >= 3);
        let paper = "SELECT COUNT(*) AS n FROM petition_leaf WHERE line LIKE 'paper %'";
        assert!(walk.petition.number(paper).await >= 5);
        assert!(walk.petition.number(withdrawn).await >= 10, "the walk went by everything");
    }

    async fn another_walk_holds_too(db: Db) {
        walked(&db, 12).await;
    }

    async fn many_who_take_back_while_they_are_taken_out_lose_nothing_and_stop_nothing(db: Db) {
        let petition = open(&db, Vec::new()).await;
        let mut counts = Counts::default();
        let codes = confirmed(&petition, 0, 400).await;
        petition.close(&mut counts, clock()).await;
        let mut leaving = tokio::task::JoinSet::new();
        for code in codes.into_iter().step_by(2) {
            let writer = petition.writer.clone();
            leaving.spawn(async move {
                let act = LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what: LinkWhat::TakeBack };
                assert_eq!(writer.link(act).await, Ok(LinkDone::Gone));
            });
        }
        let rule = Rule { country: Some("UA".to_owned()), ..Rule::default() };
        let mut changed = 0;
        while let Err(error) = out_at_once(&petition, &rule).await {
            assert!(matches!(error, CampaignError::Changed), "{error:?}");
            changed += 1;
            assert!(changed < 1_000, "they have all gone by now");
        }
        petition.close(&mut counts, clock()).await;
        while let Some(came) = leaving.join_next().await {
            came.unwrap();
        }
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        petition.close(&mut counts, clock().plus_minutes(122)).await;
        agree(&petition).await.unwrap();
        let totals = petition.head().await.totals;
        assert_eq!((totals.count(), totals.withdrawn() + totals.invalidated()), (0, 400));
        assert!(totals.invalidated() >= 200, "those who stayed are out by the rule");
    }

    /// What would become of it if a withdrawal of what is out already got a leaf: the walk would see it.
    async fn a_planted_fault_is_seen(db: Db) {
        let mut walk = walked(&db, 13).await;
        let mut tx = db.write().await.unwrap();
        let sql = "UPDATE signature SET end_leaf = NULL WHERE tag = (SELECT MIN(s.tag) FROM signature s \
                   JOIN petition_leaf e ON e.number = s.end_leaf WHERE s.state = 'withdrawn' AND e.line LIKE 'invalidate %')";
        assert_eq!(tx.execute(sql, values![]).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert!(agree(&walk.petition).await.is_err());
        let now = clock().plus_minutes(walk.minutes + 1);
        walk.petition.close(&mut walk.counts, now).await;
        let late = now.plus_minutes(61);
        let lease = walk.petition.lease(late).await;
        let came = walk.counts.close(&db, &lease, late, &mut Mint::from_system()).await;
        assert!(matches!(came, Err(CountError::Log(_))), "the log refuses it: {came:?}");
    }
}
