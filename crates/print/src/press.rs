//! From a job to a PDF that a screen reader can read (PDF/UA-1).

use byname_sheets::Job;
use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::room::Room;

/// Sets the pages of a job. `Err` says in words what is wrong with it.
pub(crate) fn print(job: Job) -> Result<Vec<u8>, String> {
    let made_on = job.made_on;
    let room = Room::new(job)?;
    let set = typst::compile::<PagedDocument>(&room);
    let document = set.output.map_err(|faults| told(&room, &faults))?;
    let midnight = |day: jiff::civil::Date| {
        let [month, day_of_month] = [day.month(), day.day()].map(i8::unsigned_abs);
        Datetime::from_ymd_hms(day.year().into(), month, day_of_month, 0, 0, 0)
    };
    // A letter that no typeface has is refused here: PDF/UA has no empty boxes.
    let options = PdfOptions {
        creator: Smart::Custom(Some("Byname".to_owned())),
        timestamp: made_on.and_then(midnight).map(Timestamp::new_utc),
        standards: PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|fault| fault.message().to_string())?,
        ident: Smart::Auto,
        page_ranges: None,
        tagged: true,
        pretty: false,
    };
    typst_pdf::pdf(&document, &options).map_err(|faults| told(&room, &faults))
}

/// Every fault with its place in the template and what helps.
fn told(room: &Room, faults: &[SourceDiagnostic]) -> String {
    let line = |fault: &SourceDiagnostic| {
        let place = fault.span.id().and_then(|id| Some((id, room.range(fault.span)?)));
        let place = place.map_or_else(String::new, |(id, range)| {
            format!(" ({} at {})", id.get().vpath().get_without_slash(), range.start)
        });
        format!("{}{place}", fault.message)
    };
    faults.iter().map(line).collect::<Vec<_>>().join("; ")
}
