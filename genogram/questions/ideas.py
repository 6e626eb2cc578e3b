"""What there is to ask about in a family: ideas for questions in order of worth, before they become words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from genogram.ids import Id
from genogram.model import About, Bond, Document, Life, PersonKind, QuestionEntry, Tie, ordered
from genogram.questions.blocks import pair_kept, person_kept
from genogram.questions.family import YOUNG, Family, Pair, is_harm, pair_of
from genogram.questions.pairs import Line, Scored, line_of, scored_pairs
from genogram.questions.slots import call_name

_BY_LINE: dict[Line, tuple[str, ...]] = {
    Line.CONFLICT: ("diff_time", "sequence"),
    Line.CUTOFF: ("hypothetical", "exception"),
    Line.CLOSE: ("subsystem_compare", "scaling"),
    Line.DISTANT: ("mind_reading", "resource"),
    Line.NONE: ("triadic", "scaling"),
}
_OPENING = ("exception", "future", "hypothetical", "scaling")
_DEEPER = ("triadic", "scaling", *_OPENING, "diff_time", "mind_reading", "subsystem_compare", "resource")
_GENERAL = (
    "problem_def",
    "problem_def_other",
    "resource",
    "ranking",
    "goal",
    "classification",
    "coping",
    "miracle",
    "reflecting",
)
_LAST_SESSION = 2


@dataclass(frozen=True, slots=True)
class Idea:
    """A type of question, what it is about, and why, as a code."""

    type: str
    about: About
    why: str


class Ideas:
    """Ideas for one person who is asked, with those who are present."""

    def __init__(self, family: Family, asked_of: Id, present: tuple[Id, ...]) -> None:
        self.family = family
        self.asked_of = asked_of
        self.present = present
        self.child = family.is_child(asked_of)
        self.asked = [entry for entry in ordered(family.doc.entries) if entry.asked_of == asked_of]
        self.recent = _recent(family.doc, self.asked)

    def about(self, about: About | None) -> list[Idea]:
        """Ideas in order of worth, before repeats and the limit."""
        if self.present and self.asked_of not in self.present:
            return self._for_the_absent()
        if about is None or about == About():
            return [*self._for_pairs(self._pairs(), about or About()), *self._general(About())]
        pair = self._pair_of(about)
        if pair:
            line = Scored(pair, 0, "asked_for", line_of(self.family, pair))
            if pair_kept(self.family, self.asked_of, pair, self.present):
                return self._safe()
            return self._deeper(line, about)
        if any(person_kept(self.family, self.asked_of, person) for person in about.persons):
            return self._safe()
        return self._about_person(about)

    def _pairs(self) -> list[Scored]:
        found = scored_pairs(self.family, self.asked_of)
        asked = {pair_of(*e.about.pair[:2]) for e in self.recent if len(e.about.pair) >= 2}
        lowered = [replace(s, score=s.score - _LAST_SESSION) if s.pair in asked else s for s in found]
        allowed = [s for s in lowered if not pair_kept(self.family, self.asked_of, s.pair, self.present)]
        return sorted(allowed, key=lambda s: (-s.score, s.pair))

    def _for_pairs(self, pairs: list[Scored], about: About) -> list[Idea]:
        ideas: list[Idea] = []
        for n, scored in enumerate(pairs[:6]):
            first = _BY_LINE[scored.line][0]
            ideas += self._idea(first, scored, pairs, about)
            if n % 2 == 1:
                ideas += self._idea(_OPENING[(n // 2) % len(_OPENING)], scored, pairs, about, "opens")
        for scored in pairs[:6]:
            ideas += self._idea(_BY_LINE[scored.line][1], scored, pairs, about)
        return ideas

    def _deeper(self, scored: Scored, about: About) -> list[Idea]:
        """All that can be asked about one pair, its line's own types first."""
        pairs = [scored, *(s for s in self._pairs() if s.pair != scored.pair)]
        order = [
            *_BY_LINE[scored.line],
            "triadic",
            "scaling",
            *_OPENING,
            "diff_time",
            "mind_reading",
            "subsystem_compare",
            "resource",
        ]
        return [i for kind in dict.fromkeys(order) for i in self._idea(kind, scored, pairs, about)]

    def _idea(self, kind: str, scored: Scored, pairs: list[Scored], about: About, why: str = "") -> list[Idea]:
        pair = scored.pair
        persons: tuple[Id, ...] = ()
        if kind == "subsystem_compare":
            other = next((s.pair for s in pairs if s.pair != pair and not set(s.pair) & set(pair)), None)
            other = other or next((s.pair for s in pairs if s.pair != pair), None)
            if other is None:
                kind = "triadic"
            else:
                persons = other
        elif kind == "mind_reading":
            persons = (pair[0],)
        bonds = self.family.bonds.get(pair, ())
        element = about.element or (bonds[0].id if len(bonds) == 1 else None)
        target = replace(about, persons=persons, pair=pair, element=element)
        return [Idea(kind, target, why or scored.why)]

    def _general(self, about: About) -> list[Idea]:
        """Questions on the family as a whole."""
        ideas: list[Idea] = []
        others = self._others()
        for kind in _GENERAL:
            if kind == "ranking" and not 3 <= len(self.group()) <= 6:
                continue
            if kind == "problem_def" and any(entry.type == kind for entry in self.asked):
                continue
            needs = kind in {"problem_def_other", "miracle"}
            if needs and not others:
                continue
            ideas.append(Idea(kind, replace(about, persons=others[:1] if needs else ()), "whole_family"))
        ideas += [Idea("pride_ancestor", About(persons=(person,)), "remembered") for person in self._ancestors()[:1]]
        missing = [p for p in self._others(here=False) if self.present and p not in self.present]
        return ideas + [Idea("absent_member", About(persons=(person,)), "not_here") for person in missing[:1]]

    def _about_person(self, about: About) -> list[Idea]:
        person = self.family.doc.persons.get(about.persons[0]) if about.persons else None
        if person is None:
            return self._general(about)
        if person.life is Life.DIED or person.died:
            order = ["pride_ancestor", "absent_member"]
        else:
            order = ["resource", "mind_reading", "problem_def_other", "gossip", "explanation", "miracle", "role_swap"]
            if self.present and person.id not in self.present:
                order = ["absent_member", *(k for k in order if k != "gossip")]
            if not self.child and not self._harm_known():
                order.append("worsening")
        return [Idea(kind, replace(about, persons=about.persons[:1]), "asked_for") for kind in order]

    def _for_the_absent(self) -> list[Idea]:
        """Whoever is asked is not here: their voice through those who are."""
        about = About(persons=(self.asked_of,))
        return [Idea(kind, about, "not_here") for kind in ("absent_member", "role_swap", "problem_def_other", "resource")]

    def _safe(self) -> list[Idea]:
        """What can be asked where a pair or person is left alone: nothing about them, something that strengthens."""
        return [Idea(kind, About(), "kept_safe") for kind in ("coping", "resource", "goal", "reflecting")]

    def _pair_of(self, about: About) -> Pair | None:
        if len(about.pair) >= 2:
            return pair_of(about.pair[0], about.pair[1])
        found = self.family.doc.find(about.element) if about.element else None
        if found and isinstance(found[1], Bond):
            return pair_of(found[1].a, found[1].b)
        if found and isinstance(found[1], Tie) and found[1].to in self.family.doc.persons:
            return pair_of(found[1].origin, found[1].to) if found[1].origin in self.family.doc.persons else None
        return None

    def _others(self, here: bool = True) -> tuple[Id, ...]:
        """Others near to the one who is asked, of whom one may speak; those present first."""
        near = [p for p in sorted(self.family.near(self.asked_of)) if self.family.can_be_talked_about(p)]
        allowed = [p for p in near if call_name(self.family.doc.persons[p]) and not self._kept(p)]
        home = self.family.home(self.asked_of)
        return tuple(sorted(allowed, key=lambda p: (here and p not in self.present, p not in home, p)))

    def _kept(self, person: Id) -> bool:
        return person_kept(self.family, self.asked_of, person) is not None

    def group(self) -> tuple[Id, ...]:
        """Three to six people to put in an order: the household, else siblings with parents, else those near."""
        for group in (self.family.home(self.asked_of), (self.asked_of, *self.family.siblings(self.asked_of)), self.present):
            fit = [p for p in dict.fromkeys(group) if self._in_a_group(p)]
            if len(fit) >= 3:
                return tuple(fit[:6])
        return ()

    def _in_a_group(self, person: Id) -> bool:
        one = self.family.doc.persons.get(person)
        if one is None or not call_name(one) or not self.family.can_be_talked_about(person) or self._kept(person):
            return False
        age = self.family.highest_age(person)
        return age is None or age >= YOUNG

    def _ancestors(self) -> list[Id]:
        """Those who have died among parents and grandparents."""
        parents = self.family.parents.get(self.asked_of, ())
        grand = [g for p in parents for g in self.family.parents.get(p, ())]
        found: list[Id] = []
        for person in (*grand, *parents):
            one = self.family.doc.persons[person]
            dead = one.life is Life.DIED or one.died is not None
            if dead and one.kind is PersonKind.PERSON and call_name(one) and not self._kept(person):
                found.append(person)
        return list(dict.fromkeys(found))

    def _harm_known(self) -> bool:
        return any(is_harm(bond.kind) for bond in self.family.doc.bonds.values())


def _recent(doc: Document, asked: list[QuestionEntry]) -> list[QuestionEntry]:
    """What was asked in the last session and in the one now being written, which is the newest."""
    newest = {session.id for session in ordered(doc.sessions)[-2:]}
    return [entry for entry in asked if entry.session in newest]
