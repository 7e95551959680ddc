//! Entering records, as an import would.

use std::collections::HashMap;

use byname_base::actor::Actor;
use byname_base::id::{
    ActionId, AppealId, CaseId, ClaimId, InstitutionId, Mint, PersonId, PublicId, SourceId, StepId,
};
use byname_base::text::LanguageTag;
use byname_campaign::action::{Action, ActionKind, After, Plan};
use byname_campaign::appeal::{Appeal, AppealKind};
use byname_db::Db;
use byname_pursue::institution::{Institution, InstitutionKind, InstitutionLevel};
use byname_pursue::step::{Level, Stance, Step, Way};
use byname_pursue::step_kind::StepKind;
use byname_register::case::{Case, CaseKind};
use byname_register::claim::{self, Claim, Field, Grade};
use byname_register::fate::Standing;
use byname_register::person::Person;
use byname_register::source::Source;
use byname_testkit::now;

/// Fills a register and remembers the ids it gave.
pub(crate) struct Register {
    pub(crate) db: Db,
    pub(crate) mint: Mint,
    people: HashMap<String, Person>,
    sources: HashMap<String, Source>,
    claims: HashMap<String, Claim>,
    steps: HashMap<String, Step>,
    position: i64,
}

/// A claim in short: id, field, value, grade.
pub(crate) type Claimed<'a> = (&'a str, &'a str, &'a str, Grade);

impl Register {
    pub(crate) fn new(db: Db) -> Self {
        let mint = Mint::seeded(7);
        Self {
            db,
            mint,
            people: HashMap::new(),
            sources: HashMap::new(),
            claims: HashMap::new(),
            steps: HashMap::new(),
            position: 0,
        }
    }

    /// A register with the source `S1`, on which everything rests unless it says otherwise.
    pub(crate) async fn with_a_source(db: Db) -> Self {
        let mut register = Self::new(db);
        register.source("S1", "The Khmarne Evening, front page", "The Khmarne Evening").await;
        register
    }

    pub(crate) fn public_id(&self, folder_id: &str) -> PublicId {
        self.people[folder_id].public_id.clone()
    }

    pub(crate) async fn source(&mut self, folder_id: &str, title: &str, publisher: &str) {
        let source = Source {
            id: SourceId::mint(&mut self.mint),
            folder_id: folder_id.to_owned(),
            title: title.to_owned(),
            publisher: publisher.to_owned(),
            date: None,
            language: "en".to_owned(),
            publisher_kind: "news".to_owned(),
            url: String::new(),
            note: "SECRET note of a source".to_owned(),
        };
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        byname_register::enter(&mut tx, &staff(), now(), None, &source, position).await.unwrap();
        tx.commit().await.unwrap();
        self.sources.insert(folder_id.to_owned(), source);
    }

