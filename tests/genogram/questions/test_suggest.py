"""What is suggested for a family, what is left alone, and that resources are never forgotten."""

from __future__ import annotations

import dataclasses
import itertools

import pytest

from genogram.change import Draft, apply
from genogram.model import About, Bond, Consent, Document, Person, QuestionEntry, Session, View, Visibility
from genogram.model.values import DateSaid, PersonId
from genogram.questions import catalogue, kept_back, reminders, suggest, view_values, why_in_words
from genogram.questions.typology import Tone
from genogram.questions.words import CODES
from resources.i18n import LANGUAGES, Translator
from tests.helpers.rich_case import Maker, on, rich_maker

TODAY = on("2025-04-02")


@pytest.fixture
def case() -> Maker:
    return rich_maker()


def change(doc: Document, table: str, record: str, **fields: object) -> Document:
    draft = Draft(doc)
    draft.put(table, dataclasses.replace(doc.table(table)[record], **fields))  # type: ignore[arg-type]
    return apply(doc, draft.done("test"))


def no_talks(doc: Document) -> Document:
    return dataclasses.replace(doc, entries={}, sessions={}, views={}, hypotheses={}, goals={}, ratings={}, steps={})


def pairs_of(doc: Document, asked: PersonId, **kwargs: object) -> set[frozenset[str]]:
    return {frozenset(s.about.pair) for s in suggest(doc, asked, limit=40, today=TODAY, **kwargs) if s.about.pair}  # type: ignore[arg-type]


def test_questions_are_about_two_others_never_about_oneself(case: Maker) -> None:
    found = suggest(case.doc, case["lea"], limit=30, today=TODAY)
    assert len(found) > 8
    for suggestion in found:
        assert case["lea"] not in suggestion.about.pair


def test_the_same_case_gives_the_same_questions(case: Maker) -> None:
    for language in LANGUAGES:
        first = suggest(case.doc, case["marta"], None, language, limit=20, today=TODAY)
        assert first == suggest(rich_maker().doc, case["marta"], None, language, limit=20, today=TODAY)


def test_the_limit_holds(case: Maker) -> None:
    assert len(suggest(case.doc, case["lea"], limit=3, today=TODAY)) == 3


def test_after_what_is_hard_comes_what_is_good(case: Maker) -> None:
    found = suggest(no_talks(case.doc), case["tom"], limit=30, today=TODAY)
    tones = [catalogue().types[s.type].tone for s in found]
    assert Tone.PROBLEM in tones
    for here, after in itertools.pairwise(tones):
        assert not (here is Tone.PROBLEM and after is Tone.PROBLEM)
    assert any(s.why == "after_problem" for s in found)


def test_after_three_questions_to_understand_comes_one_that_opens(case: Maker) -> None:
    found = suggest(no_talks(case.doc), case["tom"], limit=12, today=TODAY)
    orients = [catalogue().types[s.type].intent.orients for s in found]
    assert not all(orients)
    assert orients.index(False) <= 4


def test_children_are_asked_in_their_own_words(case: Maker) -> None:
    doc = no_talks(case.doc)
    pair = About(pair=(case["marta"], case["jens"]))
    child = {s.wording for s in suggest(doc, case["tom"], pair, "de", today=TODAY)}
    grown = {s.wording for s in suggest(doc, case["karin"], pair, "de", today=TODAY)}
    assert child
    assert all(".adult." not in w for w in child)
    assert grown
    assert all(".child." not in w for w in grown)


