//! The words of the interface: one Fluent file a language, part of the program, and over them the words that the group
//! translated itself. Crimean Tatar in Cyrillic letters has no file: its words are made of those in Latin letters.
//!
//! A word that is missing in the reader's language is told in Ukrainian, then in English, and a test sees to it
//! that none is missing.

use std::sync::{LazyLock, RwLock};

use byname_base::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::derived::in_cyrillic;
use crate::word_check::as_message;

/// Every word in every language.
pub struct Words {
    bundles: RwLock<Bundles>,
}

type Bundles = [FluentBundle<FluentResource>; 5];

/// Words of the group that stand in the place of ours. They were judged by [`word_check`](crate::word_check).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnWord {
    /// Their language.
    pub language: Language,
    /// Whose place they take.
    pub key: String,
    /// The words in the syntax of Fluent.
    pub text: String,
}

/// The words in one reader's language.
#[derive(Clone, Copy)]
pub struct Tr<'a> {
    words: &'a Words,
    language: Language,
}

/// The file of a language.
pub(crate) fn file(language: Language) -> &'static str {
    static IN_CYRILLIC: LazyLock<String> =
        LazyLock::new(|| in_cyrillic(file(Language::Crh)).expect("a test reads every file of words"));
    match language {
        Language::En => include_str!("../../../words/en.ftl"),
        Language::Uk => include_str!("../../../words/uk.ftl"),
        Language::Crh => include_str!("../../../words/crh.ftl"),
        Language::CrhCyrl => &IN_CYRILLIC,
        Language::Ru => include_str!("../../../words/ru.ftl"),
    }
}

impl Words {
    /// Reads the files, which are part of the program.
    ///
    /// # Panics
    /// Never: a test reads every file.
    #[must_use]
    pub fn load() -> Self {
        Self { bundles: RwLock::new(Language::ALL.map(|language| bundle(language, &[]))) }
    }

    /// Puts the words of the group over ours; those given before and not now are ours again.
    ///
    /// # Panics
    /// Never: nobody panics while holding the words.
    pub fn put_own(&self, own: &[OwnWord]) {
        let bundles = Language::ALL.map(|language| bundle(language, own));
        *self.bundles.write().expect("nobody panics while holding the words") = bundles;
    }

    /// The words for a reader of one language.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Tr<'_> {
        Tr { words: self, language }
    }

    /// The words of one language under a key, with values put in; `None` where it has none.
    fn find(&self, language: Language, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let bundles = self.bundles.read().expect("nobody panics while holding the words");
        let place = Language::ALL.iter().position(|known| *known == language);
        let bundle = &bundles[place.expect("ALL holds every language")];
        let pattern = bundle.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(arguments), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::error!(key, ?errors, "words lack a value");
        }
        Some(words)
    }
}

fn bundle(language: Language, own: &[OwnWord]) -> FluentBundle<FluentResource> {
    let resource = FluentResource::try_new(file(language).to_owned())
        .map_err(|(_, errors)| errors)
        .expect("a test reads every file of words");
    let tag: LanguageIdentifier = language.code().parse().expect("the codes are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Names stand in elements of their own with their own language; marks inside a sentence would only hide the
    // words from those who search a page for them.
    bundle.set_use_isolating(false);
    bundle.add_resource(resource).expect("a test sees to it that no key stands twice");
    for (key, message) in messages(language, own) {
        // What Fluent cannot read any more leaves our own words standing.
        match message.map(FluentResource::try_new) {
            Some(Ok(resource)) => bundle.add_resource_overriding(resource),
            _ => tracing::error!(key, %language, "own words cannot be read"),
        }
    }
    bundle
}

/// The group's words of a language as messages, `None` for one that cannot be read. Of its words in Latin letters those
/// in Cyrillic ones are made, and what it wrote in these itself stands over them.
fn messages(language: Language, own: &[OwnWord]) -> impl Iterator<Item = (&str, Option<String>)> {
    let of = |wanted| own.iter().filter(move |word| Some(word.language) == wanted);
    let latin = (language == Language::CrhCyrl).then_some(Language::Crh);
    let made = of(latin).map(|word| (&*word.key, in_cyrillic(&as_message(&word.key, &word.text))));
    made.chain(of(Some(language)).map(|word| (&*word.key, Some(as_message(&word.key, &word.text)))))
}

impl<'a> Tr<'a> {
    /// The reader's language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The words that stand under a key; the key itself where no language has it.
    #[must_use]
    pub fn t(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words that stand under a key, with values put in.
    #[must_use]
    pub fn with(&self, key: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            arguments.set((*name).to_owned(), value.clone());
        }
        [self.language, Language::Uk, Language::En]
            .into_iter()
            .find_map(|language| self.words.find(language, key, &arguments))
            .unwrap_or_else(|| {
                tracing::error!(key, "no language has these words");
                key.to_owned()
            })
    }

    /// A whole number with its thousands set apart as the language does it.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        let divider = if self.language == Language::En { ',' } else { '\u{A0}' };
        let digits = number.unsigned_abs().to_string();
        let mut grouped = String::new();
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                grouped.push(divider);
            }
            grouped.push(digit);
        }
        if number < 0 { format!("−{grouped}") } else { grouped }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_group_stand_over_ours_until_they_are_taken_away() {
        let words = Words::load();
        let told = || words.in_language(Language::Uk).t("nav-people");
        assert_eq!(told(), "Люди");
        let own =
            |language, text: &str| OwnWord { language, key: "nav-people".to_owned(), text: text.to_owned() };
        words.put_own(&[own(Language::Uk, "Зниклі люди"), own(Language::Ru, "{ $broken")]);
        assert_eq!(told(), "Зниклі люди");
        assert_eq!(
            words.in_language(Language::Ru).t("nav-people"),
            "Люди",
            "what cannot be read is left out"
        );
        words.put_own(&[]);
        assert_eq!(told(), "Люди");
    }

    #[test]
    fn words_in_cyrillic_letters_are_made_of_those_in_latin_ones_unless_the_group_wrote_its_own() {
        let words = Words::load();
        let told = || {
            let cyrillic = words.in_language(Language::CrhCyrl);
            (cyrillic.t("nav-people"), cyrillic.with("person-line", &[]))
        };
        assert_eq!(told(), ("Инсанлар".to_owned(), "Вакъыт сызыгъы".to_owned()));
        let own =
            |language, text: &str| OwnWord { language, key: "nav-people".to_owned(), text: text.to_owned() };
        words.put_own(&[own(Language::Crh, "Ğayıplar")]);
        assert_eq!(told().0, "Гъайыплар");
        words.put_own(&[own(Language::CrhCyrl, "Адамлар"), own(Language::Crh, "Ğayıplar")]);
        assert_eq!(told().0, "Адамлар");
        assert_eq!(words.in_language(Language::Crh).t("nav-people"), "Ğayıplar");
        words.put_own(&[own(Language::Crh, "{ $broken")]);
        assert_eq!(told().0, "Инсанлар", "what cannot be read is left out");
    }

    #[test]
    fn numbers_are_grouped_as_each_language_does_it() {
        let words = Words::load();
        let of = |language, number| words.in_language(language).number(number);
        assert_eq!(of(Language::En, 3835), "3,835");
        assert_eq!(of(Language::Uk, 3835), "3\u{A0}835");
        assert_eq!(of(Language::Ru, 1_234_567), "1\u{A0}234\u{A0}567");
        assert_eq!(of(Language::Crh, 7), "7");
        assert_eq!(of(Language::En, -1200), "−1,200");
    }
}
