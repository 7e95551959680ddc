//! What an alignment says for and against two names being one person's, as numbers that are weighed.

use crate::alignment::Alignment;
use crate::meeting::Manner;
use crate::script::Script;
use crate::token::{Role, Word};

/// How many numbers there are.
pub const FEATURES: usize = 16;

/// The numbers that are weighed, and the scripts of the names.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// One number for each line of `data/weights.tsv`, in its order.
    pub features: [f32; FEATURES],
    /// The scripts of the two names, the smaller first.
    pub scripts: (Script, Script),
}

impl Evidence {
    /// Reads the evidence off an alignment.
    pub(crate) fn of(a: &[Word], b: &[Word], alignment: &Alignment) -> Self {
        let mut sums = Sums::default();
        for pair in &alignment.pairs {
            sums.pair(a[pair.a], b[pair.b], pair.meeting.cost, pair.meeting.manner);
        }
        let left_a = Left::of(a, &alignment.left_a);
        let left_b = Left::of(b, &alignment.left_b);
        let conflicts = left_a.names.min(left_b.names);
        let extra = left_a.names.max(left_b.names) - conflicts;
        let fathers = left_a.fathers.min(left_b.fathers);
        let other_initials = left_a.initials + left_b.initials;
        let alone = if sums.full < 2.0 { 1.0 } else { 0.0 };
        let features = [
            1.0,
            sums.mean(),
            sums.worst,
            (sums.worst - 0.6).max(0.0),
            (sums.worst - 1.2).max(0.0),
            conflicts,
            fathers,
            left_a.fathers.max(left_b.fathers) - fathers,
            extra,
            extra * alone,
            other_initials,
            sums.initials,
            alone,
            sums.short,
            sums.given,
            (sums.weight / 4.0).min(6.0),
        ];
        let (x, y) = (script_of(a), script_of(b));
        Self { features, scripts: (x.min(y), x.max(y)) }
    }
}

/// Sums over the words that met; costs in nats for each consonant.
#[derive(Default)]
struct Sums {
    cost: f32,
    weight: f32,
    worst: f32,
    full: f32,
    initials: f32,
    short: f32,
    given: f32,
}

impl Sums {
    fn pair(&mut self, a: Word, b: Word, cost: u16, manner: Manner) {
        if manner == Manner::Initial {
            self.initials += 1.0;
            self.worst = self.worst.max(f32::from(cost) / 32.0);
            return;
        }
        let weight = f32::from(a.weight + b.weight) / 32.0;
        let cost = f32::from(cost) / 16.0;
        self.cost += cost;
        self.weight += weight;
        self.worst = self.worst.max(cost / (weight + 0.5));
        if a.role != Role::Patronymic || b.role != Role::Patronymic {
            self.full += 1.0;
        }
        match manner {
            Manner::Given => self.given += 1.0,
            Manner::Short => self.short += 1.0,
            _ => {}
        }
    }

    fn mean(&self) -> f32 {
        self.cost / (self.weight + 0.5)
    }
}

/// How many words of each kind met none.
struct Left {
    names: f32,
    fathers: f32,
    initials: f32,
}

impl Left {
    fn of(tokens: &[Word], left: &[usize]) -> Self {
        let mut it = Self { names: 0.0, fathers: 0.0, initials: 0.0 };
        for at in left {
            match tokens[*at].role {
                Role::Patronymic => it.fathers += 1.0,
                Role::Initial => it.initials += 1.0,
                _ => it.names += 1.0,
            }
        }
        it
    }
}

fn script_of(tokens: &[Word]) -> Script {
    tokens.first().map_or(Script::Latin, |token| token.script)
}
