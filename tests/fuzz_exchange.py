"""Damages family files for as long as told and reads them: ``python -m tests.fuzz_exchange SECONDS [SEED]``.

Ends with 0 where every file gave a lawful case or one clear error, within five seconds each; otherwise names the
seed, keeps the file that broke it, and ends with 1.
"""

from __future__ import annotations

import sys
import tempfile
import time
import traceback
from pathlib import Path

from tests.genogram.exchange.damage import damaged
from tests.genogram.exchange.test_damage import CASES, survives
from tests.helpers.families import all_families

SLOW = 5.0
LARGEST = 60_000


def main(arguments: list[str]) -> int:
    """Runs for ``arguments[0]`` seconds (60 where none are given), from seed ``arguments[1]``."""
    seconds = float(arguments[0]) if arguments else 60.0
    seed = int(arguments[1]) if len(arguments) > 1 else time.time_ns() % 10**9
    first, files = seed, [*(p.read_bytes()[:LARGEST] for p in all_families()), *CASES]
    end = time.monotonic() + seconds
    slowest = 0.0
    while time.monotonic() < end:
        seed += 1
        data = damaged(files[seed % len(files)], seed, times=12)
        started = time.monotonic()
        try:
            survives(data, ("x.ged", "x.family.json")[seed % 2])
        except Exception:
            traceback.print_exc()
            return _kept(data, seed)
        slowest = max(slowest, time.monotonic() - started)
        if slowest > SLOW:
            print(f"took {slowest:.1f} s")
            return _kept(data, seed)
    print(f"{seed - first} damaged files read (seeds {first + 1} to {seed}), slowest {slowest:.2f} s")
    return 0


def _kept(data: bytes, seed: int) -> int:
    with tempfile.NamedTemporaryFile(prefix=f"fuzz-{seed}-", suffix=".bin", delete=False) as kept:
        kept.write(data)
    print(f"seed {seed}: {Path(kept.name)}")
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
