//! What is said to a mail server, step by step: the step at which it says no decides whether that is for good.

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::Mechanism;
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;

use crate::server::Cover;
use crate::{Address, Reason, Server, Stage};

/// A conversation with a server that took the greeting, and user and password where it wants them.
pub(crate) struct Conversation(AsyncSmtpConnection);

impl Conversation {
    /// Connects, greets, goes under cover, signs in.
    pub(crate) async fn begin(server: &Server, from: &Address) -> Result<Self, Reason> {
        // Not this machine's own name, which is nobody's business.
        let name = ClientId::Domain(from.domain().to_owned());
        let place = (server.host.as_str(), server.port);
        let always = match &server.cover {
            Cover::Always(tls) => Some(tls.clone()),
            Cover::After(_) | Cover::None => None,
        };
        let mut connection = AsyncSmtpConnection::connect_tokio1(place, None, &name, always, None)
            .await
            .map_err(|cause| reason(&cause, Stage::Greeting))?;
        if let Cover::After(tls) = &server.cover {
            connection.starttls(tls.clone(), &name).await.map_err(|cause| {
                match reason(&cause, Stage::Greeting) {
                    // Whatever it said: without cover, nothing is sent.
                    Reason::Silent => Reason::Silent,
                    _ => Reason::NoCover,
                }
            })?;
        }
        if let Some(credentials) = &server.credentials {
            let known = [Mechanism::Plain, Mechanism::Login];
            connection.auth(&known, credentials).await.map_err(|cause| reason(&cause, Stage::SignIn))?;
        }
        Ok(Self(connection))
    }

    /// Tells one message.
    pub(crate) async fn tell(&mut self, from: &Address, to: &Address, text: &[u8]) -> Result<(), Reason> {
        let told = self.told(from, to, text).await;
        // The end is said and not waited for: what was taken is taken.
        self.0.abort().await;
        told
    }

    async fn told(&mut self, from: &Address, to: &Address, text: &[u8]) -> Result<(), Reason> {
        let sender = Mail::new(Some(from.inner().clone()), Vec::new());
        let recipient = Rcpt::new(to.inner().clone(), Vec::new());
        self.0.command(sender).await.map_err(|cause| reason(&cause, Stage::Sender))?;
        self.0.command(recipient).await.map_err(|cause| reason(&cause, Stage::Recipient))?;
        self.0.command(Data).await.map_err(|cause| reason(&cause, Stage::Text))?;
        self.0.message(text).await.map_err(|cause| reason(&cause, Stage::Text))?;
        Ok(())
    }

    /// Says the end.
    pub(crate) async fn end(mut self) {
        self.0.abort().await;
    }
}

/// What went wrong, in our words.
fn reason(cause: &Error, stage: Stage) -> Reason {
    if let Some(code) = cause.status() {
        return Reason::Answered { stage, code: code.into() };
    }
    if cause.is_timeout() {
        Reason::Silent
    } else if cause.is_tls() {
        Reason::NoCover
    } else if stage == Stage::Greeting && !cause.is_response() {
        Reason::Unreachable
    } else {
        Reason::BrokeOff
    }
}

#[cfg(test)]
mod tests {
    use lettre::transport::smtp::authentication::Credentials;
    use lettre::transport::smtp::client::TlsParameters;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    #[tokio::test]
    async fn a_server_that_takes_no_cover_is_told_no_password() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let server = Server {
            host: "127.0.0.1".to_owned(),
            port: listener.local_addr().unwrap().port(),
            cover: Cover::After(TlsParameters::new("127.0.0.1".to_owned()).unwrap()),
            credentials: Some(Credentials::new("u".to_owned(), "p".to_owned())),
        };
        let told = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(b"220 small\r\n250-small\r\n250 AUTH PLAIN\r\n").await.unwrap();
            let mut told = String::new();
            stream.read_to_string(&mut told).await.unwrap();
            told
        });
        let begun = Conversation::begin(&server, &"desk@example.org".parse().unwrap()).await;
        assert_eq!(begun.err(), Some(Reason::NoCover));
        assert_eq!(told.await.unwrap(), "EHLO example.org\r\n");
    }
}
