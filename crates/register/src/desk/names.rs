//! The part of a form that says what kind of name a name is, and how a name's kind and letters are told.

use byname_base::text::scripts;
use byname_web::form::{Choice, Field, Fields, Kind};
use byname_web::words::Tr;

use crate::claim::Claim;
use crate::name::NameKind;

/// The field: the kinds of name, the usual one first.
pub(super) fn name_kind_field(tr: Tr<'_>) -> Field {
    let mut kinds = vec![Choice::of("", tr.t("name-kind-usual"))];
    kinds.extend(NameKind::ALL.iter().map(|kind| Choice::of(kind.code(), told_kind(tr, *kind))));
    Field::new("name_kind", tr.t("name-kind"), Kind::Select(kinds))
}

/// What the field says; `None` for the usual kind.
pub(super) fn name_kind(fields: &Fields) -> Option<NameKind> {
    fields.text("name_kind").parse().ok()
}

/// “nickname · Cyrillic letters”; empty for what is no name.
pub(super) fn told(tr: Tr<'_>, claim: &Claim) -> String {
    let Some(usual) = claim.field.usual_name_kind() else { return String::new() };
    let kind = told_kind(tr, claim.name_kind.unwrap_or(usual));
    let letters = scripts(&claim.value).into_iter().map(|script| letters(tr, script));
    [kind].into_iter().chain(letters).collect::<Vec<_>>().join(" · ")
}

fn told_kind(tr: Tr<'_>, kind: NameKind) -> String {
    tr.t(&format!("name-kind-{kind}"))
}

/// The letters of a script in words; its code where we have none.
fn letters(tr: Tr<'_>, script: &str) -> String {
    match script {
        "Latn" => tr.t("script-Latn"),
        "Cyrl" => tr.t("script-Cyrl"),
        "Arab" => tr.t("script-Arab"),
        other => other.to_owned(),
    }
}
