//! What is beside the program fails: the disk is full, the disk keeps nothing, the database goes away. Whoever was told
//! that a signature is kept can rely on it; whoever was not is told so, and signs again without being two.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use byname_db::values;
use byname_testkit::program::Program;

use super::client::{Client, filled, form_path};
use super::site::{Site, stamp, wait};

/// The signal with which a program ends itself.
const ABORT: i32 = 6;

/// Signs under a number; gives the status, 0 when nobody answers.
fn sign(client: &mut Client, n: usize, stamp: &str) -> u16 {
    client.post(&form_path(), n, &filled(n, stamp)).map_or(0, |answer| answer.status)
}

/// What is wrong when certainly these have signed, and perhaps those.
fn faults(site: &Site, certain: &BTreeSet<usize>, perhaps: &BTreeSet<usize>) -> Vec<String> {
    let kept = site.everything();
    let mut faults = kept.faults();
    let rows: BTreeSet<&str> = kept.rows.iter().map(|row| row.tag.as_str()).collect();
    let lost = certain.iter().filter(|n| !rows.contains(site.tag(**n).as_str()));
    faults.extend(lost.map(|n| format!("signer {n} is lost")));
    let known: BTreeSet<String> = certain.union(perhaps).map(|n| site.tag(*n)).collect();
    faults.extend(
        rows.iter().filter(|tag| !known.contains(**tag)).map(|tag| format!("nobody signed as {tag}")),
    );
    faults
}

/// Nothing is wrong, and with one signer more or less something would be.
fn are_kept(site: &Site, certain: &BTreeSet<usize>, perhaps: &BTreeSet<usize>) {
    assert_eq!(faults(site, certain, perhaps), Vec::<String>::new());
    let mut other = certain.clone();
    let gone = other.pop_first().unwrap();
    assert!(!faults(site, &other, perhaps).is_empty(), "a signer whom nobody knows went unseen");
    other.extend([gone, 999_999_999]);
    assert!(!faults(site, &other, perhaps).is_empty(), "a lost signer went unseen");
}

#[test]
fn on_a_full_disk_nothing_is_kept_and_reading_goes_on() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    let disk = program.scratch().join("disk");
    fs::create_dir_all(&disk).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=16m", "tmpfs"]).arg(&disk).output();
    if !mounted.is_ok_and(|done| done.status.success()) {
        eprintln!("this machine does not let a small disk be made: nothing is shown here");
        return;
    }
    let program = program.with_data(&disk.join("data"));
    program.must(&["init"]);
    let site = Site::of(program);
    let serving = site.program.serve();
    let stamp = stamp(&serving.public);
    let mut client = Client::new(&serving.public);
    let mut signed: BTreeSet<usize> = (0..20).collect();
    assert!(signed.iter().all(|n| sign(&mut client, *n, &stamp) == 200), "there is room");
    let filler = disk.join("filler");
    let mut size = 16 << 20;
    while fs::write(&filler, vec![0_u8; size]).is_err() && size > 4096 {
        size -= 4096;
    }
    let mut refused = BTreeSet::new();
    for n in 20..5_000 {
        match sign(&mut client, n, &stamp) {
            200 => assert!(signed.insert(n)),
            507 => assert!(refused.insert(n)),
            other => panic!("{other} on a full disk"),
        }
        if refused.len() == 20 {
            break;
        }
    }
    assert_eq!(refused.len(), 20, "the disk never became full");
    assert_eq!(serving.get(&form_path()).status, 200, "reading goes on");
    are_kept(&site, &signed, &BTreeSet::new());
    fs::remove_file(&filler).unwrap();
    for n in refused {
        assert_eq!(sign(&mut client, n, &stamp), 200, "room again, without a restart");
        signed.insert(n);
    }
    are_kept(&site, &signed, &BTreeSet::new());
    drop(serving);
    let _ = Command::new("umount").arg("-l").arg(&disk).output();
}

/// A disk that fails while it makes something durable, as long as a file is there.
const BROKEN_DISK: &str = r#"
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

static int is_broken(void) {
    const char *file = getenv("BROKEN_DISK");
    return file && access(file, F_OK) == 0;
}

int fsync(int fd) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    if (is_broken()) { errno = EIO; return -1; }
    return real(fd);
}

int fdatasync(int fd) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    if (is_broken()) { errno = EIO; return -1; }
    return real(fd);
}
"#;

/// The library that breaks a disk; `None` where there is no compiler of C.
fn broken_disk(folder: &Path) -> Option<PathBuf> {
    let (source, library) = (folder.join("broken_disk.c"), folder.join("broken_disk.so"));
    fs::write(&source, BROKEN_DISK).unwrap();
    let done =
        Command::new("cc").args(["-shared", "-fPIC", "-o"]).args([&library, &source]).arg("-ldl").status();
    done.is_ok_and(|status| status.success()).then_some(library)
}

