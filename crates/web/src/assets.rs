//! The style sheet, the fonts and the icon, inside the program, under an address that changes with their content.
//!
//! The sheet names its fonts by a relative path, so that a copy of the site works from any folder.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use byname_base::hex::hex;
use http::header::{CACHE_CONTROL, CONTENT_TYPE};
use sha2::{Digest, Sha256};

use crate::error_page::Fault;

const SHEET: &str = "text/css; charset=utf-8";
const FONT: &str = "font/woff2";
const DRAWING: &str = "image/svg+xml";

/// Every asset: its path below the hash, its media type, its bytes.
pub const ALL: [(&str, &str, &[u8]); 6] = [
    ("byname.css", SHEET, include_bytes!("../assets/byname.css")),
    ("fonts/literata-display.woff2", FONT, include_bytes!("../assets/fonts/literata-display.woff2")),
    ("fonts/literata-text.woff2", FONT, include_bytes!("../assets/fonts/literata-text.woff2")),
    ("fonts/arsenal-400.woff2", FONT, include_bytes!("../assets/fonts/arsenal-400.woff2")),
    ("fonts/arsenal-700.woff2", FONT, include_bytes!("../assets/fonts/arsenal-700.woff2")),
    ("icon.svg", DRAWING, include_bytes!("../assets/icon.svg")),
];

/// The route that serves them.
pub const ROUTE: &str = "/assets/{hash}/{*path}";

static HASH: LazyLock<String> = LazyLock::new(|| {
    let mut hash = Sha256::new();
    ALL.iter().for_each(|(_, _, bytes)| hash.update(bytes));
    hex(&hash.finalize()[..8])
});

static STYLE_SHEET: LazyLock<String> = LazyLock::new(|| format!("/assets/{}/byname.css", *HASH));

static ICON: LazyLock<String> = LazyLock::new(|| format!("/assets/{}/icon.svg", *HASH));

/// The address of the style sheet.
#[must_use]
pub fn style_sheet() -> &'static str {
    &STYLE_SHEET
}

/// The address of the icon. A page that names none makes every browser ask for `/favicon.ico`.
#[must_use]
pub fn icon() -> &'static str {
    &ICON
}

/// The style sheet for a document that stands alone: without the fonts, which it could not reach.
#[must_use]
pub fn style_text() -> &'static str {
    let sheet = include_str!("../assets/byname.css");
    sheet.split_once(":root{").map_or(sheet, |(fonts, _)| &sheet[fonts.len()..])
}

/// Serves one asset; a hash that is not today's is not found, so that no reader keeps a mixture of two releases.
pub async fn serve(Path((hash, path)): Path<(String, String)>) -> Response {
    let known = ALL.iter().find(|(name, _, _)| hash == *HASH && *name == path);
    known.map_or_else(
        || Fault::NotFound.into_response(),
        |(_, media_type, bytes)| {
            let keep = "public, max-age=31536000, immutable";
            ([(CONTENT_TYPE, *media_type), (CACHE_CONTROL, keep)], *bytes).into_response()
        },
    )
}
