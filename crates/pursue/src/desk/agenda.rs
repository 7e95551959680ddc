//! The agenda as a document for the staff: a page, a document for programs, a calendar.

use askama::Template;
use byname_base::id::PersonId;
use byname_base::language::Language;
use byname_db::{Db, DbError};
use byname_staff::{Act, Caller, On, may};
use byname_web::assets;
use byname_web::words::{Tr, Words};
use icalendar::{Calendar, Component as _, Event, Property};
use jiff::civil::Date;
use serde::Serialize;

use super::known::Known;
use super::sought::Sought;
use crate::agenda::{About, Fault, Matter, What, agenda};
use crate::eligibility::Mechanism;
use crate::record_step::may_see;
use crate::step::Step;

/// The agenda of one day, with the names of the people it is about: for the staff alone.
pub struct AgendaReport {
    days: u16,
    known: Known,
}

impl AgendaReport {
    /// Reads the register: what asks a person to act on a day or within some days after it.
    ///
    /// # Errors
    /// The database's own.
    pub async fn read(db: &Db, as_of: Date, days: u16) -> Result<Self, DbError> {
        Ok(Self { days, known: Known::read(&mut db.read().await?, as_of).await? })
    }

    /// The agenda of the same day with everything that was written since: the same as one read anew, and sooner.
    ///
    /// # Errors
    /// The database's own.
    pub async fn renewed(&self, db: &Db) -> Result<Self, DbError> {
        Ok(Self { days: self.days, known: self.known.renewed(&mut db.read().await?).await? })
    }

    fn matters(&self) -> Vec<Matter<'_>> {
        let known = &self.known;
        let steps: Vec<&Step> = known.steps().collect();
        agenda(steps.iter().copied(), known.replies(), known.windows(), known.as_of(), self.days)
    }

    /// What of it concerns files that are open to whoever asks, in words, with the address of the form that settles
    /// each. At most `most` matters of a kind; how many there are is told beside.
    #[must_use]
    pub fn sections(
        &self,
        words: &Words,
        language: Language,
        caller: &Caller,
        most: usize,
    ) -> Vec<AgendaSection> {
        let tr = words.in_language(language);
        let matters = self.matters();
        let open: Vec<&Matter<'_>> = matters.iter().filter(|matter| self.is_open(matter, caller)).collect();
        let section = |what: &What| {
            let of = || open.iter().filter(|matter| matter.what == *what);
            AgendaSection {
                title: tr.t(&format!("agenda-{what}")),
                hint: tr.t(&format!("agenda-{what}-hint")),
                count: of().count(),
                rows: of().take(most).map(|matter| self.row(&tr, matter)).collect(),
            }
        };
        What::ALL.iter().map(section).filter(|section| section.count > 0).collect()
    }

    fn is_open(&self, matter: &Matter<'_>, caller: &Caller) -> bool {
        match matter.about {
            About::Step(step, _) => may_see(caller, step),
            About::Rule(_) => true,
            About::Window(id, _) => self
                .known
                .file(id)
                .is_some_and(|person| may(caller, Act::SeeFile, &On::File(person.as_str())).is_ok()),
        }
    }

    /// As one page that needs nothing else.
    ///
    /// # Panics
    /// Never: the template writes into memory.
    #[must_use]
    pub fn html(&self, words: &Words, language: Language) -> String {
        let tr = words.in_language(language);
        let matters = self.matters();
        let section = |what: &What| AgendaSection {
            title: tr.t(&format!("agenda-{what}")),
            hint: tr.t(&format!("agenda-{what}-hint")),
            count: matters.iter().filter(|matter| matter.what == *what).count(),
            rows: matters.iter().filter(|matter| matter.what == *what).map(|m| self.row(&tr, m)).collect(),
        };
        let page = AgendaPage {
            title: tr.t("agenda-title"),
            lead: tr
                .with("agenda-lead", &[("date", tr.day(self.known.as_of()).into()), ("n", self.days.into())]),
            none: tr.t("agenda-none"),
            note: tr.t("agenda-note"),
            language,
            style: assets::style_text(),
            sections: What::ALL.iter().map(section).filter(|section| !section.rows.is_empty()).collect(),
        };
        page.render().expect("writing into memory cannot fail")
    }

    fn row(&self, tr: &Tr<'_>, matter: &Matter<'_>) -> AgendaRow {
        let rule = || matter.about.rule().map(|rule| rule.id.clone()).unwrap_or_default();
        let why = match (matter.fault, matter.about) {
            (Some(fault), _) => tr.t(&format!("agenda-fault-{}", fault.code())),
            (None, About::Step(_, basis)) => {
                tr.with(&format!("agenda-basis-{basis}"), &[("rule", rule().into())])
            }
            (None, About::Rule(rule)) => rule.who.for_reader(tr.language()).1.to_owned(),
            (None, About::Window(_, check)) => tr.t(&format!("mechanism-{}", check.mechanism)),
        };
        let href = match matter.about {
            About::Step(step, _) => format!("/{}/steps/{}", tr.language(), step.id),
            About::Window(id, _) => {
                let person = self.known.file(id).map(PersonId::as_str).unwrap_or_default();
                format!("/{}/people/{person}/steps", tr.language())
            }
            About::Rule(_) => String::new(),
        };
        AgendaRow {
            href,
            form: match matter.what {
                What::CheckInboxes => "ignored",
                What::MendRecord => "change",
                What::TermPassed | What::TermEnds => "reply",
                What::WindowCloses | What::ReadRule => "",
            },
            day: matter.day.map_or_else(|| tr.t("agenda-now"), |day| tr.day(day)),
            id: matter.about.id().to_owned(),
            asked: step(matter).map(|step| step.description.clone()).unwrap_or_default(),
            addressee: step(matter).map(|step| step.addressee.clone()).unwrap_or_default(),
            people: self.people(matter).join(", "),
            why,
        }
    }

    /// The names of the people a matter is about.
    fn people<'a>(&'a self, matter: &Matter<'a>) -> Vec<&'a str> {
        let named = |sought: &'a Sought| sought.name.as_str();
        match matter.about {
            About::Step(step, _) => {
                step.people.iter().filter_map(|id| self.known.person(id)).map(named).collect()
            }
            About::Window(id, _) => {
                self.known.file(id).and_then(|id| self.known.person(id)).map(named).into_iter().collect()
            }
            About::Rule(_) => Vec::new(),
        }
    }

    /// As a document for programs: `{as_of, days, agenda: [{what, day, step, people, addressee, rule, basis, mechanism,
    /// fault}]}`.
    ///
    /// # Panics
    /// Never: the lines are plain structs.
    #[must_use]
    pub fn json(&self) -> String {
        let matters = self.matters();
        let lines = matters.iter().map(|matter| Line {
            what: matter.what,
            day: matter.day,
            step: step(matter).map(|step| step.folder_id.as_str()),
            people: self.people(matter),
            addressee: step(matter).map(|step| step.addressee.as_str()),
            rule: matter.about.rule().map(|rule| rule.id.as_str()),
            basis: if let About::Step(_, basis) = matter.about { Some(basis) } else { None },
            mechanism: if let About::Window(_, check) = matter.about { Some(check.mechanism) } else { None },
            fault: matter.fault.map(Fault::code),
        });
        let document = Document { as_of: self.known.as_of(), days: self.days, agenda: lines.collect() };
        serde_json::to_string_pretty(&document).expect("plain structs are JSON")
    }

    /// As a calendar of whole days, of what is open to whoever asks. It names steps and rules by their ids and nobody by
    /// name: calendars travel.
    #[must_use]
    pub fn ics(&self, words: &Words, language: Language, caller: &Caller) -> String {
        let tr = words.in_language(language);
        let mut calendar = Calendar::new();
        calendar.name(&tr.t("agenda-title"));
        for matter in self.matters().into_iter().filter(|matter| self.is_open(matter, caller)) {
            let Some(day) = matter.day else { continue };
            let id = matter.about.id();
            let summary = format!("{}: {id}", tr.t(&format!("agenda-{}", matter.what)));
            let day = day.strftime("%Y%m%d").to_string();
            let event = Event::new()
                .uid(&format!("{}-{id}-{day}@byname", matter.what))
                .summary(&summary)
                .add_property("DTSTAMP", format!("{}T000000Z", self.known.as_of().strftime("%Y%m%d")))
                .append_property(Property::new("DTSTART", &day).add_parameter("VALUE", "DATE").done())
                .done();
            calendar.push(event);
        }
        calendar.to_string()
    }
}

