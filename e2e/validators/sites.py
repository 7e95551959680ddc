"""The real program on free ports, in data folders of its own: the demonstration, and the invented register with people
whose names and words are as hard on a format as names and words can be."""

import csv
import json
import pathlib
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]

# Name, what happened. Nobody here exists.
HARD = [
    ("Ш", "a name of one letter"),
    ("Абв" * 67, "a name of two hundred letters"),
    ("مريم الفانوس", "a name in Arabic letters"),
    ("Ñeñe İıŞş Ğöçâ", "]]> </script><script>alert(1)</script> & <b> \"quoted\" ‮turned round‬"),
]


class Site:
    """A running site."""

    def __init__(self, name, program, folder, command):
        self.name, self.program, self.folder = name, program, folder
        # Whoever was taken back while it was served.
        self.gone = None
        listeners = ["--public", f"127.0.0.1:{command.pop()}", "--desk", "127.0.0.1:0"]
        words = [program, "--data", folder, *command, *listeners]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if found := re.match(r"Public: +(\S+)/$", line):
                self.base = found[1]
                return
        raise SystemExit(f"{name}: the program did not start")

    def get(self, path):
        """Status, headers and bytes of an answer."""
        try:
            with urllib.request.urlopen(self.base + path) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as fault:
            return fault.code, fault.headers, fault.read()

    def run(self, *words):
        subprocess.run([self.program, "--data", self.folder, *words], check=True, stdout=subprocess.DEVNULL)

    def end(self):
        self.process.terminate()
        self.process.wait()


def demonstration(program, folder):
    return Site("the demonstration", program, folder / "demo", ["demo", 0])


def hard(program, folder):
    """The invented register with hard names, one person of it taken back while it is served."""
    data, register = folder / "data", folder / "register"
    shutil.copytree(ROOT / "examples" / "invented", register)
    add_hard_people(register)

    def run(*words):
        subprocess.run([program, "--data", data, *words], check=True, stdout=subprocess.DEVNULL)

    run("init")
    port = free_port()
    settings = data / "byname.toml"
    text = settings.read_text(encoding="utf-8")
    text, changed = re.subn(r"^# base_url = .*$", f'base_url = "http://127.0.0.1:{port}"', text, flags=re.M)
    assert changed == 1
    settings.write_text(text, encoding="utf-8")
    run("import", "register", register)
    run("release", "--basis", "public_record", "--by", "Olena Test", "--approved-by", "Petro Test",
        "--reason", "published record", "--risk", "no harm found")
    site = Site("the invented register", program, data, ["serve", port])
    people = json.loads(site.get("/data/people.json")[2])["people"]
    site.gone = next(person["id"] for person in people if person["name_en"] == HARD[0][0])
    assert site.get(f"/en/embed/people/{site.gone}")[0] == 200
    site.run("withdraw", "HARD0", "--by", "Olena Test", "--reason", "asked for")
    # Another process took it back: every listener learns of it within a second.
    time.sleep(1)
    return site


def add_hard_people(register):
    people, claims = read(register / "persons.csv"), read(register / "claims.csv")
    source = next(row["source_ids"] for row in people if row["source_ids"]).split(";")[0]
    for number, (name, words) in enumerate(HARD):
        person, told = f"HARD{number}", {"name_en": name, "status": "missing", "circumstances": words}
        people.append({**dict.fromkeys(people[0], ""), "person_id": person, "role": "missing", "grade": "C",
                       "source_ids": source, **told})
        for field, value in told.items():
            claims.append({**dict.fromkeys(claims[0], ""), "claim_id": f"H{len(claims)}", "person_id": person,
                           "field": field, "value": value, "grade": "C", "source_ids": source})
    write(register / "persons.csv", people)
    write(register / "claims.csv", claims)


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(path, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]
