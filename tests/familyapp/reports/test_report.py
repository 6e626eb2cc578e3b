"""Reports of a full case, an empty one, a very large one: for four readers in four languages."""

from __future__ import annotations

import dataclasses
import re
from types import MappingProxyType

import pytest

from familyapp.reports.report import ORDER, SECTIONS, ReportOptions, build_report, preview
from genogram.change import document_of
from genogram.ids import counted_ids
from genogram.model import CaseInfo, Document, Parentage, Person, Place, QuestionEntry, Session, Union
from genogram.readers import Reader
from resources.i18n import LANGUAGES
from tests.familyapp.reports.reading import pages_of, raw_of, sizes_of, text_of
from tests.familyapp.reports.test_text import NASTY
from tests.helpers.rich_case import CONFIDENTIAL, INTERNAL, PROTECTED, REFLECTION, rich_case

TODAY = "2025-04-02"
READERS = tuple(ORDER)


def report(doc: Document, reader: Reader | str = "helper", language: str = "en", **options: object) -> bytes:
    return build_report(doc, reader, language, TODAY, options=ReportOptions(**options)).pdf  # type: ignore[arg-type]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", READERS)
def test_every_page_says_which_of_how_many(reader: str, language: str) -> None:
    pages = pages_of(report(rich_case(), reader, language))
    for number, text in enumerate(pages, 1):
        assert re.search(rf"\b{number}\b\D+\b{len(pages)}\b", text.replace("\r\n", " "))


def test_the_same_case_gives_the_same_bytes() -> None:
    assert report(rich_case()) == report(rich_case())


@pytest.mark.parametrize(("reader", "absent"), [
    ("family", (CONFIDENTIAL, INTERNAL, PROTECTED, REFLECTION, "emotional abuse", "Schulden", "Diabetes", "neue Wohnung")),
    ("authority", (CONFIDENTIAL, INTERNAL, PROTECTED, REFLECTION, "emotional abuse", "Amal", "Schulden", "Diabetes")),
    ("supervisor", (CONFIDENTIAL, PROTECTED)),
])  # fmt: skip
def test_what_a_reader_may_not_see_is_nowhere_in_the_file(reader: str, absent: tuple[str, ...]) -> None:
    pdf = report(rich_case(), reader)
    said, raw = text_of(pdf), raw_of(pdf)
    assert b"Strengths and resources" in raw
    assert b" Tj" in raw
    for words in absent:
        assert words not in said
        assert words.encode() not in raw
        assert words.encode("utf-16-be") not in raw


def test_the_helper_sees_what_the_others_do_not() -> None:
    said = text_of(report(rich_case(), health=True))
    for words in (CONFIDENTIAL, INTERNAL, REFLECTION, "emotional abuse", "Diabetes"):
        assert words in said


def test_a_confidential_view_leaves_no_count_and_no_gap_behind() -> None:
    doc = rich_case()
    hidden = {v.id for v in doc.views.values() if v.words == CONFIDENTIAL} | {
        e.id for e in doc.entries.values() if e.answer == CONFIDENTIAL
    }
    never = dataclasses.replace(
        doc,
        views=MappingProxyType({k: v for k, v in doc.views.items() if k not in hidden}),
        entries=MappingProxyType({k: e for k, e in doc.entries.items() if k not in hidden}),
    )
    assert report(doc, "family") == report(never, "family")


def test_the_next_meeting_and_languages_are_said_as_people_say_them() -> None:
    def plain(record: Session | Person) -> bytes:
        table = "sessions" if isinstance(record, Session) else "persons"
        return report(document_of([("info", CaseInfo(id="c", title="T")), (table, record)]), language="de")

    assert "12. November 2026" in text_of(plain(Session(id="s", number=1, next="2026-11-12")))
    assert "in vier Wochen" in text_of(plain(Session(id="s", number=1, next="in vier Wochen")))
    said = text_of(plain(Person(id="p", name="Ela", languages=("tr", "Zaza von Oma"))))
    assert "Türkisch, Zaza von Oma" in said


