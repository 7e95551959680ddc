//! A campaigner comes home from a market with signed sheets and enters them. Alone that counts nothing: a publisher
//! takes the sheets in hand and counts again, and then the world reads how many signed on paper.

use byname::data_folder::DataFolder;
use byname_base::id::Mint;
use byname_campaign::count::Counts;
use byname_campaign::jobs::HeldLease;
use byname_db::values;
use byname_testkit::browser::Browser;
use byname_testkit::program::Program;

use super::a_burst_at_a_rally_is_looked_at::to_petition;
use super::a_reader_in_warsaw_signs_secretly::{page, with_a_petition};
use super::open_petition::{SLUG, now};
use super::sign_up::come_in;
use super::{beside, eventually};

/// As `sha256sum` prints it.
const SCAN: &str = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08  scan.pdf";

#[tokio::test]
async fn sheets_are_entered_by_one_counted_again_by_another_and_told_to_the_world() {
    with_a_petition(|program| {
        let serving = program.serve();
        let mut campaigner = come_in(program, &serving, "campaigner", &["--role", "campaigner"]);
        let mut publisher = come_in(program, &serving, "publisher", &["--role", "publisher"]);
        let mut viewer = come_in(program, &serving, "viewer", &["--role", "viewer"]);
        let paper = to_petition(&mut campaigner, "/paper");
        what_is_wrong_is_said_at_the_form(&mut campaigner, &paper);
        let sheets = [("sheets", "101–103, 107"), ("signatures", "12"), ("scan", SCAN)];
        assert_eq!(campaigner.send("/paper", &sheets), 200, "{}", campaigner.text());
        assert!(campaigner.text().contains("Entered by campaigner. A second person must count them."));
        let again = [("sheets", "103"), ("signatures", "1"), ("scan", &"0".repeat(64))];
        assert_eq!(campaigner.send("/paper", &again), 422);
        assert!(campaigner.text().contains("with 101-103,107"), "{}", campaigner.text());

        campaigner.open(&paper);
        let batch = campaigner.link(&format!("{paper}/")).unwrap();
        campaigner.open(&batch);
        assert!(!campaigner.page.contains("value=\"confirm\""), "one person is not two");
        assert_eq!(viewer.open(&paper), 200);
        assert!(viewer.text().contains("101-103,107") && !viewer.page.contains("name=\"sheets\""));
        assert_eq!(viewer.open(&batch), 404);

        assert_eq!(to_petition(&mut publisher, "/paper/"), batch, "the petition's page leads there");
        publisher.open(&batch);
        assert_eq!(publisher.send(&batch, &[("what", "confirm"), ("signatures", "13")]), 422);
        assert!(publisher.text().contains("The number entered is another one"), "{}", publisher.text());
        assert_eq!(publisher.send(&batch, &[("what", "confirm"), ("signatures", "12")]), 200);
        assert!(publisher.text().contains("Confirmed by publisher."), "{}", publisher.text());
        assert!(!publisher.page.contains("name=\"sheets\""), "a publisher enters none");
        close_the_epoch(program);

        let public = |path: &str| Browser::new(&serving.public).ask("GET", path, None, None).body;
        eventually("twelve are told", || public(&page()).contains("12 signatures"));
        let told = public(&format!("/data/petitions/{SLUG}.json")).replace(char::is_whitespace, "");
        assert!(told.contains("\"count\":12,") && told.contains("\"paper\":12"), "{told}");
        campaigner.open(&paper);
        assert!(campaigner.text().contains("Leaf 1 of the count."), "{}", campaigner.text());
        assert_eq!(campaigner.open(&batch), 404, "what is counted is not taken back");
    })
    .await;
}

fn what_is_wrong_is_said_at_the_form(campaigner: &mut Browser, paper: &str) {
    assert_eq!(campaigner.open(paper), 200);
    assert!(campaigner.text().contains("No sheets yet."), "{}", campaigner.text());
    for (sheets, signatures, scan, said) in [
        ("7, 3", "12", SCAN, "Write numbers that rise"),
        ("7", "0", SCAN, "Write a number from 1 to 999999"),
        ("7", "a dozen", SCAN, "Write a number from 1 to 999999"),
        ("7", "12", "scan.pdf", "A SHA-256 has 64 digits"),
    ] {
        campaigner.open(paper);
        let fields = [("sheets", sheets), ("signatures", signatures), ("scan", scan)];
        assert_eq!(campaigner.send("/paper", &fields), 422);
        assert!(campaigner.text().contains(said), "{said}: {}", campaigner.text());
    }
    campaigner.open(paper);
}

fn close_the_epoch(program: &Program) {
    beside(async {
        let data = DataFolder::open(&program.data(), now()).await.unwrap();
        // The listener beside holds the lease: it is taken from it for this moment.
        let mut tx = data.db.write().await.unwrap();
        tx.execute("UPDATE petition_lease SET until = ''", values![]).await.unwrap();
        tx.commit().await.unwrap();
        let lease = HeldLease::new("a story".to_owned()).renew(&data.db, now()).await.unwrap().unwrap();
        Counts::default().close(&data.db, &lease, now(), &mut Mint::from_system()).await.unwrap();
        data.db.close().await;
    });
}
