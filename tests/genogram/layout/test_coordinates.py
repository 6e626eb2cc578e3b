"""Pooled adjacent violators keep the gaps and stay nearest to what was wanted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import isotonic_regression

from genogram.layout.coordinates import spread

places = st.lists(st.floats(-1000, 1000), min_size=1, max_size=40)


@given(places, st.randoms(use_true_random=False))
def test_like_isotonic_regression(wanted: list[float], rng: object) -> None:
    import random

    assert isinstance(rng, random.Random)
    gaps = [rng.uniform(0, 100) for _ in wanted[1:]]
    weight = [rng.uniform(0.1, 5) for _ in wanted]
    found = spread(wanted, weight, gaps)
    assert all(b - a >= g - 1e-6 for a, b, g in zip(found, found[1:], gaps, strict=False))
    offsets = [sum(gaps[:i]) for i in range(len(wanted))]
    best = isotonic_regression([w - o for w, o in zip(wanted, offsets, strict=True)], weights=weight).x
    assert all(abs(f - o - b) < 1e-6 for f, o, b in zip(found, offsets, best, strict=True))


def test_what_fits_is_left_alone() -> None:
    assert spread([0.0, 100.0, 250.0], [1, 1, 1], [88, 88]) == [0.0, 100.0, 250.0]
