//! One message to one reader.

use byname_base::now::Now;
use lettre::address::Envelope;
use lettre::message::Mailbox;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};

use crate::{Address, Reason};

/// One message, in words alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// What tells it from every other: letters, digits, `-` and `_`. Sent twice with one id, it is one message; its
    /// file in the folder has this name.
    pub message_id: String,
    /// To whom.
    pub to: Address,
    /// The name that stands before the sender's address, such as a campaign's; `None` for the address alone.
    pub from_name: Option<String>,
    /// Where an answer goes: to somebody who wrote it, and for whom it is only carried. `None` for the sender, and for
    /// what no person wrote.
    pub reply_to: Option<Address>,
    /// What it is about. It lies open on its way.
    pub subject: String,
    /// Its text, lines ended in any way.
    pub text: String,
}

impl Message {
    /// Head and text as RFC 5322 has them, in ASCII. Whatever the parts hold, they begin no line of the head.
    ///
    /// # Errors
    /// `Reason::NotAMessage` when the id is none.
    pub(crate) fn written(&self, now: Now, from: &Address) -> Result<Vec<u8>, Reason> {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
        if self.message_id.is_empty() || !self.message_id.bytes().all(plain) {
            return Err(Reason::NotAMessage);
        }
        // No machine answers a machine: this keeps notes of absence from coming back (RFC 3834).
        let by_machine = HeaderName::new_from_ascii_str("Auto-Submitted");
        let mut message = lettre::Message::builder()
            .from(Mailbox::new(self.from_name.as_deref().map(one_line), from.inner().clone()))
            .to(Mailbox::new(None, self.to.inner().clone()))
            .subject(one_line(&self.subject))
            .date(now.as_system())
            .message_id(Some(format!("<{}@{}>", self.message_id, from.domain())));
        message = match &self.reply_to {
            Some(writer) => message.reply_to(Mailbox::new(None, writer.inner().clone())),
            None => message.raw_header(HeaderValue::new(by_machine, "auto-generated".to_owned())),
        };
        // The library would read the addresses again from the head, and takes a quoted one for none there.
        let envelope = Envelope::new(Some(from.inner().clone()), vec![self.to.inner().clone()]);
        let message = message
            .envelope(envelope.map_err(|_| Reason::NotAMessage)?)
            .header(ContentType::TEXT_PLAIN)
            .body(self.text.clone())
            .map_err(|_| Reason::NotAMessage)?;
        Ok(message.formatted())
    }
}

/// A text as one line: a space for whatever is no letter of it. The library ends the program at a line's end in a name.
fn one_line(text: &str) -> String {
    text.replace(char::is_control, " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message() -> Message {
        Message {
            message_id: "a-1_b".to_owned(),
            to: "petro@example.org".parse().unwrap(),
            from_name: None,
            reply_to: None,
            subject: "Reminder".to_owned(),
            text: "Matters that wait: 1.\nThat is all.".to_owned(),
        }
    }

    fn written(message: &Message) -> String {
        let now = Now::at("2026-11-24T05:00:00Z".parse().unwrap());
        String::from_utf8(message.written(now, &"desk@example.org".parse().unwrap()).unwrap()).unwrap()
    }

    #[test]
    fn a_message_is_written_as_mail_has_it() {
        let expected = "From: desk@example.org\r\nTo: petro@example.org\r\nSubject: Reminder\r\n\
             Date: Tue, 24 Nov 2026 05:00:00 +0000\r\nMessage-ID: <a-1_b@example.org>\r\n\
             Auto-Submitted: auto-generated\r\nContent-Type: text/plain; charset=utf-8\r\n\
             Content-Transfer-Encoding: 7bit\r\n\r\nMatters that wait: 1.\r\nThat is all.";
        assert_eq!(written(&message()), expected);
    }

    #[test]
    fn what_a_person_wrote_is_answered_to_that_person() {
        let text = written(&Message { reply_to: Some("marta@example.org".parse().unwrap()), ..message() });
        assert!(text.contains("\r\nReply-To: marta@example.org\r\n"), "{text}");
        assert!(!text.contains("Auto-Submitted"), "{text}");
    }

    #[test]
    fn any_words_leave_as_ascii() {
        let message = Message {
            from_name: Some("Де Арсен? \"Родичі\" <зниклих>".to_owned()),
            subject: "Нагадування — ще один раз, і дуже довге, щоб рядок мусив перенестися на наступний"
                .to_owned(),
            text: "Справ, що чекають: 1.".to_owned(),
            ..message()
        };
        let text = written(&message);
        assert!(text.is_ascii(), "{text}");
        assert!(text.lines().all(|line| line.len() <= 998), "{text}");
        assert!(text.contains("\r\nSubject: =?utf-8?"), "{text}");
        assert!(text.starts_with("From: =?utf-8?") && text.contains("<desk@example.org>\r\n"), "{text}");
    }

    #[test]
    fn no_part_begins_a_line_of_the_head() {
        for planted in [
            "x\r\nBcc: spy@example.org",
            "x\nBcc: spy@example.org",
            "x\rBcc: spy@example.org",
            "\r\n\r\nBcc: ",
            "\0",
        ] {
            let message =
                Message { from_name: Some(planted.to_owned()), subject: planted.to_owned(), ..message() };
            let text = written(&message);
            let head = text.split("\r\n\r\n").next().unwrap();
            assert!(text.ends_with("\r\n\r\nMatters that wait: 1.\r\nThat is all."), "{text}");
            let begins = |line: &str| line.trim_start().to_lowercase().starts_with("bcc");
            assert!(!head.split(['\r', '\n']).any(begins), "{planted:?}: {head}");
        }
    }

    #[test]
    fn an_id_that_could_be_a_path_is_refused() {
        for bad in ["", "../a", "a/b", "a b", "a@b", "a>\r\nBcc: x", "."] {
            let message = Message { message_id: bad.to_owned(), ..message() };
            let from = "desk@example.org".parse().unwrap();
            let now = Now::at("2026-11-24T05:00:00Z".parse().unwrap());
            assert_eq!(message.written(now, &from), Err(Reason::NotAMessage), "{bad:?}");
        }
    }

    #[test]
    fn whatever_is_an_address_can_be_written_to() {
        let label = "a".repeat(62);
        let long = format!("{}@{label}.{label}.{label}.org", &label[1..]);
        for address in [
            long.as_str(),
            "post@приклад.укр",
            "\"marta testenko\"@example.org",
            "\"a@b\"@example.org",
            "\"a\\\"b\"@example.org",
            "o'test@example.org",
        ] {
            let message = Message { to: address.parse().unwrap(), ..message() };
            let to = message.to.to_string();
            assert!(message.to == to.parse().unwrap(), "{address} is another when it is read again");
            let text = written(&message).replace("\r\n ", " ");
            assert!(text.contains(&format!("\r\nTo: {to}\r\n")), "{text}");
        }
    }
}
