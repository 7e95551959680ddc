//! What other programs read of a site: feeds, exports, the list of addresses, the block of data in a page.

use byname_base::language::Language;
use serde_json::Value;

use super::Running;
use super::invented::{ERDEM, GONE, RALLY};

const BASE: &str = "https://lantern.example";

#[tokio::test]
async fn each_feed_tells_its_own_kind_and_what_was_taken_back_of_it() {
    let site = Running::start().await;
    let steps = site.get("/feeds/steps.atom").await;
    assert_eq!(steps.header("content-type"), "application/atom+xml; charset=utf-8");
    assert!(steps.body.contains("<id>tag:lantern.example,2026:step100000000000</id>"), "{}", steps.body);
    assert!(
        !steps.body.contains("archive of songs"),
        "acts against a person are not among the steps for them"
    );
    assert!(!steps.body.contains(GONE), "a person who was taken back is no step");
    assert!(steps.body.contains("de facto Police of Yelqaya"), "{}", steps.body);
    let people = site.get("/feeds/people.atom").await.body;
    let gone =
        format!("<at:deleted-entry ref=\"tag:lantern.example,2026:{GONE}\" when=\"2026-11-19T22:00:00Z\"/>");
    assert!(people.contains(&gone), "{people}");
    assert!(people.contains("<title>Erdem Tolgarov &lt;Ğ&amp;&gt;</title>"));
    assert!(people.contains("<updated>2026-11-23T22:00:00Z</updated>"), "the day it became public: {people}");
    let actions = site.get("/feeds/actions.atom").await.body;
    assert!(actions.contains(&format!("href=\"/en/actions/{RALLY}\"")), "{actions}");
    let his = site.get(&format!("/feeds/people/{ERDEM}.atom")).await.body;
    assert_eq!(his.matches("<entry>").count(), 2);
    assert!(his.contains(&format!("<id>tag:lantern.example,2026:people/{ERDEM}</id>")));
    for (address, status) in
        [(format!("{GONE}.atom"), 410), ("nobody.atom".to_owned(), 404), (ERDEM.to_owned(), 404)]
    {
        assert_eq!(site.get(&format!("/feeds/people/{address}")).await.status, status, "{address}");
    }
}

#[tokio::test]
async fn the_search_services_find_people_and_a_placeholder_for_who_was_taken_back() {
    let site = Running::at(Some(BASE)).await;
    let file = site.get("/data/people.pfif.xml").await;
    assert_eq!(file.header("content-type"), "application/pfif+xml");
    assert_eq!(file.body.matches("<pfif:person>").count(), 3, "{}", file.body);
    assert!(file.body.contains(&format!(
        "<pfif:person>\n<pfif:person_record_id>lantern.example/{GONE}</pfif:person_record_id>\n\
         <pfif:entry_date>2026-11-19T22:00:00Z</pfif:entry_date>\n\
         <pfif:expiry_date>2026-11-19T22:00:00Z</pfif:expiry_date>\n\
         <pfif:source_date>2026-11-19T22:00:00Z</pfif:source_date>\n</pfif:person>\n"
    )));
    assert_eq!(file.body.matches("<pfif:status>believed_missing<").count(), 1);
    assert_eq!(file.body.matches("<pfif:status>believed_dead<").count(), 1);
    assert!(file.body.ends_with("</pfif:pfif>\n"));
}

#[tokio::test]
async fn the_investigators_find_every_entity_that_another_points_to() {
    let site = Running::at(Some(BASE)).await;
    let file = site.get("/data/register.ftm.json").await.body;
    let entities: Vec<Value> = file.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(entities.len(), 8, "a source, an institution, two people, three steps, an action");
    let ids: Vec<&str> = entities.iter().map(|entity| entity["id"].as_str().unwrap()).collect();
    for entity in &entities {
        for property in ["proof", "involved", "organizer"] {
            for target in entity["properties"][property].as_array().into_iter().flatten() {
                assert!(ids.contains(&target.as_str().unwrap()), "{property} of {entity}");
            }
        }
    }
    let police = entities.iter().find(|entity| entity["schema"] == "PublicBody").unwrap();
    assert_eq!(police["properties"]["name"][0], "de facto Police of Yelqaya");
    assert_eq!(police["properties"]["jurisdiction"][0], "ua", "Crimea is Ukraine");
    assert!(!file.contains("javascript:"), "no address that a browser would run");
}

#[tokio::test]
async fn the_list_of_addresses_names_every_page_in_every_language() {
    let site = Running::at(Some(BASE)).await;
    let list = site.get("/sitemap.xml").await.body;
    for language in Language::ALL {
        let page = format!("<loc>{BASE}/{language}/people/{ERDEM}</loc><lastmod>2026-11-24</lastmod>");
        assert!(list.contains(&page), "{page}: {list}");
        let link = format!("hreflang=\"{language}\" href=\"{BASE}/{language}/people/{ERDEM}\"");
        assert_eq!(list.matches(&link).count(), Language::ALL.len(), "{link}");
    }
    for address in addresses(&list) {
        assert_eq!(site.get(address.strip_prefix(BASE).unwrap()).await.status, 200, "{address}");
    }
    assert!(site.get("/robots.txt").await.body.contains(&format!("Sitemap: {BASE}/sitemap.xml\n")));
    let parts = site.get("/sitemap/people-0.xml").await.body;
    assert_eq!(addresses(&parts).len(), 10, "two people in five languages");
    for wrong in ["people-1.xml", "people-99999999999999999999.xml", "people-.xml", "x"] {
        assert_eq!(site.get(&format!("/sitemap/{wrong}")).await.status, 404, "{wrong}");
    }
}