def test_a_line_decides_the_type(case: Maker) -> None:
    doc = no_talks(case.doc)
    conflict = suggest(doc, case["karin"], About(element=case["marta-jens"]), limit=2, today=TODAY)
    assert conflict[0].type == "diff_time"
    assert conflict[0].about.element == case["marta-jens"]
    assert suggest(doc, case["marta"], About(element=case["karin-jens"]), limit=1, today=TODAY)[0].type == "hypothetical"
    assert suggest(doc, case["jens"], About(element=case["marta-lea"]), limit=1, today=TODAY)[0].type == "subsystem_compare"
    assert suggest(doc, case["tom"], About(element=case["jens-lea"]), limit=1, today=TODAY)[0].type == "mind_reading"
    assert suggest(doc, case["tom"], About(pair=(case["helga"], case["lea"])), limit=1, today=TODAY)[0].type == "triadic"


def test_a_pair_with_violence_is_left_alone_with_a_reason(case: Maker) -> None:
    living = change(case.doc, "bonds", case["marta-jens"], kind="physical_abuse", visibility=Visibility.INTERNAL)
    couple = frozenset({case["marta"], case["jens"]})
    assert couple in pairs_of(case.doc, case["tom"])
    assert couple not in pairs_of(living, case["tom"])
    assert any(set(k.persons) == couple and k.why == "violence_in_pair" for k in kept_back(living, case["tom"], (), TODAY))
    instead = suggest(living, case["tom"], About(pair=(case["marta"], case["jens"])), today=TODAY)
    assert {s.why for s in instead} == {"kept_safe"}
    assert all(not s.about.pair for s in instead)


def test_nobody_is_asked_about_somebody_who_harms_them(case: Maker) -> None:
    living = change(case.doc, "bonds", case["marta-jens"], kind="controlling")
    for suggestion in suggest(living, case["marta"], limit=40, today=TODAY):
        assert case["jens"] not in (*suggestion.about.pair, *suggestion.about.persons)


def test_very_young_children_are_not_questioned(case: Maker) -> None:
    assert suggest(case.doc, case["mila"], today=TODAY) == []
    assert [k.why for k in kept_back(case.doc, case["mila"], (), TODAY)] == ["too_young"]
    older = change(case.doc, "persons", case["mila"], born=DateSaid(family=on("2012")))
    assert suggest(older, case["mila"], today=TODAY)


def test_what_somebody_does_not_want_to_be_asked_about_is_left_alone(case: Maker) -> None:
    assert reminders(case.doc, case["lea"]) == ("Papas neue Wohnung",)
    doc = change(case.doc, "persons", case["lea"], please_do_not_ask=("Toms Noten", "Umzug"))
    assert not any(case["tom"] in (*s.about.pair, *s.about.persons) for s in suggest(doc, case["lea"], limit=40, today=TODAY))
    assert any(k.topic == "Toms Noten" for k in kept_back(doc, case["lea"], (), TODAY))
    about = About(pair=(case["marta"], case["jens"]), event="Umzug in den Lindenweg")
    assert all("Umzug" not in s.question for s in suggest(doc, case["lea"], about, today=TODAY))
    assert any("Umzug" in s.question for s in suggest(case.doc, case["tom"], about, limit=20, today=TODAY))


def test_parted_parents_who_both_sit_here_are_not_asked_about_before_their_child(case: Maker) -> None:
    couple = frozenset({case["marta"], case["jens"]})
    both = (case["tom"], case["marta"], case["jens"])
    assert couple not in pairs_of(case.doc, case["tom"], participants=both)
    assert couple in pairs_of(case.doc, case["tom"], participants=both[:2])
    assert any(k.why == "loyalty" for k in kept_back(case.doc, case["tom"], both, TODAY))


def test_not_now_and_only_watching_are_respected(case: Maker) -> None:
    assert suggest(change(case.doc, "persons", case["tom"], pace="not now"), case["tom"], today=TODAY) == []
    draft = Draft(case.doc)
    draft.put("consents", Consent(id=case.new(), person=case["tom"], purpose="draw", degree="watch"))
    watching = apply(case.doc, draft.done("test"))
    assert [k.why for k in kept_back(watching, case["tom"], (), TODAY)] == ["only_watching"]


