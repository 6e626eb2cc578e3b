"""kill -9 at random moments: nothing acknowledged is ever missing, and the harness can tell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

LONG = bool(os.environ.get("FAMILYAPP_LONG"))


def run(folder: Path, rounds: int, when: str) -> dict[str, int]:
    """One run of the harness in a process of its own."""
    command = [sys.executable, "-m", "tests.storage.kill_harness", str(folder), str(rounds), "7", when]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True)
    found: dict[str, int] = json.loads(done.stdout)
    return found


@pytest.mark.timeout(3600 if LONG else 300)
def test_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    rounds = 1000 if LONG else 60
    found = run(tmp_path, rounds, "after")
    assert (found["killed"], found["lost"], found["wrong"], found["whole"]) == (rounds, 0, 0, True)
    assert found["acknowledged"] > rounds  # the children really wrote
    assert found["journals"]  # and some were hit in mid-commit


def test_control_acknowledging_too_early_is_caught(tmp_path: Path) -> None:
    found = run(tmp_path, 100 if LONG else 20, "before")
    assert found["lost"] > 0
    assert found["wrong"] == 0
