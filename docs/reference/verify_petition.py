#!/usr/bin/env python3
"""Recomputes the count of a petition from its saved files: petition.json, leaves, heads.

    python3 verify_petition.py [--key KEY]... [--known-head FILE]... FOLDER...

Written from petition_log.md, which says what each check is for; needs Python 3.9 and nothing else. It prints a line
for each folder and ends with 0 when all are good. It cannot tell whether a leaf is a person.
"""
import argparse
import base64
import bisect
import datetime
import functools
import hashlib
import json
import pathlib
import re
import sys

CLASSES = ["email", "kiosk", "paper", "partner"]
TOTALS = CLASSES + ["withdrawn", "invalidated"]
NUMBER, SLUG, HEX = "(0|[1-9][0-9]*)", "([a-z0-9]+(?:-[a-z0-9]+)*)", "[0-9a-f]{64}"
LANGUAGE = "[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{2,8})*"
CAUSES = "duplicate|automated|not-the-signer|invented|sheets|appeal|mistake|other"
# Letters that cannot be seen, end a line, or turn the direction of writing, and every space but the plain one.
UNSEEN = ("\0-\x1f\x7f-\xa0\xad\u034f\u061c\u115f-\u1160\u1680\u17b4-\u17b5\u180b-\u180f\u2000-\u200f"
          "\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb"
          "\U000e0000-\U000e0fff")
LEAVES = {
    "petition": f"petition {SLUG}((?: {LANGUAGE}={HEX})+)",
    "add": "add (email|kiosk|partner) (?:-|[A-Z]{2}) ([A-Za-z0-9_-]{43})",
    "paper": f"paper ([1-9][0-9]{{0,5}}) ([0-9,-]+) {HEX}",
    "withdraw": f"withdraw {NUMBER}",
    "batch": f"batch {NUMBER} (invalidate|restore) ([1-9][0-9]*) (?:{CAUSES})(?: (?! )[^{UNSEEN}]+(?<! ))?",
    "invalidate": f"(invalidate) {NUMBER} {NUMBER}",
    "restore": f"(restore) {NUMBER} {NUMBER}",
}
HEAD = re.compile(
    f"(byname/[a-z0-9.:-]+/petitions/{SLUG})\n{NUMBER}\n([A-Za-z0-9+/]{{43}}=)\n"
    "time ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z)\n"
    f"count {NUMBER}\n" + "".join(f"class {name} {NUMBER}\n" for name in CLASSES) +
    f"withdrawn {NUMBER}\ninvalidated {NUMBER}\nprevious (-|[A-Za-z0-9+/]{{43}}=)\n")

class Wrong(Exception):
    """What is wrong, and where."""
def need(holds, where, what):
    if not holds:
        raise Wrong(f"{where}: {what}")
def from_base64(text, where):
    """Reads base64 with padding, in the one way it can be written."""
    data = base64.b64decode(text, validate=True)
    need(data and base64.b64encode(data).decode() == text, where, "no base64")
    return data
def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()

# --- Ed25519 (RFC 8032): points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

def plus(a, b):
    x, y = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    t, z = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = y - x, z - t, z + t, y + x
    return (e * f % P, g * h % P, f * g % P, e * h % P)
def decode(data):
    """The point that 32 bytes mean, or None."""
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if x * x % P != square:
        x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and sign):
        return None
    x = x if x % 2 == sign else P - x
    return (x, y, 1, x * y % P)
def encode(point):
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")
def sum_of_products(s, factor, point):
    """s times the base point and factor times another, both at once, bit by bit."""
    summands, result = (None, BASE, point, plus(BASE, point)), (0, 1, 1, 0)
    for bit in reversed(range(253)):
        result = plus(result, result)
        which = (s >> bit & 1) + 2 * (factor >> bit & 1)
        if which:
            result = plus(result, summands[which])
    return result
def is_small(point):
    """Whether it is one of the eight points with which a signature says nothing."""
    for _ in range(3):
        point = plus(point, point)
    return point[0] == 0 and point[1] == point[2]

BASE = decode((4 * pow(5, -1, P) % P).to_bytes(32, "little"))

@functools.lru_cache(maxsize=None)
class Key:
    """A key that checks signatures, as name+hash+base64."""
    def __init__(self, text):
        need(re.fullmatch(r"[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]+", text), "key", f"{text} is no verifier key")
        self.name, told, data = text.split("+", 2)
        data = from_base64(data, "key")
        self.bytes, self.id = data[1:], sha256(self.name.encode(), b"\n", data)[:4]
        need(data[0] == 1 and len(data) == 33 and self.id.hex() == told, "key", "not an Ed25519 key with its hash")
        point = decode(self.bytes)
        need(point and not is_small(point), "key", "not a point that can be a key")
        self.minus = (P - point[0], point[1], 1, P - point[3])
    def holds(self, text, signature):
        r, s = signature[:32], int.from_bytes(signature[32:], "little")
        if len(signature) != 64 or s >= ORDER:
            return False
        factor = int.from_bytes(hashlib.sha512(r + self.bytes + text).digest(), "little") % ORDER
        point = sum_of_products(s, factor, self.minus)
        return not is_small(point) and encode(point) == r

