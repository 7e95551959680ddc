use axum::body::Body;
use byname_base::language::Language;
use http::{Request, StatusCode};

use super::Running;
use super::invented::{ERDEM, GONE, POLICE, RALLY};

/// Every page of one language.
fn pages(language: Language) -> Vec<String> {
    [
        "",
        "/",
        "/people",
        "/names",
        "/map",
        "/steps",
        "/report",
        "/authorities",
        "/rules",
        "/rules/UA-6a",
        "/actions",
        "/sources",
        "/method",
    ]
    .iter()
    .map(|rest| format!("/{language}{rest}"))
    .chain([
        format!("/{language}/people/{ERDEM}"),
        format!("/{language}/authorities/{POLICE}"),
        format!("/{language}/actions/{RALLY}"),
    ])
    .collect()
}

#[tokio::test]
async fn every_page_stands_in_every_language() {
    let site = Running::start().await;
    for language in Language::ALL {
        for address in pages(language) {
            let page = site.get(&address).await;
            assert_eq!(page.status, StatusCode::OK, "{address}");
            assert!(page.body.contains(&format!("<html lang=\"{language}\">")), "{address}");
            assert_eq!(page.body.matches("<h1").count(), 1, "{address}");
            for once in ["<main id=\"main\">", "class=\"skip\"", "<title>", "class=\"notice\""] {
                assert_eq!(page.body.matches(once).count(), 1, "{once} at {address}");
            }
            assert!(page.body.matches("<script").count() <= 1, "one block of data at most: {address}");
            for never in
                ["<script>", "<script src", "style=\"", "http://", "\"\"\"", "href=\"javascript", "<Ğ"]
            {
                assert!(!page.body.contains(never), "{never} at {address}");
            }
            for other in Language::ALL {
                let link = format!("hreflang=\"{other}\" href=\"/{other}/");
                assert!(page.body.contains(&link), "{other} at {address}");
            }
        }
    }
}

#[tokio::test]
async fn in_cyrillic_letters_a_name_stands_as_it_is_on_record_and_is_never_rewritten() {
    let site = Running::start().await;
    let page = site.get(&format!("/crh-Cyrl/people/{ERDEM}")).await.body;
    assert!(page.contains("<h1 lang=\"crh\">Erdem Tolğarov</h1>"), "{page}");
    assert!(page.contains("Миллий адымлар") && !page.contains("Milliy adımlar"), "{page}");
    for never in ["Эрдем", "Толгъаров", "къырымт."] {
        assert!(!page.contains(never), "{never}");
    }
    let names = site.get("/crh-Cyrl/names").await.body;
    assert!(names.contains("Erdem Tolğarov"), "{names}");
}

/// The names are read after the epoch is known: a page begun in between is made of the old ones.
#[tokio::test]
async fn a_page_begun_before_the_names_were_read_anew_is_not_kept_for_later_readers() {
    let site = Running::start().await;
    let begun = site.site.stamp();
    assert_eq!(site.site.stamp(), begun);
    site.site.renew().await;
    assert_ne!(site.site.stamp(), begun);
}

#[tokio::test]
async fn no_page_shows_the_key_of_a_word() {
    let site = Running::start().await;
    let file = include_str!("../../../../../words/en.ftl");
    let keys: Vec<&str> = file
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(key, _)| key)
        .filter(|key| key.contains('-'))
        .collect();
    for address in pages(Language::En) {
        let page = site.get(&address).await.body;
        for key in &keys {
            assert!(!page.contains(&format!(">{key}<")), "{key} at {address}");
        }
    }
}

#[tokio::test]
async fn a_persons_page_tells_both_columns_and_accuses_nobody_who_is_not_followed() {
    let site = Running::start().await;
    let page = site.get(&format!("/en/people/{ERDEM}")).await.body;
    assert!(page.contains("Missing since 14 March 2016. <b>3,907</b> days."), "{page}");
    assert!(page.contains("no word on an answer in this register"));
    assert!(page.contains("answered 10 days late"));
    assert!(
        page.contains("<span class=\"label\">de facto</span> <a href=\"/en/authorities/police0000000000\">")
    );
    assert!(page.contains("<span class=\"label\">de facto</span> security department of Yelqaya"));
    assert!(page.contains("Last seen: the sources do not agree"));
    assert!(page.contains("Number of signatures: not on record."));
    let (columns, against) = page.split_once("Done against them").unwrap();
    assert!(
        columns.contains("National <small>1 step</small>")
            && columns.contains("International <small>1 step</small>")
    );
    assert!(against.contains("archive of songs") && !columns.contains("archive of songs"));
}

