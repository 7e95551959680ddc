//! The pages of those who keep the accounts: who works here, adding somebody, roles, leaving, letting back in.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use byname_base::id::{AccountId, RecoveryId};
use byname_web::error_page::Fault;
use byname_web::form::{Choice, Field, Fields, Form, Kind};
use byname_web::page::Page;
use byname_web::words::Tr;

use super::form_page::seal;
use super::{Begun, Desk, DeskFrame, FormPage, SignedIn};
use crate::account::{self, Access, Account, EVERY_FILE, NewAccount, Role, State as Standing};
use crate::may::{Act, could};
use crate::recovery::{self, Recovery};
use crate::{On, StaffError, may};

#[derive(Template)]
#[template(path = "desk/accounts.html")]
struct AccountsPage<'a> {
    frame: DeskFrame<'a>,
    rows: Vec<Row>,
    waiting: Vec<Waiting>,
    may_add: bool,
}

struct Row {
    name: String,
    href: String,
    roles: String,
    state: String,
}

struct Waiting {
    words: String,
    confirm: Option<Form>,
}

pub(super) async fn list(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let accounts = account::all(&mut tx, &signed.caller).await?;
    let waiting = recovery::waiting(&mut tx, &signed.caller).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let page = AccountsPage {
        rows: accounts.iter().map(|account| row(tr, account)).collect(),
        waiting: waiting.iter().map(|asked| to_confirm(&desk, &signed, asked)).collect(),
        may_add: could(&signed.caller, Act::KeepAccounts),
        frame: DeskFrame::new(&desk, &signed, tr.t("desk-accounts")),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

pub(super) async fn new(State(desk): State<Desk>, signed: SignedIn) -> Result<Response, Fault> {
    let nobody = AccountId::from_text("");
    may(&signed.caller, Act::KeepAccounts, &On::Account(&nobody))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    new_page(&desk, &signed, new_form(tr)).answer(&desk, &signed.browser, "")
}

pub(super) async fn add(
    State(desk): State<Desk>,
    signed: SignedIn,
    fields: Fields,
) -> Result<Response, Fault> {
    may(&signed.caller, Act::KeepAccounts, &On::Account(&AccountId::from_text("")))?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut form = new_form(tr);
    form.fill(&fields, tr);
    if form.is_fine() {
        let mut work = match desk.begin(&signed, &fields).await? {
            Begun::Before(response) => return Ok(response),
            Begun::Now(work) => work,
        };
        let new = NewAccount {
            name: fields.text("name").to_owned(),
            roles: read(&fields, "roles"),
            every_file: read(&fields, "every"),
        };
        let added = account::add(&mut work.tx, &work.caller, work.now, &mut work.mint, &new).await;
        match added {
            Ok((_, secret)) => {
                work.tx.commit().await.map_err(|cause| Desk::broken(&cause))?;
                return link_page(&desk, &signed, &new.name, &secret);
            }
            Err(error @ (StaffError::NoName | StaffError::NameNotKept(_) | StaffError::NameTaken(_))) => {
                form.refuse("name", tr.t(error.word()));
            }
            Err(error @ StaffError::NoRole) => form.refuse("roles", tr.t(error.word())),
            Err(error) => return Err(error.into()),
        }
    }
    new_page(&desk, &signed, form).answer(&desk, &signed.browser, fields.text("form_id"))
}

pub(super) async fn page(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Fault> {
    let mut tx = desk.db.read().await.map_err(|cause| Desk::broken(&cause))?;
    let id = AccountId::from_text(id);
    let account = account::get(&mut tx, &signed.caller, &id).await?;
    let open = account::grants_of(&mut tx, &signed.caller, &id).await?;
    let tr = desk.site.words.in_language(signed.visit.language);
    let page = OneAccountPage {
        state: tr.t(&format!("account-{}", account.state)),
        roles: words(tr, &account.roles),
        files: files(tr, &open),
        forms: forms(&desk, &signed, &account, &open),
        frame: DeskFrame::new(&desk, &signed, account.name),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

#[derive(Template)]
#[template(path = "desk/account.html")]
struct OneAccountPage<'a> {
    frame: DeskFrame<'a>,
    state: String,
    roles: String,
    files: Vec<String>,
    forms: Vec<(String, String, Form)>,
}

pub(super) async fn keep(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id, what)): Path<(String, String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let id = AccountId::from_text(id);
    let (tx, caller, now) = (&mut work.tx, &work.caller, work.now);
    match what.as_str() {
        "rights" => {
            account::set_roles(tx, caller, now, &id, &read::<Role>(&fields, "roles")).await?;
            let open: Vec<Access> = read(&fields, "every");
            for access in Access::ALL {
                account::grant(tx, caller, now, &id, EVERY_FILE, *access, open.contains(access)).await?;
            }
        }
        "leave" => account::leave(tx, caller, now, &id).await?,
        "recover" => {
            recovery::ask(tx, caller, now, &mut work.mint, &id).await?;
        }
        _ => return Err(Fault::NotFound),
    }
    let to = if what == "recover" { String::new() } else { format!("/{}", id.as_str()) };
    work.end(&format!("/{}/accounts{to}", signed.visit.language)).await
}

pub(super) async fn confirm(
    State(desk): State<Desk>,
    signed: SignedIn,
    Path((_, id)): Path<(String, String)>,
    fields: Fields,
) -> Result<Response, Fault> {
    let mut work = match desk.begin(&signed, &fields).await? {
        Begun::Before(response) => return Ok(response),
        Begun::Now(work) => work,
    };
    let asked = recovery::waiting(&mut work.tx, &work.caller).await?;
    let name = asked.iter().find(|asked| asked.id.as_str() == id).map(|asked| asked.name.clone());
    let id = RecoveryId::from_text(id);
    let secret = recovery::confirm(&mut work.tx, &work.caller, work.now, &mut work.mint, &id).await?;
    work.tx.commit().await.map_err(|cause| Desk::broken(&cause))?;
    link_page(&desk, &signed, &name.unwrap_or_default(), &secret)
}

/// The page that shows a one-time link, once: it is kept nowhere.
fn link_page(desk: &Desk, signed: &SignedIn, name: &str, secret: &str) -> Result<Response, Fault> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let page = LinkPage {
        frame: DeskFrame::new(desk, signed, tr.with("accounts-link-title", &[("name", name.into())])),
        path: format!("/{}/welcome/{secret}", signed.visit.language),
    };
    Page::of(&page).map(IntoResponse::into_response)
}

#[derive(Template)]
#[template(path = "desk/link.html")]
struct LinkPage<'a> {
    frame: DeskFrame<'a>,
    path: String,
}

fn forms(
    desk: &Desk,
    signed: &SignedIn,
    account: &Account,
    open: &[(String, Access)],
) -> Vec<(String, String, Form)> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let to = |what: &str| format!("/{}/accounts/{}/{what}", signed.visit.language, account.id);
    let mut forms = Vec::new();
    let here = account.state != Standing::Left;
    if here && may(&signed.caller, Act::KeepAccounts, &On::Account(&account.id)).is_ok() {
        let mut fields = rights(tr);
        let has = |access: &str| open.iter().any(|(file, of)| file == EVERY_FILE && of.code() == access);
        let own = |role: &str| account.roles.iter().any(|of| of.code() == role);
        tick(&mut fields[0], own);
        tick(&mut fields[1], has);
        forms.push(("accounts-rights", Form::new(tr, to("rights"), "accounts-keep", fields)));
        forms.push(("accounts-leave", Form::new(tr, to("leave"), "accounts-leave-button", Vec::new())));
    }
    if here && may(&signed.caller, Act::Recover, &On::Account(&account.id)).is_ok() {
        forms.push(("accounts-recover", Form::new(tr, to("recover"), "accounts-recover-button", Vec::new())));
    }
    forms
        .into_iter()
        .map(|(word, mut form)| {
            seal(&mut form, desk, &signed.browser, "");
            (tr.t(word), tr.t(&format!("{word}-hint")), form)
        })
        .collect()
}

