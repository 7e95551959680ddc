//! An operator starts, stops, starts twice by mistake, takes a port that is taken, and is told each time.

use std::net::TcpListener;
use std::time::Duration;

use super::on_each_database;

#[tokio::test]
async fn an_operator_starts_and_stops() {
    on_each_database(|program| {
        let serving = program.serve();
        assert_eq!(serving.get("/healthz").status, 200);
        let second = program.run(&["serve", "--public", "127.0.0.1:0", "--desk", "127.0.0.1:0"]);
        assert_eq!(second.code, 1);
        assert!(second.err.contains("in use"), "{}", second.err);
        program.must(&["doctor"]);
        assert!(serving.end() < Duration::from_secs(1), "it ends within a second");
        drop(program.serve());
    })
    .await;
}

#[tokio::test]
async fn an_operator_takes_a_port_that_is_taken() {
    on_each_database(|program| {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = taken.local_addr().unwrap().to_string();
        let said = program.run(&["serve", "--public", &address, "--desk", "127.0.0.1:0"]);
        assert_eq!(said.code, 1);
        assert!(said.err.contains(&address) && said.err.contains("--public"), "{}", said.err);
    })
    .await;
}

#[tokio::test]
async fn an_operator_makes_a_folder_where_one_is() {
    on_each_database(|program| {
        let said = program.run(&["init"]);
        assert_eq!(said.code, 1);
        assert!(said.err.contains("nothing was changed"), "{}", said.err);
    })
    .await;
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_left_alone() {
    on_each_database(|program| {
        let settings = std::fs::read_to_string(program.data().join("byname.toml")).unwrap();
        if settings.starts_with("database = \"postgres") {
            return;
        }
        let runtime = std::thread::scope(|scope| {
            scope
                .spawn(|| {
                    tokio::runtime::Runtime::new().unwrap().block_on(async {
                        let address = byname_db::Address::File(program.data().join("byname.db"));
                        let db = byname_db::Db::open(&address).await.unwrap();
                        let mut tx = db.write().await.unwrap();
                        let newer =
                            "INSERT INTO schema_version (version, sha256, applied_at) VALUES (99, '', '')";
                        tx.execute(newer, byname_db::values![]).await.unwrap();
                        tx.commit().await.unwrap();
                        db.close().await;
                    });
                })
                .join()
        });
        runtime.unwrap();
        let said = program.run(&["doctor"]);
        assert_eq!(said.code, 1);
        assert!(
            said.err.contains("newer byname") && said.err.contains("Nothing was changed"),
            "{}",
            said.err
        );
    })
    .await;
}
