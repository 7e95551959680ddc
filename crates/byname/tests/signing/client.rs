//! Somebody who keeps a connection open and sends one form after the other, as a proxy does for a crowd.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;

use byname_testkit::program::Answer;

use super::open_petition::SLUG;

/// A connection, opened when it is needed.
pub(crate) struct Client {
    address: String,
    stream: Option<BufReader<TcpStream>>,
}

impl Client {
    pub(crate) fn new(address: &str) -> Self {
        Self { address: address.to_owned(), stream: None }
    }

    /// Sends a form for the signer of this number, who comes from a network of their own. `None` when no whole answer
    /// came: then nobody knows what became of it.
    pub(crate) fn post(&mut self, path: &str, signer: usize, form: &str) -> Option<Answer> {
        let answer = self.exchange(path, signer, form);
        if answer.is_none() {
            self.stream = None;
        }
        answer
    }

    fn exchange(&mut self, path: &str, signer: usize, form: &str) -> Option<Answer> {
        if self.stream.is_none() {
            let stream = TcpStream::connect(&self.address).ok()?;
            stream.set_nodelay(true).ok()?;
            self.stream = Some(BufReader::new(stream));
        }
        let stream = self.stream.as_mut()?;
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {}\r\nX-Forwarded-For: 10.{}.{}.1\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            self.address,
            signer / 256 % 256,
            signer % 256,
            form.len()
        );
        stream.get_mut().write_all(request.as_bytes()).ok()?;
        read_answer(stream)
    }
}

/// Reads one answer whose length is told.
fn read_answer(stream: &mut BufReader<TcpStream>) -> Option<Answer> {
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if stream.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let head = head.to_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "))?.parse().ok()?;
    let mut body = vec![0; length];
    stream.read_exact(&mut body).ok()?;
    Some(Answer { status, head, body: String::from_utf8_lossy(&body).into_owned() })
}

/// The address of the form.
pub(crate) fn form_path() -> String {
    format!("/en/petitions/{SLUG}")
}

/// The address under which the signer of a number signs.
pub(crate) fn address_of(signer: usize) -> String {
    format!("signer-{signer}@example.org")
}

/// What the signer of a number fills in: a third each sign secretly, to recipients, and openly.
pub(crate) fn filled(signer: usize, stamp: &str) -> String {
    let (seen, name) = match signer % 3 {
        0 => ("secret", ""),
        1 => ("deliver", "Marta+Testenko"),
        _ => ("public", "Petro+Testov"),
    };
    let address = address_of(signer).replace('@', "%40");
    format!("name={name}&country=PL&email={address}&seen={seen}&website=&served={stamp}")
}
