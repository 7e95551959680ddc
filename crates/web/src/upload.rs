//! A form that brings a file: read piece by piece, its token before its file, and never more than a form may hold.

use axum::body::Body;
use axum::extract::FromRequestParts;
use bytes::{Bytes, BytesMut};
use http::request::Parts;
use multer::{Constraints, Multipart, SizeLimit};
use tokio::sync::Semaphore;

use crate::csrf;
use crate::error_page::Fault;
use crate::form::Fields;

/// Bytes that are read of a form with a file. A browser that is cut off shows no page: so what is somewhat too large is
/// read to its end, and the form can say so.
const LARGEST: u64 = 64 * 1024 * 1024;
/// Bytes that are kept of a file: more than any that is taken. Of a larger one the rest is thrown away.
const MOST_KEPT: usize = 16 * 1024 * 1024;
/// Bytes of what is written.
const LARGEST_TEXT: usize = 512 * 1024;
/// Forms with a file that are read at once: so much stands in memory at most.
static READING: Semaphore = Semaphore::const_new(4);

/// The file that came with a form; `None` when none was chosen. Its name is not read: nothing is called by it.
#[derive(Debug, Clone, Default)]
pub struct Upload(pub Option<Bytes>);

/// Reads a form with a file. `is_ours` judges the token, which must stand before the file: what comes from elsewhere is
/// not read on.
pub(crate) async fn read(
    kind: &str,
    body: Body,
    is_ours: impl Fn(&str) -> bool,
) -> Result<(Fields, Upload), Fault> {
    let boundary = multer::parse_boundary(kind).map_err(|_| Fault::Unreadable)?;
    let _reading = READING.try_acquire().map_err(|_| Fault::Busy)?;
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(LARGEST));
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, limits);
    let (mut pairs, mut text_bytes, mut upload) = (Vec::new(), 0, Upload::default());
    while let Some(part) = parts.next_field().await.map_err(|error| fault(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let token = pairs
            .iter()
            .find(|(key, _)| key == csrf::FIELD)
            .map_or("", |(_, value): &(String, String)| value);
        if is_file && !is_ours(token) {
            return Err(Fault::Forged);
        }
        if is_file {
            let bytes = kept(part).await?;
            // A browser sends an empty file where none was chosen. A second one is not asked for anywhere.
            if upload.0.is_some() {
                return Err(Fault::Unreadable);
            }
            upload.0 = (!bytes.is_empty()).then_some(bytes);
        } else {
            let bytes = whole(part, LARGEST_TEXT - text_bytes).await?;
            text_bytes += bytes.len();
            pairs.push((name, String::from_utf8(bytes.to_vec()).map_err(|_| Fault::Unreadable)?));
        }
    }
    Ok((Fields::of(pairs), upload))
}

async fn whole(mut part: multer::Field<'_>, most: usize) -> Result<Bytes, Fault> {
    let mut whole = BytesMut::new();
    while let Some(piece) = part.chunk().await.map_err(|error| fault(&error))? {
        if whole.len() + piece.len() > most {
            return Err(Fault::TooMuch);
        }
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}

/// A file, or the beginning of one that is too large.
async fn kept(mut part: multer::Field<'_>) -> Result<Bytes, Fault> {
    let mut kept = BytesMut::new();
    while let Some(piece) = part.chunk().await.map_err(|error| fault(&error))? {
        kept.extend_from_slice(&piece[..piece.len().min(MOST_KEPT - kept.len())]);
    }
    Ok(kept.freeze())
}

fn fault(error: &multer::Error) -> Fault {
    match error {
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => Fault::TooMuch,
        _ => Fault::Unreadable,
    }
}

impl<S: Sync> FromRequestParts<S> for Upload {
    type Rejection = Fault;

    /// The file that the guard let through; none when the form brought none.
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: &str = "multipart/form-data; boundary=B";

    fn part(name: &str, file: bool, content: &[u8]) -> Vec<u8> {
        let file = if file { "; filename=\"../../etc/passwd\"\r\nContent-Type: image/svg+xml" } else { "" };
        let head = format!("--B\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        [head.as_bytes(), content, b"\r\n"].concat()
    }

    async fn sent(parts: &[Vec<u8>], end: &str) -> Result<(Fields, Upload), Fault> {
        let body = [&parts.concat()[..], end.as_bytes()].concat();
        read(KIND, Body::from(body), |token| token == "ours").await
    }

    #[tokio::test]
    async fn the_file_and_what_is_written_are_read_and_no_name() {
        let parts = [
            part("form_token", false, b"ours"),
            part("author", false, "Леся\r\n".as_bytes()),
            part("file", true, b"\xff\xd8\0\xff"),
        ];
        let (fields, upload) = sent(&parts, "--B--\r\n").await.unwrap();
        assert_eq!((fields.text("author"), fields.text("form_token")), ("Леся", "ours"));
        assert_eq!(upload.0.as_deref(), Some(&b"\xff\xd8\0\xff"[..]));
        assert!(fields.pairs().iter().all(|(_, value)| !value.contains("passwd")));
        let none = [part("form_token", false, b"ours"), part("file", true, b"")];
        assert!(sent(&none, "--B--\r\n").await.unwrap().1.0.is_none(), "no file was chosen");
    }

    #[tokio::test]
    async fn a_file_before_its_token_or_with_a_wrong_one_is_not_read() {
        let table: [&[Vec<u8>]; 3] = [
            &[part("file", true, b"x"), part("form_token", false, b"ours")],
            &[part("form_token", false, b"theirs"), part("file", true, b"x")],
            &[part("file", true, b"x")],
        ];
        for parts in table {
            assert_eq!(sent(parts, "--B--\r\n").await.unwrap_err(), Fault::Forged);
        }
    }

    #[tokio::test]
    async fn too_much_and_what_is_cut_off_are_refused() {
        let token = part("form_token", false, b"ours");
        let large = vec![0; 20 * 1024 * 1024];
        let file = [token.clone(), part("file", true, &large)];
        let kept = sent(&file, "--B--\r\n").await.unwrap().1.0.unwrap();
        assert_eq!(kept.len(), MOST_KEPT, "enough to say that it is too large");
        let larger = [token.clone(), part("file", true, &vec![0; 65 * 1024 * 1024])];
        assert_eq!(sent(&larger, "--B--\r\n").await.unwrap_err(), Fault::TooMuch);
        let text = [token.clone(), part("note", false, &large[..LARGEST_TEXT])];
        assert_eq!(sent(&text, "--B--\r\n").await.unwrap_err(), Fault::TooMuch);
        let two = [token.clone(), part("file", true, b"x"), part("file", true, b"y")];
        assert_eq!(sent(&two, "--B--\r\n").await.unwrap_err(), Fault::Unreadable);
        let mut cut = [token, part("file", true, b"half of a photograph")].concat();
        cut.truncate(cut.len() - 9);
        assert_eq!(sent(&[cut], "").await.unwrap_err(), Fault::Unreadable);
        let no_boundary = read("multipart/form-data", Body::empty(), |_| true).await;
        assert_eq!(no_boundary.unwrap_err(), Fault::Unreadable);
    }
}
