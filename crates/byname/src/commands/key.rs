//! `byname key new FILE`.

use std::path::Path;

use crate::backup::new_key;
use crate::print;

pub(super) fn run(file: &Path) -> anyhow::Result<()> {
    let recipient = new_key(file)?;
    print::line(recipient);
    print::line(format!(
        "The key is in {}. Keep it on another machine than the register: whoever has both reads everything, and without \
         it no backup opens.",
        file.display()
    ));
    Ok(())
}
