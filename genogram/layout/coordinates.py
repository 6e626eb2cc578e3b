"""Where on its row each item stands: parents over the middle of their children, long lines straight, room kept."""

from __future__ import annotations

from collections.abc import Sequence

from genogram.layout.items import Item, Shelf, Sort

PASSES = 14
STRAIGHT = 3.0
JOG = 14.0
"""A bend smaller than this looks like a mistake: the line is drawn straight instead, where there is room."""


def spread(wanted: Sequence[float], weight: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Places nearest to *wanted* (weighted squares) with at least ``gaps[i]`` between i and i + 1: pooled adjacent violators."""
    offset = 0.0
    offsets = []
    means: list[float] = []
    masses: list[float] = []
    counts: list[int] = []
    for i, (want, mass) in enumerate(zip(wanted, weight, strict=True)):
        if i:
            offset += gaps[i - 1]
        offsets.append(offset)
        mean, count = want - offset, 1
        while means and means[-1] > mean:
            total = masses[-1] + mass
            mean = (means.pop() * masses.pop() + mean * mass) / total
            mass = total
            count += counts.pop()
        means.append(mean)
        masses.append(mass)
        counts.append(count)
    found: list[float] = []
    for mean, count in zip(means, counts, strict=True):
        found += [mean + offsets[len(found) + k] for k in range(count)]
    return found


def place(shelf: Shelf) -> None:
    """Give every item its x."""
    for row, gaps in zip(shelf.rows, shelf.gaps, strict=True):
        x = 0.0
        for i, item in enumerate(row):
            item.x = x
            x += gaps[i] if i < len(gaps) else 0.0
        middle = x / 2
        for item in row:
            item.x -= middle
    partners = _partners(shelf)
    depth = len(shelf.rows)
    for turn in range(PASSES):
        share = turn / (PASSES - 1)
        for r in range(depth):
            _relax(shelf, r, partners, 1.0, 0.15 + 0.6 * share)
        for r in range(depth - 1, -1, -1):
            _relax(shelf, r, partners, 0.35 if turn < PASSES - 1 else 0.15, 1.0)
    settle_knots(shelf)
    _straighten(shelf, partners)


def settle_knots(shelf: Shelf) -> None:
    """Fine adjustment of union points and lanes between the persons, who stay."""
    for r in range(len(shelf.rows)):
        _centre_knots(shelf, r)


def _partners(shelf: Shelf) -> dict[int, list[Item]]:
    """Person -> own union points on the same row that stand beside them."""
    found: dict[int, list[Item]] = {}
    for row in shelf.rows:
        persons = [i for i, item in enumerate(row) if item.sort is Sort.PERSON]
        for k, i in enumerate(persons):
            left = persons[k - 1] + 1 if k else 0
            right = persons[k + 1] if k + 1 < len(persons) else len(row)
            found[row[i].person] = [item for item in row[left:right] if item.sort is Sort.KNOT]
    return found


def middle(items: Sequence[Item]) -> float:
    """The middle between the outermost of *items*."""
    xs = [i.x for i in items]
    return (min(xs) + max(xs)) / 2


def _relax(shelf: Shelf, r: int, partners: dict[int, list[Item]], up: float, down: float) -> None:
    """Move one row towards what hangs above (weight *up*) and below (*down*)."""
    row = shelf.rows[r]
    wanted: list[float] = []
    weight: list[float] = []
    for item in row:
        total, mass = item.x * 0.02, 0.02
        for above in item.ups:
            w = up * (STRAIGHT if item.sort is Sort.LANE or above.sort is Sort.LANE else 1.0)
            total += w * above.x
            mass += w
        if item.downs:
            w = down * (STRAIGHT if item.sort is Sort.LANE else 1.5)
            total += w * middle(item.downs)
            mass += w
        if item.sort is Sort.PERSON:
            for knot in partners[item.person]:
                if knot.downs:
                    w = down
                    total += w * middle(knot.downs)
                    mass += w
        wanted.append(total / mass)
        weight.append(mass)
    for item, x in zip(row, spread(wanted, weight, shelf.gaps[r]), strict=True):
        item.x = x


def _centre_knots(shelf: Shelf, r: int) -> None:
    """Union points go over the middle of their children as far as their neighbours leave room, else between partners."""
    row, least = shelf.rows[r], shelf.least[r]
    for i, item in enumerate(row):
        if item.sort is Sort.PERSON:
            continue
        low = row[i - 1].x + least[i - 1] if i else None
        high = row[i + 1].x - least[i] if i + 1 < len(row) else None
        if item.downs:
            want = middle(item.downs)
            near = min((d.x for d in item.downs), key=lambda x: abs(x - want))
            if abs(near - want) < JOG and (low is None or near >= low) and (high is None or near <= high):
                want = near
        elif item.ups:
            want = item.ups[0].x
        elif low is not None and high is not None and item.sort is Sort.KNOT:
            want = (low + high) / 2
        else:
            want = item.x
        if low is not None and want < low:
            want = low
        if high is not None and want > high:
            want = high
        if (low is None or want >= low - 1e-9) and (high is None or want <= high + 1e-9):
            item.x = want


def _straighten(shelf: Shelf, partners: dict[int, list[Item]]) -> None:
    """Move a child of nobody's partner under the point it hangs on, where only a small bend is left and there is room."""
    for row, gaps in zip(shelf.rows, shelf.gaps, strict=True):
        for i, item in enumerate(row):
            if item.sort is not Sort.PERSON or len(item.ups) != 1 or partners[item.person]:
                continue
            want = item.ups[0].x
            if not 0 < abs(want - item.x) < JOG:
                continue
            if (i == 0 or want - row[i - 1].x >= gaps[i - 1]) and (i + 1 == len(row) or row[i + 1].x - want >= gaps[i]):
                item.x = want
