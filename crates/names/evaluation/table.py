"""Prints how well and how fast names are found and judged here, beside the peers, on the same files in one run.

    python3 table.py [--data FOLDER] [--byname FILE] [--figures FILE] [--no-peers]
"""

from __future__ import annotations

import argparse
import json
import platform
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import data_folder
import ours as our
import peers
from data_folder import Data, Pair, Query
from measures import Found, Judged, calibration_error, found, judged

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


def by_group(queries: list[Query], ids: dict[str, list[str]]) -> dict[str, Found]:
    """How well each group of queries was answered."""
    ranks: dict[str, list[int]] = defaultdict(list)
    for query in queries:
        hits = ids.get(query.id, [])[:10]
        rank = next((at for at, one in enumerate(hits, 1) if one in query.right), 0)
        for group in query.groups:
            ranks[group].append(rank)
    return {group: found(list(of)) for group, of in sorted(ranks.items())}


def joined(pairs: list[Pair], scores: list[float], threshold: float) -> dict[str, float]:
    """Of each kind of pairs that are two people, the share that is joined at a threshold."""
    kinds: dict[str, list[bool]] = defaultdict(list)
    for pair, score in zip(pairs, scores, strict=True):
        if not pair.match:
            kinds[pair.kind].append(score >= threshold)
    return {kind: sum(of) / len(of) for kind, of in kinds.items()}


def scripts(pair: Pair) -> str:
    """The scripts of two names, as calibration groups them."""
    both = sorted({_script(pair.a), _script(pair.b)})
    return "-".join(both * 2 if len(both) == 1 else both)


def _script(name: str) -> str:
    for letter in name:
        if letter.isalpha():
            if letter < "\u0250":
                return "latin"
            return "cyrillic" if "\u0400" <= letter < "\u0530" else "other"
    return "latin"


def calibration(pairs: list[Pair], scores: list[float]) -> dict[str, float]:
    """The calibration error of each pair of scripts with a hundred pairs or more."""
    groups: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for pair, score in zip(pairs, scores, strict=True):
        groups[scripts(pair)].append((score, pair.match))
    return {
        group: calibration_error([s for s, _ in of], [m for _, m in of]) for group, of in groups.items() if len(of) >= 100
    }


def measured_peers(data: Data) -> list[dict]:
    """Every peer that can run here; of the others, why not."""
    kept: dict[str, peers.Ranked] = {}

    def candidates(name: str, rank: Callable[[int], peers.Ranked]) -> peers.Ranked:
        """The best of a search, more of them than are told, so that another can put them in order."""
        kept[name] = rank(peers.CANDIDATES)
        return kept[name]

    sample, pairs = data.sample, data.pairs
    tasks: list[tuple[str, Callable[[], peers.Ranked] | None, Callable[[], peers.Scored] | None]] = [
        (
            "rapidfuzz token_sort_ratio",
            lambda: candidates("sort", lambda n: peers.rapidfuzz_rank(data, sample, "token_sort_ratio", n)),
            lambda: peers.rapidfuzz_pairs(pairs, "token_sort_ratio"),
        ),
        (
            "rapidfuzz WRatio",
            lambda: candidates("ratio", lambda n: peers.rapidfuzz_rank(data, sample, "WRatio", n)),
            lambda: peers.rapidfuzz_pairs(pairs, "WRatio"),
        ),
        ("PostgreSQL pg_trgm", lambda: candidates("trgm", lambda n: peers.trigram_rank(data, sample, n)), None),
        (
            "nomenklatura logic-v2 on the candidates of all three",
            lambda: peers.logic_v2_rank(data, sample, list(kept.values())),
            lambda: peers.logic_v2_pairs(pairs),
        ),
    ]
    rows = []
    for name, rank, score in tasks:
        row: dict = {"name": name}
        try:
            if rank:
                ids, row["queries_per_s"] = rank()
                row["groups"] = by_group(sample, ids)
            if score:
                scores, row["pairs_per_s"] = score()
                row["scores"] = scores
                row["judged"] = judged(scores, [pair.match for pair in pairs])
        except Exception as fault:  # noqa: BLE001 - one peer that fails must not take the table with it
            row["fault"] = f"{type(fault).__name__}: {fault}".splitlines()[0]
        rows.append(row)
    return rows


