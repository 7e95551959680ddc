//! Whether a letter reads like the model: officials lay letters that read alike on one pile and answer none.
//!
//! It is held against the model alone, which everybody can read. To hold it against what others wrote, that would have to
//! be remembered; nothing is.

use std::collections::HashSet;

use byname_base::text::fold;

/// Words that make one piece.
const PIECE: usize = 3;
/// Of a hundred pieces of a letter, so many that stand in the model as well make it read like the model.
const ALIKE_PERCENT: usize = 50;

/// Whether at least half of a letter, counted in runs of three words, stands in the model word for word.
#[must_use]
pub fn reads_like(words: &str, model: &str) -> bool {
    let (own, model) = (pieces(words), pieces(model));
    let shared = own.iter().filter(|piece| model.contains(*piece)).count();
    !own.is_empty() && shared * 100 >= own.len() * ALIKE_PERCENT
}

/// Every run of three words, letters alone, without case.
fn pieces(text: &str) -> HashSet<Vec<String>> {
    let words: Vec<String> = fold(text).split_whitespace().map(str::to_owned).collect();
    words.windows(PIECE).map(<[String]>::to_vec).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODEL: &str = "I ask you to find out where she is and to tell her family what was done.";

    #[test]
    fn a_letter_that_is_half_the_model_reads_like_it() {
        for (words, alike) in [
            (MODEL, true),
            ("i ask you, to find out: WHERE she is and to tell her family what was done", true),
            ("I ask you to find out where she is", true),
            ("My sister went to school with her. I ask you to find out where she is. We miss her.", false),
            ("I teach in Lviv, and my pupils want to know what your office did since May.", false),
            ("Please answer.", false),
            ("", false),
        ] {
            assert_eq!(reads_like(words, MODEL), alike, "{words}");
        }
        assert!(!reads_like("I ask you to find out where she is", ""), "nothing to be like");
    }

    #[test]
    fn it_is_told_in_other_letters_too() {
        let model = "Прошу з’ясувати, де вона, і повідомити родину.";
        assert!(reads_like("Прошу з'ясувати де вона і повідомити родину", model));
        assert!(!reads_like("Я вчителька зі Львова, мої учні питають про неї.", model));
    }
}
