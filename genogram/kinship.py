"""What one person is to another: mother, half-brother, father's sister, wife, stepson."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from genogram.couples import has_ended, unions_of
from genogram.ids import Id
from genogram.kinship_terms import STEP_UP, TERMS
from genogram.links import links
from genogram.model import Document, Gender, Parentage, ParentageKind, Union

if TYPE_CHECKING:
    from resources.i18n import Translator

_HIGHEST = 4
_CLOSE = frozenset({ParentageKind.BIRTH, ParentageKind.UNKNOWN, ParentageKind.ADOPTED, ParentageKind.DONOR})


def term(doc: Document, a: Id, b: Id, translator: Translator) -> str:
    """What *a* is to *b* in words of a language ("mother": a is b's mother); empty where there is no word for it."""
    found = relation(doc, a, b)
    if not found or found not in TERMS:
        return ""
    words = TERMS[found]
    gender = doc.persons[a].gender
    said = translator(words[0] if gender is Gender.FEMALE else words[1] if gender is Gender.MALE else words[2])
    return said.removesuffix(" (she)").removesuffix(" (he)")


def relation(doc: Document, a: Id, b: Id) -> str:
    """The code of what *a* is to *b* (a key of ``kinship_terms.TERMS``); empty where it has none. The closest one counts."""
    if a == b or a not in doc.persons or b not in doc.persons:
        return ""
    return _couple(doc, b, a) or _descent(doc, b, a) or _other_parentage(doc, b, a) or _by_marriage(doc, b, a)


def parents_of(doc: Document, child: Id) -> list[tuple[Id, ParentageKind]]:
    """(parent, kind of parentage) of a person, in order of telling."""
    return [(partner, p.kind) for p in _parentages(doc, child) for partner in _partners(doc, p)]


def children_of(doc: Document, parent: Id) -> list[tuple[Id, ParentageKind]]:
    """(child, kind of parentage) of a person, in order of telling."""
    found = [
        doc.parentages[key]
        for union in unions_of(doc, parent)
        for key in sorted(links(doc).in_table("parentages", union.id))
        if doc.parentages[key].union == union.id
    ]
    return [(p.child, p.kind) for p in found if p.child in doc.persons]


def partners_of(doc: Document, person: Id) -> list[tuple[Id, Union]]:
    """(partner, union) of a person, in order of telling."""
    return [(p, union) for union in unions_of(doc, person) for p in union.partners if p != person and p in doc.persons]


def _parentages(doc: Document, child: Id) -> list[Parentage]:
    keys = sorted(links(doc).in_table("parentages", child))
    return [doc.parentages[k] for k in keys if doc.parentages[k].child == child]


def _partners(doc: Document, parentage: Parentage) -> Iterator[Id]:
    union = doc.unions.get(parentage.union)
    return iter(tuple(p for p in union.partners if p in doc.persons) if union else ())


# Below, the code says what *b* is to *a*: one looks up from a.


def _couple(doc: Document, a: Id, b: Id) -> str:
    found = [union for partner, union in partners_of(doc, a) if partner == b]
    if not found:
        return ""
    if all(has_ended(u) for u in found):
        return "former_partner"
    from genogram.model import UnionEventKind

    married = any(e.kind is UnionEventKind.MARRIED for u in found for e in u.events)
    return "spouse" if married else "partner"


def _ancestors(doc: Document, person: Id) -> dict[Id, tuple[int, Id]]:
    """Ancestor -> (generations up, the parent the shortest way leads through), the person itself at 0."""
    found: dict[Id, tuple[int, Id]] = {person: (0, "")}
    level = [person]
    for height in range(1, _HIGHEST + 1):
        above: list[Id] = []
        for one in level:
            for parent, kind in parents_of(doc, one):
                if kind in _CLOSE and parent not in found:
                    found[parent] = height, parent if height == 1 else found[one][1]
                    above.append(parent)
        level = above
    return found


def _descent(doc: Document, a: Id, b: Id) -> str:
    if twins := _siblings(doc, a, b):
        return twins
    up, down = _ancestors(doc, a), _ancestors(doc, b)
    common = [(up[p][0] + down[p][0], up[p][0], down[p][0], p) for p in up if p in down]
    if not common:
        return ""
    _, over, under, ancestor = min(common)
    if (over, under) == (1, 0):
        return _parent_code(doc, a, b)
    if (over, under) == (0, 1):
        return "adopted_child" if _kind_between(doc, b, a) is ParentageKind.ADOPTED else "child"
    code = f"{over}_{under}"
    side = _side(doc, up[ancestor][1])
    return code + side if code + side in TERMS else code


def _parent_code(doc: Document, child: Id, parent: Id) -> str:
    return "adoptive_parent" if _kind_between(doc, child, parent) is ParentageKind.ADOPTED else "parent"


def _kind_between(doc: Document, child: Id, parent: Id) -> ParentageKind | None:
    kinds = [kind for p, kind in parents_of(doc, child) if p == parent]
    return ParentageKind.BIRTH if ParentageKind.BIRTH in kinds else next(iter(kinds), None)


def _side(doc: Document, parent: Id) -> str:
    gender = doc.persons[parent].gender if parent in doc.persons else Gender.UNKNOWN
    return {Gender.FEMALE: "_mother", Gender.MALE: "_father"}.get(gender, "")


def _siblings(doc: Document, a: Id, b: Id) -> str:
    """Siblings share a union; half-siblings one parent in two unions."""
    for key in links(doc).in_table("multiple_births", a):
        if {a, b} <= set(doc.multiple_births[key].children):
            return "twin"
    first, second = ({p.union for p in _parentages(doc, one) if p.kind in _CLOSE} for one in (a, b))
    if first & second:
        return "sibling"
    parents, others = ({p for p, kind in parents_of(doc, one) if kind in _CLOSE} for one in (a, b))
    shared = parents & others
    if len(shared) > 1:
        return "sibling"
    return "half_sibling" if shared else ""


def _other_parentage(doc: Document, a: Id, b: Id) -> str:
    if (kind := _kind_between(doc, a, b)) in STEP_UP:
        return f"{STEP_UP[kind]}_parent"
    if (kind := _kind_between(doc, b, a)) in STEP_UP:
        return f"{STEP_UP[kind]}_child"
    shared = {p.union for p in _parentages(doc, a)} & {p.union for p in _parentages(doc, b)}
    return "foster_sibling" if shared else ""


def _by_marriage(doc: Document, a: Id, b: Id) -> str:
    mine, theirs = [p for p, _ in partners_of(doc, a)], [p for p, _ in partners_of(doc, b)]
    my_parents, their_parents = ({p for p, k in parents_of(doc, one) if k in _CLOSE} for one in (a, b))
    if my_parents & set(theirs):
        return "step_parent"
    if their_parents & set(mine):
        return "step_child"
    if any(b in {p for p, _ in parents_of(doc, one)} for one in mine):
        return "parent_in_law"
    if any(a in {p for p, _ in parents_of(doc, one)} for one in theirs):
        return "child_in_law"
    if any(_siblings(doc, one, b) for one in mine) or any(_siblings(doc, a, one) for one in theirs):
        return "sibling_in_law"
    step = any(p in {q for q, _ in partners_of(doc, parent)} for parent in my_parents for p in their_parents)
    return "step_sibling" if step else ""