/// The step that a matter is about.
fn step<'a>(matter: &Matter<'a>) -> Option<&'a Step> {
    if let About::Step(step, _) = matter.about { Some(step) } else { None }
}

#[derive(Template)]
#[template(path = "desk/agenda.html")]
struct AgendaPage {
    title: String,
    lead: String,
    none: String,
    note: String,
    language: Language,
    style: &'static str,
    sections: Vec<AgendaSection>,
}

/// The matters of one kind, and what to do with them.
pub struct AgendaSection {
    /// What they are.
    pub title: String,
    /// What to do with them.
    pub hint: String,
    /// How many there are, shown or not.
    pub count: usize,
    /// Those that are shown.
    pub rows: Vec<AgendaRow>,
}

/// One matter in words.
pub struct AgendaRow {
    /// The page of what it is about; empty when it has none.
    pub href: String,
    /// The form below that page which settles it; empty when the page itself does.
    pub form: &'static str,
    /// By when, or since when.
    pub day: String,
    /// The number of the step, rule or file.
    pub id: String,
    /// What was asked.
    pub asked: String,
    /// Of whom.
    pub addressee: String,
    /// For whom.
    pub people: String,
    /// By which rule, or what is wrong.
    pub why: String,
}

impl AgendaRow {
    /// The forms that settle it, the likeliest first: an answer may have come whatever the calendar says.
    #[must_use]
    pub fn forms(&self) -> Vec<&'static str> {
        match self.form {
            "ignored" => vec!["reply", "ignored"],
            "" => Vec::new(),
            form => vec![form],
        }
    }
}

#[derive(Serialize)]
struct Document<'a> {
    as_of: Date,
    days: u16,
    agenda: Vec<Line<'a>>,
}

#[derive(Serialize)]
struct Line<'a> {
    what: What,
    day: Option<Date>,
    step: Option<&'a str>,
    people: Vec<&'a str>,
    addressee: Option<&'a str>,
    rule: Option<&'a str>,
    basis: Option<&'static str>,
    mechanism: Option<Mechanism>,
    fault: Option<&'static str>,
}
