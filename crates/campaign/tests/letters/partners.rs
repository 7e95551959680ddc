//! A partner group tells how many letters its people posted, mends it and takes it back.

use byname_base::id::{LetterReportId, Mint, PublicId};
use byname_base::now::kyiv;
use byname_campaign::error::CampaignError;
use byname_campaign::letters::counts::Counted;
use byname_campaign::letters::partner::{
    MOST_LETTERS, Posted, Report, by_link, end_link, make_link, own_reports, report, take_back,
};
use byname_campaign::turn::Turn;
use byname_pursue::channel::Channel;
use byname_testkit::each_engine;
use byname_web::token::Token;

use crate::opened::{Opened, SLUG, machine, now, open};

fn posted(letters: i64, days_ago: i64) -> Posted {
    Posted { on: now().plus_days(-days_ago).day_in(&kyiv()), channel: Channel::PostRegistered, letters }
}

impl Opened {
    async fn linked(&self, name: &str) -> Token {
        let mut tx = self.db.write().await.unwrap();
        let mut mint = Mint::from_system();
        let token = make_link(&mut tx, &machine(), now(), &mut mint, &self.id, name, 60).await.unwrap();
        tx.commit().await.unwrap();
        token
    }

    async fn told(
        &self,
        code: &str,
        to: &PublicId,
        said: &Posted,
        known_as: Option<&LetterReportId>,
    ) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        report(&mut tx, now(), &mut Mint::from_system(), (SLUG, code), to, said, known_as).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    async fn taken_back(&self, code: &str, id: &LetterReportId) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        take_back(&mut tx, now(), (SLUG, code), id).await?;
        tx.commit().await.unwrap();
        Ok(())
    }

    async fn own(&self, code: &str) -> Vec<Report> {
        let mut tx = self.db.read().await.unwrap();
        let (known, partner) = by_link(&mut tx, now(), SLUG, code).await.unwrap();
        let reports = own_reports(&mut tx, &known, &partner).await.unwrap();
        reports.into_iter().map(|(report, _)| report).collect()
    }
}

each_engine! {
    async fn a_partner_tells_mends_and_takes_back_what_is_its_own_and_nothing_else(db: Db) {
        let campaign = open(&db).await;
        let to = campaign.ministry.public_id.clone();
        let (ours, theirs) = (campaign.linked("Poruch").await, campaign.linked("Svitlo").await);
        let (ours, theirs) = (ours.secret(), theirs.secret());
        campaign.told(ours, &to, &posted(40, 0), None).await.unwrap();
        campaign.told(theirs, &campaign.russian.public_id.clone(), &posted(7, 0), None).await.unwrap();
        let own = campaign.own(ours).await;
        assert_eq!((own.len(), own[0].said.letters), (1, 40));
        let id = &own[0].id;
        assert!(matches!(campaign.told(theirs, &to, &posted(1, 0), Some(id)).await, Err(CampaignError::Unknown)));
        assert!(matches!(campaign.taken_back(theirs, id).await, Err(CampaignError::Unknown)));
        campaign.told(ours, &to, &posted(38, 0), Some(id)).await.unwrap();
        let lines = campaign.lines().await;
        let on = now().day_in(&kyiv());
        let counted = |name: &str| Counted::Partner {
            name: name.to_owned(),
            on,
            channel: Channel::PostRegistered,
        };
        let told: Vec<(&Counted, i64)> = lines.iter().map(|line| (&line.counted, line.n)).collect();
        assert_eq!(told, [(&counted("Poruch"), 38), (&counted("Svitlo"), 7)], "in lines of their own");
        campaign.taken_back(ours, id).await.unwrap();
        assert!(campaign.own(ours).await.is_empty());
        assert_eq!(campaign.lines().await.len(), 1);
        assert!(matches!(campaign.told(ours, &to, &posted(5, 0), Some(id)).await, Err(CampaignError::Unknown)));
    }

    async fn what_cannot_be_is_not_told(db: Db) {
        let campaign = open(&db).await;
        let (to, code) = (campaign.ministry.public_id.clone(), campaign.linked("Poruch").await);
        let code = code.secret();
        for letters in [0, -1, MOST_LETTERS + 1] {
            let came = campaign.told(code, &to, &posted(letters, 0), None).await;
            assert!(matches!(came, Err(CampaignError::NotThatMany)), "{letters}");
        }
        // The campaign was opened today.
        for days_ago in [-1, 1] {
            let came = campaign.told(code, &to, &posted(40, days_ago), None).await;
            assert!(matches!(came, Err(CampaignError::NotThatDay)), "{days_ago}");
        }
        let spoken = Posted { channel: Channel::Oral, ..posted(40, 0) };
        assert!(campaign.told(code, &to, &spoken, None).await.is_err());
        let nobody = PublicId::from_text("nobody");
        assert!(matches!(campaign.told(code, &nobody, &posted(40, 0), None).await, Err(CampaignError::Unknown)));
        assert!(matches!(campaign.told("guessed", &to, &posted(40, 0), None).await, Err(CampaignError::Unknown)));
        assert!(campaign.lines().await.is_empty());
        campaign.told(code, &to, &posted(MOST_LETTERS, 0), None).await.unwrap();
    }

    async fn a_link_ends_by_its_day_or_by_the_desk_and_a_stopped_campaign_only_gives_back(db: Db) {
        let campaign = open(&db).await;
        let (to, code) = (campaign.ministry.public_id.clone(), campaign.linked("Poruch").await);
        let mut tx = db.write().await.unwrap();
        for (days, good) in [(59, true), (60, false)] {
            let came = by_link(&mut tx, now().plus_days(days), SLUG, code.secret()).await;
            assert_eq!(came.is_ok(), good, "after {days} days");
        }
        drop(tx);
        campaign.told(code.secret(), &to, &posted(40, 0), None).await.unwrap();
        let other = campaign.linked("Svitlo").await;
        let mut tx = db.write().await.unwrap();
        end_link(&mut tx, &machine(), now(), &campaign.id, &other.hash()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(matches!(
            campaign.told(other.secret(), &to, &posted(1, 0), None).await,
            Err(CampaignError::Unknown)
        ));
        campaign.turned(Turn::End).await.unwrap();
        assert!(matches!(
            campaign.told(code.secret(), &to, &posted(1, 0), None).await,
            Err(CampaignError::LettersNotNow(_))
        ));
        let id = campaign.own(code.secret()).await[0].id.clone();
        campaign.taken_back(code.secret(), &id).await.unwrap();
        assert!(campaign.lines().await.is_empty());
    }
}
