//! A message and a small mail server on this machine, which takes it, puts it off, refuses it, hangs or hangs up.

use std::time::Duration;

use byname_base::now::Now;
use byname_mail::{Mailer, Message, Reason, Sent, Stage};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What the server does at the command that it is set to.
#[derive(Clone, Copy)]
enum Does {
    Says(&'static str),
    Hangs,
    HangsUp,
}

/// A server for one conversation, which answers well except at one command. Ends with all that it was told.
struct SmallServer {
    address: String,
    told: JoinHandle<String>,
}

impl SmallServer {
    async fn that(at: &'static str, does: Does) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let told = tokio::spawn(async move {
            let (stream, _) = listener.accept().await.unwrap();
            converse(stream, at, does).await
        });
        Self { address, told }
    }

    async fn that_takes_everything() -> Self {
        Self::that("nothing", Does::HangsUp).await
    }

    fn mailer(&self) -> Mailer {
        mailer(&format!("smtp://{}", self.address))
    }
}

async fn converse(stream: TcpStream, at: &str, does: Does) -> String {
    let mut stream = BufReader::new(stream);
    let mut told = String::new();
    let mut command = "GREETING".to_owned();
    let mut in_text = false;
    loop {
        let usual = match command.as_str() {
            "GREETING" => "220 small",
            "EHLO" => "250-small\r\n250 AUTH PLAIN",
            "AUTH" => "235 come in",
            "DATA" => "354 go on",
            "QUIT" => "221 bye",
            _ => "250 ok",
        };
        if command == at {
            match does {
                Does::Says(words) => stream.write_all(format!("{words}\r\n").as_bytes()).await.unwrap(),
                Does::Hangs => tokio::time::sleep(Duration::from_secs(60)).await,
                Does::HangsUp => return told,
            }
        } else {
            in_text = command == "DATA";
            stream.write_all(format!("{usual}\r\n").as_bytes()).await.unwrap();
        }
        command.clear();
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
                return told;
            }
            told.push_str(&line);
            if !in_text {
                command = line.split_whitespace().next().unwrap().to_owned();
                break;
            }
            if line == ".\r\n" {
                in_text = false;
                command = "TEXT".to_owned();
                break;
            }
        }
    }
}

fn mailer(server: &str) -> Mailer {
    let folder = TempDir::new().unwrap().path().join("outbox");
    Mailer::open(folder, Some(server.parse().unwrap()), "desk@example.org".parse().unwrap())
}

fn message() -> Message {
    Message {
        message_id: "first".to_owned(),
        to: "petro@example.org".parse().unwrap(),
        from_name: None,
        reply_to: None,
        subject: "Reminder".to_owned(),
        text: "One line.\n.a line that begins with a dot\n.\nMAIL FROM:<spy@example.org>\n".to_owned(),
    }
}

fn now() -> Now {
    Now::at("2026-11-24T05:00:00Z".parse().unwrap())
}

#[tokio::test]
async fn a_message_is_told_whole_and_once() {
    let server = SmallServer::that_takes_everything().await;
    assert_eq!(server.mailer().send(now(), &message()).await, Sent::Taken);
    let told = server.told.await.unwrap();
    assert!(told.starts_with(
        "EHLO example.org\r\nMAIL FROM:<desk@example.org>\r\nRCPT TO:<petro@example.org>\r\nDATA\r\n\
         From: desk@example.org\r\nTo: petro@example.org\r\nSubject: Reminder\r\n"
    ));
    let text = told.split("\r\n\r\n").nth(1).unwrap();
    assert_eq!(
        text, "One line.\r\n..a line that begins with a dot\r\n..\r\nMAIL FROM:<spy@example.org>",
        "no line of the text ends it"
    );
    assert!(told.ends_with("\r\n.\r\nQUIT\r\n"), "{told}");
}

#[tokio::test]
async fn user_and_password_are_told_where_they_are_set() {
    let server = SmallServer::that_takes_everything().await;
    let mailer = mailer(&format!("smtp://u:p@{}", server.address));
    assert_eq!(mailer.send(now(), &message()).await, Sent::Taken);
    // A zero, the user, a zero, the password.
    assert!(server.told.await.unwrap().contains("\r\nAUTH PLAIN AHUAcA==\r\nMAIL FROM:"));
}

#[tokio::test]
async fn what_a_server_says_decides_whether_it_is_tried_again() {
    let again = |stage, code| Sent::TryAgain(Reason::Answered { stage, code });
    let refused = |stage, code| Sent::Refused(Reason::Answered { stage, code });
    for (at, says, came) in [
        ("GREETING", "421 too many", again(Stage::Greeting, 421)),
        ("GREETING", "554 not you", again(Stage::Greeting, 554)),
        ("EHLO", "550 not you", again(Stage::Greeting, 550)),
        ("MAIL", "451 later", again(Stage::Sender, 451)),
        ("MAIL", "550 no such sender", again(Stage::Sender, 550)),
        ("RCPT", "450 petro@example.org is busy", again(Stage::Recipient, 450)),
        ("RCPT", "452 full", again(Stage::Recipient, 452)),
        ("RCPT", "421 closing", again(Stage::Recipient, 421)),
        ("RCPT", "530 sign in first", again(Stage::Recipient, 530)),
        ("RCPT", "550 petro@example.org is nobody", refused(Stage::Recipient, 550)),
        ("RCPT", "553 no", refused(Stage::Recipient, 553)),
        ("DATA", "451 later", again(Stage::Text, 451)),
        ("DATA", "554 none of your recipients", refused(Stage::Text, 554)),
        ("TEXT", "451 later", again(Stage::Text, 451)),
        ("TEXT", "552 too long", refused(Stage::Text, 552)),
    ] {
        let server = SmallServer::that(at, Does::Says(says)).await;
        let sent = server.mailer().send(now(), &message()).await;
        assert_eq!(sent, came, "{at}: {says}");
        let (Sent::TryAgain(reason) | Sent::Refused(reason)) = sent else { panic!("{at}: {says}") };
        let said = reason.to_string();
        assert!(!said.contains("petro") && !said.contains("127.0.0.1"), "{said}");
    }
}

