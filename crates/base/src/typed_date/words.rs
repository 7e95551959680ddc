//! The words and marks of typed dates: one table for each language, and the endings of numbers.
//!
//! A word stands here only when it means one thing in every language; a test holds this. Words are written as the
//! reader sees them: small letters, ı as i, ё as е, every apostrophe as ʼ. Pieces are parted by spaces.

use jiff::civil::Weekday;

use super::piece::Piece;
use super::sign::{Meaning, Third};

/// What the ending of a number says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Suffix {
    /// A day or a year: 24th, 24-го, 2016-го.
    Ordinal,
    /// Ten years: 1980s, 1980-х.
    Decade,
    /// A day, or ten years after four digits: 24-е, 1980-е.
    Either,
}

const SUFFIXES: &[(Suffix, &str)] = &[
    (Suffix::Ordinal, "st | nd | rd | th | го | ого | ше | тє | є | й | ий | ій | ый | ой | м | му | ому"),
    (Suffix::Decade, "s | ʼs | ті | тих | х | их | ых | ые"),
    (Suffix::Either, "е | те"),
];

const MARKS: &[(Meaning, &str)] = &[
    (Meaning::Dot, "."),
    (Meaning::Slash, "/"),
    (Meaning::Hyphen, "- | ‐ | ‑"),
    (Meaning::Dash, "– | — | − | ―"),
    (Meaning::Skip, ","),
    (Meaning::About, "~ | ≈"),
    (Meaning::Doubt, "? | ( ? )"),
    (Meaning::And, "&"),
    (Meaning::Clock, ":"),
];

const ENGLISH: &[(Meaning, &str)] = &[
    (Meaning::Month(1), "january | jan"),
    (Meaning::Month(2), "february | feb"),
    (Meaning::Month(3), "march | mar"),
    (Meaning::Month(4), "april | apr"),
    (Meaning::Month(5), "may"),
    (Meaning::Month(6), "june | jun"),
    (Meaning::Month(7), "july | jul"),
    (Meaning::Month(8), "august | aug"),
    (Meaning::Month(9), "september | sep | sept"),
    (Meaning::Month(10), "october | oct"),
    (Meaning::Month(11), "november | nov"),
    (Meaning::Month(12), "december | dec"),
    (Meaning::Season(21), "spring"),
    (Meaning::Season(22), "summer"),
    (Meaning::Season(23), "autumn | fall"),
    (Meaning::Season(24), "winter"),
    (Meaning::Weekday(Weekday::Monday), "monday | mon"),
    (Meaning::Weekday(Weekday::Tuesday), "tuesday | tue | tues"),
    (Meaning::Weekday(Weekday::Wednesday), "wednesday | wed"),
    (Meaning::Weekday(Weekday::Thursday), "thursday | thu | thur | thurs"),
    (Meaning::Weekday(Weekday::Friday), "friday | fri"),
    (Meaning::Weekday(Weekday::Saturday), "saturday | sat"),
    (Meaning::Weekday(Weekday::Sunday), "sunday | sun"),
    (
        Meaning::Third(Third::Early),
        "early | early - | early in | beginning of | start of | at the beginning of | at the start of",
    ),
    (Meaning::Third(Third::Mid), "mid | mid - | middle of"),
    (Meaning::Third(Third::Late), "late | late - | late in | end of | at the end of"),
    (Meaning::Ago(0), "today"),
    (Meaning::Ago(1), "yesterday"),
    (Meaning::About, "about | around | circa | ca | c . | approximately | approx | roughly"),
    (Meaning::Doubt, "probably | perhaps | possibly | maybe | presumably | likely | uncertain"),
    (Meaning::Before, "before | prior to | earlier than"),
    (Meaning::NotLater, "not later than | no later than | by | on or before | not after"),
    (Meaning::Until, "until | till | up to"),
    (Meaning::NotEarlier, "after | since | not earlier than | no earlier than | not before | on or after"),
    (Meaning::From, "from"),
    (Meaning::To, "to | through"),
    (Meaning::Between, "between"),
    (Meaning::And, "and"),
    (Meaning::Or, "or"),
    (Meaning::Night, "night | overnight"),
    (Meaning::In, "in | on"),
    (Meaning::YearWord, "year"),
    (Meaning::Clock, "am | pm | oʼclock | morning | noon | afternoon | evening | midnight"),
    (Meaning::Unknown, "unknown | not known | date unknown | unknown date"),
    (Meaning::Skip, "the | of"),
];

