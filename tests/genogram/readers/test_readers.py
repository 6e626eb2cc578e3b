"""For whom: the visibility table, and that no trace stays of what somebody may not see."""

from __future__ import annotations

import json

import pytest

from genogram import edits
from genogram.change import apply
from genogram.codec import document_to_plain
from genogram.dates import parse_edtf
from genogram.ids import Id
from genogram.model import (
    About,
    Agreement,
    Closing,
    Concern,
    Condition,
    ConditionKind,
    CustomKind,
    Document,
    HouseholdKind,
    Membership,
    PersonKind,
    Span,
    TellerKind,
    Told,
    UnionEvent,
    UnionEventKind,
    Visibility,
)
from genogram.readers import AUTHORITY, FAMILY, HELPER, KINDS, SUPERVISOR, Reader, Why, left_out, may_see, seen_by
from tests.genogram.edits.build import Story


class Case(Story):
    """Anna, Ben and their child Lea, all of whom agreed that the authority gets what is about them."""

    def __init__(self) -> None:
        super().__init__()
        self.anna = self.one(edits.add_person(self.doc, "Anna", new=self.new))
        self.ben = self.one(edits.add_partner(self.doc, self.anna, "Ben", new=self.new))
        self.union = self.only_union().id
        self.lea = self.one(edits.add_child(self.doc, self.union, "Lea", new=self.new))
        for person in (self.anna, self.ben, self.lea):
            self.agree(person, AUTHORITY)

    def agree(self, person: Id, recipient: str, **fields: object) -> Id:
        given = {"person": person, "purpose": "share", "recipient": recipient, **fields}
        return self.one(edits.add_element(self.doc, "consents", new=self.new, **given), "consents")

    def add(self, table: str, **fields: object) -> Id:
        return self.one(edits.add_element(self.doc, table, new=self.new, **fields), table)

    def set(self, table: str, key: Id, **fields: object) -> None:
        self.do(edits.set_fields(self.doc, table, key, **fields))

    def readers_of(self, key: Id) -> list[str]:
        return [kind for kind in KINDS if may_see(self.doc, kind, key)]


@pytest.fixture
def case() -> Case:
    return Case()


def text(doc: Document) -> str:
    return json.dumps(document_to_plain(doc), ensure_ascii=False)


def why(doc: Document, reader: Reader | str, key: Id) -> list[tuple[Why, str]]:
    return [(o.why, o.field) for o in left_out(doc, reader) if o.id == key]


@pytest.mark.parametrize(
    ("visibility", "readers"),
    [
        (Visibility.OPEN, [HELPER, SUPERVISOR, FAMILY, AUTHORITY]),
        (Visibility.INTERNAL, [HELPER, SUPERVISOR]),
        (Visibility.CONFIDENTIAL, [HELPER]),
        (Visibility.PROTECTED, [HELPER]),
    ],
)
def test_the_visibility_table(case: Case, visibility: Visibility, readers: list[str]) -> None:
    note = case.add("notes", about=case.lea, words="likes maths", visibility=visibility)
    assert case.readers_of(note) == readers
    for kind in KINDS:
        assert ("likes maths" in text(seen_by(case.doc, kind))) is (kind in readers)
        assert bool(why(case.doc, kind, note)) is (kind not in readers)


def test_the_helper_sees_the_very_same_case(case: Case) -> None:
    assert seen_by(case.doc, HELPER) is case.doc
    assert left_out(case.doc, HELPER) == []


def test_a_reader_nobody_knows_sees_nothing(case: Case) -> None:
    with pytest.raises(ValueError, match="neighbour"):
        seen_by(case.doc, "neighbour")


def test_hypotheses_comments_and_reflections_are_internal(case: Case) -> None:
    hypothesis = case.add("hypotheses", text="the child holds them together")
    session = case.one(edits.add_session(case.doc, reflection="I took sides", new=case.new), "sessions")
    assert case.readers_of(hypothesis) == [HELPER, SUPERVISOR]
    assert case.readers_of(session) == list(KINDS)
    assert seen_by(case.doc, SUPERVISOR).sessions[session].reflection == "I took sides"
    for kind in (FAMILY, AUTHORITY):
        assert seen_by(case.doc, kind).sessions[session].reflection == ""
        assert why(case.doc, kind, session) == [(Why.INTERNAL, "reflection")]