# --- heads
class Head:
    """A signed note whose text is a head."""
    def __init__(self, text, signatures, keys, where):
        self.note, self.text = f"{text}\n\n{signatures}\n", text + "\n"
        need(not re.search("[\0-\x09\x0b-\x1f]", self.note), where, "a control character")
        signed = [self.is_signed(line, keys, where) for line in signatures.split("\n")]
        need(any(signed), where, "no signature by a known key")
        found = HEAD.fullmatch(self.text)
        need(found, where, "not the lines of a head")
        self.origin, self.slug, size, root, self.time, *numbers, self.previous = found.groups()
        self.size, self.root = int(size), from_base64(root, where)
        self.count, *self.numbers = map(int, numbers)
        self.hash = base64.b64encode(sha256(self.text.encode())).decode()
        need(self.count == sum(self.numbers[:4]), where, "the count is not the sum of the classes")
        need(all(key.name == self.origin for key in keys), where, "the origin is not the name of the key")
        datetime.datetime.strptime(self.time, "%Y-%m-%dT%H:%MZ")
    def is_signed(self, line, keys, where):
        """Whether a known key made this line; a line by another key says nothing."""
        found = re.fullmatch(r"— ([^\s+]+) ([A-Za-z0-9+/=]+)", line)
        need(found, where, "no signature line")
        data = from_base64(found[2], where)
        need(len(data) > 4, where, "a signature line without signature")
        mine = [key for key in keys if key.name == found[1] and key.id == data[:4]]
        if mine:
            need(mine[0].holds(self.text.encode(), data[4:]), where, f"the signature by {found[1]} does not hold")
        return bool(mine)

def read_heads(text, keys, name):
    """Notes, each divided from the next by an empty line."""
    blocks = text[:-1].split("\n\n")
    need(text.endswith("\n") and len(blocks) % 2 == 0, name, "cut off")
    pairs = zip(blocks[::2], blocks[1::2])
    return [Head(*pair, keys, f"{name}, head {at}") for at, pair in enumerate(pairs, 1)]

# --- leaves
class Log:
    """The tree over the leaves read so far, and what they count."""
    def __init__(self):
        self.size, self.edge, self.slug, self.commitments = 0, [], None, set()
        self.stand, self.invalid, self.sheets = {}, {}, []
        self.totals, self.batches, self.left, self.act = dict.fromkeys(TOTALS, 0), 0, 0, None
    def root(self):
        result = self.edge[-1]
        for left in reversed(self.edge[:-1]):
            result = sha256(b"\1", left, result)
        return result
    def append(self, line):
        self.where = f"leaves, line {self.size + 1} (leaf {self.size})"
        entry, kind = line.encode(), line.split(" ", 1)[0]
        found = kind in LEAVES and re.fullmatch(LEAVES[kind], line)
        need(found and len(entry) <= 65535, self.where, "not a leaf as the format has it")
        need((kind == "petition") == (self.size == 0), self.where, "only the first leaf names the petition")
        need(self.left == 0 or kind in ("invalidate", "restore"), self.where, "the batch is not complete")
        getattr(self, kind)(*found.groups())
        result, size = sha256(b"\0", entry), self.size
        while size & 1:
            result, size = sha256(b"\1", self.edge.pop(), result), size >> 1
        self.edge.append(result)
        self.size += 1
    def petition(self, slug, texts):
        languages = [text.split("=")[0] for text in texts[1:].split(" ")]
        need(languages == sorted(set(languages)) and len(slug) <= 100, self.where, "languages out of order")
        self.slug = slug
    def add(self, name, commitment):
        data = base64.urlsafe_b64decode(commitment + "=")
        need(base64.urlsafe_b64encode(data).decode() == commitment + "=", self.where, "no base64url")
        need(data not in self.commitments, self.where, "the same commitment stands in an earlier leaf")
        self.commitments.add(data)
        self.put(self.size, (name, 1, ()))
    def paper(self, number, sheets):
        parts = [list(map(int, part.split("-"))) for part in sheets.split(",")]
        ranges = tuple((part[0], part[-1]) for part in parts)
        written = ",".join(f"{first}-{last}" if first < last else str(first) for first, last in ranges)
        rise = all(one[1] < other[0] for one, other in zip(ranges, ranges[1:])) and ranges[-1][1] <= 999999999
        need(written == sheets and rise, self.where, "numbers of sheets out of order")
        self.put(self.size, ("paper", int(number), ranges))
    def withdraw(self, index):
        name, *_ = self.stand.get(int(index), ("paper",))
        need(name != "paper", self.where, f"leaf {index} is no signature that stands")
        self.take(int(index), "withdrawn")
    def batch(self, number, act, count):
        need(int(number) == self.batches + 1, self.where, "the batch has not the next number")
        self.batches, self.act, self.left = int(number), act, int(count)
    def invalidate(self, act, index, batch):
        announced = self.left > 0 and int(batch) == self.batches and act == self.act
        need(announced, self.where, "no batch announced this")
        self.left, index = self.left - 1, int(index)
        if act == "invalidate":
            need(index in self.stand, self.where, f"leaf {index} does not stand")
            self.invalid[index] = self.take(index, "invalidated")
        else:
            need(index in self.invalid, self.where, f"leaf {index} was not invalidated")
            self.totals["invalidated"] -= self.invalid[index][1]
            self.put(index, self.invalid.pop(index))
    restore = invalidate
    def put(self, index, signatures):
        name, number, ranges = signatures
        for first, last in ranges:
            at = bisect.bisect(self.sheets, (last, 10**9))
            free = at == 0 or self.sheets[at - 1][1] < first
            need(free, self.where, "a sheet with this number is already counted")
            self.sheets.insert(at, (first, last))
        self.stand[index] = signatures
        self.totals[name] += number
    def take(self, index, why):
        name, number, ranges = signatures = self.stand.pop(index)
        self.sheets = [pair for pair in self.sheets if pair not in ranges]
        self.totals[name] -= number
        self.totals[why] += number
        return signatures