const UKRAINIAN: &[(Meaning, &str)] = &[
    (Meaning::Month(1), "січень | січня | січні | січню | січнем | січ"),
    (Meaning::Month(2), "лютий | лютого | лютому | лютим | лют"),
    (Meaning::Month(3), "березень | березня | березні | березню | березнем | берез | бер"),
    (Meaning::Month(4), "квітень | квітня | квітні | квітню | квітнем | квіт"),
    (Meaning::Month(5), "травень | травня | травні | травню | травнем | трав"),
    (Meaning::Month(6), "червень | червня | червні | червню | червнем | черв"),
    (Meaning::Month(7), "липень | липня | липні | липню | липнем | лип"),
    (Meaning::Month(8), "серпень | серпня | серпні | серпню | серпнем | серп"),
    (Meaning::Month(9), "вересень | вересня | вересні | вересню | вереснем | верес | вер"),
    (Meaning::Month(10), "жовтень | жовтня | жовтні | жовтню | жовтнем | жовт"),
    (Meaning::Month(11), "листопад | листопада | листопаді | листопаду | листопадом | листоп | лист"),
    (Meaning::Month(12), "грудень | грудня | грудні | грудню | груднем | груд"),
    (Meaning::Season(21), "весна | весни | весні | весну | весною | навесні"),
    (Meaning::Season(22), "літо | літа | літі | літом | влітку | улітку"),
    (Meaning::Season(23), "осінь | осені | осінню | восени"),
    (Meaning::Season(24), "зима | зими | зимі | зиму | зимою | взимку | узимку"),
    (Meaning::Weekday(Weekday::Monday), "понеділок | понеділка | понеділком | пн"),
    (Meaning::Weekday(Weekday::Tuesday), "вівторок | вівторка | вівторком | вт"),
    (Meaning::Weekday(Weekday::Wednesday), "середа | середи | середу | середою | ср"),
    (Meaning::Weekday(Weekday::Thursday), "четвер | четверга | четвергом | чт"),
    (Meaning::Weekday(Weekday::Friday), "пʼятниця | пʼятниці | пʼятницю | пʼятницею | пт"),
    (Meaning::Weekday(Weekday::Saturday), "субота | суботи | суботу | суботою | сб"),
    (Meaning::Weekday(Weekday::Sunday), "неділя | неділі | неділю | неділею | нд"),
    (Meaning::Third(Third::Early), "початок | початку | на початку"),
    (Meaning::Third(Third::Mid), "середина | середині | середину | всередині | посередині | посеред"),
    (Meaning::Third(Third::Late), "кінець | кінці | наприкінці"),
    (Meaning::Ago(0), "сьогодні"),
    (Meaning::Ago(1), "вчора | учора"),
    (Meaning::About, "близько | приблизно | орієнтовно | біля | прибл | бл"),
    (Meaning::Doubt, "мабуть | ймовірно | імовірно | можливо | може бути | непевно"),
    (Meaning::Before, "раніше | раніше ніж | перед"),
    (Meaning::NotLater, "не пізніше | не пізніше ніж | не пізніше від"),
    (Meaning::Until, "до | по"),
    (Meaning::NotEarlier, "після | не раніше | не раніше ніж | не раніше від | починаючи з"),
    (Meaning::From, "з | із | зі | від"),
    (Meaning::Between, "між"),
    (Meaning::And, "та | і | й"),
    (Meaning::Or, "або | чи"),
    (Meaning::Night, "ніч | ночі | вночі | уночі"),
    (Meaning::Onto, "на | проти"),
    (Meaning::In, "у | в"),
    (Meaning::YearWord, "рік | року | році | роки | років | роках | р | рр"),
    (
        Meaning::Clock,
        "о | об | година | години | годині | годин | ранку | вранці | зранку | ввечері | увечері | опівночі",
    ),
    (Meaning::Unknown, "невідомо | не відомо | невідома | невідома дата | дата невідома"),
    (Meaning::Skip, "числа"),
];

