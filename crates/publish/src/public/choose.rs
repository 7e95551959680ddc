//! The door: it leads on to the language that the browser asks for, and names all of them for whoever is not led.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use byname_base::language::Language;
use byname_web::error_page::Fault;
use byname_web::page::Page;
use byname_web::{assets, locale};
use http::header::{LOCATION, VARY};
use http::{HeaderMap, StatusCode};

use super::site::PublicSite;

#[derive(Template)]
#[template(path = "public/choose.html")]
struct ChoosePage<'a> {
    group: &'a str,
    style_sheet: &'static str,
    icon: &'static str,
    /// Each language, its own name, and the promise in it.
    languages: Vec<(Language, &'static str, String)>,
}

/// `/`
pub(super) async fn language(
    State(site): State<Arc<PublicSite>>,
    headers: HeaderMap,
) -> Result<Response, Fault> {
    let home = format!("/{}/", locale::of_browser(&headers));
    let promise = |language| site.site.words.in_language(language).t("frame-promise");
    let page = Page::of(&ChoosePage {
        group: &site.site.settings.group_name,
        style_sheet: assets::style_sheet(),
        icon: assets::icon(),
        languages: Language::ALL
            .map(|language| (language, language.native_name(), promise(language)))
            .to_vec(),
    })?;
    let leads = [(LOCATION, home.as_str()), (VARY, "accept-language")];
    Ok((StatusCode::FOUND, leads, page).into_response())
}
