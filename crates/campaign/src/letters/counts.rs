//! How many letters went, by each way and with its source, as the world reads it. There is no sum: what is seen, what is
//! said and what is told by others are different things.

use byname_base::id::{InstitutionId, LetterCampaignId, PublicId};
use byname_db::{DbError, Tx};
use byname_pursue::channel::Channel;
use byname_pursue::store::institutions;
use jiff::civil::Date;

use super::addressee::Way;
use super::batch::BatchState;
use crate::store::letters::{batches, partners, tallies};

/// What a line rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Counted {
    /// Each is what one writer said, or what left through the group.
    Way(Way),
    /// A batch that the group handed over.
    Batch {
        /// Its number.
        number: i64,
        /// The day.
        on: Date,
        /// By which channel.
        channel: Channel,
        /// How many of them came back.
        returned: i64,
    },
    /// What a partner group told.
    Partner {
        /// Its name.
        name: String,
        /// The day on which it says they were posted.
        on: Date,
        /// By which channel.
        channel: Channel,
    },
}

/// One line of numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountLine {
    /// What it rests on.
    pub counted: Counted,
    /// To whom; `None` for those who are counted without a name.
    pub to: Option<PublicId>,
    /// How many.
    pub n: i64,
}

/// Every line of a campaign: what writers said, what left through the group, batches, partner groups.
///
/// # Errors
/// The database's own.
pub async fn lines(tx: &mut Tx, campaign: &LetterCampaignId) -> Result<Vec<CountLine>, DbError> {
    let known = institutions::all(tx).await?;
    let public = |id: &InstitutionId| known.iter().find(|one| one.id == *id).map(|one| one.public_id.clone());
    let mut lines = Vec::new();
    for (institution, way, n) in tallies::of_campaign(tx, campaign).await? {
        lines.push(CountLine { counted: Counted::Way(way), to: public(&institution), n });
    }
    for batch in batches::of_campaign(tx, campaign).await?.into_iter().rev() {
        let (BatchState::Handed, Some(on), Some(channel)) = (batch.state, batch.handed_on, batch.channel)
        else {
            continue;
        };
        let counted = Counted::Batch { number: batch.number, on, channel, returned: batch.returned };
        lines.push(CountLine { counted, to: public(&batch.institution), n: batch.letters });
    }
    for report in partners::reports(tx, campaign).await? {
        let (on, channel) = (report.said.on, report.said.channel);
        let counted = Counted::Partner { name: report.partner, on, channel };
        lines.push(CountLine { counted, to: public(&report.institution), n: report.said.letters });
    }
    Ok(lines)
}