    /// Somebody missing, with a name, a status and further claims.
    pub(crate) async fn missing(&mut self, folder_id: &str, name: &str, claims: &[Claimed<'_>]) {
        self.person(folder_id, "missing", "missing", name, claims).await;
    }

    /// Somebody in a role, whose file stands as the words of the register say.
    pub(crate) async fn person(
        &mut self,
        folder_id: &str,
        role: &str,
        status: &str,
        name: &str,
        claims: &[Claimed<'_>],
    ) {
        let person = Person {
            id: PersonId::mint(&mut self.mint),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: folder_id.to_owned(),
            role: role.to_owned(),
            note: "SECRET note of a person".to_owned(),
        };
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        byname_register::enter(&mut tx, &staff(), now(), None, &person, position).await.unwrap();
        if let Some(kind) = CaseKind::of_role(role) {
            let standing = Standing::from_words(status).unwrap();
            let case = Case { id: CaseId::mint(&mut self.mint), person: person.id.clone(), kind, standing };
            byname_register::enter(&mut tx, &staff(), now(), None, &case, position).await.unwrap();
        }
        tx.commit().await.unwrap();
        self.people.insert(folder_id.to_owned(), person);
        let (first, second) = (format!("{folder_id}-name"), format!("{folder_id}-status"));
        self.claim(folder_id, (&first, "name_en", name, Grade::C), &["S1"]).await;
        self.claim(folder_id, (&second, "status", status, Grade::C), &["S1"]).await;
        for claimed in claims {
            self.claim(folder_id, *claimed, &["S1"]).await;
        }
    }

    /// Enters a claim, in place of a known one of the same id.
    pub(crate) async fn claim(
        &mut self,
        person: &str,
        (id, field, value, grade): Claimed<'_>,
        sources: &[&str],
    ) {
        let claim = Claim {
            id: ClaimId::mint(&mut self.mint),
            folder_id: id.to_owned(),
            person: self.people[person].id.clone(),
            field: Field::from_name(field),
            value: value.to_owned(),
            grade,
            sources: owned(sources),
            note: String::new(),
            text_lang: "en".parse().unwrap(),
            picked_reason: String::new(),
            name_kind: None,
        };
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        claim::enter(&mut tx, &staff(), now(), self.claims.get(id), &claim, position).await.unwrap();
        tx.commit().await.unwrap();
        self.claims.insert(id.to_owned(), claim);
    }

    pub(crate) async fn institution(&mut self, folder_id: &str, name: &str) {
        let institution = Institution {
            id: InstitutionId::mint(&mut self.mint),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: folder_id.to_owned(),
            name_en: name.to_owned(),
            name_uk: String::new(),
            name_ru: String::new(),
            name_crh: String::new(),
            kind: InstitutionKind::Police,
            kind_word: "police".to_owned(),
            level: InstitutionLevel::National,
            jurisdiction: "UA".to_owned(),
            texts: vec![name.to_owned()],
            note: "SECRET note of an institution".to_owned(),
        };
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        byname_register::enter(&mut tx, &staff(), now(), None, &institution, position).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// A step for some people, described in these words.
    pub(crate) async fn step(&mut self, folder_id: &str, people: &[&str], description: &str) {
        self.step_with(folder_id, people, |step| description.clone_into(&mut step.description)).await;
    }

    /// A step for some people, or one that is known by this id; the caller says what is not plain about it.
    pub(crate) async fn step_with(
        &mut self,
        folder_id: &str,
        people: &[&str],
        differ: impl FnOnce(&mut Step),
    ) {
        let known = self.steps.get(folder_id).cloned();
        let mut step = known.clone().unwrap_or_else(|| Step {
            id: StepId::mint(&mut self.mint),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: folder_id.to_owned(),
            people: self.ids(people),
            level: Level::National,
            jurisdiction: "Ukraine".to_owned(),
            stance: Stance::For,
            actor: "the family".to_owned(),
            addressee: "police".to_owned(),
            kind: StepKind::Appeal,
            kind_word: "appeal".to_owned(),
            sent_on: Some("2016-05-27".parse().unwrap()),
            description: "asks to be told".to_owned(),
            outcome_text: String::new(),
            grade: Grade::C,
            sources: owned(&["S1"]),
            note: String::new(),
            text_lang: english(),
            way: Way {
                act_by: "SECRET clerk".to_owned(),
                inboxes_checked: "SECRET inbox".to_owned(),
                ..Way::default()
            },
        });
        differ(&mut step);
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        byname_register::enter(&mut tx, &staff(), now(), known.as_ref(), &step, position).await.unwrap();
        tx.commit().await.unwrap();
        self.steps.insert(folder_id.to_owned(), step);
    }

    /// An action of the series "Light", described in these words.
    pub(crate) async fn action(
        &mut self,
        folder_id: &str,
        number: i64,
        people: &[&str],
        description: &str,
        grade: Grade,
    ) {
        let action = Action {
            id: ActionId::mint(&mut self.mint),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: folder_id.to_owned(),
            date: Some("2016-10-25".parse().unwrap()),
            time: String::new(),
            kind: ActionKind::Rally,
            kind_word: "rally".to_owned(),
            series: "Light".to_owned(),
            number_in_series: Some(number),
            place: "Harbour Square".to_owned(),
            organisers: "neighbours".to_owned(),
            people: self.ids(people),
            description: description.to_owned(),
            grade,
            sources: owned(&["S1"]),
            note: String::new(),
            text_lang: english(),
            plan: Plan::default(),
            after: After::default(),
        };
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        byname_register::enter(&mut tx, &staff(), now(), None, &action, position).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub(crate) async fn appeal(&mut self, folder_id: &str, kind_word: &str, people: &[&str], title: &str) {
        let appeal = Appeal {
            id: AppealId::mint(&mut self.mint),
            public_id: PublicId::mint(&mut self.mint),
            folder_id: folder_id.to_owned(),
            kind: AppealKind::from_folder_word(kind_word).unwrap(),
            kind_word: kind_word.to_owned(),
            title: title.to_owned(),
            owner: "Lantern Watch".to_owned(),
            addressee: String::new(),
            opened: None,
            people: self.ids(people),
            signatures: None,
            grade: Grade::C,
            sources: owned(&["S1"]),
            note: String::new(),
            text_lang: english(),
        };
        let position = self.next();
        let mut tx = self.db.write().await.unwrap();
        byname_register::enter(&mut tx, &staff(), now(), None, &appeal, position).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The record id of a person.
    pub(crate) fn id(&self, folder_id: &str) -> PersonId {
        self.people[folder_id].id.clone()
    }

    fn ids(&self, people: &[&str]) -> Vec<PersonId> {
        people.iter().map(|person| self.people[*person].id.clone()).collect()
    }

    fn next(&mut self) -> i64 {
        self.position += 1;
        self.position
    }
}

pub(crate) fn staff() -> Actor {
    Actor::named("Ada").unwrap()
}

fn owned(sources: &[&str]) -> Vec<String> {
    sources.iter().map(|source| (*source).to_owned()).collect()
}

fn english() -> LanguageTag {
    "en".parse().unwrap()
}
