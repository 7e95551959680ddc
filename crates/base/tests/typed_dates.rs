//! Dates as people type them: what is understood, what is left open, and that no day is ever made up.

use byname_base::edtf::Edtf;
use byname_base::typed_date::{Typed, Why, read};
use jiff::civil::Date;
use proptest::prelude::*;

fn read_on_the_first_of_june(text: &str) -> Typed {
    read(text, jiff::civil::date(2016, 6, 1))
}

fn understood(table: &[(&str, &str)]) {
    for (typed, expected) in table {
        for written in [(*typed).to_owned(), typed.to_uppercase(), format!("  {} ", typed.replace(' ', "  "))]
        {
            let date: Edtf = expected.parse().unwrap_or_else(|error| panic!("{expected}: {error}"));
            assert_eq!(read_on_the_first_of_june(&written), Typed::Understood(date), "{written}");
        }
    }
}

#[test]
fn edtf_is_taken_letter_for_letter() {
    for text in [
        "2014-05-XX",
        "2014-05-25?",
        "[1985-05-25..1985-10-11]",
        "../2017-03-28",
        "[2016-09-07..]",
        "2018/",
        "2016-10-25T10:30:00Z",
        "XXXX-08-30",
        "201X",
        "2016-24",
    ] {
        assert_eq!(read_on_the_first_of_june(text), Typed::Understood(text.parse().unwrap()), "{text}");
    }
    understood(&[("2014-05-xx", "2014-05-XX"), ("2014-05-2Х", "2014-05-2X")]);
}

#[test]
fn numbers_mean_the_same_in_every_language() {
    understood(&[
        ("24.05.2016", "2016-05-24"),
        ("24.5.2016", "2016-05-24"),
        ("24. 05. 2016.", "2016-05-24"),
        ("24/05/2016", "2016-05-24"),
        ("24-05-2016", "2016-05-24"),
        ("05/24/2016", "2016-05-24"),
        ("5.6.2014", "2014-06-05"),
        ("05/05/2014", "2014-05-05"),
        ("2016-05-24", "2016-05-24"),
        ("2016-5-4", "2016-05-04"),
        ("2016/05/24", "2016-05-24"),
        ("2016.05.24", "2016-05-24"),
        ("2016‑05‑24", "2016-05-24"),
        ("05.2016", "2016-05"),
        ("5/2016", "2016-05"),
        ("2016", "2016"),
        ("2016.", "2016"),
        ("2013-2014", "2013/2014"),
        ("2013 – 2014", "2013/2014"),
        ("2014-05 – 2014-06", "2014-05/2014-06"),
        ("10.05–12.05.2014", "2014-05-10/2014-05-12"),
        ("10-12.05.2014", "2014-05-10/2014-05-12"),
        ("24.05.2016 - 26.05.2016", "2016-05-24/2016-05-26"),
        ("~2014", "2014~"),
        ("~ 05.2014", "2014-05~"),
        ("24.05.2016?", "2016-05-24?"),
        ("24.05.2016 (?)", "2016-05-24?"),
        ("~24.05.2016?", "2016-05-24%"),
        ("24.05.2096", "2096-05-24"),
        ("29.02.2016", "2016-02-29"),
    ]);
}

