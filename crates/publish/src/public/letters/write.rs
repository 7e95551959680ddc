//! What somebody wrote comes back: as a letter to look at, to print, to send, to leave with the group, or to be counted.
//! The letter is made anew at each step of the release that stands at that moment, and what cannot go on gives the writer
//! back what they wrote.

use std::sync::Arc;

use askama::Template;
use axum::Extension;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::PublicId;
use byname_campaign::letters::addressee::Way;
use byname_campaign::letters::give::{Given, NewLetter};
use byname_campaign::letters::likeness::reads_like;
use byname_campaign::letters::public_letters::{KnownLetters, PublicAddressee};
use byname_campaign::letters::written::{Said, WrittenLetter};
use byname_campaign::limits::NetworkMark;
use byname_campaign::public::read_form;
use byname_mail::Address;
use byname_staff::desk::Desk;
use byname_web::error_page::Fault;
use byname_web::form::{Field, Fields, Form, Kind};
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;
use http::header::CACHE_CONTROL;
use http::{HeaderMap, StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::super::parts::{Reader, Told};
use super::super::site::PublicSite;
use super::campaign::{parts, show};
use super::sheet::Sheet;
use super::writing::{self, TRAP, Writing};
use crate::letter_facts::facts;

/// Octets of the longest address of a mail program that all of them open.
const LONGEST_MAILTO: usize = 8_000;

/// The letter, and the ways by which it may go.
#[derive(Template)]
#[template(path = "public/letter_look.html")]
struct LookPage<'a> {
    frame: Frame<'a>,
    back: String,
    alike: bool,
    sheet: Sheet,
    /// In which language the addressee reads, when that is not the writer's.
    reads: String,
    ways: Vec<WayOn>,
    model: Vec<Told>,
    /// Takes the sentences of the model over.
    take: Option<Form>,
    again: Form,
}

/// One way on.
struct WayOn {
    title: String,
    what: String,
    /// The address that opens the writer's own mail program.
    mailto: Option<String>,
    /// What is pressed, in order.
    forms: Vec<Form>,
}

/// The letter on sheets, for the writer's printer.
#[derive(Template)]
#[template(path = "public/letter_print.html")]
struct PrintPage<'a> {
    frame: Frame<'a>,
    sheets: Vec<Sheet>,
    posted: Form,
    back: String,
}

/// What came of it, with what was written when it went nowhere.
#[derive(Template)]
#[template(path = "public/letter_said.html")]
struct SaidPage<'a> {
    frame: Frame<'a>,
    lines: Vec<String>,
    /// What the writer wrote; empty when it has gone on.
    kept: String,
    back: String,
}

/// Everything that is at hand while a form is answered.
struct Answering<'a> {
    site: &'a PublicSite,
    visit: &'a Visit,
    reader: Reader<'a>,
    known: &'a KnownLetters,
    fields: &'a Fields,
    network: Option<NetworkMark>,
}

pub(in crate::public) async fn write(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, slug)): Path<(String, String)>,
    network: Option<Extension<NetworkMark>>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, Fault> {
    let fields = read_form(&headers, &body)?;
    let known = site.petitions.letters.get(&slug).await.map_err(|cause| Desk::broken(&cause))?;
    let known = known.ok_or(Fault::NotFound)?;
    let answering = Answering {
        site: &site,
        visit: &visit,
        reader: site.reader(&visit),
        known: &known,
        fields: &fields,
        network: network.map(|Extension(mark)| mark),
    };
    if !known.public.is_open() {
        return answering.not_open();
    }
    match fields.text("do") {
        "nameless" => answering.count(&PublicId::from_text(""), Way::WithoutName).await,
        "posted" => answering.count(&PublicId::from_text(fields.text("to")), Way::UserPosts).await,
        "mailed" => answering.count(&PublicId::from_text(fields.text("to")), Way::UserMails).await,
        _ => answering.letter().await,
    }
}

