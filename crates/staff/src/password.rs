//! Passwords: Argon2id, with its own salt and the library's parameters (19 MiB, two passes), which OWASP names as a
//! minimum. Hashing takes some tens of milliseconds and belongs on a thread that may wait.

use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use byname_base::text::fold;

use crate::StaffError;

/// Letters that a password has at least. Length is asked for and nothing else: rules on signs make worse ones.
pub const LEAST_LETTERS: usize = 12;
/// Letters that are read of a password at most, so that nobody sends a book to be hashed.
const MOST_LETTERS: usize = 256;

/// Refuses a password that is too short, too long or the name itself.
///
/// # Errors
/// `WeakPassword`.
pub fn check(password: &str, name: &str) -> Result<(), StaffError> {
    let letters = password.chars().count();
    let guessed = fold(password) == fold(name) || password.chars().all(|c| password.starts_with(c));
    if (LEAST_LETTERS..=MOST_LETTERS).contains(&letters) && !guessed {
        Ok(())
    } else {
        Err(StaffError::WeakPassword)
    }
}

/// The hash to keep.
///
/// # Errors
/// `Hashing` when there is not the memory for it.
pub fn hash(password: &str) -> Result<String, StaffError> {
    let hash = Argon2::default().hash_password(password.as_bytes()).map_err(|_| StaffError::Hashing)?;
    Ok(hash.to_string())
}

/// Whether a password is the one of a hash. Without a hash the same work is done and the answer is no, so that the
/// time tells nobody which names exist.
#[must_use]
pub fn fits(password: &str, kept: Option<&str>) -> bool {
    let nobody =
        "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5bm9ib2R5bm9i$0000000000000000000000000000000000000000000";
    let Ok(hash) = PasswordHash::new(kept.unwrap_or(nobody)) else { return false };
    let short: String = password.chars().take(MOST_LETTERS).collect();
    let right = Argon2::default().verify_password(short.as_bytes(), &hash).is_ok();
    right && kept.is_some() && short == password
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_alone() {
        let kept = hash("twelve letters").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        assert!(fits("twelve letters", Some(&kept)));
        assert!(
            !fits("twelve letter", Some(&kept)) && !fits("", Some(&kept)) && !fits("twelve letters", None)
        );
        assert_ne!(hash("twelve letters").unwrap(), kept, "each hash has a salt of its own");
    }

    #[test]
    fn nobodys_hash_is_one_that_can_be_worked_on() {
        let begun = std::time::Instant::now();
        assert!(!fits("whatever it is", None));
        assert!(begun.elapsed().as_micros() > 500, "the work was left out");
    }

    #[test]
    fn length_is_asked_for_and_nothing_else() {
        for weak in ["", "elevenlette", "aaaaaaaaaaaaaaaa", "Olena Kovalenko", &"x1".repeat(129)] {
            assert!(check(weak, "olena kovalenko").is_err(), "{weak}");
        }
        for fine in ["twelve lette", "довгий пароль", &"xy".repeat(128)] {
            assert!(check(fine, "olena").is_ok(), "{fine}");
        }
    }
}
