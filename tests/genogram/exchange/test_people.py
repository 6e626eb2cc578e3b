"""Persons as GEDCOM tells them: names, gender, life, events, notes."""

from __future__ import annotations

from genogram.model import (
    AgeTold,
    Gender,
    Life,
    Migration,
    MoreName,
    NameKind,
    PartialDate,
    PersonKind,
    Visibility,
)
from tests.genogram.exchange.helpers import codes, found, person, read_fixture, read_text


def test_names_in_every_script() -> None:
    doc = read_fixture("names.ged").document
    arabic = person(doc, "@I1@")
    assert arabic.name == "ليلى حداد"
    assert MoreName(kind=NameKind.OTHER_SCRIPT, text="Layla Haddad") in arabic.more_names
    assert person(doc, "@I2@").name == "ሰላም ገብረ"
    assert person(doc, "@I4@").name == '<b>"O\'Neil" & Søn</b> 👩‍👧 {name}'
    assert person(doc, "@I5@").name == ""
    assert person(doc, "@I6@").name == ""
    assert person(doc, "@I7@").name == "Surname First Given"
    assert person(doc, "@I9@").name == "me@example.org"
    assert person(doc, "@I10@").name == "Ab" * 100


def test_several_names() -> None:
    olena = person(read_fixture("names.ged").document, "@I3@")
    assert olena.name == "Олена Петрівна Коваленко"
    assert [(n.kind, n.text) for n in olena.more_names] == [
        (NameKind.SURNAME, "Коваленко"),
        (NameKind.GIVEN, "Олена"),
        (NameKind.CALL_ME, "Льона"),
        (NameKind.BIRTH_NAME, "Олена Бондар"),
        (NameKind.SURNAME, "Бондар"),
        (NameKind.OTHER, "Olena Kovalenko"),
        (NameKind.SURNAME, "Kovalenko"),
    ]


def test_name_pieces_that_only_repeat_the_name_are_understood() -> None:
    ada = person(read_fixture("names.ged").document, "@I8@")
    assert ada.name == "Dr. Ada von Berg Jr."
    assert [(n.kind, n.text) for n in ada.more_names] == [
        (NameKind.SURNAME, "von Berg"),
        (NameKind.PREFIX, "Dr."),
        (NameKind.GIVEN, "Ada"),
        (NameKind.SUFFIX, "Jr."),
    ]


def test_gender() -> None:
    result = read_text("\n".join(f"0 @I{i}@ INDI\n1 SEX {s}" for i, s in enumerate(["M", "F", "X", "U", "m", "queer"])))
    doc = result.document
    genders = [person(doc, f"@I{i}@").gender for i in range(6)]
    assert genders == [Gender.MALE, Gender.FEMALE, Gender.NONBINARY, Gender.UNKNOWN, Gender.MALE, Gender.UNKNOWN]
    assert person(doc, "@I5@").gender_words == "queer"
    assert found(result, "sex_in_words").line == 16


def test_life_is_not_guessed() -> None:
    doc = read_text(
        "0 @A@ INDI\n1 NAME a\n0 @B@ INDI\n1 DEAT Y\n0 @C@ INDI\n1 NO DEAT\n0 @D@ INDI\n1 BURI\n2 DATE 1900\n0 @E@ INDI\n1 DEAT N"
    ).document
    lives = {p.source_id: p.life for p in doc.persons.values()}
    assert lives == {
        "@A@": Life.NOT_ASKED,
        "@B@": Life.DIED,
        "@C@": Life.LIVING,
        "@D@": Life.DIED,
        "@E@": Life.LIVING,
    }


def test_birth_and_death() -> None:
    doc = read_text(
        "0 @I1@ INDI\n1 BIRT\n2 DATE ABT 1949\n2 PLAC Odense\n1 DEAT\n2 DATE 2 FEB 2001\n2 PLAC Aarhus\n2 CAUS heart\n2 AGE 52y"
    ).document
    (one,) = doc.persons.values()
    assert one.born
    assert one.born.family == PartialDate("1949~")
    assert (one.born_place, one.died_place, one.cause_of_death) == ("Odense", "Aarhus", "heart")
    assert one.age_told == AgeTold(years=52, on=PartialDate("2001-02-02"))


