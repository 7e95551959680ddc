//! A publisher hands out the steps report: the same steps as on the site, in one file whose links lead somewhere.

use byname_testkit::paper::Paper;
use byname_testkit::program::Program;
use serde_json::Value;

use super::on_each_database;

/// The report on all steps in a form.
fn report(program: &Program, format: &str) -> String {
    let out = program.data().with_extension(format);
    let file = out.display().to_string();
    program.must(&["report", "steps", "--lang", "uk", "--format", format, "--out", &file]);
    std::fs::read_to_string(out).unwrap()
}

#[tokio::test]
async fn a_publisher_hands_out_a_report() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let site: Value = serde_json::from_str(&serving.get("/data/steps.json").body).unwrap();
        let told: Value = serde_json::from_str(&report(program, "json")).unwrap();
        let ids = |document: &Value| {
            let steps = document["steps"].as_array().unwrap().iter();
            let mut ids: Vec<String> = steps.map(|step| step["id"].as_str().unwrap().to_owned()).collect();
            ids.sort();
            ids
        };
        assert_eq!(ids(&told), ids(&site));
        assert_eq!(report(program, "csv").lines().next(), serving.get("/data/steps.csv").body.lines().next());

        let page = report(program, "html");
        assert!(ids(&site).iter().all(|id| page.contains(&format!("id=\"{id}\""))));
        for href in page.split("href=\"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
            let leads = href.starts_with("http")
                || href.strip_prefix('#').is_some_and(|id| page.contains(&format!("id=\"{id}\"")));
            assert!(leads, "a file that stands alone links to {href}");
        }
        assert!(!page.contains("<script"));
    })
    .await;
}

#[tokio::test]
async fn a_report_of_a_site_with_an_address_links_to_it() {
    on_each_database(|program| {
        program.fill("invented");
        let settings = program.data().join("byname.toml");
        let kept = std::fs::read_to_string(&settings).unwrap();
        std::fs::write(&settings, format!("base_url = \"https://lantern.example\"\n{kept}")).unwrap();
        let page = report(program, "html");
        assert!(page.contains("href=\"https://lantern.example/uk/authorities/"), "{page}");
        assert!(page.contains("href=\"https://lantern.example/uk/rules/RU-3\""));
    })
    .await;
}

#[tokio::test]
async fn a_report_is_printed_for_everybody_a_person_a_period_and_an_addressee() {
    on_each_database(|program| {
        program.fill("invented");
        let serving = program.serve();
        let site: Value = serde_json::from_str(&serving.get("/data/steps.json").body).unwrap();
        let all = site["steps"].as_array().unwrap().len();
        for (lang, summary) in [
            ("uk", "Підсумок"),
            ("en", "Summary"),
            ("ru", "Итог"),
            ("crh", "Netice"),
            ("crh-Cyrl", "Нетидже"),
        ] {
            let (paper, said) = sheets(program, lang, &[]);
            assert!(said.starts_with(&format!("{all} steps in")), "{said}");
            assert_eq!([paper.told("Tagged"), paper.told("Page size")], ["yes", "595.276 x 841.89 pts (A4)"]);
            let text = paper.text();
            assert!(text.contains(summary), "{lang}: {text}");
            for source in site["steps"]
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|step| step["source_ids"].as_array().unwrap())
            {
                assert!(text.contains(source.as_str().unwrap()), "{lang}: {source}");
            }
        }
        let (person, _) = sheets(program, "uk", &["--person", "IP01"]);
        assert!(person.text().contains("Ердем Толгаров") && !person.text().contains("Ердем Толгатов"));
        let (early, said) = sheets(program, "uk", &["--to", "2016-01-01"]);
        assert!(early.text().contains("не пізніше 1 січня 2016"), "{said}");
        let (told, said) = sheets(program, "en", &["--addressee", "IB01"]);
        assert!(told.text().contains("Addressed to Police of Vitrohrad"), "{}", told.text());
        assert!(!said.starts_with(&format!("{all} ")), "an addressee narrows the report: {said}");
        let wrong = program.run(&[
            "report",
            "steps",
            "--lang",
            "uk",
            "--format",
            "pdf",
            "--addressee",
            "N999",
            "--out",
            "never.pdf",
        ]);
        assert!(wrong.code != 0 && wrong.err.contains("N999"), "{}", wrong.err);
    })
    .await;
}

fn sheets(program: &Program, lang: &str, arguments: &[&str]) -> (Paper, String) {
    let out = program.scratch().join("report.pdf").display().to_string();
    let always = ["report", "steps", "--lang", lang, "--format", "pdf", "--out", &out];
    let said = program.must(&[&always, arguments].concat());
    let paper = Paper::new(&std::fs::read(&out).unwrap());
    assert_eq!(paper.faults(), "");
    (paper, said)
}
