//! Letters that the group prints: made into a batch, handed over as a step for each person, forgotten, come back.

use byname_base::id::{AccountId, LetterBatchId, LetterId, Mint, StepId};
use byname_base::now::kyiv;
use byname_campaign::error::CampaignError;
use byname_campaign::letters::batch::{
    BatchState, HandedBatch, LetterBatch, dissolve, hand_over, leave_out, letters_of, make, of_campaign,
    returned,
};
use byname_campaign::letters::counts::Counted;
use byname_campaign::letters::give::{Given, KEPT_DAYS};
use byname_campaign::letters::leave::forget_old;
use byname_campaign::turn::Turn;
use byname_pursue::channel::Channel;
use byname_pursue::institution::Institution;
use byname_pursue::proof::{ProofKind, as_source};
use byname_pursue::step_kind::StepKind;
use byname_pursue::store::steps;
use byname_staff::Caller;
use byname_staff::account::{Account, Role, State};
use byname_staff::caller::Member;
use byname_testkit::each_engine;

use crate::opened::{Opened, machine, now, open};

fn handed(registered: &[&str]) -> HandedBatch {
    let on = now().day_in(&kyiv());
    let first = registered.first().copied().unwrap_or("none");
    HandedBatch {
        on,
        channel: Channel::PostRegistered,
        registered: registered.iter().map(|number| (*number).to_owned()).collect(),
        incoming_no: String::new(),
        note: String::new(),
        description: "Two letters were handed over.".to_owned(),
        text_lang: "en".parse().unwrap(),
        proof: as_source(ProofKind::PostalReceipt, "Receipt", first, on.to_string().parse().ok().as_ref()),
        answers_followed: true,
    }
}

impl Opened {
    async fn made(&self, to: &Institution) -> Result<LetterBatchId, CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        let mut mint = Mint::from_system();
        let id = make(&mut tx, &machine(), now(), &mut mint, &self.id, &to.id).await?;
        tx.commit().await.unwrap();
        Ok(id)
    }

    async fn handed(
        &self,
        by: &Caller,
        id: &LetterBatchId,
        new: &HandedBatch,
    ) -> Result<Vec<StepId>, CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        let steps = hand_over(&mut tx, by, now(), &mut Mint::from_system(), id, new).await?;
        tx.commit().await.unwrap();
        Ok(steps)
    }

    async fn came_back(&self, id: &LetterBatchId, n: i64) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        returned(&mut tx, &machine(), now(), id, n).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    async fn batch(&self) -> LetterBatch {
        let mut tx = self.db.read().await.unwrap();
        of_campaign(&mut tx, &machine(), &self.id).await.unwrap().remove(0)
    }

    async fn in_it(&self, id: &LetterBatchId) -> Vec<LetterId> {
        let mut tx = self.db.read().await.unwrap();
        let letters = letters_of(&mut tx, &machine(), id).await.unwrap();
        letters.into_iter().map(|letter| letter.id).collect()
    }
}

