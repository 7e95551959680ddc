//! The steps report as sheets of paper: a cover, a summary, the chart of silence, the steps of each person, sources and
//! method. It tells what the page of the report tells, set for reading aloud and for handing on.

use std::collections::{BTreeMap, HashMap};

use byname_base::collation::Collation;
use byname_base::id::PublicId;
use byname_pursue::step::Stance;
use byname_pursue::step_state::State;
use byname_register::claim::Grade;
use byname_sheets::document::{Block, Cover, Document, Section, Silence, Step, Words};
use byname_sheets::{Job, Template};
use byname_web::site::Site;

use super::line::{self, PageOf};
use super::parts::{
    NameView, QuoteView, Reader, Shelf, SourceList, Told, actor, addressee, due_and_rule, sphere,
};
use super::report::{StepsReport, Wanted};
use super::report_tally::{ReportTally, SilenceOf};
use crate::error::PublishError;
use crate::public_person::PublicPerson;
use crate::public_step::{PublicReply, PublicStep};
use crate::public_text::Support;
use crate::step_reading;
use crate::store::PublicStore;

/// With more people than this the list of contents would be a book of its own; a reader's program lists them anyway.
const LONGEST_CONTENTS: usize = 200;

/// How many steps one document tells: a printer takes about 200 kB of memory for each.
const STEPS_IN_A_PART: usize = 1_500;

/// What the chapters of a report have in common.
struct Chapters<'a> {
    reader: &'a Reader<'a>,
    /// Every step with its number in the report.
    numbers: HashMap<&'a PublicId, usize>,
    names: BTreeMap<&'a PublicId, String>,
}

impl StepsReport {
    /// As jobs for the printer: one, or several parts when it is long, since a printer holds a whole document in memory.
    ///
    /// # Errors
    /// The database's own.
    pub async fn sheets(&self, store: &PublicStore, site: &Site) -> Result<Vec<Job>, PublishError> {
        let (language, as_of) = (self.wanted.language, self.wanted.as_of);
        let reader = Reader::new(site.words.in_language(language), language, as_of)
            .with_a_file(site.settings.base_url.clone());
        let people = self.people(store).await?;
        let sources = SourceList::new(&reader, &store.sources(&self.cited()).await?);
        let title = Wanted::title(&reader, self.about(&people));
        let tally = self.tally(&reader, store).await?;
        let about: Vec<PublicPerson> = match &self.wanted.person {
            Some(id) => people.iter().filter(|person| person.id == *id).cloned().collect(),
            None => people.clone(),
        };
        let line = self.line(&reader, &people);
        let mut silences = silences(&reader, &tally);
        if line.is_some() {
            silences.blocks.insert(0, drawing(&reader, &title));
        }
        let mut parts = parts(chapters(&reader, self, &about, &people), STEPS_IN_A_PART);
        if let Some(first) = parts.first_mut() {
            first.splice(0..0, [summary(&reader, &tally), silences]);
        }
        if let Some(last) = parts.last_mut() {
            last.push(plain(reader.t("nav-sources"), sources.on_paper()));
            last.push(plain(reader.t("nav-method"), method(&reader)));
        }
        let cover = self.cover(&reader, site, &title, store).await?;
        let foot = format!("{title}. {}", as_of_words(&reader, site));
        let of = parts.len();
        let mut jobs: Vec<Job> = (1..)
            .zip(parts)
            .map(|(number, sections)| {
                let mut cover = cover.clone();
                cover.lead.extend((of > 1).then(|| part_words(&reader, number, of)));
                let long = sections.len() > LONGEST_CONTENTS;
                let contents = if long { String::new() } else { reader.t("report-contents") };
                let document = Document { cover, sections, contents, foot: foot.clone() };
                Job::new(Template::Document, language.primary(), &title, Some(as_of), &document)
            })
            .collect();
        if let (Some(line), Some(first)) = (line, jobs.first_mut()) {
            *first = first.clone().with_file(LINE, line.into_bytes());
        }
        Ok(jobs)
    }

    /// Everybody whom it names, as the language sorts them.
    async fn people(&self, store: &PublicStore) -> Result<Vec<PublicPerson>, PublishError> {
        let mut people = store.people_by_ids(&self.person_ids()).await?;
        let order = Collation::of(self.wanted.language);
        people.sort_by_cached_key(|person| order.key(person.name_in(self.wanted.language).text));
        Ok(people)
    }

