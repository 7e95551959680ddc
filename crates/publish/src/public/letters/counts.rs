//! How many letters went, as a reader sees it: lines with their source, and no sum.

use byname_campaign::letters::addressee::Way;
use byname_campaign::letters::counts::{CountLine, Counted};
use byname_campaign::letters::public_letters::PublicLetters;

use super::super::parts::{Reader, Told};

/// Lines that rest on the same kind of word.
pub(super) struct CountGroup {
    /// On whose.
    pub(super) title: String,
    /// What it cannot know.
    pub(super) meant: String,
    /// The lines.
    pub(super) lines: Vec<Told>,
}

/// The groups in which lines are told, with the key of their words.
const GROUPS: [&str; 4] = ["ours", "writers", "partners", "without"];

/// The lines group by group, those of which there is none left out.
pub(super) fn groups(reader: &Reader<'_>, campaign: &PublicLetters, lines: &[CountLine]) -> Vec<CountGroup> {
    let of = |group: &str| {
        let own = lines.iter().filter(|line| group_of(&line.counted) == group);
        let lines: Vec<Told> = own.map(|line| Told::own(words(reader, campaign, line))).collect();
        CountGroup {
            title: reader.code("letters-counted", group),
            meant: reader.t(&format!("letters-counted-{group}-meant")),
            lines,
        }
    };
    GROUPS.into_iter().map(of).filter(|group| !group.lines.is_empty()).collect()
}

fn group_of(counted: &Counted) -> &'static str {
    match counted {
        Counted::Way(Way::UserPosts | Way::UserMails) => "writers",
        Counted::Way(Way::WithoutName) => "without",
        Counted::Way(Way::WePrint | Way::Email) | Counted::Batch { .. } => "ours",
        Counted::Partner { .. } => "partners",
    }
}

fn words(reader: &Reader<'_>, campaign: &PublicLetters, line: &CountLine) -> String {
    let to = campaign.addressees.iter().find(|one| Some(&one.id) == line.to.as_ref());
    let to = to.map(|one| one.name_for(reader.language).0.to_owned()).unwrap_or_default();
    let mut values =
        vec![("n", line.n.into()), ("number", reader.tr.number(line.n).into()), ("to", to.into())];
    match &line.counted {
        Counted::Way(way) => reader.tr.with(&format!("letters-line-{way}"), &values),
        Counted::Batch { number, on, channel, returned } => {
            values.extend([
                ("batch", reader.tr.number(*number).into()),
                ("date", reader.tr.day(*on).into()),
                ("channel", reader.code("channel", channel.code()).into()),
            ]);
            let told = reader.tr.with("letters-line-batch", &values);
            if *returned == 0 {
                return told;
            }
            let back = [("n", (*returned).into()), ("number", reader.tr.number(*returned).into())];
            format!("{told} {}", reader.tr.with("letters-line-returned", &back))
        }
        Counted::Partner { name, on, channel } => {
            values.extend([
                ("name", name.as_str().into()),
                ("date", reader.tr.day(*on).into()),
                ("channel", reader.code("channel", channel.code()).into()),
            ]);
            reader.tr.with("letters-line-partner", &values)
        }
    }
}
