//! The scripts that have reading tables of their own.

/// A script with reading tables. Any other script is first written in Latin letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Latin letters of any language, and what stands for letters of scripts without tables.
    Latin,
    /// Cyrillic letters of any language.
    Cyrillic,
    /// Arabic letters, those of Persian among them.
    Arabic,
    /// Hebrew letters.
    Hebrew,
}

impl Script {
    /// Every script, in the order of its number.
    pub const ALL: [Self; 4] = [Self::Latin, Self::Cyrillic, Self::Arabic, Self::Hebrew];

    /// The script of a letter; `None` for letters without tables and for what is no letter.
    #[must_use]
    pub fn of(letter: char) -> Option<Self> {
        match u32::from(letter) {
            0x41..=0x5A | 0x61..=0x7A | 0xAA | 0xBA | 0xC0..=0x2AF | 0x1E00..=0x1EFF => {
                letter.is_alphabetic().then_some(Self::Latin)
            }
            0x400..=0x52F | 0x1C80..=0x1C8F | 0x2DE0..=0x2DFF | 0xA640..=0xA69F => {
                letter.is_alphabetic().then_some(Self::Cyrillic)
            }
            0x5D0..=0x5F4 => Some(Self::Hebrew),
            0x620..=0x64A | 0x66E..=0x6D3 | 0x6D5 | 0x6FA..=0x6FF | 0x750..=0x77F | 0x8A0..=0x8C7 => {
                Some(Self::Arabic)
            }
            _ => None,
        }
    }

    /// Whether the script leaves most vowels out.
    #[must_use]
    pub fn leaves_vowels_out(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew)
    }

    /// The name of the script as the files of learnt costs write it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Latin => "latin",
            Self::Cyrillic => "cyrillic",
            Self::Arabic => "arabic",
            Self::Hebrew => "hebrew",
        }
    }
}
