//! Every form of a date in the words of each language: as exact as the date is, and no more.

use byname_base::edtf::Edtf;
use byname_base::language::Language;
use byname_web::words::Words;

#[test]
fn every_form_is_said_in_every_language() {
    let words = Words::load();
    // date, English, Ukrainian, Crimean Tatar in Latin and in Cyrillic letters, Russian
    let table = [
        ("2016-05-24", ["24 May 2016", "24 травня 2016", "24 mayıs 2016", "24 майыс 2016", "24 мая 2016"]),
        ("2015-12", ["December 2015", "грудень 2015", "dekabr 2015", "декабрь 2015", "декабрь 2015"]),
        ("2018", ["2018", "2018", "2018", "2018", "2018"]),
        (
            "2015-08~",
            [
                "about August 2015",
                "близько серпня 2015 року",
                "taqriben avgust 2015",
                "такърибен август 2015",
                "около августа 2015 года",
            ],
        ),
        (
            "2015?",
            [
                "2015, uncertain",
                "2015, непевно",
                "2015, belli degil",
                "2015, белли дегиль",
                "2015, под вопросом",
            ],
        ),
        (
            "../2017-03-28",
            [
                "not later than 28 March 2017",
                "не пізніше 28 березня 2017 року",
                "eñ keç 28 mart 2017",
                "энъ кеч 28 март 2017",
                "не позднее 28 марта 2017 года",
            ],
        ),
        (
            "[2016-09-07..]",
            [
                "not earlier than 7 September 2016",
                "не раніше 7 вересня 2016 року",
                "eñ erte 7 sentâbr 2016",
                "энъ эрте 7 сентябрь 2016",
                "не ранее 7 сентября 2016 года",
            ],
        ),
        (
            "[1985-05-25..1985-10-11]",
            [
                "between 25 May and 11 October 1985",
                "між 25 травня та 11 жовтня 1985 року",
                "25 mayıs ile 11 oktâbr 1985 arasında",
                "25 майыс иле 11 октябрь 1985 арасында",
                "между 25 мая и 11 октября 1985 года",
            ],
        ),
        (
            "2014-05-2X",
            [
                "in the twenties of May 2014",
                "у двадцятих числах травня 2014 року",
                "mayıs 2014, 20 ile 29 arasında",
                "майыс 2014, 20 иле 29 арасында",
                "в двадцатых числах мая 2014 года",
            ],
        ),
        (
            "XXXX-08-30",
            [
                "30 August, year not on record",
                "30 серпня, рік не записано",
                "30 avgust, senesi qayd etilmegen",
                "30 август, сенеси къайд этильмеген",
                "30 августа, год не записан",
            ],
        ),
        ("201X", ["the 2010s", "2010-ті роки", "2010-ncı seneler", "2010-нджы сенелер", "2010-е годы"]),
        ("2016-21", ["spring 2016", "весна 2016", "2016 baari", "2016 баари", "весна 2016"]),
        ("2018~", ["about 2018", "близько 2018 року", "taqriben 2018", "такърибен 2018", "около 2018 года"]),
        (
            "2014-05-XX",
            [
                "May 2014, day not on record",
                "травень 2014, день не записано",
                "mayıs 2014, künü qayd etilmegen",
                "майыс 2014, куню къайд этильмеген",
                "май 2014, день не записан",
            ],
        ),
        (
            "2014-05-2X~",
            [
                "about the twenties of May 2014",
                "близько двадцятих чисел травня 2014 року",
                "taqriben mayıs 2014 (20 ile 29 arasında)",
                "такърибен майыс 2014 (20 иле 29 арасында)",
                "около двадцатых чисел мая 2014 года",
            ],
        ),
        (
            "[1985-05..1985-10]",
            [
                "between May and October 1985",
                "не раніше травня і не пізніше жовтня 1985 року",
                "mayıs ile oktâbr 1985 arasında",
                "майыс иле октябрь 1985 арасында",
                "не ранее мая и не позднее октября 1985 года",
            ],
        ),
        (
            "20XX",
            [
                "between 2000 and 2099",
                "не раніше 2000 року і не пізніше 2099 року",
                "2000 ile 2099 arasında",
                "2000 иле 2099 арасында",
                "не ранее 2000 года и не позднее 2099 года",
            ],
        ),
        (
            "2014-05-1X",
            [
                "between 10 May and 19 May 2014",
                "між 10 травня та 19 травня 2014 року",
                "10 mayıs ile 19 mayıs 2014 arasında",
                "10 майыс иле 19 майыс 2014 арасында",
                "между 10 мая и 19 мая 2014 года",
            ],
        ),
        (
            "2016-10-25T10:30:00Z",
            [
                "25 October 2016, 10:30 UTC",
                "25 жовтня 2016, 10:30 UTC",
                "25 oktâbr 2016, saat 10:30 UTC",
                "25 октябрь 2016, саат 10:30 UTC",
                "25 октября 2016, 10:30 UTC",
            ],
        ),
        (
            "2017-01-01/..",
            [
                "from 1 January 2017 on",
                "від 1 січня 2017 року і далі",
                "1 yanvar 2017 ve soñra",
                "1 январь 2017 ве сонъра",
                "от 1 января 2017 года и далее",
            ],
        ),
        (
            "2017-03-01/2017-03-05",
            [
                "from 1 March to 5 March 2017",
                "від 1 березня до 5 березня 2017 року",
                "1 mart – 5 mart 2017",
                "1 март – 5 март 2017",
                "от 1 марта до 5 марта 2017 года",
            ],
        ),
    ];
    for (edtf, expected) in table {
        let date: Edtf = edtf.parse().unwrap();
        for (language, expected) in Language::ALL.into_iter().zip(expected) {
            assert_eq!(words.in_language(language).date(&date), expected, "{edtf} in {language}");
        }
    }
}