#[test]
fn english() {
    understood(&[
        ("24 May 2016", "2016-05-24"),
        ("24th of May, 2016", "2016-05-24"),
        ("the 1st of September 2016", "2016-09-01"),
        ("May 24, 2016", "2016-05-24"),
        ("May 24th 2016", "2016-05-24"),
        ("2016 May 24", "2016-05-24"),
        ("on 24 Sept. 2016", "2016-09-24"),
        ("3 Sep 2016", "2016-09-03"),
        ("May 2016", "2016-05"),
        ("in May of 2016", "2016-05"),
        ("2016", "2016"),
        ("in the year 2016", "2016"),
        ("24 May", "XXXX-05-24"),
        ("May 24th", "XXXX-05-24"),
        ("May 5", "XXXX-05-05"),
        ("29 February", "XXXX-02-29"),
        ("May", "XXXX-05"),
        ("late May 2014", "[2014-05-21..2014-05-31]"),
        ("at the end of February 2016", "[2016-02-21..2016-02-29]"),
        ("early May 2014", "[2014-05-01..2014-05-10]"),
        ("at the beginning of May 2014", "[2014-05-01..2014-05-10]"),
        ("mid-May 2014", "[2014-05-11..2014-05-20]"),
        ("in the middle of May 2014", "[2014-05-11..2014-05-20]"),
        ("late May 2014?", "[2014-05-21?..2014-05-31?]"),
        ("between 25 May and 11 October 1985", "[1985-05-25..1985-10-11]"),
        ("between May 25 and October 11, 1985", "[1985-05-25..1985-10-11]"),
        ("between 25 December 1984 and 3 January 1985", "[1984-12-25..1985-01-03]"),
        ("between 10 and 12 May 2014", "[2014-05-10..2014-05-12]"),
        ("between May and June 2014", "[2014-05..2014-06]"),
        ("between about 25 May and 11 October 1985", "[1985-05-25~..1985-10-11]"),
        ("probably between 25 May and 11 October 1985", "[1985-05-25?..1985-10-11?]"),
        ("25 May – 11 October 1985", "1985-05-25/1985-10-11"),
        ("25 May-11 October 1985", "1985-05-25/1985-10-11"),
        ("from 25 May to 11 October 1985", "1985-05-25/1985-10-11"),
        ("3 March 2014 to 5 March 2014", "2014-03-03/2014-03-05"),
        ("from 3 until 5 March 2014", "2014-03-03/2014-03-05"),
        ("10-12 May 2014", "2014-05-10/2014-05-12"),
        ("May–June 2014", "2014-05/2014-06"),
        ("from 2014 to May 2015", "2014/2015-05"),
        ("before 3 March 2014", "[..2014-03-02]"),
        ("before March 2014", "[..2014-02-28]"),
        ("before 2014", "[..2013-12-31]"),
        ("before about 3 March 2014", "[..2014-03-03~]"),
        ("perhaps before 3 March 2014", "[..2014-03-02?]"),
        ("until 3 March 2014", "[..2014-03-03]"),
        ("not later than 3 March 2014", "[..2014-03-03]"),
        ("by 3 March 2014", "[..2014-03-03]"),
        ("after 3 March 2014", "[2014-03-03..]"),
        ("since 3 March 2014", "[2014-03-03..]"),
        ("from March 2014", "[2014-03..]"),
        ("not earlier than 2014", "[2014..]"),
        ("about May 2014", "2014-05~"),
        ("around May 2014", "2014-05~"),
        ("circa 2014", "2014~"),
        ("c. 2014", "2014~"),
        ("approximately 24 May 2014", "2014-05-24~"),
        ("in about May 2014", "2014-05~"),
        ("probably 24 May 2016", "2016-05-24?"),
        ("possibly 24 May 2016?", "2016-05-24?"),
        ("perhaps about 24 May 2016", "2016-05-24%"),
        ("24 May 2016, approximately?", "2016-05-24%"),
        ("spring 2014", "2014-21"),
        ("in the summer of 2014", "2014-22"),
        ("fall 2014", "2014-23"),
        ("winter 2014", "2014-24"),
        ("winter 2013-2014", "[2013-12-01..2014-02-28]"),
        ("winter 2015/16", "[2015-12-01..2016-02-29]"),
        ("spring or summer 2014", "[2014-21..2014-22]"),
        ("1980s", "198X"),
        ("the 1980's", "198X"),
        ("about the 1980s", "198X~"),
        ("today", "2016-06-01"),
        ("yesterday?", "2016-05-31?"),
        ("between 3 March 2014 and today", "[2014-03-03..2016-06-01]"),
        ("night of 23 to 24 May 2016", "[2016-05-23..2016-05-24]"),
        ("on the night of 23/24 May 2016", "[2016-05-23..2016-05-24]"),
        ("the night of 31 May to 1 June 2016", "[2016-05-31..2016-06-01]"),
        ("24 or 25 May 2016", "[2016-05-24..2016-05-25]"),
        ("2014 or 2015", "[2014..2015]"),
        ("Tuesday, 24 May 2016", "2016-05-24"),
        ("Tue. 24.05.2016", "2016-05-24"),
        ("24 May 2016, Tuesday", "2016-05-24"),
        ("probably on Tuesday 24 May 2016", "2016-05-24?"),
    ]);
}

