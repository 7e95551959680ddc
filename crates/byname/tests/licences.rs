//! Everything built into the program has a licence that goes with ours.

use std::path::Path;
use std::process::Command;

/// Licences that may be part of a work under AGPL-3.0-or-later.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    // The certificates of authorities, which are data.
    "CDLA-Permissive-2.0",
    "ISC",
    "MIT",
    // Its section 3.3 lets it be part of a work under our licence.
    "MPL-2.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
    "BSL-1.0",
];

#[test]
fn every_licence_goes_with_ours() {
    let arguments =
        ["tree", "--workspace", "--locked", "--offline", "--prefix", "none", "--format", "{l}|{p}"];
    let tree =
        Command::new(env!("CARGO")).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(tree.status.success(), "{}", String::from_utf8_lossy(&tree.stderr));
    let listing = String::from_utf8(tree.stdout).unwrap();
    let mut lines: Vec<&str> = listing.lines().filter(|line| !line.is_empty()).collect();
    lines.sort_unstable();
    lines.dedup();
    assert!(lines.len() > 50, "the list of crates is whole: {}", lines.len());
    let refused = |line: &&&str| !line.split_once('|').is_some_and(|(licence, _)| goes_with_ours(licence));
    let faults: Vec<_> = lines.iter().filter(refused).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_licence_of_each_typeface_stands_beside_it() {
    for (folder, families) in [
        ("../web/assets/fonts", vec!["Arsenal", "Literata"]),
        ("../print/fonts", vec!["Arsenal", "Literata", "NotoNaskhArabic"]),
    ] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let names =
            std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let faces: Vec<String> =
            names.filter(|name| name.ends_with(".ttf") || name.ends_with(".woff2")).collect();
        assert!(!faces.is_empty(), "{}", folder.display());
        for face in faces {
            let letters = face.replace('-', "");
            let family = families.iter().find(|family| letters.starts_with(&family.to_lowercase()));
            let family = family.unwrap_or_else(|| panic!("{face} has no licence beside it"));
            let text = std::fs::read_to_string(folder.join(format!("OFL-{family}.txt"))).unwrap();
            assert!(text.contains("SIL OPEN FONT LICENSE Version 1.1"), "{family}");
        }
    }
}

#[test]
fn an_expression_is_read_as_spdx_means_it() {
    assert!(goes_with_ours("MIT"));
    assert!(goes_with_ours("MIT/GPL-2.0-only"));
    assert!(goes_with_ours("Apache-2.0 WITH LLVM-exception OR GPL-2.0-only"));
    assert!(goes_with_ours("(GPL-2.0-only OR Apache-2.0) AND Unicode-3.0"));
    assert!(!goes_with_ours("(MIT OR Apache-2.0) AND GPL-2.0-only"));
    assert!(!goes_with_ours("GPL-2.0-only"));
    assert!(!goes_with_ours(""));
}

/// Whether an SPDX expression can be met: of each part joined by `AND` one alternative is allowed.
///
/// `OR` is looked for inside a part only, so `A OR B AND C` without brackets is read more strictly than SPDX does.
fn goes_with_ours(expression: &str) -> bool {
    expression.split(" AND ").all(|part| {
        let part = part.trim_matches(['(', ')']).replace('/', " OR ");
        part.split(" OR ").any(|licence| {
            let licence = licence.trim().split(" WITH ").next().unwrap_or_default();
            ALLOWED.contains(&licence)
        })
    })
}
