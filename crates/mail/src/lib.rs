//! How a message leaves: to the mail server that the settings name, or into a folder where it lies until somebody
//! takes it. Knows addresses, one message, and what a server answered; knows no text and no reader of any.
//!
//! Nothing here writes to the log, and no reason names an address, a subject or a machine.

mod address;
mod conversation;
mod mailer;
mod message;
mod outbox;
mod server;

pub use address::{Address, NotAnAddress};
pub use mailer::{Mailer, Reason, Sent, Stage};
pub use message::Message;
pub use server::{NotAServer, Server};
