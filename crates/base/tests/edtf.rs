//! Dates as sources give them: what is read, what is refused, in which order they stand.

use byname_base::edtf::{Edtf, Qualifier};
use jiff::civil::Date;
use proptest::prelude::*;

fn day(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| text.parse().expect("the table holds days"))
}

#[test]
fn every_form_is_kept_letter_for_letter_with_the_days_it_can_mean() {
    // text, earliest, latest, the one certain day, year
    let table = [
        ("2016-10-25", "2016-10-25", "2016-10-25", "2016-10-25", Some(2016)),
        ("2016-10-25?", "2016-10-25", "2016-10-25", "", Some(2016)),
        ("2016-10-25T10:30:00Z", "2016-10-25", "2016-10-25", "2016-10-25", Some(2016)),
        ("2015-12", "2015-12-01", "2015-12-31", "", Some(2015)),
        ("2016-02", "2016-02-01", "2016-02-29", "", Some(2016)),
        ("2018", "2018-01-01", "2018-12-31", "", Some(2018)),
        ("2015-08~", "2015-08-01", "2015-08-31", "", Some(2015)),
        ("2015%", "2015-01-01", "2015-12-31", "", Some(2015)),
        ("../2017-03-28", "", "2017-03-28", "", None),
        ("[..2016]", "", "2016-12-31", "", None),
        ("[2016-09-07..]", "2016-09-07", "", "", None),
        ("2017-01-01/..", "2017-01-01", "", "", None),
        ("2018/", "2018-01-01", "", "", None),
        ("/2018", "", "2018-12-31", "", None),
        ("2017/2018", "2017-01-01", "2018-12-31", "", None),
        ("[1985-05-25..1985-10-11]", "1985-05-25", "1985-10-11", "", Some(1985)),
        ("2014-05-2X", "2014-05-20", "2014-05-29", "", Some(2014)),
        ("2014-02-2X", "2014-02-20", "2014-02-28", "", Some(2014)),
        ("201X", "2010-01-01", "2019-12-31", "", None),
        ("20XX", "2000-01-01", "2099-12-31", "", None),
        ("2014-XX", "2014-01-01", "2014-12-31", "", Some(2014)),
        ("2014-05-XX", "2014-05-01", "2014-05-31", "", Some(2014)),
        ("2014-XX-XX", "2014-01-01", "2014-12-31", "", Some(2014)),
        ("XXXX-08-30", "", "", "", None),
        ("XXXX-02-29", "", "", "", None),
        ("XXXX-08-XX", "", "", "", None),
        ("201X-02-29", "2012-02-29", "2016-02-29", "", None),
        ("2016-24", "2015-12-01", "2017-02-28", "", None),
        ("2016-21", "2016-03-01", "2016-05-31", "", Some(2016)),
    ];
    for (text, earliest, latest, certain, year) in table {
        let date: Edtf = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(date.as_str(), text);
        assert_eq!(date.earliest(), day(earliest), "earliest of {text}");
        assert_eq!(date.latest(), day(latest), "latest of {text}");
        assert_eq!(date.certain_day(), day(certain), "certain day of {text}");
        assert_eq!(date.year(), year, "year of {text}");
    }
}

#[test]
fn what_is_no_date_is_refused_with_a_word() {
    for text in [
        "",
        " ",
        "24.05.2016",
        "2015-02-30",
        "2015-13",
        "2015-13-01",
        "0000",
        "16-05-24",
        "2016-5-24",
        "2016-05-24 ",
        "2015-02-29",
        "2016/05/24",
        "[2016]",
        "[..]",
        "/",
        "../..",
        "2016-21-03",
        "2014-05-2x",
        "2014-05-2Х",
        "[2016-05-24..2015-01-01]",
        "2016-05-24~~",
        "Y170000",
        "-0044",
        "[2016-05-24",
        "[",
        "]",
        "T",
        "2016-XX-3",
        "XXXX",
    ] {
        let error = text.parse::<Edtf>();
        assert!(error.is_err() || text == "XXXX", "{text} was read as {error:?}");
    }
}