def measured_ours(program: Path, figures: Path, data: Data) -> dict:
    """Everything of ours."""
    us = our.Ours(program, data)
    print("ours: searching", file=sys.stderr)
    ids, speed = us.rank(data.queries, 1)
    _, all_threads = us.rank(data.queries, 0)
    scores, pairs_speed = us.score(data.pairs, 1)
    print("ours: a million names", file=sys.stderr)
    names = our.million(data.composed)
    size = our.at_size(us, names, data.queries)
    pairs = us.write("pairs.tsv", [(pair.a, pair.b) for pair in data.pairs])
    told = subprocess.run([figures, us.folder / "million.tsv", pairs], capture_output=True, check=True, text=True)
    print("ours: texts", file=sys.stderr)
    mentioned, megabytes = our.mentions(us, HERE / "mentions")
    return {
        "groups": by_group(data.queries, ids),
        "sample": by_group(data.sample, ids),
        "queries_per_s": speed,
        "queries_per_s_all_threads": all_threads,
        "scores": scores,
        "judged": judged(scores, [pair.match for pair in data.pairs]),
        "pairs_per_s": pairs_speed,
        "million": size,
        "figures": json.loads(told.stdout),
        "mentions": mentioned,
        "mentions_mb_per_s": megabytes,
    }


def aims(data: Data, it: dict, best: Callable[[str], str]) -> list[tuple[str, str, float, float, bool]]:
    """Lines of the table: what is measured, the best peer, ours, the aim, and whether more is better."""
    groups, judgement, size = it["groups"], it["judged"], it["million"]
    apart = joined(data.pairs, it["scores"], judgement.threshold_at_90)
    worst = max(calibration(data.pairs, it["scores"]).items(), key=lambda of: of[1])
    lines: list[tuple[str, str, float, float, bool]] = []

    def line(what: str, ours: float, aim: float, peer: str = "", more: bool = True) -> None:
        lines.append((what, peer, ours, aim, more))

    whole = groups["all"]
    line("search, recall@1", whole.first, 0.91, best("all first"))
    line("search, recall@10", whole.among_ten, 0.97, best("all among_ten"))
    line("search, MRR", whole.reciprocal, 0.935, best("all reciprocal"))
    for group, aim in [("real:ru", 0.95), ("real:uk", 0.95), ("real:fa", 0.85), ("real:ar", 0.85)]:
        if group in groups:
            line(f"{group} recall@1", groups[group].first, aim, best(f"{group} first"))
    line("own recall@1", groups["own"].first, 0.98, best("own first"))
    line("own recall@10", groups["own"].among_ten, 0.995, best("own among_ten"))
    line("own inflected recall@1", groups["own:inflected"].first, 0.99, best("own:inflected first"))
    line("own typo recall@1", groups["own:typo"].first, 0.97, best("own:typo first"))
    line("own initials recall@10", groups["own:initial"].among_ten, 0.99, best("own:initial among_ten"))
    for group, aim in [("comp:ru", 0.93), ("comp:ar", 0.87), ("comp:he", 0.75)]:
        if group in groups:
            line(f"{group} recall@1", groups[group].first, aim, best(f"{group} first"))
    line("pairs, best F1", judgement.f1, 0.94, best("pairs f1"))
    line("pairs, precision at recall .9", judgement.precision_at_90, 0.96, best("pairs precision_at_90"))
    line("pairs, AUC", judgement.area, 0.985, best("pairs area"))
    for kind, aim in [("sibling", 0.01), ("father-son", 0.0), ("similar-surname", 0.03)]:
        if kind in apart:
            line(f"joined at recall .9: {kind}", apart[kind], aim, best(f"joined {kind}"), more=False)
    line(f"calibration error, worst scripts ({worst[0]})", worst[1], 0.03, more=False)
    line("queries/s over 100k names, one thread", it["queries_per_s"], 3000, best("speed"))
    line("queries/s over 1M names, one thread", size.per_second, 800)
    line("1M names: median, ms", size.median * 1e3, 1, more=False)
    line("1M names: p99, ms", size.p99 * 1e3, 10, more=False)
    line("1M names: build on one thread, s", it["figures"]["build_s"], 8, more=False)
    line("1M names: file, MB", it["figures"]["file_bytes"] / 1e6, 150, more=False)
    line("1M names: one insert, µs", it["figures"]["insert_us"], 50, more=False)
    line("pairs/s from names as written", it["pairs_per_s"], 100_000, best("pair speed"))
    line("pairs/s from read names", it["figures"]["read_pairs_per_s"], 500_000)
    line("mentions, precision", it["mentions"]["all"].precision, 0.97)
    line("mentions, recall", it["mentions"]["all"].recall, 0.95)
    line("mentions, MB/s", it["mentions_mb_per_s"], 20)
    return lines


def best_peer(data: Data, rows: list[dict]) -> Callable[[str], str]:
    """Finds the best figure of any peer, as text; empty where none offers it."""

    def value(row: dict, what: str) -> float | None:
        if what == "speed":
            return row.get("queries_per_s")
        if what == "pair speed":
            return row.get("pairs_per_s")
        first, field = what.split(" ", 1)
        if first == "pairs":
            judgement: Judged | None = row.get("judged")
            return getattr(judgement, field) if judgement else None
        if first == "joined":
            if not row.get("judged"):
                return None
            return joined(data.pairs, row["scores"], row["judged"].threshold_at_90).get(field)
        group = row.get("groups", {}).get(first)
        return getattr(group, field) if group else None

    def best(what: str) -> str:
        values = [found for row in rows if (found := value(row, what)) is not None]
        if not values:
            return ""
        return number(min(values) if what.startswith("joined") else max(values))

    return best


