"""What nobody caught: a line in the log (type and place, never data), a calm banner, and the program goes on."""

from __future__ import annotations

import contextlib
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

LARGEST = 256 * 1024


def place_of(trace: TracebackType | None) -> str:
    """``module:line`` of the innermost frame."""
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"


class ExceptHook:
    """Takes over from Python's own hook. ``told`` is called with (type name, place) on the thread it happened in."""

    def __init__(self, log: Path, told: Callable[[str, str], None]) -> None:
        self._log, self._told = log, told
        self._before = sys.excepthook, threading.excepthook

    def install(self) -> None:
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self._caught(args.exc_type, args.exc_value, args.exc_traceback)

    def remove(self) -> None:
        sys.excepthook, threading.excepthook = self._before

    def _caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error or kind(), trace)
            return
        place = place_of(trace)
        with contextlib.suppress(OSError):
            self._write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {kind.__name__} {place}\n")
        self._told(kind.__name__, place)

    def _write(self, line: str) -> None:
        if self._log.exists() and self._log.stat().st_size > LARGEST:
            self._log.replace(self._log.with_suffix(".old.log"))
        with self._log.open("a", encoding="utf-8") as file:
            file.write(line)