def test_health_is_for_helper_and_supervision_unless_chosen(case: Case) -> None:
    ill = (Condition(kind=ConditionKind.ILLNESS, words="asthma"),)
    case.set("persons", case.lea, conditions=ill, cause_of_death="never")
    for kind in (FAMILY, AUTHORITY):
        assert "asthma" not in text(seen_by(case.doc, kind))
        assert set(why(case.doc, kind, case.lea)) == {(Why.INTERNAL, "conditions"), (Why.INTERNAL, "cause_of_death")}
    chosen = Reader(AUTHORITY, include=frozenset({case.lea}))
    assert seen_by(case.doc, chosen).persons[case.lea].conditions == ill


def test_lines_of_violence_are_internal_whatever_they_say(case: Case) -> None:
    bond = edits.add_bond(case.doc, case.anna, case.ben, "physical_abuse", visibility=Visibility.OPEN, new=case.new)
    key = case.one(bond, "bonds")
    assert case.readers_of(key) == [HELPER, SUPERVISOR]
    assert may_see(case.doc, Reader(AUTHORITY, include=frozenset({key})), key)


def test_the_authority_gets_internal_things_one_by_one_but_never_what_was_told_in_confidence(case: Case) -> None:
    kinds = (Visibility.INTERNAL, Visibility.CONFIDENTIAL, Visibility.PROTECTED)
    notes = [case.add("notes", words=v, visibility=v) for v in kinds]
    chosen = Reader(AUTHORITY, include=frozenset(notes))
    assert [may_see(case.doc, chosen, n) for n in notes] == [True, False, False]
    assert [may_see(case.doc, Reader(FAMILY, include=frozenset(notes)), n) for n in notes] == [False] * 3


class TestConfidence:
    def told(self, case: Case) -> Id:
        told = Told(by=TellerKind.PERSON, person=case.lea)
        return case.add("notes", words="a secret", told=told, visibility=Visibility.CONFIDENTIAL)

    def test_the_supervisor_gets_it_if_the_teller_agrees(self, case: Case) -> None:
        note = self.told(case)
        assert case.readers_of(note) == [HELPER]
        agreed = case.agree(case.lea, SUPERVISOR)
        assert case.readers_of(note) == [HELPER, SUPERVISOR]
        case.set("consents", agreed, withdrawn_on=parse_edtf("2024-11"))
        assert case.readers_of(note) == [HELPER]

    def test_a_later_word_counts(self, case: Case) -> None:
        note = self.told(case)
        case.agree(case.lea, SUPERVISOR, degree="none")
        assert case.readers_of(note) == [HELPER]
        case.agree(case.lea, SUPERVISOR)
        assert case.readers_of(note) == [HELPER, SUPERVISOR]

    def test_a_view_needs_the_consent_of_who_tells_it(self, case: Case) -> None:
        secret = Visibility.CONFIDENTIAL
        pair = (case.anna, case.ben)
        seen = edits.add_view(case.doc, case.ben, pair=pair, teller=case.lea, visibility=secret, new=case.new)
        view = case.one(seen, "views")
        case.agree(case.ben, SUPERVISOR)
        assert case.readers_of(view) == [HELPER]
        case.agree(case.lea, SUPERVISOR)
        assert case.readers_of(view) == [HELPER, SUPERVISOR]

    def test_an_answer_that_became_a_confidential_view_is_not_read_off_the_row(self, case: Case) -> None:
        session = case.one(edits.add_session(case.doc, new=case.new), "sessions")
        about = About(pair=(case.anna, case.ben))
        asked = edits.add_entry(case.doc, session, asked_of=case.lea, about=about, answer="They shout", new=case.new)
        row = case.one(asked, "entries")
        case.do(edits.answer_becomes_view(case.doc, row, visibility=Visibility.CONFIDENTIAL, new=case.new))
        for kind in (SUPERVISOR, FAMILY, AUTHORITY):
            assert "They shout" not in text(seen_by(case.doc, kind))


