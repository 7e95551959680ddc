"""The files that are measured on."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Query:
    """A name that is sought, and the ids that are right."""

    id: str
    name: str
    groups: tuple[str, ...]
    right: frozenset[str]


@dataclass(frozen=True)
class Pair:
    """Two names, and whether they are one person's."""

    a: str
    b: str
    kind: str
    match: bool


@dataclass(frozen=True)
class Data:
    """Names to search in, what is sought, and pairs to judge."""

    names: list[tuple[str, str]]
    composed: list[str]
    queries: list[Query]
    sample: list[Query]
    pairs: list[Pair]


OWN_GROUPS = {"typo", "inflected", "swap", "patronymic", "initial"}


def read(folder: Path) -> Data:
    """Reads a folder of the files that data/README.md tells of."""
    index = _table(folder / "index.tsv")
    queries = [_query(row) for row in _table(folder / "queries.tsv")]
    listed = folder / "sample.txt"
    sampled = set(listed.read_text("utf-8").split()) if listed.exists() else {query.id for query in queries[::10]}
    return Data(
        names=[(row["id"], row["name"]) for row in index],
        composed=[row["name"] for row in index if row["source"] == "comp"],
        queries=queries,
        sample=[query for query in queries if query.id in sampled],
        pairs=[Pair(row["a"], row["b"], row["kind"], row["match"] == "1") for row in _table(folder / "pairs.tsv")],
    )


def _query(row: dict[str, str]) -> Query:
    kind = row["variant"] if row["set"] == "own" and row["variant"] in OWN_GROUPS else row["lang"]
    groups = ("all", row["set"], f"{row['set']}:{kind}")
    return Query(row["qid"], row["query"], groups, frozenset(row["relevant_ids"].split(",")))


def _table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
