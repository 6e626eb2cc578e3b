"""Collects findings while a file is read: one per kind, however many lines it concerns."""

from __future__ import annotations

from collections.abc import Iterable

from genogram.findings import Finding, Weight
from genogram.ids import Id


class Finds:
    """Groups what is found by code and values; every line stays findable in the value ``lines``."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, Weight, tuple[tuple[str, str], ...]], tuple[set[int], dict[Id, None]]] = {}

    def add(
        self, code: str, line: int | Iterable[int] = 0, *, weight: Weight = Weight.NOTE, about: Iterable[Id] = (), **values: str
    ) -> None:
        """Notes one finding; equal code, weight and values fall into one group."""
        lines, ids = self._groups.setdefault((code, weight, tuple(sorted(values.items()))), (set(), {}))
        lines.update((line,) if isinstance(line, int) else line)
        ids.update(dict.fromkeys(about))

    def done(self) -> tuple[Finding, ...]:
        """One Finding per group, by first line. Values gain ``lines`` (``3, 7-9``) and ``count`` where there are lines."""
        found = []
        for (code, weight, values), (lines, ids) in self._groups.items():
            where = sorted(lines - {0})
            if where:
                values = (*values, ("count", str(len(where))), ("lines", in_words(where)))
            first = where[0] if where else 0
            found.append(Finding(code=code, weight=weight, elements=tuple(ids), values=values, line=first))
        return tuple(sorted(found, key=lambda f: f.line))


def in_words(lines: list[int]) -> str:
    """Sorted line numbers as text: ``3, 7-9``."""
    spans: list[tuple[int, int]] = []
    for line in lines:
        if spans and spans[-1][1] == line - 1:
            spans[-1] = spans[-1][0], line
        else:
            spans.append((line, line))
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in spans)
