//! The words and marks of typed dates: one table for each language, and the endings of numbers.
//!
//! A word stands here only when it means one thing in every language; a test holds this. Words are written as the
//! reader sees them: small letters, ı as i, ё as е, every apostrophe as ʼ. Pieces are parted by spaces.

use jiff::civil::Weekday;

use super::piece::Piece;
use super::sign::{Sign, Third};

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

const MARKS: &[(Sign, &str)] = &[
    (Sign::Dot, "."),
    (Sign::Slash, "/"),
    (Sign::Hyphen, "- | ‐ | ‑"),
    (Sign::Dash, "– | — | − | ―"),
    (Sign::Skip, ","),
    (Sign::About, "~ | ≈"),
    (Sign::Doubt, "? | ( ? )"),
    (Sign::And, "&"),
    (Sign::Clock, ":"),
];

const ENGLISH: &[(Sign, &str)] = &[
    (Sign::Month(1), "january | jan"),
    (Sign::Month(2), "february | feb"),
    (Sign::Month(3), "march | mar"),
    (Sign::Month(4), "april | apr"),
    (Sign::Month(5), "may"),
    (Sign::Month(6), "june | jun"),
    (Sign::Month(7), "july | jul"),
    (Sign::Month(8), "august | aug"),
    (Sign::Month(9), "september | sep | sept"),
    (Sign::Month(10), "october | oct"),
    (Sign::Month(11), "november | nov"),
    (Sign::Month(12), "december | dec"),
    (Sign::Season(21), "spring"),
    (Sign::Season(22), "summer"),
    (Sign::Season(23), "autumn | fall"),
    (Sign::Season(24), "winter"),
    (Sign::Weekday(Weekday::Monday), "monday | mon"),
    (Sign::Weekday(Weekday::Tuesday), "tuesday | tue | tues"),
    (Sign::Weekday(Weekday::Wednesday), "wednesday | wed"),
    (Sign::Weekday(Weekday::Thursday), "thursday | thu | thur | thurs"),
    (Sign::Weekday(Weekday::Friday), "friday | fri"),
    (Sign::Weekday(Weekday::Saturday), "saturday | sat"),
    (Sign::Weekday(Weekday::Sunday), "sunday | sun"),
    (
        Sign::Third(Third::Early),
        "early | early - | early in | beginning of | start of | at the beginning of | at the start of",
    ),
    (Sign::Third(Third::Mid), "mid | mid - | middle of"),
    (Sign::Third(Third::Late), "late | late - | late in | end of | at the end of"),
    (Sign::Ago(0), "today"),
    (Sign::Ago(1), "yesterday"),
    (Sign::About, "about | around | circa | ca | c . | approximately | approx | roughly"),
    (Sign::Doubt, "probably | perhaps | possibly | maybe | presumably | likely | uncertain"),
    (Sign::Before, "before | prior to | earlier than"),
    (Sign::NotLater, "not later than | no later than | by | on or before | not after"),
    (Sign::Until, "until | till | up to"),
    (Sign::NotEarlier, "after | since | not earlier than | no earlier than | not before | on or after"),
    (Sign::From, "from"),
    (Sign::To, "to | through"),
    (Sign::Between, "between"),
    (Sign::And, "and"),
    (Sign::Or, "or"),
    (Sign::Night, "night | overnight"),
    (Sign::In, "in | on"),
    (Sign::YearWord, "year"),
    (Sign::Clock, "am | pm | oʼclock | morning | noon | afternoon | evening | midnight"),
    (Sign::Unknown, "unknown | not known | date unknown | unknown date"),
    (Sign::Skip, "the | of"),
];

