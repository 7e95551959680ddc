//! What people do with the program, over its command line and its pages, on either database.

use byname_testkit::program::Program;

#[path = "../desk_people/open_letters.rs"]
mod open_letters;
#[path = "../desk_people/open_petition.rs"]
mod open_petition;
#[path = "../desk_people/photograph.rs"]
mod photograph;
#[path = "../desk_people/sign_up.rs"]
mod sign_up;

mod a_burst_at_a_rally_is_looked_at;
mod a_campaigner_brings_sheets_of_paper;
mod a_caseworker_asks_what_is_to_be_done;
mod a_caseworker_asks_which_mechanisms_are_open;
mod a_caseworker_brings_in_a_wrong_folder;
mod a_caseworker_is_told_who_may_already_be_here;
mod a_caseworker_keeps_what_was_sent;
mod a_family_agrees_and_takes_it_back;
mod a_family_agrees_to_a_photograph;
mod a_family_asks_to_take_a_page_back;
mod a_family_looks_for_a_name;
mod a_journalist_reads_the_data;
mod a_partner_group_reports_40_letters;
mod a_petition_is_handed_over;
mod a_publisher_hands_out_a_report;
mod a_publisher_releases_a_register;
mod a_reader_in_warsaw_signs_secretly;
mod a_reader_looks_where_they_were_last_seen;
mod a_reader_types_a_wrong_address;
mod a_signer_proves_it_later;
mod a_translator_mends_forty_words;
mod an_operator_backs_up_and_restores;
mod an_operator_names_a_mail_server;
mod an_operator_starts_and_stops;
mod an_organiser_plans_the_fifth_rally;
mod an_organiser_prints_signs;
mod an_organiser_shows_a_rally;
mod nothing_unreleased_is_told;
mod somebody_writes_a_letter;
mod the_starter_register_accuses_nobody;

/// Waits until a running listener has learnt of what another process did. It looks four times a second; a machine
/// under load may take longer, and that is no fault.
fn eventually(what: &str, happened: impl Fn() -> bool) {
    const PATIENCE: u32 = 100;
    for _ in 0..PATIENCE {
        if happened() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("{what} did not happen");
}

/// Waits for something in a thread of its own, since stories are told without one.
fn beside<T: Send>(work: impl Future<Output = T> + Send) -> T {
    let run = || tokio::runtime::Runtime::new().unwrap().block_on(work);
    std::thread::scope(|scope| scope.spawn(run).join().unwrap())
}

/// Tells a story on each database.
async fn on_each_database(story: impl Fn(&Program)) {
    let exe = env!("CARGO_BIN_EXE_byname");
    story(&Program::new(exe));
    if let Some(program) = Program::on_postgres(exe).await {
        story(&program);
    }
}
