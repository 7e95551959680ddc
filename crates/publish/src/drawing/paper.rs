//! A drawing on its own: on a sheet no style sheet stands beside it, so that it carries its own.

/// What the style sheet of the pages says of drawings, in black on white.
const STYLE: &str = ".t-axis{stroke:#000;stroke-width:2}.t-tick{stroke:#000;stroke-width:1}\
    .t-now{stroke:#000;stroke-width:1;stroke-dasharray:2 3}\
    .t-year,.t-side{fill:#4b4e51;font-family:Arsenal;font-size:16px}\
    .t-lab,.t-days{paint-order:stroke;stroke:#fff;stroke-width:4px;stroke-linejoin:round;fill:#000}\
    .t-lab{font-family:Arsenal;font-size:17px}.t-no{font-weight:700}\
    .t-days{font-family:'Literata Text';font-size:15px}.t-small{font-size:15px}\
    .t-band{fill:none;stroke:#000;stroke-width:1.25}.t-late{fill:none;stroke:#000;stroke-width:2.25}\
    .t-soft{stroke-dasharray:3 3}.t-due{stroke:#000;stroke-width:2.25}\
    .t-assumed{stroke-dasharray:3 2;stroke-width:1.5}.t-end,.t-dot{fill:#000}\
    .t-lapse{stroke:#000;stroke-width:1.25}\
    .t-unfollowed{fill:none;stroke:#6b6e70;stroke-width:1.5;stroke-dasharray:1.5 6;stroke-linecap:round}";

/// The first of the drawings in a piece of a page as a file of its own; `None` when it holds none.
#[must_use]
pub fn for_paper(page: &str) -> Option<String> {
    let from = page.find("<svg")?;
    let to = from + page[from..].find("</svg>")? + "</svg>".len();
    let head = from + page[from..to].find('>')?;
    let (opening, rest) = (&page[from + "<svg".len()..head], &page[head + 1..to]);
    Some(format!("<svg xmlns=\"http://www.w3.org/2000/svg\"{opening}><style>{STYLE}</style>{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_drawing_stands_alone() {
        let page =
            "<div><svg class=\"w-wide\" viewBox=\"0 0 9 9\"><g/></svg><svg class=\"w-narrow\"></svg></div>";
        let alone = for_paper(page).unwrap();
        assert!(alone.starts_with(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"w-wide\" viewBox=\"0 0 9 9\"><style>"
        ));
        assert!(alone.ends_with("</style><g/></svg>"));
        assert_eq!(for_paper("<p>no steps</p>"), None);
    }
}