def number(value: float) -> str:
    """A figure with as many digits as it deserves."""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.3f}"


def printed(data: Data, rows: list[dict], it: dict) -> str:
    """The tables as Markdown."""
    lines = ["| | best peer | ours | aim | |", "| --- | --: | --: | --: | --- |"]
    for what, peer, value, aim, more in aims(data, it, best_peer(data, rows)):
        reached = value >= aim if more else value <= aim
        lines.append(f"| {what} | {peer} | {number(value)} | {number(aim)} | {'reached' if reached else 'not reached'} |")
    lines += ["", "Peers search on the sample of queries, ours on all of them.", ""]
    lines += ["| | recall@1 | recall@10 | MRR | queries/s | pairs F1 | P at recall .9 | AUC | pairs/s |", "| --- |" + " --: |" * 8]
    whole, sample, judgement = it["groups"]["all"], it["sample"]["all"], it["judged"]
    lines.append(_tool("ours, all queries", whole, it["queries_per_s"], judgement, it["pairs_per_s"]))
    lines.append(_tool("ours, the sample", sample, None, None, None))
    for row in rows:
        if "fault" in row:
            lines.append(f"| {row['name']} | not run: {row['fault']} |" + " |" * 7)
        else:
            group = row.get("groups", {}).get("all")
            lines.append(_tool(row["name"], group, row.get("queries_per_s"), row.get("judged"), row.get("pairs_per_s")))
    lines += ["", "| queries of ours | count | recall@1 | recall@10 | MRR |", "| --- | --: | --: | --: | --: |"]
    for group, of in it["groups"].items():
        lines.append(f"| {group} | {of.count:,} | {of.first:.3f} | {of.among_ten:.3f} | {of.reciprocal:.3f} |")
    lines += ["", "| texts | mentions | precision | recall |", "| --- | --: | --: | --: |"]
    for language, of in it["mentions"].items():
        lines.append(f"| {language} | {of.marked} | {of.precision:.3f} | {of.recall:.3f} |")
    groups = ", ".join(f"{group} {error:.3f}" for group, error in sorted(calibration(data.pairs, it["scores"]).items()))
    apart = joined(data.pairs, it["scores"], judgement.threshold_at_90)
    figures = it["figures"]
    lines += ["", f"Calibration error: {groups}."]
    lines += ["Joined at recall .9: " + ", ".join(f"{kind} {share:.3f}" for kind, share in sorted(apart.items())) + "."]
    lines += [
        f"All threads: {number(it['queries_per_s_all_threads'])} queries/s. A million names: {it['million'].memory / 1e6:.0f} MB"
        f" in memory while they are built and asked, opened in {figures['open_s']} s, one taken out in {figures['remove_us']} µs."
    ]
    lines += [f"{datetime.now(UTC):%Y-%m-%d}, {machine()}."]
    return "\n".join(lines)


def _tool(name: str, group: Found | None, speed: float | None, judgement: Judged | None, pairs: float | None) -> str:
    cells = [f"{x:.3f}" for x in (group.first, group.among_ten, group.reciprocal)] if group else ["", "", ""]
    cells.append(number(speed) if speed else "")
    cells += [f"{x:.3f}" for x in (judgement.f1, judgement.precision_at_90, judgement.area)] if judgement else ["", "", ""]
    cells.append(number(pairs) if pairs else "")
    return f"| {name} | " + " | ".join(cells) + " |"


def machine() -> str:
    """What it ran on."""
    try:
        model = next(x for x in Path("/proc/cpuinfo").read_text("utf-8").splitlines() if x.startswith("model name"))
        return model.split(":", 1)[1].strip()
    except (OSError, StopIteration):
        return platform.processor() or platform.machine()


def main() -> None:
    """Measures and prints."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=HERE / "data", help="a folder with the files of evaluation/data")
    options.add_argument("--byname", type=Path, default=ROOT / "target/release/byname")
    options.add_argument("--figures", type=Path, default=ROOT / "target/release/examples/figures")
    options.add_argument("--no-peers", action="store_true", help="ours alone")
    given = options.parse_args()
    data = data_folder.read(given.data)
    rows = [] if given.no_peers else measured_peers(data)
    print(printed(data, rows, measured_ours(given.byname.resolve(), given.figures.resolve(), data)))


if __name__ == "__main__":
    main()
