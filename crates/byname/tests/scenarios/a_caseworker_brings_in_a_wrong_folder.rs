//! A caseworker brings in a folder with faults, is told each of them, mends them, and loses nothing.

use std::fs;

use super::on_each_database;

#[tokio::test]
async fn a_caseworker_brings_in_a_wrong_folder_and_mends_it() {
    on_each_database(|program| {
        let folder = program.scratch().join("register");
        program.must(&["export", "register", &folder.display().to_string()]);
        let people = folder.join("persons.csv");
        let header = fs::read_to_string(&people).unwrap();
        fs::write(&people, format!("{header}P1,missing,Marta Vesnyak,,,,,,,,,,,,,,C,S1,\r\n")).unwrap();

        let said = program.run(&["import", "register", &folder.display().to_string()]);
        assert_eq!(said.code, 1);
        assert!(
            said.err.contains("persons.csv, line 2, name_en: the cell says “Marta Vesnyak”"),
            "{}",
            said.err
        );
        assert!(said.err.contains("nothing was imported"), "{}", said.err);

        let add = |file: &str, row: &str| {
            let text = fs::read_to_string(folder.join(file)).unwrap();
            fs::write(folder.join(file), format!("{text}{row}\r\n")).unwrap();
        };
        add("sources.csv", "S1,A notice,Verkhovia Observer,2016,en,news,https://example.org/1,");
        add("claims.csv", "C1,P1,name_en,Marta Vesnyak,C,S1,");
        program.must(&["import", "register", &folder.display().to_string()]);

        let again = program.scratch().join("again");
        program.must(&["export", "register", &again.display().to_string()]);
        assert_eq!(
            fs::read_to_string(&people).unwrap(),
            fs::read_to_string(again.join("persons.csv")).unwrap()
        );
    })
    .await;
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_named() {
    on_each_database(|program| {
        let said = program.run(&["import", "register", "/nowhere/at/all"]);
        assert_eq!(said.code, 1);
        assert!(said.err.contains("/nowhere/at/all is not a folder"), "{}", said.err);
    })
    .await;
}
