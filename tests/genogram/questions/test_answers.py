"""Whose view an answer is, and who told it."""

from __future__ import annotations

from genogram.model import About, PersonValue, QuestionEntry, ViewState, Visibility
from genogram.questions import view_values


def entry(kind: str = "triadic", answer: str = "Wie zwei Igel.", **fields: object) -> QuestionEntry:
    held: dict[str, object] = {"asked_of": "lea", "about": About(pair=("marta", "jens")), **fields}
    return QuestionEntry(id="e", session="s", type=kind, answer=answer, **held)  # type: ignore[arg-type]


def test_who_is_asked_holds_and_tells_their_view() -> None:
    (view,) = view_values(entry())
    assert (view.holder, view.teller, view.pair, view.words) == ("lea", "lea", ("marta", "jens"), "Wie zwei Igel.")
    assert view.closeness is None


def test_asked_how_tom_sees_it_tom_holds_and_lea_tells() -> None:
    (view,) = view_values(entry("mind_reading", about=About(persons=("tom",), pair=("marta", "jens"))))
    assert (view.holder, view.teller) == ("tom", "lea")


def test_numbers_on_a_scale_are_closeness_one_view_each() -> None:
    lea, tom = view_values(
        entry(
            "scaling",
            "Drei. Tom sagt sechs.",
            about=About(persons=("tom",), element="bond"),
            values=(PersonValue(person="lea", value=3), PersonValue(person="tom", value=6)),
        )
    )
    assert (lea.holder, lea.teller, lea.closeness, lea.about) == ("lea", "lea", 3, "bond")
    assert (tom.holder, tom.teller, tom.closeness, tom.pair) == ("tom", "lea", 6, ())
    assert [bool(lea.words), bool(tom.words)].count(True) == 1


def test_a_percentage_is_no_closeness() -> None:
    (view,) = view_values(entry("percentage", values=(PersonValue(person="lea", value=8),)))
    assert view.closeness is None


def test_who_answered_instead_tells() -> None:
    (view,) = view_values(entry(answered_by="tom"))
    assert view.teller == "tom"


def test_no_answer_is_not_asked_and_confidence_is_kept() -> None:
    (view,) = view_values(entry(answer="", later=True, visibility=Visibility.CONFIDENTIAL))
    assert view.state is ViewState.NOT_ASKED
    assert view.visibility is Visibility.CONFIDENTIAL


def test_what_is_about_no_line_becomes_no_view() -> None:
    assert view_values(entry(about=About(persons=("tom",)))) == ()
    assert view_values(entry(asked_of=None)) == ()
