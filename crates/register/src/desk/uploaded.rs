//! Reading an uploaded photograph beside everything else that the desk does: one at a time, off the threads that answer.

use byname_picture::{PictureFault, WorkingCopy, working_copy};
use byname_web::error_page::Fault;
use byname_web::upload::Upload;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// A decoded picture stands whole in memory: one after the other.
static DECODING: Semaphore = Semaphore::const_new(1);

/// What is kept of the photograph that came with a form, or why it is not taken. Whoever calls has asked whether it may
/// be added at all.
///
/// # Errors
/// `Broken` when the program is ending.
pub async fn uploaded(upload: Upload) -> Result<Result<WorkingCopy, PictureFault>, Fault> {
    let Some(file) = upload.0 else { return Ok(Err(PictureFault::Empty)) };
    let _decoding = DECODING.acquire().await.map_err(|_| Fault::Broken)?;
    spawn_blocking(move || working_copy(&file)).await.map_err(|cause| {
        tracing::error!(%cause, "a photograph could not be read");
        Fault::Broken
    })
}