#[test]
fn ukrainian() {
    understood(&[
        ("24 травня 2016 року", "2016-05-24"),
        ("24 травня 2016 р.", "2016-05-24"),
        ("24 травня 2016р.", "2016-05-24"),
        ("24-го травня 2016-го року", "2016-05-24"),
        ("24.05.2016 р.", "2016-05-24"),
        ("травень 2016", "2016-05"),
        ("у травні 2016 року", "2016-05"),
        ("в травні у 2016 році", "2016-05"),
        ("трав. 2016", "2016-05"),
        ("1 лист. 2016", "2016-11-01"),
        ("2016 рік", "2016"),
        ("у 2016-му році", "2016"),
        ("24 травня", "XXXX-05-24"),
        ("наприкінці травня 2014", "[2014-05-21..2014-05-31]"),
        ("в кінці лютого 2015 року", "[2015-02-21..2015-02-28]"),
        ("на початку травня 2014", "[2014-05-01..2014-05-10]"),
        ("у середині травня 2014", "[2014-05-11..2014-05-20]"),
        ("між 25 травня та 11 жовтня 1985", "[1985-05-25..1985-10-11]"),
        ("між 25 травня і 11 жовтня 1985 року", "[1985-05-25..1985-10-11]"),
        ("між травнем і червнем 2014", "[2014-05..2014-06]"),
        ("25 травня – 11 жовтня 1985", "1985-05-25/1985-10-11"),
        ("з 25 травня по 11 жовтня 1985", "1985-05-25/1985-10-11"),
        ("від 25 травня до 11 жовтня 1985 року", "1985-05-25/1985-10-11"),
        ("з 10 по 12 травня 2014", "2014-05-10/2014-05-12"),
        ("2014–2015 рр.", "2014/2015"),
        ("до 3 березня 2014", "[..2014-03-03]"),
        ("не пізніше 3 березня 2014", "[..2014-03-03]"),
        ("раніше 3 березня 2014", "[..2014-03-02]"),
        ("після 3 березня 2014", "[2014-03-03..]"),
        ("з 3 березня 2014", "[2014-03-03..]"),
        ("не раніше 3 березня 2014", "[2014-03-03..]"),
        ("близько травня 2014", "2014-05~"),
        ("приблизно у травні 2014", "2014-05~"),
        ("мабуть, 24 травня 2016", "2016-05-24?"),
        ("ймовірно 24 травня 2016", "2016-05-24?"),
        ("можливо, близько 24 травня 2016", "2016-05-24%"),
        ("24 травня 2016, непевно", "2016-05-24?"),
        ("літо 2014", "2014-22"),
        ("влітку 2014 року", "2014-22"),
        ("навесні 2014", "2014-21"),
        ("восени 2014", "2014-23"),
        ("зима 2014", "2014-24"),
        ("зима 2013/14", "[2013-12-01..2014-02-28]"),
        ("узимку 2013–2014 років", "[2013-12-01..2014-02-28]"),
        ("1980-ті", "198X"),
        ("1980-ті роки", "198X"),
        ("у 1980-х роках", "198X"),
        ("сьогодні", "2016-06-01"),
        ("вчора", "2016-05-31"),
        ("в ніч на 24 травня 2016", "[2016-05-23..2016-05-24]"),
        ("у ніч з 23 на 24 травня 2016", "[2016-05-23..2016-05-24]"),
        ("24 або 25 травня 2016", "[2016-05-24..2016-05-25]"),
        ("у вівторок 24 травня 2016", "2016-05-24"),
        ("п'ятниця, 27.05.2016", "2016-05-27"),
        ("п’ятниця, 27.05.2016", "2016-05-27"),
    ]);
}

