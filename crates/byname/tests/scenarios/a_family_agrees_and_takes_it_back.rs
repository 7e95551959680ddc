//! A sister calls, agrees that her brother's case is told, and later takes it back: it is told as the family's word, and
//! then gone from every page, file, feed and search.

use byname_testkit::program::Program;

use super::sign_up::come_in;
use super::{eventually, on_each_database};

const NAME: &str = "Arsen Testov";
const PLACES: [&str; 8] = [
    "/en/",
    "/en/people",
    "/en/steps",
    "/en/search?q=Testov",
    "/data/people.json",
    "/data/people.csv",
    "/data/steps.json",
    "/feeds/steps.atom",
];

#[tokio::test]
async fn a_family_agrees_and_takes_it_back() {
    on_each_database(|program| {
        let serving = program.serve();
        let mut olena = come_in(program, &serving, "Olena Test", &["--role", "caseworker"]);
        olena.open("/en/people/new");
        let call = [
            ("name", NAME),
            ("name_in", "name_en"),
            ("place", "Testville market"),
            ("source_title", "A call of the sister"),
        ];
        assert_eq!(olena.send("/people/new", &call), 200, "{}", olena.text());
        let file = olena.path.clone();
        let number = olena.text().split_whitespace().find(|word| word.starts_with("BN-")).unwrap().to_owned();
        let person = file.rsplit('/').next().unwrap().to_owned();
        olena.open(&format!("/en/steps/new?person={person}"));
        let step = [("description", "asks to search for Arsen Testov"), ("others", "Police of Testville")];
        assert_eq!(olena.send("/steps/new", &step), 200, "{}", olena.text());

        olena.open(&format!("{file}/release"));
        assert!(!olena.page.contains("family_consent"), "offered only once somebody agreed");
        olena.open(&format!("{file}/consent"));
        let mut agreed = vec![
            ("relation", "sibling"),
            ("alias", "L. of the market"),
            ("given_on", "24.05.2026"),
            ("means", "phone"),
        ];
        agreed.extend(["names", "day_and_place", "status", "steps"].map(|group| ("scope", group)));
        assert_eq!(olena.send("/consent", &agreed), 422, "it was explained, or it is no consent");
        agreed.push(("explained", "yes"));
        assert_eq!(olena.send("/consent", &agreed), 200, "{}", olena.text());
        assert!(olena.text().contains("Sister or brother (L. of the market), by phone, 24 May 2026"));
        olena.open(&format!("{file}/release?basis=family_consent"));
        let shown = olena.text();
        assert!(shown.contains("Arsen Testov told by the family, with their consent"), "{shown}");

        release(program, &number, "public_record");
        assert!(!told_anywhere(|path| serving.get(path).body), "a release on public record uses no consent");
        release(program, &number, "family_consent");
        eventually("the name being told", || serving.get("/data/people.json").body.contains(NAME));
        let data: serde_json::Value = serde_json::from_str(&serving.get("/data/people.json").body).unwrap();
        let told = &data["people"][0];
        assert_eq!(told["told_by_family"], serde_json::json!(["names", "last_seen_place", "status"]));
        assert_eq!(told["source_ids"], serde_json::json!([]));
        let page = format!("/en/people/{}", told["id"].as_str().unwrap());
        eventually("the page standing", || serving.get(&page).status == 200);
        let body = serving.get(&page).body;
        assert!(body.contains("told by the family, with their consent") && body.contains("Testville market"));
        for secret in ["sister", "L. of the market", "Sister or brother", "24 May 2026", "by phone"] {
            assert!(!body.contains(secret), "{secret}");
        }
        let steps = serving.get("/data/steps.json").body;
        assert!(
            steps.contains("asks to search for Arsen Testov") && steps.contains("\"source_ids\":[]"),
            "{steps}"
        );

        olena.open(&format!("{file}/consent"));
        let consent =
            olena.page.split("value=\"consent-").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let back = [
            ("what", "revoke"),
            ("consent", &format!("consent-{consent}")),
            ("revoke_reason", "she fears for their mother"),
        ];
        let answer = olena.post(&format!("{file}/consent"), &back);
        assert_eq!(answer.status, 303, "{}", answer.body);
        eventually("the page going", || serving.get(&page).status == 410);
        let stub = serving.get(&page).body;
        assert!(!stub.contains(NAME) && !stub.contains("fears"), "{stub}");
        eventually("every page forgetting", || !told_anywhere(|path| serving.get(path).body));
        program.must(&["verify"]);
    })
    .await;
}

fn told_anywhere(read: impl Fn(&str) -> String) -> bool {
    PLACES.iter().any(|path| {
        let body = read(path);
        body.contains(NAME) || body.contains("Testville")
    })
}

fn release(program: &Program, number: &str, basis: &str) {
    let by = ["release", "--basis", basis, "--by", "Olena Test", "--approved-by", "Petro Test"];
    let why = ["--reason", "the sister asked", "--risk", "no harm found", "--case", number];
    program.must(&[&by[..], &why[..]].concat());
}