#[tokio::test]
async fn a_site_that_does_not_know_its_own_address_lists_none() {
    let site = Running::start().await;
    assert_eq!(site.get("/sitemap.xml").await.status, 404);
    assert!(!site.get("/robots.txt").await.body.contains("Sitemap"));
    let page = site.get(&format!("/uk/people/{ERDEM}")).await.body;
    for never in ["rel=\"canonical\"", "og:", "twitter:"] {
        assert!(!page.contains(never), "{never}");
    }
}

fn addresses(list: &str) -> Vec<&str> {
    list.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect()
}

#[tokio::test]
async fn a_page_has_one_address_and_its_languages() {
    let site = Running::at(Some(BASE)).await;
    for (asked, canonical) in [
        ("/uk", "/uk/".to_owned()),
        ("/uk/people?year=2016", "/uk/people?year=2016".to_owned()),
        (&format!("/uk/people/{ERDEM}"), format!("/uk/people/{ERDEM}")),
    ] {
        let page = site.get(asked).await.body;
        assert!(
            page.contains(&format!("<link rel=\"canonical\" href=\"{BASE}{canonical}\">")),
            "{asked}: {page}"
        );
        assert!(
            page.contains(&format!("hreflang=\"crh\" href=\"{BASE}{}", canonical.replacen("uk", "crh", 1)))
        );
        assert!(page.contains(&format!("<meta property=\"og:url\" content=\"{BASE}{canonical}\">")));
    }
    for unlisted in ["/uk/search?q=Erdem", "/uk/nowhere", &format!("/uk/people/{GONE}")] {
        let page = site.get(unlisted).await.body;
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{unlisted}");
        assert!(!page.contains("canonical") && !page.contains("hreflang=\"crh\" href=\"https"), "{unlisted}");
    }
}

/// The block of data of a page.
fn data(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").unwrap();
    serde_json::from_str(rest.split_once("</script>").unwrap().0).unwrap()
}

#[tokio::test]
async fn a_page_tells_programs_what_it_tells_people_and_no_more() {
    let site = Running::at(Some(BASE)).await;
    let person = data(&site.get(&format!("/uk/people/{ERDEM}")).await.body);
    assert_eq!(person["url"], format!("{BASE}/uk/people/{ERDEM}"));
    let about = &person["mainEntity"];
    assert_eq!((&about["@type"], &about["name"]), (&"Person".into(), &"Ердем Толгаров".into()));
    assert_eq!(about["alternateName"].as_array().unwrap().len(), 3);
    assert_eq!(about["description"], "Зник: 14 березня 2016.");
    assert!(about.get("birthDate").is_none() && about.get("image").is_none());
    let action = data(&site.get(&format!("/en/actions/{RALLY}")).await.body);
    assert_eq!(action["mainEntity"]["startDate"], "2016-10-25T10:30:00+03:00");
    assert_eq!(action["mainEntity"]["location"]["name"], "Embassy of Nordavia");
    let rule = data(&site.get("/en/rules/RU-4").await.body);
    assert_eq!(rule["mainEntity"]["@type"], "Legislation");
    assert_eq!(rule["mainEntity"]["creativeWorkStatus"], "To be checked by a person");
    assert!(!site.get("/en/people").await.body.contains("<script"), "a list is about nothing in particular");
}

#[tokio::test]
async fn a_card_may_stand_anywhere_and_nothing_else_may() {
    let site = Running::at(Some(BASE)).await;
    for (rest, status, words) in [
        (ERDEM, 200, "Missing since 14 March 2016."),
        (GONE, 410, "was taken back on 20 November 2026"),
        ("nobody", 404, "Nothing stands at this address"),
    ] {
        let address = format!("/en/embed/people/{rest}");
        // Asked for again, it comes from what is kept.
        for _ in 0..2 {
            let card = site.get(&address).await;
            assert_eq!(card.status, status, "{address}");
            assert!(card.body.contains(words), "{}", card.body);
            assert!(card.header("content-security-policy").contains("frame-ancestors *"), "{address}");
            assert!(
                !card.headers.contains_key("x-frame-options") && !card.headers.contains_key("set-cookie")
            );
            assert_eq!(card.header("cache-control"), "no-cache", "asked for anew each time");
            for never in ["<script", "<form", "http://", "<iframe"] {
                assert!(!card.body.contains(never), "{never}");
            }
        }
    }
    let routes = super::super::routes().into_iter().map(|route| route.path);
    for path in routes.filter(|path| !path.contains("/embed/")) {
        let address = path.replace("{lang}", "en").replace("{id}", ERDEM);
        let answer = site.get(&address).await;
        assert_eq!(answer.header("x-frame-options"), "DENY", "{address}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{address}");
    }
}

#[tokio::test]
async fn a_page_gives_the_lines_to_copy_where_the_site_knows_its_address() {
    let page = Running::at(Some(BASE)).await.get(&format!("/en/people/{ERDEM}")).await.body;
    let lines = format!("&#60;iframe src=&#34;{BASE}/en/embed/people/{ERDEM}&#34; title=&#34;Erdem Tolgarov");
    assert!(page.contains(&lines), "{page}");
    assert!(
        page.contains("Tolgarov &#38;#60;Ğ&#38;#38;&#38;#62;&#34;"),
        "a name cannot end the attribute: {page}"
    );
    assert!(!Running::start().await.get(&format!("/en/people/{ERDEM}")).await.body.contains("embed-lines"));
}
