//! A rule that takes signatures out: first it is shown how many it meets, and only then it is done.

use axum::extract::{Path, State};
use axum::response::Response;
use byname_base::id::PetitionId;
use byname_base::language::Language;
use byname_base::now::{Now, kyiv};
use byname_staff::desk::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use byname_staff::{Act, On, may};
use byname_tally::{Cause, Reason};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::written;
use byname_web::words::Tr;

use super::runs::{FoundTable, RunsList, reason, reason_fields, reason_words, rule_words, run_rows};
use crate::country::Country;
use crate::error::CampaignError;
use crate::invalidate::{invalidate, look, runs};
use crate::invalidation::{Found, Rule, Run};
use crate::keep_petition::seen_by;
use crate::petition::Petition;
use crate::signature::HeldFor;

/// What a rule of the form asks, in its order.
const ASKED: [&str; 6] = ["class", "country", "signed_in", "from", "until", "held_for"];
/// Why signatures are taken out one by one; `sheets` is for those on paper.
const CAUSES: [Cause; 6] =
    [Cause::Duplicate, Cause::Automated, Cause::NotTheSigner, Cause::Invented, Cause::Mistake, Cause::Other];
/// What the form sends for those that name no country.
const NOT_SAID: &str = "-";

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let (petition, runs) = read(&desk, &signed, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    rule_page(&desk, &signed, &petition, &runs, form(tr, &id)).answer(&desk, &signed.browser, "")
}

pub(super) async fn save(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let id = PetitionId::from_text(id);
    let (petition, runs) = read(&desk, &signed, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = form(tr, &id);
    form.fill(&fields, tr);
    let (rule, reason) = (rule(tr, &mut form, &fields), reason(tr, &mut form, &fields));
    let form_id = fields.text("form_id");
    let (Some(rule), Some(reason), true) = (rule, reason, form.is_fine()) else {
        return rule_page(&desk, &signed, &petition, &runs, form).answer(&desk, &signed.browser, form_id);
    };
    let mut problem = None;
    if let Ok(shown) = fields.text("shown").parse() {
        let mut work = match desk.begin(&signed, &fields).await? {
            Begun::Before(response) => return Ok(response),
            Begun::Now(work) => work,
        };
        match invalidate(&mut work.tx, &work.caller, work.now, &id, &rule, &reason, shown).await {
            Ok(_) => return work.end(&format!("/{}/petitions/{id}/invalidate", tr.language())).await,
            Err(error @ (CampaignError::Changed | CampaignError::NothingMet)) => problem = Some(error.word()),
            Err(other) => return Err(other.into()),
        }
    }
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    match look(&mut tx, &signed.caller, desk.now(), &id, &rule).await {
        Ok(found) if found.total() == 0 => {
            form.problem = Some(tr.t(CampaignError::NothingMet.word()));
            rule_page(&desk, &signed, &petition, &runs, form).answer(&desk, &signed.browser, "")
        }
        Ok(found) => found_page(&desk, &signed, &id, &fields, (&rule, &reason), &found, problem).answer(
            &desk,
            &signed.browser,
            "",
        ),
        Err(error @ CampaignError::NoRule) => {
            form.problem = Some(tr.t(error.word()));
            rule_page(&desk, &signed, &petition, &runs, form).answer(&desk, &signed.browser, form_id)
        }
        Err(other) => Err(other.into()),
    }
}

async fn read(desk: &Desk, signed: &SignedIn, id: &PetitionId) -> Result<(Petition, Vec<Run>), Fault> {
    may(&signed.caller, Act::KeepPetitions, &On::Nothing)?;
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let petition = seen_by(&mut tx, &signed.caller, id).await?;
    Ok((petition, runs(&mut tx, &signed.caller, id).await?))
}

fn form(tr: Tr<'_>, id: &PetitionId) -> Form {
    let any = || Choice::of("", tr.t("invalidate-any"));
    let choices = |rest: Vec<Choice>| Kind::Select(std::iter::once(any()).chain(rest).collect());
    let classes = Rule::classes()
        .map(|class| Choice::of(class.code(), tr.t(&format!("petition-class-{}", class.code()))));
    let mut countries = vec![Choice::of(NOT_SAID, tr.t("invalidate-no-country"))];
    countries.extend(Country::sorted_for(tr.language()).iter().map(|(code, name)| Choice::of(*code, *name)));
    let languages = Language::ALL.into_iter().map(|one| Choice::of(one.code(), one.native_name())).collect();
    let held = HeldFor::ALL.iter().map(|why| Choice::of(why.code(), tr.t(&format!("held-{why}")))).collect();
    let mut fields = vec![
        Field::new("class", tr.t("invalidate-class"), choices(classes.to_vec())),
        Field::new("country", tr.t("invalidate-country"), choices(countries)),
        Field::new("signed_in", tr.t("invalidate-language"), choices(languages)),
        Field::new("from", tr.t("invalidate-from"), Kind::Short).hint(tr.t("invalidate-minute-hint")),
        Field::new("until", tr.t("invalidate-until"), Kind::Short).hint(tr.t("invalidate-minute-hint")),
        Field::new("held_for", tr.t("invalidate-held-for"), choices(held)),
    ];
    fields.extend(reason_fields(tr, &CAUSES));
    Form::new(tr, format!("/{}/petitions/{id}/invalidate", tr.language()), "invalidate-look", fields)
}

/// The rule that was sent; `None` when something in it is wrong, which the form then tells.
fn rule(tr: Tr<'_>, form: &mut Form, fields: &Fields) -> Option<Rule> {
    let text = |name: &str| Some(fields.text(name)).filter(|text| !text.is_empty());
    let mut minute = |name: &str| {
        let read = text(name).map(minute_in_kyiv);
        if read == Some(None) {
            form.refuse(name, tr.t("invalidate-minute-wrong"));
        }
        read.flatten().map(Now::as_minute)
    };
    let (from, until) = (minute("from"), minute("until"));
    form.is_fine().then(|| Rule {
        class: text("class").map(str::to_owned),
        country: text("country").map(|code| if code == NOT_SAID { String::new() } else { code.to_owned() }),
        language: text("signed_in").and_then(|code| code.parse().ok()),
        from,
        until,
        held_for: text("held_for").and_then(|code| code.parse().ok()),
    })
}

/// A minute as it stands on the group's clocks, `2026-11-28 12:05`.
fn minute_in_kyiv(text: &str) -> Option<Now> {
    let civil = jiff::civil::DateTime::strptime("%Y-%m-%d %H:%M", text).ok()?;
    Some(Now::at(kyiv().to_timestamp(civil).ok()?))
}

fn rule_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    petition: &Petition,
    runs: &[Run],
    form: Form,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("invalidate-title")), form);
    page.lead = petition.title_in(tr.language());
    page.side = vec![tr.t("invalidate-side-left"), tr.t("invalidate-side-two"), tr.t("invalidate-side-told")];
    let list = RunsList { title: tr.t("invalidate-runs"), rows: run_rows(tr, &petition.id, runs) };
    page.before = written(&list).unwrap_or_default();
    page.ways = vec![(tr.t("desk-back"), format!("/{}/petitions/{}", tr.language(), petition.id))];
    page
}

