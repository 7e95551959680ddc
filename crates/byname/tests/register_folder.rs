//! A register folder goes in and comes out the same; a wrong one changes nothing and is told every fault.

use std::path::{Path, PathBuf};

use byname::register_folder::{Fault, Folder, ImportError, Manner, export, import};
use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::text::LanguageTag;
use byname_db::{Db, values};
use byname_pursue::step::{Step, Way};
use byname_pursue::store::steps;
use byname_register::case;
use byname_register::fate::Standing;
use byname_register::store::{cases, people};
use byname_testkit::{each_engine, now};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

fn english() -> LanguageTag {
    "en".parse().unwrap()
}

async fn bring_in(db: &Db, folder: &Folder) -> Result<byname::register_folder::ImportReport, ImportError> {
    import(db, now(), &mut Mint::seeded(1), folder, &english(), Manner::ForGood, &mut |_, _| {}).await
}

async fn faults(db: &Db, folder: &Folder) -> Vec<Fault> {
    match bring_in(db, folder).await {
        Err(ImportError::Faults(faults)) => faults,
        Err(other) => panic!("another error: {other}"),
        Ok(report) => panic!("imported: {report}"),
    }
}

/// The crimea folder with one file changed.
fn crimea_with(file: &str, change: impl Fn(String) -> Vec<u8>) -> Folder {
    example_with("crimea", file, change)
}

/// A folder of the examples with one file changed.
fn example_with(folder: &str, file: &str, change: impl Fn(String) -> Vec<u8>) -> Folder {
    let names = std::fs::read_dir(example(folder)).unwrap().map(|entry| entry.unwrap().file_name());
    Folder::of(names.map(|name| {
        let name = name.into_string().unwrap();
        let bytes = std::fs::read(example(folder).join(&name)).unwrap();
        let bytes = if name == file { change(String::from_utf8(bytes).unwrap()) } else { bytes };
        (name, bytes)
    }))
}

async fn rows_in(db: &Db) -> i64 {
    let mut tx = db.read().await.unwrap();
    let sql = "SELECT (SELECT COUNT(*) FROM person) + (SELECT COUNT(*) FROM claim) + (SELECT COUNT(*) FROM step) \
               + (SELECT COUNT(*) FROM source) + (SELECT COUNT(*) FROM log_entry) AS rows_in";
    tx.row(sql, values![]).await.unwrap().unwrap().int("rows_in").unwrap()
}

/// One file of an export.
async fn exported(db: &Db, name: &str) -> String {
    let files = export(db).await.unwrap();
    let (_, bytes) = files.into_iter().find(|(file, _)| *file == name).unwrap();
    String::from_utf8(bytes).unwrap()
}

async fn round_trip(db: Db, name: &str) {
    let folder = Folder::read(&example(name)).unwrap();
    bring_in(&db, &folder).await.unwrap();
    for (file, bytes) in export(&db).await.unwrap() {
        let Some(original) = folder.file(file) else { continue };
        let (ours, theirs) =
            (String::from_utf8(bytes).unwrap(), String::from_utf8(original.to_vec()).unwrap());
        for (ours, theirs) in ours.lines().zip(theirs.lines()) {
            assert_eq!(ours, theirs, "{name}/{file}");
        }
        assert_eq!(ours, theirs, "{name}/{file}");
    }
    let again = bring_in(&db, &folder).await.unwrap();
    assert!(!again.changed_anything(), "{again}");
}