const UKRAINIAN: &[(Sign, &str)] = &[
    (Sign::Month(1), "січень | січня | січні | січню | січнем | січ"),
    (Sign::Month(2), "лютий | лютого | лютому | лютим | лют"),
    (Sign::Month(3), "березень | березня | березні | березню | березнем | берез | бер"),
    (Sign::Month(4), "квітень | квітня | квітні | квітню | квітнем | квіт"),
    (Sign::Month(5), "травень | травня | травні | травню | травнем | трав"),
    (Sign::Month(6), "червень | червня | червні | червню | червнем | черв"),
    (Sign::Month(7), "липень | липня | липні | липню | липнем | лип"),
    (Sign::Month(8), "серпень | серпня | серпні | серпню | серпнем | серп"),
    (Sign::Month(9), "вересень | вересня | вересні | вересню | вереснем | верес | вер"),
    (Sign::Month(10), "жовтень | жовтня | жовтні | жовтню | жовтнем | жовт"),
    (Sign::Month(11), "листопад | листопада | листопаді | листопаду | листопадом | листоп | лист"),
    (Sign::Month(12), "грудень | грудня | грудні | грудню | груднем | груд"),
    (Sign::Season(21), "весна | весни | весні | весну | весною | навесні"),
    (Sign::Season(22), "літо | літа | літі | літом | влітку | улітку"),
    (Sign::Season(23), "осінь | осені | осінню | восени"),
    (Sign::Season(24), "зима | зими | зимі | зиму | зимою | взимку | узимку"),
    (Sign::Weekday(Weekday::Monday), "понеділок | понеділка | понеділком | пн"),
    (Sign::Weekday(Weekday::Tuesday), "вівторок | вівторка | вівторком | вт"),
    (Sign::Weekday(Weekday::Wednesday), "середа | середи | середу | середою | ср"),
    (Sign::Weekday(Weekday::Thursday), "четвер | четверга | четвергом | чт"),
    (Sign::Weekday(Weekday::Friday), "пʼятниця | пʼятниці | пʼятницю | пʼятницею | пт"),
    (Sign::Weekday(Weekday::Saturday), "субота | суботи | суботу | суботою | сб"),
    (Sign::Weekday(Weekday::Sunday), "неділя | неділі | неділю | неділею | нд"),
    (Sign::Third(Third::Early), "початок | початку | на початку"),
    (Sign::Third(Third::Mid), "середина | середині | середину | всередині | посередині | посеред"),
    (Sign::Third(Third::Late), "кінець | кінці | наприкінці"),
    (Sign::Ago(0), "сьогодні"),
    (Sign::Ago(1), "вчора | учора"),
    (Sign::About, "близько | приблизно | орієнтовно | біля | прибл | бл"),
    (Sign::Doubt, "мабуть | ймовірно | імовірно | можливо | може бути | непевно"),
    (Sign::Before, "раніше | раніше ніж | перед"),
    (Sign::NotLater, "не пізніше | не пізніше ніж | не пізніше від"),
    (Sign::Until, "до | по"),
    (Sign::NotEarlier, "після | не раніше | не раніше ніж | не раніше від | починаючи з"),
    (Sign::From, "з | із | зі | від"),
    (Sign::Between, "між"),
    (Sign::And, "та | і | й"),
    (Sign::Or, "або | чи"),
    (Sign::Night, "ніч | ночі | вночі | уночі"),
    (Sign::Onto, "на | проти"),
    (Sign::In, "у | в"),
    (Sign::YearWord, "рік | року | році | роки | років | роках | р | рр"),
    (
        Sign::Clock,
        "о | об | година | години | годині | годин | ранку | вранці | зранку | ввечері | увечері | опівночі",
    ),
    (Sign::Unknown, "невідомо | не відомо | невідома | невідома дата | дата невідома"),
    (Sign::Skip, "числа"),
];

