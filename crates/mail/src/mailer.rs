//! The one who sends: where messages go, and what came of one.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use byname_base::now::Now;

use crate::conversation::Conversation;
use crate::{Address, Message, Server, outbox};

/// How long one message may take, from the first word to the last.
const PATIENCE: Duration = Duration::from_secs(30);

/// What came of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Sent {
    /// The server took it, or it lies in the folder.
    Taken,
    /// Not now. Whoever tries again later may succeed; when the line broke at the last word, it may come twice.
    TryAgain(Reason),
    /// Never: this reader cannot be reached, or this message is one that the server will not carry.
    Refused(Reason),
}

/// Why a message was not taken, without a word of the server's own: those repeat whom it was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Reason {
    /// Nobody answers there.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// It answers and then says nothing for too long.
    #[error("the mail server did not answer in time")]
    Silent,
    /// It ended the conversation in the middle, or said what no mail server says.
    #[error("the mail server broke off")]
    BrokeOff,
    /// It cannot speak under cover, or its certificate is not its own.
    #[error("the mail server cannot be spoken to under cover (TLS)")]
    NoCover,
    /// It said no; the code is that of SMTP.
    #[error("the mail server answered {code} to {stage}")]
    Answered {
        /// At what.
        stage: Stage,
        /// Its three digits.
        code: u16,
    },
    /// The message has no proper id.
    #[error("the message is none")]
    NotAMessage,
    /// The folder takes no file.
    #[error("the folder of messages cannot be written: {0}")]
    Folder(io::ErrorKind),
}

/// What was said to the server when it answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The first words.
    Greeting,
    /// User and password.
    SignIn,
    /// From whom.
    Sender,
    /// To whom.
    Recipient,
    /// The message itself.
    Text,
}

impl std::fmt::Display for Stage {
    fn fmt(&self, text: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        text.write_str(match self {
            Self::Greeting => "the greeting",
            Self::SignIn => "user and password",
            Self::Sender => "the sender",
            Self::Recipient => "the recipient",
            Self::Text => "the text",
        })
    }
}

/// The one who sends.
#[derive(Clone)]
pub struct Mailer {
    folder: PathBuf,
    server: Option<Server>,
    from: Address,
    patience: Duration,
}

impl Mailer {
    /// Sends through a server; without one, messages are put into the folder, which is made when the first comes.
    #[must_use]
    pub fn open(folder: PathBuf, server: Option<Server>, from: Address) -> Self {
        Self { folder, server, from, patience: PATIENCE }
    }

    /// The same, for a caller who waits no longer than this for one message.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Sends one message and says what came of it. It keeps nothing: who wants it tried again calls again, with the
    /// same message and its id. Never called while a transaction is open: a server may take half a minute.
    pub async fn send(&self, now: Now, message: &Message) -> Sent {
        let text = match message.written(now, &self.from) {
            Ok(text) => text,
            Err(reason) => return Sent::Refused(reason),
        };
        let Some(server) = &self.server else {
            return match outbox::put(&self.folder, &message.message_id, &text) {
                Ok(()) => Sent::Taken,
                Err(cause) => Sent::TryAgain(Reason::Folder(cause.kind())),
            };
        };
        let told = async {
            let mut conversation = Conversation::begin(server, &self.from).await?;
            conversation.tell(&self.from, &message.to, &text).await
        };
        match tokio::time::timeout(self.patience, told).await {
            Ok(Ok(())) => Sent::Taken,
            Ok(Err(reason)) if reason.is_for_good() => Sent::Refused(reason),
            Ok(Err(reason)) => Sent::TryAgain(reason),
            Err(_) => Sent::TryAgain(Reason::Silent),
        }
    }

    /// Greets the server and signs in, and sends nothing; `None` when none is named.
    ///
    /// # Errors
    /// The reason for which no message would leave.
    pub async fn reach(&self) -> Option<Result<(), Reason>> {
        let server = self.server.as_ref()?;
        let begun = tokio::time::timeout(self.patience, Conversation::begin(server, &self.from)).await;
        Some(match begun {
            Ok(Ok(conversation)) => {
                conversation.end().await;
                Ok(())
            }
            Ok(Err(reason)) => Err(reason),
            Err(_) => Err(Reason::Silent),
        })
    }

    /// How many messages lie in the folder.
    ///
    /// # Errors
    /// The disk's own.
    pub fn waiting(&self) -> io::Result<usize> {
        outbox::count(&self.folder)
    }
}

impl Reason {
    /// Whether trying again would be in vain. A refusal of the greeting, of the password or of the sender is a fault
    /// of the settings, which somebody mends; one of the recipient or the text is for good. 530 to 538 ask to sign in,
    /// whatever they answer.
    fn is_for_good(self) -> bool {
        match self {
            Self::Answered { stage: Stage::Recipient | Stage::Text, code } => {
                code >= 500 && !(530..=538).contains(&code)
            }
            Self::NotAMessage => true,
            _ => false,
        }
    }
}
