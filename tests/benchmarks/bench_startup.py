"""Start-up: from nothing to the first paint, our window against a bare PySide6 window with one QGraphicsView."""

from __future__ import annotations

from functools import partial
from statistics import median

from tests.benchmarks.table import in_turns, show
from tests.helpers.first_paint import first_paint

MOST = 1.6


def main() -> None:
    """Prints the table: cold processes in turns, medians, ratio."""
    kinds = ("bare", "familyapp")
    memory: dict[str, list[int]] = {kind: [] for kind in kinds}

    def child(kind: str) -> None:
        held = first_paint(kind)["memory_kb"]
        assert isinstance(held, int)
        memory[kind].append(held)

    child("bare")
    child("familyapp")
    took = in_turns({kind: partial(child, kind) for kind in kinds}, rounds=9)
    rows = [
        [
            kind,
            took[kind] * 1000,
            took[kind] / took["bare"],
            median(memory[kind]) / 1024,
            median(memory[kind]) / median(memory["bare"]),
        ]
        for kind in kinds
    ]
    show(["window", "first paint ms", "ratio", "memory MiB", "ratio"], rows)
    print(f"first paint at most {MOST} x bare: {'held' if took['familyapp'] <= MOST * took['bare'] else 'NOT held'}")
