//! The numbers of paper sheets: which ones a leaf counts, and that none is counted twice.

use std::collections::BTreeMap;
use std::fmt;

use crate::encoding::number;
use crate::error::TallyError;

/// The highest number a sheet may have.
const HIGHEST: u64 = 999_999_999;

/// The sheets of one paper leaf, as `101-103,107`: ranges that rise and do not meet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheets(Vec<(u64, u64)>);

impl Sheets {
    /// Reads numbers and ranges.
    ///
    /// # Errors
    /// `Unreadable`, also for what could be written in another way.
    pub fn read(text: &str) -> Result<Self, TallyError> {
        let ranges: Option<Vec<_>> = text.split(',').map(read_range).collect();
        let rise = |ranges: &Vec<(u64, u64)>| ranges.is_sorted_by(|(_, last), (first, _)| last < first);
        ranges.filter(rise).map(Self).ok_or_else(|| TallyError::unreadable("numbers of sheets", text))
    }

    /// Whether a sheet is among these and among the others too.
    #[must_use]
    pub fn meet(&self, others: &Self) -> bool {
        let mut counted = CountedSheets::default();
        counted.add(self).is_err() || counted.add(others).is_err()
    }
}

impl fmt::Display for Sheets {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (first, last)) in self.0.iter().enumerate() {
            let comma = if at > 0 { "," } else { "" };
            match first == last {
                true => write!(out, "{comma}{first}")?,
                false => write!(out, "{comma}{first}-{last}")?,
            }
        }
        Ok(())
    }
}

fn read_range(text: &str) -> Option<(u64, u64)> {
    let known = |text| number(text).filter(|sheet| *sheet <= HIGHEST);
    match text.split_once('-') {
        None => known(text).map(|sheet| (sheet, sheet)),
        Some((first, last)) => Some((known(first)?, known(last)?)).filter(|(first, last)| first < last),
    }
}

/// The sheets that are counted now.
#[derive(Debug, Clone, Default)]
pub(crate) struct CountedSheets {
    /// The last number of each range by its first.
    ranges: BTreeMap<u64, u64>,
}

impl CountedSheets {
    /// Counts sheets; refuses all when one of them is counted already.
    pub(crate) fn add(&mut self, sheets: &Sheets) -> Result<(), TallyError> {
        let meets = |(first, last): &(u64, u64)| {
            self.ranges.range(..=last).next_back().is_some_and(|(_, counted_last)| counted_last >= first)
        };
        if sheets.0.iter().any(meets) {
            return Err(TallyError::SheetTwice);
        }
        self.ranges.extend(sheets.0.iter().copied());
        Ok(())
    }

    /// Counts sheets no longer.
    pub(crate) fn remove(&mut self, sheets: &Sheets) {
        for (first, _) in &sheets.0 {
            self.ranges.remove(first);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_written_in_one_way() {
        for text in ["0", "7", "1-2", "101-103,107", "1-2,3-4", "999999999"] {
            assert_eq!(Sheets::read(text).map(|sheets| sheets.to_string()).as_deref(), Ok(text));
        }
        for text in
            ["", ",", "1,", "2,1", "1,1", "1-1", "2-1", "1-3,3", "1-3,2-4", "01", "1-", "1-2-3", "1000000000"]
        {
            assert!(Sheets::read(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn two_meet_where_they_share_a_sheet() {
        let sheets = |text| Sheets::read(text).unwrap();
        for (others, meet) in [
            ("9", false),
            ("10", true),
            ("20", true),
            ("21-29", false),
            ("5-9,21", false),
            ("5-10", true),
            ("1,30", true),
            ("12-13", true),
            ("1-99", true),
        ] {
            assert_eq!(sheets("10-20,30").meet(&sheets(others)), meet, "{others}");
            assert_eq!(sheets(others).meet(&sheets("10-20,30")), meet, "{others}");
        }
    }

    #[test]
    fn no_sheet_is_counted_twice() {
        let mut counted = CountedSheets::default();
        let mut add = |text: &str| counted.add(&Sheets::read(text).unwrap()).is_ok();
        assert!(add("10-20,30"));
        for text in ["10", "20", "15", "5-10", "20-25", "5-25", "12-13", "1,30", "29-31"] {
            assert!(!add(text), "{text}");
        }
        assert!(add("9,21,29,31-40"));
        counted.remove(&Sheets::read("10-20,30").unwrap());
        assert!(counted.add(&Sheets::read("12-13,30").unwrap()).is_ok());
        assert!(counted.add(&Sheets::read("9").unwrap()).is_err());
    }
}
