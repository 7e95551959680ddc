//! The settings of a data folder: `byname.toml`. One table, from which the new file and its remarks are written.

use std::net::IpAddr;

use serde::Deserialize;

/// What can be wrong with the settings.
#[derive(Debug, thiserror::Error)]
#[error("byname.toml cannot be read: {0}. Mend that line; nothing was changed")]
pub struct SettingsError(#[from] toml::de::Error);

/// The settings of a data folder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The group's name, as the site shows it.
    #[serde(default = "default_group")]
    pub group: String,
    /// PostgreSQL address; `None` keeps the data in a file of the folder.
    pub database: Option<String>,
    /// The address under which the world reaches the site, such as `https://example.org`; feeds need it.
    pub base_url: Option<String>,
    /// The address under which the staff reaches the desk, such as `https://desk.example.org`; with https, cookies are
    /// told to travel by https alone.
    pub desk_url: Option<String>,
    /// The server that takes messages, with user and password: `smtps://…`, or `smtp://…`; `None` leaves them in the
    /// folder `outbox`.
    pub mail_server: Option<String>,
    /// From which address messages are; needed with a server.
    pub mail_from: Option<String>,
    /// The address of a proxy before the public listener, whose `X-Forwarded-For` says where a visitor comes from;
    /// `None` when visitors reach it themselves. Nothing of it is kept: it keeps apart who signs from where.
    pub trusted_proxy: Option<IpAddr>,
    /// To whom backups are encrypted when the command names nobody: age recipients, `age1…`.
    #[serde(default)]
    pub backup_recipients: Vec<String>,
    /// Whether every page says that this is a demonstration.
    #[serde(default)]
    pub demonstration: bool,
}

fn default_group() -> String {
    "Byname".to_owned()
}

impl Settings {
    /// The settings of a new folder.
    #[must_use]
    pub fn new() -> Self {
        Self {
            group: default_group(),
            database: None,
            base_url: None,
            desk_url: None,
            mail_server: None,
            mail_from: None,
            trusted_proxy: None,
            backup_recipients: Vec::new(),
            demonstration: false,
        }
    }

    /// The settings without the addresses of database and mail server, which belong to one machine and may hold a
    /// password.
    #[must_use]
    pub fn without_servers(&self) -> Self {
        Self { database: None, mail_server: None, ..self.clone() }
    }

    /// Reads a settings file.
    ///
    /// # Errors
    /// `SettingsError` names the line.
    pub fn read(text: &str) -> Result<Self, SettingsError> {
        Ok(toml::from_str(text)?)
    }

    /// The settings as a file, each with a remark that says what it does.
    #[must_use]
    pub fn as_file(&self) -> String {
        let text = |value: &str| toml::Value::String(value.to_owned()).to_string();
        let maybe = |key: &str, value: &Option<String>, example: &str| match value {
            Some(value) => format!("{key} = {}\n", text(value)),
            None => format!("# {key} = {}\n", text(example)),
        };
        format!(
            "# The settings of this data folder. A line that begins with # is not in force.\n\n\
             # The group's name, as the site shows it.\n\
             group = {}\n\n\
             # A PostgreSQL server; without this line the data is kept in byname.db beside this file.\n\
             {}\n\
             # The address under which the world reaches the site; feeds and calendars name it.\n\
             {}\n\
             # The address under which the staff reaches the desk; with https, cookies travel by https alone.\n\
             {}\n\
             # The server that takes messages; without this line they lie in the folder outbox beside this file. With\n\
             # smtp:// another machine is spoken to after STARTTLS alone; mail_from is needed.\n\
             {}\n\
             # From which address messages are.\n\
             {}\n\
             # The proxy before the public listener, whose X-Forwarded-For is believed; without this line nobody's is.\n\
             {}\n\
             # To whom backups are encrypted when the command names nobody: age recipients.\n\
             backup_recipients = {}\n\n\
             # Whether every page says that this is a demonstration.\n\
             demonstration = {}\n",
            text(&self.group),
            maybe("database", &self.database, "postgres://byname@localhost/byname"),
            maybe("base_url", &self.base_url, "https://example.org"),
            maybe("desk_url", &self.desk_url, "https://desk.example.org"),
            maybe("mail_server", &self.mail_server, "smtps://user:password@mail.example.org"),
            maybe("mail_from", &self.mail_from, "desk@example.org"),
            maybe("trusted_proxy", &self.trusted_proxy.map(|address| address.to_string()), "127.0.0.1"),
            toml::Value::Array(self.backup_recipients.iter().cloned().map(toml::Value::String).collect()),
            self.demonstration,
        )
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let full = Settings {
            group: "Родичі «зниклих» \"A\"".to_owned(),
            database: Some("postgres://a:b@c/d".to_owned()),
            base_url: Some("https://example.org".to_owned()),
            desk_url: Some("https://desk.example.org".to_owned()),
            mail_server: Some("smtps://a:b@mail.example.org".to_owned()),
            mail_from: Some("desk@example.org".to_owned()),
            trusted_proxy: Some(IpAddr::from([127, 0, 0, 1])),
            backup_recipients: vec!["age1x".to_owned()],
            demonstration: true,
        };
        for settings in [Settings::new(), full] {
            assert_eq!(Settings::read(&settings.as_file()).unwrap(), settings);
        }
        assert!(Settings::read("colour = 'red'").is_err());
    }
}
