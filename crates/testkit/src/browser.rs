//! A browser without scripts, as far as a test of the desk needs one: cookies, forms, redirects.

use std::collections::BTreeMap;
use std::io::{self, Read as _, Write as _};
use std::net::{IpAddr, SocketAddr, TcpStream};

use crate::program::Answer;

/// A browser at the desk.
#[derive(Clone)]
pub struct Browser {
    address: String,
    from: Option<IpAddr>,
    cookies: BTreeMap<String, String>,
    /// The page that it shows.
    pub page: String,
    /// Its address.
    pub path: String,
    /// How many pages it has shown: a form and the page that it leads to are one.
    pub loads: usize,
}

impl Browser {
    /// A browser that has seen nothing yet.
    #[must_use]
    pub fn new(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            from: None,
            cookies: BTreeMap::new(),
            page: String::new(),
            path: String::new(),
            loads: 0,
        }
    }

    /// Where the desk listens.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The same browser, with its cookies and page, at another address.
    #[must_use]
    pub fn at(&self, address: &str) -> Self {
        Self { address: address.to_owned(), ..self.clone() }
    }

    /// From now on it comes from another address of this machine.
    pub fn comes_from(&mut self, address: IpAddr) {
        self.from = Some(address);
    }

    /// Asks without following anything, and keeps the cookies of the answer. The status is 0 when nobody answers.
    pub fn ask(&mut self, method: &str, path: &str, body: Option<&str>, origin: Option<&str>) -> Answer {
        let form = body.map(|body| ("application/x-www-form-urlencoded", body.as_bytes()));
        self.ask_with(method, path, form, origin)
    }

    /// As [`Browser::ask`], with a form of a kind.
    fn ask_with(
        &mut self,
        method: &str,
        path: &str,
        body: Option<(&str, &[u8])>,
        origin: Option<&str>,
    ) -> Answer {
        let connected = match self.from {
            Some(from) => connect_from(from, &self.address),
            None => TcpStream::connect(&self.address),
        };
        let Ok(mut stream) = connected else {
            return Answer { status: 0, head: String::new(), body: String::new() };
        };
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookie =
            if cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", cookies.join("; ")) };
        let origin = origin.map(|origin| format!("Origin: {origin}\r\n")).unwrap_or_default();
        let form = body.map_or_else(String::new, |(kind, body)| {
            format!("Content-Type: {kind}\r\nContent-Length: {}\r\n", body.len())
        });
        let head =
            format!("{method} {path} HTTP/1.0\r\nHost: {}\r\n{cookie}{origin}{form}\r\n", self.address);
        let _ = stream.write_all(head.as_bytes());
        let _ = stream.write_all(body.map_or(&[], |(_, body)| body));
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        for line in head.lines().filter_map(|line| line.strip_prefix("set-cookie: ")) {
            let pair = line.split(';').next().unwrap_or_default();
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
        Answer { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// Opens a page, following where it leads, and gives the status of the last.
    pub fn open(&mut self, path: &str) -> u16 {
        let mut answer = self.ask("GET", path, None, None);
        path.clone_into(&mut self.path);
        while let Some(to) = location(&answer) {
            answer = self.ask("GET", &to, None, None);
            self.path = to;
        }
        self.page = answer.body;
        self.loads += 1;
        answer.status
    }

    /// Fills in the form of the shown page whose address ends so, sends it, and follows where it leads. What is not
    /// named is sent as the page has it.
    ///
    /// # Panics
    /// When the page has no such form.
    pub fn send(&mut self, action: &str, fields: &[(&str, &str)]) -> u16 {
        let (to, body) = self.filled(action, fields);
        let origin = format!("http://{}", self.address);
        let answer = self.ask("POST", &to, Some(&body), Some(&origin));
        self.follow(to, answer)
    }

    /// As [`Browser::send`], for a form that brings a file.
    ///
    /// # Panics
    /// When the page has no such form.
    pub fn bring(&mut self, action: &str, fields: &[(&str, &str)], file: (&str, &[u8])) -> u16 {
        let (to, pairs) = self.filled_pairs(action, fields);
        let mut body = Vec::new();
        for (name, value) in pairs.iter().filter(|(name, _)| name != file.0) {
            let part =
                format!("--part\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.as_bytes());
        }
        let head = "Content-Type: image/jpeg\r\n\r\n";
        let place = format!("Content-Disposition: form-data; name=\"{}\"; filename=\"../photo.jpg\"", file.0);
        body.extend(format!("--part\r\n{place}\r\n{head}").as_bytes());
        body.extend(file.1);
        body.extend(b"\r\n--part--\r\n");
        let origin = format!("http://{}", self.address);
        let form = ("multipart/form-data; boundary=part", body.as_slice());
        let answer = self.ask_with("POST", &to, Some(form), Some(&origin));
        self.follow(to, answer)
    }

    fn follow(&mut self, to: String, answer: Answer) -> u16 {
        match location(&answer) {
            Some(to) => self.open(&to),
            None => {
                self.page = answer.body;
                self.path = to;
                self.loads += 1;
                answer.status
            }
        }
    }

    /// Sends fields to an address with the token of the shown page, from our own origin, and follows nothing.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = hidden(&self.page, "form_token").unwrap_or_default();
        let mut all = vec![("form_token", token.as_str())];
        all.extend_from_slice(fields);
        let origin = format!("http://{}", self.address);
        self.ask("POST", path, Some(&encoded(&all)), Some(&origin))
    }

    /// The address and body of a form of the shown page, filled in.
    ///
    /// # Panics
    /// When the page has no such form.
    #[must_use]
    pub fn filled(&self, action: &str, fields: &[(&str, &str)]) -> (String, String) {
        let (to, all) = self.filled_pairs(action, fields);
        let pairs: Vec<(&str, &str)> =
            all.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        (to, encoded(&pairs))
    }

    fn filled_pairs(&self, action: &str, fields: &[(&str, &str)]) -> (String, Vec<(String, String)>) {
        let forms = self
            .page
            .split("<form action=\"")
            .skip(1)
            .map(|rest| rest.split("</form>").next().unwrap_or(rest));
        let forms: Vec<_> = forms.filter_map(|form| form.split_once("\" method=\"post\"")).collect();
        let offering = forms.iter().filter(|(to, form)| plain(to).ends_with(action) && offers(form, fields));
        let form = offering
            .rev()
            .max_by_key(|(_, form)| asked_for(form, fields))
            .unwrap_or_else(|| panic!("no form to {action} on {}: {}", self.path, self.page));
        let mut all: Vec<(String, String)> = shown(form.1);
        all.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        all.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        (plain(form.0), all)
    }

    /// What the page says between its tags, with single spaces.
    #[must_use]
    pub fn text(&self) -> String {
        let main = self.page.split("<main").nth(1).unwrap_or(&self.page);
        let words = main.split('<').map(|part| part.split_once('>').map_or(part, |(_, after)| after));
        plain(&words.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The first address on the page that begins so.
    #[must_use]
    pub fn link(&self, begins: &str) -> Option<String> {
        let links = self.page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        links.map(plain).find(|link| link.starts_with(begins))
    }
}

/// Whether a form is the one that does something, where several on a page lead to one address.
fn offers(form: &str, fields: &[(&str, &str)]) -> bool {
    let what = fields.iter().find(|(name, _)| *name == "what");
    let hidden = form.split_once("name=\"what\" value=\"").map(|(_, rest)| rest);
    match (what, hidden) {
        (Some((_, what)), Some(rest)) => {
            rest.starts_with(&format!("{what}\"")) || form.contains("id=\"what-0\"")
        }
        _ => true,
    }
}

/// How many of the fields a form asks for, and whether it is the one that does what is to be done: of several that lead
/// to one address a person takes the one that has room for what they write.
fn asked_for(form: &str, fields: &[(&str, &str)]) -> usize {
    let has = |(name, value): &&(&str, &str)| {
        let hidden = *name == "do" && form.contains(&format!("name=\"do\" value=\"{value}\""));
        hidden || (*name != "do" && form.contains(&format!("name=\"{name}\"")))
    };
    fields.iter().filter(has).count()
}

/// Connects from a certain address of this machine, which the standard library cannot.
fn connect_from(from: IpAddr, to: &str) -> io::Result<TcpStream> {
    let to: SocketAddr = to.parse().map_err(io::Error::other)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    let stream = runtime.block_on(async {
        let socket = tokio::net::TcpSocket::new_v4()?;
        socket.bind(SocketAddr::new(from, 0))?;
        socket.connect(to).await?.into_std()
    })?;
    stream.set_nonblocking(false)?;
    Ok(stream)
}

fn location(answer: &Answer) -> Option<String> {
    let leads = matches!(answer.status, 302 | 303);
    let line = answer.head.lines().find_map(|line| line.strip_prefix("location: "));
    // The place in the page is the browser's own; no server is asked for it.
    line.filter(|_| leads).map(|to| to.split('#').next().unwrap_or(to).to_owned())
}

/// The value of a hidden field.
fn hidden(page: &str, name: &str) -> Option<String> {
    let rest = page.split(&format!("name=\"{name}\" value=\"")).nth(1)?;
    rest.split('"').next().map(plain)
}

/// Every field of a form as the page has it.
fn shown(form: &str) -> Vec<(String, String)> {
    let mut fields = Vec::new();
    for tag in form.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap_or(rest)) {
        let of = |name: &str| tag.split(&format!("{name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
        let chosen = !matches!(of("type"), Some("radio" | "checkbox")) || tag.ends_with("checked");
        if let (Some(name), true) = (of(" name").or_else(|| of("name")), chosen) {
            fields.push((name.to_owned(), of(" value").map(plain).unwrap_or_default()));
        }
    }
    for area in form.split("<textarea ").skip(1) {
        let name = area.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let text =
            area.split_once('>').map_or("", |(_, rest)| rest.split("</textarea>").next().unwrap_or(rest));
        fields.push((name.to_owned(), plain(text.strip_prefix('\n').unwrap_or(text))));
    }
    for select in form.split("<select ").skip(1) {
        let name = select.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let list = select.split("</select>").next().unwrap_or(select);
        let options: Vec<&str> = list.split("<option value=\"").skip(1).collect();
        let chosen = options
            .iter()
            .find(|option| option.split('>').next().is_some_and(|tag| tag.ends_with("selected")));
        let value = chosen.or_else(|| options.first()).and_then(|option| option.split('"').next());
        fields.push((name.to_owned(), value.map(plain).unwrap_or_default()));
    }
    fields
}

/// Undoes the escapes of HTML.
fn plain(text: &str) -> String {
    [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&quot;", "\""),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}

/// Percent-encodes a form.
fn encoded(fields: &[(&str, &str)]) -> String {
    let encode = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
                other => format!("%{other:02X}"),
            })
            .collect()
    };
    let pairs = fields.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value)));
    pairs.collect::<Vec<_>>().join("&")
}
