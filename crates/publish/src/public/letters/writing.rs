//! The form in which somebody writes: what is asked, and what of it may be wrong. Own words come first; the sentences that
//! may be taken over are offered on the page after.

use byname_base::text::check_name;
use byname_campaign::letters::give::LONGEST_WORDS;
use byname_campaign::letters::public_letters::{PublicAddressee, PublicLetters};
use byname_campaign::letters::written::Said;
use byname_web::form::{Choice, Field, Fields, Form, Kind};

use super::super::parts::{Reader, de_facto_label};

/// A field that nobody sees and only programs fill in.
pub(super) const TRAP: &str = "website";
/// Letters that a name may have.
const LONGEST_NAME: usize = 200;
/// Letters that a place may have.
const LONGEST_PLACE: usize = 300;
/// Lines that a place may have: so many stand above the window of an envelope.
const MOST_LINES: usize = 5;

/// What somebody wrote, and to whom.
pub(super) struct Writing<'a> {
    pub(super) to: &'a PublicAddressee,
    pub(super) said: Said,
}

/// What was sent, as far as it is a letter; `None` when something of it is wrong, which [`wrong`] then tells.
pub(super) fn read<'a>(campaign: &'a PublicLetters, fields: &Fields) -> Option<Writing<'a>> {
    let said = said(fields);
    let fine = !said.words.is_empty()
        && said.words.chars().count() <= LONGEST_WORDS
        && is_place(&said.place)
        && is_name(&said.name);
    campaign.addressee(fields.text("to")).filter(|_| fine).map(|to| Writing { to, said })
}

/// What was written, right or wrong: it is shown again whatever happens.
pub(super) fn said(fields: &Fields) -> Said {
    Said {
        words: fields.text("words").to_owned(),
        name: fields.text("name").to_owned(),
        place: fields.text("place").to_owned(),
    }
}

/// The form with nothing in it.
pub(super) fn form(reader: &Reader<'_>, campaign: &PublicLetters) -> Form {
    let tr = reader.tr;
    let to: Vec<Choice> = campaign.main().map(|one| choice(reader, campaign, one)).collect();
    let only = match to.as_slice() {
        [one] => one.value.clone(),
        _ => String::new(),
    };
    let fields = vec![
        Field::new("words", tr.t("letters-own-words"), Kind::Text)
            .hint(tr.t("letters-own-words-hint"))
            .required(),
        Field::new("to", tr.t("letters-to"), Kind::Radio(to)).value(only).required(),
        Field::new("name", tr.t("letters-name"), Kind::Name).hint(tr.t("letters-name-hint")),
        Field::new("place", tr.t("letters-place"), Kind::Text).hint(tr.t("letters-place-hint")),
        Field::new(TRAP, tr.t("sign-trap"), Kind::Trap),
    ];
    let mut form = Form::new(tr, address(reader, campaign), "letters-look-button", fields);
    form.hidden.push(("do", "look".to_owned()));
    form
}

/// The form again, with what was written, and with what is wrong in it when something is.
pub(super) fn again(reader: &Reader<'_>, campaign: &PublicLetters, fields: &Fields) -> Form {
    let mut form = form(reader, campaign);
    form.fill(fields, reader.tr);
    let said = said(fields);
    if said.words.chars().count() > LONGEST_WORDS {
        form.refuse("words", reader.counted_len("letters-words-too-long", LONGEST_WORDS));
    }
    if !is_place(&said.place) {
        form.refuse("place", reader.t("letters-place-too-long"));
    }
    if !is_name(&said.name) {
        form.refuse("name", reader.t("sign-name-wrong"));
    }
    form
}

/// Where a campaign is read and written for.
pub(super) fn address(reader: &Reader<'_>, campaign: &PublicLetters) -> String {
    reader.path(&format!("letters/{}", campaign.slug))
}

/// The name of an addressee, with “de facto” where it acts without title.
pub(super) fn name_of(reader: &Reader<'_>, one: &PublicAddressee) -> String {
    let name = one.name_for(reader.language).0;
    match de_facto_label(reader, one.de_facto, name) {
        Some(label) => format!("{name} ({label})"),
        None => name.to_owned(),
    }
}

fn choice(reader: &Reader<'_>, campaign: &PublicLetters, one: &PublicAddressee) -> Choice {
    let ways = campaign.ways_to(one);
    let ways: Vec<String> = ways.iter().map(|way| reader.code("letters-way", way.code())).collect();
    let mut hint = reader.tr.with("letters-ways-to", &[("ways", ways.join(", ").into())]);
    let language = one.language_for(reader.language);
    if language != reader.language {
        let of = reader.language_name(language.code());
        hint = format!("{hint} {}", reader.tr.with("letters-reads", &[("language", of.into())]));
    }
    if one.may_harm {
        hint = format!("{hint} {}", reader.t("sign-recipient-may-harm"));
    }
    Choice::of(one.id.as_str(), name_of(reader, one)).hint(hint)
}

fn is_place(place: &str) -> bool {
    place.chars().count() <= LONGEST_PLACE && place.lines().count() <= MOST_LINES
}

fn is_name(name: &str) -> bool {
    name.chars().count() <= LONGEST_NAME && !name.chars().any(char::is_control) && check_name(name).is_ok()
}
