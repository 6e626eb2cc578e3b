"""Kills a writing child with SIGKILL at random moments, reopens its vault and compares with what it acknowledged.

Run as ``python -m tests.storage.kill_harness FOLDER ROUNDS SEED before|after``; prints one line of JSON. The child writes with
the product's own ``Vault`` and acknowledges each step through a pipe, ``after`` COMMIT returned; ``before`` is the control that
a sharp harness must catch. This process is started fresh and has one thread, so that forking it is safe and quick.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from genogram.change import apply
from genogram.model import Document
from storage.history import rebuild
from tests.storage.conftest import Made, make
from tests.storage.walks import edits, start


@dataclass
class Result:
    """What the rounds came to. ``lost``: rounds in which an acknowledged step was missing; ``wrong``: any other state."""

    killed: int = 0
    acknowledged: int = 0
    in_flight: int = 0
    journals: int = 0
    lost: int = 0
    wrong: int = 0


def write_for_ever(made: Made, case: str, doc: Document, seed: int, ack: int, early: bool) -> None:
    """The child: opens the vault, walks, acknowledges each step with one byte."""
    vault = made.open()
    os.write(ack, b"o")
    for changes, _ in edits(doc, random.Random(seed), random.Random(seed)):
        if early:
            os.write(ack, b"a")
        vault.write(case, changes)
        if not early:
            os.write(ack, b"a")


def one_round(made: Made, case: str, doc: Document, chance: random.Random, early: bool, result: Result) -> Document:
    """Forks, kills, reopens, compares; gives the Document to go on with."""
    seed = chance.getrandbits(32)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            write_for_ever(made, case, doc, seed, writing, early)
        finally:
            os._exit(1)
    os.close(writing)
    said, enough = b"", chance.randrange(9)  # 0: killed somewhere in opening; counted, not timed, so that load changes nothing
    while len(said) < enough and (got := os.read(reading, 1)):
        said += got
    time.sleep(chance.random() * 0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while got := os.read(reading, 1 << 16):
        said += got
    os.close(reading)
    acked = said.count(b"a")
    result.killed += 1
    result.acknowledged += acked
    result.journals += os.path.exists(f"{made.path}-journal") and os.path.getsize(f"{made.path}-journal") > 0
    return compare(made, case, doc, seed, acked, result)


def compare(made: Made, case: str, doc: Document, seed: int, acked: int, result: Result) -> Document:
    """The vault must hold the state after the last acknowledged step, or the one step that was on its way."""
    states = [doc]
    for _, after in edits(doc, random.Random(seed), random.Random(seed)):
        states.append(after)
        if len(states) > acked + 1:
            break
    with made.open() as vault:
        found = vault.load(case)
        done, _ = rebuild(vault.history(case, limit=30))
    if found == states[acked + 1]:
        result.in_flight += 1
    elif found != states[acked]:
        result.lost += found in states[:acked]
        result.wrong += found not in states
    back = found
    for step in reversed(done):  # what can be undone after the crash really can
        back = apply(back, step.inverted())
    return found


def main(words: list[str]) -> None:
    """Does the rounds; see the module's own words."""
    folder, rounds, seed, when = Path(words[0]), int(words[1]), int(words[2]), words[3]
    made, chance, result = make(folder), random.Random(seed), Result()
    doc = start()
    with made.open() as vault:
        case = vault.add_case(doc)
    for i in range(rounds):
        doc = one_round(made, case, doc, chance, when == "before", result)
        if i % 20 == 19:  # keeps the family small
            doc = start()
            with made.open() as vault:
                case = vault.add_case(doc)
    with made.open() as vault:
        whole = not vault.check()
    with suppress(BrokenPipeError):
        print(json.dumps({**asdict(result), "whole": whole}))


if __name__ == "__main__":
    main(sys.argv[1:])
