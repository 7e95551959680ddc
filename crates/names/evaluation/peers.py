"""Other ways to find and judge names, each with the names as it wants them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from data_folder import Data, Pair, Query

CANDIDATES = 75
"""Names that are judged anew for each query, as OpenSanctions does."""

Ranked = tuple[dict[str, list[str]], float]
Scored = tuple[list[float], float]


def latin(names: list[str]) -> list[str]:
    """Names in Latin letters without marks, in lower case, by ICU: what all of these need first."""
    import icu

    to_latin = icu.Transliterator.createInstance("Any-Latin; Latin-ASCII; Lower")
    return [to_latin.transliterate(name) for name in names]


def rapidfuzz_pairs(pairs: list[Pair], scorer: str) -> Scored:
    """Every pair by one of rapidfuzz's ratios."""
    from rapidfuzz import fuzz

    ratio = getattr(fuzz, scorer)
    start = time.perf_counter()
    a, b = latin([pair.a for pair in pairs]), latin([pair.b for pair in pairs])
    scores = [ratio(x, y) / 100 for x, y in zip(a, b, strict=True)]
    return scores, len(pairs) / (time.perf_counter() - start)


def rapidfuzz_rank(data: Data, queries: list[Query], scorer: str, limit: int = 10) -> Ranked:
    """The best of the whole index by one of rapidfuzz's ratios."""
    from rapidfuzz import fuzz, process

    names = latin([name for _, name in data.names])
    start = time.perf_counter()
    found = {}
    for query, name in zip(told(queries, scorer), latin([query.name for query in queries]), strict=True):
        hits = process.extract(name, names, scorer=getattr(fuzz, scorer), limit=limit)
        found[query.id] = [data.names[at][0] for _, _, at in hits]
    return found, len(queries) / (time.perf_counter() - start)


def logic_v2() -> Callable[[str, str], float]:
    """OpenSanctions' matcher on two names, nothing else known of the people."""
    from followthemoney import model
    from followthemoney.proxy import EntityProxy
    from nomenklatura.matching import get_algorithm

    algorithm = get_algorithm("logic-v2")
    assert algorithm is not None
    config = algorithm.default_config()

    def person(name: str) -> EntityProxy:
        return EntityProxy.from_dict({"id": name, "schema": "Person", "properties": {"name": [name]}})

    assert model.get("Person")
    return lambda a, b: algorithm.compare(person(a), person(b), config).score


def logic_v2_pairs(pairs: list[Pair]) -> Scored:
    """Every pair by logic-v2."""
    compare = logic_v2()
    start = time.perf_counter()
    scores = [compare(pair.a, pair.b) for pair in told(pairs, "logic-v2")]
    return scores, len(pairs) / (time.perf_counter() - start)


def logic_v2_rank(data: Data, queries: list[Query], candidates: list[Ranked]) -> Ranked:
    """The candidates of other searches, put in order by logic-v2; their time counts."""
    compare, names = logic_v2(), dict(data.names)
    start = time.perf_counter()
    found = {}
    for query in told(queries, "logic-v2"):
        ids = {one: None for ranked, _ in candidates for one in ranked.get(query.id, [])[:CANDIDATES]}
        scores = {one: compare(query.name, names[one]) for one in ids}
        found[query.id] = sorted(scores, key=lambda one: -scores[one])[:10]
    seconds = (time.perf_counter() - start) / len(queries) + sum(1 / speed for _, speed in candidates)
    return found, 1 / seconds


def trigram_rank(data: Data, queries: list[Query], limit: int = 10) -> Ranked:
    """PostgreSQL's trigrams with a GIN index, the nearest by similarity."""
    import psycopg

    with _server() as address, psycopg.connect(address, autocommit=True) as database:
        database.execute("CREATE EXTENSION pg_trgm")
        database.execute("CREATE TABLE names (id text, name text)")
        with database.cursor().copy("COPY names FROM STDIN") as copy:
            for (one, _), name in zip(data.names, latin([name for _, name in data.names]), strict=True):
                copy.write_row((one, name))
        database.execute("CREATE INDEX ON names USING gin (name gin_trgm_ops)")
        database.execute("ANALYZE names")
        start = time.perf_counter()
        found = {}
        for query, name in zip(told(queries, "pg_trgm"), latin([query.name for query in queries]), strict=True):
            rows = database.execute(
                "SELECT id FROM names WHERE name %% %s ORDER BY similarity(name, %s) DESC, id LIMIT %s",
                (name, name, limit),
            )
            found[query.id] = [row[0] for row in rows]
        return found, len(queries) / (time.perf_counter() - start)


def told(items: list, what: str) -> Iterator:
    """The items, and on standard error how far the work has come."""
    for at, item in enumerate(items):
        if at % 100 == 0:
            print(f"\r{what}: {at} of {len(items)}   ", end="", file=sys.stderr, flush=True)
        yield item
    print("\r" + " " * 60 + "\r", end="", file=sys.stderr, flush=True)


@contextmanager
def _server() -> Iterator[str]:
    """A PostgreSQL server of its own, on a socket that nobody else sees, gone afterwards."""
    found = shutil.which("initdb") or next(iter(sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin/initdb")))), None)
    if found is None:
        raise FileNotFoundError("PostgreSQL is not installed")
    programs, folder = Path(found).parent, Path(tempfile.mkdtemp(prefix="trgm-"))
    as_server: dict = {}
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres")
        as_server = {"user": "postgres"}
    run = {"check": True, "stdout": subprocess.DEVNULL, "cwd": "/", **as_server}
    data = str(folder / "data")
    subprocess.run([programs / "initdb", "-D", data, "-U", "names", "--auth=trust", "--encoding=UTF8", "--locale=C"], **run)
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off -c shared_buffers=256MB"
    subprocess.run([programs / "pg_ctl", "-D", data, "-l", folder / "log", "-w", "start", "-o", options], **run)
    try:
        yield f"host={folder} user=names dbname=postgres"
    finally:
        subprocess.run([programs / "pg_ctl", "-D", data, "-m", "immediate", "stop"], **run)
        shutil.rmtree(folder, ignore_errors=True)
