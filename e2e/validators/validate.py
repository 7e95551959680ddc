"""Holds what the program offers to other programs against validators and parsers of other projects.

    python validate.py PROGRAM SITEMAP_SCHEMAS [--without-openapi]

It starts PROGRAM itself, on the demonstration and on an invented register, asks it for everything and prints a row for
each check. It ends with 1 when anything is wrong; then the row says what. `just validate` installs what it needs.
"""

import argparse
import json
import pathlib
import re
import struct
import subprocess
import sys
import tempfile
import urllib.parse

import extruct
import feedparser
import icalendar
from followthemoney import model
from followthemoney.exc import InvalidData
from lxml import etree
from pyld import jsonld
from rdflib.namespace import SDO

import sites

HERE = pathlib.Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"
PFIF = "{http://zesty.ca/pfif/1.4}"
TOMBSTONE = "{http://purl.org/atompub/tombstones/1.0}deleted-entry"
# What stands in the holes of addresses, so that more is found there than nothing.
SETTINGS = """[parameters]
slug = "{slug}"

[[operations]]
include-path = "/feeds/people/{{id}}.atom"
parameters = {{ id = "{person}" }}

[[operations]]
include-path = "/calendar/{{id}}.ics"
parameters = {{ id = "{action}" }}
"""
LANGUAGES = ["en", "uk", "crh", "crh-Cyrl", "ru"]


class Wrong(Exception):
    """What is wrong, in a line."""


def expect(condition, words):
    if not condition:
        raise Wrong(words)


def xml(site, path):
    status, _, body = site.get(path)
    expect(status == 200, f"{path} answers {status}")
    # No entity is read from anywhere.
    return etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))


def people(site):
    return json.loads(site.get("/data/people.json")[2])["people"]


def feeds(site):
    """Each feed: read by feedparser without complaint, ids that differ, an instant for each entry and each end."""
    paths = [f"/feeds/{name}.atom" for name in ("steps", "actions", "people")]
    paths += [f"/feeds/people/{person['id']}.atom" for person in people(site)]
    entries = ends = 0
    for path in paths:
        tree, (_, _, body) = xml(site, path), site.get(path)
        read = feedparser.parse(body)
        expect(not read.bozo, f"{path}: {read.get('bozo_exception')}")
        expect(read.version == "atom10" and read.feed.id and read.feed.updated_parsed and read.feed.title, path)
        ids = [entry.id for entry in read.entries]
        expect(len(set(ids)) == len(ids), f"{path}: an id stands twice")
        for entry in read.entries:
            expect(entry.id.startswith("tag:") and entry.updated_parsed and entry.title and entry.link, f"{path}: {entry}")
        gone = tree.findall(TOMBSTONE)
        expect(not set(ids) & {end.get("ref") for end in gone}, f"{path}: an entry is there and gone")
        entries, ends = entries + len(ids), ends + len(gone)
    return f"{len(paths)} feeds, {entries} entries, {ends} deleted"


def calendar(site):
    """Each event has what RFC 5545 asks of it, and is read as the same again."""
    read = icalendar.Calendar.from_ical(site.get("/calendar.ics")[2])
    expect(read["PRODID"] and str(read["VERSION"]) == "2.0", "no version")
    events = read.walk("VEVENT")
    for event in events:
        expect(event["UID"] and event["DTSTAMP"] and event["DTSTART"].dt and event["SUMMARY"], str(event))
        expect(not event.errors, f"{event['UID']}: {event.errors}")
    expect(len({str(event["UID"]) for event in events}) == len(events), "an id stands twice")
    return f"{len(events)} events"


def json_ld(site):
    """The block of every page: found by extruct, expanded by pyld, every word of it one of schema.org (rdflib)."""
    context = {"contextUrl": None, "documentUrl": "https://schema.org", "document": {"@context": {"@vocab": "https://schema.org/"}}}
    known, blocks, triples = {str(word) for word in dir(SDO)}, 0, 0
    for path in pages(site):
        found = extruct.extract(site.get(path)[2].decode(), syntaxes=["json-ld"])["json-ld"]
        expect(len(found) == 1, f"{path}: {len(found)} blocks")
        expanded = jsonld.expand(found[0], {"documentLoader": lambda url, options: context})
        unknown = set(terms(expanded)) - known
        expect(not unknown, f"{path}: {unknown} is no word of schema.org")
        quads = jsonld.to_rdf(expanded)["@default"]
        blocks, triples = blocks + 1, triples + len(quads)
    return f"{blocks} pages, {triples} statements"


