"""Times as the vault writes them: UTC, ISO 8601, and a counter that no clock change moves."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> str:
    """UTC to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def read(text: str) -> datetime:
    """The reverse of ``now``."""
    return datetime.fromisoformat(text)


def mono() -> int:
    """Nanoseconds of the computer's own counter: tells a clock jump from time that passed."""
    return time.monotonic_ns()


def for_file_name() -> str:
    """UTC as part of a file name."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
