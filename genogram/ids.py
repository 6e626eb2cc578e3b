"""Identifiers: UUIDv7 text, so that the order of ids is the order of telling."""

from __future__ import annotations

import secrets
import threading
import time
import uuid
from collections.abc import Callable

Id = str
"""UUIDv7 text: unique in the vault, time-ordered, opaque to everything but sorting."""

IdSource = Callable[[], Id]
"""Gives a new id at each call; intent functions take one so that tests and readers are reproducible."""

_RANDOM_BITS = 62
_lock = threading.Lock()
_last = 0


def _uuid7(stamp: int, random_bits: int) -> Id:
    """UUIDv7 of a 60-bit *stamp* (milliseconds times 4096, 12 bits of counter below) and 62 random bits (RFC 9562, 5.7)."""
    value = (stamp >> 12) << 80 | 0x7 << 76 | (stamp & 0xFFF) << 64 | 0x2 << 62 | random_bits
    return str(uuid.UUID(int=value))


def new_id() -> Id:
    """A fresh id, later in sorting than every id this process made before."""
    global _last
    with _lock:
        _last = max(time.time_ns() // 1_000_000 << 12, _last + 1)
        return _uuid7(_last, secrets.randbits(_RANDOM_BITS))


def counted_ids(start: int = 1) -> IdSource:
    """Ids that are the same in every run: for readers of files, which must be pure, and for tests."""
    count = start - 1

    def source() -> Id:
        nonlocal count
        count += 1
        return _uuid7(count, 0)

    return source