fn tick(field: &mut Field, chosen: impl Fn(&str) -> bool) {
    if let Kind::Ticks(choices) = &mut field.kind {
        choices.iter_mut().for_each(|choice| choice.chosen = chosen(&choice.value));
    }
}

fn to_confirm(desk: &Desk, signed: &SignedIn, asked: &Recovery) -> Waiting {
    let tr = desk.site.words.in_language(signed.visit.language);
    let on = On::AskedFor { account: &asked.account, by: &asked.asked_by };
    let confirm = may(&signed.caller, Act::Recover, &on).is_ok().then(|| {
        let to = format!("/{}/recoveries/{}", signed.visit.language, asked.id);
        let mut form = Form::new(tr, to, "accounts-confirm-button", Vec::new());
        seal(&mut form, desk, &signed.browser, "");
        form
    });
    let values = [("name", asked.name.as_str().into()), ("officer", asked.asked_by_name.as_str().into())];
    Waiting { words: tr.with("accounts-waiting", &values), confirm }
}

fn new_page<'a>(desk: &'a Desk, signed: &SignedIn, form: Form) -> FormPage<'a> {
    let tr = desk.site.words.in_language(signed.visit.language);
    let mut page = FormPage::new(DeskFrame::new(desk, signed, tr.t("accounts-new")), form);
    page.side = vec![tr.t("accounts-new-side")];
    page.frame.sections.iter_mut().for_each(|section| section.current = section.href.ends_with("/accounts"));
    page
}

