//! `byname user`: the people of the desk, kept on the machine. No open page makes the first account.

use byname_base::actor::Actor;
use byname_base::id::Mint;
use byname_base::now::Now;
use byname_db::Tx;
use byname_staff::account::{self, Account, NewAccount};
use byname_staff::invitation::LINK_MINUTES;
use byname_staff::{Caller, Member, recovery};

use super::now;
use crate::cli::User;
use crate::data_folder::DataFolder;
use crate::print;

pub(super) async fn run(data: &DataFolder, options: User) -> anyhow::Result<()> {
    let machine = Caller::Machine(Actor::machine());
    let mut tx = data.db.write().await?;
    let mut mint = Mint::from_system();
    match options {
        User::Add { name, roles, every_file } => {
            let new = NewAccount { name, roles, every_file };
            let (_, secret) = account::add(&mut tx, &machine, now(), &mut mint, &new).await?;
            tx.commit().await?;
            tell_link(data, new.name.trim(), &secret);
        }
        User::List => {
            for account in account::all(&mut tx, &machine).await? {
                let roles: Vec<&str> = account.roles.iter().map(|role| role.code()).collect();
                print::line(format!("{:<12} {}  ({})", account.state.code(), account.name, roles.join(", ")));
            }
        }
        User::Leave { name } => {
            let account = find(&mut tx, &name).await?;
            account::leave(&mut tx, &machine, now(), &account.id).await?;
            tx.commit().await?;
            print::line(format!("{} has left; every session ended.", account.name));
        }
        User::Recover { name, by, approved_by } => {
            let secret = recover(&mut tx, &mut mint, now(), &name, &by, &approved_by).await?;
            tx.commit().await?;
            tell_link(data, &name, &secret);
        }
    }
    Ok(())
}

/// Two officers, as at the desk: the same function says whether they may.
async fn recover(
    tx: &mut Tx,
    mint: &mut Mint,
    now: Now,
    name: &str,
    by: &str,
    approved_by: &str,
) -> anyhow::Result<String> {
    let account = find(tx, name).await?;
    let first = Caller::Member(Member::new(find(tx, by).await?, []));
    let second = Caller::Member(Member::new(find(tx, approved_by).await?, []));
    let asked = recovery::ask(tx, &first, now, mint, &account.id).await;
    let asked = asked.map_err(|_| not_two_officers())?;
    recovery::confirm(tx, &second, now, mint, &asked).await.map_err(|_| not_two_officers())
}

fn not_two_officers() -> anyhow::Error {
    anyhow::anyhow!(
        "it takes two different officers (operators or keyholders who work here), neither of them the one who is \
         helped. Nothing was changed; `byname user list` says who they are"
    )
}

async fn find(tx: &mut Tx, name: &str) -> anyhow::Result<Account> {
    let found = account::by_name(tx, name).await?;
    found.ok_or_else(|| anyhow::anyhow!("nobody here is called “{name}”; `byname user list` lists everybody"))
}

fn tell_link(data: &DataFolder, name: &str, secret: &str) {
    let desk = data.settings.desk_url.as_deref().unwrap_or("http://127.0.0.1:8081").trim_end_matches('/');
    print::line(format!("A link for {name}, to be used once within {} days:", LINK_MINUTES / 60 / 24));
    print::line(format!("{desk}/en/welcome/{secret}"));
    print::line("Hand it over in person or by a channel you trust: whoever opens it first comes in.");
}
