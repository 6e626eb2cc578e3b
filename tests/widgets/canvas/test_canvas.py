"""The canvas shows a picture, patches only what changed, and lets hands and keys work on it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from genogram import edits
from genogram.model import Gender, PictureKind, Visibility
from genogram.quick_entry import connect, parse, plan
from resources.i18n import translator
from tests.widgets.canvas.desk import Desk, family
from widgets.canvas import making
from widgets.canvas.items import PieceItem
from widgets.canvas.overlay import would_be
from widgets.canvas.popups import KindCard, SureCard
from widgets.canvas.tools.line import LineGesture

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk(family())
    qtbot.addWidget(made.canvas)
    with qtbot.waitExposed(made.canvas):
        made.canvas.show()
    made.show()
    made.canvas.view.setFocus()
    return made


# showing ---------------------------------------------------------------------------------------------------------------


def test_an_empty_case_invites_and_a_drawn_one_does_not(qtbot: QtBot) -> None:
    desk = Desk(edits.new_case("Empty"))
    qtbot.addWidget(desk.canvas)
    desk.show()
    invitation = desk.canvas.findChild(QLabel, "canvasEmpty")
    assert invitation is not None
    assert not invitation.isHidden()
    assert "Type a name below" in invitation.text()
    desk.edit(edits.add_person(desk.doc, "Anna"))
    assert invitation.isHidden()


def test_only_what_changed_is_replaced(desk: Desk) -> None:
    scene = desk.canvas.scene
    before = {i: id(i) for i in scene.items() if isinstance(i, PieceItem)}
    desk.show()
    assert scene.replaced == 0
    desk.edit(edits.set_fields(desk.doc, "persons", desk.id("Tom"), strengths=("football",)))
    assert scene.replaced == 0, "what is not drawn replaces nothing"
    desk.edit(edits.set_fields(desk.doc, "persons", desk.id("Tom"), gender=Gender.FEMALE))
    assert 1 <= scene.replaced <= 3, "the symbol, its line to the parents, the loop around it"
    assert {id(i) for i in scene.items() if isinstance(i, PieceItem)} == set(before.values())


def test_what_is_taken_away_leaves_nothing_on_the_scene(desk: Desk) -> None:
    count = len(desk.canvas.scene.items())
    desk.edit(edits.add_child(desk.doc, desk.id("Jens"), "Mia"))
    assert len(desk.canvas.scene.items()) > count
    desk.edit(desk.intents[-1].inverted())
    assert len(desk.canvas.scene.items()) == count
    desk.canvas.clear()
    assert desk.canvas.scene.items() == []


def test_moved_symbols_glide_and_arrive(desk: Desk, qtbot: QtBot) -> None:
    desk.canvas.set_motion(True)
    spot = desk.canvas.placements.spots[desk.id("Tom")]
    desk.edit(edits.place_at(desk.doc, PictureKind.GENOGRAM, {desk.id("Tom"): (spot.x + 300, spot.y)}))
    item = desk.canvas.scene.items_of(desk.id("Tom"))[0]
    assert item.pos().x() == pytest.approx(-300, abs=1)
    qtbot.waitUntil(lambda: item.pos() == QPointF(0, 0))


# selecting -------------------------------------------------------------------------------------------------------------


def test_click_selects_and_paper_lets_go(desk: Desk) -> None:
    desk.click(desk.at(desk.id("Lea")))
    assert desk.canvas.selection() == (desk.id("Lea"),)
    desk.click(desk.at(desk.id("Tom")), SHIFT)
    assert set(desk.canvas.selection()) == {desk.id("Lea"), desk.id("Tom")}
    desk.click(desk.at(desk.id("Lea")), SHIFT)
    assert desk.canvas.selection() == (desk.id("Tom"),)
    desk.click(QPoint(4, 4))
    assert desk.canvas.selection() == ()
    assert desk.intents == []


def test_lines_can_be_selected(desk: Desk) -> None:
    (bond,) = desk.doc.bonds
    box = desk.canvas.scene.box_of(bond)
    found = next(
        p
        for x in range(int(box.left()), int(box.right()))
        for y in (int(box.center().y()),)
        if (tag := desk.canvas.tag_at(p := QPointF(x, y))) is not None and tag.element == bond
    )
    desk.click(desk.pixel(found))
    assert desk.canvas.selection() == (bond,)


def test_rubber_band_catches_and_esc_lets_go(desk: Desk) -> None:
    lea, tom = desk.at(desk.id("Lea")), desk.at(desk.id("Tom"))
    left, right = min(lea.x(), tom.x()) - 40, max(lea.x(), tom.x()) + 40
    desk.pull(QPoint(left, lea.y() + 60), QPoint(right, lea.y() - 40))
    assert set(desk.canvas.selection()) == {desk.id("Lea"), desk.id("Tom")}
    desk.canvas.select(())
    desk.pull(QPoint(left, lea.y() + 60), QPoint(right, lea.y() - 40), release=False)
    overlay = desk.canvas.overlay.item_count
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.overlay.item_count < overlay
    QTest.mouseRelease(desk.port, Qt.MouseButton.LeftButton, NONE, QPoint(right, lea.y() - 40))
    assert desk.canvas.selection() == ()


def test_arrows_walk_by_kinship(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Down)
    assert desk.canvas.selection() == (desk.id("Lea"),), "walking begins with the person it is about"
    desk.key(Qt.Key.Key_Up)
    assert desk.canvas.selection()[0] in (desk.id("Jana"), desk.id("Murat"))
    desk.canvas.select((desk.id("Jana"),))
    desk.key(Qt.Key.Key_Up)
    assert desk.canvas.selection()[0] in (desk.id("Karl"), desk.id("Eva"))
    desk.key(Qt.Key.Key_Down)
    assert desk.canvas.selection()[0] in (desk.id("Jana"), desk.id("Jens"))
    spots = desk.canvas.placements.spots
    desk.canvas.select((desk.id("Lea"),))
    desk.key(Qt.Key.Key_Right if spots[desk.id("Tom")].x > spots[desk.id("Lea")].x else Qt.Key.Key_Left)
    assert desk.canvas.selection() == (desk.id("Tom"),)


def test_the_selection_is_said_for_those_who_cannot_see_it(desk: Desk) -> None:
    desk.canvas.select((desk.id("Lea"),))
    assert "Lea" in desk.canvas.view.accessibleDescription()
    desk.canvas.select(())
    assert "7 symbols" in desk.canvas.view.accessibleDescription()


# moving ----------------------------------------------------------------------------------------------------------------


def test_move_pins_where_it_is_dropped_and_can_be_let_go(desk: Desk) -> None:
    tom = desk.id("Tom")
    before = desk.canvas.placements.spots[tom]
    start = desk.at(tom)
    desk.pull(start, start + QPoint(150, 3))
    (moved,) = desk.intents
    assert moved.title.code == "place"
    after = desk.canvas.placements.spots[tom]
    assert after.pinned
    assert after.x == pytest.approx(before.x + 150 / desk.canvas.scale(), abs=1.5)
    assert after.y == before.y, "a small slip off the row does not count"
    desk.canvas.do("unpin")
    assert not desk.canvas.placements.spots[tom].pinned
    desk.canvas.do("unpin")
    assert "own place already" in desk.hints[-1]


def test_every_step_has_a_name_for_undo(desk: Desk) -> None:
    english = translator("en")
    (union, *_) = (k for k, u in desk.doc.unions.items() if len(u.partners) == 2)
    made = [
        making.swap(desk.doc, union),
        making.set_centre(desk.doc, PictureKind.ECOMAP, desk.id("Lea")),
        plan(desk.doc, parse("twins Mia, Noa"), (desk.id("Jens"),)).changes,
        plan(desk.doc, parse("mother Ida"), (desk.id("Murat"),)).changes,
        plan(desk.doc, parse("divorced 2020"), (desk.id("Karl"),)).changes,
        connect(desk.doc, "partner", desk.id("Jens"), desk.id("Lea")),
    ]
    for changes in made:
        assert changes
        assert edits.say_title(changes.title, english) != "Change", changes.title


def test_esc_while_moving_changes_nothing(desk: Desk) -> None:
    start = desk.at(desk.id("Tom"))
    desk.pull(start, start + QPoint(120, 60), release=False)
    desk.key(Qt.Key.Key_Escape)
    QTest.mouseRelease(desk.port, Qt.MouseButton.LeftButton, NONE, start + QPoint(120, 60))
    assert desk.intents == []
    assert desk.canvas.hand.gesture is None


def test_several_nudges_are_one_step(desk: Desk) -> None:
    tom = desk.id("Tom")
    desk.canvas.select((tom,))
    before = desk.canvas.placements.spots[tom]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QCoreApplication.sendEvent(desk.canvas.view, QKeyEvent(QEvent.Type.KeyPress, key, ALT))
    assert desk.intents == []
    QTest.keyRelease(desk.canvas.view, Qt.Key.Key_Alt)
    assert len(desk.intents) == 1
    after = desk.canvas.placements.spots[tom]
    assert (after.x - before.x, after.y - before.y) == pytest.approx((30, 10), abs=0.2)


# adding ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "start", "more"),
    [
        (Qt.Key.Key_P, "Jens", 1),
        (Qt.Key.Key_C, "Jana", 1),
        (Qt.Key.Key_S, "Lea", 1),
        (Qt.Key.Key_U, "Murat", 2),
    ],
)
def test_keys_add_kin_and_open_the_name(desk: Desk, key: Qt.Key, start: str, more: int) -> None:
    desk.canvas.select((desk.id(start),))
    count = len(desk.doc.persons)
    desk.key(key)
    assert len(desk.doc.persons) == count + more
    (new,) = desk.canvas.selection()
    assert desk.doc.persons[new].name == ""
    editor = desk.canvas.name_editor
    assert editor.isVisible()
    QTest.keyClicks(editor, "Noor")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert not editor.isVisible()
    assert desk.doc.persons[new].name == "Noor"
    assert len(desk.intents) == 2
    assert desk.canvas.view.hasFocus()


def test_esc_keeps_a_new_person_without_a_name(desk: Desk) -> None:
    desk.canvas.select((desk.id("Jana"),))
    desk.key(Qt.Key.Key_C)
    QTest.keyClicks(desk.canvas.name_editor, "No")
    QTest.keyClick(desk.canvas.name_editor, Qt.Key.Key_Escape)
    (new,) = desk.canvas.selection()
    assert desk.doc.persons[new].name == ""
    assert len(desk.intents) == 1


@pytest.mark.parametrize(("action", "more"), [("partner", 1), ("child", 1), ("parents", 2), ("sibling", 1)])
def test_handles_add_kin(desk: Desk, action: str, more: int) -> None:
    start = "Murat" if action in ("parents", "sibling") else "Jens"
    desk.canvas.select((desk.id(start),))
    count = len(desk.doc.persons)
    assert {h.action for h in desk.canvas.overlay.handles} == {"partner", "child", "parents", "sibling", "line"}
    desk.click(desk.handle(action))
    assert len(desk.doc.persons) == count + more
    assert desk.canvas.overlay.item_count == 1 + len(desk.canvas.overlay.handles), "the ghost of what would be is gone"
    assert desk.canvas.name_editor.isVisible()


def test_hovering_a_handle_shows_what_it_would_make(desk: Desk) -> None:
    desk.canvas.select((desk.id("Jens"),))
    quiet = desk.canvas.overlay.item_count
    QTest.mouseMove(desk.port, desk.handle("child"))
    assert desk.canvas.overlay.item_count == quiet + 1
    assert "(C)" in desk.canvas.hand.tooltip(desk.canvas.view.mapToScene(desk.handle("child")))
    QTest.mouseMove(desk.port, QPoint(3, 3))
    assert desk.canvas.overlay.item_count == quiet
    spot = desk.canvas.placements.spots[desk.id("Jens")]
    assert would_be(spot, "child").boundingRect().bottom() > spot.y + 100


def test_pulling_a_handle_onto_somebody_joins_them(desk: Desk) -> None:
    desk.edit(edits.add_person(desk.doc, "Nina"))
    desk.canvas.fit()
    desk.canvas.select((desk.id("Jens"),))
    desk.pull(desk.handle("partner"), desk.at(desk.id("Nina")))
    assert any({desk.id("Jens"), desk.id("Nina")} == set(u.partners) for u in desk.doc.unions.values())
    count = len(desk.intents)
    desk.canvas.select((desk.id("Jens"),))
    desk.pull(desk.handle("partner"), desk.at(desk.id("Nina")))
    assert len(desk.intents) == count
    assert "already" in desk.hints[-1]


def test_impossible_kin_says_so_and_changes_nothing(desk: Desk) -> None:
    count = len(desk.intents)
    desk.canvas.select((desk.id("Jana"),))
    desk.key(Qt.Key.Key_U)
    assert len(desk.intents) == count
    assert desk.hints
    desk.canvas.select(())
    desk.key(Qt.Key.Key_C)
    assert "Choose one person" in desk.hints[-1]


# lines -----------------------------------------------------------------------------------------------------------------


def test_l_then_click_asks_for_a_kind_and_draws(desk: Desk) -> None:
    desk.canvas.select((desk.id("Lea"),))
    desk.key(Qt.Key.Key_L)
    assert isinstance(desk.canvas.hand.gesture, LineGesture)
    desk.click(desk.at(desk.id("Murat")))
    card = desk.canvas.cards.current
    assert card is not None
    entry = card.entry  # type: ignore[attr-defined]
    QTest.keyClicks(entry, "close")
    QTest.keyClick(entry, Qt.Key.Key_Return)
    bond = next(b for b in desk.doc.bonds.values() if b.a == desk.id("Lea"))
    assert (bond.b, bond.kind) == (desk.id("Murat"), "close")
    assert desk.canvas.selection() == (bond.id,)
    assert desk.canvas.cards.current is None


def test_a_line_by_keys_alone(desk: Desk) -> None:
    spots = desk.canvas.placements.spots
    desk.canvas.select((desk.id("Lea"),))
    desk.key(Qt.Key.Key_L)
    desk.key(Qt.Key.Key_Right if spots[desk.id("Tom")].x > spots[desk.id("Lea")].x else Qt.Key.Key_Left)
    desk.key(Qt.Key.Key_Return)
    card = desk.canvas.cards.current
    assert card is not None
    QTest.keyClick(card.entry, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    assert any({b.a, b.b} == {desk.id("Lea"), desk.id("Tom")} and b.kind == "connected" for b in desk.doc.bonds.values())


def test_a_line_pulled_from_its_handle_and_given_up(desk: Desk) -> None:
    desk.canvas.select((desk.id("Lea"),))
    desk.pull(desk.handle("line"), desk.at(desk.id("Tom")))
    card = desk.canvas.cards.current
    assert card is not None
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert desk.canvas.cards.current is None
    desk.canvas.select((desk.id("Lea"),))
    desk.key(Qt.Key.Key_L)
    desk.key(Qt.Key.Key_Escape)
    assert desk.canvas.hand.gesture is None
    assert desk.intents == []


def test_a_line_of_violence_is_asked_about_once_more_and_kept_from_the_family(desk: Desk) -> None:
    desk.canvas.pick_line_kind(desk.id("Karl"), desk.id("Jens"), QPointF(0, 0))
    card = desk.canvas.cards.current
    assert isinstance(card, KindCard)
    card.picked.emit("physical_abuse")
    assert desk.intents == []
    sure = desk.canvas.cards.current
    assert isinstance(sure, SureCard)
    QTest.mouseClick(sure.button, Qt.MouseButton.LeftButton)
    bond = next(b for b in desk.doc.bonds.values() if b.kind == "physical_abuse")
    assert bond.visibility is Visibility.INTERNAL
    calm = next(b for b in desk.doc.bonds.values() if b.kind == "conflict")
    desk.edit(making.change_kind(desk.doc, calm.id, "violence"))
    assert desk.doc.bonds[calm.id].visibility is Visibility.INTERNAL


# other edits -----------------------------------------------------------------------------------------------------------


def test_f2_and_double_click_rename(desk: Desk) -> None:
    desk.canvas.select((desk.id("Jens"),))
    desk.key(Qt.Key.Key_F2)
    editor = desk.canvas.name_editor
    QTest.keyClicks(editor, "Jens Peter")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert desk.id("Jens Peter")
    QTest.mouseDClick(desk.port, Qt.MouseButton.LeftButton, NONE, desk.at(desk.id("Tom")))
    assert editor.isVisible()
    assert editor.text() == "Tom"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert len(desk.intents) == 1, "a name left as it was is no edit"


def test_a_name_being_typed_is_kept_when_the_hand_goes_elsewhere(desk: Desk) -> None:
    desk.canvas.select((desk.id("Jens"),))
    desk.key(Qt.Key.Key_F2)
    QTest.keyClicks(desk.canvas.name_editor, "Jens B.")
    desk.click(desk.at(desk.id("Lea")))
    assert desk.id("Jens B.")
    assert desk.canvas.selection() == (desk.id("Lea"),)


def test_delete_says_what_goes_along_and_comes_back(desk: Desk) -> None:
    before = desk.doc
    desk.canvas.select((desk.id("Jana"),))
    desk.key(Qt.Key.Key_Delete)
    assert "Jana" not in {p.name for p in desk.doc.persons.values()}
    assert "Removed: Jana." in desk.hints[-1]
    assert "went along" in desk.hints[-1]
    assert desk.canvas.selection() == ()
    desk.edit(desk.intents[-1].inverted())
    assert desk.doc == before


def test_living_together_twins_and_merging(desk: Desk) -> None:
    desk.canvas.select((desk.id("Jens"), desk.id("Murat")))
    desk.canvas.do("household")
    assert any({m.person for m in h.members} == {desk.id("Jens"), desk.id("Murat")} for h in desk.doc.households.values())
    desk.canvas.name_editor.finish(keep=False)
    desk.canvas.select((desk.id("Lea"), desk.id("Tom")))
    desk.canvas.do("twins")
    assert any(set(b.children) == {desk.id("Lea"), desk.id("Tom")} for b in desk.doc.multiple_births.values())
    count = len(desk.doc.persons)
    desk.canvas.do("merge")
    assert len(desk.doc.persons) == count - 1


def test_a_note_on_the_selection(desk: Desk) -> None:
    desk.canvas.select((desk.id("Lea"),))
    desk.key(Qt.Key.Key_N)
    card = desk.canvas.cards.current
    assert card is not None
    QTest.keyClicks(card.edit, "sings")  # type: ignore[attr-defined]
    QTest.keyClick(card.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]
    (note,) = desk.doc.notes.values()
    assert (note.about, note.words) == (desk.id("Lea"), "sings")


# zoom and pan ----------------------------------------------------------------------------------------------------------


def test_zoom_stays_about_the_cursor_and_pan_follows_the_hand(desk: Desk) -> None:
    view = desk.canvas.view
    zooms: list[float] = []
    desk.canvas.zoom_changed.connect(zooms.append)
    desk.canvas.zoom_to(100)
    corner = QPointF(200, 150)
    before = view.mapToScene(corner.toPoint())
    view.zoom_about(1.7, corner)
    after = view.mapToScene(corner.toPoint())
    assert (after - before).manhattanLength() < 2
    assert zooms == [100.0, pytest.approx(170)]
    start = view.mapToScene(100, 100)
    desk.pull(QPoint(300, 300), QPoint(360, 340), Qt.MouseButton.MiddleButton)
    moved = view.mapToScene(100, 100)
    assert (start - moved).x() == pytest.approx(60 / 1.7, abs=2)
    assert (start - moved).y() == pytest.approx(40 / 1.7, abs=2)
    QTest.keyPress(view, Qt.Key.Key_Space)
    desk.pull(QPoint(300, 300), QPoint(240, 260))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    again = view.mapToScene(100, 100)
    assert (again - start).manhattanLength() < 3
    assert desk.canvas.selection() == ()
    desk.canvas.fit()
    assert view.mapToScene(view.viewport().rect()).boundingRect().contains(desk.canvas.scene.bounds())


def test_the_small_map_shows_only_when_something_is_out_of_sight(desk: Desk) -> None:
    desk.canvas.fit()
    assert not desk.canvas.minimap.isVisible()
    desk.canvas.zoom_to(300)
    assert desk.canvas.minimap.isVisible()
    before = desk.canvas.view.mapToScene(0, 0)
    QTest.mouseClick(desk.canvas.minimap, Qt.MouseButton.LeftButton, NONE, QPoint(20, 20))
    assert desk.canvas.view.mapToScene(0, 0) != before


# the context menu ------------------------------------------------------------------------------------------------------


def test_every_menu_entry_is_an_action(desk: Desk) -> None:
    from widgets.canvas.menus import entries

    known = set(desk.canvas.action_ids()) | {""}
    (union, *_) = desk.doc.unions
    (bond,) = desk.doc.bonds
    for ids in ((), (desk.id("Lea"),), (union,), (bond,), (desk.id("Lea"), desk.id("Tom"))):
        for ecomap in (False, True):
            assert {a for a, _, _ in entries(desk.doc, ids, ecomap, True)} <= known
