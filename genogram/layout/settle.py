"""One row's best order between its neighbours: units and blocks of units are lifted out and put where fewest lines cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genogram.layout.order import Order, Task, starts

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]


def costs(task: Task, order: Order, row: int, up: bool = True, down: bool = True) -> Matrix:
    """``c[i, j]``: crossings between the i-th and j-th unit's lines if the i-th stands left of the j-th (places as of now)."""
    import numpy as np

    units, turned = task.web.units, order.turned
    here = order.rows[row]
    index = {u: i for i, u in enumerate(here)}
    total = np.zeros((len(here), len(here)), dtype=np.float32)
    sides = []
    if up and row > 0 and task.gaps[row - 1]:
        far = starts(task, order, row - 1)
        sides.append([
            (index[s.below], far[s.above] + (units[s.above].span - s.port_above if turned[s.above] else s.port_above), s.weight)
            for s in task.gaps[row - 1]
        ])
    if down and row + 1 < len(order.rows) and task.gaps[row]:
        far = starts(task, order, row + 1)
        sides.append([
            (index[s.above], far[s.below] + (units[s.below].span - s.port_below if turned[s.below] else s.port_below), s.weight)
            for s in task.gaps[row]
        ])
    for ends in sides:
        rank = {p: i for i, p in enumerate(sorted({p for _, p, _ in ends}))}
        hits = np.zeros((len(here), len(rank)), dtype=np.float32)
        for i, p, w in ends:
            hits[i, rank[p]] += w
        total += hits @ (np.cumsum(hits, axis=1) - hits).T
    return total


def settle(task: Task, order: Order, row: int, up: bool = True, down: bool = True, blocks: bool = True) -> bool:
    """Improve one row until no unit or block of siblings has a better place; True if anything moved."""
    import numpy as np

    here = order.rows[row]
    size = len(here)
    if size < 2:
        return False
    matrix = costs(task, order, row, up, down)
    gain = matrix - matrix.T
    index = {u: i for i, u in enumerate(here)}
    line = list(range(size))
    before = [[index[v] for v in task.before[u]] for u in here]
    after = [[index[v] for v in task.after[u]] for u in here]
    moved_ever = False
    for _ in range(6):
        moved = False
        for group in [[i] for i in line] + (_runs(line, gain, after) if blocks else []):
            place = {u: k for k, u in enumerate(line)}
            start = place[group[0]]
            width = len(group)
            if line[start : start + width] != group:
                continue
            inside = set(group)
            rest = line[:start] + line[start + width :]
            low = max((place[v] + 1 for u in group for v in before[u] if v not in inside), default=0)
            high = min((place[v] for u in group for v in after[u] if v not in inside), default=size)
            high = high - width if high > start else high
            if high <= low:
                continue
            # D[j] > 0: the group had better stand right of j
            weights = gain[group][:, rest].sum(axis=0) if width > 1 else gain[group[0], rest]
            cost = np.concatenate(([0.0], -np.cumsum(weights)))
            window = cost[low : high + 1]
            best = float(window.min())
            if best < float(cost[start]) - 1e-6:
                spots = np.flatnonzero(window <= best + 1e-6) + low
                at = int(spots[np.argmin(np.abs(spots - start))])
                line = rest[:at] + group + rest[at:]
                moved = True
        if not moved:
            break
        moved_ever = True
    order.rows[row] = [here[i] for i in line]
    return moved_ever


def _runs(line: list[int], gain: Matrix, after: list[list[int]]) -> list[list[int]]:
    """Runs of neighbours tied by birth order."""
    runs: list[list[int]] = []
    run = [line[0]]
    for a, b in zip(line, line[1:], strict=False):
        if b in after[a]:
            run.append(b)
            continue
        if len(run) > 1:
            runs.append(run)
        run = [b]
    if len(run) > 1:
        runs.append(run)
    return runs
