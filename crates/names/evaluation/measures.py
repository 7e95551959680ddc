"""What is measured of a search and of a judgement, from plain lists; nothing here reads or runs anything."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Found:
    """How well queries were answered: the share with a right answer first, among ten, and the mean of 1/rank."""

    count: int
    first: float
    among_ten: float
    reciprocal: float


def found(ranks: Sequence[int]) -> Found:
    """Sums up ranks of the first right answer, counted from 1; 0 where there was none among ten."""
    count = len(ranks)
    return Found(
        count,
        sum(rank == 1 for rank in ranks) / count,
        sum(rank > 0 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
    )


@dataclass(frozen=True)
class Judged:
    """How well scores part pairs that match from pairs that do not."""

    f1: float
    precision_at_90: float
    area: float
    """The chance that a matching pair scores above another one."""
    threshold_at_90: float
    """The score at which nine in ten matching pairs are joined."""


def judged(scores: Sequence[float], matches: Sequence[bool]) -> Judged:
    """Walks down the scores, equal ones together, so that ties win nothing."""
    order = sorted(zip(scores, matches, strict=True), key=lambda pair: -pair[0])
    positives = sum(matches)
    negatives = len(matches) - positives
    best, at_90, threshold, area = 0.0, 0.0, 0.0, 0.0
    right = wrong = at = 0
    while at < len(order):
        score, before = order[at][0], right
        end = at
        while end < len(order) and order[end][0] == score:
            end += 1
        gained = sum(match for _, match in order[at:end])
        area += (end - at - gained) * (before + gained / 2)
        right, wrong, at = right + gained, wrong + end - at - gained, end
        precision, recall = right / (right + wrong), right / positives
        if right:
            best = max(best, 2 * precision * recall / (precision + recall))
        if recall >= 0.9:
            if not at_90:
                threshold = score
            at_90 = max(at_90, precision)
    return Judged(best, at_90, area / max(1, positives * negatives), threshold)


def calibration_error(scores: Sequence[float], matches: Sequence[bool], bins: int = 10) -> float:
    """The mean distance between what scores promise and what comes true, over bins of equal width."""
    kept: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for score, match in zip(scores, matches, strict=True):
        kept[min(int(score * bins), bins - 1)].append((score, match))
    total = 0.0
    for pairs in kept.values():
        promised = sum(score for score, _ in pairs) / len(pairs)
        true = sum(match for _, match in pairs) / len(pairs)
        total += abs(promised - true) * len(pairs)
    return total / len(scores)


def percentile(values: Iterable[float], share: float) -> float:
    """The value that this share of values does not pass."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
