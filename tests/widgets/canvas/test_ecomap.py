"""The ecomap's canvas: places by name and domain, ties drawn by hand and key, the middle chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from genogram import edits
from genogram.change import apply
from genogram.model import Domain, PictureKind
from tests.widgets.canvas.desk import Desk, by_name, family
from widgets.canvas.popups import PlaceCard


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    doc = family()
    (home,) = doc.households
    doc = apply(doc, edits.add_place(doc, "School", Domain.SCHOOL))
    made = Desk(doc, PictureKind.ECOMAP, home)
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.show()
    made.show()
    made.canvas.view.setFocus()
    return made


def place(desk: Desk, name: str) -> str:
    return next(key for key, p in desk.doc.places.items() if p.name == name)


def test_p_adds_places_one_after_another_tied_to_the_middle(desk: Desk) -> None:
    desk.key(Qt.Key.Key_P)
    card = desk.canvas.cards.current
    assert isinstance(card, PlaceCard)
    card.domain.setCurrentIndex(card.domain.findData(str(Domain.SPORTS)))
    QTest.keyClicks(card.name, "Football")
    QTest.keyClick(card.name, Qt.Key.Key_Return)
    assert desk.canvas.cards.current is card, "it stays for the next place"
    assert card.name.text() == ""
    new = desk.doc.places[place(desk, "Football")]
    assert new.domain is Domain.SPORTS
    assert any(t.to == new.id and t.origin == desk.centre for t in desk.doc.ties.values())
    assert len(desk.intents) == 1
    QTest.keyClick(card.name, Qt.Key.Key_Return)
    assert len(desk.intents) == 1, "a place has a name"


def test_a_tie_pulled_from_a_person_to_a_place(desk: Desk) -> None:
    lea, school = by_name(desk.doc, "Lea"), place(desk, "School")
    desk.click(desk.at(lea))
    assert desk.canvas.selection() == (lea,)
    desk.pull(desk.handle("tie"), desk.at(school))
    (tie,) = desk.doc.ties.values()
    assert (tie.origin, tie.to) == (lea, school)
    assert desk.canvas.selection() == (tie.id,)
    assert (tie.helps, tie.burdens) == (None, None), "nothing is said before it is asked"


def test_a_tie_from_the_place_goes_the_same_way_and_only_once(desk: Desk) -> None:
    lea, school = by_name(desk.doc, "Lea"), place(desk, "School")
    for start, end in ((school, lea), (lea, school)):
        desk.canvas.select((start,))
        desk.key(Qt.Key.Key_L)
        desk.click(desk.at(end))
    (tie,) = desk.doc.ties.values()
    assert (tie.origin, tie.to) == (lea, school)
    assert "already" in desk.hints[-1]


def test_places_can_be_moved(desk: Desk) -> None:
    school = place(desk, "School")
    start = desk.at(school)
    desk.pull(start, start + QPoint(30, 50))
    assert desk.intents[-1].title.code == "place"
    assert desk.canvas.placements.spots[school].pinned


def test_the_middle_is_chosen(desk: Desk) -> None:
    lea = by_name(desk.doc, "Lea")
    desk.canvas.select((lea,))
    desk.canvas.do("centre")
    (picture,) = (p for p in desk.doc.pictures.values() if p.kind is PictureKind.ECOMAP)
    assert picture.centre == lea


def test_arrows_reach_places(desk: Desk) -> None:
    school = place(desk, "School")
    spots = desk.canvas.placements.spots
    assert desk.centre is not None
    desk.canvas.select((desk.centre,))
    dx, dy = spots[school].x - spots[desk.centre].x, spots[school].y - spots[desk.centre].y
    across = Qt.Key.Key_Right if dx > 0 else Qt.Key.Key_Left
    down = Qt.Key.Key_Down if dy > 0 else Qt.Key.Key_Up
    for _ in range(6):
        if desk.canvas.selection() == (school,):
            break
        desk.key(across if abs(dx) > abs(dy) else down)
    assert desk.canvas.selection() == (school,)
