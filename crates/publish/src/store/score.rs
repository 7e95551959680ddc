//! What came of the steps addressed to each institution, counted from publications.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use byname_base::edtf::Edtf;
use byname_base::id::PublicId;
use byname_db::{Row, values};
use byname_pursue::reply_rule::ReplyRules;
use jiff::civil::Date;

use super::noted;
use super::publications::PublicStore;
use super::steps::{StepFilter, condition};
use crate::course::{Came, Course};
use crate::error::PublishError;
use crate::public_step::PublicStep;
use crate::publication::Kind;

/// What came of the steps addressed to one institution, on one day. Doubtful steps, those that ask nothing, those
/// taken back and those that came back undelivered are in no number.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// Steps whose answers the group follows.
    pub asked: i64,
    /// Those answered in substance, in time or late.
    pub substance: i64,
    /// Those answered without substance, in time or late.
    pub formal: i64,
    /// Those of the answered whose answer came after the law's day.
    pub late: i64,
    /// Those without an answer after the term had passed, the ignored among them.
    pub no_answer: i64,
    /// Those of which a person recorded, every inbox checked, that nothing came.
    pub ignored: i64,
    /// Those on which nothing is on record, while the term runs or no day can be told.
    pub awaited: i64,
    /// Those that nothing obliged the institution to answer, and on which nothing is on record.
    pub no_duty: i64,
    /// Steps whose answers the group does not follow, so that nothing is known; not among `asked`.
    pub not_followed: i64,
    /// The latest possible day of sending of the step that has been without an answer for longest.
    pub silent_since: Option<Date>,
}

/// What came of the steps that a filter chooses, on one day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally {
    /// Of all of them together.
    pub all: Score,
    /// Of those of each level, by its code.
    pub levels: BTreeMap<String, Score>,
    /// Of those addressed to each institution.
    pub authorities: HashMap<PublicId, Score>,
}

impl PublicStore {
    /// What came of the steps that a filter chooses, in all, by level and by institution.
    ///
    /// # Errors
    /// The database's own.
    pub async fn tally(&self, filter: &StepFilter, as_of: Date) -> Result<Arc<Tally>, PublishError> {
        noted::note(&noted::kind(Kind::Step));
        self.once(|| format!("tally {filter:?} on {as_of}"), self.read_tally(filter, as_of)).await
    }

    async fn read_tally(&self, filter: &StepFilter, as_of: Date) -> Result<Tally, PublishError> {
        let sql = concat!(
            "SELECT i.level, i.addressee_id, i.rule, i.came, i.late, COUNT(*) AS steps, \
             SUM(CASE WHEN i.silent_from <= $10 THEN 1 ELSE 0 END) AS silent, \
             MIN(CASE WHEN i.silent_from <= $10 THEN i.latest END) AS silent_since \
             FROM public_step i WHERE i.came <> '' AND ",
            condition!(),
            "GROUP BY i.level, i.addressee_id, i.rule, i.came, i.late"
        );
        let mut values = filter.values();
        values.push(as_of.to_string().into());
        let mut tx = self.reading(&[]).await?;
        let mut tally = Tally::default();
        for row in tx.rows(sql, &values).await? {
            let (counted, authority) = (Counted::read(&row, as_of)?, row.text("addressee_id")?);
            tally.all.add(&counted);
            tally.levels.entry(row.text("level")?).or_default().add(&counted);
            if !authority.is_empty() {
                tally.authorities.entry(PublicId::from_text(authority)).or_default().add(&counted);
            }
        }
        Ok(tally)
    }

    /// The score of every institution that a counted step was addressed to, on a day.
    ///
    /// # Errors
    /// The database's own.
    pub async fn scores(&self, as_of: Date) -> Result<HashMap<PublicId, Score>, PublishError> {
        noted::note(&noted::kind(Kind::Step));
        Ok(HashMap::clone(&*self.all_scores(as_of).await?))
    }

    /// The score of one institution on a day; `None` when nothing that is counted was addressed to it.
    ///
    /// # Errors
    /// The database's own.
    pub async fn score_of(&self, id: &PublicId, as_of: Date) -> Result<Option<Score>, PublishError> {
        noted::note(&noted::steps_of(id.as_str()));
        Ok(self.all_scores(as_of).await?.get(id).cloned())
    }