#[test]
fn russian() {
    understood(&[
        ("24 мая 2016 г.", "2016-05-24"),
        ("24 мая 2016г.", "2016-05-24"),
        ("24-го мая 2016-го года", "2016-05-24"),
        ("24 числа мая 2016 года", "2016-05-24"),
        ("24.05.2016 г.", "2016-05-24"),
        ("в мае 2016", "2016-05"),
        ("май 2016", "2016-05"),
        ("в мае в 2016 году", "2016-05"),
        ("сент. 2016", "2016-09"),
        ("2016 год", "2016"),
        ("в 2016 году", "2016"),
        ("24 мая", "XXXX-05-24"),
        ("в конце мая 2014", "[2014-05-21..2014-05-31]"),
        ("в начале мая 2014 года", "[2014-05-01..2014-05-10]"),
        ("в середине мая 2014", "[2014-05-11..2014-05-20]"),
        ("между 25 мая и 11 октября 1985", "[1985-05-25..1985-10-11]"),
        ("между сентябрём и октябрём 2014", "[2014-09..2014-10]"),
        ("25 мая — 11 октября 1985", "1985-05-25/1985-10-11"),
        ("с 25 мая по 11 октября 1985", "1985-05-25/1985-10-11"),
        ("с 3 марта 2014 до 5 марта 2014 года", "2014-03-03/2014-03-05"),
        ("до 3 марта 2014", "[..2014-03-03]"),
        ("не позже 3 марта 2014", "[..2014-03-03]"),
        ("не позднее марта 2014", "[..2014-03]"),
        ("ранее 3 марта 2014", "[..2014-03-02]"),
        ("после 3 марта 2014", "[2014-03-03..]"),
        ("с 3 марта 2014", "[2014-03-03..]"),
        ("не ранее 3 марта 2014", "[2014-03-03..]"),
        ("примерно май 2014", "2014-05~"),
        ("около 24 мая 2014", "2014-05-24~"),
        ("возможно, 24 мая 2016", "2016-05-24?"),
        ("вероятно около 24 мая 2016", "2016-05-24%"),
        ("весной 2014", "2014-21"),
        ("лето 2014", "2014-22"),
        ("осенью 2014 г.", "2014-23"),
        ("зима 2014", "2014-24"),
        ("зимой 2013-2014 гг.", "[2013-12-01..2014-02-28]"),
        ("1980-е", "198X"),
        ("1980-е годы", "198X"),
        ("в 1980-х годах", "198X"),
        ("сегодня", "2016-06-01"),
        ("вчера", "2016-05-31"),
        ("в ночь на 24 мая 2016", "[2016-05-23..2016-05-24]"),
        ("в ночь с 23 на 24 мая 2016", "[2016-05-23..2016-05-24]"),
        ("24 или 25 мая 2016", "[2016-05-24..2016-05-25]"),
        ("во вторник, 24 мая 2016", "2016-05-24"),
    ]);
}

#[test]
fn crimean_tatar_months() {
    understood(&[
        ("24 mayıs 2016", "2016-05-24"),
        ("3 sentâbr 2014", "2014-09-03"),
        ("iyün 2014", "2014-06"),
        ("İYÜN 2014", "2014-06"),
        ("18 майыс 1944", "1944-05-18"),
    ]);
}

#[test]
fn nothing_is_known_where_nothing_is_typed_or_it_says_so() {
    for text in ["", "  ", "\n", "?", "unknown", "Date unknown", "невідомо", "Неизвестно."]
    {
        assert_eq!(read_on_the_first_of_june(text), Typed::Nothing, "{text}");
    }
}

#[test]
fn of_two_readings_none_is_chosen() {
    let table = [
        ("05/06/2014", ["2014-05-06", "2014-06-05"]),
        ("5-6-2014", ["2014-05-06", "2014-06-05"]),
        ("about 05/06/2014?", ["2014-05-06%", "2014-06-05%"]),
        ("before 05/06/2014", ["[..2014-05-05]", "[..2014-06-04]"]),
        ("до 05/06/2014", ["[..2014-05-06]", "[..2014-06-05]"]),
        ("Tuesday 05/06/2014", ["2014-05-06", "2014-06-05"]),
        ("2000s", ["200X", "20XX"]),
        ("1900-ті", ["190X", "19XX"]),
    ];
    for (typed, expected) in table {
        let Typed::Ambiguous(mut found) = read_on_the_first_of_june(typed) else {
            panic!("{typed} was chosen")
        };
        let mut dates: Vec<Edtf> = expected.map(|text| text.parse().unwrap()).into();
        dates.sort();
        found.sort();
        assert_eq!(found, dates, "{typed}");
    }
}

