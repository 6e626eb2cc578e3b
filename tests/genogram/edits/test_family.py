"""Partners, children, parents, siblings and twins, as somebody who draws genograms expects them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from genogram import edits
from genogram.change import ChangeError
from genogram.dates import parse_edtf
from genogram.model import (
    DateSaid,
    Gender,
    MultipleKind,
    ParentageKind,
    Union,
    UnionEvent,
    UnionEventKind,
)
from tests.genogram.edits.build import Story


@pytest.fixture
def story() -> Story:
    return Story()


def refusal(code: str) -> pytest.RaisesExc[ChangeError]:
    return pytest.RaisesExc(ChangeError, check=lambda error: error.code == code)


def test_a_person_needs_nothing_but_being_there(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, new=story.new))
    assert story.person(anna).name == ""
    assert story.person(anna).gender is Gender.UNKNOWN


def test_a_partner_is_a_new_person_in_a_new_union(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    married = UnionEvent(kind=UnionEventKind.MARRIED, when=parse_edtf("1984"))
    ben = story.one(edits.add_partner(story.doc, anna, "Ben", gender=Gender.MALE, events=[married], new=story.new))
    assert story.only_union().partners == (anna, ben)
    assert story.only_union().events == (married,)
    assert story.person(ben).gender is Gender.MALE


def test_a_partner_may_be_somebody_of_the_case(story: Story) -> None:
    anna, ben = (story.one(edits.add_person(story.doc, n, new=story.new)) for n in ("Anna", "Ben"))
    story.do(edits.add_partner(story.doc, anna, partner=ben, new=story.new))
    assert len(story.doc.persons) == 2
    with refusal("already_couple"):
        edits.add_partner(story.doc, ben, partner=anna)
    with refusal("same_partner"):
        edits.add_partner(story.doc, ben, partner=ben)


def test_a_partner_can_take_the_open_place_beside_a_parent(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    kid = story.one(edits.add_child(story.doc, anna, "Kid", new=story.new))
    union = story.only_union()
    ben = story.one(edits.add_partner(story.doc, anna, "Ben", union=union.id, new=story.new))
    assert story.only_union().partners == (anna, ben)
    assert story.children(union.id) == [kid]
    with refusal("union_full"):
        edits.add_partner(story.doc, anna, "Carl", union=union.id)
    with refusal("not_a_partner"):
        edits.add_partner(story.doc, kid, "Carl", union=union.id)


def test_a_child_of_somebody_alone_opens_a_union_with_one_partner(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    first = story.one(edits.add_child(story.doc, anna, "First", new=story.new))
    assert story.only_union().partners == (anna,)
    second = story.one(edits.add_child(story.doc, anna, "Second", new=story.new))
    assert story.children(story.only_union().id) == [first, second]


def test_a_child_goes_to_the_current_union(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_partner(story.doc, anna, "Ben", new=story.new))
    with_ben = story.only_union()
    story.do(edits.add_partner(story.doc, anna, "Carl", new=story.new))
    with_carl = next(u for u in story.doc.unions.values() if u.id != with_ben.id)
    kid = story.one(edits.add_child(story.doc, anna, "Kid", new=story.new))
    assert story.children(with_carl.id) == [kid]
    story.do(edits.end_union(story.doc, with_carl.id, UnionEventKind.DIVORCED, parse_edtf("2004")))
    back = story.one(edits.add_child(story.doc, anna, "Back", new=story.new))
    assert story.children(with_ben.id) == [back]
    named = story.one(edits.add_child(story.doc, with_carl.id, "Named", new=story.new))
    assert story.children(with_carl.id) == [kid, named]


def test_the_later_marriage_is_current_whatever_was_told_first(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    for year in ("2010", "1999"):
        married = UnionEvent(kind=UnionEventKind.MARRIED, when=parse_edtf(year))
        story.do(edits.add_partner(story.doc, anna, year, events=[married], new=story.new))
    kid = story.one(edits.add_child(story.doc, anna, "Kid", new=story.new))
    (union,) = (story.doc.unions[p.union] for p in story.doc.parentages.values() if p.child == kid)
    assert union.events[0].when == parse_edtf("2010")


def test_a_reconciled_couple_is_current_again(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_partner(story.doc, anna, "Ben", new=story.new))
    union = story.only_union().id
    story.do(edits.end_union(story.doc, union, UnionEventKind.SEPARATED))
    story.do(edits.union_event(story.doc, union, UnionEvent(kind=UnionEventKind.RECONCILED)))
    story.do(edits.add_partner(story.doc, anna, "Carl", new=story.new))
    carl = next(u.id for u in story.doc.unions.values() if u.id != union)
    story.do(edits.end_union(story.doc, carl, UnionEventKind.ENDED))
    kid = story.one(edits.add_child(story.doc, anna, "Kid", new=story.new))
    assert story.children(union) == [kid]


def test_a_child_with_somebody_else_opens_a_new_union(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_partner(story.doc, anna, "Ben", new=story.new))
    story.do(edits.add_child(story.doc, anna, "Kid", new_union=True, new=story.new))
    assert len(story.unions_with(anna)) == 1


def test_a_child_of_the_case_can_be_taken_in_but_not_twice_and_not_by_itself(story: Story) -> None:
    anna, kid = (story.one(edits.add_person(story.doc, n, new=story.new)) for n in ("Anna", "Kid"))
    story.do(edits.add_child(story.doc, anna, child=kid, kind=ParentageKind.FOSTER, new=story.new))
    assert len(story.doc.persons) == 2
    assert next(iter(story.doc.parentages.values())).kind is ParentageKind.FOSTER
    with refusal("already_child"):
        edits.add_child(story.doc, anna, child=kid)
    with refusal("own_parent"):
        edits.add_child(story.doc, anna, child=anna)


def test_parents_are_two_without_names(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_parents(story.doc, anna, new=story.new))
    father, mother = story.only_union().partners
    assert (story.person(father).gender, story.person(mother).gender) == (Gender.MALE, Gender.FEMALE)
    assert story.children(story.only_union().id) == [anna]
    with refusal("has_parents"):
        edits.add_parents(story.doc, anna)


@pytest.mark.parametrize(
    ("known", "added"),
    [(Gender.MALE, Gender.FEMALE), (Gender.FEMALE, Gender.MALE), (Gender.NONBINARY, Gender.MALE)],
)
def test_the_missing_parent_is_filled_in(story: Story, known: Gender, added: Gender) -> None:
    parent = story.one(edits.add_person(story.doc, "Parent", gender=known, new=story.new))
    kid = story.one(edits.add_child(story.doc, parent, "Kid", new=story.new))
    other = story.one(edits.add_parents(story.doc, kid, new=story.new))
    assert story.only_union().partners == (parent, other)
    assert story.person(other).gender is added


def test_foster_parents_stand_beside_the_parents_by_birth(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_parents(story.doc, anna, new=story.new))
    story.do(edits.add_parents(story.doc, anna, kind=ParentageKind.FOSTER, names=("Ole", "Pia"), new=story.new))
    assert sorted(p.kind for p in story.doc.parentages.values()) == [ParentageKind.BIRTH, ParentageKind.FOSTER]
    assert {p.name for p in story.doc.persons.values()} == {"Anna", "", "Ole", "Pia"}


def test_a_sibling_without_known_parents_shares_a_union_without_partners(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    ben = story.one(edits.add_sibling(story.doc, anna, "Ben", new=story.new))
    assert story.only_union().partners == ()
    carl = story.one(edits.add_sibling(story.doc, ben, "Carl", new=story.new))
    assert story.children(story.only_union().id) == [anna, ben, carl]
    story.do(edits.add_parents(story.doc, carl, new=story.new))
    assert len(story.only_union().partners) == 2


def test_a_sibling_comes_from_the_parents_by_birth(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_parents(story.doc, anna, kind=ParentageKind.FOSTER, new=story.new))
    story.do(edits.add_parents(story.doc, anna, new=story.new))
    sibling = story.one(edits.add_sibling(story.doc, anna, "Ben", new=story.new))
    (held,) = (p for p in story.doc.parentages.values() if p.child == sibling)
    assert held.kind is ParentageKind.BIRTH


def test_twins_share_birth_and_parents(story: Story) -> None:
    born = DateSaid(family=parse_edtf("2004-06-12"))
    lea = story.one(edits.add_person(story.doc, "Lea", gender=Gender.FEMALE, born=born, new=story.new))
    tom = story.one(edits.add_twin(story.doc, lea, MultipleKind.FRATERNAL, "Tom", new=story.new))
    assert story.person(tom).born == born
    assert story.person(tom).gender is Gender.UNKNOWN
    assert story.children(story.only_union().id) == [lea, tom]
    ida = story.one(edits.add_twin(story.doc, tom, name="Ida", new=story.new))
    (birth,) = story.doc.multiple_births.values()
    assert birth.children == (lea, tom, ida)
    assert birth.kind is MultipleKind.FRATERNAL


def test_identical_twins_share_the_gender_unless_told_otherwise(story: Story) -> None:
    lea = story.one(edits.add_person(story.doc, "Lea", gender=Gender.FEMALE, new=story.new))
    ida = story.one(edits.add_twin(story.doc, lea, MultipleKind.IDENTICAL, new=story.new))
    kim = story.one(edits.add_twin(story.doc, lea, MultipleKind.IDENTICAL, gender=Gender.NONBINARY, new=story.new))
    assert [story.person(p).gender for p in (ida, kim)] == [Gender.FEMALE, Gender.NONBINARY]


def test_two_of_the_case_can_be_called_twins(story: Story) -> None:
    a, b, c = (story.one(edits.add_person(story.doc, n, new=story.new)) for n in "abc")
    story.do(edits.set_twins(story.doc, [a, b], new=story.new))
    story.do(edits.set_twins(story.doc, [c, b], MultipleKind.IDENTICAL, new=story.new))
    (birth,) = story.doc.multiple_births.values()
    assert set(birth.children) == {a, b, c}
    with refusal("too_few"):
        edits.set_twins(story.doc, [])


@pytest.mark.parametrize("kind", [UnionEventKind.SEPARATED, UnionEventKind.DIVORCED, UnionEventKind.WIDOWED])
def test_ending_a_union_adds_a_dated_event(story: Story, kind: UnionEventKind) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    story.do(edits.add_partner(story.doc, anna, "Ben", new=story.new))
    story.do(edits.end_union(story.doc, story.only_union().id, kind, parse_edtf("2004~")))
    assert story.only_union().events == (UnionEvent(kind=kind, when=parse_edtf("2004~")),)
    with refusal("not_an_ending"):
        edits.end_union(story.doc, story.only_union().id, UnionEventKind.MARRIED)


class TestChangeParentage:
    def family(self, story: Story) -> tuple[str, Union, Union]:
        one = story.one(edits.add_person(story.doc, "One", new=story.new))
        other = story.one(edits.add_person(story.doc, "Other", new=story.new))
        kid = story.one(edits.add_child(story.doc, one, "Kid", new=story.new))
        story.do(edits.add_child(story.doc, other, "Else", new=story.new))
        return kid, story.unions_with(one)[0], story.unions_with(other)[0]

    def test_moving_a_child_takes_an_empty_union_away(self, story: Story) -> None:
        kid, old, target = self.family(story)
        before = next(p for p in story.doc.parentages.values() if p.child == kid)
        story.do(edits.change_parentage(story.doc, kid, old.id, target.id, ParentageKind.ADOPTED))
        assert old.id not in story.doc.unions
        moved = story.doc.parentages[before.id]
        assert (moved.union, moved.kind) == (target.id, ParentageKind.ADOPTED)

    def test_a_couple_stays_without_the_child(self, story: Story) -> None:
        kid, old, target = self.family(story)
        story.do(edits.add_partner(story.doc, old.partners[0], "Mate", union=old.id, new=story.new))
        story.do(edits.change_parentage(story.doc, kid, old.id, target.id))
        assert old.id in story.doc.unions

    def test_a_second_home_and_back(self, story: Story) -> None:
        kid, old, target = self.family(story)
        story.do(edits.change_parentage(story.doc, kid, None, target.id, ParentageKind.FOSTER, new=story.new))
        assert len([p for p in story.doc.parentages.values() if p.child == kid]) == 2
        with refusal("already_child"):
            edits.change_parentage(story.doc, kid, old.id, target.id)
        story.do(edits.change_parentage(story.doc, kid, target.id, None))
        assert [p.union for p in story.doc.parentages.values() if p.child == kid] == [old.id]

    def test_only_the_kind(self, story: Story) -> None:
        kid, old, _ = self.family(story)
        story.do(edits.change_parentage(story.doc, kid, old.id, old.id, ParentageKind.STEP))
        assert next(p for p in story.doc.parentages.values() if p.child == kid).kind is ParentageKind.STEP

    def test_what_cannot_be(self, story: Story) -> None:
        kid, old, target = self.family(story)
        with refusal("not_a_child"):
            edits.change_parentage(story.doc, kid, target.id, old.id)
        with refusal("own_parent"):
            edits.change_parentage(story.doc, target.partners[0], None, target.id)

    def test_a_note_on_the_link_moves_with_it(self, story: Story) -> None:
        kid, old, target = self.family(story)
        held = next(p for p in story.doc.parentages.values() if p.child == kid)
        note = story.one(edits.add_element(story.doc, "notes", about=held.id, words="since May", new=story.new), "notes")
        story.do(edits.change_parentage(story.doc, kid, old.id, target.id))
        assert story.doc.notes[note].about == held.id


def test_edits_of_what_is_not_there_say_so(story: Story) -> None:
    attempts: list[Callable[[], object]] = [
        lambda: edits.add_partner(story.doc, "gone"),
        lambda: edits.add_child(story.doc, "gone"),
        lambda: edits.add_parents(story.doc, "gone"),
        lambda: edits.add_sibling(story.doc, "gone"),
        lambda: edits.add_twin(story.doc, "gone"),
        lambda: edits.end_union(story.doc, "gone", UnionEventKind.ENDED),
        lambda: edits.set_fields(story.doc, "persons", "gone", name="x"),
        lambda: edits.remove(story.doc, "gone"),
        lambda: edits.remove(story.doc),
    ]
    for attempt in attempts:
        with refusal("not_found"):
            attempt()


def test_fields_that_no_record_has_are_refused(story: Story) -> None:
    with refusal("unknown_field"):
        edits.add_person(story.doc, "Anna", shoe_size=38)
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    with refusal("unknown_field"):
        edits.set_fields(story.doc, "persons", anna, title="Dr")
    with refusal("missing_field"):
        edits.add_element(story.doc, "placements", x=1.0, y=1.0)


def test_setting_fields(story: Story) -> None:
    anna = story.one(edits.add_person(story.doc, "Anna", new=story.new))
    assert not edits.set_fields(story.doc, "persons", anna, name="Anna")
    assert story.do(edits.set_fields(story.doc, "persons", anna, name="Ann")).title.code == "rename_persons"
    assert story.do(edits.set_fields(story.doc, "persons", anna, work="smith", is_index=True)).title.code == "change_persons"
    assert (story.person(anna).name, story.person(anna).work, story.person(anna).is_index) == ("Ann", "smith", True)
