//! E-mails through the group: let go by their writer, sent at a pace in office hours, forgotten in the moment in which the
//! server took them; none leaves that is paused or stopped.

use byname_base::id::Mint;
use byname_base::now::Now;
use byname_campaign::letters::addressee::Way;
use byname_campaign::letters::counts::Counted;
use byname_campaign::letters::give::{ASKED_DAYS, Given, forget, let_go};
use byname_campaign::letters::leave::{Leaving, asked, forget_old, left, link, next_to_ask, next_to_leave};
use byname_campaign::letters::pace::MINUTES_BETWEEN;
use byname_campaign::turn::Turn;
use byname_mail::{Reason, Sent, Stage};
use byname_testkit::{at, each_engine};
use byname_web::token::Token;

use crate::opened::{Opened, now, open};

impl Opened {
    /// Who is asked next.
    async fn to_ask(&self, now: Now) -> Option<Leaving> {
        next_to_ask(&mut self.db.read().await.unwrap(), now).await.unwrap()
    }

    /// What leaves next.
    async fn to_leave(&self, now: Now) -> Option<Leaving> {
        next_to_leave(&mut self.db.read().await.unwrap(), now).await.unwrap()
    }

    /// Sends the next writer the link, and gives its secret.
    async fn asked_by_mail(&self) -> Token {
        let leaving = self.to_ask(now()).await.unwrap();
        let token = Token::mint(&mut Mint::from_system());
        let mut tx = self.db.write().await.unwrap();
        link(&mut tx, &leaving.letter, &token).await.unwrap();
        asked(&mut tx, now(), &leaving.letter, Sent::Taken).await.unwrap();
        tx.commit().await.unwrap();
        token
    }

    async fn pressed(&self, token: &Token) -> Given {
        let mut tx = self.db.write().await.unwrap();
        let came = let_go(&mut tx, now(), &token.hash()).await.unwrap();
        tx.commit().await.unwrap();
        came
    }

    async fn came_of(&self, leaving: &Leaving, now: Now, came: Sent) {
        let mut tx = self.db.write().await.unwrap();
        left(&mut tx, now, &leaving.letter, came).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A letter that its writer let go.
    async fn let_go(&self) -> Token {
        let to = self.ministry.clone();
        assert_eq!(self.given(&to, "Where is she?", Some("olena@example.org")).await, Given::Kept);
        let token = self.asked_by_mail().await;
        assert_eq!(self.pressed(&token).await, Given::Kept);
        token
    }

    async fn mailed(&self) -> i64 {
        let lines = self.lines().await;
        lines.iter().find(|line| line.counted == Counted::Way(Way::Email)).map_or(0, |line| line.n)
    }
}

each_engine! {
    async fn nobody_s_letter_leaves_before_its_writer_said_so_and_then_nothing_of_it_is_left(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.clone();
        campaign.given(&to, "Where is she?", Some("olena@example.org")).await;
        assert!(campaign.to_leave(now()).await.is_none(), "nobody has pressed the link");
        let token = campaign.asked_by_mail().await;
        assert!(campaign.to_ask(now()).await.is_none(), "asked once");
        assert!(campaign.to_leave(now()).await.is_none());
        assert_eq!(campaign.pressed(&Token::from_text("another")).await, Given::NoSuchWay);
        for _ in 0..2 {
            assert_eq!(campaign.pressed(&token).await, Given::Kept, "pressed twice it is one letter");
        }
        let leaving = campaign.to_leave(now()).await.unwrap();
        assert_eq!(leaving.letter.words, "Where is she?");
        campaign.came_of(&leaving, now(), Sent::Taken).await;
        assert_eq!((campaign.kept().await, campaign.mailed().await), (0, 1));
        campaign.came_of(&leaving, now(), Sent::Taken).await;
        assert_eq!(campaign.mailed().await, 1, "told twice it counts once");
        assert_eq!(campaign.pressed(&token).await, Given::NoSuchWay);
    }

    async fn letters_leave_one_after_another_and_in_office_hours_alone(db: Db) {
        let campaign = open(&db).await;
        for _ in 0..2 {
            campaign.let_go().await;
        }
        let evening = at("2026-11-24T16:00:00Z");
        assert!(campaign.to_leave(evening).await.is_none(), "six in the evening");
        let leaving = campaign.to_leave(now()).await.unwrap();
        campaign.came_of(&leaving, now(), Sent::Taken).await;
        for (seconds, leaves) in [(0, false), (MINUTES_BETWEEN * 60 - 1, false), (MINUTES_BETWEEN * 60, true)] {
            let then = now().plus_seconds(seconds);
            assert_eq!(campaign.to_leave(then).await.is_some(), leaves, "after {seconds} seconds");
        }
    }

    async fn what_is_paused_does_not_leave_and_what_is_stopped_never_does(db: Db) {
        let campaign = open(&db).await;
        campaign.let_go().await;
        campaign.given(&campaign.ministry.clone(), "Where?", Some("petro@example.org")).await;
        campaign.turned(Turn::Pause).await.unwrap();
        assert!(campaign.to_leave(now()).await.is_none());
        assert!(campaign.to_ask(now()).await.is_none(), "nobody is asked either");
        campaign.turned(Turn::Resume).await.unwrap();
        let leaving = campaign.to_leave(now()).await.unwrap();
        assert!(campaign.to_ask(now()).await.is_some());
        campaign.turned(Turn::End).await.unwrap();
        assert!(campaign.to_leave(now()).await.is_none());
        // The server had it in its hands when the campaign was stopped.
        campaign.came_of(&leaving, now(), Sent::Taken).await;
        assert_eq!((campaign.kept().await, campaign.mailed().await), (0, 0));
    }

    async fn a_server_that_is_away_is_tried_again_and_one_that_refuses_is_not(db: Db) {
        let campaign = open(&db).await;
        campaign.let_go().await;
        let leaving = campaign.to_leave(now()).await.unwrap();
        campaign.came_of(&leaving, now(), Sent::TryAgain(Reason::Unreachable)).await;
        for (minutes, leaves) in [(4, false), (5, true)] {
            assert_eq!(campaign.to_leave(now().plus_minutes(minutes)).await.is_some(), leaves, "{minutes}");
        }
        let refused = Reason::Answered { stage: Stage::Recipient, code: 550 };
        campaign.came_of(&leaving, now(), Sent::Refused(refused)).await;
        assert!(campaign.to_leave(now().plus_days(1)).await.is_none());
        assert_eq!(campaign.number("SELECT COUNT(*) AS n FROM letter WHERE state = 'refused'").await, 1);
        assert_eq!(campaign.mailed().await, 0);
    }

    async fn a_writer_takes_a_letter_back_and_one_who_does_not_answer_is_forgotten(db: Db) {
        let campaign = open(&db).await;
        let token = campaign.let_go().await;
        let mut tx = db.write().await.unwrap();
        assert!(forget(&mut tx, &token.hash()).await.unwrap());
        assert!(!forget(&mut tx, &token.hash()).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(campaign.kept().await, 0);
        campaign.given(&campaign.ministry.clone(), "Where?", Some("petro@example.org")).await;
        for (days, kept) in [(ASKED_DAYS - 1, 1), (ASKED_DAYS, 0)] {
            forget_old(&db, now().plus_days(days)).await.unwrap();
            assert_eq!(campaign.kept().await, kept, "after {days} days");
        }
    }
}