each_engine! {
    async fn a_batch_that_is_handed_over_is_a_step_with_its_clock_and_its_letters_are_forgotten(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        assert!(matches!(campaign.made(&to).await, Err(CampaignError::NothingMet)), "none waits");
        for words in ["Where is she?", "Tell her mother."] {
            assert_eq!(campaign.given(&to, words, None).await, Given::Kept);
        }
        assert_eq!(campaign.given(&campaign.russian.clone(), "Where?", None).await, Given::Kept);
        let id = campaign.made(&to).await.unwrap();
        assert_eq!(campaign.in_it(&id).await.len(), 2, "only those to this addressee");
        let too_many = handed(&["1", "2", "3"]);
        assert!(matches!(campaign.handed(&machine(), &id, &too_many).await, Err(CampaignError::NotThatMany)));
        for days in [-1, 1] {
            let mut wrong = handed(&[]);
            wrong.on = now().plus_days(days).day_in(&kyiv());
            assert!(matches!(campaign.handed(&machine(), &id, &wrong).await, Err(CampaignError::NotThatDay)), "{days}");
        }
        let recorded = campaign.handed(&machine(), &id, &handed(&["RR1", "RR2"])).await.unwrap();
        let mut tx = db.read().await.unwrap();
        let step = steps::get(&mut tx, &recorded[0]).await.unwrap().unwrap();
        assert_eq!((step.kind, step.addressee.as_str()), (StepKind::Appeal, "Office 1"));
        assert_eq!(step.way.reply_rule, "UA-1a", "its term runs");
        assert_eq!((step.way.answers_followed, step.way.proofs.len()), (Some(true), 1));
        drop(tx);
        assert_eq!(recorded.len(), 1, "one step a person");
        assert_eq!(campaign.kept().await, 1, "the one to the other addressee");
        let kept = campaign.number("SELECT COUNT(*) AS n FROM letter WHERE words LIKE '%mother%'").await;
        assert_eq!(kept, 0);
        let batch = campaign.batch().await;
        assert_eq!((batch.state, batch.letters), (BatchState::Handed, 2));
        assert_eq!((batch.registered, batch.steps), (vec!["RR1".to_owned(), "RR2".to_owned()], recorded));
        assert!(matches!(campaign.handed(&machine(), &id, &handed(&[])).await, Err(CampaignError::BatchNotNow)), "once");
    }

    async fn what_came_back_is_told_with_the_batch(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        campaign.given(&to, "Where is she?", None).await;
        let id = campaign.made(&to).await.unwrap();
        assert!(matches!(campaign.came_back(&id, 1).await, Err(CampaignError::BatchNotNow)), "not before");
        assert!(campaign.lines().await.is_empty(), "what is only printed is not counted");
        campaign.handed(&machine(), &id, &handed(&[])).await.unwrap();
        for (n, fine) in [(-1, false), (2, false), (1, true), (0, true), (1, true)] {
            assert_eq!(campaign.came_back(&id, n).await.is_ok(), fine, "{n}");
        }
        let lines = campaign.lines().await;
        let on = now().day_in(&kyiv());
        let counted = Counted::Batch { number: 1, on, channel: Channel::PostRegistered, returned: 1 };
        assert_eq!((lines.len(), &lines[0].counted, lines[0].n), (1, &counted, 1));
    }

    async fn a_batch_can_be_dissolved_and_a_letter_left_out(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        for words in ["Where is she?", "I will burn your office down."] {
            campaign.given(&to, words, None).await;
        }
        let id = campaign.made(&to).await.unwrap();
        let mut tx = db.write().await.unwrap();
        let letters = letters_of(&mut tx, &machine(), &id).await.unwrap();
        let threat = letters.iter().find(|letter| letter.words.contains("burn")).unwrap();
        leave_out(&mut tx, &machine(), now(), &id, &threat.id).await.unwrap();
        let again = leave_out(&mut tx, &machine(), now(), &id, &threat.id).await;
        assert!(matches!(again, Err(CampaignError::Unknown)));
        tx.commit().await.unwrap();
        assert_eq!((campaign.kept().await, campaign.batch().await.letters), (1, 1));
        let mut tx = db.write().await.unwrap();
        dissolve(&mut tx, &machine(), now(), &id).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(campaign.batch().await.state, BatchState::Dissolved);
        let second = campaign.made(&to).await.unwrap();
        assert_eq!(campaign.in_it(&second).await.len(), 1, "it waited again");
    }

    async fn whoever_keeps_no_steps_of_the_person_hands_nothing_over(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        campaign.given(&to, "Where is she?", None).await;
        let id = campaign.made(&to).await.unwrap();
        let account = Account {
            id: AccountId::from_text("account-keeper"),
            name: "keeper".to_owned(),
            roles: vec![Role::Campaigner],
            state: State::Active,
        };
        let keeper = Caller::Member(Member::new(account, []));
        assert!(matches!(campaign.handed(&keeper, &id, &handed(&[])).await, Err(CampaignError::Unknown)));
        assert_eq!(campaign.kept().await, 1);
    }

    async fn a_stopped_campaign_forgets_what_is_printed_and_takes_the_word_of_what_was_posted(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        campaign.given(&to, "Where is she?", None).await;
        let id = campaign.made(&to).await.unwrap();
        campaign.turned(Turn::End).await.unwrap();
        assert!(campaign.in_it(&id).await.is_empty(), "no sheet is made any more");
        assert!(matches!(campaign.made(&to).await, Err(CampaignError::LettersNotNow(_))));
        assert_eq!(campaign.handed(&machine(), &id, &handed(&[])).await.unwrap().len(), 1);
    }

    async fn a_letter_that_nobody_prints_is_forgotten_on_the_thirtieth_day(db: Db) {
        let campaign = open(&db).await;
        campaign.given(&campaign.ministry.clone(), "Where is she?", None).await;
        for (days, kept) in [(KEPT_DAYS - 1, 1), (KEPT_DAYS, 0), (KEPT_DAYS + 1, 0)] {
            forget_old(&db, now().plus_days(days)).await.unwrap();
            assert_eq!(campaign.kept().await, kept, "after {days} days");
        }
        let told = campaign.number("SELECT COUNT(*) AS n FROM log_entry WHERE act = 'forget_letters'").await;
        assert_eq!(told, 1, "the log has how many, once");
    }
}