    async fn all_scores(&self, as_of: Date) -> Result<Arc<HashMap<PublicId, Score>>, PublishError> {
        self.once(|| format!("scores on {as_of}"), self.read_scores(as_of)).await
    }

    async fn read_scores(&self, as_of: Date) -> Result<HashMap<PublicId, Score>, PublishError> {
        // The silent are summed apart within groups that follow the index, so that nothing is sorted.
        let sql = "SELECT addressee_id, rule, came, late, COUNT(*) AS steps, \
                   SUM(CASE WHEN silent_from <= $1 THEN 1 ELSE 0 END) AS silent, \
                   MIN(CASE WHEN silent_from <= $1 THEN latest END) AS silent_since \
                   FROM public_step WHERE came <> '' AND addressee_id <> '' \
                   GROUP BY addressee_id, rule, came, late";
        let mut tx = self.reading(&[]).await?;
        let mut scores: HashMap<PublicId, Score> = HashMap::new();
        for row in tx.rows(sql, values![as_of.to_string()]).await? {
            let id = PublicId::from_text(row.text("addressee_id")?);
            scores.entry(id).or_default().add(&Counted::read(&row, as_of)?);
        }
        Ok(scores)
    }
}

impl Score {
    /// The score of some steps together, on a day, by the same rule as that of an institution.
    #[must_use]
    pub fn of<'a>(steps: impl IntoIterator<Item = &'a PublicStep>, as_of: Date) -> Self {
        let mut score = Self::default();
        for step in steps {
            let Some(course) = Course::of(step) else { continue };
            let silent = course.silent_from.is_some_and(|from| from <= as_of);
            let sent = step.sent_on.parse::<Edtf>().ok().and_then(|sent| sent.latest());
            score.add(&Counted {
                came: course.came,
                late: course.late,
                steps: 1,
                silent: i64::from(silent),
                silent_since: sent.filter(|_| silent),
                settled: settled(&step.due.rule, as_of),
            });
        }
        score
    }

    /// Adds the steps of one rule and course. A rule that was not read again in time makes nobody late or silent;
    /// that a step was ignored is a person's word and rests on no rule.
    fn add(&mut self, counted: &Counted) {
        let steps = counted.steps;
        let silent = if counted.settled { counted.silent } else { 0 };
        match counted.came {
            Came::Substance => self.substance += steps,
            Came::Formal => self.formal += steps,
            Came::NoDuty => self.no_duty += steps,
            Came::Ignored => self.ignored += steps,
            Came::Nothing => self.awaited += steps - silent,
            Came::NotFollowed => self.not_followed += steps,
        }
        self.asked += if counted.came == Came::NotFollowed { 0 } else { steps };
        self.no_answer += if counted.came == Came::Ignored { steps } else { silent };
        self.late += if counted.settled && counted.late { steps } else { 0 };
        if counted.settled || counted.came == Came::Ignored {
            self.silent_since = [self.silent_since, counted.silent_since].into_iter().flatten().min();
        }
    }
}

/// Steps of one rule and course.
struct Counted {
    came: Came,
    late: bool,
    steps: i64,
    /// Those of them whose silence may be told on the day.
    silent: i64,
    /// The earliest latest day of sending of the silent ones.
    silent_since: Option<Date>,
    /// Whether the rule was read again in time.
    settled: bool,
}

impl Counted {
    fn read(row: &Row, as_of: Date) -> Result<Self, PublishError> {
        let since = row.maybe_text("silent_since")?;
        Ok(Self {
            came: row.parsed("came")?,
            late: row.yes("late")?,
            steps: row.int("steps")?,
            silent: row.int("silent")?,
            silent_since: since.and_then(|day| day.parse().ok()),
            settled: settled(&row.text("rule")?, as_of),
        })
    }
}

fn settled(rule: &str, as_of: Date) -> bool {
    ReplyRules::shipped().get(rule).is_some_and(|rule| rule.is_settled(as_of))
}
