//! An operator names the server that takes messages, wrongly and rightly, and is told whether any would leave.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpListener;

use byname_testkit::program::Program;

use super::on_each_database;

fn set(program: &Program, lines: &str) {
    let path = program.data().join("byname.toml");
    let kept = std::fs::read_to_string(&path).unwrap();
    let others = kept.lines().filter(|line| !line.starts_with("mail_")).collect::<Vec<_>>().join("\n");
    std::fs::write(path, format!("{lines}\n{others}\n")).unwrap();
}

#[tokio::test]
async fn an_operator_names_a_mail_server() {
    on_each_database(|program| {
        let said = program.must(&["doctor"]);
        assert!(
            said.contains("mail          no server set in byname.toml; messages in the folder outbox: 0")
        );
        std::fs::create_dir(program.data().join("outbox")).unwrap();
        std::fs::write(program.data().join("outbox/one.eml"), "To: nobody").unwrap();
        std::fs::write(program.data().join("outbox/two.part"), "To: ").unwrap();
        assert!(program.must(&["doctor"]).contains("messages in the folder outbox: 1\n"));

        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        set(program, &format!("mail_server = \"smtp://{address}\"\nmail_from = \"desk@example.org\""));
        let greeted = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            stream.write_all(b"220 small\r\n").unwrap();
            let mut told = BufReader::new(stream.try_clone().unwrap()).lines();
            let greeting = told.next().unwrap().unwrap();
            stream.write_all(b"250 ok\r\n").unwrap();
            greeting
        });
        assert!(program.must(&["doctor"]).contains("mail          the server answers; "));
        assert_eq!(greeted.join().unwrap(), "EHLO example.org");
        let said = program.must(&["doctor"]);
        assert!(said.contains("NOTHING LEAVES: the mail server cannot be reached"), "{}", said);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_setting_of_mail_is_named_without_its_password() {
    on_each_database(|program| {
        for (lines, named) in [
            ("mail_server = \"smtps://desk:hidden@mail.example.org\"", "mail_from is not"),
            (
                "mail_server = \"https://desk:hidden@mail.example.org\"\nmail_from = \"a@example.org\"",
                "mail_server",
            ),
            ("mail_from = \"a@example\"", "mail_from"),
        ] {
            set(program, lines);
            let said = program.run(&["serve", "--public", "127.0.0.1:0", "--desk", "127.0.0.1:0"]);
            assert_eq!(said.code, 1, "{lines}");
            assert!(said.err.contains(named) && !said.err.contains("hidden"), "{}", said.err);
            let doctor = program.must(&["doctor"]);
            assert!(doctor.contains("NOTHING LEAVES") && doctor.contains(named), "{}", doctor);
        }
    })
    .await;
}
