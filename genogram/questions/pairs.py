"""Pairs of whom a third person can be asked, with a score and what draws the eye to each (methods D5, steps 2 and 3)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from genogram.ids import Id
from genogram.model import HypothesisState
from genogram.questions.family import Family, Pair, pair_of
from genogram.questions.slots import call_name


class Line(StrEnum):
    """What sort of line stands between two people, as far as it decides what to ask."""

    CUTOFF = "cutoff"
    CONFLICT = "conflict"
    DISTANT = "distant"
    CLOSE = "close"
    NONE = "none"


_CONFLICT = ("hostile", "conflict", "discord", "hate", "distrust", "jealous", "focused_on_neg", "rival")
_DISTANT = ("distant", "indifferent", "never_met")
_CLOSE = ("close", "fused", "love", "harmony", "intimacy", "friend", "spiritual", "coalition")


@dataclass(frozen=True, slots=True)
class Scored:
    """A pair, how much speaks for asking about it, the strongest reason as a code, and its line."""

    pair: Pair
    score: int
    why: str
    line: Line


def line_of(family: Family, pair: Pair) -> Line:
    """The line between two people; the harder one where there are several."""
    kinds = [bond.kind.casefold() for bond in family.bonds.get(pair_of(*pair), ())]
    if any(kind.startswith("cutoff") for kind in kinds):
        return Line.CUTOFF
    if any(word in kind for kind in kinds for word in _CONFLICT):
        return Line.CONFLICT
    if any(word in kind for kind in kinds for word in _DISTANT):
        return Line.DISTANT
    if any(word in kind for kind in kinds for word in _CLOSE):
        return Line.CLOSE
    return Line.NONE


def scored_pairs(family: Family, asked_of: Id) -> list[Scored]:
    """Candidate pairs without the one who is asked, unordered: couples, parents and children, siblings, lines, housemates."""
    near = [p for p in sorted(family.near(asked_of)) if _fits(family, p)]
    known = frozenset(near)
    pairs = {pair for pair in (*family.couples, *family.bonds) if known.issuperset(pair)}
    for person in near:
        pairs.update(pair_of(person, parent) for parent in family.parents.get(person, ()) if parent in known)
        pairs.update(pair_of(person, sibling) for sibling in family.siblings(person) if sibling in known)
    home = [p for p in family.home(asked_of) if p in known]
    pairs.update(pair_of(a, b) for i, a in enumerate(home) for b in home[i + 1 :])
    return [_scored(family, asked_of, pair) for pair in sorted(pairs)]


def _fits(family: Family, person: Id) -> bool:
    return family.can_be_talked_about(person) and bool(call_name(family.doc.persons[person]))


def _scored(family: Family, asked_of: Id, pair: Pair) -> Scored:
    line = line_of(family, pair)
    reasons: list[tuple[int, str]] = []
    if line is not Line.NONE:
        reasons.append((3, f"{line}_line"))
    if pair in family.couples:
        reasons.append((3, "couple"))
    if _across_index(family, pair):
        reasons.append((2, "across_index"))
    if any(set(pair) <= set(h.persons) and h.state is not HypothesisState.DROPPED for h in family.doc.hypotheses.values()):
        reasons.append((2, "in_hypothesis"))
    if any("coalition" in b.kind or b.group for b in family.bonds.get(pair, ())) and _joined(family, asked_of, pair):
        reasons.append((1, "around_you"))
    if asked_of in (home := family.home(asked_of)) and set(pair) <= set(home):
        reasons.append((1, "same_home"))
    if not reasons:
        kin = pair[0] in family.parents.get(pair[1], ()) or pair[1] in family.parents.get(pair[0], ())
        reasons.append((0, "parent_child" if kin else "siblings" if pair[1] in family.siblings(pair[0]) else "same_home"))
    return Scored(pair, sum(points for points, _ in reasons), reasons[0][1], line)


def _across_index(family: Family, pair: Pair) -> bool:
    """Whether a parent and a child stand here of whom one is the index person."""
    a, b = pair
    kin = a in family.parents.get(b, ()) or b in family.parents.get(a, ())
    return kin and (family.doc.persons[a].is_index or family.doc.persons[b].is_index)


def _joined(family: Family, asked_of: Id, pair: Pair) -> bool:
    return any(pair_of(asked_of, person) in family.bonds for person in pair)
