"""The catalogue of questions: data in ``resources/catalogues/questions.json``, read once, checked, never trusted."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from genogram.findings import Finding, Weight
from genogram.questions.typology import SLOT, Audience, Intent, QuestionType, Slot, SlotKind, Tense, Tone, Wording
from resources.i18n import LANGUAGES
from resources.paths import CATALOGUES

FORMAT = "familyapp-questions"
VERSION = 1
FILE = "questions.json"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All question types by id in the catalogue's order, names of groups, slots, and what was wrong with the file.

    Finding codes: ``catalogue_unreadable`` (file), ``catalogue_version`` (version) and, where a part was left out,
    ``catalogue_part`` (part, problem).
    """

    types: Mapping[str, QuestionType] = field(default_factory=dict)
    groups: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    slots: Mapping[str, Slot] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    def wording(self, wording: str) -> tuple[QuestionType, Wording] | None:
        """Type and wording of a wording's id, as a QuestionEntry keeps it in ``template``; None if it is gone."""
        for kind in self.types.values():
            for one in kind.wordings:
                if one.id == wording:
                    return kind, one
        return None


class _BrokenError(ValueError):
    """A part of the catalogue cannot be used; the text says what is wrong with it."""


@cache
def catalogue() -> Catalogue:
    """The catalogue that comes with the program."""
    try:
        data = (CATALOGUES / FILE).read_bytes()
    except OSError:
        return Catalogue(findings=(_finding("catalogue_unreadable", file=FILE),))
    return read_catalogue(data)


def read_catalogue(data: bytes, name: str = FILE) -> Catalogue:
    """A catalogue from JSON bytes. Never raises: a part that cannot be used is left out and becomes a finding."""
    try:
        root = _mapping(json.loads(data.decode("utf-8-sig")))
        if root.get("format") != FORMAT:
            raise _BrokenError("format")
    except (ValueError, RecursionError):
        return Catalogue(findings=(_finding("catalogue_unreadable", file=name),))
    if root.get("version") != VERSION:
        return Catalogue(findings=(_finding("catalogue_version", version=str(root.get("version"))),))
    findings: list[Finding] = []
    groups: dict[str, Mapping[str, str]] = {}
    slots: dict[str, Slot] = {}
    types: dict[str, QuestionType] = {}
    for part in _parts(root, "groups", findings):
        try:
            groups[_new(part, groups)] = _languages(part.get("name"), "name")
        except _BrokenError as problem:
            findings.append(_left_out(part, problem))
    for part in _parts(root, "slots", findings):
        try:
            key = _new(part, slots)
            slots[key] = Slot(key, SlotKind(_text(part, "kind")), _languages(part.get("blank"), "blank"))
        except ValueError as problem:
            findings.append(_left_out(part, problem))
    for part in _parts(root, "types", findings):
        try:
            types[_new(part, types)] = _type(part, groups, slots)
        except ValueError as problem:
            findings.append(_left_out(part, problem))
    return Catalogue(MappingProxyType(types), MappingProxyType(groups), MappingProxyType(slots), tuple(findings))


def _type(part: Mapping[str, object], groups: Mapping[str, object], slots: Mapping[str, Slot]) -> QuestionType:
    group = _text(part, "group")
    if group not in groups:
        raise _BrokenError(f"group {group}")
    wordings: dict[str, Wording] = {}
    for item in _list(part.get("wordings"), "wordings"):
        one = _mapping(item)
        key = _new(one, wordings)
        text = _languages(one.get("text"), key)
        used = {language: _slots_of(said) for language, said in text.items()}
        if any(found != used[LANGUAGES[0]] for found in used.values()):
            raise _BrokenError(f"{key}: slots differ between languages")
        if unknown := used[LANGUAGES[0]] - set(slots):
            raise _BrokenError(f"{key}: {', '.join(sorted(unknown))}")
        wordings[key] = Wording(key, Audience(_text(one, "for")), text)
    if not wordings:
        raise _BrokenError("wordings")
    return QuestionType(
        id=_text(part, "id"),
        group=group,
        lineage=tuple(str(x) for x in _list(part.get("lineage"), "lineage")),
        tense=tuple(Tense(str(x)) for x in _list(part.get("tense"), "tense")),
        intent=Intent(_text(part, "intent")),
        tone=Tone(_text(part, "tone")),
        name=_languages(part.get("name"), "name"),
        purpose=_languages(part.get("purpose"), "purpose"),
        wordings=tuple(wordings.values()),
    )


def _slots_of(text: str) -> frozenset[str]:
    if "{" in SLOT.sub("", text) or "}" in SLOT.sub("", text):
        raise _BrokenError(text)
    return frozenset(match[1] for match in SLOT.finditer(text))


def _parts(root: Mapping[str, object], name: str, findings: list[Finding]) -> Iterator[Mapping[str, object]]:
    found = root.get(name)
    if not isinstance(found, list):
        findings.append(_left_out({"id": name}, "list"))
        return
    for item in found:
        if isinstance(item, dict):
            yield {str(key): value for key, value in item.items()}
        else:
            findings.append(_left_out({"id": name}, "object"))


def _new(part: Mapping[str, object], known: Mapping[str, object]) -> str:
    key = _text(part, "id")
    if key in known:
        raise _BrokenError("id is there twice")
    return key


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise _BrokenError("object")
    return {str(key): item for key, item in value.items()}


def _list(value: object, name: str) -> list[object]:
    if not isinstance(value, list):
        raise _BrokenError(name)
    return value


def _text(part: Mapping[str, object], name: str) -> str:
    value = part.get(name)
    if not isinstance(value, str) or not value.strip():
        raise _BrokenError(name)
    return value


def _languages(value: object, name: str) -> Mapping[str, str]:
    texts = _mapping(value)
    missing = [language for language in LANGUAGES if not isinstance(texts.get(language), str) or not texts[language]]
    if missing:
        raise _BrokenError(f"{name}: {', '.join(missing)}")
    return MappingProxyType({language: str(texts[language]) for language in LANGUAGES})


def _left_out(part: Mapping[str, object], problem: object) -> Finding:
    return _finding("catalogue_part", part=str(part.get("id", "")), problem=str(problem))


def _finding(code: str, **values: str) -> Finding:
    return Finding(code=code, weight=Weight.LOSS, values=tuple(values.items()))