impl Answering<'_> {
    /// Makes the letter and goes on with it.
    async fn letter(&self) -> Result<Response, Fault> {
        let campaign = &self.known.public;
        let Some(mut writing) = writing::read(campaign, self.fields) else {
            let form = writing::again(&self.reader, campaign, self.fields);
            return show(self.site, self.visit, self.known, Some(form)).await;
        };
        let language = writing.to.language_for(self.visit.language);
        if self.fields.text("take") == "model" {
            writing.said.words = format!("{}\n\n{}", writing.said.words, campaign.model_in(language));
        }
        let tr = self.site.site.words.in_language(language);
        let Some(facts) = facts(&self.site.store, &campaign.people, tr).await? else {
            return self.refused("letters-not-open-title", &["letters-facts-gone"], StatusCode::CONFLICT);
        };
        let letter = WrittenLetter::new(tr, campaign, writing.to, facts, &writing.said, self.reader.as_of);
        match self.fields.text("do") {
            "print" => self.print(&writing, letter),
            "give" => self.give(&writing, None).await,
            "mail" => match self.fields.text("email").parse() {
                Ok(address) => self.give(&writing, Some(address)).await,
                Err(_) => self.look(&writing, letter, true),
            },
            _ => self.look(&writing, letter, false),
        }
    }

    /// The letter, and the ways on. `wrong_address` says that the mail address is none.
    fn look(
        &self,
        writing: &Writing<'_>,
        letter: WrittenLetter,
        wrong_address: bool,
    ) -> Result<Response, Fault> {
        let (reader, campaign) = (&self.reader, &self.known.public);
        let model = campaign.model_in(letter.language);
        let ways = campaign.ways_to(writing.to);
        let ways = ways.into_iter().map(|way| self.way_on(way, writing, &letter, wrong_address)).collect();
        let reads = if letter.language == reader.language {
            String::new()
        } else {
            let of = reader.language_name(letter.language.code());
            reader.tr.with("letters-reads", &[("language", of.into())])
        };
        let take = (!model.is_empty() && !writing.said.words.contains(model)).then(|| {
            let mut form = self.hidden("look", "letters-take-button", writing, Vec::new());
            form.hidden.push(("take", "model".to_owned()));
            form
        });
        let frame = self.site.frame(self.visit, reader.t("letters-look-title"));
        let page = LookPage {
            frame: frame.with_problem(wrong_address),
            back: writing::address(reader, &self.known.public),
            alike: reads_like(&writing.said.words, model),
            reads,
            ways,
            model: parts(model).map(|part| Told::marked(reader, part, letter.language.code())).collect(),
            take,
            again: self.filled(writing),
            sheet: Sheet(letter),
        };
        let status = if wrong_address { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        answer(&page, status)
    }

    fn way_on(&self, way: Way, writing: &Writing<'_>, letter: &WrittenLetter, wrong_address: bool) -> WayOn {
        let reader = &self.reader;
        let nameless = writing.said.name.is_empty();
        let one = |what: &str, button: &str, fields| self.hidden(what, button, writing, fields);
        let mut on = WayOn {
            title: reader.code("letters-way-title", way.code()),
            what: reader.code("letters-way-what", way.code()),
            mailto: None,
            forms: Vec::new(),
        };
        match way {
            Way::UserPosts => on.forms.push(one("print", "letters-print-button", Vec::new())),
            Way::WePrint | Way::Email if nameless => on.what = reader.t("letters-name-first"),
            Way::WePrint => on.forms.push(one("give", "letters-give-button", Vec::new())),
            Way::Email => {
                let mut field = Field::new("email", reader.t("sign-address"), Kind::Email)
                    .hint(reader.t("letters-address-hint"))
                    .required();
                if wrong_address {
                    field = field.value(self.fields.text("email"));
                    field.problem = Some(reader.t("sign-address-wrong"));
                }
                on.forms.push(one("mail", "letters-mail-button", vec![field]));
            }
            Way::UserMails => {
                on.mailto = Some(mailto(&reader.t("letters-mail-subject"), writing.to, letter));
                on.forms.push(self.told("mailed", "letters-mailed-button", writing.to));
            }
            Way::WithoutName => {}
        }
        on
    }

    fn print(&self, writing: &Writing<'_>, letter: WrittenLetter) -> Result<Response, Fault> {
        let campaign = &self.known.public;
        let tr = self.site.site.words.in_language(letter.language);
        let copies: Vec<Sheet> = campaign.copies().map(|one| Sheet(letter.copied_to(tr, one))).collect();
        let page = PrintPage {
            frame: self.site.frame(self.visit, self.reader.t("letters-print-title")),
            posted: self.told("posted", "letters-posted-button", writing.to),
            back: writing::address(&self.reader, campaign),
            sheets: std::iter::once(Sheet(letter)).chain(copies).collect(),
        };
        answer(&page, StatusCode::OK)
    }

    /// Leaves the letter with the group: on paper, or by mail once its writer has let it go.
    async fn give(&self, writing: &Writing<'_>, address: Option<Address>) -> Result<Response, Fault> {
        if writing.said.name.is_empty() {
            return self.refused(
                "letters-not-open-title",
                &["letters-name-first"],
                StatusCode::UNPROCESSABLE_ENTITY,
            );
        }
        let by_mail = address.is_some();
        let new = NewLetter {
            to: writing.to.id.clone(),
            language: self.visit.language,
            said: writing.said.clone(),
            address,
        };
        if self.is_a_program() {
            return self.given(by_mail);
        }
        if self.is_too_much() {
            return self.refused(
                "letters-too-many-title",
                &["letters-too-many"],
                StatusCode::TOO_MANY_REQUESTS,
            );
        }
        let letters = &self.site.petitions.letters;
        let slug = self.known.public.slug.as_str();
        match letters.give(slug, &new).await.map_err(|cause| Desk::broken(&cause))? {
            Given::Kept => self.given(by_mail),
            Given::NotOpen => self.not_open(),
            Given::NoSuchWay => {
                self.refused("letters-not-open-title", &["letters-no-such-way"], StatusCode::CONFLICT)
            }
        }
    }

    /// Counts one letter that somebody says to have posted, or one who gives no name.
    async fn count(&self, to: &PublicId, way: Way) -> Result<Response, Fault> {
        if self.is_too_much() {
            return self.refused(
                "letters-too-many-title",
                &["letters-too-many"],
                StatusCode::TOO_MANY_REQUESTS,
            );
        }
        let letters = &self.site.petitions.letters;
        let slug = self.known.public.slug.as_str();
        match letters.count(slug, to, way).await.map_err(|cause| Desk::broken(&cause))? {
            Given::Kept => {
                self.said("letters-counted-title", &["letters-counted-thanks"], StatusCode::OK, "")
            }
            Given::NotOpen => self.not_open(),
            Given::NoSuchWay => {
                self.refused("letters-not-open-title", &["letters-no-such-way"], StatusCode::CONFLICT)
            }
        }
    }

    fn given(&self, by_mail: bool) -> Result<Response, Fault> {
        let (title, words) = if by_mail {
            ("signed-title", ["letters-given-mail", "letters-given-mail-kept"])
        } else {
            ("letters-given-title", ["letters-given-paper", "letters-given-paper-kept"])
        };
        self.said(title, &words, StatusCode::OK, "")
    }

    /// No letter goes now: whoever wrote gets back what they wrote.
    fn not_open(&self) -> Result<Response, Fault> {
        let stopped = self.known.public.stopped_on.is_some();
        let words = if stopped { "letters-stopped-now" } else { "letters-not-open" };
        self.refused("letters-not-open-title", &[words], StatusCode::CONFLICT)
    }

    fn refused(&self, title: &str, words: &[&str], status: StatusCode) -> Result<Response, Fault> {
        self.said(title, words, status, &writing::said(self.fields).words)
    }

    fn said(&self, title: &str, words: &[&str], status: StatusCode, kept: &str) -> Result<Response, Fault> {
        let page = SaidPage {
            frame: self.site.frame(self.visit, self.reader.t(title)),
            lines: words.iter().map(|key| self.reader.t(key)).collect(),
            kept: kept.to_owned(),
            back: writing::address(&self.reader, &self.known.public),
        };
        answer(&page, status)
    }

    /// The form again with what was written.
    fn filled(&self, writing: &Writing<'_>) -> Form {
        let said = &writing.said;
        let mut form = writing::form(&self.reader, &self.known.public);
        for field in &mut form.fields {
            let value = match field.name.as_str() {
                "words" => &said.words,
                "name" => &said.name,
                "place" => &said.place,
                "to" => writing.to.id.as_str(),
                _ => continue,
            };
            *field = field.clone().value(value);
        }
        form.button = self.reader.t("letters-change-button");
        form
    }

    /// A form that carries the letter on unseen.
    fn hidden(&self, what: &str, button: &str, writing: &Writing<'_>, fields: Vec<Field>) -> Form {
        let Said { words, name, place } = &writing.said;
        let address = writing::address(&self.reader, &self.known.public);
        let mut form = Form::new(self.reader.tr, address, button, fields);
        form.hidden = vec![
            ("do", what.to_owned()),
            ("to", writing.to.id.to_string()),
            ("words", words.clone()),
            ("name", name.clone()),
            ("place", place.clone()),
        ];
        form
    }

    /// A form that says that a letter has gone, and carries nothing of it.
    fn told(&self, what: &str, button: &str, to: &PublicAddressee) -> Form {
        let address = writing::address(&self.reader, &self.known.public);
        let mut form = Form::new(self.reader.tr, address, button, Vec::new());
        form.hidden = vec![("do", what.to_owned()), ("to", to.id.to_string())];
        form
    }

    fn is_a_program(&self) -> bool {
        !self.fields.text(TRAP).is_empty()
    }

    /// Whether more comes from one network than people send.
    fn is_too_much(&self) -> bool {
        self.network.is_some_and(|network| !self.site.petitions.limits.passes(network))
    }
}

/// The address that opens the writer's mail program with the letter in it. A letter that is too long for it is left out,
/// to be copied from the page.
fn mailto(subject: &str, to: &PublicAddressee, letter: &WrittenLetter) -> String {
    let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let (user, domain) = to.mail.rsplit_once('@').unwrap_or((&to.mail, ""));
    let plain = format!("mailto:{}@{domain}?subject={}", encoded(user), encoded(subject));
    let whole = format!("{plain}&body={}", encoded(&letter.text().replace('\n', "\r\n")));
    if whole.len() <= LONGEST_MAILTO { whole } else { plain }
}

fn answer(page: &impl Template, status: StatusCode) -> Result<Response, Fault> {
    // A page of its own, also where it refuses: what was written stands in it, and is for nobody else.
    Ok((status, [(CACHE_CONTROL, "no-store")], Page::of(page)?).into_response())
}
