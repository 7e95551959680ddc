//! Weights of evidence from pairs of names that people have judged: a logistic model for each pair of scripts, held
//! near the model of all.

use crate::evidence::{Evidence, FEATURES};
use crate::script::Script;

/// Weights for one pair of scripts.
pub type Row = [f32; FEATURES];

const ROUNDS: usize = 1500;
const PACE: f64 = 0.5;

/// Which evidence can only speak against one person: dear words, conflicts, words that the other name lacks.
const AGAINST: [bool; FEATURES] =
    [false, true, true, true, true, true, true, true, true, false, true, false, true, true, true, false];

/// Learns the weights of every pair of scripts from evidence and whether it was of one person.
#[must_use]
pub fn learn(judged: &[(Evidence, bool)]) -> Vec<((Script, Script), Row)> {
    let everything: Vec<&(Evidence, bool)> = judged.iter().collect();
    let shared = fit(&everything, &[0.0; FEATURES], 0.0005);
    let mut rows = Vec::new();
    for a in Script::ALL {
        for b in Script::ALL.into_iter().filter(|b| a <= *b) {
            let of_pair: Vec<&(Evidence, bool)> =
                judged.iter().filter(|(evidence, _)| evidence.scripts == (a, b)).collect();
            #[expect(clippy::cast_precision_loss, reason = "a count of pairs")]
            let pull = 4.0 / (of_pair.len() as f64 + 1.0);
            let row = if of_pair.is_empty() { shared } else { fit(&of_pair, &shared, pull) };
            rows.push(((a, b), row.map(narrowed)));
        }
    }
    rows
}

/// Gradient descent with momentum from `start`, pulled back to it.
fn fit(judged: &[&(Evidence, bool)], start: &[f64; FEATURES], pull: f64) -> [f64; FEATURES] {
    let mut weights = *start;
    let mut speed = [0.0; FEATURES];
    #[expect(clippy::cast_precision_loss, reason = "a count of pairs")]
    let count = judged.len() as f64;
    for _ in 0..ROUNDS {
        let mut slope = [0.0; FEATURES];
        for (evidence, same) in judged {
            let sum: f64 = weights.iter().zip(evidence.features).map(|(w, x)| w * f64::from(x)).sum();
            let error = 1.0 / (1.0 + (-sum).exp()) - f64::from(u8::from(*same));
            for (slope, x) in slope.iter_mut().zip(evidence.features) {
                *slope += error * f64::from(x) / count;
            }
        }
        for at in 0..FEATURES {
            let towards_start = pull * (weights[at] - start[at]);
            speed[at] = 0.9 * speed[at] - PACE * (slope[at] + towards_start);
            weights[at] += speed[at];
            if AGAINST[at] && weights[at] > 0.0 {
                (weights[at], speed[at]) = (0.0, 0.0);
            }
        }
    }
    weights
}

#[expect(clippy::cast_possible_truncation, reason = "four digits of a weight are enough")]
fn narrowed(weight: f64) -> f32 {
    ((weight * 1000.0).round() / 1000.0) as f32
}