#[test]
fn what_is_not_understood_says_why() {
    let table = [
        ("31.02.2014", Why::NoSuchDay),
        ("29.02.2015", Why::NoSuchDay),
        ("31 June", Why::NoSuchDay),
        ("31 червня 2014", Why::NoSuchDay),
        ("between 31 June and 3 July 2014", Why::NoSuchDay),
        ("в ночь на 31 июня 2014", Why::NoSuchDay),
        ("05.24.2016", Why::NoSuchDay),
        ("24.22.2014", Why::NoSuchDay),
        ("24-2016", Why::NoSuchDay),
        ("00.05.2016", Why::NoSuchDay),
        ("13/13/2014", Why::NoSuchDay),
        ("45 May 2014", Why::NoSuchDay),
        ("24.05.16", Why::YearOfTwoDigits),
        ("24 May 16", Why::YearOfTwoDigits),
        ("16-05-24", Why::YearOfTwoDigits),
        ("80-ті", Why::YearOfTwoDigits),
        ("80-е", Why::YearOfTwoDigits),
        ("80s", Why::YearOfTwoDigits),
        ("16", Why::YearOfTwoDigits),
        ("2010 – 12", Why::YearOfTwoDigits),
        ("2010–12", Why::YearOfTwoDigits),
        ("May 14", Why::DayOrYear),
        ("травень 14", Why::DayOrYear),
        ("05.06", Why::DayOrYear),
        ("05/06/2014 – 07/08/2014", Why::DayOrMonth),
        ("between 05/06/2014 and 10 July 2014", Why::DayOrMonth),
        ("before 3 March", Why::NoYear),
        ("late May", Why::NoYear),
        ("summer", Why::NoYear),
        ("25 May – 11 October", Why::NoYear),
        ("25 May 1985 to 11 October", Why::NoYear),
        ("Monday, 24 May 2016", Why::WrongWeekday),
        ("у середу 24 травня 2016", Why::WrongWeekday),
        ("Monday 05/06/2014", Why::WrongWeekday),
        ("between 25 November and 11 January 2014", Why::OrderTurned),
        ("з 12 по 10 травня 2014", Why::OrderTurned),
        ("24 May 2016, 21:30", Why::Time),
        ("24 травня 2016 о 21 годині", Why::Time),
        ("24 мая 2016 вечером", Why::Time),
        ("the night of 24 May 2016", Why::Words),
        ("ночью 24 мая 2016", Why::Words),
        ("the night of 23 to 26 May 2016", Why::Words),
        ("24 or 28 May 2016", Why::Words),
        ("24, 25 May 2016", Why::Words),
        ("5 в мае 2014", Why::Words),
        ("в мае в 5", Why::Words),
        ("1² May 2016", Why::Words),
        ("24052016", Why::Words),
        ("24.05.0016", Why::Words),
        ("24.05/2016", Why::Words),
        ("5-6.2014", Why::Words),
        ("May 2014–2015", Why::Words),
        ("summer 2013/14", Why::Words),
        ("winter 2013-2015", Why::Words),
        ("late 2014", Why::Words),
        ("start May 2014", Why::Words),
        ("2014-05-24 21:30", Why::Time),
        ("1984s", Why::Words),
        ("not 24 May 2016", Why::Words),
        ("не 24 мая 2016", Why::Words),
        ("24 May 2016 (from a neighbour)", Why::Words),
        ("a week after 24 May 2016", Why::Words),
        ("2 года 2014", Why::Words),
        ("Simferopol", Why::Words),
        ("–", Why::Words),
        ("24 May\t2016", Why::ControlCharacter),
        ("24 May 2016\u{0}", Why::ControlCharacter),
    ];
    for (typed, why) in table {
        assert_eq!(read_on_the_first_of_june(typed), Typed::NotUnderstood(why), "{typed}");
    }
    let long = format!("24 May 2016{}x", " ".repeat(200));
    assert_eq!(read_on_the_first_of_june(&long), Typed::NotUnderstood(Why::TooLong));
}

#[test]
fn a_day_before_all_days_is_no_day() {
    assert_eq!(read("yesterday", Date::MIN), Typed::NotUnderstood(Why::NoSuchDay));
    assert_eq!(read("today", Date::MIN), Typed::NotUnderstood(Why::NoSuchDay));
}

/// The months as they are written in a date, with one way in each language that needs no other case.
const MONTHS: [[&str; 12]; 3] = [
    [
        "January", "Feb.", "March", "Apr", "May", "June", "July", "August", "Sept.", "October", "Nov",
        "December",
    ],
    [
        "січня",
        "лют.",
        "березня",
        "квітня",
        "трав.",
        "червня",
        "липня",
        "серпня",
        "вересня",
        "жовтня",
        "лист.",
        "грудня",
    ],
    [
        "января",
        "февраля",
        "марта",
        "апр.",
        "мая",
        "июня",
        "июля",
        "августа",
        "сент.",
        "октября",
        "ноября",
        "дек.",
    ],
];

