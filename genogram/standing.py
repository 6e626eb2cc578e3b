"""Whether what remains of an element still means something when others are gone."""

from __future__ import annotations

from collections.abc import Mapping

from genogram.cascade import children_left
from genogram.ids import Id
from genogram.model import Document, Element, Household, LifeEvent, MultipleBirth, Rating, SafetyCard, Step, Union, View


def stands(doc: Document, before: Element, kept: Element, gone: Mapping[Id, Id]) -> bool:
    """Whether what remains of an element still means something."""
    match before, kept:
        case View(), View():
            return bool(kept.about) == bool(before.about) and len(kept.pair) == len(before.pair)
        case Union(), Union():
            return union_stands(doc, before.id, gone, lost=len(kept.partners) < len(before.partners))
        case MultipleBirth(), MultipleBirth():
            return len(kept.children) > 1
        case LifeEvent(), LifeEvent():
            return bool(kept.persons) or not before.persons
        case Household(), Household():
            return bool(kept.members or kept.name) or not before.members
        case SafetyCard(), SafetyCard():
            return kept.person == before.person
        case Step(), Step():
            return kept.goal == before.goal
        case Rating(), Rating():
            return kept.of == before.of or bool(kept.instrument)
        case _:
            return True


def union_stands(doc: Document, key: Id, gone: Mapping[Id, Id], *, lost: bool = False) -> bool:
    """A union joins somebody: two partners, one partner with a child or a story of their own, or siblings."""
    union = doc.unions[key]
    partners = sum(p not in gone for p in union.partners)
    children = len(children_left(doc, key, gone))
    if partners == 0:
        return children > 1
    return partners > 1 or children > 0 or (bool(union.events) and not lost)
