//! The terms within which institutions must answer: all of them in a list, and one by itself.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use byname_db::reads;
use byname_pursue::reply_rule::{Mark, Obliged, ReplyRule, ReplyRules, Term};
use byname_web::error_page::Fault;
use byname_web::page::{Frame, Page};
use byname_web::visit::Visit;

use super::parts::{Reader, Told, article, rule_path, worded};
use super::site::PublicSite;
use crate::exchange::json_ld::About;

#[derive(Template)]
#[template(path = "public/rules.html")]
struct RuleList<'a> {
    frame: Frame<'a>,
    rules: Vec<Row>,
}

/// One rule of the list.
struct Row {
    id: String,
    href: String,
    who: Told,
    term: String,
    law: Option<Told>,
    article: String,
    standing: String,
}

#[derive(Template)]
#[template(path = "public/rule.html")]
struct RulePage<'a> {
    frame: Frame<'a>,
    title: String,
    duty: Told,
    standing: String,
    consequence: String,
    facts: Vec<Fact>,
    /// What may be done when the term is missed.
    escalation: Vec<String>,
}

/// One line of what is known of a rule.
struct Fact {
    word: String,
    told: Told,
}

/// The list of rules.
pub(super) async fn list(State(site): State<Arc<PublicSite>>, visit: Visit) -> Result<Page, Fault> {
    reads::note_program();
    let reader = site.reader(&visit);
    let rules = ReplyRules::shipped().iter().map(|rule| Row::new(&reader, rule)).collect();
    Page::of(&RuleList { frame: site.frame(&visit, reader.t("rules-title")), rules })
}

/// The page of a rule.
pub(super) async fn page(
    State(site): State<Arc<PublicSite>>,
    visit: Visit,
    Path((_, id)): Path<(String, String)>,
) -> Result<Page, Fault> {
    reads::note_program();
    let reader = site.reader(&visit);
    let rule = ReplyRules::shipped().iter().find(|rule| rule.id == id).ok_or(Fault::NotFound)?;
    let title = title(&reader, rule);
    let settled = rule.is_settled(reader.as_of);
    let duty = worded(&reader, &rule.duty);
    let mut frame = site.frame(&visit, title.clone());
    if let Some(law) = &rule.law {
        let number = [&law.number, &law.article].into_iter().flatten().cloned().collect::<Vec<_>>();
        let about = About::Rule {
            law: worded(&reader, &law.name).text,
            number: number.join(", "),
            said: duty.text.clone(),
            caution: if settled { String::new() } else { reader.t("rule-to_be_checked") },
        };
        frame = site.about(frame, about);
    }
    Page::of(&RulePage {
        frame,
        title,
        duty,
        standing: standing(&reader, rule),
        consequence: reader.t(match (settled, rule.obliged) {
            (_, Obliged::None) => "rule-consequence-none",
            (false, _) => "rule-consequence-to_be_checked",
            (true, Obliged::Practice) => "rule-consequence-practice",
            (true, Obliged::Law) => "rule-consequence-law",
        }),
        facts: facts(&reader, rule),
        escalation: rule.escalation.iter().map(|kind| reader.code("kind", kind.code())).collect(),
    })
}

impl Row {
    fn new(reader: &Reader<'_>, rule: &ReplyRule) -> Self {
        let law = rule.law.as_ref();
        Self {
            id: rule.id.clone(),
            href: reader.path(&rule_path(rule)),
            who: worded(reader, &rule.who),
            term: longest(rule).map_or_else(|| reader.t("rule-term-none"), |term| words(reader, term)),
            law: law.map(|law| worded(reader, &law.name)),
            article: law.and_then(|law| article(reader, law)).unwrap_or_default(),
            standing: standing(reader, rule),
        }
    }
}

fn title(reader: &Reader<'_>, rule: &ReplyRule) -> String {
    reader.tr.with("rule-title", &[("rule", rule.id.clone().into())])
}

/// The term that counts when nothing else is recorded.
fn longest(rule: &ReplyRule) -> Option<Term> {
    rule.base.or(rule.short.as_ref().map(|short| short.term))
}

fn words(reader: &Reader<'_>, term: Term) -> String {
    reader.counted(&format!("term-{}", term.unit.code()), i64::from(term.n))
}

/// Whether sentences of this site may rest on it, and until when.
fn standing(reader: &Reader<'_>, rule: &ReplyRule) -> String {
    if rule.is_settled(reader.as_of) {
        let until = reader.tr.day(rule.check_again_on());
        reader.tr.with("rule-settled", &[("date", until.into())])
    } else {
        reader.t("rule-to_be_checked")
    }
}

fn facts(reader: &Reader<'_>, rule: &ReplyRule) -> Vec<Fact> {
    let english = |text: &str| Told::marked(reader, text, "en");
    let told = |word: &str, told: Told| Fact { word: reader.t(word), told };
    let own = |word: &str, text: String| told(word, Told::own(text));
    let mut facts = vec![told("rule-who", worded(reader, &rule.who))];
    if let Some(law) = &rule.law {
        facts.push(told("rule-law", worded(reader, &law.name)));
        facts.extend(law.number.iter().map(|number| own("rule-law-number", number.clone())));
        facts.extend(law.article.iter().map(|article| own("rule-law-article", article.clone())));
        facts.extend(law.redaction.iter().map(|day| own("rule-law-redaction", reader.date(day))));
    }
    facts.push(match rule.base {
        Some(term) => own("rule-term", words(reader, term)),
        None => own("rule-term", reader.t("rule-term-none")),
    });
    if let Some(short) = &rule.short {
        facts.push(own("rule-term-short", words(reader, short.term)));
        facts.push(told("rule-term-short-when", worded(reader, &short.when)));
    }
    facts.extend(rule.extension.map(|term| own("rule-term-extension", words(reader, term))));
    facts.push(own("rule-start", reader.code("rule-start", rule.start.code())));
    facts.extend(rule.registration_max.map(|term| own("rule-registration", words(reader, term))));
    facts.push(own("rule-obliged", reader.code("rule-obliged", rule.obliged.code())));
    facts.push(own("rule-mark", mark(reader, rule.mark)));
    facts.push(told("rule-source", english(&rule.source)));
    facts.extend(rule.check.as_ref().map(|check| told("rule-check", english(check))));
    facts.push(own("rule-checked_on", reader.tr.day(rule.checked_on)));
    facts
}

fn mark(reader: &Reader<'_>, mark: Mark) -> String {
    format!("{}: {}", mark.code(), reader.code("rule-mark", mark.code()))
}
