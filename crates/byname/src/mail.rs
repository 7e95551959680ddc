//! The one who sends, as the settings name it.

use byname_mail::{Address, Mailer, NotAServer, NotAnAddress, Server};

use crate::data_folder::DataFolder;

/// The folder of messages that no server takes, in the data folder.
const FOLDER: &str = "outbox";

/// What can be wrong with the settings of mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// The server.
    #[error("mail_server in byname.toml: {0}")]
    Server(#[from] NotAServer),
    /// The sender.
    #[error("mail_from in byname.toml: {0}")]
    From(#[from] NotAnAddress),
    /// A server and no sender.
    #[error(
        "mail_server is set in byname.toml and mail_from is not. Name the address from which messages are"
    )]
    NoSender,
}

/// The one who sends for a data folder.
///
/// # Errors
/// `MailError` names the setting.
pub fn mailer(data: &DataFolder) -> Result<Mailer, MailError> {
    let server = data.settings.mail_server.as_deref().map(str::parse::<Server>).transpose()?;
    let from = match &data.settings.mail_from {
        Some(from) => from.parse()?,
        None if server.is_some() => return Err(MailError::NoSender),
        None => of_the_desk(data.settings.desk_url.as_deref()),
    };
    Ok(Mailer::open(data.path.join(FOLDER), server, from))
}

/// A sender at the desk's host, for messages that somebody else takes from the folder.
fn of_the_desk(url: Option<&str>) -> Address {
    let host = url.and_then(|url| url.split("//").nth(1)?.split(['/', ':']).next()).unwrap_or_default();
    let nowhere = || "mail@localhost.invalid".parse().expect("it is an address");
    format!("mail@{host}").parse().unwrap_or_else(|NotAnAddress| nowhere())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sender_is_at_the_desks_host_if_that_has_a_name() {
        for (url, from) in [
            (Some("https://desk.example.org"), "mail@desk.example.org"),
            (Some("https://desk.example.org:8443/uk"), "mail@desk.example.org"),
            (Some("http://127.0.0.1:8081"), "mail@localhost.invalid"),
            (None, "mail@localhost.invalid"),
        ] {
            assert_eq!(of_the_desk(url).to_string(), from, "{url:?}");
        }
    }
}
