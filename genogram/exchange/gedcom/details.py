"""The parts every event has: place, notes, and details that the model keeps as words."""

from __future__ import annotations

import re

from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tree import Node
from genogram.ids import Id
from genogram.model import Note, Visibility

_IN_WORDS = ("AGE", "AGNC", "RELI", "CAUS", "ADDR", "PHON", "EMAIL", "_EMAIL", "FAX", "WWW", "PHRASE")
_ADDRESS = ("ADR1", "ADR2", "ADR3", "CITY", "STAE", "POST", "CTRY")


def place_of(node: Node) -> str:
    """Takes the place of an event; empty where none is told."""
    found = node.first("PLAC")
    return " ".join(found.take().value.split()) if found else ""


def address(node: Node) -> str:
    """Takes an ADDR with its parts as one line; a part already said is not said twice."""
    said = [part.strip() for part in node.take().value.splitlines() if part.strip()]
    for part in node.all(*_ADDRESS):
        text = " ".join(part.take().value.split())
        if text and not any(text in s for s in said):
            said.append(text)
    return ", ".join(said)


def details(node: Node) -> list[str]:
    """Takes what the model has no field for as lines ``TAG: value``; notes, sources and media are left."""
    said = []
    for child in node.all(*_IN_WORDS):
        text = address(child) if child.tag == "ADDR" else _with_phrase(child)
        if text:
            said.append(f"{child.tag}: {text}")
    for partner in node.all("HUSB", "WIFE"):
        age = partner.first("AGE")
        if age and not partner.pointer:
            partner.take()
            said.append(f"{partner.tag} AGE: {_with_phrase(age)}")
    for other in node.all("DATE", "PLAC"):
        text = _with_phrase(other)
        if text:
            said.append(f"{other.tag}: {text}")
    for date in (c for c in node.children if c.tag == "DATE" and c.taken):
        time = date.first("TIME")
        if time:
            said.append(f"TIME: {time.take().value.strip()}")
    return said


def _with_phrase(node: Node) -> str:
    text = node.take().value.strip()
    phrase = node.first("PHRASE")
    if phrase and phrase.take().value.strip():
        text = f"{text} ({phrase.value.strip()})" if text else phrase.value.strip()
    return text


def years_of(age: Node | None) -> int | None:
    """Whole years of an AGE that says just that (``25y``, ``76``); the node is taken only then."""
    found = re.fullmatch(r"\s*(\d{1,3})\s*(?:y|Y)?\s*", age.value) if age and not age.children else None
    if age is None or found is None:
        return None
    age.take()
    return int(found[1])


def note_texts(reading: Reading, node: Node) -> list[str]:
    """Takes the notes below *node* that are no elements of their own, inline and shared, as texts."""
    return [text for note in node.all("NOTE", "SNOTE") if not reading.has_own_id(note) if (text := _text(reading, note)[0])]


def take_notes(reading: Reading, node: Node, about: Id | None) -> None:
    """Takes the notes below *node* and makes each a Note about *about*."""
    for note in list(node.all("NOTE", "SNOTE")):
        text, source = _text(reading, note)
        if not text and not reading.has_own_id(note):
            continue
        put_note(reading, note, about, text, source)


def put_note(
    reading: Reading, node: Node, about: Id | None, words: str, source: str, visibility: Visibility = Visibility.OPEN
) -> None:
    """Makes one Note of *node*."""
    key = reading.id_of(node, "notes")
    reading.put("notes", Note(id=key, about=about, words=words, source_id=source, visibility=visibility), node.line)


def _text(reading: Reading, note: Node) -> tuple[str, str]:
    """(words, id of the shared note or empty) of a NOTE or SNOTE; a pointer to no note is a finding."""
    if not note.pointer:
        return note.take().value, ""
    shared = reading.notes.get(note.pointer)
    if shared is None:
        reading.finds.add("pointer_to_no_note", note.take().line, pointer=note.pointer)
        return "", ""
    note.take()
    shared.take()
    reading.used_notes.add(note.pointer)
    return shared.value, note.pointer
