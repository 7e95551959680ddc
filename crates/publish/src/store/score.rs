//! What came of the steps addressed to each institution, counted from publications.

use std::collections::HashMap;

use byname_base::id::PublicId;
use byname_db::{Row, values};
use byname_pursue::reply_rule::ReplyRules;
use jiff::civil::Date;

use super::noted;
use super::publications::PublicStore;
use crate::course::Came;
use crate::error::PublishError;
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

impl PublicStore {
    /// The score of every institution that a counted step was addressed to, on a day.
    ///
    /// # Errors
    /// The database's own.
    pub async fn scores(&self, as_of: Date) -> Result<HashMap<PublicId, Score>, PublishError> {
        noted::note(&noted::kind(Kind::Step));
        let scores = self.once(|| format!("scores on {as_of}"), self.read_scores(as_of)).await?;
        Ok(HashMap::clone(&scores))
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
            scores.entry(id).or_default().add(&row, as_of)?;
        }
        Ok(scores)
    }
}

impl Score {
    /// Adds the steps of one rule and course. A rule that was not read again in time makes nobody late or silent;
    /// that a step was ignored is a person's word and rests on no rule.
    fn add(&mut self, row: &Row, as_of: Date) -> Result<(), PublishError> {
        let came: Came = row.parsed("came")?;
        let steps = row.int("steps")?;
        let rule = ReplyRules::shipped().get(&row.text("rule")?);
        let settled = rule.is_some_and(|rule| rule.is_settled(as_of));
        let silent = if settled { row.int("silent")? } else { 0 };
        match came {
            Came::Substance => self.substance += steps,
            Came::Formal => self.formal += steps,
            Came::NoDuty => self.no_duty += steps,
            Came::Ignored => self.ignored += steps,
            Came::Nothing => self.awaited += steps - silent,
            Came::NotFollowed => self.not_followed += steps,
        }
        self.asked += if came == Came::NotFollowed { 0 } else { steps };
        self.no_answer += if came == Came::Ignored { steps } else { silent };
        self.late += if settled && row.yes("late")? { steps } else { 0 };
        if settled || came == Came::Ignored {
            let since: Option<Date> = row.maybe_text("silent_since")?.and_then(|day| day.parse().ok());
            self.silent_since = [self.silent_since, since].into_iter().flatten().min();
        }
        Ok(())
    }
}
