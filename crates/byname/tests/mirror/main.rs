//! Copies of the site: every link leads somewhere, nobody is asked, what changed is made anew, and what was changed by
//! others is found.

#[path = "../desk_people/open_letters.rs"]
mod open_letters;
#[path = "../desk_people/open_petition.rs"]
mod open_petition;

mod a_copy_is_carried_to_another_place;
mod a_copy_is_cut_short;
mod a_copy_is_tampered_with;
mod a_copy_keeps_up;
mod every_link_leads_somewhere;
mod links;
mod place;

use byname_testkit::program::Program;

/// Tells a story on each database.
async fn on_each_database(story: impl Fn(&Program)) {
    let exe = env!("CARGO_BIN_EXE_byname");
    story(&Program::new(exe));
    if let Some(program) = Program::on_postgres(exe).await {
        story(&program);
    }
}

/// Waits for something in a thread of its own, since stories are told without one.
fn beside<T: Send>(work: impl Future<Output = T> + Send) -> T {
    let run = || tokio::runtime::Runtime::new().unwrap().block_on(work);
    std::thread::scope(|scope| scope.spawn(run).join().unwrap())
}
