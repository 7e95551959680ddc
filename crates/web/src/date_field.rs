//! A date as people type it, in a form: what was understood is shown in words before it is kept, unless it could not
//! be anything else.

use byname_base::edtf::Edtf;
use byname_base::typed_date::{self, Typed};
use jiff::civil::Date;

use crate::form::{Choice, Field, Fields, Form, Kind};
use crate::words::Tr;

/// Takes the date of a field. A plain day, month or year is taken as it is; anything else is read back in words, to be
/// confirmed; what cannot be read, or may be several days, is never guessed.
///
/// `None` when nothing was written, and when the form must be shown again: then it says why.
pub fn take(form: &mut Form, fields: &Fields, name: &str, tr: Tr<'_>, today: Date) -> Option<Edtf> {
    match typed_date::read(fields.text(name), today) {
        Typed::Nothing => None,
        Typed::Understood(date) if is_plain(&date) => Some(date),
        Typed::Understood(date) => confirm(form, fields, name, &[date], tr),
        Typed::Ambiguous(dates) => confirm(form, fields, name, &dates, tr),
        Typed::NotUnderstood(why) => {
            form.refuse(name, tr.t(&format!("date-typed-{}", why.code())));
            None
        }
    }
}

/// Asks under the field how it is meant, and takes what was chosen.
fn confirm(form: &mut Form, fields: &Fields, name: &str, dates: &[Edtf], tr: Tr<'_>) -> Option<Edtf> {
    let asked = format!("{name}_as");
    let chosen = dates.iter().find(|date| date.as_str() == fields.text(&asked));
    let choice = |date: &Edtf| Choice {
        chosen: chosen == Some(date),
        ..Choice::of(date.as_str(), tr.date(date)).hint(date.as_str())
    };
    let kind = Kind::Radio(dates.iter().map(choice).collect());
    let mut field = Field::new(asked, tr.t("date-typed-as"), kind).hint(tr.t("date-typed-as-hint"));
    if chosen.is_none() {
        field.problem = Some(tr.t("date-typed-confirm"));
    }
    let place = form.fields.iter().position(|field| field.name == name).map_or(0, |at| at + 1);
    form.fields.insert(place, field);
    chosen.cloned()
}

/// A full day, a month or a year without any mark of doubt.
fn is_plain(date: &Edtf) -> bool {
    date.as_str().bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
}
