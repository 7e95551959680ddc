//! Names that everybody may see: none before somebody looked, none of who took it back, none that was not let go.

use byname_base::id::{AccountId, Mint};
use byname_campaign::count::Counts;
use byname_campaign::error::CampaignError;
use byname_campaign::link::LinkCode;
use byname_campaign::show_names::{Decided, PublicName, decide, standing, waiting};
use byname_campaign::signature::Visibility;
use byname_campaign::writer::{LinkAct, LinkDone, LinkWhat};
use byname_db::values;
use byname_staff::Caller;
use byname_staff::account::{Access, Account, EVERY_FILE, Role, State};
use byname_staff::caller::Member;
use byname_testkit::each_engine;

use crate::opened::{Opened, clock, open};

impl Opened {
    /// Signs by name and confirms; gives the link.
    async fn signs(&self, name: &str, visibility: Visibility) -> LinkCode {
        let address = format!("{}@example.org", name.to_lowercase());
        let mut signature = self.from(&address);
        (signature.name, signature.visibility) = (Some(name.to_owned()), visibility);
        self.writer.sign(signature, None).await.unwrap();
        let code = LinkCode::mint(&self.tag(&address), &mut Mint::from_system());
        let mut tx = self.db.write().await.unwrap();
        let sql = "UPDATE signature SET tokens = $2 WHERE tag = $1";
        tx.execute(sql, values![code.tag(), code.hash()]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(self.writer.link(act(&code, LinkWhat::Count(None))).await, Ok(LinkDone::Counts));
        code
    }

    async fn waiting(&self) -> Vec<PublicName> {
        waiting(&mut self.db.read().await.unwrap(), &self.caller, &self.id).await.unwrap()
    }

    async fn on_the_page(&self) -> Vec<String> {
        let room = self.room().await;
        let live = room.get("where-is-marta").unwrap();
        let mut names = room.names_of(&live).await.unwrap();
        names.sort();
        names
    }

    async fn decides(&self, caller: &Caller, decided: &Decided) -> Result<(), CampaignError> {
        let mut tx = self.db.write().await.unwrap();
        decide(&mut tx, caller, clock(), &self.id, decided).await?;
        tx.commit().await.unwrap();
        Ok(())
    }
}

fn act(code: &LinkCode, what: LinkWhat) -> LinkAct {
    LinkAct { tag: code.tag().to_owned(), token_hash: code.hash(), what }
}

fn leaf_of(names: &[PublicName], name: &str) -> i64 {
    names.iter().find(|one| one.name == name).unwrap().leaf
}

fn told(names: &[PublicName]) -> Vec<&str> {
    let mut told: Vec<&str> = names.iter().map(|one| one.name.as_str()).collect();
    told.sort_unstable();
    told
}

each_engine! {
    async fn a_public_name_is_shown_once_somebody_looked_and_gone_when_it_is_taken_back(db: Db) {
        let petition = open(&db, vec![age::x25519::Identity::generate().to_public().to_string()]).await;
        let mut counts = Counts::default();
        let mut links = Vec::new();
        for name in ["Ann", "Bob", "Spam"] {
            links.push(petition.signs(name, Visibility::Public).await);
        }
        for name in ["Secretly", "Delivered"] {
            let visibility = if name == "Secretly" { Visibility::Secret } else { Visibility::Deliver };
            petition.signs(name, visibility).await;
        }
        assert!(petition.waiting().await.is_empty(), "nothing is counted yet");
        petition.close(&mut counts, clock()).await;
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        let names = petition.waiting().await;
        assert_eq!(told(&names), ["Ann", "Bob", "Spam"]);
        assert!(petition.on_the_page().await.is_empty(), "nobody has looked");

        let epoch = petition.number("SELECT epoch AS n FROM petition_epoch").await;
        let (ann, bob, spam) = (leaf_of(&names, "Ann"), leaf_of(&names, "Bob"), leaf_of(&names, "Spam"));
        let decided = Decided { show: vec![ann, bob], hide: vec![spam] };
        petition.decides(&petition.caller, &decided).await.unwrap();
        assert_eq!(petition.on_the_page().await, ["Ann", "Bob"]);
        assert!(petition.waiting().await.is_empty(), "each is looked at once");
        assert!(petition.number("SELECT epoch AS n FROM petition_epoch").await > epoch, "listeners learn of it");

        assert_eq!(petition.writer.link(act(&links[0], LinkWhat::TakeBack)).await, Ok(LinkDone::Gone));
        assert_eq!(petition.on_the_page().await, ["Bob"], "whoever takes it back is gone");
        petition.decides(&petition.caller, &Decided { show: vec![ann], hide: vec![bob] }).await.unwrap();
        assert!(petition.on_the_page().await.is_empty(), "and does not come back");
        let mut tx = db.read().await.unwrap();
        assert!(standing(&mut tx, &petition.caller, &petition.id).await.unwrap().is_empty());
    }

    async fn a_name_that_was_not_let_go_to_everybody_is_shown_by_nobody(db: Db) {
        let petition = open(&db, vec![age::x25519::Identity::generate().to_public().to_string()]).await;
        petition.signs("Delivered", Visibility::Deliver).await;
        let mut counts = Counts::default();
        petition.close(&mut counts, clock()).await;
        petition.close(&mut counts, clock().plus_minutes(61)).await;
        petition.decides(&petition.caller, &Decided { show: vec![1], hide: Vec::new() }).await.unwrap();
        assert!(petition.on_the_page().await.is_empty());
        assert_eq!(petition.number("SELECT COUNT(*) AS n FROM signature WHERE name_shown <> 'waits'").await, 0);
        let account = Account {
            id: AccountId::from_text("account-1"),
            name: "petro".to_owned(),
            roles: vec![Role::Caseworker, Role::Publisher, Role::Viewer],
            state: State::Active,
        };
        let every = [(EVERY_FILE.to_owned(), Access::Write)];
        let caller = Caller::Member(Member::new(account, every));
        let refused = petition.decides(&caller, &Decided { show: vec![1], hide: Vec::new() }).await;
        assert!(matches!(refused, Err(CampaignError::Unknown)), "{refused:?}");
        let refused = waiting(&mut db.read().await.unwrap(), &caller, &petition.id).await;
        assert!(matches!(refused, Err(CampaignError::Unknown)));
    }
}
