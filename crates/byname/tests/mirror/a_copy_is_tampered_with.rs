//! Whoever gets a copy finds what was changed in it, without the data folder and without the network.

use std::fs;
use std::path::{Path, PathBuf};

use byname_testkit::program::{Program, Said};

use super::place::{copy, files};

/// Checks a copy in a folder that knows nothing of the data folder.
fn verify(program: &Program, copy: &Path, key: Option<&str>) -> Said {
    let copy = copy.display().to_string();
    let mut words = vec!["verify", copy.as_str()];
    words.extend(key.map(|key| ["--key", key]).into_iter().flatten());
    program.run_on(&program.scratch().join("nowhere"), &words)
}

fn twin(from: &Path, name: &str) -> PathBuf {
    let to = from.with_file_name(name);
    for (file, bytes) in files(from) {
        let path = to.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    to
}

#[tokio::test]
async fn every_change_of_a_copy_is_found() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let (folder, made) = copy(&program, "copy");
    let key = made["key"].as_str().unwrap();
    let said = verify(&program, &folder, Some(key));
    assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", said.out);
    assert!(said.out.contains("each as it was signed"));
    assert!(!said.out.contains("The key is the one the copy names"));
    let unasked = verify(&program, &folder, None);
    assert_eq!(unasked.code, 0);
    assert!(unasked.out.contains("The key is the one the copy names"), "{}", unasked.out);
    let method = String::from_utf8(files(&folder)["en/method.html"].clone()).unwrap();
    assert!(method.contains(key), "the key stands on the site");

    type Fault = fn(&Path);
    let faults: [(&str, &str, Fault); 6] = [
        ("one byte", "changed    uk/index.html", |copy| {
            let page = copy.join("uk/index.html");
            let mut bytes = fs::read(&page).unwrap();
            bytes[100] ^= 1;
            fs::write(page, bytes).unwrap();
        }),
        ("a page less", "missing    en/method.html", |copy| {
            fs::remove_file(copy.join("en/method.html")).unwrap()
        }),
        ("a page more", "extra      en/extra.html", |copy| {
            fs::write(copy.join("en/extra.html"), "x").unwrap()
        }),
        ("a link", "extra      en/link", |copy| {
            std::os::unix::fs::symlink("/etc/hostname", copy.join("en/link")).unwrap();
        }),
        ("a line of the list", "cannot be trusted", |copy| {
            let list = copy.join("manifest.txt");
            let text = fs::read_to_string(&list).unwrap();
            let cut: Vec<&str> = text.lines().filter(|line| !line.ends_with(" en/method.html")).collect();
            let number = format!("files {}", cut.iter().filter(|line| line.contains("html")).count());
            fs::write(&list, cut.join("\n").replace("files ", &number) + "\n").unwrap();
            fs::remove_file(copy.join("en/method.html")).unwrap();
        }),
        ("the day", "cannot be trusted", |copy| {
            let list = copy.join("manifest.txt");
            let text = fs::read_to_string(&list).unwrap();
            fs::write(&list, text.replacen("day 2", "day 3", 1)).unwrap();
        }),
    ];
    for (n, (what, told, fault)) in faults.into_iter().enumerate() {
        let copy = twin(&folder, &format!("changed-{n}"));
        assert_eq!(verify(&program, &copy, Some(key)).code, 0, "the twin is whole");
        fault(&copy);
        let said = verify(&program, &copy, Some(key));
        assert_eq!(said.code, 1, "{what} went unseen: {}", said.out);
        assert!(format!("{}{}", said.out, said.err).contains(told), "{what}: {}{}", said.out, said.err);
    }
}

#[tokio::test]
async fn another_key_and_another_folder_are_told() {
    let (ours, theirs) =
        (Program::new(env!("CARGO_BIN_EXE_byname")), Program::new(env!("CARGO_BIN_EXE_byname")));
    ours.fill("invented");
    let (folder, _) = copy(&ours, "copy");
    let (elsewhere, other) = copy(&theirs, "copy");
    let said = verify(&ours, &folder, other["key"].as_str());
    assert!(said.code == 1 && said.err.contains("cannot be trusted"), "{}", said.err);
    assert_eq!(verify(&ours, &folder, Some("no key")).code, 1);

    let empty = ours.scratch().join("empty");
    fs::create_dir_all(&empty).unwrap();
    assert!(verify(&ours, &empty, None).err.contains("no manifest.txt"));
    assert_eq!(verify(&ours, &ours.scratch().join("gone"), None).code, 1);

    // A copy of somebody else is not written over.
    let before = files(&elsewhere);
    let said = ours.run(&["mirror", &elsewhere.display().to_string()]);
    assert!(said.code == 1 && said.err.contains("a copy of another site"), "{}", said.err);
    assert_eq!(files(&elsewhere), before);
}

#[tokio::test]
async fn a_folder_with_foreign_files_is_left_alone() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let folder = program.scratch().join("photographs");
    fs::create_dir_all(folder.join("deep")).unwrap();
    fs::write(folder.join("deep/wedding.jpg"), "x").unwrap();
    let said = program.run(&["mirror", &folder.display().to_string()]);
    assert!(said.code == 1 && said.err.contains("deep/wedding.jpg"), "{}", said.err);
    assert_eq!(files(&folder).len(), 1);

    let (folder, _) = copy(&program, "copy");
    fs::write(folder.join("uk/my notes.txt"), "x").unwrap();
    std::os::unix::fs::symlink("/etc/hostname", folder.join("link")).unwrap();
    let before = files(&folder);
    let said = program.run(&["mirror", &folder.display().to_string()]);
    assert!(said.code == 1 && said.err.contains("link, uk/my notes.txt"), "{}", said.err);
    assert_eq!(files(&folder), before);
}