def check_log(text, heads):
    """Each head after the one before it, and over the leaves when as many were read as it speaks of."""
    lines, log = text[:-1].split("\n"), Log()
    need(text.endswith("\n"), "leaves", "cut off")
    for at, head in enumerate(heads):
        where, before = f"heads, head {at + 1}", heads[at - 1] if at else None
        need(head.previous == (before.hash if before else "-"), where, "does not follow the head before it")
        need(not before or head.size > before.size, where, "the size does not rise")
        need(not before or head.time >= before.time, where, "the time falls")
        need(head.size <= len(lines), where, f"speaks of {head.size} leaves, {len(lines)} are there")
        for line in lines[log.size:head.size]:
            log.append(line)
        need(log.size and head.slug == log.slug, where, "the first leaf is of another petition")
        need(log.left == 0, where, "in the middle of a batch")
        need(head.root == log.root(), where, f"the root is not that of the first {head.size} leaves")
        need(head.numbers == list(log.totals.values()), where, f"the leaves give {log.totals}")
    need(log.size == len(lines), "leaves", f"{len(lines)} leaves, the last head speaks of {log.size}")

# --- petition.json, and heads that were seen before
def once(pairs):
    need(len(dict(pairs)) == len(pairs), "petition.json", "a field twice")
    return dict(pairs)
def check_summary(said, head):
    told = dict(zip(TOTALS, head.numbers), slug=head.slug, count=head.count, as_of=head.time, head=head.note)
    for field, value in told.items():
        where = said.get("classes") if field in CLASSES else said
        same = isinstance(where, dict) and json.dumps(where.get(field)) == json.dumps(value)
        need(same, "petition.json", f"{field} is not the head's")
    need(said.get("state") in "open paused closed delivered".split(), "petition.json", "no state of a public petition")
def find(folder, *patterns):
    """The one file of a folder by which its text is found."""
    found = next(filter(None, (sorted(folder.glob(pattern)) for pattern in patterns)), [])
    need(len(found) == 1, folder, f"needs one file {patterns[0]}")
    return found[0].read_bytes().decode()

def verify(folder, keys, known_heads):
    """Checks a folder and tells what it counts."""
    said = json.loads(find(folder, "petition.json", "*.json"), object_pairs_hook=once)
    named = said.get("keys") if isinstance(said, dict) else None
    need(isinstance(named, list) and all(isinstance(key, str) for key in named), "petition.json", "it names no keys")
    named = list(map(Key, named))
    keys = keys or named
    heads = read_heads(find(folder, "heads", "heads.txt"), keys, "heads")
    check_log(find(folder, "leaves", "leaves.txt"), heads)
    check_summary(said, heads[-1])
    for known in (head for text in known_heads for head in read_heads(text, keys, "known head")):
        seen = known.text in (head.text for head in heads)
        need(seen, "known head", f"the log shows no such head of {known.size} leaves: it was cut or rewritten")
    return f"count {heads[-1].count} as of {heads[-1].time}, {heads[-1].size} leaves, {len(heads)} heads"

def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--key", action="append", default=[])
    options.add_argument("--known-head", action="append", default=[], type=pathlib.Path)
    options.add_argument("folder", nargs="+", type=pathlib.Path)
    given = options.parse_args()
    keys, good = [Key(text) for text in given.key], True
    known_heads = [path.read_bytes().decode() for path in given.known_head]
    for folder in given.folder:
        try:
            print(f"{folder}: good: {verify(folder, keys, known_heads)}")
        except (Wrong, ValueError, RecursionError) as fault:
            good = False
            print(f"{folder}: wrong: {fault}")
    return 0 if good else 1

if __name__ == "__main__":
    sys.exit(main())
