//! `byname report agenda`.

use byname_base::actor::Actor;
use byname_base::now::kyiv;
use byname_pursue::desk::AgendaReport;
use byname_staff::Caller;
use byname_web::words::Words;

use super::now;
use crate::cli::{AgendaFormat, AgendaReport as Options};
use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, options: &Options) -> anyhow::Result<()> {
    let agenda = AgendaReport::read(&data.db, now().day_in(&kyiv()), options.days).await?;
    let words = Words::load();
    let text = match options.format {
        AgendaFormat::Html => agenda.html(&words, options.lang),
        AgendaFormat::Json => agenda.json(),
        AgendaFormat::Ics => agenda.ics(&words, options.lang, &Caller::Machine(Actor::machine())),
    };
    print::line(text.trim_end());
    Ok(())
}
