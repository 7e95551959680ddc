//! A job for the printer: which form of sheet, what stands on it, and the files it shows.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A form of sheet that the printer knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Template {
    /// A sheet carried or put up that bears one name.
    Placard,
    /// Five strips to a sheet, each with a name, to be cut and tied.
    Ribbon,
    /// Letters on A4, or their envelopes.
    Letters,
    /// A document of many pages: a report, a pack.
    Document,
}

impl Template {
    /// Every form.
    pub const ALL: [Self; 4] = [Self::Placard, Self::Ribbon, Self::Letters, Self::Document];

    /// The word for it in a job.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Placard => "placard",
            Self::Ribbon => "ribbon",
            Self::Letters => "letters",
            Self::Document => "document",
        }
    }
}

/// What the printer reads: one document. The same job gives the same bytes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// The form.
    pub template: Template,
    /// The language of the document's own words: the first part of a tag, such as `uk` or `crh`.
    pub language: String,
    /// What the document is called where a reader shows it.
    pub title: String,
    /// The day that the document names as that of its making; `None` leaves it out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_on: Option<Date>,
    /// What stands on it, in the fields that its template reads.
    pub data: serde_json::Value,
    /// Pictures by the name under which the data tells of them: SVG, JPEG or PNG, told apart by the name's ending.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub files: BTreeMap<String, Bytes>,
}

/// The bytes of a file; base64 in a job.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bytes(pub Vec<u8>);

impl Job {
    /// A document without pictures.
    ///
    /// # Panics
    /// When `data` is no JSON: a map with keys that are no texts.
    #[must_use]
    pub fn new(
        template: Template,
        language: &str,
        title: &str,
        made_on: Option<Date>,
        data: &impl Serialize,
    ) -> Self {
        Self {
            template,
            language: language.to_owned(),
            title: title.to_owned(),
            made_on,
            data: serde_json::to_value(data).expect("what is printed is plain data"),
            files: BTreeMap::new(),
        }
    }

    /// The same document with a picture.
    #[must_use]
    pub fn with_file(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.files.insert(name.to_owned(), Bytes(bytes));
        self
    }
}

impl Serialize for Bytes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
        STANDARD.decode(text.as_bytes()).map(Self).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_read_as_it_was_written() {
        let day = "2016-10-25".parse().ok();
        let job = Job::new(Template::Ribbon, "crh", "Lenta", day, &["Ñar"]).with_file("a.svg", vec![0, 255]);
        let text = serde_json::to_string(&job).unwrap();
        assert!(text.contains("\"ribbon\"") && text.contains("\"AP8=\""), "{text}");
        assert_eq!(serde_json::from_str::<Job>(&text).unwrap(), job);
    }
}
