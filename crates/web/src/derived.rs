//! Words that nobody writes: Crimean Tatar in Cyrillic letters is made of the words in Latin ones, by rule, message by
//! message. Only what is text in a message is written anew; what Fluent puts in, chooses by or refers to stays.

use fluent_syntax::ast::{Entry, Expression, Message, Pattern, PatternElement, Resource};
use fluent_syntax::parser;
use fluent_syntax::serializer::serialize;

use crate::cyrillic;

/// A file of words in the syntax of Fluent, or one message of it, in Cyrillic letters; `None` where Fluent cannot read
/// it.
pub(crate) fn in_cyrillic(words: &str) -> Option<String> {
    let mut resource: Resource<String> = parser::parse(words.to_owned()).ok()?;
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            rewrite(message);
        }
    }
    Some(serialize(&resource))
}

fn rewrite(message: &mut Message<String>) {
    message.value.iter_mut().for_each(rewrite_pattern);
    message.attributes.iter_mut().for_each(|attribute| rewrite_pattern(&mut attribute.value));
}

fn rewrite_pattern(pattern: &mut Pattern<String>) {
    let mut goes_on = false;
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => {
                *value = cyrillic::text(value, goes_on);
                goes_on = false;
            }
            PatternElement::Placeable { expression } => {
                if let Expression::Select { variants, .. } = expression {
                    variants.iter_mut().for_each(|variant| rewrite_pattern(&mut variant.value));
                }
                goes_on = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use byname_base::language::Language;

    use super::*;
    use crate::catalog::built_in;

    /// Everything of the words that is left in Latin letters: a word of the language must never get among these.
    const LATIN: &str = "A ANAHTAR Aegis America B BN Byname C CILT CR CoE D DL Earth Europe F FreeOTP JPEG JSON Kyiv \
        Lantern MB Natural P PDF PNG PO QR RU SHA T TOTP Toronto UA UN UTF Warsaw Watch WebP a age base build byname c \
        cargo cookie court crh en ervin example f fuzzy head http https iCalendar is key msgctxt msgid msgstr name new \
        news ngo official org p pdf petition placards plural print release ru scan sha sum toml txt uk un url verify \
        where z İbragimov";

    #[test]
    fn only_text_is_written_anew() {
        let latin = "## Künler\n\n# Kün\nkün-siz =\n    { $künler ->\n        [one] Bir kün: { $kün }ünci\n       *[other] { $n } kün\n    }\n    .title = Kün { kün } { \"kün\" } { -kün }\n";
        let cyrillic = latin
            .replace("Bir kün: ", "Бир кунь: ")
            .replace("}ünci", "}юнджи")
            .replace("{ $n } kün", "{ $n } кунь")
            .replace("= Kün {", "= Кунь {");
        let ascii = |words: &str| {
            words
                .replace("$kün", "$day")
                .replace("kün-siz", "day")
                .replace("{ kün", "{ day")
                .replace("-kün", "-day")
        };
        assert_eq!(in_cyrillic(&ascii(latin)), Some(ascii(&cyrillic)));
        assert_eq!(in_cyrillic("broken = { $"), None);
    }

    #[test]
    fn no_latin_letter_is_left_but_in_what_is_no_word_of_the_language() {
        let is_latin = |c: char| c.is_alphabetic() && !('\u{400}'..='\u{4ff}').contains(&c);
        let mut left = BTreeSet::new();
        for entry in built_in(Language::CrhCyrl) {
            let resource =
                parser::parse(format!("word =\n    {}\n", entry.text.replace('\n', "\n    "))).unwrap();
            let Some(Entry::Message(Message { value: Some(pattern), .. })) = resource.body.into_iter().next()
            else {
                panic!("{} is no message", entry.key)
            };
            for text in texts(pattern) {
                left.extend(text.split(|c| !is_latin(c)).filter(|word| !word.is_empty()).map(str::to_owned));
            }
        }
        assert_eq!(left.into_iter().collect::<Vec<_>>().join(" "), LATIN);
    }

    fn texts(pattern: Pattern<String>) -> Vec<String> {
        pattern
            .elements
            .into_iter()
            .flat_map(|element| match element {
                PatternElement::TextElement { value } => vec![value],
                PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                    variants.into_iter().flat_map(|variant| texts(variant.value)).collect()
                }
                PatternElement::Placeable { .. } => Vec::new(),
            })
            .collect()
    }
}