/// What the rule meets, and the button that does it.
fn found_page<'a>(
    desk: &'a Desk,
    signed: &SignedIn,
    id: &PetitionId,
    fields: &Fields,
    (rule, reason): (&Rule, &Reason),
    found: &Found,
    problem: Option<&'static str>,
) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let address = format!("/{}/petitions/{id}/invalidate", tr.language());
    let mut form = Form::new(tr, address.clone(), "invalidate-button", Vec::new());
    let kept = ASKED.into_iter().chain(["cause", "words"]);
    form.kept = kept.map(|name| (name.to_owned(), fields.text(name).to_owned())).collect();
    form.hidden.push(("shown", found.total().to_string()));
    form.problem = problem.map(|key| tr.t(key));
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("invalidate-found-title")), form);
    page.lead = rule_words(tr, rule);
    page.side = vec![reason_words(tr, &reason.to_string())];
    page.before = written(&FoundTable::of(tr, found)).unwrap_or_default();
    page.ways = vec![(tr.t("invalidate-another"), address)];
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_minute_is_one_of_the_groups_clocks() {
        let told = |text| minute_in_kyiv(text).map(Now::as_minute);
        assert_eq!(told("2026-11-28 12:05").as_deref(), Some("2026-11-28T10:05Z"));
        assert_eq!(told("2026-07-01 12:05").as_deref(), Some("2026-07-01T09:05Z"));
        for wrong in ["", "12:05", "2026-11-28", "2026-11-31 12:05", "2026-11-28 24:05", "tomorrow"] {
            assert_eq!(told(wrong), None, "{wrong}");
        }
    }
}
