"""Practice families: made-up cases outside any vault. Their state and history lie in the user's data folder as plain files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from familyapp.homes import data_folder
from familyapp.saving import append, save
from familyapp.undoing import History, tell_story

if TYPE_CHECKING:
    from genogram.change import ChangeSet
    from genogram.model import Document

KEEP = 200
"""So many steps stay undoable when the log is folded into the state file."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A practice family as it was left."""

    document: Document
    history: History
    writer: PracticeWriter


class PracticeWriter:
    """Keeps one practice family: ``<name>.<seq>.family.json`` is its state, ``<name>.log`` each step since, one line each.

    The state file with the highest number counts; log lines up to that number are history only. So each of the
    steps below may be the last before a crash.
    """

    def __init__(self, name: str, folder: Path | None = None) -> None:
        self.name = name
        self._folder = (folder or data_folder()) / "practice"
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._log = self._folder / f"{name}.log"
        self._seq = 0

    def open(self, first: bytes) -> Opened:
        """The family as it was left; *first* are the bytes of the case file it begins with. Raises OSError."""
        from genogram.change import ChangeError, apply
        from genogram.exchange import read

        start, begin = self._state() or (0, first)
        document = read(begin, f"{self.name}.family.json").document
        self._seq = start
        lines = list(self._lines())
        for seq, _step, changes in lines:
            if seq <= start:
                continue
            try:
                document = apply(document, changes)
            except ChangeError:
                # The log belongs to an older edition of this family: what fits is kept, the rest set aside.
                self._log.replace(self._log.with_suffix(".log.before"))
                lines = [line for line in lines if line[0] <= self._seq]
                self._rewrite(lines, document)
                break
            self._seq = seq
        if self._seq - start > KEEP:
            self._rewrite(lines, document)
        done, undone = tell_story((step, changes) for _seq, step, changes in lines)
        return Opened(document, History(done, undone), self)

    def write(self, changes: ChangeSet, step: str) -> int:
        """Adds one step to the log, durably. Raises OSError."""
        from genogram.codec import changes_to_plain

        row = {"seq": self._seq + 1, "step": step, "changes": changes_to_plain(changes)}
        append(self._log, (json.dumps(row, ensure_ascii=False) + "\n").encode())
        self._seq += 1
        return self._seq

    def reset(self) -> None:
        """Forgets all steps: the family begins afresh. Raises OSError."""
        self._log.unlink(missing_ok=True)
        for path in self._states():
            path.unlink(missing_ok=True)
        self._seq = 0

    @property
    def begun(self) -> bool:
        """Whether somebody has worked on this family."""
        return self._log.exists() or bool(self._states())

    def _states(self) -> list[Path]:
        return list(self._folder.glob(f"{self.name}.*.family.json"))

    def _state(self) -> tuple[int, bytes] | None:
        found = [(int(number), path) for path in self._states() if (number := path.name.split(".")[-3]).isdigit()]
        if not found:
            return None
        seq, path = max(found)
        return seq, path.read_bytes()

    def _lines(self) -> Iterator[tuple[int, str, ChangeSet]]:
        from genogram.codec import CodecError, changes_from_plain

        try:
            raw = self._log.read_bytes()
        except FileNotFoundError:
            return
        for line in raw.split(b"\n"):
            try:
                row = json.loads(line)
                yield int(row["seq"]), str(row["step"]), changes_from_plain(row["changes"])
            except (ValueError, KeyError, TypeError, CodecError):
                # The end of a line that a crash cut; every whole line stands before it.
                if line:
                    save(self._log, raw[: raw.rfind(line)])
                return

    def _rewrite(self, lines: Sequence[tuple[int, str, ChangeSet]], document: Document) -> None:
        """Folds the log into a new state file and keeps its tail as history."""
        from genogram.codec import changes_to_plain
        from genogram.exchange import write

        save(self._folder / f"{self.name}.{self._seq}.family.json", write(document, "family").data)
        rows = [{"seq": seq, "step": step, "changes": changes_to_plain(changes)} for seq, step, changes in lines[-KEEP:]]
        save(self._log, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())
        for path in self._states():
            if path.name != f"{self.name}.{self._seq}.family.json":
                path.unlink(missing_ok=True)
