//! What was worked out from the whole register, kept in memory until something is done.

use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

/// The length of the log and the day for which something holds, and what it is.
type Held = (i64, Date, Arc<dyn Any + Send + Sync>);

/// What was worked out from the whole register, one of a kind. It holds for one length of the log, which every act
/// makes longer, and for one day.
#[derive(Default)]
pub struct Kept(Mutex<HashMap<TypeId, Held>>);

impl Kept {
    /// What was kept; `None` when something was done since, or it is another day.
    #[must_use]
    pub fn get<T: Any + Send + Sync>(&self, size: i64, day: Date) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (of, on, what) = kept.get(&TypeId::of::<T>())?;
        ((*of, *on) == (size, day)).then(|| Arc::clone(what).downcast().ok())?
    }

    /// What was kept of its kind on this day, whatever was done since: something to be brought up to date, never to be
    /// shown.
    #[must_use]
    pub fn before<T: Any + Send + Sync>(&self, day: Date) -> Option<Arc<T>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, on, what) = kept.get(&TypeId::of::<T>())?;
        (*on == day).then(|| Arc::clone(what).downcast().ok())?
    }

    /// Keeps something in the place of what was kept of its kind.
    pub fn keep<T: Any + Send + Sync>(&self, size: i64, day: Date, what: Arc<T>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(TypeId::of::<T>(), (size, day, what));
    }
}
