//! The closed set of values that a column can hold.

use byname_base::now::Now;

/// A parameter of a query: text or whole number, or nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A `TEXT` column.
    Text(Option<String>),
    /// A `BIGINT` column.
    Int(Option<i64>),
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
