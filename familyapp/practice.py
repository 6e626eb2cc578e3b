"""Practice families: made-up cases outside any vault. Their state and history lie in the user's data folder as plain files."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from familyapp.homes import data_folder
from familyapp.saving import append, save
from familyapp.undoing import History, tell_story
from resources.i18n import LANGUAGES

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
    drafts: Mapping[str, str]


def _folder(home: Path | None = None) -> Path:
    folder = (home or data_folder()) / "practice"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _rows(raw: bytes) -> Iterator[tuple[bytes, tuple[int, str, ChangeSet] | None]]:
    """The lines of a log up to the first that is none, which comes with None."""
    from genogram.codec import CodecError, changes_from_plain

    for line in raw.split(b"\n"):
        try:
            row = json.loads(line)
            yield line, (int(row["seq"]), str(row["step"]), changes_from_plain(row["changes"]))
        except (ValueError, KeyError, TypeError, CodecError):
            yield line, None
            return


def begun_in(name: str, home: Path | None = None) -> list[str]:
    """Languages in which somebody has begun to work on the practice family *name*."""
    found = {path.name.split(".")[1] for path in _folder(home).glob(f"{name}.*") if path.name.count(".") >= 2}
    return [code for code in LANGUAGES if code in found and PracticeWriter(name, code, home).begun]


def adopt(name: str, home: Path | None = None) -> None:
    """Gives what was kept without a language, as earlier versions did, to the language in which all of it fits.

    Where it fits none it stays where it is. Raises OSError.
    """
    from genogram.change import ChangeError
    from genogram.exchange import ExchangeError
    from resources.practice import practice_case

    folder = _folder(home)
    plain = [folder / f"{name}.log", *(p for p in folder.glob(f"{name}.*.family.json") if p.name.split(".")[1].isdigit())]
    plain = [path for path in plain if path.is_file()]
    if not plain:
        return
    for code in LANGUAGES:
        writer = PracticeWriter(name, code, home)
        if writer.begun:
            continue
        try:
            if not writer.fits(plain, practice_case(code, name)):
                continue
        except (ChangeError, ExchangeError, ValueError, KeyError):
            continue
        for path in plain:
            path.rename(folder / f"{name}.{code}{path.name[len(name) :]}")
        return


class PracticeWriter:
    """Keeps one practice family in one language: ``<name>.<language>.<seq>.family.json`` is its state, ``<name>.<language>.log``
    each step since, one line each, ``<name>.<language>.drafts.json`` what was being typed.

    The state file with the highest number counts; log lines up to that number are history only. So each of the
    steps below may be the last before a crash.
    """

    def __init__(self, name: str, language: str, folder: Path | None = None) -> None:
        self.name, self.language = name, language
        self._key = f"{name}.{language}"
        self._folder = _folder(folder)
        self._log = self._folder / f"{self._key}.log"
        self._drafts = self._folder / f"{self._key}.drafts.json"
        self._seq = 0

    def open(self, first: bytes) -> Opened:
        """The family as it was left; *first* are the bytes of the case file it begins with. Raises OSError."""
        from genogram.change import ChangeError, apply
        from genogram.exchange import read

        start, begin = self._state() or (0, first)
        document = read(begin, f"{self._key}.family.json").document
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
        return Opened(document, History(done, undone), self, self._typed())

    def fits(self, kept: Sequence[Path], first: bytes) -> bool:
        """Whether the log among *kept*, begun without a language, can be walked from *first* or from the state beside it."""
        from genogram.change import apply
        from genogram.exchange import read

        states = [(int(path.name.split(".")[-3]), path) for path in kept if path.suffix == ".json"]
        start, begin = max(states)[0] if states else 0, max(states)[1].read_bytes() if states else first
        case = read(begin, "practice.family.json").document
        theirs = read(first, "practice.family.json").document.case
        if theirs is None or case.case is None or case.case.language != theirs.language:
            return False
        for log in (path for path in kept if path.suffix == ".log"):
            for _line, row in _rows(log.read_bytes()):
                if row and row[0] > start:
                    case = apply(case, row[2])
        return True

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
        self._drafts.unlink(missing_ok=True)
        for path in self._states():
            path.unlink(missing_ok=True)
        self._seq = 0

    def put_draft(self, field: str, text: str) -> None:
        """Keeps what is being typed. Raises OSError."""
        self._keep_typed({**self._typed(), field: text})

    def drop_draft(self, field: str) -> None:
        """Forgets what was being typed. Raises OSError."""
        held = self._typed()
        if held.pop(field, None) is not None:
            self._keep_typed(held)

    def _typed(self) -> dict[str, str]:
        try:
            held = json.loads(self._drafts.read_bytes())
        except (OSError, ValueError):
            return {}
        return {str(k): str(v) for k, v in held.items()} if isinstance(held, dict) else {}

    def _keep_typed(self, held: dict[str, str]) -> None:
        if held:
            save(self._drafts, json.dumps(held, ensure_ascii=True).encode())
        else:
            self._drafts.unlink(missing_ok=True)

    @property
    def begun(self) -> bool:
        """Whether somebody has worked on this family."""
        return self._log.exists() or bool(self._states())

    def _states(self) -> list[Path]:
        return list(self._folder.glob(f"{self._key}.*.family.json"))

    def _state(self) -> tuple[int, bytes] | None:
        found = [(int(number), path) for path in self._states() if (number := path.name.split(".")[-3]).isdigit()]
        if not found:
            return None
        seq, path = max(found)
        return seq, path.read_bytes()

    def _lines(self) -> Iterator[tuple[int, str, ChangeSet]]:
        try:
            raw = self._log.read_bytes()
        except FileNotFoundError:
            return
        for line, row in _rows(raw):
            if row:
                yield row
            elif line:
                # The end of a line that a crash cut; every whole line stands before it.
                save(self._log, raw[: raw.rfind(line)])

    def _rewrite(self, lines: Sequence[tuple[int, str, ChangeSet]], document: Document) -> None:
        """Folds the log into a new state file and keeps its tail as history."""
        from genogram.codec import changes_to_plain
        from genogram.exchange import write

        save(self._folder / f"{self._key}.{self._seq}.family.json", write(document, "family").data)
        rows = [{"seq": seq, "step": step, "changes": changes_to_plain(changes)} for seq, step, changes in lines[-KEEP:]]
        save(self._log, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode())
        for path in self._states():
            if path.name != f"{self._key}.{self._seq}.family.json":
                path.unlink(missing_ok=True)
