"""The table of emotional lines (notation B1 and B2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from genogram.model import Visibility
from genogram.picture.strokes import DM, RC, A, C, D, G, L, R, Stroke, T, W, X, Z
from resources.i18n import N_

if TYPE_CHECKING:
    from genogram.model import Document
    from resources.i18n import Translator


@dataclass(frozen=True, slots=True)
class LineKind:
    """How one kind of bond is drawn.

    ``colour`` is a token of the theme. ``directed`` kinds always point from a to b unless told otherwise.
    ``confirm`` asks before it is drawn; ``visibility`` is what a new bond of the kind begins with.
    """

    name: str
    strokes: tuple[Stroke, ...]
    colour: str = "ink"
    directed: bool = False
    confirm: bool = False
    visibility: Visibility = Visibility.OPEN


def _grave(name: str, *strokes: Stroke, directed: bool = True) -> LineKind:
    """Harm done: asked before it is drawn, and kept to the helper at first."""
    return LineKind(name, strokes, "load", directed, True, Visibility.INTERNAL)


def _kind(name: str, colour: str, *strokes: Stroke) -> LineKind:
    return LineKind(name, strokes, colour)


def _to(name: str, colour: str, *strokes: Stroke) -> LineKind:
    return LineKind(name, strokes, colour, directed=True)


LINE_KINDS: Mapping[str, LineKind] = MappingProxyType(
    {
        "connected": _kind(N_("connected"), "ink", L()),
        "close": _kind(N_("close"), "support", L(-2.5), L(2.5)),
        "very_close": _kind(N_("very close"), "support", L(-3.5), L(3.5), T(10, -3.5, 3.5)),
        "fused": _kind(N_("fused"), "load", L(-4.5), L(0), L(4.5)),
        "harmony": _kind(N_("in harmony"), "support", W(2.6, 22)),
        "love": _kind(N_("love"), "support", L(), R(5.5)),
        "in_love": _kind(N_("in love"), "support", L(), R(5.5, 2, hollow=True)),
        "spiritual": _kind(N_("spiritual connection"), "support", RC()),
        "distant": _kind(N_("distant"), "load", D(0, (7, 5))),
        "indifferent": _kind(N_("indifferent"), "ink", D(0, (2, 5), 2.0)),
        "discord": _kind(N_("friction"), "load", D(-4.5, (12, 4)), D(4.5, (12, 4))),
        "conflict": _kind(N_("conflict"), "load", Z(6, 12)),
        "close_conflict": _kind(N_("close and in conflict"), "load", L(-7), L(7), Z(5, 12)),
        "fused_hostile": _kind(N_("fused and in conflict"), "load", L(-8.5), L(0), L(8.5), Z(6, 12)),
        "distant_hostile": _kind(N_("distant and in conflict"), "load", D(0, (7, 5)), Z(6, 12)),
        "ambivalent": LineKind(N_("ambivalent"), (L(-5, colour="support"), Z(4.5, 10, offset=4)), "load"),
        "hate": _kind(N_("hate"), "load", D(-5, (5, 4)), D(0, (5, 4)), D(5, (5, 4))),
        "distrust": _kind(N_("distrust"), "load", L(), T(12, -7, 0)),
        "cutoff": _kind(N_("cut off"), "load", L(), G(7)),
        "cutoff_repaired": _kind(N_("cut off and found again"), "support", L(), G(9), R(4)),
        "never_met": _kind(N_("never met"), "ink", L(), X(6.5, boxed=True)),
        "focused_on": _to(N_("attention on"), "focus", L(), C()),
        "focused_on_neg": _to(N_("critical attention on"), "ink", Z(5, 12), C()),
        "caretaker": _to(N_("takes care of"), "support", L(), C(2)),
        "support": _to(N_("supports"), "support", L(0, 2.4), A()),
        "fan": _to(N_("admires"), "focus", L(), R(7), C()),
        "limerence": _to(N_("in love from one side"), "focus", L(), R(5.5, 2, hollow=True), C()),
        "jealous": _to(N_("jealous"), "load", L(), DM(), C()),
        "manipulative": _to(N_("manipulating"), "load", L(), X(6), C()),
        "controlling": _to(N_("controlling"), "load", L(), X(7, boxed=True), C()),
        "violence": _grave(N_("violence"), Z(6, 6, 2.2), directed=False),
        "violence_distant": _grave(N_("distant, with violence"), D(0, (7, 5)), Z(6, 6, 2.2), directed=False),
        "violence_close": _grave(N_("close, with violence"), L(-8), L(8), Z(5, 6, 2.2), directed=False),
        "violence_fused": _grave(N_("fused, with violence"), L(-8.5), L(0), L(8.5), Z(6, 6, 2.2), directed=False),
        "abuse": _grave(N_("abuse"), Z(7, 20, 2.2), A()),
        "physical_abuse": _grave(N_("physical abuse"), Z(6, 12, 3), A()),
        "emotional_abuse": _grave(N_("emotional abuse"), L(0, 1.2), Z(5, 12), A()),
        "sexual_abuse": _grave(N_("sexual abuse"), Z(6, 12, 4.4, hollow=1.8), A(hollow=True)),
        "neglect": _grave(N_("neglect"), D(0, (6, 4)), C()),
        "not_asked": _kind(N_("not asked yet"), "quiet", D(0, (1.5, 7), 1.6)),
        "declined": _kind(N_("did not want to say"), "quiet", D(0, (1.5, 7), 1.6), X(4)),
        "other": _kind(N_("other"), "quiet", D(0, (1.5, 4), 2.2)),
    }
)
"""Line kind id -> how it is drawn."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "normal": "connected",
        "plain": "connected",
        "friendship": "close",
        "best_friends": "very_close",
        "intimacy": "very_close",
        "hostile": "conflict",
        "close_hostile": "close_conflict",
        "violence_hostile": "violence",
        "abuse_physical": "physical_abuse",
        "abuse_emotional": "emotional_abuse",
        "abuse_sexual": "sexual_abuse",
        "abuse_neglect": "neglect",
        "psyritual": "spiritual",
        "enmeshed": "fused",
    }
)
"""Names that other programs and earlier drawings use for a kind of the table."""


def line_kind(kind: str) -> tuple[str, LineKind]:
    """(id of the table, entry) for a kind or one of its other names; ``other`` for what the table does not know."""
    known = ALIASES.get(kind, kind)
    return (known, LINE_KINDS[known]) if known in LINE_KINDS else ("other", LINE_KINDS["other"])


def kind_word(doc: Document, code: str, t: Translator) -> str:
    """Words for a kind of bond: the table's, the case's own (by id or name), else the code speaks for itself."""
    if code not in LINE_KINDS:
        own = next((k.name for k in doc.custom_kinds.values() if code in {k.id, k.name}), "")
        if own:
            return own
    known, kind = line_kind(code)
    return t(kind.name) if known == code or code in ALIASES else code.replace("_", " ")