class TestAuthority:
    def test_persons_who_did_not_agree_are_not_there(self, case: Case) -> None:
        gran = case.one(edits.add_person(case.doc, "Gran", new=case.new))
        assert case.readers_of(gran) == [HELPER, SUPERVISOR, FAMILY]
        assert why(case.doc, AUTHORITY, gran) == [(Why.NO_CONSENT, "")]
        case.agree(gran, AUTHORITY, purpose="report")
        assert case.readers_of(gran) == list(KINDS)

    def test_consent_for_something_else_is_none(self, case: Case) -> None:
        gran = case.one(edits.add_person(case.doc, "Gran", new=case.new))
        case.agree(gran, AUTHORITY, purpose="photo")
        case.agree(gran, "school")
        assert AUTHORITY not in case.readers_of(gran)

    def test_professionals_and_pets_are_not_asked(self, case: Case) -> None:
        for kind in (PersonKind.PROFESSIONAL, PersonKind.PET):
            assert AUTHORITY in case.readers_of(case.one(edits.add_person(case.doc, "Rex", kind=kind, new=case.new)))

    def test_a_parent_without_consent_leaves_the_child_with_the_other(self, case: Case) -> None:
        married = UnionEvent(kind=UnionEventKind.MARRIED, words="to Ben in Kiel")
        case.do(edits.union_event(case.doc, case.union, married))
        consent = next(k for k, c in case.doc.consents.items() if c.person == case.ben)
        case.set("consents", consent, withdrawn_on=parse_edtf("2024"))
        seen = seen_by(case.doc, AUTHORITY)
        assert seen.unions[case.union].partners == (case.anna,)
        assert seen.unions[case.union].events == ()
        assert "Ben" not in text(seen)
        assert case.ben not in text(seen)

    def test_who_took_consent_back_is_not_quoted(self, case: Case) -> None:
        told = Told(by=TellerKind.PERSON, person=case.lea)
        note = case.add("notes", words="quoted", told=told)
        assert FAMILY in case.readers_of(note)
        case.agree(case.lea, FAMILY, withdrawn_on=parse_edtf("2024"))
        assert case.readers_of(note) == [HELPER, SUPERVISOR, AUTHORITY]
        assert FAMILY in case.readers_of(case.lea)


