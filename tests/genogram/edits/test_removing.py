"""Removing: what goes along, what stays, and that nothing is left hanging."""

from __future__ import annotations

import pytest

from genogram import edits
from genogram.change import ChangeError, apply
from genogram.ids import Id
from genogram.model import About, PictureKind, TellerKind, Told, UnionEvent, UnionEventKind
from genogram.rules.pointers import unknown_references
from tests.genogram.edits.build import Story


class Family(Story):
    """Anna and Ben with Lea; a household, lines, a session in which Ben was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.anna = self.one(edits.add_person(self.doc, "Anna", new=self.new))
        self.ben = self.one(edits.add_partner(self.doc, self.anna, "Ben", new=self.new))
        self.union = self.only_union().id
        self.lea = self.one(edits.add_child(self.doc, self.union, "Lea", new=self.new))
        self.home = self.one(edits.add_household(self.doc, "", [self.anna, self.ben, self.lea], new=self.new), "households")
        self.bond = self.one(edits.add_bond(self.doc, self.anna, self.ben, new=self.new), "bonds")
        self.view = self.one(edits.add_view(self.doc, self.lea, self.bond, new=self.new), "views")
        self.session = self.one(edits.add_session(self.doc, [self.anna, self.ben], new=self.new), "sessions")
        about = About(pair=(self.anna, self.ben), element=self.bond)
        row = edits.add_entry(self.doc, self.session, asked_of=self.ben, about=about, answer="We laugh", new=self.new)
        self.entry = self.one(row, "entries")
        self.note = self.one(edits.add_element(self.doc, "notes", about=self.ben, words="kind", new=self.new), "notes")
        self.do(edits.place_at(self.doc, PictureKind.GENOGRAM, {self.ben: (0.0, 0.0), self.anna: (80.0, 0.0)}, new=self.new))

    def gone(self, *ids: Id) -> set[Id]:
        before = {e.id for _, e in self.doc.elements()}
        announced = {e.id for _, e in edits.what_goes(self.doc, *ids)}
        placements = set(self.doc.placements)
        self.do(edits.remove(self.doc, *ids))
        assert not list(unknown_references(self.doc))
        lost = before - {e.id for _, e in self.doc.elements()}
        assert announced == lost - set(ids) - placements
        return lost


@pytest.fixture
def family() -> Family:
    return Family()


def test_a_parent_goes_with_their_lines_and_the_child_stays_with_the_other(family: Family) -> None:
    lost = family.gone(family.ben)
    assert {family.ben, family.bond, family.view} <= lost
    assert family.doc.unions[family.union].partners == (family.anna,)
    assert family.children(family.union) == [family.lea]
    assert [m.person for m in family.doc.households[family.home].members] == [family.anna, family.lea]
    assert [p.person for p in family.doc.sessions[family.session].participants] == [family.anna]


def test_what_people_said_stays(family: Family) -> None:
    family.gone(family.ben)
    entry = family.doc.entries[family.entry]
    assert entry.answer == "We laugh"
    assert (entry.asked_of, entry.about) == (None, About(pair=(family.anna,)))
    assert family.doc.notes[family.note].words == "kind"
    assert family.doc.notes[family.note].about is None


def test_who_told_it_stays_readable(family: Family) -> None:
    told = Told(by=TellerKind.PERSON, person=family.ben)
    family.do(edits.set_fields(family.doc, "persons", family.lea, told=told))
    family.gone(family.ben)
    assert family.person(family.lea).told == Told(by=TellerKind.THIRD_PARTY, words="Ben")


def test_a_couple_without_children_is_no_couple_without_one_of_them(family: Family) -> None:
    family.do(edits.remove(family.doc, family.lea))
    family.do(edits.union_event(family.doc, family.union, UnionEvent(kind=UnionEventKind.MARRIED)))
    assert family.union in family.gone(family.ben)


def test_a_couple_stays_without_its_child(family: Family) -> None:
    assert family.union not in family.gone(family.lea)


def test_parents_unknown_and_one_child_is_no_family(family: Family) -> None:
    lost = family.gone(family.anna, family.ben)
    assert family.union in lost
    assert not family.doc.parentages


def test_siblings_stay_siblings_without_their_parents(family: Family) -> None:
    tom = family.one(edits.add_child(family.doc, family.union, "Tom", new=family.new))
    family.gone(family.anna, family.ben)
    assert family.doc.unions[family.union].partners == ()
    assert family.children(family.union) == [family.lea, tom]
    family.gone(tom)
    assert not family.doc.unions


def test_a_twin_alone_is_no_twin(family: Family) -> None:
    tom = family.one(edits.add_twin(family.doc, family.lea, name="Tom", new=family.new))
    ida = family.one(edits.add_twin(family.doc, family.lea, name="Ida", new=family.new))
    family.gone(ida)
    assert len(family.doc.multiple_births) == 1
    family.gone(tom)
    assert not family.doc.multiple_births


def test_a_view_of_a_pair_goes_when_the_pair_breaks(family: Family) -> None:
    seen = edits.add_view(family.doc, family.anna, pair=(family.ben, family.lea), new=family.new)
    view = family.one(seen, "views")
    assert view in family.gone(family.ben)


def test_a_view_stays_when_only_its_session_goes(family: Family) -> None:
    became = edits.answer_becomes_view(family.doc, family.entry, about=family.bond, new=family.new)
    view = family.one(became, "views")
    lost = family.gone(family.session)
    assert family.entry in lost
    assert family.doc.views[view].session is None


def test_an_empty_household_goes_unless_it_has_a_name(family: Family) -> None:
    named = family.one(edits.add_household(family.doc, "Granny's", [family.anna], new=family.new), "households")
    lost = family.gone(family.anna, family.ben, family.lea)
    assert family.home in lost
    assert family.doc.households[named].members == ()


def test_a_child_added_and_removed_leaves_nothing_behind() -> None:
    story = Story()
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    before = story.doc
    kid = story.one(edits.add_child(story.doc, anna, "Kid", new=story.new))
    story.do(edits.remove(story.doc, kid))
    assert story.doc == before


def test_removing_a_link_to_parents(family: Family) -> None:
    (parentage,) = family.doc.parentages
    assert family.gone(parentage) == {parentage}


def test_steps_and_cards_go_with_what_they_are_for(family: Family) -> None:
    goal = family.one(edits.add_element(family.doc, "goals", words="calm", new=family.new), "goals")
    step = family.one(edits.add_element(family.doc, "steps", goal=goal, what="walk", new=family.new), "steps")
    rating = family.one(edits.add_element(family.doc, "ratings", of=goal, value=4.0, new=family.new), "ratings")
    card = family.one(edits.add_element(family.doc, "safety_cards", person=family.lea, new=family.new), "safety_cards")
    assert {step, rating} <= family.gone(goal)
    assert card in family.gone(family.lea)


def test_the_case_itself_cannot_be_removed(family: Family) -> None:
    with pytest.raises(ChangeError) as refused:
        edits.remove(family.doc, *family.doc.info)
    assert refused.value.code == "case_itself"


def test_removing_everybody_one_by_one_and_taking_it_all_back(family: Family) -> None:
    before, steps = family.doc, []
    for key in sorted(family.doc.persons):
        steps.append(edits.remove(family.doc, key))
        family.do(steps[-1])
    assert set(family.counts()) == {"sessions", "entries", "notes", "pictures"}
    for step in reversed(steps):
        family.doc = apply(family.doc, step.inverted())
    assert family.doc == before