def test_only_who_sees_every_line_reads_that_there_is_none() -> None:
    doc = document_of([("info", CaseInfo(id="c", title="T")), ("places", Place(id="o", name="Library"))])
    assert "no line drawn yet" in text_of(report(doc))
    others = text_of(report(doc, "authority"))
    assert "Library" in others
    assert "no line drawn yet" not in others


def test_strengths_stand_before_everything_else() -> None:
    for reader in READERS:
        assert ORDER[reader][0] == "strengths"
        said = text_of(report(rich_case(), reader))
        assert said.index("Strengths and resources") < said.index("The family in a picture")


def test_views_are_a_list_by_holder_and_never_a_mean() -> None:
    said = text_of(report(rich_case()))
    assert "Marta: close (8). Lea: rather far (3). Tom, as Lea says: rather close (6)." in said
    assert "Jens Lindner: rather close (6). Lea: did not want to say." in said
    assert "5.67" not in said


def test_answers_stand_in_their_own_words_with_who_was_asked_about_whom() -> None:
    said = text_of(report(rich_case(), language="de"))
    assert "„Wie zwei Igel. Wenn der eine kommt, rollt sich die andere ein. Aber nachts sind sie bestimmt nett.“" in said
    assert said.index("Wie siehst du das, was zwischen Marta und Jens ist?") < said.index("Wie zwei Igel")
    assert "Lea 3 · Tom 6" in said


def test_helps_and_burdens_are_two_numbers_and_the_family_sees_no_burdens() -> None:
    helper, family = text_of(report(rich_case())), text_of(report(rich_case(), "family"))
    assert "Lindenweg and Jobcenter: ordinary, helps 5, burdens 8" in helper
    assert "burdens" not in family.casefold()
    assert "burdens 8" in text_of(report(rich_case(), "family", loads=True))


def test_the_recipient_stands_on_every_page() -> None:
    for page in pages_of(report(rich_case(), "authority", recipient="Jugendamt Bremen, <b>Frau Sommer</b>")):
        assert "For Jugendamt Bremen, <b>Frau Sommer</b>. Not to be passed on." in page.replace("\r\n", " ")


def test_each_picture_has_words_below_it() -> None:
    said = text_of(report(rich_case()))
    assert "Jens Lindner and Marta (married 2008, separated 2021, divorced 2023), children: Lea and Tom." in said
    assert "In the middle: Lindenweg." in said


def test_names_that_look_like_markup_come_back_as_typed() -> None:
    new = counted_ids()
    persons = [("persons", Person(id=new(), name=name, strengths=(name,))) for name in NASTY]
    said = text_of(report(document_of(persons)))
    for name in NASTY:
        assert said.count(name) >= 2


def test_letters_without_a_font_are_told() -> None:
    doc = document_of([("persons", Person(id=counted_ids()(), name="Anna 😀"))])
    findings = build_report(doc, "helper", "en", TODAY).findings
    assert [(f.code, dict(f.values)["letters"]) for f in findings] == [("letters_without_font", "😀")]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("title", ["", "Familie Leer"])
def test_an_empty_case_explains_itself(reader: str, title: str) -> None:
    doc = document_of([("info", CaseInfo(id=counted_ids()(), title=title))])
    pages = pages_of(report(doc, reader))
    assert len(pages) == 1
    assert "person" in pages[0] or "nothing in this case yet" in pages[0] or "agreed yet" in pages[0]


def test_a_document_without_anything_still_makes_a_report() -> None:
    assert "A family" in text_of(report(Document()))


def test_a_practice_case_says_so() -> None:
    assert "Practice case." in text_of(report(rich_case(practice=True)))
    assert "Practice case." not in text_of(report(rich_case()))