class TestNoTrace:
    """A person of whom only the helper may know leaves no trace anywhere."""

    @pytest.fixture
    def secret(self, case: Case) -> Id:
        key = case.one(edits.add_child(case.doc, case.ben, "SECRET", new=case.new, visibility=Visibility.CONFIDENTIAL))
        case.do(edits.add_twin(case.doc, key, name="OPEN", visibility=Visibility.OPEN, new=case.new))
        case.do(edits.add_bond(case.doc, case.ben, key, new=case.new, good="SECRET"))
        view = edits.add_view(case.doc, case.lea, pair=(case.ben, key), words="SECRET", new=case.new)
        seen = case.one(view, "views")
        case.do(edits.add_view(case.doc, case.lea, pair=(case.anna, case.ben), teller=key, words="SECRET", new=case.new))
        first = edits.add_session(case.doc, [case.lea, key], new=case.new)
        session = case.one(first, "sessions")
        closing = Closing(appreciation="all of you", task="SECRET phones", task_who=(key, case.lea))
        concerns = (Concern(person=key, words="SECRET"), Concern(person=case.lea, words="noise"))
        case.set("sessions", session, closing=closing, concerns=concerns)
        for fields in (
            {"asked_of": key, "answer": "SECRET"},
            {"asked_of": case.lea, "answer": "fine"},
            {"asked_of": case.lea, "about": About(persons=(key,)), "question": "SECRET?"},
            {"asked_of": case.lea, "agreement": (Agreement(person=key),), "answer": "SECRET"},
            {"asked_of": case.lea, "ranking": (case.lea, key), "answer": "SECRET"},
            {"asked_of": case.lea, "sets": (seen,), "answer": "SECRET"},
            {"asked_of": case.lea, "answer": "good"},
        ):
            case.do(edits.add_entry(case.doc, session, new=case.new, **fields))
        case.add("notes", about=key, words="SECRET")
        case.add("life_events", persons=(case.ben, key), title="SECRET")
        case.add("goals", persons=(case.ben, key), words="SECRET")
        goal = case.add("goals", persons=(key,), words="SECRET")
        case.add("steps", goal=goal, what="SECRET")
        case.add("attachments", about=key, title="SECRET", data="SECRET")
        case.add("referrals", about=key, what="SECRET")
        case.add("ratings", of=key, by=case.lea, scale="SECRET")
        case.add("pictures", title="SECRET", eyes=key)
        case.add("safety_cards", person=key, contacts="SECRET", visibility=Visibility.OPEN)
        home = case.one(edits.add_household(case.doc, "Flat", [case.ben, key], new=case.new), "households")
        case.one(edits.add_household(case.doc, "SECRET flat", [key], new=case.new), "households")
        case.add("ties", origin=home, to=key, what_is_good="SECRET")
        told = Told(by=TellerKind.PERSON, person=key, session=session)
        case.set("persons", case.lea, told=told)
        case.do(edits.take_snapshot(case.doc, "then", present=(key, case.lea), new=case.new))
        return key

    @pytest.mark.parametrize("kind", [SUPERVISOR, FAMILY])
    def test_nothing_names_them(self, case: Case, secret: Id, kind: str) -> None:
        seen = text(seen_by(case.doc, kind))
        assert "SECRET" not in seen
        assert secret not in seen
        assert "SECRET" in text(case.doc)

    @pytest.mark.parametrize("kind", [SUPERVISOR, FAMILY])
    def test_numbers_have_no_gap_and_twins_are_no_twins(self, case: Case, secret: Id, kind: str) -> None:
        seen = seen_by(case.doc, kind)
        assert sorted(e.order for e in seen.entries.values()) == [1, 2]
        assert not seen.multiple_births
        (snapshot,) = seen.snapshots.values()
        assert not snapshot.document.multiple_births
        assert snapshot.present == (case.lea,)

    def test_the_rest_is_still_there(self, case: Case, secret: Id) -> None:
        seen = seen_by(case.doc, FAMILY)
        assert {p.name for p in seen.persons.values()} == {"Anna", "Ben", "Lea", "OPEN"}
        (session,) = seen.sessions.values()
        assert [c.words for c in session.concerns] == ["noise"]
        assert (session.closing.appreciation, session.closing.task) == ("all of you", "")
        assert {e.answer for e in seen.entries.values()} == {"fine", "good"}

    def test_everything_left_out_is_listed_with_its_reason(self, case: Case, secret: Id) -> None:
        listed = {o.id: o for o in left_out(case.doc, FAMILY) if not o.field and not o.snapshot}
        shown = {e.id for _, e in seen_by(case.doc, FAMILY).elements()}
        assert listed.keys() == {e.id for _, e in case.doc.elements()} - shown
        assert listed[secret].why is Why.CONFIDENTIAL
        note = next(k for k, n in case.doc.notes.items() if n.about == secret)
        assert (listed[note].why, listed[note].because) == (Why.DEPENDS, secret)


class TestProtectedPlaces:
    def test_neither_the_household_nor_the_address_leaves(self, case: Case) -> None:
        for kind, hidden in ((HouseholdKind.SHELTER, False), (HouseholdKind.HOME, True)):
            lives = [Membership(person=case.lea)]
            home = edits.add_household(case.doc, "Elm", lives, kind=kind, protected_place=hidden, new=case.new)
            key = case.one(home, "households")
            case.set("persons", case.lea, residence=f"Elm {kind}")
            assert case.readers_of(key) == [HELPER]
            for reader in (SUPERVISOR, FAMILY, AUTHORITY):
                assert "Elm" not in text(seen_by(case.doc, reader))
                assert (Why.PROTECTED, "residence") in why(case.doc, reader, case.lea)

    def test_a_snapshot_does_not_remember_the_address(self, case: Case) -> None:
        case.set("persons", case.lea, residence="Elm Street")
        case.do(edits.take_snapshot(case.doc, new=case.new))
        moved = [Membership(person=case.lea, span=Span(since=parse_edtf("2024")))]
        case.do(edits.add_household(case.doc, "", moved, kind=HouseholdKind.SHELTER, new=case.new))
        assert "Elm" not in text(seen_by(case.doc, FAMILY))


