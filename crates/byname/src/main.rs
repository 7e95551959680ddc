//! The program: reads the command line and calls one command.

use std::process::ExitCode;

use clap::Parser;

use byname::cli::Cli;

/// A crowd that signs is many small pieces of memory, taken by one thread and given back by another: the system's own
/// allocator spends a sixth of the time on them.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing::Level::WARN)
        .with_target(false)
        .init();
    let cli = Cli::parse();
    match byname::commands::run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("byname: {error:#}");
            ExitCode::from(1)
        }
    }
}
