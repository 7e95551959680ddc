//! A copy is carried as one file, and as a folder that another hand put elsewhere.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};

use byname_testkit::program::Program;

use super::links::check;
use super::place::{copy, files};

#[tokio::test]
async fn a_copy_goes_from_hand_to_hand_as_one_file() {
    let program = Program::new(env!("CARGO_BIN_EXE_byname"));
    program.fill("invented");
    let (folder, made) = copy(&program, "copy");
    let key = made["key"].as_str().unwrap();
    let bundles: Vec<_> = ["one.zip", "two.zip"].map(|name| program.scratch().join(name)).to_vec();
    for bundle in &bundles {
        program.must(&["mirror", &folder.display().to_string(), "--bundle", &bundle.display().to_string()]);
    }
    assert!(
        fs::read(&bundles[0]).unwrap() == fs::read(&bundles[1]).unwrap(),
        "the same copy, the same bytes"
    );
    let nowhere = program.scratch().join("nowhere");
    let verify = |file: &std::path::Path| {
        program.run_on(&nowhere, &["verify", &file.display().to_string(), "--key", key])
    };
    assert_eq!(verify(&bundles[0]).code, 0);

    // Another program opens it, into one folder, and every link leads somewhere there too.
    let mut archive = zip::ZipArchive::new(File::open(&bundles[0]).unwrap()).unwrap();
    let there = program.scratch().join("there");
    archive.extract(&there).unwrap();
    let roots: Vec<_> = fs::read_dir(&there).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(roots.len(), 1, "{roots:?}");
    assert_eq!(files(&roots[0]), files(&folder));
    let found = check(&files(&roots[0]));
    assert!(found.broken.is_empty() && found.fetched.is_empty());
    let said = verify(&roots[0]);
    assert_eq!(said.code, 0, "{}", said.err);

    // One byte of one file in the bundle is another.
    let changed = program.scratch().join("changed.zip");
    let mut written = zip::ZipWriter::new(File::create(&changed).unwrap());
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).unwrap();
        if name.ends_with("/uk/index.html") {
            bytes[10] ^= 1;
        }
        written.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        written.write_all(&bytes).unwrap();
    }
    written.finish().unwrap();
    let said = verify(&changed);
    assert!(said.code == 1 && said.out.contains("changed    uk/index.html"), "{}{}", said.out, said.err);
    let whole = fs::read(&bundles[0]).unwrap();
    fs::write(&changed, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(verify(&changed).code, 1, "a bundle that was cut");
}