class TestParked:
    def test_topics_that_rest_are_not_shown(self, case: Case) -> None:
        parked = ("The Move ",)
        session = case.one(edits.add_session(case.doc, parked=parked, new=case.new), "sessions")
        for fields in ({"about": About(event="the move")}, {"later": True}, {"about": About(event="school")}):
            case.do(edits.add_entry(case.doc, session, new=case.new, **fields))
        event = case.add("life_events", persons=(case.lea,), title="the move")
        seen = seen_by(case.doc, FAMILY)
        assert [e.about.event for e in seen.entries.values()] == ["school"]
        assert "move" not in text(seen).lower()
        assert why(case.doc, FAMILY, event) == [(Why.PARKED, "")]
        assert len(seen_by(case.doc, SUPERVISOR).entries) == 3

    def test_an_element_can_rest_by_its_id(self, case: Case) -> None:
        bond = case.one(edits.add_bond(case.doc, case.anna, case.ben, new=case.new), "bonds")
        case.set("info", next(iter(case.doc.info)), parked=(bond,))
        assert case.readers_of(bond) == [HELPER, SUPERVISOR]

    def test_what_not_to_ask_is_not_shown_to_the_family(self, case: Case) -> None:
        case.set("persons", case.lea, please_do_not_ask=("father",))
        assert seen_by(case.doc, FAMILY).persons[case.lea].please_do_not_ask == ()
        assert seen_by(case.doc, SUPERVISOR).persons[case.lea].please_do_not_ask == ("father",)


class TestRecipient:
    def test_exclusions_hold_for_every_kind_of_reader(self, case: Case) -> None:
        for kind in KINDS:
            reader = Reader(kind, exclude=frozenset({case.lea}))
            assert not may_see(case.doc, reader, case.lea)
            assert why(case.doc, reader, case.lea) == [(Why.EXCLUDED, "")]
            assert not seen_by(case.doc, reader).parentages

    def test_own_line_kinds_of_unseen_lines_are_not_named(self, case: Case) -> None:
        for name in ("secret affair", "best friends", "not used yet"):
            case.one(edits.put_element(case.doc, "custom_kinds", CustomKind(id=case.new(), name=name)), "custom_kinds")
        secret = Visibility.CONFIDENTIAL
        case.do(edits.add_bond(case.doc, case.anna, case.ben, "secret affair", visibility=secret, new=case.new))
        case.do(edits.add_bond(case.doc, case.anna, case.lea, "best friends", new=case.new))
        names = {c.name for c in seen_by(case.doc, FAMILY).custom_kinds.values()}
        assert names == {"best friends", "not used yet"}

    def test_a_snapshot_follows_what_is_agreed_now(self, case: Case) -> None:
        note = case.add("notes", words="open then")
        case.do(edits.take_snapshot(case.doc, new=case.new))
        assert "open then" in text(seen_by(case.doc, FAMILY))
        case.set("notes", note, visibility=Visibility.CONFIDENTIAL)
        assert "open then" not in text(seen_by(case.doc, FAMILY))
        consent = next(k for k, c in case.doc.consents.items() if c.person == case.ben)
        case.do(edits.remove(case.doc, consent))
        assert "Ben" not in text(seen_by(case.doc, AUTHORITY))

    def test_sessions_are_numbered_without_a_gap(self, case: Case) -> None:
        visibilities = (Visibility.OPEN, Visibility.INTERNAL, Visibility.OPEN)
        keys = [case.one(edits.add_session(case.doc, visibility=v, new=case.new), "sessions") for v in visibilities]
        seen = seen_by(case.doc, FAMILY)
        assert [seen.sessions[k].number for k in (keys[0], keys[2])] == [1, 2]
        assert case.doc.sessions[keys[2]].number == 3


def test_an_edit_changes_what_is_seen(case: Case) -> None:
    before = seen_by(case.doc, FAMILY)
    after = apply(case.doc, edits.set_fields(case.doc, "persons", case.lea, visibility=Visibility.PROTECTED))
    assert case.lea in before.persons
    assert case.lea not in seen_by(after, FAMILY).persons
    assert case.lea in seen_by(case.doc, FAMILY).persons
