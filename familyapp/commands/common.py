"""What all commands share: reading a family file, saying findings, writing a result whole, finding an element by its id."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from genogram.findings import Finding
from genogram.ids import Id
from genogram.model import Document
from resources.i18n import language, tr, translator

MOST_BYTES = 256 * 1024 * 1024


class CommandError(Exception):
    """Ends a command with one clear line on stderr and exit code 2."""


def today() -> str:
    """Today as ISO text."""
    return date.today().isoformat()


def out(text: str) -> None:
    """One line on stdout."""
    sys.stdout.write(text + "\n")


def say(text: str) -> None:
    """One line on stderr."""
    sys.stderr.write(" ".join(text.split()) + "\n")


def read_bytes(path: Path) -> bytes:
    """The file's bytes. Raises CommandError in words for a file that is not there, not readable or absurdly large."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise CommandError(tr("{file} is larger than 256 MB; that is no family file.", file=path.name))
        return path.read_bytes()
    except FileNotFoundError:
        raise CommandError(tr("There is no file {file}.", file=str(path))) from None
    except IsADirectoryError:
        raise CommandError(tr("{file} is a folder, not a family file.", file=str(path))) from None
    except OSError as error:
        raise CommandError(tr("{file} could not be read: {reason}", file=str(path), reason=reason(error))) from None


def reason(error: OSError) -> str:
    """The operating system's word for what went wrong."""
    return error.strerror or type(error).__name__


def read_case(path: Path) -> tuple[Document, tuple[Finding, ...]]:
    """The case in a family file and what reading it had to say. Raises CommandError."""
    from genogram.exchange import ExchangeError, read, say_error

    data = read_bytes(path)
    try:
        found = read(data, path.name)
    except ExchangeError as error:
        raise CommandError(f"{path.name}: {say_error(error, translator(language()))}") from None
    return found.document, tuple(found.findings)


def write_whole(path: Path, data: bytes) -> None:
    """Writes a result so that the file is always old or new, never half. Raises CommandError."""
    from familyapp.saving import save

    try:
        save(path, data)
    except OSError as error:
        raise CommandError(tr("{file} could not be written: {reason}", file=str(path), reason=reason(error))) from None


def tell(findings: Sequence[Finding], doc: Document | None, as_json: bool) -> None:
    """Findings as lines on stderr, or all as JSON on stdout."""
    from familyapp.finding_words import say as words

    t = translator(language())
    if as_json:
        rows = [
            {
                "code": f.code,
                "weight": f.weight.value,
                "line": f.line or None,
                "elements": [shown_id(doc, e) for e in f.elements],
                "values": dict(f.values),
                "text": words(f, t, doc),
            }
            for f in findings
        ]
        out(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    for finding in findings:
        say(words(finding, t, doc))


def shown_id(doc: Document | None, element: Id) -> str:
    """The element's id in its own file where it had one, else ours."""
    found = doc.find(element) if doc else None
    return found[1].source_id or element if found else element


def find_id(doc: Document, text: str, tables: Iterable[str]) -> Id:
    """The id of the element called *text* (our id or the file's own, with or without @). Raises CommandError."""
    wanted = text.strip().strip("@")
    for table in tables:
        for key, element in doc.table(table).items():
            if wanted in (key, element.source_id.strip("@")):
                return key
    raise CommandError(tr("Nobody and nothing in this family has the id {id}.", id=text))
