//! A photograph of a rally is brought to the desk, covered all over; one clears a part, another looks, a release shows it,
//! and when a face is found in it after all it is gone at once.

use byname::data_folder::DataFolder;
use byname_db::values;
use byname_testkit::browser::Browser;
use byname_testkit::program::Program;

use super::open_petition::now;
use super::photograph::photograph;
use super::sign_up::come_in;
use super::{beside, eventually, on_each_database};

#[tokio::test]
async fn an_organiser_shows_a_rally_and_covers_a_face() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let mut olha = come_in(program, &serving, "Olha Test", &["--role", "campaigner"]);
        let mut petro = come_in(program, &serving, "Petro Test", &["--role", "publisher"]);
        let mut vira = come_in(program, &serving, "Vira Test", &["--role", "viewer"]);
        let (action, public_id) = rally(program);
        let photos = format!("/en/actions/{action}/photos");
        olha.open(&photos);
        let said = [
            ("author", "Lantern Watch"),
            ("licence", "By leave of the photographer"),
            ("alt_en", "People with lamps before the embassy"),
            ("source_title", "Photographs of the first evening"),
            ("source_publisher", "Lantern Watch"),
        ];
        let without: Vec<_> = said.iter().copied().filter(|(name, _)| *name != "alt_en").collect();
        assert_eq!(olha.bring("/photos", &without, ("file", &photograph())), 422);
        assert!(olha.text().contains("say in one language at least what is seen"), "{}", olha.text());
        olha.open(&photos);
        assert_eq!(olha.bring("/photos", &said, ("file", &photograph())), 200, "{}", olha.text());
        let photo = olha.path.clone();
        assert!(olha.text().contains("Everything is covered"), "{}", olha.text());

        for (browser, working) in [(&mut olha, 200), (&mut petro, 200), (&mut vira, 404)] {
            assert_eq!(browser.ask("GET", &format!("{photo}/working"), None, None).status, working);
            assert_eq!(browser.ask("GET", &format!("{photo}/covered"), None, None).status, 200);
            assert_eq!(browser.ask("GET", &format!("{photo}/other"), None, None).status, 404);
        }
        olha.open(&photo);
        assert_eq!(olha.send(&photo, &[("what", "clear"), ("cells", "A1-Z9")]), 422);
        assert!(olha.text().contains("letters A to P, numbers 1 to 12"), "{}", olha.text());
        assert_eq!(olha.send(&photo, &[("what", "clear"), ("cells", "a1:h6")]), 200, "{}", olha.text());
        assert!(olha.text().contains("Clear: A1-H6"), "{}", olha.text());
        assert!(!olha.page.contains("name=\"nobody\""), "whoever cleared it does not affirm it");

        look_and_affirm(&mut petro, &photo);
        let page = format!("/en/actions/{public_id}");
        assert!(!serving.get(&page).body.contains("/photos/"), "only a release shows it");
        release(program);
        eventually("the photograph being shown", || serving.get(&page).body.contains("/photos/"));
        let body = serving.get(&page).body;
        assert!(body.contains("alt=\"People with lamps before the embassy\""), "{body}");
        let address = body.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        assert_eq!(serving.get(&address).status, 200);

        olha.open(&photo);
        assert_eq!(olha.send(&photo, &[("what", "clear"), ("cells", "A1-D6")]), 200, "{}", olha.text());
        eventually("the page going on without it", || !serving.get(&page).body.contains("/photos/"));
        assert_eq!((serving.get(&address).status, serving.get(&page).status), (410, 200));
        program.must(&["verify"]);
    })
    .await;
}

/// Looks, is told to tick, and ticks.
fn look_and_affirm(petro: &mut Browser, photo: &str) {
    petro.open(photo);
    assert!(!petro.page.contains("name=\"cells\""), "who decides chooses no cells");
    assert_eq!(petro.send(photo, &[("what", "affirm")]), 422);
    assert!(petro.text().contains("tick it, or choose other cells"), "{}", petro.text());
    assert_eq!(petro.send(photo, &[("what", "affirm"), ("nobody", "yes")]), 200, "{}", petro.text());
    assert!(petro.text().contains("Petro Test looked"), "{}", petro.text());
}

/// The record id of the first rally, and that of its page.
fn rally(program: &Program) -> (String, String) {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        let mut tx = data.db.read().await.unwrap();
        let sql = "SELECT id, public_id FROM action WHERE folder_id = 'IA01'";
        let row = tx.row(sql, values![]).await.unwrap().unwrap();
        (row.text("id").unwrap(), row.text("public_id").unwrap())
    })
}

fn release(program: &Program) {
    let by = ["release", "--basis", "public_record", "--by", "Olha Test", "--approved-by", "Petro Test"];
    program.must(&[&by[..], &["--reason", "published record", "--risk", "no harm found"]].concat());
}