#[tokio::test]
async fn a_wrong_password_is_no_fault_of_the_recipient() {
    let server = SmallServer::that("AUTH", Does::Says("535 wrong")).await;
    let mailer = mailer(&format!("smtp://u:p@{}", server.address));
    let wrong = Reason::Answered { stage: Stage::SignIn, code: 535 };
    assert_eq!(mailer.send(now(), &message()).await, Sent::TryAgain(wrong));
    assert!(!server.told.await.unwrap().contains("MAIL FROM"));
}

#[tokio::test]
async fn a_server_that_hangs_is_not_waited_for() {
    for at in ["GREETING", "EHLO", "RCPT", "DATA", "TEXT"] {
        let server = SmallServer::that(at, Does::Hangs).await;
        let mailer = server.mailer().with_patience(Duration::from_millis(200));
        let begun = std::time::Instant::now();
        assert_eq!(mailer.send(now(), &message()).await, Sent::TryAgain(Reason::Silent), "{at}");
        assert!(begun.elapsed() < Duration::from_secs(5), "{at}");
    }
}

#[tokio::test]
async fn a_server_that_hangs_up_or_talks_nonsense_is_tried_again() {
    for at in ["GREETING", "EHLO", "MAIL", "RCPT", "DATA", "TEXT"] {
        for does in [Does::HangsUp, Does::Says("what?"), Does::Says("99")] {
            let server = SmallServer::that(at, does).await;
            assert_eq!(
                server.mailer().send(now(), &message()).await,
                Sent::TryAgain(Reason::BrokeOff),
                "{at}"
            );
        }
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_tried_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mailer = mailer(&format!("smtp://{address}"));
    assert_eq!(mailer.send(now(), &message()).await, Sent::TryAgain(Reason::Unreachable));
    assert_eq!(mailer.reach().await, Some(Err(Reason::Unreachable)));
}

#[tokio::test]
async fn without_cover_nothing_is_told_to_another_machine() {
    // The small server has no STARTTLS and no certificate; the name is not that of this machine, the address is.
    let server = SmallServer::that_takes_everything().await;
    let port = server.address.rsplit_once(':').unwrap().1;
    let mailer = mailer(&format!("smtps://u:p@127.0.0.1:{port}")).with_patience(Duration::from_secs(5));
    let sent = mailer.send(now(), &message()).await;
    assert!(matches!(sent, Sent::TryAgain(_)), "{sent:?}");
    let told = server.told.await.unwrap();
    assert!(!told.contains("AUTH") && !told.contains("MAIL FROM"), "{told}");
}

#[tokio::test]
async fn a_server_is_reached_without_a_message() {
    let server = SmallServer::that_takes_everything().await;
    let mailer = server.mailer();
    assert_eq!(mailer.reach().await, Some(Ok(())));
    assert_eq!(server.told.await.unwrap(), "EHLO example.org\r\nQUIT\r\n");
}

#[tokio::test]
async fn without_a_server_messages_lie_in_the_folder() {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().join("outbox");
    let mailer = Mailer::open(folder.clone(), None, "desk@example.org".parse().unwrap());
    assert_eq!((mailer.waiting().unwrap(), mailer.reach().await), (0, None));
    assert_eq!(mailer.send(now(), &message()).await, Sent::Taken);
    assert_eq!(mailer.send(now(), &message()).await, Sent::Taken, "the same once more is still one");
    let second = Message { message_id: "second".to_owned(), ..message() };
    assert_eq!(mailer.send(now(), &second).await, Sent::Taken);
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["first.eml", "second.eml"], "no half one is left");
    assert_eq!(mailer.waiting().unwrap(), 2);
    let text = std::fs::read_to_string(folder.join("first.eml")).unwrap();
    assert!(text.starts_with("From: desk@example.org\r\nTo: petro@example.org\r\n"), "{text}");
}

#[tokio::test]
async fn a_folder_that_takes_no_file_is_tried_again() {
    let scratch = TempDir::new().unwrap();
    let folder = scratch.path().join("outbox");
    std::fs::write(&folder, "a file stands in its place").unwrap();
    let mailer = Mailer::open(folder, None, "desk@example.org".parse().unwrap());
    let sent = mailer.send(now(), &message()).await;
    assert!(matches!(sent, Sent::TryAgain(Reason::Folder(_))), "{sent:?}");
}

#[tokio::test]
async fn an_id_that_could_be_a_path_makes_no_file() {
    let scratch = TempDir::new().unwrap();
    let mailer = Mailer::open(scratch.path().join("outbox"), None, "desk@example.org".parse().unwrap());
    let outside = Message { message_id: "../outside".to_owned(), ..message() };
    assert_eq!(mailer.send(now(), &outside).await, Sent::Refused(Reason::NotAMessage));
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
}
