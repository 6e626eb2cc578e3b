"""Tracks for the horizontal bars between two rows: no two run into each other, few are crossed, none looks joined."""

from __future__ import annotations

from dataclasses import dataclass, field

APART = 6.0
"""Vertical lines nearer than this would look like one."""

CLEAR = 14.0
"""Bars on one track keep at least this far apart."""

MANY = 4000
"""Beyond so many pairs of overlapping bars only a simple order of tracks is sought."""


@dataclass(slots=True, eq=False)
class Bar:
    """One union's horizontal line in a gap: where lines come from above (``tops``) and go below (``bottoms``)."""

    nest: int
    tops: list[float] = field(default_factory=list)
    bottoms: list[float] = field(default_factory=list)
    track: int = 0
    y: float = 0.0

    @property
    def low(self) -> float:
        """Its left end."""
        return min(self.tops + self.bottoms)

    @property
    def high(self) -> float:
        """Its right end."""
        return max(self.tops + self.bottoms)


def assign_tracks(bars: list[Bar]) -> int:
    """Give each bar its track (0 is uppermost); how many tracks there are."""
    live = sorted((b for b in bars if b.high - b.low > 0.01), key=lambda b: (b.low, b.high, b.nest))
    for b in bars:
        b.track = 0
    if not live:
        return 0
    pairs: list[tuple[int, int, int]] = []
    active: list[int] = []
    for j, b in enumerate(live):
        active = [i for i in active if live[i].high + CLEAR > b.low]
        pairs += [(i, j, _prefer(live[i], b)) for i in active]
        active.append(j)
    order = _ranked(live, pairs)
    place = {i: k for k, i in enumerate(order)}
    rivals: list[list[int]] = [[] for _ in live]
    for i, j, _ in pairs:
        first, second = (i, j) if place[i] < place[j] else (j, i)
        rivals[second].append(first)
    for i in order:
        live[i].track = 1 + max((live[k].track for k in rivals[i]), default=-1)
    return 1 + max(b.track for b in live)


def _prefer(a: Bar, b: Bar) -> int:
    """Above 0: *a* had better run above *b*. Lines that would lie on each other weigh most."""
    return _cost(b, a) - _cost(a, b)


def _cost(upper: Bar, lower: Bar) -> int:
    """What it costs to have *upper* above *lower*."""
    cost = sum(lower.low < x < lower.high for x in upper.bottoms) + sum(upper.low < x < upper.high for x in lower.tops)
    return cost + 1000 * sum(abs(x - t) < APART for x in upper.bottoms for t in lower.tops)


def _ranked(live: list[Bar], pairs: list[tuple[int, int, int]]) -> list[int]:
    """An order from top to bottom that follows the strongest preferences first."""
    score = [0] * len(live)
    wishes = []
    for i, j, prefer in pairs:
        score[i] -= prefer
        score[j] += prefer
        if prefer:
            wishes.append((-abs(prefer), i, j) if prefer > 0 else (-abs(prefer), j, i))
    below: list[list[int]] = [[] for _ in live]
    wishes.sort()
    if len(wishes) > MANY:
        wishes = [w for w in wishes if w[0] <= -500]
    for _, i, j in wishes:
        if not _leads(below, j, i):
            below[i].append(j)
    waiting = [0] * len(live)
    for heads in below:
        for j in heads:
            waiting[j] += 1
    import heapq

    ready = [(score[i], i) for i in range(len(live)) if not waiting[i]]
    heapq.heapify(ready)
    order: list[int] = []
    while ready:
        _, i = heapq.heappop(ready)
        order.append(i)
        for j in below[i]:
            waiting[j] -= 1
            if not waiting[j]:
                heapq.heappush(ready, (score[j], j))
    return order


def _leads(below: list[list[int]], start: int, goal: int) -> bool:
    seen = {start}
    stack = [start]
    while stack:
        for j in below[stack.pop()]:
            if j == goal:
                return True
            if j not in seen:
                seen.add(j)
                stack.append(j)
    return False
