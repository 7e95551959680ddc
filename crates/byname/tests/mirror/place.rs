//! A folder with a copy in it, as anybody finds it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use byname_testkit::program::Program;
use serde_json::Value;

/// Every file below a folder, by its name from there.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut files, mut waiting) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(path) = waiting.pop() {
        for entry in fs::read_dir(&path).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                files.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// Makes a copy, or brings one up to the day; gives what the program says of it.
pub(crate) fn copy(program: &Program, name: &str) -> (PathBuf, Value) {
    let folder = program.scratch().join(name);
    let said = program.must(&["mirror", &folder.display().to_string(), "--json"]);
    (folder, serde_json::from_str(&said).unwrap())
}

/// The site's own address, as the settings of the data folder name it.
pub(crate) fn set_address(program: &Program, address: &str) {
    let settings = program.data().join("byname.toml");
    let text = fs::read_to_string(&settings).unwrap();
    fs::write(&settings, format!("base_url = \"{address}\"\n{text}")).unwrap();
}

/// The addresses of which the last copy was made.
pub(crate) fn addresses(program: &Program) -> Vec<String> {
    let kept = files(&program.data().join("mirrors"));
    let kept = kept.iter().find(|(name, _)| name.ends_with(".copy")).unwrap().1;
    // As it begins: circumstances, hash of the list of files, publications, letters, addresses.
    type Begins = (String, String, BTreeSet<String>, BTreeSet<(String, String)>, Vec<String>);
    let (.., addresses): Begins = postcard::from_bytes(kept).unwrap();
    addresses
}

/// The public id of the person with this English name.
pub(crate) fn person(program: &Program, name: &str) -> String {
    let serving = program.serve();
    let people: Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
    let found = people["people"].as_array().unwrap().iter().find(|person| person["name_en"] == name);
    found.unwrap()["id"].as_str().unwrap().to_owned()
}