    async fn cover(
        &self,
        reader: &Reader<'_>,
        site: &Site,
        title: &str,
        store: &PublicStore,
    ) -> Result<Cover, PublishError> {
        let total = reader.counted_len("steps-total", self.steps.len());
        let mut lead = vec![Words::own(total)];
        let addressee = self.addressee(store).await?;
        lead.extend(self.wanted.bounds(reader, addressee.as_ref()).into_iter().map(Words::own));
        Ok(Cover {
            title: Words::own(title),
            lead,
            small: vec![Words::own(as_of_words(reader, site))],
            warning: if site.settings.demonstration {
                reader.t("frame-demonstration")
            } else {
                String::new()
            },
            ..Cover::default()
        })
    }

    /// Every step by its number in the report: the same in the chapters and on the line of time.
    fn numbers(&self) -> HashMap<&PublicId, usize> {
        (1..).zip(&self.steps).map(|(n, step)| (&step.id, n)).collect()
    }

    /// The line of time of the one person whom the report is about; `None` for a report on several.
    fn line(&self, reader: &Reader<'_>, people: &[PublicPerson]) -> Option<String> {
        let person = self.about(people)?;
        let numbers = self.numbers();
        let mark =
            |step: &PublicStep| line::mark(reader, PageOf::Person, &numbers[&step.id].to_string(), step);
        let for_them = self.steps.iter().filter(|step| !is_against(step));
        let marks =
            |level: &str| for_them.clone().filter(|step| step.level == level).filter_map(mark).collect();
        let name = NameView::new(reader, person).text;
        let title = reader.tr.with("line-title", &[("name", name.into())]);
        let from = person.last_seen().and_then(|date| date.earliest().or(date.latest()));
        let (national, international) = (marks("national"), marks("international"));
        let drawn = line::drawn(reader, PageOf::Person, title, from, national, international);
        crate::drawing::for_paper(&drawn)
    }
}

/// The file of the line of time.
const LINE: &str = "line.svg";

fn drawing(reader: &Reader<'_>, title: &str) -> Block {
    let words = reader.tr.with("report-line-words", &[("title", title.into())]);
    Block::Drawing { file: LINE.to_owned(), words }
}

fn part_words(reader: &Reader<'_>, number: usize, of: usize) -> Words {
    let words = [("number", number.to_string().into()), ("of", of.to_string().into())];
    Words::own(reader.tr.with("report-part", &words))
}

/// Chapters in parts of at most so many steps; a chapter that is longer goes on in the next part under its title.
/// There is one part at least.
fn parts(chapters: Vec<Section>, most: usize) -> Vec<Vec<Section>> {
    let mut parts = vec![Vec::new()];
    let mut room = most;
    for chapter in chapters {
        let mut blocks = chapter.blocks.into_iter().peekable();
        while blocks.peek().is_some() {
            if room == 0 {
                parts.push(Vec::new());
                room = most;
            }
            let piece: Vec<Block> = blocks.by_ref().take(room).collect();
            room -= piece.len();
            let section = Section { title: chapter.title.clone(), new_page: chapter.new_page, blocks: piece };
            parts.last_mut().expect("there is one part at least").push(section);
        }
    }
    parts
}

fn plain(title: String, blocks: Vec<Block>) -> Section {
    Section { title: Words::own(title), new_page: false, blocks }
}

fn as_of_words(reader: &Reader<'_>, site: &Site) -> String {
    let group = site.settings.group_name.as_str();
    reader.tr.with("report-as-of", &[("date", reader.tr.day(reader.as_of).into()), ("group", group.into())])
}

/// How much was asked and what came of it.
fn summary(reader: &Reader<'_>, tally: &ReportTally) -> Section {
    let rows = tally.summary.iter().map(|(of, came)| (of.clone(), vec![Words::own(came)])).collect();
    let mut blocks = vec![Block::Facts { rows }];
    if !tally.not_followed.is_empty() {
        blocks.push(Block::Text(Words::own(&tally.not_followed)));
    }
    blocks.push(Block::Small(Words::own(&tally.rule)));
    Section { new_page: true, ..plain(reader.t("report-summary"), blocks) }
}

