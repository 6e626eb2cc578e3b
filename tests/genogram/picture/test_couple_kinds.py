"""Which line a couple has follows from what happened, in the order in which it happened."""

from __future__ import annotations

import pytest

from genogram.model import PartialDate, Union, UnionEvent, UnionEventKind
from genogram.picture.couple_kinds import CoupleState, state_of
from genogram.picture.couple_words import couple_words, in_lines
from resources.i18n import translator

E = UnionEventKind


def union(*events: tuple[UnionEventKind, str], kind: str = "") -> Union:
    told = tuple(UnionEvent(kind=k, when=PartialDate(edtf=w) if w else None) for k, w in events)
    return Union(id="u", partners=("a", "b"), events=told, kind=kind)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ((), CoupleState("couple")),
        (((E.MARRIED, "1990"),), CoupleState("marriage")),
        (((E.LIVING_TOGETHER, "1989"), (E.MARRIED, "1990")), CoupleState("marriage")),
        (((E.MARRIED, "1990"), (E.LIVING_TOGETHER, "1991")), CoupleState("marriage")),
        (((E.ENGAGED, "1990"), (E.LIVING_TOGETHER, "1991")), CoupleState("engaged_cohabiting")),
        (((E.SEPARATED, "1995"), (E.MARRIED, "1990")), CoupleState("marriage", "separated")),
        (((E.MARRIED, "1990"), (E.SEPARATED, "1995"), (E.DIVORCED, "1997")), CoupleState("marriage", "divorced")),
        (((E.MARRIED, "1990"), (E.SEPARATED, "1995"), (E.RECONCILED, "1996")), CoupleState("marriage", "reconciled")),
        (((E.MARRIED, "1990"), (E.DIVORCED, "1995"), (E.MARRIED, "2000")), CoupleState("marriage", "remarried_same")),
        (((E.DATING, ""), (E.ENDED, "")), CoupleState("dating", "ended")),
        (((E.MARRIED, "1990"), (E.WIDOWED, "2004")), CoupleState("marriage")),
        (((E.MET, "1988"),), CoupleState("couple")),
    ],
)
def test_the_line_follows_from_the_events(events: tuple[tuple[UnionEventKind, str], ...], expected: CoupleState) -> None:
    assert state_of(union(*events)) == expected


def test_a_kind_that_was_chosen_wins() -> None:
    assert state_of(union((E.MARRIED, "1990"), kind="affair")) == CoupleState("affair")
    assert state_of(union((E.MARRIED, "1990"), kind="divorced")) == CoupleState("marriage", "divorced")
    assert state_of(union((E.MARRIED, "1990"), kind="never heard of")) == CoupleState("marriage")


def test_dates_stand_in_the_order_of_life() -> None:
    told = union((E.DIVORCED, "1997"), (E.MARRIED, "1990"), (E.ENGAGED, "1990"))
    assert couple_words(told, translator("en")) == ("eng. 1990", "m. 1990", "d. 1997")


def test_a_separation_that_ended_says_from_when_to_when() -> None:
    apart = UnionEvent(kind=E.SEPARATED, when=PartialDate(edtf="1995"), until=PartialDate(edtf="1996"))
    told = Union(id="u", partners=("a", "b"), events=(apart,))
    assert couple_words(told, translator("en")) == ("s. 1995–1996",)
    assert state_of(told).ending == "reconciled"


def test_dates_fill_lines_and_none_is_lost() -> None:
    parts = ("eng. 1990", "m. 1990", "d. 1997")
    assert in_lines(parts, 500) == ("eng. 1990, m. 1990, d. 1997",)
    assert in_lines(parts, 1) == ("eng. 1990,", "m. 1990,", "d. 1997")
