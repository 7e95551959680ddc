//! A step's record made at random: each date as the oracle means it and as a person would enter it.

use byname_base::edtf::Edtf;
use byname_pursue::channel::Channel;
use byname_pursue::due_date::ClockFacts;

use crate::seeded::Seeded;
use crate::walk::{Walk, Ymd, month_length, written};

/// A date as somebody entered it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Entered {
    Day(Ymd),
    /// Second of the day, and minutes east of UTC if a zone was written.
    Timed(Ymd, i64, Option<i64>),
    About(Ymd),
    Month(i64, i64),
    Between(Ymd, Ymd),
    NotLater(Ymd),
    NotEarlier(Ymd),
}

#[derive(Debug)]
pub(crate) struct Record {
    pub(crate) sent: Option<Entered>,
    pub(crate) received: Option<Entered>,
    pub(crate) registered: Option<Entered>,
    pub(crate) notice: Option<Entered>,
    pub(crate) extended_to: Option<Entered>,
    pub(crate) proof: bool,
    pub(crate) channel: Option<Channel>,
    pub(crate) short_reason: Option<&'static str>,
    texts: [Option<Edtf>; 5],
}

impl Record {
    pub(crate) fn random(random: &mut Seeded) -> Self {
        thread_local!(static WALK: Walk = Walk::new());
        WALK.with(|walk| Self::on(walk, random))
    }

    fn on(walk: &Walk, random: &mut Seeded) -> Self {
        let first = walk.number((2013, 1, 1));
        let sent_day = first + random.between(0, 15 * 365);
        let received_day = sent_day + random.between(-1, 40);
        let registered_day = received_day + random.between(-1, 6);
        let notice_day = sent_day + random.between(-1, 40);
        let sent = (!random.one_in(12)).then(|| entered(walk, sent_day, random));
        let received = (!random.one_in(4)).then(|| entered(walk, received_day, random));
        let registered = random.one_in(2).then(|| entered(walk, registered_day, random));
        let notice = random.one_in(3).then(|| entered(walk, notice_day, random));
        let extended_to = random.one_in(8).then(|| Entered::Day(walk.day(notice_day + 20)));
        let channel = Channel::ALL.get(random.between(0, 10) as usize).copied();
        let short_reason = [None, None, Some(""), Some("life in danger")][random.between(0, 4) as usize];
        let texts = [sent, received, registered, notice, extended_to].map(|date| {
            date.map(|date| date.text().parse().unwrap_or_else(|fault| panic!("{}: {fault}", date.text())))
        });
        let proof = !random.one_in(3);
        Self { sent, received, registered, notice, extended_to, proof, channel, short_reason, texts }
    }

    pub(crate) fn with_facts<T>(&self, ask: impl FnOnce(&ClockFacts<'_>) -> T) -> T {
        let [sent_on, received_on, registered_on, extension_notice_on, extended_to] =
            self.texts.each_ref().map(Option::as_ref);
        ask(&ClockFacts {
            sent_on,
            received_on,
            registered_on,
            proof: self.proof,
            channel: self.channel,
            short_reason: self.short_reason,
            extended_to,
            extension_notice_on,
        })
    }
}

/// Mostly full days; now and then every other way of writing one.
fn entered(walk: &Walk, number: i64, random: &mut Seeded) -> Entered {
    let day = walk.day(number);
    match random.between(0, 16) {
        0 | 1 => Entered::Timed(day, random.between(0, 86_400), None),
        2 => Entered::Timed(day, random.between(0, 86_400), Some(random.between(-11, 14) * 60)),
        3 => Entered::About(day),
        4 => Entered::Month(day.0, day.1),
        5 => Entered::Between(day, walk.day(number + random.between(1, 60))),
        6 => Entered::NotLater(day),
        7 => Entered::NotEarlier(day),
        _ => Entered::Day(day),
    }
}

impl Entered {
    pub(crate) fn earliest(self) -> Option<Ymd> {
        match self {
            Self::Month(year, month) => Some((year, month, 1)),
            Self::NotLater(_) => None,
            Self::Day(day) | Self::Timed(day, ..) | Self::About(day) => Some(day),
            Self::Between(day, _) | Self::NotEarlier(day) => Some(day),
        }
    }

    pub(crate) fn latest(self) -> Option<Ymd> {
        match self {
            Self::Month(year, month) => Some((year, month, month_length(year, month))),
            Self::NotEarlier(_) => None,
            Self::Day(day) | Self::Timed(day, ..) | Self::About(day) => Some(day),
            Self::Between(_, day) | Self::NotLater(day) => Some(day),
        }
    }

    fn text(self) -> String {
        match self {
            Self::Day(day) => written(day),
            Self::Timed(day, second, offset) => {
                let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
                let zone = offset.map_or(String::new(), |minutes| format!("{:+03}:00", minutes / 60));
                format!("{}T{hour:02}:{minute:02}:{second:02}{zone}", written(day))
            }
            Self::About(day) => format!("{}~", written(day)),
            Self::Month(year, month) => format!("{year:04}-{month:02}"),
            Self::Between(from, to) => format!("[{}..{}]", written(from), written(to)),
            Self::NotLater(day) => format!("../{}", written(day)),
            Self::NotEarlier(day) => format!("[{}..]", written(day)),
        }
    }
}
