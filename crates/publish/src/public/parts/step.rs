//! A step as a page tells it: who asked whom, by when an answer was due, what came.

use std::collections::HashMap;

use askama::Template;
use askama::filters::HtmlSafe;
use byname_base::id::PublicId;
use byname_pursue::step_kind::StepKind;
use byname_pursue::step_state::State;
use byname_register::claim::Grade;

use super::{NameLink, PartyView, QuoteView, Reader, RuleLink, Shelf, SupportView, Told};
use crate::drawing::glyph;
use crate::public::line::glyph_of;
use crate::public_step::{PublicDue, PublicReply, PublicStep};
use crate::step_reading::{self, StepReading};

/// The codes of jurisdictions that have words; any other is shown as it is.
const JURISDICTIONS: [&str; 3] = ["UA", "UA-43", "RU"];

/// A step.
#[derive(Template)]
#[template(path = "public/parts/step.html")]
pub(in crate::public) struct StepView {
    /// The anchor on its page.
    pub id: String,
    /// Its number on a person's page, such as `N1`; empty elsewhere.
    pub number: String,
    /// Which heading it has: `h3`, or `h4` below the heading of a level.
    heading: &'static str,
    when: String,
    sphere: String,
    kind: String,
    description: Told,
    actor: PartyView,
    addressee: Option<PartyView>,
    people: Vec<NameLink>,
    doubtful: Option<String>,
    support: SupportView,
    answer: Answer,
    outcome: Told,
    replies: Vec<ReplyView>,
    quotes: Vec<QuoteView>,
    note: Told,
    forwarded_from: Option<String>,
    words: StepWords,
}

impl HtmlSafe for StepView {}

/// What is told of the answer: three cells for a step that awaits one, one line for an act that does not.
enum Answer {
    Awaited { asked: String, due: String, rule: Option<RuleLink>, came: String, glyph: &'static str },
    NotAwaited { words: String, glyph: &'static str },
}

/// Something that was sent back.
struct ReplyView {
    when: String,
    kind: String,
    summary: Told,
    support: SupportView,
}

/// The labels of a step.
struct StepWords {
    to: String,
    asked: String,
    due: String,
    came: String,
    people: String,
    forwarded: String,
}

impl StepView {
    /// A step on a page whose sources stand on `shelf`, with links to the people it was taken for.
    pub(in crate::public) fn new(
        reader: &Reader<'_>,
        step: &PublicStep,
        people: &HashMap<PublicId, NameLink>,
        shelf: Shelf,
    ) -> Self {
        let reading = step_reading::read(step, reader.as_of);
        let lang = &step.text_lang;
        Self {
            id: step.id.to_string(),
            number: String::new(),
            heading: "h3",
            when: reader.date_or_none(&step.sent_on),
            sphere: sphere(reader, step),
            kind: reader.code("kind", &step.kind),
            description: Told::marked(reader, &step.description, lang),
            actor: actor(reader, step),
            addressee: addressee(reader, step),
            people: step.person_ids.iter().filter_map(|id| people.get(id).cloned()).collect(),
            doubtful: (step.support.grade == Grade::D).then(|| reader.t("step-doubtful")),
            support: SupportView::new(reader, &step.support, shelf),
            answer: Answer::new(reader, step, &reading),
            outcome: Told::beside(reader, &step.outcome_text, lang),
            replies: step.replies.iter().map(|reply| ReplyView::new(reader, reply, lang, shelf)).collect(),
            quotes: step.quotes.iter().map(|quote| QuoteView::new(reader, quote, shelf)).collect(),
            note: Told::beside(reader, &step.note, lang),
            forwarded_from: step.forwarded_from.as_ref().map(|id| place_of(reader, step, id, shelf)),
            words: StepWords::new(reader),
        }
    }

    /// The same step with its number in the list and on the line of time.
    pub(in crate::public) fn numbered(self, number: String) -> Self {
        Self { number, ..self }
    }

    /// The same step below the heading of its level.
    pub(in crate::public) fn below_a_level(self) -> Self {
        Self { heading: "h4", ..self }
    }
}

/// Where the step stands that this one was forwarded from: on a person's page beside it; from a list, on the page of
/// the person for whom both were taken, since the list may have it on another page or not at all.
fn place_of(reader: &Reader<'_>, step: &PublicStep, id: &PublicId, shelf: Shelf) -> String {
    match (shelf, step.person_ids.first()) {
        (Shelf::SourcesPage, Some(person)) => reader.path(&format!("people/{person}#{id}")),
        _ => format!("#{id}"),
    }
}

impl Answer {
    fn new(reader: &Reader<'_>, step: &PublicStep, reading: &StepReading) -> Self {
        let glyph = glyph(glyph_of(reading.state));
        let words = reader.counted(&reading.key(), reading.days().unwrap_or(0));
        if reading.state == State::NotApplicable {
            return Self::NotAwaited { words, glyph };
        }
        let (due, rule) = due_and_rule(reader, &reading.due);
        Self::Awaited { asked: reader.date_or_none(&step.sent_on), due, rule, came: words, glyph }
    }
}

impl ReplyView {
    fn new(reader: &Reader<'_>, reply: &PublicReply, lang: &str, shelf: Shelf) -> Self {
        Self {
            when: reader.date_or_none(&reply.received_on),
            kind: reader.code("reply", &reply.kind),
            summary: Told::beside(reader, &reply.summary, lang),
            support: SupportView::new(reader, &reply.support, shelf),
        }
    }
}

impl StepWords {
    fn new(reader: &Reader<'_>) -> Self {
        Self {
            to: reader.t("word-to"),
            asked: reader.t("step-asked"),
            due: reader.t("step-due"),
            came: reader.t("step-came"),
            people: reader.t("step-people"),
            forwarded: reader.t("step-forwarded"),
        }
    }
}

pub(in crate::public) fn actor(reader: &Reader<'_>, step: &PublicStep) -> PartyView {
    let by_authority = step.kind.parse().is_ok_and(StepKind::act_of_authority);
    PartyView::new(reader, &step.actor, &step.text_lang, step.de_facto && by_authority)
}

pub(in crate::public) fn addressee(reader: &Reader<'_>, step: &PublicStep) -> Option<PartyView> {
    let party = step.addressee.as_ref()?;
    Some(PartyView::new(reader, party, &step.text_lang, step.de_facto))
}

/// Who acts and under whose jurisdiction: “National: Ukraine; de facto authorities in Crimea”.
pub(in crate::public) fn sphere(reader: &Reader<'_>, step: &PublicStep) -> String {
    let level = reader.code("sphere", &step.level);
    if step.jurisdiction.is_empty() {
        return level;
    }
    let words = |code: &String| {
        if JURISDICTIONS.contains(&code.as_str()) { reader.code("jurisdiction", code) } else { code.clone() }
    };
    let of = step.jurisdiction.iter().map(words).collect::<Vec<_>>().join("; ");
    format!("{level}: {of}")
}

/// The due day, or why none is told; and the rule to which those words lead on.
pub(in crate::public) fn due_and_rule(reader: &Reader<'_>, due: &PublicDue) -> (String, Option<RuleLink>) {
    let key = format!("due-{}", due.basis);
    let day = |on| reader.tr.with(&key, &[("date", reader.tr.day(on).into())]);
    let mut words = due.on.map_or_else(|| reader.t(&key), day);
    let rule = RuleLink::new(reader, &due.rule);
    if rule.is_some() && !words.ends_with(':') {
        words.push(';');
    }
    (words, rule)
}
