"""Two records of one person become one; nothing that either of them says is lost."""

from __future__ import annotations

import dataclasses
from itertools import combinations
from typing import TypeVar

from genogram.change import ChangeError, ChangeSet, Draft
from genogram.edits.base import person_of
from genogram.edits.one_person import united
from genogram.ids import Id, IdSource, new_id
from genogram.links import links
from genogram.model import (
    Bond,
    Document,
    Element,
    MultipleBirth,
    MultipleKind,
    Parentage,
    QuestionEntry,
    Tie,
    Union,
    View,
)
from genogram.references import redirected

E = TypeVar("E", bound=Element)


def merge_persons(doc: Document, keep: Id, away: Id, *, new: IdSource = new_id) -> ChangeSet:
    """*away* was *keep* all along: one record with the names, dates, lines and words of both.

    A second name becomes a further name, a second date the papers' version or a life event, other second values life events.
    Two unions of the same pair become one. Raises ChangeError ``not_found``, ``same_person``, and where the two cannot be
    one: ``merge_partners`` (they are a couple), ``merge_parent_and_child``, ``merge_line_between`` (a bond, tie or view
    joins them: take it away first).
    """
    kept, gone = person_of(doc, keep), person_of(doc, away)
    if keep == away:
        raise ChangeError("same_person", keep)
    _check_possible(doc, keep, away)
    draft = Draft(doc)
    person, extra = united(kept, gone, new)
    draft.put("persons", person)
    draft.put("life_events", *extra)
    _redirect(doc, draft, {away: keep})
    draft.put("persons", _moved(person, {away: keep}))
    draft.put("life_events", *(_moved(event, {away: keep}) for event in extra))
    draft.remove("persons", away)
    _one_place_each(doc, draft, keep, away)
    _join_unions(doc, draft, keep, away)
    _join_births(doc, draft, keep, away)
    return draft.done("merge_persons", kept.name, gone.name)


def _check_possible(doc: Document, keep: Id, away: Id) -> None:
    both = {keep, away}
    for table, key in links(doc).to(away):
        element = doc.table(table)[key]
        match element:
            case Union() if both <= set(element.partners):
                raise ChangeError("merge_partners", key)
            case Bond() if both == {element.a, element.b}:
                raise ChangeError("merge_line_between", key)
            case Tie() if both == {element.origin, element.to}:
                raise ChangeError("merge_line_between", key)
            case View() if both <= set(element.pair):
                raise ChangeError("merge_line_between", key)
            case _:
                pass
    for child, parent in ((keep, away), (away, keep)):
        for key in links(doc).in_table("parentages", child):
            if parent in doc.unions[doc.parentages[key].union].partners:
                raise ChangeError("merge_parent_and_child", key)


def _redirect(doc: Document, draft: Draft, moved: dict[Id, Id]) -> None:
    """Every element that points to a key of *moved* points to its value instead."""
    for away in moved:
        for table, key in _pointing(doc, draft, away):
            element = draft.get(table, key)
            if element is not None:
                draft.put(table, _no_half_pair(_moved(element, moved)))


def _moved(element: E, moved: dict[Id, Id]) -> E:
    return redirected(element, lambda key: moved.get(key, key)) or element


def _no_half_pair(element: Element) -> Element:
    """A question about two persons who turn out to be one is about that person."""
    if isinstance(element, QuestionEntry) and len(element.about.pair) == 1:
        persons = tuple(dict.fromkeys(element.about.persons + element.about.pair))
        return dataclasses.replace(element, about=dataclasses.replace(element.about, persons=persons, pair=()))
    return element


def _pointing(doc: Document, draft: Draft, target: Id) -> list[tuple[str, Id]]:
    """What pointed to *target* before this edit began; the edit itself only ever adds pointers to what is kept."""
    return links(doc).to(target)


def _one_place_each(doc: Document, draft: Draft, keep: Id, away: Id) -> None:
    """Where both stood on a picture, the kept one's place holds."""
    taken = {doc.placements[k].picture for k in links(doc).in_table("placements", keep) if doc.placements[k].element == keep}
    for key in links(doc).in_table("placements", away):
        if doc.placements[key].picture in taken:
            draft.remove("placements", key)


def _join_unions(doc: Document, draft: Draft, keep: Id, away: Id) -> None:
    """Unions of the same two people become the first of them, with the events of all and each child once."""
    found: dict[frozenset[Id], list[Union]] = {}
    for person in (keep, away):
        for key in sorted(links(doc).in_table("unions", person)):
            union = draft.get("unions", key)
            assert isinstance(union, Union)
            if len(union.partners) == 2 and union not in found.setdefault(frozenset(union.partners), []):
                found[frozenset(union.partners)].append(union)
    for same in found.values():
        first, *others = sorted(same, key=lambda u: u.id)
        for other in others:
            events = tuple(dict.fromkeys(first.events + other.events))
            first = dataclasses.replace(first, events=events, kind=first.kind or other.kind, told=first.told or other.told)
            draft.put("unions", first)
            _redirect(doc, draft, {other.id: first.id})
            draft.remove("unions", other.id)
            _one_place_each(doc, draft, first.id, other.id)
    _each_child_once(doc, draft, keep, away, [u.id for same in found.values() if len(same) > 1 for u in same])


def _each_child_once(doc: Document, draft: Draft, keep: Id, away: Id, unions: list[Id]) -> None:
    """Parentages that say the same of the same child and union become one."""
    keys = {k for end in (keep, away, *unions) for k in links(doc).in_table("parentages", end)}
    seen: set[Parentage] = set()
    for key in sorted(keys):
        held = draft.get("parentages", key)
        if not isinstance(held, Parentage):
            continue
        said = dataclasses.replace(held, id="", source_id="")
        if said in seen and not _referred(doc, key):
            draft.remove("parentages", key)
        seen.add(said)


def _referred(doc: Document, key: Id) -> bool:
    return bool(links(doc).to(key))


def _join_births(doc: Document, draft: Draft, keep: Id, away: Id) -> None:
    """Twins of both are twins of one; twins that turn out to be one person are none."""
    keys = sorted({k for p in (keep, away) for k in links(doc).in_table("multiple_births", p)})
    births = [b for k in keys if isinstance(b := draft.get("multiple_births", k), MultipleBirth)]
    for one, other in combinations(births, 2):
        held = draft.get("multiple_births", one.id)
        if not isinstance(held, MultipleBirth) or draft.get("multiple_births", other.id) is None:
            continue
        children = tuple(dict.fromkeys(held.children + other.children))
        kind = held.kind if held.kind is not MultipleKind.UNKNOWN else other.kind
        draft.put("multiple_births", dataclasses.replace(held, children=children, kind=kind))
        _redirect(doc, draft, {other.id: one.id})
        draft.remove("multiple_births", other.id)
    for birth in births:
        left = draft.get("multiple_births", birth.id)
        if isinstance(left, MultipleBirth) and len(left.children) < 2 and not _referred(doc, birth.id):
            draft.remove("multiple_births", birth.id)