def test_the_metadata_names_nobody() -> None:
    pdf = report(rich_case(), author="A. Berger")
    info = pdf[pdf.index(b"/Author") :][:400]
    assert b"Berger" not in info
    assert b"Lindner" not in info
    assert b"(Working report)" in info
    assert b"/home" not in pdf


def long_talk(rows: int, answer: str) -> Document:
    new = counted_ids()
    person, session = Person(id=new(), name="Lea"), Session(id=new(), number=1)
    entries = [
        QuestionEntry(
            id=new(), session=session.id, order=n, asked_of=person.id, question=f"Question {n}?", answer=f"{answer} [{n}]"
        )
        for n in range(1, rows + 1)
    ]
    return document_of([("persons", person), ("sessions", session), *(("entries", e) for e in entries)])


def test_five_hundred_rows_are_all_there() -> None:
    said = text_of(report(long_talk(500, "An answer of one sentence.")))
    assert all(f"[{n}]" in said for n in range(1, 501))


def test_a_very_long_answer_runs_over_pages_and_is_whole() -> None:
    words = " ".join(f"word{n}" for n in range(4000))
    pages = pages_of(report(long_talk(2, words)))
    said = " ".join(" ".join(pages).split())
    assert len(pages) > 4
    assert all(f"word{n} " in said for n in range(0, 4000, 7))


def test_a_very_long_answer_from_the_right_runs_over_pages() -> None:
    pages = pages_of(report(long_talk(1, "سارة أم لثلاثة أطفال وتعيش هنا. " * 400)))
    assert len(pages) > 2


def big_family(children_each: int, generations: int) -> Document:
    new = counted_ids()
    elements: list[tuple[str, Person | Union | Parentage]] = []
    row: list[Person] = [Person(id=new(), name="Ahne")]
    elements.append(("persons", row[0]))
    for generation in range(generations):
        below: list[Person] = []
        for parent in row:
            partner = Person(id=new(), name=f"Partner {generation}")
            union = Union(id=new(), partners=(parent.id, partner.id))
            elements += [("persons", partner), ("unions", union)]
            for n in range(children_each):
                child = Person(id=new(), name=f"Kind {generation}.{n}")
                elements += [("persons", child), ("parentages", Parentage(id=new(), child=child.id, union=union.id))]
                below.append(child)
        row = below
    return document_of(elements)


def test_a_large_family_gets_larger_pages_and_sheets() -> None:
    doc = big_family(3, 4)
    assert len(doc.persons) > 150
    pdf = report(doc)
    sizes = sizes_of(pdf)
    assert (1191, 842) in sizes
    assert sizes[-1] == (595, 842)
    said = text_of(pdf)
    assert "Sheet 1 of" in said
    assert said.count("Kind 3.2") >= 27


def test_sections_can_be_left_out() -> None:
    said = text_of(report(rich_case(), without=frozenset({"sessions", "genogram"})))
    assert "What was talked about" not in said
    assert "The family in a picture" not in said
    assert set().union(*ORDER.values()) == set(SECTIONS)


def test_the_preview_says_in_words_what_is_left_out_and_why() -> None:
    lines = preview(rich_case(), "family", "en")
    assert "A view of Tom on Marta and Jens Lindner: told in confidence" in lines
    assert "Hypothesis “Der Streit hält vielleicht beide Eltern im Gespräch.”: for helper and supervision only" in lines
    assert preview(rich_case(), "helper", "en") == []


def test_who_is_kept_from_one_recipient_is_kept_from_their_copy() -> None:
    doc = rich_case()
    amal = next(p.id for p in doc.persons.values() if p.name == "Amal Haddad")
    assert "Amal" in text_of(report(doc, "family"))
    assert "Amal" not in text_of(report(doc, Reader("family", exclude=frozenset({amal}))))


def test_an_unknown_reader_gets_nothing() -> None:
    with pytest.raises(ValueError, match="nobody"):
        build_report(rich_case(), "nobody", "en", TODAY)
