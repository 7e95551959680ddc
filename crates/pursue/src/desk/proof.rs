//! The part of a form that says what proves the days of a step: a source that is there, or a kind of proof with its
//! number, which becomes one.

use byname_base::edtf::Edtf;
use byname_register::keep_sources::Cited;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::words::Tr;

use crate::proof::{ProofKind, as_source};

/// The fields: the choices of the page, then every kind of proof, then `known` sources.
pub(super) fn proof_fields(tr: Tr<'_>, first: Vec<Choice>, known: Vec<Choice>) -> Vec<Field> {
    let mut choices = first;
    choices.extend(ProofKind::ALL.iter().map(|kind| Choice::of(kind.code(), tr.t(&format!("proof-{kind}")))));
    choices.extend(known);
    vec![
        Field::new("proof", tr.t("step-proof"), Kind::Select(choices)).hint(tr.t("step-proof-hint")),
        Field::new("proof_ref", tr.t("step-proof-ref"), Kind::Line).hint(tr.t("step-proof-ref-hint")),
    ]
}

/// What the fields say when a kind of proof is chosen; `None` when the choice is another.
pub(super) fn new_proof(form: &mut Form, fields: &Fields, tr: Tr<'_>, day: Option<&Edtf>) -> Option<Cited> {
    let kind: ProofKind = fields.text("proof").parse().ok()?;
    let reference = fields.text("proof_ref");
    if reference.is_empty() {
        form.refuse("proof_ref", tr.t("step-proof-ref-empty"));
    }
    Some(as_source(kind, &tr.t(&format!("proof-{kind}")), reference, day))
}
