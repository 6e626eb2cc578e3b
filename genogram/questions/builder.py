"""Which questions to suggest: a type chosen by each pair's line, resources never forgotten, in words (methods D5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from genogram.dates.partial import PartialDate
from genogram.ids import Id
from genogram.model import About, Document
from genogram.questions.blocks import not_asked, topic_kept
from genogram.questions.catalogue import Catalogue, catalogue
from genogram.questions.family import Family
from genogram.questions.ideas import Idea, Ideas
from genogram.questions.slots import SlotValues, blanks_left, fill, slot_values
from genogram.questions.typology import QuestionType, Tone, Wording

_ORIENTING_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One question to offer. ``why`` is a code said by ``why_in_words``; ``blanks`` are slots still open in the question."""

    type: str
    wording: str
    question: str
    about: About
    why: str
    blanks: tuple[str, ...] = ()


def suggest(
    doc: Document,
    asked_of: Id,
    about: About | None = None,
    language: str = "en",
    participants: tuple[Id, ...] = (),
    limit: int = 8,
    *,
    today: PartialDate | None = None,
    known: Catalogue | None = None,
) -> list[Suggestion]:
    """Up to *limit* questions for *asked_of*, best first; the same case gives the same list.

    Give it the whole case as the helper sees it, also in joint mode: what is hidden there must still keep questions back
    (violence between two people, say), and nothing of it shows in what is suggested. ``kept_back`` tells the helper what
    was left alone and why. *about* narrows to one pair, line or person. An empty list means: not this person, not now.
    """
    family = Family(doc, today)
    if not_asked(family, asked_of):
        return []
    if about is not None and topic_kept(family, asked_of, about):
        about = replace(about, behaviour="", event="")
    ideas = Ideas(family, asked_of, participants)
    return _Chooser(ideas, language, known or catalogue()).made(ideas.about(about), limit)


class _Chooser:
    """Turns ideas into suggestions in one language."""

    def __init__(self, ideas: Ideas, language: str, known: Catalogue) -> None:
        self.ideas = ideas
        self.language = language
        self.known = known

    def made(self, ideas: list[Idea], limit: int) -> list[Suggestion]:
        """Ideas as suggestions: problem followed by resource, three orienting ones by one that opens."""
        made: list[Suggestion] = []
        seen: set[tuple[str, About]] = set()
        for idea in self._alternated(ideas):
            if len(made) >= limit:
                break
            kind = self.known.types.get(idea.type)
            key = (idea.type, idea.about)
            if kind is None or key in seen or self._was_asked(idea):
                continue
            suggestion = self._said(kind, idea)
            if suggestion and not any(s.question == suggestion.question for s in made):
                seen.add(key)
                made.append(suggestion)
        return made

    def _said(self, kind: QuestionType, idea: Idea) -> Suggestion | None:
        values = slot_values(idea.about, self.ideas.group() if kind.id == "ranking" else ())
        wording = self._wording(kind, values)
        if wording is None:
            return None
        question = fill(self.ideas.family.doc, wording, values, self.language, self.known)
        return Suggestion(kind.id, wording.id, question, idea.about, idea.why, blanks_left(wording, values))

    def _wording(self, kind: QuestionType, values: SlotValues) -> Wording | None:
        """The wording that leaves least open and says most of what is known; one not used with this person yet, if any."""
        fitting = kind.for_audience(self.ideas.child)
        used = {entry.template for entry in self.ideas.asked}
        return min(
            fitting, key=lambda w: (len(blanks_left(w, values)), -len(w.slots), w.id in used, fitting.index(w)), default=None
        )

    def _alternated(self, ideas: list[Idea]) -> Iterator[Idea]:
        orienting = 0
        waiting = list(ideas)
        after_problem: About | None = None
        while waiting:
            index = 0
            if after_problem is None and orienting >= _ORIENTING_IN_A_ROW:
                index = next((i for i, idea in enumerate(waiting) if not self._orients(idea)), 0)
            if after_problem is not None:
                yield self._resource_after(after_problem)
                after_problem = None
                orienting += 1
                continue
            idea = waiting.pop(index)
            orienting = orienting + 1 if self._orients(idea) else 0
            yield idea
            kind = self.known.types.get(idea.type)
            if kind and kind.tone is Tone.PROBLEM and not self._was_asked(idea):
                after_problem = idea.about
        if after_problem is not None:
            yield self._resource_after(after_problem)

    def _resource_after(self, about: About) -> Idea:
        """A resource question on the same pair or person; on the family where there was none or a line of good things only."""
        return Idea("resource", About(persons=about.persons[:1], pair=about.pair[:2], element=about.element), "after_problem")

    def _orients(self, idea: Idea) -> bool:
        kind = self.known.types.get(idea.type)
        return kind is None or kind.intent.orients

    def _was_asked(self, idea: Idea) -> bool:
        return any(
            e.type == idea.type and e.about.pair[:2] == idea.about.pair[:2] and e.about.persons == idea.about.persons
            for e in self.ideas.recent
        )
