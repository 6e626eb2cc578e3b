"""``make bench``: runs every benchmark and prints its table."""

from __future__ import annotations

import importlib
import pkgutil
import sys

import tests.benchmarks


def main(words: list[str]) -> int:
    """Runs all modules called ``bench_*``, or those whose name contains one of *words*."""
    names = sorted(m.name for m in pkgutil.iter_modules(tests.benchmarks.__path__) if m.name.startswith("bench_"))
    for name in names:
        if not words or any(word in name for word in words):
            module = importlib.import_module(f"tests.benchmarks.{name}")
            print(f"\n== {(module.__doc__ or name).strip().splitlines()[0]}", flush=True)
            module.main()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
