"""The table of couple kinds (notation A3), and which of them a union is by its dated events (A4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from genogram.model import Union, UnionEvent, UnionEventKind
from resources.i18n import N_


@dataclass(frozen=True, slots=True)
class CoupleKind:
    """How a couple's line is drawn: dash in scene units, one or two strokes, a little house on the bar."""

    name: str
    dash: tuple[float, ...] = ()
    double: bool = False
    house: bool = False
    cap: str = "butt"
    colour: str = "ink"
    width: float = 2.0


@dataclass(frozen=True, slots=True)
class Ending:
    """How a couple's end is marked: slashes on the bar, bold or not, and a slash back when they came together again."""

    name: str
    slashes: int = 0
    bold: bool = False
    back: bool = False


COUPLE_KINDS: Mapping[str, CoupleKind] = MappingProxyType(
    {
        "couple": CoupleKind(N_("couple")),
        "marriage": CoupleKind(N_("married")),
        "engagement": CoupleKind(N_("engaged"), (8, 4)),
        "cohabitation": CoupleKind(N_("living together"), (8, 5), house=True),
        "legal_cohabitation": CoupleKind(N_("registered partnership"), (10, 3, 2, 3), house=True),
        "engaged_cohabiting": CoupleKind(N_("engaged and living together"), (8, 4), house=True),
        "nonsentimental_cohabitation": CoupleKind(N_("sharing a home only"), (1, 5), house=True, cap="square"),
        "committed": CoupleKind(N_("together"), (12, 3), double=True),
        "dating": CoupleKind(N_("dating"), (2, 4)),
        "temporary": CoupleKind(N_("short relationship"), (2, 7)),
        "liaison": CoupleKind(N_("liaison"), (4, 4)),
        "affair": CoupleKind(N_("affair"), (6, 3, 1.5, 3), colour="load"),
        "coerced": CoupleKind(N_("coerced relationship"), (2, 3), colour="load", width=3.0),
        "other": CoupleKind(N_("other couple line"), (1.5, 4), colour="quiet"),
    }
)
"""Couple kind id -> how it is drawn. ``couple`` is the line of a union of which nothing more is known."""

ENDINGS: Mapping[str, Ending] = MappingProxyType(
    {
        "separated": Ending(N_("separated"), 1),
        "separated_legal": Ending(N_("legally separated"), 1, bold=True),
        "divorced": Ending(N_("divorced"), 2),
        "annulled": Ending(N_("annulled"), 3),
        "ended": Ending(N_("ended"), 1),
        "reconciled": Ending(N_("together again after a separation"), 1, back=True),
        "remarried_same": Ending(N_("married again to each other"), 2, back=True),
    }
)
"""Ending id -> how it is marked on the bar."""

_BASE = {
    UnionEventKind.MARRIED: "marriage",
    UnionEventKind.REGISTERED: "legal_cohabitation",
    UnionEventKind.ENGAGED: "engagement",
    UnionEventKind.LIVING_TOGETHER: "cohabitation",
    UnionEventKind.TOGETHER: "committed",
    UnionEventKind.DATING: "dating",
    UnionEventKind.AFFAIR: "affair",
}
_RANK = ("marriage", "legal_cohabitation", "engaged_cohabiting", "engagement", "cohabitation", "committed", "affair", "dating")
_END = {
    UnionEventKind.SEPARATED: "separated",
    UnionEventKind.LEGALLY_SEPARATED: "separated_legal",
    UnionEventKind.DIVORCED: "divorced",
    UnionEventKind.ANNULLED: "annulled",
    UnionEventKind.ENDED: "ended",
}


@dataclass(frozen=True, slots=True)
class CoupleState:
    """A couple kind and, where the couple parted, an ending (else empty)."""

    kind: str
    ending: str = ""


def in_time(union: Union) -> list[UnionEvent]:
    """The events of a union by date (on one day as lives go); undated ones stay after the event they were told after."""
    from genogram.dates import sort_key

    usual = list(UnionEventKind)

    keyed: list[tuple[tuple[float, ...], int, int, UnionEvent]] = []
    last: tuple[float, ...] = ()
    place = 0
    for i, event in enumerate(union.events):
        if event.when and event.when.edtf:
            last = tuple(sort_key(event.when))
            place = usual.index(event.kind)
        keyed.append((last, place, i, event))
    return [event for *_, event in sorted(keyed, key=lambda k: k[:3])]


def state_of(union: Union) -> CoupleState:
    """What the union's line shows: its override, else what follows from its events."""
    if union.kind in COUPLE_KINDS:
        return CoupleState(union.kind)
    if union.kind in ENDINGS:
        return CoupleState("marriage", union.kind)
    kind, ending, parted = "", "", False
    for event in in_time(union):
        if event.kind in _BASE:
            new = _BASE[event.kind]
            if ending and new == "marriage":
                ending = "remarried_same" if ending == "divorced" and kind == "marriage" else "reconciled"
            elif ending:
                ending = "reconciled"
            pair = {new, kind}
            if pair == {"engagement", "cohabitation"}:
                new = "engaged_cohabiting"
            kind = min(kind or new, new, key=_RANK.index)
        elif event.kind in _END:
            if event.until and event.kind is UnionEventKind.SEPARATED:
                ending = "reconciled"
                continue
            ending, parted = _END[event.kind], True
        elif event.kind is UnionEventKind.RECONCILED and parted:
            ending = "reconciled"
    return CoupleState(kind or "couple", ending)