def terms(node):
    """Every type and property of an expanded document."""
    if isinstance(node, list):
        for one in node:
            yield from terms(one)
    elif isinstance(node, dict):
        yield from node.get("@type", [])
        for key, value in node.items():
            if not key.startswith("@"):
                yield key
                yield from terms(value)


def pages(site):
    """A page of every person, every action, every petition and the rules, in every language."""
    tree = xml(site, "/sitemap.xml")
    addresses = [loc.text for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    told = re.compile(r"^/(en|uk|crh|crh-Cyrl|ru)/(people|actions|petitions)/.")
    found = [path for path in (urllib.parse.urlsplit(address).path for address in addresses) if told.match(path)]
    return found + [f"/{language}/rules/{rule}" for language in LANGUAGES for rule in ("UA-1a", "RU-4")]


def pfif(site):
    """Valid by the rules of PFIF 1.4 (libxml2); ids that differ, times that rise, nobody's way home."""
    tree = xml(site, "/data/people.pfif.xml")
    rules = etree.RelaxNG(etree.parse(HERE / "pfif-1.4.rng"))
    expect(rules.validate(tree), str(rules.error_log.last_error))
    expect(not_a_pfif(tree, rules), "the rules let anything pass")
    records = tree.findall(PFIF + "person")
    ids = [record.findtext(PFIF + "person_record_id") for record in records]
    expect(len(set(ids)) == len(ids), "an id stands twice")
    told = [record for record in records if record.find(PFIF + "full_name") is not None]
    expect(len(told) == len(people(site)), "not everybody, or somebody too much")
    for record in told:
        expect(record.findtext(PFIF + "expiry_date") > record.findtext(PFIF + "entry_date"), "it ends before it begins")
    for never in ("home_street", "home_city", "author_email", "author_phone", "photo_url"):
        expect(tree.find(f".//{PFIF}{never}") is None, never)
    return f"{len(told)} people, {len(records) - len(told)} placeholders"


def not_a_pfif(tree, rules):
    """The check can fail: with a word that the format does not have, it does."""
    planted = etree.fromstring(etree.tostring(tree))
    planted.find(f".//{PFIF}full_name").tag = PFIF + "first_name"
    return not rules.validate(planted)


def follow_the_money(site):
    """Every entity valid by the model's own package, nothing of it dropped when it cleans, every reference found."""
    ids, references, kinds = set(), set(), {}
    for line in site.get("/data/register.ftm.json")[2].decode().splitlines():
        entity = json.loads(line)
        schema = model.get(entity["schema"])
        try:
            schema.validate(entity)
        except InvalidData as cause:
            raise Wrong(f"{entity}: {cause.errors}") from cause
        cleaned = model.get_proxy(entity, cleaned=False)
        for name, given in entity["properties"].items():
            expect(name in schema.properties, f"{entity['id']}: {schema.name} has no {name}")
            kept = cleaned.get(name)
            expect(sorted(kept) == sorted(given), f"{entity['id']} {name}: {given} becomes {kept}")
            if schema.properties[name].type.name == "entity":
                references |= set(given)
        expect(entity["id"] not in ids, f"{entity['id']} stands twice")
        ids.add(entity["id"])
        kinds[schema.name] = kinds.get(schema.name, 0) + 1
    expect(references <= ids, f"nothing at {references - ids}")
    return ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items()))


