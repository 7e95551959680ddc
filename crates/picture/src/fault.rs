//! Why a file is not taken as a photograph.

/// Why a file is not taken as a photograph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is no JPEG, PNG or WebP, whatever its name says.
    #[error("this is no JPEG, PNG or WebP picture")]
    NotAPicture,
    /// It moves: somebody would have to look at every picture in it.
    #[error("this picture moves; take one that stands still")]
    Moves,
    /// Its file or the picture in it is too large.
    #[error("this picture is too large")]
    TooLarge,
    /// It cannot be read to its end.
    #[error("this picture is broken or was cut off")]
    Broken,
}

impl PictureFault {
    /// The key of its words.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Empty => "photo-empty",
            Self::NotAPicture => "photo-not-a-picture",
            Self::Moves => "photo-moves",
            Self::TooLarge => "photo-too-large",
            Self::Broken => "photo-broken",
        }
    }
}