fn new_form(tr: Tr<'_>) -> Form {
    let mut fields = vec![
        Field::new("name", tr.t("sign-in-name"), Kind::Line).hint(tr.t("accounts-name-hint")).required(),
    ];
    fields.extend(rights(tr));
    Form::new(tr, format!("/{}/accounts/new", tr.language()), "accounts-add", fields)
}

/// Roles and what is open of every file.
fn rights(tr: Tr<'_>) -> Vec<Field> {
    let role = |role: &Role| {
        Choice::of(role.code(), tr.t(&format!("role-{role}"))).hint(tr.t(&format!("role-{role}-hint")))
    };
    let access = |access: &Access| Choice::of(access.code(), tr.t(&format!("access-{access}")));
    vec![
        Field::new("roles", tr.t("accounts-roles"), Kind::Ticks(Role::ALL.iter().map(role).collect()))
            .required(),
        Field::new(
            "every",
            tr.t("accounts-every-file"),
            Kind::Ticks(Access::ALL.iter().map(access).collect()),
        )
        .hint(tr.t("accounts-every-file-hint")),
    ]
}

fn row(tr: Tr<'_>, account: &Account) -> Row {
    Row {
        name: account.name.clone(),
        href: format!("/{}/accounts/{}", tr.language(), account.id),
        roles: words(tr, &account.roles),
        state: tr.t(&format!("account-{}", account.state)),
    }
}

fn words(tr: Tr<'_>, roles: &[Role]) -> String {
    roles.iter().map(|role| tr.t(&format!("role-{role}"))).collect::<Vec<_>>().join(", ")
}

/// What is open, in words: every file by name, single ones as a number, since who keeps the accounts opens none.
fn files(tr: Tr<'_>, open: &[(String, Access)]) -> Vec<String> {
    let every = open.iter().filter(|(file, _)| file == EVERY_FILE);
    let mut told: Vec<String> = every
        .map(|(_, access)| format!("{}: {}", tr.t("accounts-every-file"), tr.t(&format!("access-{access}"))))
        .collect();
    let single = open.iter().filter(|(file, access)| file != EVERY_FILE && *access == Access::Read).count();
    told.push(tr.with("accounts-single-files", &[("n", single.into())]));
    told
}

fn read<T: std::str::FromStr>(fields: &Fields, name: &str) -> Vec<T> {
    fields.many(name).into_iter().filter_map(|code| code.parse().ok()).collect()
}