def sitemap(site, schemas):
    """Valid by the protocol's schema; every address answers, and each language of it names all the others."""
    tree = xml(site, "/sitemap.xml")
    wrapper = f"""<schema xmlns="http://www.w3.org/2001/XMLSchema">
        <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="{schemas}/sitemap.xsd"/>
        <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="{HERE}/sitemap-link.xsd"/></schema>"""
    rules = etree.XMLSchema(etree.fromstring(wrapper))
    expect(rules.validate(tree), str(rules.error_log.last_error))
    addresses = [loc.text for loc in tree.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    for address in addresses:
        status, _, _ = site.get(address.removeprefix(site.base))
        expect(status == 200, f"{address} answers {status}")
    links = [link.get("href") for link in tree.iter("{http://www.w3.org/1999/xhtml}link")]
    expect(set(links) == set(addresses) and len(links) == len(LANGUAGES) * len(addresses), "languages do not name each other")
    expect(f"Sitemap: {site.base}/sitemap.xml".encode() in site.get("/robots.txt")[2], "robots.txt")
    return f"{len(addresses)} addresses"


def cards(site):
    """Each person's picture is a PNG of its size, each card may be framed; who was taken back is gone at once."""
    for person in people(site):
        for language in LANGUAGES:
            status, headers, body = site.get(f"/{language}/people/{person['id']}/card.png")
            expect(status == 200 and headers["content-type"] == "image/png", f"{person['id']}: {status}")
            expect(body[:8] == b"\x89PNG\r\n\x1a\n" and struct.unpack(">II", body[16:24]) == (1200, 630), "no picture of its size")
            status, headers, _ = site.get(f"/{language}/embed/people/{person['id']}")
            expect(status == 200 and "x-frame-options" not in headers and "set-cookie" not in headers, person["id"])
    if site.gone:
        for path in (f"/en/embed/people/{site.gone}", f"/en/people/{site.gone}/card.png", f"/feeds/people/{site.gone}.atom"):
            expect(site.get(path)[0] == 410, f"{path} is still there")
    return f"{4 * len(people(site))} cards"


def dated_action(site):
    actions = json.loads(site.get("/data/actions.json")[2])["actions"]
    return next((action["id"] for action in actions if re.fullmatch(r"\d{4}-\d\d-\d\d", action["date"])), "none")


def openapi(site):
    """schemathesis asks in every way it can think of: no server error, every answer as described."""
    slug = next((path.split("/")[-1] for path in pages(site) if "/petitions/" in path), "none")
    with tempfile.TemporaryDirectory() as folder:
        settings = pathlib.Path(folder) / "schemathesis.toml"
        settings.write_text(SETTINGS.format(slug=slug, person=people(site)[0]["id"], action=dated_action(site)), encoding="utf-8")
        program = pathlib.Path(sys.executable).with_name("st")
        command = [program, "run", f"{site.base}/openapi.json", "--checks", "all", "--max-examples", "50", "--no-color"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True)
    expect(done.returncode == 0, done.stdout[-3000:])
    tested = re.search(r"Tested: (\d+)", done.stdout)[1]
    return f"{tested} operations: " + re.search(r"Test cases:\s+(.+)", done.stdout)[1]


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("program")
    asked.add_argument("schemas")
    asked.add_argument("--without-openapi", action="store_true", help="leave out the one that takes a minute")
    asked.add_argument("--only", help="the name of one check")
    asked = asked.parse_args()
    program, schemas = pathlib.Path(asked.program).resolve(), pathlib.Path(asked.schemas).resolve()
    checks = [("Atom", feeds), ("iCalendar", calendar), ("JSON-LD", json_ld), ("PFIF 1.4", pfif),
              ("FollowTheMoney", follow_the_money), ("cards", cards), ("sitemap", lambda site: sitemap(site, schemas))]
    checks += [] if asked.without_openapi else [("OpenAPI", openapi)]
    checks = [check for check in checks if asked.only in (None, check[0])]
    wrong = False
    for make in (sites.demonstration, sites.hard):
        with tempfile.TemporaryDirectory() as folder:
            site = make(program, pathlib.Path(folder))
            try:
                for name, check in checks:
                    wrong |= not told(site, name, check)
            finally:
                site.end()
    sys.exit(1 if wrong else 0)


def told(site, name, check):
    try:
        print(f"| {site.name} | {name} | valid | {check(site)} |", flush=True)
        return True
    except Exception as cause:  # Whatever a validator says is what is wrong.
        print(f"| {site.name} | {name} | WRONG | {type(cause).__name__}: {cause} |", flush=True)
        return False


if __name__ == "__main__":
    main()
