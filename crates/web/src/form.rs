//! Forms: what is asked, what came back, what is wrong with it. Every form of the desk is drawn and read here, so that
//! each has labels, hints, a list of what is wrong, and limits, and works without a script.

use std::collections::HashSet;

use askama::Template;
use byname_base::text::check_text;

use crate::words::Tr;

/// Letters that a line may have.
const LONGEST_LINE: usize = 500;
/// Letters that a text may have.
const LONGEST_TEXT: usize = 20_000;

/// What a form sent: names and values, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads an `application/x-www-form-urlencoded` text.
    #[must_use]
    pub fn read(bytes: &[u8]) -> Self {
        let lines = |text: &str| text.replace("\r\n", "\n");
        Self(form_urlencoded::parse(bytes).map(|(name, value)| (name.into_owned(), lines(&value))).collect())
    }

    /// Takes names and values that were read from a form with a file.
    #[must_use]
    pub fn of(pairs: Vec<(String, String)>) -> Self {
        let lines = |(name, value): (String, String)| (name, value.replace("\r\n", "\n"));
        Self(pairs.into_iter().map(lines).collect())
    }

    /// The first value of a name without space round it; empty when there is none.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    /// The first value of a name, letter for letter: passwords may begin with a space.
    #[must_use]
    pub fn exact(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Every name and value, in order.
    #[must_use]
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// The same as one text, without the token of the browser that sent it.
    #[must_use]
    pub fn without_guard(&self) -> String {
        let mut text = form_urlencoded::Serializer::new(String::new());
        let kept = self.0.iter().filter(|(name, _)| name != crate::csrf::FIELD);
        kept.for_each(|(name, value)| {
            text.append_pair(name, value);
        });
        text.finish()
    }

    /// Every value of a name that is not empty.
    #[must_use]
    pub fn many(&self, name: &str) -> Vec<&str> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| value.trim())
            .filter(|v| !v.is_empty())
            .collect()
    }
}

/// A form as a page shows it.
#[derive(Template)]
#[template(path = "form.html")]
pub struct Form {
    /// Where it is sent.
    pub action: String,
    /// What is asked.
    pub fields: Vec<Field>,
    /// What goes with it unseen: names and values.
    pub hidden: Vec<(&'static str, String)>,
    /// What was sent before and goes with it unseen.
    pub kept: Vec<(String, String)>,
    /// The words of its button.
    pub button: String,
    /// The title of the list of what is wrong.
    pub problem_title: String,
    /// The word before what is wrong with a field.
    pub problem_word: String,
    /// What is wrong with the whole, besides its fields.
    pub problem: Option<String>,
}

/// One thing that is asked.
#[derive(Debug, Clone)]
pub struct Field {
    /// The name under which it is sent; also its place on the page.
    pub name: String,
    /// What is asked, in words.
    pub label: String,
    /// Words that help; empty for none.
    pub hint: String,
    /// What was written or chosen.
    pub value: String,
    /// How it is asked.
    pub kind: Kind,
    /// Whether it must be answered.
    pub required: bool,
    /// What is wrong with it, in words.
    pub problem: Option<String>,
}

/// How something is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// One short line: a date, a number.
    Short,
    /// Several lines.
    Text,
    /// A password; `autocomplete` says whether it is a new one.
    Secret(&'static str),
    /// The code of an app.
    Code,
    /// The reader's own name.
    Name,
    /// The reader's own address for mail.
    Email,
    /// A line that nobody sees: only a program fills it in.
    Trap,
    /// One of a list that drops down.
    Select(Vec<Choice>),
    /// One of a few that are all seen.
    Radio(Vec<Choice>),
    /// Any of a few.
    Ticks(Vec<Choice>),
    /// A photograph from the reader's own device. It comes apart from the fields, and whoever asks for it says when it
    /// is missing.
    Photograph,
    /// A file of words from a translator. It comes apart from the fields, as a photograph does.
    WordsFile,
}

/// One of several to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Words that help; empty for none.
    pub hint: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A choice that is not made yet.
    pub fn of(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), hint: String::new(), chosen: false }
    }

    /// The same with words that help.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }
}

