//! Clients that send a byte now and then: others do not wait for them, and they are not waited for without end.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use super::client::{Client, filled, form_path};
use super::site::{Site, stamp};

/// How many are slow in each way.
const SLOW: usize = 100;
/// How long a head may take, and a body; and what a machine under load may add to either.
const HEAD: Duration = Duration::from_secs(20);
const FORM: Duration = Duration::from_secs(30);
const SLACK: Duration = Duration::from_secs(5);
/// How long anybody else may have to wait.
const PROMPT: Duration = Duration::from_secs(2);

#[test]
fn who_sends_a_byte_now_and_then_keeps_nobody_waiting_and_is_not_waited_for_without_end() {
    let site = Site::on_sqlite();
    let serving = site.program.serve();
    let address = serving.public.clone();
    let stamp = stamp(&address);
    let begun = Instant::now();
    let head = format!(
        "POST {} HTTP/1.1\r\nHost: {address}\r\nContent-Length: 1000\r\n\
         Content-Type: application/x-www-form-urlencoded\r\n\r\n",
        form_path()
    );
    let mut heads: Vec<Slow> = (0..SLOW).map(|_| Slow::begin(&address, "")).collect();
    let mut forms: Vec<Slow> = (0..SLOW).map(|_| Slow::begin(&address, &head)).collect();
    let (mut signer, mut longest) = (0, Duration::ZERO);
    while begun.elapsed() < FORM + SLACK {
        heads.iter_mut().chain(&mut forms).for_each(Slow::drip);
        let asked = Instant::now();
        assert_eq!(serving.get(&form_path()).status, 200);
        let mut client = Client::new(&address);
        assert_eq!(client.post(&form_path(), signer, &filled(signer, &stamp)).unwrap().status, 200);
        signer += 1;
        longest = longest.max(asked.elapsed());
        std::thread::sleep(Duration::from_millis(500));
    }
    assert!(longest < PROMPT, "somebody else waited {longest:?}");
    for (slow, patience) in heads.iter().map(|slow| (slow, HEAD)).chain(forms.iter().map(|slow| (slow, FORM)))
    {
        let ended = slow.ended.expect("it is not waited for without end");
        assert!(ended > patience - SLACK, "{ended:?}: a slow line is no offence");
        assert!(ended < patience + SLACK, "{ended:?}: waited for too long");
    }
    assert!(forms.iter().all(|slow| slow.answer.starts_with("HTTP/1.1 4")), "{}", forms[0].answer);
    assert_eq!(site.everything().rows.len(), signer, "a form that did not arrive is none");
}

/// Somebody who sends a byte now and then.
struct Slow {
    stream: TcpStream,
    begun: Instant,
    /// How long it was waited for.
    ended: Option<Duration>,
    answer: String,
}

impl Slow {
    fn begin(address: &str, first: &str) -> Self {
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(first.as_bytes()).unwrap();
        stream.set_nonblocking(true).unwrap();
        Self { stream, begun: Instant::now(), ended: None, answer: String::new() }
    }

    /// Sends another byte, and looks whether it was answered.
    fn drip(&mut self) {
        if self.ended.is_some() {
            return;
        }
        let mut bytes = [0; 16 * 1024];
        let (sent, read) = (self.stream.write(b"a"), self.stream.read(&mut bytes));
        if let Ok(read) = &read {
            self.answer.push_str(&String::from_utf8_lossy(&bytes[..*read]));
        }
        let waits = read.is_err_and(|cause| cause.kind() == std::io::ErrorKind::WouldBlock);
        if !waits || sent.is_err() {
            self.ended = Some(self.begun.elapsed());
        }
    }
}