def test_a_second_birth_is_an_event_worth_asking_about() -> None:
    result = read_text("0 @I1@ INDI\n1 BIRT\n2 DATE 1949\n1 BIRT\n2 DATE 1950\n2 NOTE her papers say so")
    (event,) = result.document.life_events.values()
    assert event.category == "birth"
    assert event.when
    assert event.when.family == PartialDate("1950")
    assert event.words == "her papers say so"
    assert found(result, "birth_twice").line == 8


def test_stillbirth() -> None:
    (one,) = read_text("0 @I1@ INDI\n1 DEAT\n2 AGE STILLBORN").document.persons.values()
    assert one.kind is PersonKind.STILLBIRTH


def test_attributes_become_fields_or_events() -> None:
    doc = read_text(
        "0 @I1@ INDI\n1 OCCU Miller\n1 OCCU Baker\n2 DATE FROM 1720 TO 1730\n1 EDUC school\n1 RELI quaker\n1 NATI Danish\n"
        "1 RESI\n2 PLAC Ribe\n1 EMIG\n2 DATE 1740\n2 PLAC Ribe\n1 IMMI\n2 PLAC Boston\n1 EVEN long\n2 TYPE Journey\n1 SSN 123"
    ).document
    (one,) = doc.persons.values()
    assert (one.work, one.education, one.religion, one.residence, one.cultures) == (
        "Miller",
        "school",
        "quaker",
        "Ribe",
        ("Danish",),
    )
    assert one.migrations == (Migration(origin="Ribe", when=PartialDate("1740")), Migration(destination="Boston"))
    events = [doc.life_events[k] for k in sorted(doc.life_events)]
    assert [(e.category, e.title, e.words) for e in events] == [
        ("occupation", "Baker", ""),
        ("event", "Journey", "long"),
        ("social_security_number", "123", ""),
    ]
    assert events[2].visibility is Visibility.INTERNAL


def test_ages_and_phrases_are_kept_in_words() -> None:
    doc = read_fixture("gedcom7.ged").document
    journey = next(e for e in doc.life_events.values() if e.title == "Journey")
    assert journey.words == "3 months\nAGE: 20y (barely grown)"


def test_notes_shared_and_inline() -> None:
    doc = read_fixture("gedcom7.ged").document
    ida = person(doc, "@I1@")
    notes = {(n.about, n.words, n.source_id) for n in doc.notes.values()}
    assert notes == {
        (ida.id, "@handle is a handle\n@not a pointer@ but words", ""),
        (ida.id, "Shared by some", "@N1@"),
        (None, "About the whole file", ""),
        (None, "Pointed to by nobody", "@N2@"),
    }


def test_restrictions() -> None:
    rows = ["confidential", "privacy", "locked", "CONFIDENTIAL, LOCKED"]
    result = read_text("\n".join(f"0 @I{i}@ INDI\n1 RESN {r}" for i, r in enumerate(rows)))
    seen = [person(result.document, f"@I{i}@").visibility for i in range(4)]
    assert seen == [Visibility.CONFIDENTIAL, Visibility.INTERNAL, Visibility.OPEN, Visibility.CONFIDENTIAL]
    assert dict(found(result, "locked").values)["lines"] == "10, 12"


def test_associations() -> None:
    doc = read_fixture("gedcom7.ged").document
    links = {
        (tuple(doc.persons[p].name for p in e.persons), e.title, e.words)
        for e in doc.life_events.values()
        if e.category == "association"
    }
    assert links == {(("Ida Lund", "Godparent"), "GODP", ""), (("Ida Lund",), "FRIEND", "Mr Stockdale")}


def test_perhaps_the_same_person() -> None:
    result = read_text("0 @I1@ INDI\n1 ALIA @I2@\n0 @I2@ INDI\n1 ALIA Bob")
    assert len(found(result, "perhaps_same_person").elements) == 2
    assert [n.text for n in person(result.document, "@I2@").more_names] == ["Bob"]


def test_doubled_at_signs_in_both_standards() -> None:
    old = read_text("0 @I1@ INDI\n1 NOTE me@@x.org and @@you").document
    new = read_text("0 @I1@ INDI\n1 NOTE @@me @@you", "0 HEAD\n1 GEDC\n2 VERS 7.0\n").document
    assert [n.words for n in old.notes.values()] == ["me@x.org and @you"]
    assert [n.words for n in new.notes.values()] == ["@me @@you"]
    assert "tag_left_out" not in codes(read_text("0 @I1@ INDI\n1 NAME a"))