#[test]
fn a_refusal_points_at_the_part_that_is_wrong() {
    let table = [
        ("2014-05-2Х", 10, "the X is a Cyrillic letter"),
        ("2016–10", 5, "this dash is not a hyphen"),
        ("2015-02-30", 9, "no calendar has 2015-02-30"),
        ("XXXX-02-30", 9, "no calendar has XXXX-02-30"),
        ("2015-06-00~", 9, "no calendar has 2015-06-00"),
        ("2015-13", 6, "there is no month 13"),
        ("2015-13-01", 6, "there is no month 13"),
        ("2016-21-03", 6, "there is no month 21"),
        ("0000-01-01", 1, "there is no year 0000"),
        ("[2015-02-30..2016]", 10, "no calendar has 2015-02-30"),
        ("[2016..2015]", 8, "2015 is before 2016"),
        ("2015~-08", 5, "~ cannot stand here"),
        ("XXXX-08-30/2018", 1, "this side has no year"),
        ("2016-10-25T24:00:00", 12, "this is no time"),
    ];
    for (text, at, wrong) in table {
        let error = text.parse::<Edtf>().expect_err(text);
        assert_eq!((error.at, error.wrong.as_str()), (at, wrong), "{text}");
    }
    let error = "2015-02-30".parse::<Edtf>().unwrap_err();
    assert!(error.right.starts_with("write a day from 01 to 28"), "{error}");
}

#[test]
fn dates_stand_in_the_order_of_what_they_can_mean_and_undated_last() {
    let mut dates: Vec<Edtf> =
        ["XXXX-08-30", "2016-05-24", "2014", "[2016-09-07..]", "../2015-01-01", "2014-05-2X", "2014-05-20"]
            .map(|text| text.parse().unwrap())
            .into();
    dates.sort();
    let texts: Vec<&str> = dates.iter().map(Edtf::as_str).collect();
    assert_eq!(
        texts,
        ["2014", "2014-05-20", "2014-05-2X", "../2015-01-01", "2016-05-24", "[2016-09-07..]", "XXXX-08-30"]
    );
}

#[test]
fn a_date_is_in_a_period_when_it_can_touch_it() {
    let touches =
        |text: &str, from: &str, to: &str| text.parse::<Edtf>().unwrap().overlaps(day(from), day(to));
    assert!(!touches("2016-05-24", "2016-05-25", ""));
    assert!(touches("2016-05-24", "2016-05-24", "2016-05-24"));
    assert!(!touches("2016-05-24", "", "2016-05-23"));
    assert!(touches("2016", "2016-12-31", ""));
    assert!(touches("../2017-03-28", "", "1990-01-01"));
    assert!(!touches("../2017-03-28", "2017-03-29", ""));
    assert!(touches("[2016-09-07..]", "2030-01-01", ""));
    assert!(!touches("XXXX-08-30", "", ""));
}

#[test]
fn a_doubt_on_one_side_is_a_doubt_of_the_whole() {
    let doubt = |text: &str| text.parse::<Edtf>().unwrap().qualifier();
    assert_eq!(doubt("2015-08~"), Qualifier::Approximate);
    assert_eq!(doubt("2015?/2016~"), Qualifier::UncertainAndApproximate);
    assert_eq!(doubt("2015-08-03%"), Qualifier::UncertainAndApproximate);
    assert_eq!(doubt("2015"), Qualifier::Certain);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn no_text_panics(text in "[0-9X/.~?%TZ:+\\[\\]-]{0,24}") {
        if let Ok(date) = text.parse::<Edtf>() {
            prop_assert_eq!(date.as_str(), text);
            if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
                prop_assert!(earliest <= latest);
            }
        }
    }

    #[test]
    fn no_letter_panics(text in "\\PC{0,12}") {
        let _ = text.parse::<Edtf>();
    }
}
