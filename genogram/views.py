"""Whose view: the case as one person sees it, and where people see the same line differently."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from genogram.cascade import cascade, replaced, without
from genogram.dates import sort_key
from genogram.ids import Id
from genogram.kinds import DECLINED, NOT_ASKED
from genogram.model import (
    Bond,
    Direction,
    Document,
    Element,
    PartialDate,
    TellerKind,
    Tie,
    TieState,
    TieStrength,
    View,
    ViewState,
    Wish,
)
from genogram.origins import derived
from genogram.references import redirected
from genogram.standing import stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A line that people see differently: ``about`` a bond or tie, or a ``pair`` without one; the latest view of each holder."""

    about: Id | None
    pair: tuple[Id, ...]
    views: tuple[View, ...]


def through_eyes(doc: Document, person: Id) -> Document:
    """*doc* with bonds and ties as *person* told them; lines they told nothing about become ``not_asked``.

    A view of a pair without a line becomes a bond that carries the view's id. Nobody else's views remain.
    """
    own = [v for v in doc.views.values() if v.holder == person]
    latest = _latest_by_target(doc, own)
    drawn = {key: v for key, v in latest.items() if not isinstance(key, str) and v.state is ViewState.TOLD}
    bonds: dict[Id, Element] = {key: _bond_seen(bond, latest.get(key), person) for key, bond in doc.bonds.items()}
    bonds.update({v.id: _bond_of(v) for v in drawn.values()})
    ties: dict[Id, Element] = {key: _tie_seen(tie, latest.get(key), person) for key, tie in doc.ties.items()}
    unseen = sorted(doc.views.keys() - {v.id for v in own if v.id not in bonds})

    def remains(table: str, element: Element, gone: Mapping[Id, Id]) -> Element | None:
        kept = redirected(element, lambda key: None if key in gone else key)
        return kept if kept is not None and stands(doc, element, kept, gone) else None

    return derived(replaced(without(doc, cascade(doc, unseen, remains)), {"bonds": bonds, "ties": ties}), doc)


def current_views(doc: Document, target: Id | frozenset[Id]) -> list[View]:
    """The latest view of each holder (per teller) on a bond, a tie or a pair, in order of telling; any state."""
    found: dict[tuple[Id, Id | None], View] = {}
    for view in _in_order(doc, (v for v in doc.views.values() if _target(doc, v) == target)):
        found[view.holder, view.teller] = view
    return sorted(found.values(), key=lambda v: v.id)


def differences(doc: Document) -> list[Difference]:
    """Lines whose told views differ in kind, closeness or energy, by holder and never by mean; in order of first telling."""
    by_target: dict[Id | frozenset[Id], dict[tuple[Id, Id | None], View]] = {}
    for view in _in_order(doc, doc.views.values()):
        by_target.setdefault(_target(doc, view), {})[view.holder, view.teller or view.holder] = view
    found = []
    for target, latest in by_target.items():
        told = sorted((v for v in latest.values() if v.state is ViewState.TOLD), key=lambda v: v.id)
        if _differ(told):
            about = target if isinstance(target, str) else None
            pair = () if isinstance(target, str) else tuple(sorted(target))
            found.append(Difference(about=about, pair=pair, views=tuple(told)))
    return sorted(found, key=lambda d: d.views[0].id)


def _differ(views: list[View]) -> bool:
    return any(
        len(values) > 1
        for values in (
            {v.kind for v in views if v.kind},
            {v.closeness for v in views if v.closeness is not None},
            {v.energy for v in views if v.energy is not Direction.NONE},
        )
    )


def _target(doc: Document, view: View) -> Id | frozenset[Id]:
    """What a view is about: a line's id, or a pair; a pair with exactly one bond is that bond."""
    if view.about:
        return view.about
    pair = frozenset(view.pair)
    between = [b.id for b in doc.bonds.values() if frozenset((b.a, b.b)) == pair]
    return between[0] if len(between) == 1 else pair


def _in_order(doc: Document, views: Iterable[View]) -> list[View]:
    """Views from earliest to latest: by their day (or their session's) where both have one, else as told."""
    result: list[tuple[View, tuple[float, ...] | None]] = []
    for view in sorted(views, key=lambda v: v.id):
        key = _day(doc, view)
        place = len(result)
        while key and place and (before := result[place - 1][1]) and before > key:
            place -= 1
        result.insert(place, (view, key))
    return [view for view, _ in result]


def _day(doc: Document, view: View) -> tuple[float, ...] | None:
    session = doc.sessions.get(view.session) if view.session else None
    on: PartialDate | None = view.on or (session.when if session else None)
    key = sort_key(on)
    return key if key[0] == 0.0 else None


def _latest_by_target(doc: Document, views: Iterable[View]) -> dict[Id | frozenset[Id], View]:
    return {_target(doc, view): view for view in _in_order(doc, views)}


def _own(element: Bond | Tie, person: Id) -> bool:
    """Whether *person* told the line itself."""
    return element.told is not None and element.told.by is TellerKind.PERSON and element.told.person == person


def _bond_seen(bond: Bond, view: View | None, person: Id) -> Bond:
    if view is None:
        return bond if _own(bond, person) else _bare(bond, NOT_ASKED)
    if view.state is not ViewState.TOLD:
        return _bare(bond, NOT_ASKED if view.state is ViewState.NOT_ASKED else DECLINED)
    kind = view.kind or bond.kind
    seen = bond if _own(bond, person) else _bare(bond, kind)
    return dataclasses.replace(seen, kind=kind, direction=view.energy)


def _bare(bond: Bond, kind: str) -> Bond:
    """The line without what others said of it."""
    return dataclasses.replace(
        bond, kind=kind, direction=Direction.NONE, intensity=1, good="", weighs="", what_helps="", group="", told=None
    )


def _bond_of(view: View) -> Bond:
    a, b = view.pair
    return Bond(
        id=view.id, a=a, b=b, kind=view.kind or "connected", direction=view.energy, told=view.told, visibility=view.visibility
    )


def _tie_seen(tie: Tie, view: View | None, person: Id) -> Tie:
    if view is None and _own(tie, person):
        return tie
    bare = dataclasses.replace(
        tie,
        strength=TieStrength.NONE_SAID,
        helps=None,
        burdens=None,
        flow_in=0,
        flow_out=0,
        support=(),
        state=TieState.ACTIVE,
        frequency="",
        wish=Wish.NOT_SAID,
        lasts_without_us=None,
        what_is_good="",
        what_weighs="",
        told=None,
    )
    if view is None or view.state is not ViewState.TOLD:
        return bare
    return dataclasses.replace(
        tie if _own(tie, person) else bare,
        strength=TieStrength(view.kind) if view.kind in list(TieStrength) else bare.strength,
        state=TieState(view.kind) if view.kind in list(TieState) else bare.state,
        flow_out=max(1, tie.flow_out) if view.energy in (Direction.AB, Direction.BOTH) else 0,
        flow_in=max(1, tie.flow_in) if view.energy in (Direction.BA, Direction.BOTH) else 0,
    )
