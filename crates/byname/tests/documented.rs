//! Every command, option and setting stands in the reference page, which is made of the same tables as the help
//! and the new settings file.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use byname::cli::Cli;
use byname::settings::Settings;
use clap::{Arg, Command, CommandFactory as _};

#[test]
fn the_reference_page_is_what_the_program_says_of_itself() {
    let expected = page();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/commands.md");
    let made = Path::new(env!("CARGO_TARGET_TMPDIR")).join("commands.md");
    fs::write(&made, &expected).unwrap();
    assert!(
        fs::read_to_string(kept).is_ok_and(|found| found == expected),
        "docs/reference/commands.md is out of date; as it should be it stands in {}",
        made.display()
    );
}

fn page() -> String {
    let mut page = "# Commands and settings\n\n\
        Made of the program's own help; a test compares the two. Every command ends with 0 when it did what was \
        asked, else with another number and a line that says why.\n"
        .to_owned();
    let program = Cli::command();
    let everywhere: Vec<&Arg> = program.get_arguments().filter(|arg| arg.is_global_set()).collect();
    write_options(&mut page, "\n## Every command\n\n", &everywhere);
    write_commands(&mut page, "byname", &program);
    let settings = Settings::new().as_file();
    let _ = write!(page, "\n## Settings\n\n`byname.toml` of a new data folder:\n\n```toml\n{settings}```\n");
    page
}

fn write_commands(page: &mut String, path: &str, command: &Command) {
    for command in command.get_subcommands() {
        let path = format!("{path} {}", command.get_name());
        if command.is_subcommand_required_set() {
            write_commands(page, &path, command);
            continue;
        }
        let about = command.get_about().unwrap_or_else(|| panic!("{path} says nothing of itself"));
        let options: Vec<&Arg> = command.get_arguments().collect();
        write_options(page, &format!("\n## `{path}`\n\n{about}.\n\n"), &options);
        write_commands(page, &path, command);
    }
}

fn write_options(page: &mut String, head: &str, options: &[&Arg]) {
    if options.is_empty() {
        page.push_str(head.trim_end());
        page.push('\n');
        return;
    }
    page.push_str(head);
    page.push_str("| option | if not given | meaning |\n|---|---|---|\n");
    for option in options {
        let help = option.get_help().unwrap_or_else(|| panic!("{option} says nothing of itself"));
        let _ = writeln!(page, "| `{}` | {} | {help}{} |", name(option), otherwise(option), choice(option));
    }
}

/// As it is typed, with the name of its value.
fn name(option: &Arg) -> String {
    let value = option.get_value_names().unwrap_or_default().join(" ");
    match option.get_long() {
        None => value,
        Some(long) if option.get_action().takes_values() => format!("--{long} {value}"),
        Some(long) => format!("--{long}"),
    }
}

/// What stands when it is left out.
fn otherwise(option: &Arg) -> String {
    let default: Vec<_> = option.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    match option.is_required_set() {
        true => "needed".to_owned(),
        false if option.get_action().takes_values() && !default.is_empty() => {
            format!("`{}`", default.join(" "))
        }
        false => String::new(),
    }
}

/// The words of which it takes one.
fn choice(option: &Arg) -> String {
    if !option.get_action().takes_values() {
        return String::new();
    }
    let words: Vec<String> =
        option.get_possible_values().iter().map(|value| format!("`{}`", value.get_name())).collect();
    if words.is_empty() { String::new() } else { format!(": {}", words.join(", ")) }
}
