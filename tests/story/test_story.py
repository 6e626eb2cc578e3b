"""The whole story through the real window; and killed at any moment, with nothing missing that was said to be saved."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from genogram.model import Document
from tests.story.driver import PASSWORD, TITLE, digest

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("FAMILYAPP_KILLS", "20"))


def _start(how: str, folder: Path, seed: int = 0) -> subprocess.Popen[str]:
    (folder / "home").mkdir(exist_ok=True)
    words = [sys.executable, "-m", "tests.story.driver", how, str(folder / "home"), str(folder / "story.vault"), str(seed)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(words, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _run(how: str, folder: Path) -> list[list[str]]:
    child = _start(how, folder)
    said, complaints = child.communicate(timeout=240)
    assert child.returncode == 0, complaints
    return [line.split(maxsplit=2) for line in said.splitlines()]


def _found(folder: Path) -> Document:
    """The one case in the vault, opened with the password."""
    from storage import Vault

    with Vault.open(folder / "story.vault", password=PASSWORD) as vault:
        (row,) = [case for case in vault.cases() if case.title == TITLE]
        return vault.load(row.id)


def test_the_whole_story_and_the_day_after(tmp_path: Path) -> None:
    told = _run("tell", tmp_path)
    states = [words[1] for words in told if words[0] == "state"]
    (end,) = [words[1] for words in told if words[0] == "end"]
    assert len(states) >= 25
    assert sum(words[0] == "saved" for words in told) == len(states) - 1, "every edit was saved, and nothing else"
    report = tmp_path / "report.pdf"
    assert report.read_bytes().startswith(b"%PDF")
    assert report.stat().st_mode & 0o077 == 0

    doc = _found(tmp_path)
    assert digest(doc) == end
    assert {p.name for p in doc.persons.values()} >= {"Jana", "Murat", "Lea", "Tom", "Karl", "Eva", "Jens", "Hasan", "Emine"}
    assert len(doc.views) == 1
    assert len(doc.ties) == 3
    assert len(doc.sessions) == 1

    again = _run("reopen", tmp_path)
    assert [words[1] for words in again if words[0] == "found"] == [end]
    (undone,) = [words for words in again if words[0] == "undone"]
    assert undone[1] == states[states.index(end) - 1], "undo reached back before the restart"
    assert undone[2].startswith("Undo: ")
    assert digest(_found(tmp_path)) == undone[1]


@dataclass
class Heard:
    """What a child said until it was killed."""

    states: list[str] = field(default_factory=list)
    saved: int = 0
    complaints: str = ""

    def hear(self, line: str) -> None:
        words = line.split()
        if words[:1] == ["state"] and len(words) == 2:
            self.states.append(words[1])
        elif words[:1] == ["saved"] and line.endswith("\n"):
            self.saved += 1


def _kill_after(acknowledged: int, folder: Path, seed: int) -> Heard:
    """Starts the story and kills it with SIGKILL once so many edits were said to be saved."""
    heard = Heard()
    with _start("endless", folder, seed) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        for line in child.stdout:
            heard.hear(line)
            if heard.saved >= acknowledged:
                break
        child.send_signal(signal.SIGKILL)
        for line in child.stdout:
            heard.hear(line)
        heard.complaints = child.stderr.read()
    return heard


def _missing(heard: Heard, found: str, early: int = 0) -> bool:
    """Whether the state found lacks something acknowledged; *early* pretends that so many more edits had been."""
    return found not in heard.states[heard.saved + early :]


@pytest.mark.parametrize("seed", range(KILLS))
def test_a_kill_loses_nothing_that_was_said_to_be_saved(seed: int, tmp_path: Path) -> None:
    chance = random.Random(seed)
    heard = _kill_after(chance.randint(1, 45), tmp_path, seed)
    assert heard.saved, heard.complaints
    found = digest(_found(tmp_path))
    assert found in heard.states, "what the vault holds is a state that the case was in"
    assert not _missing(heard, found)
    # The control: had one more edit been acknowledged than was kept, this comparison would have noticed.
    kept = len(heard.states) - 1 - heard.states[::-1].index(found)
    assert _missing(heard, found, early=kept - heard.saved + 1)