each_engine! {
    async fn the_crimea_register_comes_back_row_by_row(db: Db) {
        round_trip(db, "crimea").await;
    }

    async fn the_invented_register_comes_back_row_by_row(db: Db) {
        round_trip(db, "invented").await;
    }

    async fn a_change_at_the_desk_changes_exactly_that_cell(db: Db) {
        bring_in(&db, &Folder::read(&example("crimea")).unwrap()).await.unwrap();
        let before = export(&db).await.unwrap();
        let mut tx = db.write().await.unwrap();
        let person = people::all(&mut tx).await.unwrap().into_iter().find(|p| p.folder_id == "CR03").unwrap();
        let old = cases::all(&mut tx).await.unwrap().into_iter().find(|c| c.person == person.id).unwrap();
        let freed = Standing::from_words("clarified/confirmed_alive/exchanged").unwrap();
        let new = case::Case { standing: freed, ..old.clone() };
        byname_register::enter(&mut tx, &Actor::program(), now(), Some(&old), &new, 0).await.unwrap();
        tx.commit().await.unwrap();
        let after = export(&db).await.unwrap();
        for ((file, before), (_, after)) in before.iter().zip(&after) {
            let (before, after) = (String::from_utf8_lossy(before), String::from_utf8_lossy(after));
            let changed: Vec<_> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).collect();
            if *file == "persons.csv" {
                assert_eq!(changed.len(), 1);
                assert_eq!(changed[0].0.replace(",missing,2025", ",clarified/confirmed_alive/exchanged,2025"), changed[0].1);
            } else {
                assert_eq!(changed, [], "{file}");
            }
        }
        let again = Folder::of(after.into_iter().map(|(file, bytes)| (file.to_owned(), bytes)));
        assert!(!bring_in(&db, &again).await.unwrap().changed_anything());
    }

    async fn kinds_of_name_and_numbers_of_a_step_come_back_in_columns_of_their_own(db: Db) {
        let claims = |text: String| {
            let lines = text.lines().map(|line| match line {
                line if line.starts_with("claim_id,") => format!("{line},name_kind\r\n"),
                line if line.starts_with("C002,") => format!("{line},official\r\n"),
                line => format!("{line},\r\n"),
            });
            lines.collect::<String>().into_bytes()
        };
        let folder = crimea_with("claims.csv", claims);
        bring_in(&db, &folder).await.unwrap();
        assert_eq!(exported(&db, "claims.csv").await.as_bytes(), folder.file("claims.csv").unwrap());
        assert!(!exported(&db, "steps.csv").await.contains("outgoing_no"), "no column that no row uses");
        let mut tx = db.write().await.unwrap();
        let old = steps::all(&mut tx).await.unwrap().into_iter().find(|step| step.folder_id == "T01").unwrap();
        let way = Way { outgoing_no: "14/out".to_owned(), incoming_no: "T-1207".to_owned(), ..old.way.clone() };
        byname_register::enter(&mut tx, &Actor::program(), now(), Some(&old), &Step { way, ..old.clone() }, 0).await.unwrap();
        tx.commit().await.unwrap();
        let text = exported(&db, "steps.csv").await;
        assert!(text.lines().next().unwrap().ends_with(",answers_followed,outgoing_no,incoming_no"), "{text}");
        assert!(text.lines().nth(1).unwrap().ends_with(",14/out,T-1207"), "{text}");
        let again = Folder::of(export(&db).await.unwrap().into_iter().map(|(file, bytes)| (file.to_owned(), bytes)));
        assert!(!bring_in(&db, &again).await.unwrap().changed_anything());
    }

    async fn a_kind_of_name_that_is_none_or_of_what_is_no_name_is_a_fault(db: Db) {
        let claims = |text: String| {
            let lines = text.lines().map(|line| match line {
                line if line.starts_with("claim_id,") => format!("{line},name_kind\r\n"),
                line if line.starts_with("C002,") => format!("{line},pet_name\r\n"),
                line if line.starts_with("C011,") => format!("{line},nickname\r\n"),
                line => format!("{line},\r\n"),
            });
            lines.collect::<String>().into_bytes()
        };
        let told: Vec<String> = faults(&db, &crimea_with("claims.csv", claims)).await.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("claims.csv, line 3, name_kind: “pet_name” is not"), "{told:?}");
        assert!(told[1].starts_with("claims.csv, line 12, name_kind: this is no name"), "{told:?}");
    }

    async fn a_changed_claim_supersedes_and_a_changed_step_is_revised(db: Db) {
        bring_in(&db, &Folder::read(&example("crimea")).unwrap()).await.unwrap();
        let changed = crimea_with("steps.csv", |text| text.replace("T10,CR01,", "T10,CR01;CR02,").into_bytes());
        let report = bring_in(&db, &changed).await.unwrap();
        assert_eq!((report.files["steps.csv"].changed, report.files["steps.csv"].unchanged), (1, 39));
        let changed = crimea_with("claims.csv", |text| text.replace("C009,CR01,age_on_2016-10-11,31", "C009,CR01,age_on_2016-10-11,30").into_bytes());
        let report = bring_in(&db, &changed).await.unwrap();
        assert_eq!(report.files["claims.csv"].changed, 1);
        let mut tx = db.read().await.unwrap();
        let kept = tx.rows("SELECT value FROM claim WHERE folder_id = 'C009' ORDER BY value", values![]).await.unwrap();
        assert_eq!(kept.len(), 2);
        let revisions = tx.rows("SELECT body FROM revision", values![]).await.unwrap();
        assert_eq!(revisions.len(), 2, "the step before each of the two imports");
    }

    async fn rows_missing_from_a_second_import_are_reported_and_left(db: Db) {
        bring_in(&db, &Folder::read(&example("crimea")).unwrap()).await.unwrap();
        let rows = rows_in(&db).await;
        let without = crimea_with("steps.csv", |text| {
            text.lines().filter(|line| !line.starts_with("T40,")).map(|line| format!("{line}\r\n")).collect::<String>().into_bytes()
        });
        let report = bring_in(&db, &without).await.unwrap();
        assert_eq!(report.files["steps.csv"].left, ["T40"]);
        assert_eq!(rows_in(&db).await, rows);
    }

    async fn an_empty_register_exports_the_form_for_a_new_group(db: Db) {
        for (file, bytes) in export(&db).await.unwrap() {
            assert_eq!(String::from_utf8(bytes).unwrap().lines().count(), 1, "{file}");
        }
    }

    async fn every_fault_of_every_file_is_told_and_nothing_is_kept(db: Db) {
        let mut folder: Vec<(String, Vec<u8>)> = Vec::new();
        for file in ["persons.csv", "claims.csv", "steps.csv", "actions.csv", "sources.csv"] {
            folder.push((file.to_owned(), std::fs::read(example("crimea").join(file)).unwrap()));
        }
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        folder[1].1 = text(&folder[1].1).replace("C011,CR01,last_seen_edtf,2016-05-24", "C011,CR01,last_seen_edtf,24.05.2016").into_bytes();
        folder[2].1 = text(&folder[2].1).replace("T01,CR02,", "T01,CR99,").replace("T03,", "T02,").into_bytes();
        folder[3].1 = text(&folder[3].1).replace("series\r\n", "series,colour\r\n").into_bytes();
        folder[4].1 = text(&folder[4].1).replace("QHA (Crimean", "QHA \0(Crimean").into_bytes();
        let faults = faults(&db, &Folder::of(folder)).await;
        let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
        for expected in [
            "appeals.csv: the file is missing",
            "claims.csv, line 12, value: “24.05.2016” is not a date",
            "persons.csv, line 2, last_seen_edtf: the cell says “2016-05-24”, the claims about this person say “24.05.2016”",
            "steps.csv, line 2, person_ids: “CR99” stands in no row of persons.csv",
            "steps.csv, line 4, step_id: the id “T02” stands in line 3 already",
            "actions.csv, line 1, colour: the column “colour” is not known",
            "sources.csv, line 2, publisher: the cell cannot be kept: it holds a NUL character",
        ] {
            assert!(told.iter().any(|line| line.starts_with(expected)), "{expected}\nnot in\n{}", told.join("\n"));
        }
        assert_eq!(rows_in(&db).await, 0);
    }

    async fn ignored_is_refused_without_the_person_and_the_inboxes(db: Db) {
        for (gone, column) in [("post box; e-mail; portal", "inboxes_checked"), ("2017-04-10,Petronela Vartova", "act_by")] {
            let without = gone.replace("post box; e-mail; portal", "").replace("Petronela Vartova", "");
            let folder = example_with("invented", "steps.csv", |text| {
                assert!(text.contains(gone));
                text.replace(gone, &without).into_bytes()
            });
            let told = faults(&db, &folder).await;
            assert_eq!(told.len(), 1, "{told:?}");
            assert_eq!(told[0].column.as_deref(), Some(column));
            assert!(told[0].wrong.contains("a person's word"), "{told:?}");
        }
    }

    async fn names_with_direction_marks_or_two_scripts_in_a_word_are_refused(db: Db) {
        for (name, wrong) in [("Рeшат Аметов", "mixes Cyrillic and Latin letters"), ("Решат\u{202E} Аметов", "direction mark U+202E")] {
            let folder = crimea_with("claims.csv", |text| text.replace("Решат Аметов", name).into_bytes());
            let told: Vec<String> = faults(&db, &folder).await.iter().map(ToString::to_string).collect();
            assert!(told.iter().any(|line| line.starts_with("claims.csv, line 23, value:") && line.contains(wrong)), "{told:?}");
        }
    }

    async fn files_in_another_encoding_or_with_an_endless_cell_are_refused(db: Db) {
        let latin = crimea_with("sources.csv", |text| text.replace('ü', "\u{1}").into_bytes().into_iter().map(|b| if b == 1 { 0xFC } else { b }).collect());
        let told = faults(&db, &latin).await;
        assert!(told.iter().any(|fault| fault.wrong == "the cell is not UTF-8"), "{told:?}");
        let utf16 = crimea_with("sources.csv", |_| vec![0xFF, 0xFE, b's', 0]);
        assert!(faults(&db, &utf16).await[0].wrong.contains("UTF-16"));
        let endless = crimea_with("actions.csv", |text| text.replace("first action", &"x".repeat(100_000_000)).into_bytes());
        let told = faults(&db, &endless).await;
        assert_eq!((told.len(), told[0].file, told[0].line, told[0].column.as_deref()), (2, "actions.csv", Some(2), Some("description")));
        assert_eq!(rows_in(&db).await, 0);
    }
}