#[test]
fn the_year_is_left_out_only_where_there_is_one() {
    let words = Words::load();
    let english = words.in_language(Language::En);
    let without = |edtf: &str| english.date_without_year(&edtf.parse().unwrap());
    assert_eq!(without("2014-03-07"), "7 March");
    assert_eq!(without("2014-05-2X"), "in the twenties of May");
    assert_eq!(without("[2015-02-06..2015-07-23]"), "between 6 February and 23 July");
    assert_eq!(without("2015-08~"), "about August");
    assert_eq!(without("[2014-12-30..2015-01-02]"), "between 30 December 2014 and 2 January 2015");
    assert_eq!(without("../2017-03-28"), "not later than 28 March 2017");
}

#[test]
fn a_doubt_at_either_end_is_said() {
    let words = Words::load();
    let of = |language, edtf: &str| words.in_language(language).date(&edtf.parse().unwrap());
    assert_eq!(of(Language::En, "../2017-05~"), "not later than about May 2017");
    assert_eq!(of(Language::Uk, "../2017-05~"), "не пізніше приблизно травня 2017 року");
    assert_eq!(of(Language::En, "[2016-09-07?..]"), "not earlier than 7 September 2016 (uncertain)");
    assert_eq!(of(Language::En, "2015~/2016%"), "from about 2015 to about 2016 (uncertain)");
    assert_eq!(of(Language::Ru, "[2015~..2016]"), "не ранее примерно 2015 года и не позднее 2016 года");
}

#[test]
fn a_time_is_said_with_the_zone_it_was_written_in() {
    let words = Words::load();
    let of = |edtf: &str| words.in_language(Language::En).date(&edtf.parse().unwrap());
    assert_eq!(of("2016-10-25T10:30:00"), "25 October 2016, 10:30");
    assert_eq!(of("2016-10-25T10:30:00+03:00"), "25 October 2016, 10:30 UTC+03:00");
    assert_eq!(of("2016-10-25T10:30:00-03:30"), "25 October 2016, 10:30 UTC−03:30");
}

#[test]
fn a_digit_that_can_be_only_one_makes_one_day() {
    let words = Words::load();
    let date: Edtf = "2014-04-3X".parse().unwrap();
    assert_eq!(words.in_language(Language::En).date(&date), "30 April 2014");
    assert_eq!(date.certain_day(), None);
}
