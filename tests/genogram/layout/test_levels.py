"""The network simplex finds the least total length."""

from __future__ import annotations

import random

import numpy as np
import pytest
from scipy.optimize import linprog

from genogram.layout.levels import Arrow, levels


def length(level: list[int], arrows: list[Arrow]) -> int:
    return sum(w * (level[h] - level[t]) for t, h, w, _ in arrows)


@pytest.mark.parametrize("seed", range(60))
def test_as_short_as_a_linear_programme(seed: int) -> None:
    rng = random.Random(seed)
    count = rng.randrange(2, 30)
    arrows: list[Arrow] = []
    for _ in range(rng.randrange(1, 3 * count)):
        tail, head = sorted(rng.sample(range(count), 2))
        arrows.append((tail, head, rng.randrange(4), rng.choice((0, 1, 1, 2))))
    found = levels(count, arrows)
    assert all(found[h] - found[t] >= least for t, h, _, least in arrows)
    matrix = np.zeros((len(arrows), count))
    cost = np.zeros(count)
    for i, (t, h, w, _) in enumerate(arrows):
        matrix[i, t], matrix[i, h] = 1, -1
        cost[h] += w
        cost[t] -= w
    best = linprog(cost, A_ub=matrix, b_ub=[-least for *_, least in arrows], bounds=[(0, 4 * count)] * count)
    assert length(found, arrows) == pytest.approx(best.fun)


def test_no_arrows() -> None:
    assert levels(3, []) == [0, 0, 0]
