"""Theme, icons, banner, palette search, password strength."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from genogram.picture.theme import DARK, LIGHT
from resources.paths import ICONS
from widgets.common import theme
from widgets.common.banner import Banner
from widgets.common.combo import ElidingCombo
from widgets.common.icons import icon, names
from widgets.common.labels import ElidedLabel
from widgets.common.stylesheet import stylesheet
from widgets.panels.find_palette import Entry, matching
from widgets.panels.password import ENOUGH, bits, strength_words


@pytest.mark.parametrize("name", names())
def test_every_icon_draws_in_the_colour_it_is_given(qtbot: QtBot, name: str) -> None:
    image = icon(name, "#ff0000").pixmap(QSize(40, 40)).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    inked = [image.pixelColor(x, y) for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() > 200]
    assert len(inked) > 12
    assert all(colour.red() > 200 and colour.green() < 60 and colour.blue() < 60 for colour in inked)


def test_an_icon_without_room_draws_nothing_and_says_nothing(qtbot: QtBot) -> None:
    assert icon("lock", "#ff0000").pixmap(QSize(0, 18)).isNull()


def test_icons_are_our_own_on_one_grid_with_one_stroke() -> None:
    assert (ICONS / "LICENCE.txt").read_text(encoding="utf-8")
    for name in names():
        text = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 20 20"' in text
        assert 'stroke="currentColor" stroke-width="1.6"' in text


def test_marks_of_the_style_sheet_wear_the_tokens() -> None:
    for worn in (LIGHT, DARK):
        assert worn.muted in (ICONS / f"style-chevron-{worn.name}.svg").read_text(encoding="utf-8")
        assert worn.panel in (ICONS / f"style-check-{worn.name}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("scale", [1.0, 1.12, 2.0])
def test_the_style_sheet_leaves_no_slot_open(scale: float) -> None:
    for worn in (LIGHT, DARK):
        sheet = stylesheet(worn, scale)
        assert "$" not in sheet
        assert "@" not in sheet


def test_the_palette_follows_the_theme(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    for worn in (DARK, LIGHT):
        theme.wear(app, worn)
        assert app.palette().window().color().name().upper() == worn.window
        assert theme.current() is worn
    assert theme.chosen("dark") is DARK


def test_a_banner_says_and_goes(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    banner = Banner(parent)
    parent.show()
    assert banner.text == ""
    pressed: list[bool] = []
    banner.say("danger", lambda: "The disk is full.", (lambda: "Try again", lambda: pressed.append(True)), stays=True)
    assert banner.text == "The disk is full."
    banner._choices[0].click()
    assert pressed == [True]
    banner.clear()
    assert banner.text == ""


def test_names_are_data_never_markup(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show_text("<b>Anna</b> & a name that is far too long for its place")
    assert label.text().endswith("…")
    assert label.text().startswith("<b>")
    assert "<b>" not in label.toolTip()
    assert label.accessibleName() == "<b>Anna</b> & a name that is far too long for its place"


def test_find_or_do_understands_parts_accents_and_case() -> None:
    entries = [Entry(text, "", "family", lambda: None) for text in ("Add partner", "Émilie", "Part of the window", "Müller")]
    assert [e.text for e in matching(entries, "emi")] == ["Émilie"]
    assert [e.text for e in matching(entries, "part")] == ["Part of the window", "Add partner"]
    assert [e.text for e in matching(entries, "MULL")] == ["Müller"]
    assert len(matching(entries, "")) == 4
    assert matching(entries, "xyz") == []


def test_a_combo_box_cuts_words_with_an_ellipsis_only_where_they_do_not_fit(qtbot: QtBot) -> None:
    def drawn(words: str, width: int) -> QImage:
        box = ElidingCombo()
        qtbot.addWidget(box)
        box.addItem(words)
        box.resize(width, 32)
        return box.grab().toImage()

    assert drawn("Neighbourhood", 400) != drawn("Neighbourhoods", 400)
    assert drawn("Neighbourhood and friends", 90) == drawn("Neighbourhood and family", 90)


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "a",
        "password1",
        "Passwort123!",
        "qwertz12345",
        "aaaaaaaaaaaaaaaaaaaa",
        "12345678901234",
        "Familie2026",
        "abcabcabcabcabc",
    ],
)
def test_passwords_everybody_tries_are_not_enough(weak: str) -> None:
    assert bits(weak) < ENOUGH


@pytest.mark.parametrize(
    "strong", ["lamp otter violin bread tuesday", "пташка дощ скрипка хліб", "vT9#kQ2!mZ7x", "correct-horse-battery-staple"]
)
def test_four_words_or_twelve_odd_signs_are_enough(strong: str) -> None:
    assert bits(strong) >= ENOUGH
    assert strength_words(strong)
