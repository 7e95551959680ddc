//! The closed set of values that a column can hold.

use byname_base::now::Now;

/// A parameter of a query: text, whole number or bytes, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A `TEXT` column.
    Text(Option<String>),
    /// A `BIGINT` column.
    Int(Option<i64>),
    /// A `BYTEA` column: so both engines take it, and SQLite keeps bytes in whatever is no type of its own.
    Bytes(Option<Vec<u8>>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(Some(text.to_owned()))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(Some(text.clone()))
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(Some(text))
    }
}

impl From<Option<&str>> for Value {
    fn from(text: Option<&str>) -> Self {
        Self::Text(text.map(str::to_owned))
    }
}

impl From<Option<String>> for Value {
    fn from(text: Option<String>) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Int(Some(number))
    }
}

impl From<Option<i64>> for Value {
    fn from(number: Option<i64>) -> Self {
        Self::Int(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Int(Some(i64::from(yes)))
    }
}

impl From<Vec<u8>> for Value {
    fn from(bytes: Vec<u8>) -> Self {
        Self::Bytes(Some(bytes))
    }
}

impl From<Now> for Value {
    fn from(now: Now) -> Self {
        Self::Text(Some(now.as_stored()))
    }
}

/// The parameters of a query, in the order `$1, $2, …`: `values![id.as_str(), 3, note]`.
#[macro_export]
macro_rules! values {
    () => { &[] as &[$crate::Value] };
    ($($value:expr),+ $(,)?) => { &[$($crate::Value::from($value)),+] };
}
