"""Findings in words: each area keeps a table of code and text, looked up here."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from genogram.findings import Finding
from genogram.ids import Id
from genogram.model import Bond, Document, Element, MultipleBirth, Parentage, Person, Tie, Union
from genogram.naming import unnamed_in_text
from resources.i18n import N_

if TYPE_CHECKING:
    from resources.i18n import Translator

_AREAS = ("genogram.rules", "genogram.exchange", "genogram.layout", "genogram.picture", "genogram.questions")
_more: dict[str, str] = {}
_UNKNOWN = N_("Something here is worth a look ({code}).")
_NAMED = 6
_LONGEST = 60


def register(texts: Mapping[str, str]) -> None:
    """Makes the findings of an area above the domain (storage) sayable: code -> text marked with ``N_``."""
    _more.update(texts)


def say(finding: Finding, translator: Translator, doc: Document | None = None) -> str:
    """*finding* as one calm sentence. Slots are filled with its values and the names of its elements in *doc*.

    Never raises: codes nobody knows and slots nobody fills are said as well as they can be.
    """
    text = _texts().get(finding.code) or _more.get(finding.code)
    if text is None:
        return translator(_UNKNOWN, code=finding.code)
    names = [_called(doc, key, translator) for key in finding.elements]
    slots = _Slots(finding.values, names, translator)
    if finding.line:
        slots.setdefault("line", str(finding.line))
    return translator(text).format_map(slots)


def name_for(doc: Document | None, key: Id, translator: Translator) -> str:
    """What an element is called in a sentence: "Anna", "Anna and Ben", "somebody without a name"."""
    return _called(doc, key, translator)


class _Slots(dict[str, str]):
    def __init__(self, values: tuple[tuple[str, str], ...], names: list[str], translator: Translator) -> None:
        super().__init__(values)
        for slot, name in zip(("a", "b", "c"), names, strict=False):
            self.setdefault(slot, name)
        shown = names[:_NAMED] + ["…"] * (len(names) > _NAMED)
        self.setdefault("all", ", ".join(shown))

    def __missing__(self, key: str) -> str:
        return "…"


@cache
def _texts() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for area in _AREAS:
        name = f"{area}.finding_texts"
        if importlib.util.find_spec(name) is not None:
            found.update(importlib.import_module(name).TEXTS)
    return found


def _called(doc: Document | None, key: Id, translator: Translator, depth: int = 0) -> str:
    found = doc.find(key) if doc is not None else None
    if doc is None or found is None:
        return "…"
    element = found[1]
    if isinstance(element, Person):
        return _short(element.name) or unnamed_in_text(translator)
    own = getattr(element, "name", "") or getattr(element, "title", "")
    if isinstance(own, str) and own.strip():
        return _short(own)
    if depth == 0:
        names = [_called(doc, part, translator, 1) for part in _parts(element)]
        if len(names) == 2:
            return translator("{a} and {b}", a=names[0], b=names[1])
        if names:
            return ", ".join(names)
    from genogram.edits.titles import what_it_is

    return what_it_is(found[0], translator)


def _parts(element: Element) -> tuple[Id, ...]:
    match element:
        case Union():
            return element.partners
        case Bond():
            return element.a, element.b
        case Tie():
            return element.origin, element.to
        case Parentage():
            return (element.child,)
        case MultipleBirth():
            return element.children
        case _:
            return ()


def _short(name: str) -> str:
    one_line = " ".join(name.split())
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"
