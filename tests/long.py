"""The long forms of fault campaigns and fuzzing: ``make fuzz``, ``make kill``, ``make long``."""

from __future__ import annotations

import os
import subprocess
import sys

PYTEST = [sys.executable, "-m", "pytest", "-q", "-n", "auto"]
RUNS: dict[str, list[tuple[dict[str, str], list[str]]]] = {
    "fuzz": [({}, [sys.executable, "-m", "tests.fuzz_exchange", os.environ.get("SECONDS_TO_RUN", "600")])],
    "kill": [({"FAMILYAPP_KILLS": "200"}, [*PYTEST, "tests/story"])],
    "long": [({"FAMILYAPP_LONG": "1", "FAMILYAPP_KILLS": "60"}, [*PYTEST, "--timeout", "3600"])],
}


def main(words: list[str]) -> int:
    """Runs one campaign; its exit code is that of what ran."""
    if len(words) != 1 or words[0] not in RUNS:
        print(f"usage: python -m tests.long {'|'.join(RUNS)}", file=sys.stderr)
        return 2
    return max(subprocess.run(command, env={**os.environ, **extra}, check=False).returncode for extra, command in RUNS[words[0]])


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