impl Field {
    /// Something that may be left empty.
    pub fn new(name: impl Into<String>, label: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.into(),
            label: label.into(),
            hint: String::new(),
            value: String::new(),
            kind,
            required: false,
            problem: None,
        }
    }

    /// The same with words that help.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// The same, that must be answered.
    #[must_use]
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same with what is written in it at first.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Self {
        let value = value.into();
        self.choose(&HashSet::from([value.as_str()]));
        Self { value, ..self }
    }

    /// Whether it is drawn as a group of choices.
    #[must_use]
    pub fn is_group(&self) -> bool {
        matches!(self.kind, Kind::Radio(_) | Kind::Ticks(_))
    }

    /// What describes it for those who hear the page.
    #[must_use]
    pub fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-h", self.name));
        let problem = self.problem.is_some().then(|| format!("{}-e", self.name));
        hint.into_iter().chain(problem).collect::<Vec<_>>().join(" ")
    }

    /// Its choices; none for what is written.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            Kind::Select(choices) | Kind::Radio(choices) | Kind::Ticks(choices) => choices,
            _ => &[],
        }
    }

    fn choose(&mut self, values: &HashSet<&str>) {
        if let Kind::Select(choices) | Kind::Radio(choices) | Kind::Ticks(choices) = &mut self.kind {
            choices.iter_mut().for_each(|choice| choice.chosen = values.contains(choice.value.as_str()));
        }
    }

    /// Takes what was sent, and says what no field may hold.
    fn fill(&mut self, fields: &Fields, tr: Tr<'_>) {
        let sent = fields.many(&self.name);
        self.choose(&sent.iter().copied().collect());
        // A password is never sent back.
        if !matches!(self.kind, Kind::Secret(_) | Kind::Code) {
            fields.text(&self.name).clone_into(&mut self.value);
        }
        self.problem = self.fault(&sent).map(|key| tr.t(key));
    }

    fn fault(&self, sent: &[&str]) -> Option<&'static str> {
        if matches!(self.kind, Kind::Trap | Kind::Photograph | Kind::WordsFile) {
            return None;
        }
        let longest = if self.kind == Kind::Text { LONGEST_TEXT } else { LONGEST_LINE };
        let known = |value: &&str| self.choices().iter().any(|choice| choice.value == **value);
        if self.required && sent.is_empty() {
            Some("form-empty")
        } else if sent.iter().any(|value| value.chars().count() > longest) {
            Some("form-too-long")
        } else if sent.iter().any(|value| check_text(value).is_err() || value.chars().any(turns_direction)) {
            Some("form-invisible")
        } else if !self.choices().is_empty() && !sent.iter().all(known) {
            Some("form-not-offered")
        } else if self.kind != Kind::Text && sent.iter().any(|value| value.contains('\n')) {
            Some("form-one-line")
        } else {
            None
        }
    }
}

/// Marks that turn the direction of writing could make a text read as another.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

impl Form {
    /// A form in the reader's words.
    #[must_use]
    pub fn new(tr: Tr<'_>, action: impl Into<String>, button: &str, fields: Vec<Field>) -> Self {
        Self {
            action: action.into(),
            fields,
            hidden: Vec::new(),
            kept: Vec::new(),
            button: tr.t(button),
            problem_title: tr.t("form-problem"),
            problem_word: tr.t("form-error"),
            problem: None,
        }
    }

    /// Takes what was sent, and says what no field may hold: too much, nothing where something must stand, marks that
    /// cannot be seen, a choice that was not offered.
    pub fn fill(&mut self, fields: &Fields, tr: Tr<'_>) {
        self.fields.iter_mut().for_each(|field| field.fill(fields, tr));
    }

    /// Whether it brings a file.
    #[must_use]
    pub fn brings_a_file(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.kind, Kind::Photograph | Kind::WordsFile))
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.problem.is_none() && self.fields.iter().all(|field| field.problem.is_none())
    }

    /// Notes what is wrong with a field; with the whole when there is no such field.
    pub fn refuse(&mut self, name: &str, words: impl Into<String>) {
        match self.fields.iter_mut().find(|field| field.name == name) {
            Some(field) => field.problem = Some(words.into()),
            None => self.problem = Some(words.into()),
        }
    }

    /// The fields that are wrong.
    #[must_use]
    pub fn problems(&self) -> Vec<&Field> {
        self.fields.iter().filter(|field| field.problem.is_some()).collect()
    }

    /// Where the list of problems leads for a field: to the first choice of a group.
    #[must_use]
    pub fn place(&self, field: &Field) -> String {
        if field.is_group() { format!("{}-0", field.name) } else { field.name.clone() }
    }
}
