//! A reader types a wrong address and is told what to do next; a hostile one gets nothing.

use byname_testkit::program::ask;

use super::on_each_database;

#[tokio::test]
async fn a_reader_types_a_wrong_address() {
    on_each_database(|program| {
        program.fill("crimea");
        let serving = program.serve();
        for (path, status) in [
            ("/en/nowhere", 404),
            ("/de/", 404),
            ("/en/people/0000000000000000", 404),
            ("/en/people/../../../../etc/passwd", 404),
            ("/assets/../../byname.toml", 404),
            ("/assets/%2e%2e/%2e%2e/byname.toml", 404),
            ("/en/people?year=abc", 400),
            ("/en/steps?from=yesterday", 400),
        ] {
            let answer = serving.get(path);
            assert_eq!(answer.status, status, "{path}");
            assert!(answer.body.contains("<h1"), "{path} has a page");
            assert!(!answer.body.contains("root:") && !answer.body.contains("demonstration ="), "{path}");
        }
        let long = format!("/en/steps?from={}", "1".repeat(1_000_000));
        assert_eq!(serving.get(&long).status, 414);
        let long = format!("/en/steps?from={}", "1".repeat(20_000));
        assert_eq!(serving.get(&long).status, 414);
        assert_eq!(ask(&serving.public, "POST", "/en/people").status, 405);
        assert_eq!(ask(&serving.public, "DELETE", "/data/people.json").status, 405);
        let home = serving.get("/");
        assert_eq!(home.status, 302);
        assert!(home.head.contains("location: /en/"), "{}", home.head);
        assert_eq!(serving.get("/en").status, 200);
    })
    .await;
}