const RUSSIAN: &[(Meaning, &str)] = &[
    (Meaning::Month(1), "январь | января | январе | январю | январем | янв"),
    (Meaning::Month(2), "февраль | февраля | феврале | февралю | февралем | февр | фев"),
    (Meaning::Month(3), "март | марта | марте | марту | мартом | мар"),
    (Meaning::Month(4), "апрель | апреля | апреле | апрелю | апрелем | апр"),
    (Meaning::Month(5), "май | мая | мае | маю | маем"),
    (Meaning::Month(6), "июнь | июня | июне | июню | июнем | июн"),
    (Meaning::Month(7), "июль | июля | июле | июлю | июлем | июл"),
    (Meaning::Month(8), "август | августа | августе | августу | августом | авг"),
    (Meaning::Month(9), "сентябрь | сентября | сентябре | сентябрю | сентябрем | сент | сен"),
    (Meaning::Month(10), "октябрь | октября | октябре | октябрю | октябрем | окт"),
    (Meaning::Month(11), "ноябрь | ноября | ноябре | ноябрю | ноябрем | нояб | ноя"),
    (Meaning::Month(12), "декабрь | декабря | декабре | декабрю | декабрем | дек"),
    (Meaning::Season(21), "весна | весны | весне | весну | весной"),
    (Meaning::Season(22), "лето | лета | лете | летом"),
    (Meaning::Season(23), "осень | осени | осенью"),
    (Meaning::Season(24), "зима | зимы | зиме | зиму | зимой"),
    (Meaning::Weekday(Weekday::Monday), "понедельник | понедельника | понедельником"),
    (Meaning::Weekday(Weekday::Tuesday), "вторник | вторника | вторником"),
    (Meaning::Weekday(Weekday::Wednesday), "среда | среды | среду | средой"),
    (Meaning::Weekday(Weekday::Thursday), "четверг | четверга | четвергом"),
    (Meaning::Weekday(Weekday::Friday), "пятница | пятницы | пятницу | пятницей"),
    (Meaning::Weekday(Weekday::Saturday), "суббота | субботы | субботу | субботой"),
    (Meaning::Weekday(Weekday::Sunday), "воскресенье | воскресенья | воскресеньем | вс"),
    (Meaning::Third(Third::Early), "начало | начале"),
    (Meaning::Third(Third::Mid), "середина | середине | середину | посреди"),
    (Meaning::Third(Third::Late), "конец | конце"),
    (Meaning::Ago(0), "сегодня"),
    (Meaning::Ago(1), "вчера"),
    (Meaning::About, "около | примерно | приблизительно | ориентировочно | ок"),
    (Meaning::Doubt, "возможно | вероятно | предположительно | может быть | наверное"),
    (Meaning::Before, "ранее | раньше | раньше чем | перед"),
    (Meaning::NotLater, "не позже | не позднее | не позже чем | не позднее чем"),
    (Meaning::Until, "до | по"),
    (Meaning::NotEarlier, "после | не ранее | не раньше | не ранее чем | не раньше чем | начиная с"),
    (Meaning::From, "с | со | от"),
    (Meaning::Between, "между"),
    (Meaning::And, "и"),
    (Meaning::Or, "или"),
    (Meaning::Night, "ночь | ночи | ночью"),
    (Meaning::Onto, "на"),
    (Meaning::In, "в | во"),
    (Meaning::YearWord, "год | года | году | годы | годов | годах | г | гг"),
    (Meaning::Clock, "час | часа | часов | утра | утром | вечером | вечера | днем | полночь"),
    (Meaning::Unknown, "неизвестно | не известно | неизвестна | неизвестная дата | дата неизвестна"),
    (Meaning::Skip, "числа"),
];

const CRIMEAN_TATAR: &[(Meaning, &str)] = &[
    (Meaning::Month(1), "yanvar | yanv"),
    (Meaning::Month(2), "fevral | fevr"),
    (Meaning::Month(3), "mart"),
    (Meaning::Month(4), "aprel"),
    (Meaning::Month(5), "mayis | майыс"),
    (Meaning::Month(6), "iyün"),
    (Meaning::Month(7), "iyül"),
    (Meaning::Month(8), "avgust"),
    (Meaning::Month(9), "sentâbr | sentabr"),
    (Meaning::Month(10), "oktâbr | oktabr"),
    (Meaning::Month(11), "noyabr"),
    (Meaning::Month(12), "dekabr"),
];

fn table() -> impl Iterator<Item = (Meaning, &'static str)> {
    [MARKS, ENGLISH, UKRAINIAN, RUSSIAN, CRIMEAN_TATAR].into_iter().flat_map(each_word)
}

fn each_word<T: Copy>(rows: &'static [(T, &'static str)]) -> impl Iterator<Item = (T, &'static str)> {
    rows.iter().flat_map(|(meaning, words)| words.split(" | ").map(|word| (*meaning, word)))
}

/// What the longest known phrase means with which the pieces begin, and of how many pieces it is made.
pub(super) fn longest(pieces: &[Piece<'_>]) -> Option<(Meaning, usize)> {
    let begins = |phrase: &str| {
        let mut rest = pieces.iter();
        phrase.split(' ').all(|word| rest.next().is_some_and(|piece| piece.text == word))
    };
    table()
        .filter(|(_, phrase)| begins(phrase))
        .map(|(sign, phrase)| (sign, phrase.split(' ').count()))
        .max_by_key(|(_, length)| *length)
}

/// What the letters say that are written to a number; None when they are no ending of it.
pub(super) fn suffix(letters: &str) -> Option<Suffix> {
    each_word(SUFFIXES).find(|(_, suffix)| *suffix == letters).map(|(suffix, _)| suffix)
}

/// Whether a mark is a hyphen of any kind.
pub(super) fn is_hyphen(mark: &str) -> bool {
    table().any(|(sign, word)| sign == Meaning::Hyphen && word == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_means_the_same_in_every_language() {
        for (sign, word) in table() {
            let other = table().find(|(other, same)| *same == word && *other != sign);
            assert_eq!(other, None, "{word} is {sign:?}");
        }
    }
}
