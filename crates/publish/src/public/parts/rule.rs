//! A reply rule as a page names it: the law and article, with the link to the rule's own page.

use askama::Template;
use askama::filters::HtmlSafe;
use byname_pursue::reply_rule::{Law, ReplyRule, ReplyRules, Wording};

use super::{Reader, Told};

/// A rule with the link to its page.
#[derive(Template, Debug, Clone)]
#[template(path = "public/parts/rule.html")]
pub(in crate::public) struct RuleLink {
    /// `None` in a file that does not know where the site is.
    href: Option<String>,
    name: Told,
    article: String,
}

impl HtmlSafe for RuleLink {}

impl RuleLink {
    /// The rule of that id; `None` when the program has none.
    pub(in crate::public) fn new(reader: &Reader<'_>, id: &str) -> Option<Self> {
        let rule = ReplyRules::shipped().get(id)?;
        Some(Self {
            href: reader.link(&rule_path(rule)),
            name: rule.law.as_ref().map_or_else(
                || Told::own(reader.tr.with("rule-number", &[("rule", rule.id.clone().into())])),
                |law| worded(reader, &law.name),
            ),
            article: rule.law.as_ref().and_then(|law| article(reader, law)).unwrap_or_default(),
        })
    }

    /// The same as plain text.
    pub(in crate::public) fn text(&self) -> String {
        format!("{}{}", self.name.text, self.article)
    }
}

/// The address of a rule's page within a language.
pub(in crate::public) fn rule_path(rule: &ReplyRule) -> String {
    format!("rules/{}", rule.id)
}

/// Words on the law in the reader's language, or marked as the language in which they were written.
pub(in crate::public) fn worded(reader: &Reader<'_>, wording: &Wording) -> Told {
    let (language, words) = wording.for_reader(reader.language);
    Told::marked(reader, words, language.code())
}

/// “, art. 214(1)”; `None` when the whole text is meant.
pub(in crate::public) fn article(reader: &Reader<'_>, law: &Law) -> Option<String> {
    let article = law.article.as_ref()?;
    Some(reader.tr.with("rule-article", &[("article", article.clone().into())]))
}