#[tokio::test]
async fn a_text_in_another_language_is_marked_and_a_name_is_never_transliterated() {
    let site = Running::start().await;
    let page = site.get(&format!("/uk/people/{ERDEM}")).await.body;
    assert!(page.contains("<h1 lang=\"uk\">Ердем Толгаров</h1>"));
    assert!(page.contains("<span lang=\"en\">bus depot, Yelqaya</span> <span class=\"mark\">англ.</span>"));
    assert!(page.contains("Фактична поліція Єлкаї"));
    let russian = site.get(&format!("/ru/people/{ERDEM}")).await.body;
    assert!(russian.contains("<h1 lang=\"en\">Erdem Tolgarov &#60;Ğ&#38;&#62;</h1>"), "{russian}");
}

#[tokio::test]
async fn the_home_page_counts_in_sentences() {
    let site = Running::start().await;
    let page = site.get("/en/").await.body;
    assert!(page.contains("<b>1</b> person is missing."));
    assert!(page.contains("<b>1</b> was found dead."));
    assert!(!page.contains("found alive."), "nobody was found alive, and no nought says so");
    assert!(page.contains("As of August 2023, by this register."));
    let ukrainian = site.get("/uk/").await.body;
    assert!(ukrainian.contains("Зникла безвісти <b>1</b> людина."));
}

#[tokio::test]
async fn filters_narrow_the_lists_and_a_wrong_value_is_named() {
    let site = Running::start().await;
    let one = site.get("/en/people?status=found_dead&year=2015&unknown=1").await;
    assert!(one.body.contains("Marta Vitrolom") && !one.body.contains("Tolgarov"));
    let by_place = site.get("/en/people?place=YELQAYA+Bus").await;
    assert!(by_place.body.contains("Tolgarov"));
    let wrong = site.get("/en/people?year=abc").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert!(wrong.body.contains("“abc” is not a year") && wrong.body.contains("<title>Error:"));
    assert!(!wrong.body.contains("Marta"), "nothing is guessed");
    let period = site.get("/en/steps?from=2016-04-01&to=2016-04-30&level=international").await;
    assert!(period.body.contains("asks for a visit") && !period.body.contains("report of the disappearance"));
    let wrong = site.get("/uk/steps?from=25.10.2016").await;
    assert!(wrong.body.contains("«25.10.2016» — не день"));
}

#[tokio::test]
async fn what_cannot_be_answered_says_so_in_the_readers_language() {
    let site = Running::start().await;
    let table = [
        ("/uk/nowhere", 404, "Тут немає сторінки"),
        ("/de/people", 404, "There is no page here"),
        ("/ru/people/0000000000000000", 404, "Здесь нет страницы"),
        ("/en/people?page=0", 404, "There is no page here"),
        ("/uk/people/../../etc/passwd", 404, "Тут немає сторінки"),
    ];
    for (address, status, words) in table {
        let answer = site.get(address).await;
        assert_eq!(answer.status.as_u16(), status, "{address}");
        assert!(answer.body.contains(words), "{address}: {}", answer.body);
    }
    let gone = site.get(&format!("/en/people/{GONE}")).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.body.contains("taken back on 20 November 2026"));
    let long = site.get(&format!("/crh/people?place={}", "a".repeat(17 * 1024))).await;
    assert_eq!(long.status, StatusCode::URI_TOO_LONG);
    assert!(long.body.contains("Adres pek uzun"));
    site.get("/en/people").await;
    let posted = site.ask(Request::post("/en/people").body(Body::empty()).unwrap()).await;
    assert_eq!(posted.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(posted.body.contains("can only be read"));
}

#[tokio::test]
async fn the_front_door_chooses_a_language() {
    let site = Running::start().await;
    let ask =
        Request::get("/").header("accept-language", "uk-UA,uk;q=0.9,en;q=0.5").body(Body::empty()).unwrap();
    let answer = site.ask(ask).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::FOUND, "/uk/"));
    assert_eq!(answer.header("vary"), "accept-language");
    assert_eq!(site.get("/").await.header("location"), "/en/");
}

#[tokio::test]
async fn a_page_is_kept_packed_and_known_again() {
    let site = Running::start().await;
    let first = site.get("/en/method").await;
    let again =
        Request::get("/en/method").header("if-none-match", first.header("etag")).body(Body::empty()).unwrap();
    assert_eq!(site.ask(again).await.status, StatusCode::NOT_MODIFIED);
    let packed =
        Request::get("/en/method").header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    let packed = site.ask(packed).await;
    assert_eq!(packed.header("content-encoding"), "gzip");
    assert_eq!(packed.header("content-security-policy").split(';').next(), Some("default-src 'none'"));
}
