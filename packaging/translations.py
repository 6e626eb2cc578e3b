"""Catalogues of texts: ``update`` reads the texts out of the code into .po files and compiles them, ``check`` proves them whole.

``missing LANG`` prints what is still to be translated as JSON; ``fill LANG FILE.json`` puts such a file's answers in.
"""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "resources" / "locale"
PACKAGES = ("familyapp", "widgets", "genogram", "storage", "resources")
LANGUAGES = ("de", "da", "uk")
KEYWORDS: dict[str, object] = {
    "tr": None,
    "t": None,
    "_tr": None,
    "tell": None,
    "translator": None,
    "N_": None,
    "trn": (1, 2),
    "plural": (1, 2),
    "trc": ((1, "c"), 2),
    "context": ((1, "c"), 2),
}
DATE = datetime(2026, 1, 1, tzinfo=UTC)
"""Stands in every compiled catalogue, so that one that did not change stays the same to the byte."""
SLOT = re.compile(r"\{(\w*)\}")
WORDS = re.compile(r"[^\W\d_]{2}")


def extracted() -> Catalog:
    """All texts of the code."""
    catalog = Catalog(project="familyapp", fuzzy=False)
    for package in PACKAGES:
        found = extract_from_dir(
            ROOT / package, [("**.py", "python")], keywords=KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
        )
        for _, _, message, comments, context in found:
            if message and message != ("", ""):
                catalog.add(message, auto_comments=comments, context=context)
    return catalog


def po_file(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "familyapp.po"


def load(language: str) -> Catalog:
    """The catalogue of a language as it stands in its .po file, empty if there is none."""
    path = po_file(language)
    if not path.exists():
        return Catalog(locale=language, project="familyapp", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def save(language: str, catalog: Catalog) -> None:
    """Writes .po and .mo, with nothing in them that changes from day to day."""
    fresh = Catalog(locale=language, project="familyapp", version="", fuzzy=False, charset="utf-8")
    for message in catalog:
        if message.id:
            fresh.add(message.id, message.string, auto_comments=message.auto_comments, context=message.context)
    path = po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    text = io.BytesIO()
    write_po(text, fresh, sort_output=True, no_location=True, omit_header=False, width=120)
    header = re.compile(
        rb'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|Report-Msgid-Bugs-To|Project-Id-Version):.*\n',
        re.M,
    )
    comments = re.compile(rb"\A(#.*\n)+")
    path.write_bytes(comments.sub(b"", header.sub(b"", text.getvalue())))
    with path.open("rb") as po:
        finished = read_po(po, locale=language)
    finished.creation_date = finished.revision_date = DATE
    with path.with_suffix(".mo").open("wb") as mo:
        write_mo(mo, finished)


def update() -> None:
    """Brings every catalogue up to the code; texts that are gone leave, texts that stay keep their translation."""
    source = extracted()
    for language in LANGUAGES:
        old = load(language)
        new = Catalog(locale=language, project="familyapp", fuzzy=False)
        for message in source:
            if message.id:
                known = old.get(key(message.id), message.context)
                plural = isinstance(message.id, tuple)
                string = known.string if known and known.string and isinstance(known.string, tuple) == plural else None
                new.add(message.id, string, auto_comments=message.auto_comments, context=message.context)
        save(language, new)


def key(message_id: str | tuple[str, ...]) -> str:
    return message_id if isinstance(message_id, str) else message_id[0]


def untranslated(language: str) -> Iterator[dict[str, object]]:
    """Messages without a full translation, with everything a translator needs."""
    catalog, old = extracted(), load(language)
    for message in catalog:
        if not message.id:
            continue
        known = old.get(key(message.id), message.context)
        strings = known.string if known else ""
        parts = strings if isinstance(strings, tuple) else (strings,)
        if not known or not all(parts):
            yield {
                "id": message.id,
                "context": message.context,
                "comments": message.auto_comments,
                "forms": old.num_plurals if isinstance(message.id, tuple) else 1,
            }


def fill(language: str, answers: list[dict[str, object]]) -> None:
    """Puts translations in: a list of {"id", "context", "string"}; a plural's string is a list of all its forms."""
    update()
    catalog = load(language)
    for answer in answers:
        identity = answer["id"]
        message = catalog.get(key(tuple(identity) if isinstance(identity, list) else str(identity)), answer.get("context"))
        string = answer["string"]
        if message is not None and isinstance(message.id, str) == isinstance(string, str):
            message.string = tuple(string) if isinstance(string, list) else str(string)
    save(language, catalog)


def faults() -> Iterator[str]:
    """Everything that keeps a language from being complete."""
    source = extracted()
    for language in LANGUAGES:
        for gap in untranslated(language):
            yield f"{language}: not translated: {gap['id']!r}"
        catalog = load(language)
        for message in catalog:
            if not message.id or source.get(key(message.id), message.context) is None:
                if message.id:
                    yield f"{language}: no longer in the code: {message.id!r}"
                continue
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            wanted = set(SLOT.findall(ids[-1])) | set(SLOT.findall(ids[0]))
            for string in strings:
                if string and not set(SLOT.findall(string)) <= wanted | {"count"}:
                    yield f"{language}: other slots than the source: {message.id!r}"
                if string and not isinstance(message.id, tuple) and set(SLOT.findall(string)) != wanted:
                    yield f"{language}: a slot is missing: {message.id!r}"
                if string and ids[0].endswith("…") != string.endswith("…"):
                    yield f"{language}: the ellipsis differs: {message.id!r}"
        mo = po_file(language).with_suffix(".mo")
        if not mo.exists():
            yield f"{language}: not compiled"
            continue
        with mo.open("rb") as file:
            compiled = _texts(read_mo(file))
        if compiled != _texts(catalog):
            yield f"{language}: the compiled catalogue is not that of the .po file (run: python packaging/translations.py update)"


def _texts(catalog: Catalog) -> dict[tuple[str, str | None], tuple[str, ...]]:
    """What a catalogue says, in one form for singular and plural."""

    def context(given: str | bytes | None) -> str | None:
        return given.decode() if isinstance(given, bytes) else given  # read_mo leaves contexts as bytes

    said = {
        (key(m.id), context(m.context)): (m.string,) if isinstance(m.string, str) else tuple(m.string) for m in catalog if m.id
    }
    return {identity: strings for identity, strings in said.items() if all(strings)}


def main(words: list[str]) -> int:
    """Exit code 0, or 1 with what is missing."""
    match words:
        case ["update"]:
            update()
        case ["missing", language]:
            sys.stdout.write(json.dumps(list(untranslated(language)), ensure_ascii=False, indent=1) + "\n")
        case ["fill", language, file]:
            fill(language, json.loads(Path(file).read_text(encoding="utf-8")))
        case ["check"]:
            found = list(faults())
            for line in found[:40]:
                sys.stderr.write(line + "\n")
            if found:
                sys.stderr.write(f"{len(found)} faults in the catalogues\n")
                return 1
        case _:
            sys.stderr.write((__doc__ or "") + "\n")
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
