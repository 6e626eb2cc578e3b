"""Unions, their events, and who is whose child."""

from __future__ import annotations

from genogram.findings import Weight
from genogram.model import Document, MultipleKind, ParentageKind, PartialDate, UnionEventKind
from tests.genogram.exchange.helpers import codes, found, names, person, read_fixture, read_text, union


def _children(doc: Document, source: str) -> list[tuple[str, ParentageKind]]:
    key = union(doc, source).id
    rows = [doc.parentages[k] for k in sorted(doc.parentages)]
    return [(doc.persons[p.child].name, p.kind) for p in rows if p.union == key]


def test_events_of_a_couple() -> None:
    events = union(read_fixture("families.ged").document, "@FIRST@").events
    assert [(e.kind, e.when, e.until) for e in events] == [
        (UnionEventKind.ENGAGED, PartialDate("1974"), None),
        (UnionEventKind.MARRIED, PartialDate("1975-08-07"), None),
        (UnionEventKind.SEPARATED, PartialDate("1980"), PartialDate("1981")),
        (UnionEventKind.DIVORCED, PartialDate("1983"), None),
    ]
    assert events[1].place == "Aarhus"
    assert events[1].words == "TYPE: religious"


def test_the_same_couple_married_twice_is_two_unions() -> None:
    doc = read_fixture("families.ged").document
    assert union(doc, "@FIRST@").partners == union(doc, "@AGAIN@").partners
    assert [(e.kind, e.words) for e in union(doc, "@AGAIN@").events] == [
        (UnionEventKind.MARRIED, ""),
        (UnionEventKind.OTHER, "marriage banns"),
    ]
    census = next(e for e in doc.life_events.values() if e.category == "census")
    assert census.persons == union(doc, "@AGAIN@").partners


def test_two_husbands_and_living_together() -> None:
    doc = read_fixture("families.ged").document
    assert names(doc, union(doc, "@MEN@").partners) == ["Jens Holm", "Paul"]
    assert union(doc, "@MEN@").events[0].kind is UnionEventKind.REGISTERED
    assert union(doc, "@SECOND@").events[0].kind is UnionEventKind.LIVING_TOGETHER


def test_adoption_and_foster_care() -> None:
    doc = read_fixture("families.ged").document
    assert _children(doc, "@MEN@") == [("Mila Holm", ParentageKind.ADOPTED), ("Sam", ParentageKind.FOSTER)]
    assert ("Mila Holm", ParentageKind.BIRTH) in _children(doc, "@BIRTH@")
    adopted = next(p for p in doc.parentages.values() if p.kind is ParentageKind.ADOPTED)
    assert adopted.span.since == PartialDate("2010-06-05")
    foster = next(p for p in doc.parentages.values() if p.kind is ParentageKind.FOSTER)
    assert [n.words for n in doc.notes.values() if n.about == foster.id] == ["weekends only"]


def test_links_told_from_one_side_only_are_made_whole_and_said() -> None:
    result = read_fixture("families.ged")
    assert ("Named by himself only", ParentageKind.BIRTH) in _children(result.document, "@SECOND@")
    assert found(result, "famc_without_chil").line == 86
    assert dict(found(result, "chil_without_famc").values)["lines"] == "118, 147"


def test_links_to_the_two_parents_that_differ_are_asked_about() -> None:
    result = read_fixture("families.ged")
    assert ("Anna Holm", ParentageKind.BIRTH) in _children(result.document, "@SECOND@")
    finding = found(result, "parent_kinds_differ")
    assert dict(finding.values)["kinds"] == "Step / Natural"
    assert finding.weight is Weight.ASK


def test_twins() -> None:
    doc = read_fixture("families.ged").document
    (twins,) = doc.multiple_births.values()
    assert names(doc, twins.children) == ["Ole Holm", "Jens Holm"]
    assert twins.kind is MultipleKind.IDENTICAL
    (seven,) = read_fixture("gedcom7.ged").document.multiple_births.values()
    assert seven.kind is MultipleKind.UNKNOWN