#[test]
fn when_the_disk_keeps_nothing_the_program_ends_and_is_whole_when_it_starts_again() {
    let site = Site::on_sqlite();
    let Some(library) = broken_disk(site.program.scratch()) else {
        eprintln!("there is no cc here to break a disk with: nothing is shown here");
        return;
    };
    let (broken, log) = (site.program.scratch().join("broken"), site.program.scratch().join("log"));
    let mut serving = site.program.serve_in(|command| {
        let log = File::create(&log).unwrap();
        command.env("LD_PRELOAD", &library).env("BROKEN_DISK", &broken).stderr(log);
    });
    let stamp = stamp(&serving.public);
    let mut client = Client::new(&serving.public);
    let mut signed: BTreeSet<usize> = (0..20).collect();
    assert!(signed.iter().all(|n| sign(&mut client, *n, &stamp) == 200), "the disk is well");
    File::create(&broken).unwrap();
    assert_eq!(sign(&mut client, 20, &stamp), 0, "nobody is told that it is kept");
    let begun = Instant::now();
    let ended = loop {
        if let Some(ended) = serving.ended() {
            break ended;
        }
        assert!(begun.elapsed() < Duration::from_secs(5), "it tries again on a disk that keeps nothing");
        std::thread::sleep(Duration::from_millis(20));
    };
    assert_eq!(ended.signal(), Some(ABORT), "{ended}");
    assert!(fs::read_to_string(&log).unwrap().contains("the disk did not keep what was written"));
    fs::remove_file(&broken).unwrap();
    let serving = site.program.serve();
    are_kept(&site, &signed, &BTreeSet::from([20]));
    let mut client = Client::new(&serving.public);
    assert_eq!(sign(&mut client, 20, &stamp), 200);
    signed.insert(20);
    are_kept(&site, &signed, &BTreeSet::new());
}

#[test]
fn when_the_database_goes_away_nobody_is_lost_and_whoever_signs_again_is_one() {
    let Some(site) = Site::on_postgres() else { return };
    // A name of our own, so that no other test loses its database.
    let name = format!("signing_{}", std::process::id());
    set_name(&site.program, &name);
    let serving = site.program.serve();
    let stamp = stamp(&serving.public);
    let (next, over) = (AtomicUsize::new(0), AtomicBool::new(false));
    let crowd = || {
        let (mut client, mut signed, mut refused) = (Client::new(&serving.public), Vec::new(), Vec::new());
        while !over.load(Ordering::Relaxed) {
            let n = next.fetch_add(1, Ordering::Relaxed);
            match sign(&mut client, n, &stamp) {
                200 => signed.push(n),
                500 | 503 => refused.push(n),
                other => panic!("{other} without a database"),
            }
        }
        (signed, refused)
    };
    let (mut signed, mut refused) = (BTreeSet::new(), BTreeSet::new());
    std::thread::scope(|scope| {
        let crowd: Vec<_> = (0..16).map(|_| scope.spawn(crowd)).collect();
        for _ in 0..20 {
            std::thread::sleep(Duration::from_millis(150));
            take_the_database_away(&site, &name);
        }
        over.store(true, Ordering::Relaxed);
        for (one, other) in crowd.into_iter().map(|one| one.join().unwrap()) {
            signed.extend(one);
            refused.extend(other);
        }
    });
    assert!(!refused.is_empty() && signed.len() > 100, "{} signed, {} refused", signed.len(), refused.len());
    are_kept(&site, &signed, &refused);
    let mut client = Client::new(&serving.public);
    for n in refused {
        assert_eq!(sign(&mut client, n, &stamp), 200, "signed again");
        signed.insert(n);
    }
    are_kept(&site, &signed, &BTreeSet::new());
}

/// Gives the program's connections a name.
fn set_name(program: &Program, name: &str) {
    let file = program.data().join("byname.toml");
    let text = fs::read_to_string(&file).unwrap();
    let line = text.lines().find(|line| line.starts_with("database = ")).unwrap();
    let named = format!("{}&application_name={name}\"", line.trim_end_matches('"'));
    fs::write(&file, text.replace(line, &named)).unwrap();
}

/// Ends every connection of that name but the one that asks.
fn take_the_database_away(site: &Site, name: &str) {
    wait(async {
        let db = site.database().await;
        let mut tx = db.read().await.unwrap();
        let sql = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                   WHERE application_name = $1 AND pid <> pg_backend_pid()";
        tx.execute(sql, values![name]).await.unwrap();
        drop(tx);
        db.close().await;
    });
}
