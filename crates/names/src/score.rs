//! How sure it is that two names are one person's, as a probability, and why.

use std::sync::LazyLock;

use crate::alignment::Alignment;
use crate::evidence::{Evidence, FEATURES};
use crate::meeting::Meeting;
use crate::name::{Form, Name};
use crate::reason::{self, Reason};
use crate::script::Script;
use crate::token::{Token, Word};

/// A judgement of two names.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// From 0 to 1: of pairs with 0.9, nine in ten are one person's. 1 for names that are equal.
    pub value: f32,
    /// What speaks for and against it.
    pub reasons: Vec<Reason>,
}

/// The largest value of names that are not equal.
const SURE: f32 = 0.999;

/// Weights of evidence: for every pair of scripts as many as there is evidence.
pub(crate) struct Weights([[f32; FEATURES]; 16]);

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| Weights::parsed(include_str!("../data/weights.tsv")));

/// Judges two names. The order of the two, their case, the order of their words and the normal form of their Unicode
/// change nothing.
#[must_use]
pub fn score(a: &Name, b: &Name) -> Score {
    let judged = a.forms().iter().flat_map(|x| b.forms().iter().map(move |y| judge(x, y)));
    judged.max_by(|x, y| x.value.total_cmp(&y.value)).expect("a name has a form")
}

/// The evidence on two names, from the forms of them that fit best: what weights are learnt from.
#[must_use]
pub fn evidence(a: &Name, b: &Name) -> Evidence {
    let weighed =
        a.forms().iter().flat_map(|x| b.forms().iter().map(move |y| weigh(&sorted(x), &sorted(y)).1));
    weighed.max_by(|x, y| probability(x).total_cmp(&probability(y))).expect("a name has a form")
}

fn judge(a: &Form, b: &Form) -> Score {
    let (mut a, mut b) = (sorted(a), sorted(b));
    if order(&a, &b).is_gt() {
        std::mem::swap(&mut a, &mut b);
    }
    let (alignment, evidence) = weigh(&a, &b);
    let value = if order(&a, &b).is_eq() { 1.0 } else { probability(&evidence) };
    Score { value, reasons: reason::reasons(&a, &b, &alignment) }
}

fn weigh(a: &[&Token], b: &[&Token]) -> (Alignment, Evidence) {
    let words = |tokens: &[&Token]| tokens.iter().map(|token| Word::from(*token)).collect::<Vec<_>>();
    let (x, y) = (words(a), words(b));
    let alignment = Alignment::of(&x, &y, |i, j| Meeting::of(a[i], b[j]));
    let evidence = Evidence::of(&x, &y, &alignment);
    (alignment, evidence)
}

/// The words that count in an order of their own, so that the order of writing changes nothing.
pub(crate) fn sorted(form: &Form) -> Vec<&Token> {
    let mut tokens: Vec<&Token> = form.counting().collect();
    tokens.sort_by(|x, y| key(x).cmp(&key(y)));
    tokens
}

fn order(a: &[&Token], b: &[&Token]) -> std::cmp::Ordering {
    a.iter().map(|token| key(token)).cmp(b.iter().map(|token| key(token)))
}

fn key(token: &Token) -> (Script, &[u8]) {
    (token.spelling.script(), token.spelling.letters())
}

/// The probability that the evidence speaks of one person.
pub(crate) fn probability(evidence: &Evidence) -> f32 {
    sure(log_odds(evidence))
}

/// The probability that these are the logarithm of the odds of.
pub(crate) fn sure(log_odds: f32) -> f32 {
    (1.0 / (1.0 + (-log_odds).exp())).min(SURE)
}

/// The logarithm of the odds that the evidence speaks of one person.
pub(crate) fn log_odds(evidence: &Evidence) -> f32 {
    WEIGHTS.sum(evidence)
}

impl Weights {
    /// Reads lines of a pair of scripts and its weights.
    fn parsed(text: &str) -> Self {
        let mut it = Self([[0.0; FEATURES]; 16]);
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let mut script = || {
                let code = columns.next().unwrap_or_default();
                Script::ALL
                    .into_iter()
                    .find(|script| script.code() == code)
                    .expect("a line of weights names two scripts")
            };
            let (a, b) = (script(), script());
            let row =
                columns.map(|weight| weight.parse().expect("a weight is a number")).collect::<Vec<f32>>();
            it.0[a as usize * 4 + b as usize] = row.try_into().expect("a weight for every feature");
        }
        it
    }

    fn sum(&self, evidence: &Evidence) -> f32 {
        let (a, b) = evidence.scripts;
        let row = &self.0[a as usize * 4 + b as usize];
        row.iter().zip(&evidence.features).map(|(weight, feature)| weight * feature).sum()
    }
}
