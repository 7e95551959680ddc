"""Our own program, through the lines that it reads and writes."""

from __future__ import annotations

import os
import random
import re
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from data_folder import Data, Pair, Query
from measures import percentile

MENTIONED = 0.5
"""A mention counts from this score."""


class Ours:
    """The program, with a folder for its files."""

    def __init__(self, program: Path, data: Data) -> None:
        self.program = program
        self.folder = Path(tempfile.mkdtemp(prefix="names-"))
        self.index = self.write("index.tsv", data.names)

    def write(self, name: str, rows: list[tuple[str, str]]) -> Path:
        """Writes lines of two columns."""
        path = self.folder / name
        path.write_text("".join(f"{one}\t{other}\n" for one, other in rows), "utf-8")
        return path

    def run(self, *arguments: str, given: str) -> tuple[list[str], float]:
        """Answers to lines, and the seconds it took."""
        start = time.perf_counter()
        done = subprocess.run([self.program, "names", *arguments], input=given.encode(), capture_output=True, check=True)
        return done.stdout.decode().splitlines(), time.perf_counter() - start

    def rank(self, queries: list[Query], threads: int) -> tuple[dict[str, list[str]], float]:
        """The ids found for each query, best first, and queries a second without the building of the index."""
        options = ["rank", "--index", str(self.index), "--top", "10", "--threads", str(threads)]
        _, building = self.run(*options, given="")
        lines, whole = self.run(*options, given="".join(f"{query.id}\t{query.name}\n" for query in queries))
        ids: dict[str, list[str]] = {}
        for line in lines:
            query, _, found, _ = line.split("\t")
            ids.setdefault(query, []).append(found)
        return ids, len(queries) / (whole - building)

    def score(self, pairs: list[Pair], threads: int) -> tuple[list[float], float]:
        """The score of each pair, and pairs a second from the names as written."""
        lines, seconds = self.run("score", "--threads", str(threads), given="".join(f"{p.a}\t{p.b}\n" for p in pairs))
        many = pairs * (1 + 200_000 // len(pairs))
        _, whole = self.run("score", "--threads", str(threads), given="".join(f"{p.a}\t{p.b}\n" for p in many))
        return [float(line.split("\t")[0]) for line in lines], (len(many) - len(pairs)) / (whole - seconds)


def million(composed: list[str], count: int = 1_000_000) -> list[tuple[str, str]]:
    """Distinct names put together of the words of composed names, the same in every run."""
    chance = random.Random(2016)
    words = [name.split(" ", 1) for name in composed if " " in name]
    given, family = [name[0] for name in words], [name[1] for name in words]
    names: dict[str, None] = {}
    while len(names) < count:
        names[f"{chance.choice(given)} {chance.choice(family)}"] = None
    return [(str(at), name) for at, name in enumerate(names)]


@dataclass(frozen=True)
class AtSize:
    """A search among very many names."""

    per_second: float
    median: float
    p99: float
    memory: int
    """Bytes at the most."""


def at_size(ours: Ours, names: list[tuple[str, str]], queries: list[Query]) -> AtSize:
    """Asks one query at a time on one thread. Only queries that find something are timed: others answer nothing."""
    index = ours.write("million.tsv", names)
    options = [str(ours.program), "names", "rank", "--index", str(index), "--top", "10", "--threads", "1"]
    asked = queries[:: max(1, len(queries) // 1000)]
    given = "".join(f"{query.id}\t{query.name}\n" for query in asked)
    lines = subprocess.run(options, input=given.encode(), capture_output=True, check=True).stdout.decode().splitlines()
    expected: dict[str, int] = {}
    for line in lines:
        query = line.split("\t")[0]
        expected[query] = expected.get(query, 0) + 1
    times = []
    with subprocess.Popen(options, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0) as running:
        assert running.stdin and running.stdout
        answers = os.fdopen(os.dup(running.stdout.fileno()), "rb")
        for query in (query for query in asked if query.id in expected):
            start = time.perf_counter()
            running.stdin.write(f"{query.id}\t{query.name}\n".encode())
            for _ in range(expected[query.id]):
                answers.readline()
            times.append(time.perf_counter() - start)
        memory = _most_memory(running.pid)
        running.stdin.close()
        running.wait()
    steady = times[1:]
    return AtSize(len(steady) / sum(steady), percentile(steady, 0.5), percentile(steady, 0.99), memory)


def _most_memory(process: int) -> int:
    found = re.search(r"VmHWM:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text("utf-8"))
    return int(found[1]) * 1024 if found else 0


@dataclass(frozen=True)
class Mentioned:
    """How well people were found in running text."""

    marked: int
    precision: float
    recall: float


MARK = re.compile(r"\[\[([^|\]]+)\|([^\]]+)\]\]")


def mentions(ours: Ours, folder: Path) -> tuple[dict[str, Mentioned], float]:
    """Per language and for all, and megabytes a second over the texts again and again."""
    told, plain_texts = {}, []
    sums = [0, 0, 0, 0]
    options = ["mentions", "--index", str(folder / "people.tsv")]
    for path in sorted(folder.glob("*.txt")):
        plain, marks = unmarked(path.read_text("utf-8"))
        plain_texts.append(plain)
        lines, _ = ours.run(*options, given=plain)
        right, wrong, hit = compared(lines, marks)
        sums = [sums[0] + right, sums[1] + wrong, sums[2] + hit, sums[3] + len(marks)]
        told[path.stem] = Mentioned(len(marks), right / max(1, right + wrong), hit / len(marks))
    told["all"] = Mentioned(sums[3], sums[0] / (sums[0] + sums[1]), sums[2] / sums[3])
    once = "\n\n".join(plain_texts)
    many = once * (1 + 20_000_000 // len(once.encode()))
    _, before = ours.run(*options, given="")
    _, whole = ours.run(*options, given=many)
    return told, len(many.encode()) / 1e6 / (whole - before)


def unmarked(text: str) -> tuple[str, list[tuple[int, int, set[str]]]]:
    """The text as people read it, and where its marks stood: first byte, byte behind, ids."""
    plain, marks, at = b"", [], 0
    for mark in MARK.finditer(text):
        plain += text[at : mark.start()].encode()
        start = len(plain)
        plain += mark[2].encode()
        marks.append((start, len(plain), set(mark[1].split(","))))
        at = mark.end()
    return (plain + text[at:].encode()).decode(), marks


def compared(lines: list[str], marks: list[tuple[int, int, set[str]]]) -> tuple[int, int, int]:
    """Right and wrong mentions, and how many marks were found."""
    right = wrong = 0
    hit: set[int] = set()
    for line in lines:
        start, end, person, score = line.split("\t")
        if float(score) < MENTIONED:
            continue
        met = {at for at, (x, y, ids) in enumerate(marks) if x < int(end) and int(start) < y and person in ids}
        right, wrong, hit = right + bool(met), wrong + (not met), hit | met
    return right, wrong, len(hit)