const RUSSIAN: &[(Sign, &str)] = &[
    (Sign::Month(1), "январь | января | январе | январю | январем | янв"),
    (Sign::Month(2), "февраль | февраля | феврале | февралю | февралем | февр | фев"),
    (Sign::Month(3), "март | марта | марте | марту | мартом | мар"),
    (Sign::Month(4), "апрель | апреля | апреле | апрелю | апрелем | апр"),
    (Sign::Month(5), "май | мая | мае | маю | маем"),
    (Sign::Month(6), "июнь | июня | июне | июню | июнем | июн"),
    (Sign::Month(7), "июль | июля | июле | июлю | июлем | июл"),
    (Sign::Month(8), "август | августа | августе | августу | августом | авг"),
    (Sign::Month(9), "сентябрь | сентября | сентябре | сентябрю | сентябрем | сент | сен"),
    (Sign::Month(10), "октябрь | октября | октябре | октябрю | октябрем | окт"),
    (Sign::Month(11), "ноябрь | ноября | ноябре | ноябрю | ноябрем | нояб | ноя"),
    (Sign::Month(12), "декабрь | декабря | декабре | декабрю | декабрем | дек"),
    (Sign::Season(21), "весна | весны | весне | весну | весной"),
    (Sign::Season(22), "лето | лета | лете | летом"),
    (Sign::Season(23), "осень | осени | осенью"),
    (Sign::Season(24), "зима | зимы | зиме | зиму | зимой"),
    (Sign::Weekday(Weekday::Monday), "понедельник | понедельника | понедельником"),
    (Sign::Weekday(Weekday::Tuesday), "вторник | вторника | вторником"),
    (Sign::Weekday(Weekday::Wednesday), "среда | среды | среду | средой"),
    (Sign::Weekday(Weekday::Thursday), "четверг | четверга | четвергом"),
    (Sign::Weekday(Weekday::Friday), "пятница | пятницы | пятницу | пятницей"),
    (Sign::Weekday(Weekday::Saturday), "суббота | субботы | субботу | субботой"),
    (Sign::Weekday(Weekday::Sunday), "воскресенье | воскресенья | воскресеньем | вс"),
    (Sign::Third(Third::Early), "начало | начале"),
    (Sign::Third(Third::Mid), "середина | середине | середину | посреди"),
    (Sign::Third(Third::Late), "конец | конце"),
    (Sign::Ago(0), "сегодня"),
    (Sign::Ago(1), "вчера"),
    (Sign::About, "около | примерно | приблизительно | ориентировочно | ок"),
    (Sign::Doubt, "возможно | вероятно | предположительно | может быть | наверное"),
    (Sign::Before, "ранее | раньше | раньше чем | перед"),
    (Sign::NotLater, "не позже | не позднее | не позже чем | не позднее чем"),
    (Sign::Until, "до | по"),
    (Sign::NotEarlier, "после | не ранее | не раньше | не ранее чем | не раньше чем | начиная с"),
    (Sign::From, "с | со | от"),
    (Sign::Between, "между"),
    (Sign::And, "и"),
    (Sign::Or, "или"),
    (Sign::Night, "ночь | ночи | ночью"),
    (Sign::Onto, "на"),
    (Sign::In, "в | во"),
    (Sign::YearWord, "год | года | году | годы | годов | годах | г | гг"),
    (Sign::Clock, "час | часа | часов | утра | утром | вечером | вечера | днем | полночь"),
    (Sign::Unknown, "неизвестно | не известно | неизвестна | неизвестная дата | дата неизвестна"),
    (Sign::Skip, "числа"),
];

const CRIMEAN_TATAR: &[(Sign, &str)] = &[
    (Sign::Month(1), "yanvar | yanv"),
    (Sign::Month(2), "fevral | fevr"),
    (Sign::Month(3), "mart"),
    (Sign::Month(4), "aprel"),
    (Sign::Month(5), "mayis | майыс"),
    (Sign::Month(6), "iyün"),
    (Sign::Month(7), "iyül"),
    (Sign::Month(8), "avgust"),
    (Sign::Month(9), "sentâbr | sentabr"),
    (Sign::Month(10), "oktâbr | oktabr"),
    (Sign::Month(11), "noyabr"),
    (Sign::Month(12), "dekabr"),
];

fn table() -> impl Iterator<Item = (Sign, &'static str)> {
    [MARKS, ENGLISH, UKRAINIAN, RUSSIAN, CRIMEAN_TATAR].into_iter().flat_map(each_word)
}

fn each_word<T: Copy>(rows: &'static [(T, &'static str)]) -> impl Iterator<Item = (T, &'static str)> {
    rows.iter().flat_map(|(meaning, words)| words.split(" | ").map(|word| (*meaning, word)))
}

/// What the longest known phrase means with which the pieces begin, and of how many pieces it is made.
pub(super) fn longest(pieces: &[Piece<'_>]) -> Option<(Sign, usize)> {
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
    table().any(|(sign, word)| sign == Sign::Hyphen && word == mark)
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