/// The silences of those addressed.
fn silences(reader: &Reader<'_>, tally: &ReportTally) -> Section {
    let silence = |of: &SilenceOf| Silence {
        name: of.name.on_paper(),
        words: of.came.clone(),
        days: of.days.clone(),
        share: of.share,
    };
    let rows: Vec<Silence> = tally.silences.iter().map(silence).collect();
    let lead = Words::own(&tally.lead);
    let blocks = if rows.is_empty() {
        vec![Block::Text(lead)]
    } else {
        vec![Block::Small(lead), Block::Silences { rows }]
    };
    plain(reader.t("score-silence"), blocks)
}

fn is_against(step: &PublicStep) -> bool {
    step.stance == Stance::Against.code()
}

/// A chapter for each person, one for what was done for no one person, one for what was done against them.
///
/// `named` are all whom the steps name, `people` those who have a chapter.
/// A step for several people is told whole in the chapter of the first of them, and by its number in the others'.
fn chapters(
    reader: &Reader<'_>,
    report: &StepsReport,
    people: &[PublicPerson],
    named: &[PublicPerson],
) -> Vec<Section> {
    let told = Chapters {
        reader,
        numbers: report.numbers(),
        names: named.iter().map(|person| (&person.id, NameView::new(reader, person).text)).collect(),
    };
    let places: HashMap<&PublicId, usize> =
        people.iter().enumerate().map(|(at, person)| (&person.id, at)).collect();
    let mut whole: Vec<Vec<&PublicStep>> = vec![Vec::new(); people.len()];
    let mut elsewhere: Vec<Vec<&PublicStep>> = vec![Vec::new(); people.len()];
    let (mut for_all, mut against) = (Vec::new(), Vec::new());
    for step in &report.steps {
        let mut of: Vec<usize> = step.person_ids.iter().filter_map(|id| places.get(id).copied()).collect();
        of.sort_unstable();
        match of.split_first() {
            _ if is_against(step) => against.push(step),
            None => for_all.push(step),
            Some((first, rest)) => {
                whole[*first].push(step);
                rest.iter().for_each(|at| elsewhere[*at].push(step));
            }
        }
    }
    let of_person = |(at, person): (usize, &PublicPerson)| told.chapter(person, &whole[at], &elsewhere[at]);
    let mut chapters: Vec<Section> = people.iter().enumerate().map(of_person).collect();
    chapters.retain(|chapter| chapter.blocks.len() > 1);
    for (title, steps) in [("report-for-all", for_all), ("report-against", against)] {
        if !steps.is_empty() {
            chapters
                .push(plain(reader.t(title), steps.into_iter().map(|step| told.step(step, None)).collect()));
        }
    }
    chapters
}

impl Chapters<'_> {
    fn chapter(&self, person: &PublicPerson, whole: &[&PublicStep], elsewhere: &[&PublicStep]) -> Section {
        let reader = self.reader;
        let name = NameView::new(reader, person);
        let mut blocks = vec![Block::Small(Words::own(reader.code("standing", person.count.code())))];
        blocks.extend(whole.iter().map(|step| self.step(step, Some(&person.id))));
        if !elsewhere.is_empty() {
            let numbers: Vec<String> =
                elsewhere.iter().map(|step| self.numbers[&step.id].to_string()).collect();
            let words = reader.tr.with("report-also", &[("steps", numbers.join(", ").into())]);
            blocks.push(Block::Text(Words::own(words)));
        }
        Section { title: Words::tagged(name.text, Some(name.lang), name.mark), new_page: false, blocks }
    }

    /// A step in the chapter of a person, or in one of nobody's own.
    fn step(&self, step: &PublicStep, chapter: Option<&PublicId>) -> Block {
        let reader = self.reader;
        let others =
            step.person_ids.iter().filter(|id| Some(*id) != chapter).filter_map(|id| self.names.get(id));
        let others: Vec<&str> = others.map(String::as_str).collect();
        let label = reader.t(if chapter.is_some() { "report-and-for" } else { "step-people" });
        Block::Step(Box::new(Step {
            number: self.numbers[&step.id].to_string(),
            when: reader.date_or_none(&step.sent_on),
            kind: format!("{}. {}", reader.code("kind", &step.kind), sphere(reader, step)),
            what: Told::marked(reader, &step.description, &step.text_lang).on_paper(),
            actor: actor(reader, step).on_paper(),
            addressee: addressee(reader, step).map(|party| party.on_paper()),
            people: if others.is_empty() { String::new() } else { format!("{label} {}", others.join(", ")) },
            terms: terms(reader, step),
            told: self.beside(step),
            support: support(reader, &step.support),
        }))
    }

    /// What is told of a step besides the step itself.
    fn beside(&self, step: &PublicStep) -> Vec<Words> {
        let (reader, lang) = (self.reader, step.text_lang.as_str());
        let text = |text: &str| Told::beside(reader, text, lang).on_paper();
        let doubtful = (step.support.grade == Grade::D).then(|| Words::own(reader.t("step-doubtful")));
        let quotes = step.quotes.iter().map(|quote| QuoteView::new(reader, quote, Shelf::Here).on_paper());
        let mut told: Vec<Words> = doubtful.into_iter().collect();
        told.push(text(&step.outcome_text));
        told.extend(step.replies.iter().map(|reply| reply_words(reader, reply, lang)));
        told.extend(quotes);
        if let Some(number) = step.forwarded_from.as_ref().and_then(|id| self.numbers.get(id)) {
            told.push(Words::own(format!("{}: {number}", reader.t("step-forwarded"))));
        }
        told.push(text(&step.note));
        told.retain(|words| !words.text.is_empty());
        told
    }
}

