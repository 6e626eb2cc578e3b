"""The table of emotional lines: complete, each different without its colour, drawn within its course."""

from __future__ import annotations

from dataclasses import replace

import pytest

from genogram.kinds import DECLINED, NOT_ASKED, is_violent
from genogram.model import CustomKind, Direction, Visibility
from genogram.picture.bonds import half_width
from genogram.picture.extent import extent
from genogram.picture.line_kinds import ALIASES, LINE_KINDS, line_kind
from genogram.picture.recipes import custom_line, draw_line, parse_recipe
from genogram.picture.strokes import A, L, Z
from genogram.picture.theme import GREY, LIGHT
from genogram.picture.tracks import Track

TRACK = Track(((0.0, 0.0), (120.0, 0.0)))


def test_no_two_kinds_look_alike_in_grey() -> None:
    drawn = {key: tuple(draw_line(kind, TRACK, GREY)) for key, kind in LINE_KINDS.items() if key not in {"other", "not_asked"}}
    same = [(a, b) for a in drawn for b in drawn if a < b and drawn[a] == drawn[b]]
    assert same == []


@pytest.mark.parametrize("key", LINE_KINDS)
def test_a_line_stays_between_its_ends_and_within_its_width(key: str) -> None:
    kind = LINE_KINDS[key]
    for direction in Direction:
        box = extent(draw_line(kind, TRACK, LIGHT, direction))
        assert box is not None
        assert box.x > -4
        assert box.right < 124
        assert max(-box.y, box.bottom) <= half_width(kind, direction) + 4.5


def test_other_names_lead_to_the_table() -> None:
    assert set(ALIASES.values()) <= set(LINE_KINDS)
    assert not set(ALIASES) & set(LINE_KINDS)
    assert line_kind("hostile")[0] == "conflict"
    assert line_kind("something new")[0] == "other"


def test_what_views_can_leave_open_is_in_the_table() -> None:
    assert {NOT_ASKED, DECLINED} <= set(LINE_KINDS)


def test_harm_is_asked_before_it_is_drawn_and_kept_to_the_helper() -> None:
    grave = {key for key, kind in LINE_KINDS.items() if kind.confirm}
    assert grave == {key for key in LINE_KINDS if is_violent(key)}
    assert all(LINE_KINDS[key].visibility is Visibility.INTERNAL for key in grave)


def test_direction_and_strength_change_the_drawing() -> None:
    close = LINE_KINDS["close"]
    plain = draw_line(close, TRACK, LIGHT)
    assert len(draw_line(close, TRACK, LIGHT, Direction.AB)) == len(plain) + 1
    assert len(draw_line(close, TRACK, LIGHT, Direction.BOTH)) == len(plain) + 2
    assert draw_line(close, TRACK, LIGHT, intensity=3) != plain
    assert draw_line(LINE_KINDS["caretaker"], TRACK, LIGHT) == draw_line(LINE_KINDS["caretaker"], TRACK, LIGHT, Direction.AB)


def test_a_case_own_kind_is_read_from_its_recipe() -> None:
    assert parse_recipe("L(-2.5) L(2.5) Z(6,12) A") == (L(-2.5), L(2.5), Z(6, 12), A())
    own = CustomKind(id="k", name="like oil and water", recipe="Z(4,8) C", colour="#123456")
    line = custom_line(own)
    assert (line.name, line.colour, line.directed) == ("like oil and water", "#123456", True)
    assert custom_line(replace(own, recipe="?? nothing known", colour="red")).colour == "special"


def test_a_very_short_line_is_drawn_all_the_same() -> None:
    for kind in LINE_KINDS.values():
        assert draw_line(kind, Track(((0.0, 0.0), (0.0, 0.0))), LIGHT)
        assert draw_line(kind, Track(((0.0, 0.0), (16.0, 3.0))), LIGHT, Direction.BOTH, 3)
