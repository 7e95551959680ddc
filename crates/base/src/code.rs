//! Enums whose values are the codes of the data dictionary, letter for letter, in code, SQL and public data.

/// A text that is none of an enum's codes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("“{found}” is not one of: {known}")]
pub struct UnknownCode {
    /// What was found.
    pub found: String,
    /// The codes that would have been right, joined with commas.
    pub known: String,
}

/// Defines an enum of codes: `ALL`, `code()`, `FromStr`, `Display`, and serde as the code.
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, ::serde::Serialize, ::serde::Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every value, in the order of the data dictionary.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            /// The code in SQL, public data and the register folder.
            #[must_use]
            pub fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)+ }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::code::UnknownCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::ALL.iter().copied().find(|value| value.code() == text).ok_or_else(|| {
                    $crate::code::UnknownCode {
                        found: text.to_owned(),
                        known: Self::ALL.iter().map(|value| value.code()).collect::<Vec<_>>().join(", "),
                    }
                })
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
