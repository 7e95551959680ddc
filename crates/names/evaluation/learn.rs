//! Learns the costs of pieces and the weights of evidence from the development data and writes them to `data/`.
//!
//! `learn costs DATA OUT [half]` reads `queries.tsv`, `index.tsv` and `pairs.tsv` of the folder DATA and writes one
//! file for each pair of scripts to OUT; `learn weights DATA OUT [half]` weighs evidence with the costs compiled in.
//! With `half`, only words (or pairs) of one half are learnt from, so that the other half can judge.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use byname_names::Name;
use byname_names::costs::Costs;
use byname_names::learning::{calibration, pieces};
use byname_names::name::Form;
use byname_names::score;
use byname_names::script::Script;
use byname_names::spelling::Spelling;
use byname_names::token::{Role, Token};

/// What two words may cost for each consonant, in sixteenths of a nat, to be learnt from as one word.
const DEAREST: [u32; 5] = [34, 34, 30, 30, 30];

type Tokens = Vec<(Spelling, Spelling)>;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, data, out, half @ ..] = arguments.as_slice() else {
        return Err("learn costs|weights DATA OUT [half]".into());
    };
    let (data, out) = (Path::new(data), Path::new(out));
    match what.as_str() {
        "costs" => learn_costs(data, out, !half.is_empty()),
        _ => learn_weights(data, out, !half.is_empty()),
    }
}

fn learn_costs(data: &Path, out: &Path, half: bool) -> Result<(), Box<dyn std::error::Error>> {
    let names = one_persons(data)?;
    let mut met: HashMap<Script, Tokens> = HashMap::new();
    for (at, a) in Script::ALL.into_iter().enumerate() {
        for b in Script::ALL.into_iter().skip(at) {
            let mut costs = pieces::from_sounds(a, b);
            let mut words = Tokens::new();
            for dearest in DEAREST {
                words = tokens(&names, &costs, (a, b), dearest, half);
                words.extend(by_latin(&met, a, b));
                costs = pieces::learn(&costs, a, b, &words);
            }
            if a == Script::Latin && b != Script::Latin {
                met.insert(b, words);
            }
            fs::write(out.join(format!("{}-{}.tsv", a.code(), b.code())), pieces::lines(&costs, a, b))?;
        }
    }
    Ok(())
}

/// Words of two scripts, neither Latin, that were met with one Latin word.
fn by_latin(met: &HashMap<Script, Tokens>, a: Script, b: Script) -> Tokens {
    let (Some(ofs_a), Some(ofs_b)) = (met.get(&a), met.get(&b)) else { return Tokens::new() };
    let mut by_word: HashMap<String, Vec<&Spelling>> = HashMap::new();
    for (latin, other) in ofs_b {
        by_word.entry(latin.text()).or_default().push(other);
    }
    let pairs = ofs_a.iter().flat_map(|(latin, one)| {
        let others = by_word.get(&latin.text()).into_iter().flatten();
        others.take(3).map(move |other| (one.clone(), (*other).clone()))
    });
    let mut pairs: Tokens = pairs.filter(|(one, other)| one != other).collect();
    pairs.sort_by_key(|(one, other)| (one.text(), other.text()));
    pairs.dedup();
    pairs
}

/// Pairs of names of one person: each query with at most three of its answers, and the pairs that match.
fn one_persons(data: &Path) -> Result<Vec<(Name, Name)>, Box<dyn std::error::Error>> {
    let index = fs::read_to_string(data.join("index.tsv"))?;
    let index: HashMap<&str, &str> = index.lines().skip(1).filter_map(|line| line.split_once('\t')).collect();
    let mut names = Vec::new();
    let mut add = |a: &str, b: &str| {
        if let (Ok(a), Ok(b)) = (Name::read(a), Name::read(b)) {
            names.push((a, b));
        }
    };
    for line in fs::read_to_string(data.join("queries.tsv"))?.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        for id in columns[5].split(',').take(3) {
            let name = index.get(id).and_then(|rest| rest.split('\t').next());
            add(columns[4], name.unwrap_or_default());
        }
    }
    for line in
        fs::read_to_string(data.join("pairs.tsv"))?.lines().skip(1).filter(|line| line.starts_with('1'))
    {
        let columns: Vec<&str> = line.split('\t').collect();
        add(columns[2], columns[3]);
    }
    Ok(names)
}