/// By which day an answer was due and what came; for an act that awaits none only that.
fn terms(reader: &Reader<'_>, step: &PublicStep) -> Vec<(String, String)> {
    let reading = step_reading::read(step, reader.as_of);
    let came = reader.counted(&reading.key(), reading.days().unwrap_or(0));
    if reading.state == State::NotApplicable {
        return vec![(reader.t("step-came"), came)];
    }
    let due = match due_and_rule(reader, &reading.due) {
        (due, Some(rule)) => format!("{due} {}", rule.text()),
        (due, None) => due,
    };
    vec![(reader.t("step-due"), due), (reader.t("step-came"), came)]
}

fn reply_words(reader: &Reader<'_>, reply: &PublicReply, lang: &str) -> Words {
    let summary = Told::beside(reader, &reply.summary, lang).on_paper();
    let (when, kind) = (reader.date_or_none(&reply.received_on), reader.code("reply", &reply.kind));
    let support = support(reader, &reply.support);
    Words { text: format!("{when}: {kind}. {} [{support}]", summary.text), ..summary }
}

/// “B; S01, S24”, and that the family tells it where they do.
fn support(reader: &Reader<'_>, support: &Support) -> String {
    let grade = reader.tr.with("report-grade", &[("grade", support.grade.code().into())]);
    let family = if support.by_consent { reader.t("told-by-family") } else { String::new() };
    let parts = [grade, support.source_ids.join(", "), family];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn method(reader: &Reader<'_>) -> Vec<Block> {
    let text = |key: &str| Block::Text(Words::own(reader.t(key)));
    let row = |word: String, meaning: String| (word, vec![Words::own(meaning)]);
    let grades =
        Grade::ALL.iter().map(|grade| row(grade.code().to_owned(), reader.code("grade", grade.code())));
    let states = step_reading::STATES
        .iter()
        .map(|state| row(reader.code("state-name", state), reader.code("state-meaning", state)));
    vec![
        text("report-method"),
        text("method-grades-words"),
        Block::Facts { rows: grades.collect() },
        text("method-dates-words"),
        text("method-answers-words"),
        Block::Facts { rows: states.collect() },
        text("method-de-facto-words"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chapter(name: &str, blocks: usize) -> Section {
        plain(name.to_owned(), vec![Block::Step(Box::default()); blocks])
    }

    #[test]
    fn a_long_report_falls_into_parts_and_loses_nothing() {
        for (chapters, told) in [
            (vec![], vec![vec![]]),
            (vec![("a", 4), ("b", 6)], vec![vec![("a", 4), ("b", 6)]]),
            (vec![("a", 4), ("b", 7)], vec![vec![("a", 4), ("b", 6)], vec![("b", 1)]]),
            (vec![("a", 21), ("b", 1)], vec![vec![("a", 10)], vec![("a", 10)], vec![("a", 1), ("b", 1)]]),
        ] {
            let made = parts(chapters.into_iter().map(|(name, blocks)| chapter(name, blocks)).collect(), 10);
            let made: Vec<Vec<(&str, usize)>> = made
                .iter()
                .map(|part| part.iter().map(|one| (one.title.text.as_str(), one.blocks.len())).collect())
                .collect();
            assert_eq!(made, told);
        }
    }
}
