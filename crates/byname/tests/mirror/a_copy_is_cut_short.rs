//! A run is killed, or the disk is full: the copy that stood still stands whole, and the next run goes through.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use byname_testkit::program::Program;

use super::place::{copy, files, person};

/// How often a run is killed.
const KILLS: u32 = 12;

fn verify(program: &Program, folder: &Path) -> (i32, String) {
    let said = program.run(&["verify", &folder.display().to_string()]);
    (said.code, said.out + &said.err)
}

#[tokio::test]
async fn a_killed_run_leaves_the_old_copy_or_the_new_one() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let (folder, _) = copy(&program, "copy");
    let old = files(&folder);
    let id = person(&program, "Erdem Tolgarov");
    program.must(&["withdraw", &id, "--by", "Olena Test", "--reason", "the family asked"]);
    let begun = Instant::now();
    let (whole, _) = copy(&program, "whole");
    let (new, takes) = (files(&whole), begun.elapsed());
    assert_ne!(old, new);
    let mut outcomes = (0, 0);
    for n in 0..KILLS {
        let mut run = Command::new(env!("CARGO_BIN_EXE_byname"))
            .arg("--data")
            .arg(program.data())
            .arg("mirror")
            .arg(&folder)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(takes * n / KILLS + Duration::from_millis(5));
        let _ = run.kill();
        let _ = run.wait();
        let left = files(&folder);
        assert!(left == old || left == new, "neither the old copy nor the new one after kill {n}");
        if left == old {
            outcomes.0 += 1
        } else {
            outcomes.1 += 1
        }
        let (code, said) = verify(&program, &folder);
        assert_eq!(code, 0, "{said}");
    }
    assert!(outcomes.0 > 0, "a kill came early enough: {outcomes:?}");
    copy(&program, "copy");
    assert_eq!(files(&folder), new);
    let left: Vec<String> = fs::read_dir(program.scratch())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("byname-part") || name.contains("byname-old"))
        .collect();
    assert_eq!(left, Vec::<String>::new(), "nothing half made is left");
}

#[tokio::test]
async fn on_a_full_disk_the_old_copy_stands() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let disk = program.scratch().join("disk");
    fs::create_dir_all(&disk).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"]).arg(&disk).output();
    if !mounted.is_ok_and(|done| done.status.success()) {
        eprintln!("this machine does not let a small disk be made: nothing is shown here");
        return;
    }
    let said = program.run(&["mirror", &disk.display().to_string()]);
    assert!(said.code == 1 && said.err.contains("where a disk begins"), "{}", said.err);

    let folder = disk.join("copy");
    program.must(&["mirror", &folder.display().to_string()]);
    let old = files(&folder);
    let id = person(&program, "Erdem Tolgarov");
    program.must(&["withdraw", &id, "--by", "Olena Test", "--reason", "the family asked"]);
    let filler = disk.join("filler");
    let mut filling = File::create(&filler).unwrap();
    while filling.write_all(&[0; 4096]).is_ok() {}
    let said = program.run(&["mirror", &folder.display().to_string()]);
    assert!(said.code == 1 && said.err.contains("The old copy is as it was"), "{}", said.err);
    assert_eq!(files(&folder), old, "nothing is half replaced");
    assert_eq!(fs::read_dir(&disk).unwrap().count(), 2, "nothing half made is left");
    drop(filling);
    fs::remove_file(&filler).unwrap();
    program.must(&["mirror", &folder.display().to_string()]);
    assert_ne!(files(&folder), old, "room again, and it goes through");
    let (code, said) = verify(&program, &folder);
    assert_eq!(code, 0, "{said}");
    let _ = Command::new("umount").arg("-l").arg(&disk).output();
}
