"""The table of symbols (notation A1): what stands for whom, drawn around (0, 0) with half a side = 1."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from genogram.model import Gender, Person, PersonKind
from genogram.picture.outline import KAPPA, circle, steps_of
from genogram.picture.primitives import Close, Curve, Line, Move, Rect, Step
from genogram.picture.shapes import polyline
from resources.i18n import N_

Steps = tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol. All lengths are in halves of the symbol's side.

    ``outline`` is stroked and filled with the ground; empty where only ``inner`` strokes are drawn. ``index`` is the
    second outline of the person it is all about. ``letter`` stands inside when no age does. ``half`` is the
    extent that lines keep off, ``round`` says whether that extent is a circle; ``age`` whether an age fits inside.
    ``solid`` fills it with ink, ``cross`` are the strokes through the dead.
    """

    name: str
    outline: Steps
    inner: tuple[Steps, ...] = ()
    index: Steps = ()
    letter: str = ""
    half: float = 1.0
    round: bool = False
    age: bool = True
    solid: bool = False
    cross: Steps = ()


def _square(h: float, radius: float = 0.0) -> Steps:
    return steps_of(Rect(-h, -h, 2 * h, 2 * h, radius=radius))


def _dome(h: float) -> Steps:
    k = h * KAPPA
    return (
        Move(-h, h),
        Line(-h, 0),
        Curve(-h, -k, -k, -h, 0, -h),
        Curve(k, -h, h, -k, h, 0),
        Line(h, h),
        Close(),
    )


def _diamond(h: float) -> Steps:
    return polyline(((0, -h), (h, 0), (0, h), (-h, 0)), closed=True)


def _triangle(w: float, top: float, bottom: float) -> Steps:
    return polyline(((0, top), (w, bottom), (-w, bottom)), closed=True)


def _bevelled(h: float, cut: float) -> Steps:
    c = h - cut
    return polyline(((-c, -h), (c, -h), (h, -c), (h, c), (c, h), (-c, h), (-h, c), (-h, -c)), closed=True)


def _cross(h: float) -> Steps:
    return (Move(-h, -h), Line(h, h), Move(h, -h), Line(-h, h))


def _house(w: float, eaves: float, bottom: float, top: float) -> Steps:
    return polyline(((-w, eaves), (0, top), (w, eaves), (w, bottom), (-w, bottom)), closed=True)


OUTER = 1.22
"""Half a side of the second outline of the index person."""

_SQUARE_CROSS = _cross(1.0)
_ROUND_CROSS = _cross(0.72)
_DOME_CROSS = (Move(-0.72, -0.72), Line(1, 1), Move(0.72, -0.72), Line(-1, 1))


def _man(name: str, *inner: Steps, age: bool = True, letter: str = "") -> Symbol:
    return Symbol(name, _square(1), inner, _square(OUTER), letter, age=age, cross=_SQUARE_CROSS)


def _woman(name: str, *inner: Steps, age: bool = True, letter: str = "") -> Symbol:
    return Symbol(name, circle(0, 0, 1), inner, circle(0, 0, OUTER), letter, round=True, age=age, cross=_ROUND_CROSS)


def _soft(name: str, letter: str, age: bool = True) -> Symbol:
    return Symbol(name, _square(1, 0.4), (), _square(OUTER, 0.5), letter, age=age, cross=_cross(0.88))


def _stillborn(name: str, outline: Steps) -> Symbol:
    return Symbol(name, outline, (_cross(1.0),), age=False)


SYMBOLS: Mapping[str, Symbol] = MappingProxyType(
    {
        "male": _man(N_("man or boy")),
        "female": _woman(N_("woman or girl")),
        "unknown": _soft(N_("gender not known"), "?"),
        "nonbinary": Symbol(N_("non-binary person"), _dome(1), index=_dome(OUTER), cross=_DOME_CROSS),
        "trans_man": _man(N_("trans man"), circle(0, 0, 0.6)),
        "trans_woman": _woman(N_("trans woman"), _square(0.5)),
        "pet": Symbol(N_("animal"), _diamond(0.9), index=_diamond(1.2), cross=_cross(0.45), half=0.9, age=False),
        "pregnancy": Symbol(N_("pregnancy"), _triangle(0.64, -0.64, 0.64), half=0.64, age=False),
        "miscarriage": Symbol(N_("miscarriage"), circle(0, 0, 0.25), half=0.25, round=True, age=False, solid=True),
        "termination": Symbol(N_("pregnancy ended"), (), (_cross(0.28),), half=0.28, age=False),
        "stillbirth_male": _stillborn(N_("stillborn boy"), _square(0.5)),
        "stillbirth_female": _stillborn(N_("stillborn girl"), circle(0, 0, 0.5)),
        "stillbirth_nonbinary": _stillborn(N_("stillborn child"), _dome(0.5)),
        "stillbirth": _stillborn(N_("stillborn child"), _square(0.5, 0.2)),
        "several_male": _man(N_("several men or boys"), age=False, letter="n"),
        "several_female": _woman(N_("several women or girls"), age=False, letter="n"),
        "several": _soft(N_("several people"), "n", age=False),
        "professional": Symbol(N_("professional helper"), _bevelled(1, 0.5), index=_bevelled(OUTER, 0.6), cross=_cross(0.75)),
        "institution": Symbol(N_("institution or home"), _house(1, -0.3, 0.8, -1), age=False),
    }
)
"""Symbol id -> symbol, profile ``mcgoldrick4``."""


def symbol_id(person: Person) -> str:
    """Which symbol stands for *person*."""
    gender = person.gender
    match person.kind:
        case PersonKind.PET | PersonKind.PREGNANCY | PersonKind.MISCARRIAGE | PersonKind.TERMINATION | PersonKind.PROFESSIONAL:
            return person.kind.value
        case PersonKind.STILLBIRTH | PersonKind.SEVERAL:
            name = f"{person.kind.value}_{gender.value}"
            return name if name in SYMBOLS else person.kind.value
        case _:
            if gender is Gender.MALE and person.assigned_at_birth is Gender.FEMALE:
                return "trans_man"
            if gender is Gender.FEMALE and person.assigned_at_birth is Gender.MALE:
                return "trans_woman"
            return gender.value


def symbol_of(person: Person) -> Symbol:
    """The symbol that stands for *person*."""
    return SYMBOLS[symbol_id(person)]
