"""Timing in turns and printing tables, shared by all benchmarks."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from statistics import median


def seconds(action: Callable[[], object]) -> float:
    """How long one call takes, garbage collection paused."""
    gc.collect()
    gc.disable()
    try:
        start = time.perf_counter()
        action()
        return time.perf_counter() - start
    finally:
        gc.enable()


def in_turns(actions: Mapping[str, Callable[[], object]], rounds: int = 7) -> dict[str, float]:
    """Median seconds of each action, called in turn A B C A B C ... so that a busy machine hits all alike."""
    found: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(rounds):
        for name, action in actions.items():
            found[name].append(seconds(action))
    return {name: median(times) for name, times in found.items()}


def show(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Prints a table with aligned columns; numbers right, words left."""
    cells = [[f"{cell:.3g}" if isinstance(cell, float) else str(cell) for cell in row] for row in rows]
    widths = [max(len(line[i]) for line in [list(head), *cells]) for i in range(len(head))]
    for line in [list(head), ["-" * w for w in widths], *cells]:
        print("  ".join(cell.ljust(w) if i == 0 else cell.rjust(w) for i, (cell, w) in enumerate(zip(line, widths, strict=True))))
