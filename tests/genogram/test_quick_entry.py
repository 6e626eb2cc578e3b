"""Quick entry: lines as people type them become people; nothing typed is an error, nothing is made up."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genogram import edits
from genogram.change import apply
from genogram.model import (
    Document,
    Gender,
    Id,
    Life,
    ParentageKind,
    PartialDate,
    PersonKind,
    UnionEventKind,
    counted_ids,
)
from genogram.quick_entry import Said, SaidEvent, completions, connect, parse, plan, say_people, say_plan, say_unclear
from genogram.quick_entry.words import LANGUAGES, RELATIONS
from resources.i18n import translator

TODAY = "2026-11-22"
EN = translator("en")


def typed(doc: Document, text: str, *selected: Id, language: str = "en") -> Document:
    """The case after *text* and Enter."""
    return apply(doc, plan(doc, parse(text, language), selected, TODAY, new=counted_ids(1000 + 50 * len(doc.persons))).changes)


def by_name(doc: Document, name: str) -> Id:
    return next(key for key, p in sorted(doc.persons.items()) if p.name == name)


def partners(doc: Document) -> list[set[str]]:
    return [{doc.persons[p].name for p in u.partners} for _, u in sorted(doc.unions.items())]


def children_of(doc: Document, *names: str) -> list[str]:
    """Names of the children of the union of exactly these people."""
    union = next(key for key, u in doc.unions.items() if {doc.persons[p].name for p in u.partners} == set(names))
    return [doc.persons[p.child].name for _, p in sorted(doc.parentages.items()) if p.union == union]


@pytest.fixture
def jana() -> Document:
    return apply(Document(), edits.add_person(Document(), "Jana", new=counted_ids()))


@pytest.mark.parametrize(
    ("text", "language", "name", "relation", "age"),
    [
        ("Anna", "en", "Anna", "", None),
        ("Anna, 34", "en", "Anna", "", 34),
        ("Anna 34 years old", "en", "Anna", "", 34),
        ("daughter Lea 12", "en", "Lea", "daughter", 12),
        ("Daughter: Lea (12)", "en", "Lea", "daughter", 12),
        ("partner Peter", "en", "Peter", "partner", None),
        ("Sohn Tom 9", "de", "Tom", "son", 9),
        ("Sohn Tom, 9 Jahre", "de", "Tom", "son", 9),
        ("eine Tochter: Ela 2", "de", "Ela", "daughter", 2),
        ("mor Eva", "da", "Eva", "mother", None),
        ("Mor Eva", "da", "Eva", "mother", None),
        ("datter Lea 12 år", "da", "Lea", "daughter", 12),
        ("син Тарас 9", "uk", "Тарас", "son", 9),
        ("Донька Оля, 12 років", "uk", "Оля", "daughter", 12),
        ("син Тарас 9", "en", "Тарас", "son", 9),
        ("Pflegesohn Ali 7", "de", "Ali", "foster_son", 7),
        ("Mor Cohen", "en", "Mor Cohen", "", None),
        ("Sonja", "en", "Sonja", "", None),
        ("Louis XIV", "en", "Louis XIV", "", None),
        ("Agent 700", "en", "Agent 700", "", None),
        ("ሰላም ተስፋይ", "en", "ሰላም ተስፋይ", "", None),
        ("مريم 40", "en", "مريم", "", 40),
    ],
)
def test_one_person(text: str, language: str, name: str, relation: str, age: int | None) -> None:
    (said,) = parse(text, language).people
    assert (said.name, said.relation, said.age) == (name, relation, age)


def test_many_people_in_one_line() -> None:
    assert [p.name for p in parse("parents Karl and Eva").people] == ["Karl", "Eva"]
    assert [p.name for p in parse("twins Mia, Noa").people] == ["Mia", "Noa"]
    assert [(p.name, p.age) for p in parse("children: Lea 12, Tom 9").people] == [("Lea", 12), ("Tom", 9)]
    assert [p.name for p in parse("Kinder Lea und Tom", "de").people] == ["Lea", "Tom"]
    assert [p.name for p in parse("two daughters Mia and Noa").people] == ["Mia", "Noa"]
    assert [p.name for p in parse("двоє дітей", "uk").people] == ["", ""]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Anna, 34, married to Peter 2010, divorced 2016, two children", "en"),
        ("Anna, 34, verheiratet mit Peter 2010, geschieden 2016, zwei Kinder", "de"),
        ("Anna, 34, gift med Peter 2010, skilt 2016, to børn", "da"),
        ("Anna, 34, чоловік Peter, шлюб 2010, розлучені 2016, двоє дітей", "uk"),
    ],
)
def test_a_whole_sentence_in_every_language(text: str, language: str) -> None:
    doc = typed(Document(), text, language=language)
    assert partners(doc) == [{"Anna", "Peter"}]
    (union,) = doc.unions.values()
    events = [(e.kind, e.when.edtf if e.when else "") for e in union.events]
    assert events == [(UnionEventKind.MARRIED, "2010"), (UnionEventKind.DIVORCED, "2016")]
    assert len(doc.persons) == 4
    assert children_of(doc, "Anna", "Peter") == ["", ""]


def test_an_age_is_kept_as_told_and_no_birthday_is_made_up(jana: Document) -> None:
    doc = typed(jana, "daughter Lea 12", by_name(jana, "Jana"))
    lea = doc.persons[by_name(doc, "Lea")]
    assert lea.age_told is not None
    assert (lea.age_told.years, lea.age_told.on) == (12, PartialDate(edtf=TODAY))
    assert lea.born is None
    assert lea.gender is Gender.FEMALE


def test_dates_are_kept_as_said(jana: Document) -> None:
    doc = typed(jana, "Vater Karl geb. 1951, gest. 2022", by_name(jana, "Jana"), language="de")
    karl = doc.persons[by_name(doc, "Karl")]
    assert karl.born is not None
    assert karl.born.best is not None
    assert karl.born.best.edtf == "1951"
    assert karl.died is not None
    assert karl.life is Life.DIED
    assert doc.persons[by_name(doc, "Jana")].born is None


def test_children_go_to_the_couple_the_selected_person_is_in(jana: Document) -> None:
    doc = typed(jana, "husband Murat", by_name(jana, "Jana"))
    doc = typed(doc, "daughter Lea 12", by_name(doc, "Jana"))
    doc = typed(doc, "son Tom 9", by_name(doc, "Murat"))
    assert children_of(doc, "Jana", "Murat") == ["Lea", "Tom"]
    (union,) = doc.unions.values()
    assert [e.kind for e in union.events] == [UnionEventKind.MARRIED]


def test_children_of_a_selected_couple(jana: Document) -> None:
    doc = typed(jana, "partner Murat", by_name(jana, "Jana"))
    doc = typed(doc, "partner Sven", by_name(doc, "Jana"))
    doc = typed(doc, "daughter Lea", by_name(doc, "Jana"), by_name(doc, "Murat"))
    union = next(key for key, u in doc.unions.items() if by_name(doc, "Sven") in u.partners)
    doc = typed(doc, "son Max", union)
    assert children_of(doc, "Jana", "Murat") == ["Lea"]
    assert children_of(doc, "Jana", "Sven") == ["Max"]


def test_parents_share_one_union_and_fill_places_drawn_without_names(jana: Document) -> None:
    doc = typed(jana, "mother Eva", by_name(jana, "Jana"))
    doc = typed(doc, "father Karl 71", by_name(doc, "Jana"))
    assert children_of(doc, "Eva", "Karl") == ["Jana"]
    assert [doc.persons[by_name(doc, n)].gender for n in ("Eva", "Karl")] == [Gender.FEMALE, Gender.MALE]
    drawn = apply(jana, edits.add_parents(jana, by_name(jana, "Jana"), new=counted_ids(500)))
    named = typed(drawn, "mother Eva, father Karl", by_name(drawn, "Jana"))
    assert len(named.persons) == 3
    assert children_of(named, "Eva", "Karl") == ["Jana"]
    assert named.persons[by_name(named, "Eva")].gender is Gender.FEMALE


def test_twins_siblings_foster_pets_and_pregnancies(jana: Document) -> None:
    key = by_name(jana, "Jana")
    doc = typed(jana, "twins Mia, Noa", key)
    (birth,) = doc.multiple_births.values()
    assert {doc.persons[c].name for c in birth.children} == {"Mia", "Noa"}
    doc = typed(doc, "brother Jens 34", key)
    shared = {p.union for p in doc.parentages.values() if p.child in (key, by_name(doc, "Jens"))}
    assert len(shared) == 1
    doc = typed(doc, "foster son Ali 7", key)
    kinds = [p.kind for p in doc.parentages.values() if p.child == by_name(doc, "Ali")]
    assert kinds == [ParentageKind.FOSTER]
    doc = typed(doc, "dog Rex", key)
    assert doc.persons[by_name(doc, "Rex")].kind is PersonKind.PET
    doc = typed(doc, "twin sister Pia", key)
    assert any(set(b.children) == {key, by_name(doc, "Pia")} for b in doc.multiple_births.values())


def test_a_kin_word_without_anybody_selected_still_adds_and_asks() -> None:
    made = plan(Document(), parse("daughter Lea 12"), (), TODAY)
    assert made.unclear == ("whose",)
    assert [p.name for p in apply(Document(), made.changes).persons.values()] == ["Lea"]
    assert "Choose somebody first" in say_unclear(made, EN)


def test_a_name_in_another_case_is_asked_about(jana: Document) -> None:
    made = plan(jana, parse("одружена з Петром", "uk"), (by_name(jana, "Jana"),), TODAY)
    assert "inflected" in made.unclear
    assert made.people[0].said.name == "Петром"


def test_the_same_name_twice_is_asked_about_and_can_be_joined(jana: Document) -> None:
    doc = typed(jana, "daughter Anna", by_name(jana, "Jana"))
    doc = typed(doc, "Peter")
    line = parse("daughter anna")
    asked = plan(doc, line, (by_name(doc, "Peter"),), TODAY)
    assert asked.same == ((0, by_name(doc, "Anna")),)
    joined = plan(doc, line, (by_name(doc, "Peter"),), TODAY, dict(asked.same))
    after = apply(doc, joined.changes)
    assert len(after.persons) == len(doc.persons)
    assert children_of(after, "Jana", "Peter") == ["Anna"]
    assert say_plan(joined, doc, EN) == "Enter joins anna, daughter of Peter"


def test_preview_says_what_enter_does(jana: Document) -> None:
    key = by_name(jana, "Jana")
    assert say_plan(plan(jana, parse("daughter Lea 12"), (key,), TODAY), jana, EN) == "Enter adds Lea, 12, daughter of Jana"
    assert say_plan(plan(jana, parse("Anna"), (), TODAY), jana, EN) == "Enter adds Anna"
    two = plan(jana, parse("parents Karl and Eva"), (key,), TODAY)
    assert say_plan(two, jana, EN) == "Enter adds 2 people"
    assert say_people(two, jana, EN) == ["Karl, parent of Jana", "Eva, parent of Jana"]
    assert say_plan(plan(jana, parse("  ,;"), (key,), TODAY), jana, EN) == ""


def test_completion_knows_names_by_any_word(jana: Document) -> None:
    doc = typed(jana, "Anna Maria Berg")
    assert completions(doc, "an") == ("Anna Maria Berg",)
    assert completions(doc, "be") == ("Anna Maria Berg",)
    assert completions(doc, "") == ()


def test_joining_two_who_are_there() -> None:
    doc = typed(typed(typed(Document(), "Eva"), "Karl"), "Jana")
    eva, karl, jana = (by_name(doc, n) for n in ("Eva", "Karl", "Jana"))
    doc = apply(doc, connect(doc, "child", eva, jana))
    doc = apply(doc, connect(doc, "parents", jana, karl))
    assert children_of(doc, "Eva", "Karl") == ["Jana"]
    assert not connect(doc, "parents", jana, karl)
    assert not connect(doc, "partner", eva, karl)


def test_names_are_data() -> None:
    for name in ('<b>"Anna"</b>', "O'Brien & Söhne 😀".replace(" & ", "-"), "x" * 200, "100% Anna"):
        (said,) = parse(name).people
        assert said.name == name


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)), st.booleans())
def test_no_text_is_an_error_and_none_is_lost(text: str, language: str, selected: bool) -> None:
    doc = apply(Document(), edits.add_person(Document(), "Jana", new=counted_ids()))
    made = plan(doc, parse(text, language), tuple(doc.persons) if selected else (), TODAY)
    after = apply(doc, made.changes)
    assert set(doc.persons) <= set(after.persons)
    say_plan(made, doc, EN)
    letters = [c for c in text if c.isalpha()]
    if letters and not made.people:
        assert made.unclear or made.changes or not parse(text, language).parts


_PART = st.sampled_from(
    ["Anna", "34", "daughter Lea 12", "married to Peter 2010", "divorced", "mother", "twins", "and", ":", "two children", "*1951"]
)


@given(st.lists(_PART, max_size=6))
def test_any_order_of_words_gives_a_whole_family(parts: list[str]) -> None:
    doc = apply(Document(), edits.add_person(Document(), "Jana", new=counted_ids()))
    made = plan(doc, parse(", ".join(parts)), tuple(doc.persons), TODAY)
    assert "does_not_fit" not in made.unclear
    apply(doc, made.changes)


def test_every_relation_has_words_that_lead_back_to_it() -> None:
    for language, words in LANGUAGES.items():
        for relation, said in words.relations.items():
            assert relation in RELATIONS
            for word in said:
                (first, *_) = parse(f"{word} Alma", language).people
                assert (first.relation, first.name) == (relation, "Alma"), (language, word)


def test_parts_are_values() -> None:
    line = parse("Anna, divorced 2016")
    assert line.parts == (Said("Anna"), SaidEvent(UnionEventKind.DIVORCED, "2016"))