def test_somebody_who_is_not_here_is_asked_through_the_others(case: Maker) -> None:
    found = suggest(case.doc, case["jens"], participants=(case["marta"], case["lea"]), today=TODAY)
    assert found[0].type == "absent_member"
    assert {s.why for s in found} <= {"not_here", "after_problem"}
    assert all(case["jens"] in s.about.persons for s in found)


def test_the_dead_lend_strength_and_are_no_pair(case: Maker) -> None:
    found = suggest(case.doc, case["karin"], limit=60, today=TODAY)
    assert all(case["werner"] not in s.about.pair for s in found)
    asked = suggest(case.doc, case["karin"], About(persons=(case["werner"],)), "de", today=TODAY)
    assert asked[0].type == "pride_ancestor"
    assert "Werner Lindner" in asked[0].question


def test_nobody_is_asked_about_the_missing_unless_chosen(case: Maker) -> None:
    for asked in ("marta", "tom", "lea"):
        for suggestion in suggest(case.doc, case[asked], limit=60, today=TODAY):
            assert case["petro"] not in (*suggestion.about.pair, *suggestion.about.persons)
    chosen = suggest(case.doc, case["marta"], About(persons=(case["petro"],)), participants=(case["marta"],), today=TODAY)
    assert chosen[0].type == "absent_member"


def test_what_was_asked_last_time_is_not_asked_again(case: Maker) -> None:
    doc = no_talks(case.doc)
    first = suggest(doc, case["tom"], today=TODAY)[0]
    draft = Draft(doc)
    session = Session(id=case.new(), number=1)
    draft.put("sessions", session)
    draft.put(
        "entries",
        QuestionEntry(id=case.new(), session=session.id, type=first.type, asked_of=case["tom"], about=first.about, answer="."),
    )
    after = suggest(apply(doc, draft.done("test")), case["tom"], limit=40, today=TODAY)
    assert (first.type, first.about.pair) not in {(s.type, s.about.pair) for s in after}


def test_every_suggestion_says_why_in_words(case: Maker) -> None:
    whys = {s.why for p in case.doc.persons for s in suggest(case.doc, p, limit=60, today=TODAY)}
    assert len(whys) > 6
    assert whys <= CODES
    assert all(why_in_words(code, Translator("en")) for code in CODES)
    assert "{x}" in why_in_words("please_do_not_ask", Translator("en"), "about {x}")


def test_an_answer_to_a_suggestion_can_become_a_view(case: Maker) -> None:
    suggestion = next(s for s in suggest(no_talks(case.doc), case["tom"], limit=40, today=TODAY) if s.about.pair)
    row = QuestionEntry(
        id="e",
        session="s",
        type=suggestion.type,
        asked_of=case["tom"],
        about=suggestion.about,
        question=suggestion.question,
        answer="!",
    )
    (values,) = view_values(row)
    assert values.teller == case["tom"]
    assert View(id="v", holder=values.holder, teller=values.teller, about=values.about, pair=values.pair)


def test_a_person_alone_still_gets_questions() -> None:
    make = Maker()
    make.put("persons", "one", Person)
    found = suggest(make.doc, make["one"])
    assert {s.type for s in found} >= {"problem_def", "goal", "coping"}
    assert all(not s.blanks for s in found)


def test_a_stranger_gets_none() -> None:
    assert suggest(Document(), "nobody") == []
    assert [k.why for k in kept_back(Document(), "nobody")] == ["unknown_person"]


def test_several_lines_between_two_take_the_harder(case: Maker) -> None:
    draft = Draft(no_talks(case.doc))
    draft.put("bonds", Bond(id=case.new(), a=case["marta"], b=case["lea"], kind="cutoff"))
    doc = apply(no_talks(case.doc), draft.done("test"))
    assert suggest(doc, case["tom"], About(pair=(case["marta"], case["lea"])), limit=1, today=TODAY)[0].type == "hypothetical"