/// The words of two scripts that are one word, as far as the costs so far can tell.
fn tokens(
    names: &[(Name, Name)],
    costs: &Costs,
    scripts: (Script, Script),
    dearest: u32,
    half: bool,
) -> Tokens {
    let mut tokens = Vec::new();
    for (a, b) in names {
        let (a, b) = (a.forms().last().expect("a form"), b.forms().last().expect("a form"));
        if of_script(a, scripts.0) && of_script(b, scripts.1) {
            pair_up(a, b, costs, dearest, &mut tokens);
        } else if of_script(b, scripts.0) && of_script(a, scripts.1) {
            pair_up(b, a, costs, dearest, &mut tokens);
        }
    }
    tokens.retain(|(_, b)| !half || is_first_half(&b.text()));
    tokens.sort_by_key(|(a, b)| (a.text(), b.text()));
    tokens.dedup();
    tokens
}

fn of_script(form: &Form, script: Script) -> bool {
    form.tokens.iter().all(|token| token.spelling.script() == script)
}

fn pair_up(a: &Form, b: &Form, costs: &Costs, dearest: u32, tokens: &mut Tokens) {
    let mut meetings = Vec::new();
    let full = |token: &&Token| matches!(token.role, Role::Name | Role::Family | Role::Patronymic);
    for (i, x) in a.tokens.iter().filter(full).enumerate() {
        for (j, y) in b.tokens.iter().filter(full).enumerate() {
            let weight = u32::from(x.spelling.weight() + y.spelling.weight()) + 32;
            let cost = u32::from(pieces::path_cost(&x.spelling, &y.spelling, costs));
            meetings.push((cost * 32 / weight, i, j, x, y));
        }
    }
    meetings.sort_by_key(|meeting| meeting.0);
    let (mut taken_a, mut taken_b) = (Vec::new(), Vec::new());
    for (cost, i, j, x, y) in meetings {
        if cost < dearest && !taken_a.contains(&i) && !taken_b.contains(&j) {
            taken_a.push(i);
            taken_b.push(j);
            if x.spelling != y.spelling {
                tokens.push((x.spelling.clone(), y.spelling.clone()));
            }
        }
    }
}

fn is_first_half(word: &str) -> bool {
    word.bytes().map(u32::from).sum::<u32>() % 2 == 0
}

fn learn_weights(data: &Path, out: &Path, half: bool) -> Result<(), Box<dyn std::error::Error>> {
    let mut judged = Vec::new();
    for line in fs::read_to_string(data.join("pairs.tsv"))?.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        if half && !is_first_half(columns[3]) {
            continue;
        }
        for b in [Some(columns[3].to_owned()), shortened(columns[3])].into_iter().flatten() {
            if let (Ok(a), Ok(b)) = (Name::read(columns[2]), Name::read(&b)) {
                judged.push((score::evidence(&a, &b), columns[0] == "1"));
            }
        }
    }
    let mut text = String::from(
        "# For two scripts, the weights of the evidence in the order of `Evidence::features`.\n",
    );
    for ((a, b), row) in calibration::learn(&judged) {
        let row: Vec<String> = row.iter().map(f32::to_string).collect();
        text += &format!("{}\t{}\t{}\n", a.code(), b.code(), row.join("\t"));
    }
    fs::write(out.join("weights.tsv"), text)?;
    Ok(())
}

/// The name with a word cut to its initial, or, of every eighth name, without the word: what the pairs lack.
fn shortened(name: &str) -> Option<String> {
    let draw = name.bytes().fold(7_usize, |sum, byte| (sum * 31 + usize::from(byte)) % 1009);
    let mut words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
    if draw % 4 != 0 || words.len() < 2 {
        return None;
    }
    let at = draw / 8 % words.len();
    let initial = words[at].chars().next()?;
    if draw % 8 == 0 {
        words.remove(at);
    } else {
        words[at] = format!("{initial}.");
    }
    Some(words.join(" "))
}