/// Every way of writing a full day that leaves no doubt of it.
fn written(day: Date) -> Vec<String> {
    let (y, m, d) = (day.year(), day.month(), day.day());
    let mut texts = vec![
        format!("{d}.{m}.{y}"),
        format!("{d:02}.{m:02}.{y}"),
        format!("{y}-{m:02}-{d:02}"),
        format!("{y}/{m}/{d}"),
        format!("{d:02}.{m:02}.{y} р."),
    ];
    for months in MONTHS {
        let month = months[m as usize - 1];
        texts.push(format!("{d} {month} {y}"));
        texts.push(format!("{month} {d}, {y}"));
        texts.push(format!("  {d:02}  {}  {y} ", month.to_uppercase()));
        texts.push(format!("{d}-го {month} {y} г."));
    }
    texts
}

fn a_day() -> impl Strategy<Value = Date> {
    (1000i16..=2999, 1i8..=12, 1i8..=31)
        .prop_filter_map("a day of no calendar", |(y, m, d)| Date::new(y, m, d).ok())
}

/// Every word that a date can be made of, and some that it cannot.
const SALAD: &[&str] = &[
    "24",
    "5",
    "31",
    "05",
    "14",
    "2014",
    "2016",
    "1980s",
    "1980-ті",
    "24-го",
    "May",
    "травня",
    "мая",
    "June",
    "late",
    "наприкінці",
    "before",
    "до",
    "з",
    "с",
    "по",
    "from",
    "to",
    "between",
    "and",
    "та",
    "або",
    "or",
    "-",
    "–",
    ".",
    "/",
    ",",
    "?",
    "~",
    "about",
    "мабуть",
    "night",
    "ніч",
    "на",
    "in",
    "в",
    "of",
    "the",
    "summer",
    "зима",
    "Tuesday",
    "вівторок",
    "р.",
    "года",
    "not later than",
    "не раніше",
    "after",
    "not",
    "week",
];

fn readings(typed: &Typed) -> &[Edtf] {
    match typed {
        Typed::Understood(date) => std::slice::from_ref(date),
        Typed::Ambiguous(dates) => dates,
        Typed::Nothing | Typed::NotUnderstood(_) => &[],
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_text_panics(text in "\\PC{0,40}|.{0,220}|[0-9./ ?~XTx-]{0,24}", today in a_day()) {
        let _ = read(&text, today);
    }

    #[test]
    fn a_real_day_is_read_as_that_day_and_no_other(day in a_day(), today in a_day()) {
        let date: Edtf = day.to_string().parse().unwrap();
        for text in written(day) {
            prop_assert_eq!(read(&text, today), Typed::Understood(date.clone()), "{}", text);
        }
    }

    #[test]
    fn a_day_and_a_month_that_can_change_places_are_never_told_apart(
        year in 1000i16..=2999, a in 1i8..=12, b in 1i8..=12, mark in "[/-]", today in a_day(),
    ) {
        let expected: Edtf = format!("{year}-{a:02}-{b:02}").parse().unwrap();
        let other: Edtf = format!("{year}-{b:02}-{a:02}").parse().unwrap();
        let typed = read(&format!("{a}{mark}{b:02}{mark}{year}"), today);
        prop_assert!(readings(&typed).contains(&expected) && readings(&typed).contains(&other));
        prop_assert_eq!(matches!(typed, Typed::Ambiguous(_)), a != b);
    }

    #[test]
    fn what_no_calendar_has_is_never_moved(year in 1000i16..=2999, month in 1i8..=12, day in 29i8..=99) {
        prop_assume!(Date::new(year, month, day).is_err());
        let mut texts = vec![format!("{day}.{month:02}.{year}"), format!("{day}/{month}/{year}")];
        texts.extend(MONTHS.map(|months| format!("{day} {} {year}", months[month as usize - 1])));
        for text in texts {
            prop_assert_eq!(read_on_the_first_of_june(&text), Typed::NotUnderstood(Why::NoSuchDay), "{}", text);
        }
    }

    #[test]
    fn no_digit_of_a_date_is_made_up(
        words in prop::collection::vec(prop::sample::select(SALAD), 1..9),
        parts in prop::collection::vec(prop::sample::select(&[" ", " ", ""][..]), 9),
    ) {
        let text: String = words.iter().zip(&parts).flat_map(|(word, part)| [*word, *part]).collect();
        for date in readings(&read_on_the_first_of_june(&text)) {
            if let Some(day) = date.certain_day() {
                prop_assert!(text.contains(&day.day().to_string()), "{text} is no {day}");
                prop_assert!(text.contains(&day.year().to_string()), "{text} is no {day}");
            }
        }
    }
}