def test_own_ancestors_read_fine() -> None:
    doc = read_fixture("families.ged").document
    assert ("Own Ancestor", ParentageKind.BIRTH) in _children(doc, "@BIRTH@")
    assert ("Vera", ParentageKind.BIRTH) in _children(doc, "@LOOP@")


def test_three_partners_become_two_unions_with_the_same_child() -> None:
    result = read_fixture("families.ged")
    doc = result.document
    first, second = (doc.unions[k] for k in sorted(doc.unions) if doc.unions[k].source_id == "@THREE@")
    assert (names(doc, first.partners), names(doc, second.partners)) == (["One", "Two"], ["Three"])
    child = person(doc, "@XC@").id
    assert {p.union for p in doc.parentages.values() if p.child == child} == {first.id, second.id}
    assert found(result, "many_partners").line == 139


def test_own_partner_and_own_parent() -> None:
    result = read_fixture("families.ged")
    assert names(result.document, union(result.document, "@SELF@").partners) == ["Paul"]
    assert _children(result.document, "@SELF@") == []
    assert found(result, "own_partner").line == 144
    assert found(result, "own_parent").line == 147


def test_pedigree_in_words() -> None:
    doc = read_fixture("gedcom7.ged").document
    assert _children(doc, "@F1@") == [("Ida Lund", ParentageKind.STEP), ("Twin", ParentageKind.BIRTH)]
    result = read_text("0 @I1@ INDI\n1 FAMC @F1@\n2 PEDI sealing\n0 @F1@ FAM\n1 CHIL @I1@")
    assert _children(result.document, "@F1@") == [("", ParentageKind.UNKNOWN)]
    assert found(result, "pedigree_not_understood").line == 7


def test_adopted_by_both_of_a_couple_where_only_the_event_says_so() -> None:
    doc = read_text("0 @I1@ INDI\n1 ADOP\n2 DATE 1990\n2 FAMC @F1@\n0 @F1@ FAM").document
    (link,) = doc.parentages.values()
    assert (link.kind, link.span.since) == (ParentageKind.ADOPTED, PartialDate("1990"))


def test_order_of_undated_children_is_kept() -> None:
    doc = read_text("0 @A@ INDI\n0 @B@ INDI\n0 @C@ INDI\n0 @F1@ FAM\n1 CHIL @C@\n1 CHIL @A@\n1 CHIL @B@").document
    hints = {p.source_id: p.order_hint for p in doc.persons.values()}
    assert hints == {"@C@": 1.0, "@A@": 2.0, "@B@": 3.0}


def test_order_of_undated_unions_is_kept() -> None:
    doc = read_text("0 @A@ INDI\n1 FAMS @F2@\n1 FAMS @F1@\n0 @F1@ FAM\n1 HUSB @A@\n0 @F2@ FAM\n1 HUSB @A@").document
    assert {u.source_id: u.order_hint for u in doc.unions.values()} == {"@F2@": 1.0, "@F1@": 2.0}


def test_the_person_who_names_a_family_joins_it() -> None:
    result = read_text("0 @A@ INDI\n1 NAME A\n1 FAMS @F1@\n0 @F1@ FAM")
    assert names(result.document, union(result.document, "@F1@").partners) == ["A"]
    assert "fams_without_partner" in codes(result)


def test_files_copied_from_gedcom_go() -> None:
    variants = read_fixture("family-structure-variants.ged")
    doc = variants.document
    assert (len(doc.persons), len(doc.unions)) == (5, 5)
    assert union(doc, "@F1@").partners == ()
    assert names(doc, union(doc, "@F4@").partners) == ["Adam Firstgroom", "Steve Secondgroom"]
    assert "own_partner" in codes(variants)
    complex_kin = read_fixture("relationships-complex.ged")
    assert (len(complex_kin.document.persons), len(complex_kin.document.unions)) == (43, 18)
    assert dict(found(complex_kin, "parent_kinds_differ").values)["kinds"] == "Natural / Step"
