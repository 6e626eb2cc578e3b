"""Draws what makes persons a family: couples with their dates, the lines to children, twins."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from genogram.ids import Id
from genogram.layout.placements import Placements, Wire
from genogram.model import Document, Layer, MultipleBirth, ParentageKind, Union, ordered
from genogram.picture.children import (
    ChildWay,
    births_by_union,
    child_ways,
    draw_own,
    draw_shared,
    draw_twins,
    gather_twins,
)
from genogram.picture.couple_kinds import CoupleState, state_of
from genogram.picture.couple_words import couple_words
from genogram.picture.couples import Bar, bar_of, draw_bar, draw_words
from genogram.picture.extent import text_box
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.primitives import Primitive, Tag
from genogram.picture.titles import Titles
from resources.i18n import Translator


@dataclass(slots=True)
class Family:
    """One union's lines before they are drawn: its bar, the ways to its children, its twins."""

    union: Union
    state: CoupleState
    bar: Bar | None
    ways: list[ChildWay]
    twins: list[tuple[MultipleBirth, list[ChildWay]]] = field(default_factory=list)


def families(doc: Document, placements: Placements, taken: Occupied) -> list[Family]:
    """The lines of all unions that are in the picture, and takes them."""
    to: defaultdict[Id, list[Wire]] = defaultdict(list)
    down: defaultdict[Id, list[Wire]] = defaultdict(list)
    for wire in placements.wires:
        (to[wire.end] if wire.end in doc.unions else down[wire.start]).append(wire)
    of_child: defaultdict[Id, set[Id]] = defaultdict(set)
    for link in doc.parentages.values():
        of_child[link.child].add(link.union)
    births = births_by_union(ordered(doc.multiple_births), {c: frozenset(u) for c, u in of_child.items()})
    found: list[Family] = []
    for union in ordered(doc.unions):
        if union.id not in to and union.id not in down:
            continue
        bar = bar_of(to[union.id], placements.knots.get(union.id))
        ways = child_ways(down[union.id])
        twins = gather_twins(ways, births.get(union.id, []))
        if bar:
            taken.add_line(bar.points, "bar", union.id)
        for piece in {piece for way in ways for piece in (*pairwise(way.shared), *pairwise(way.own))}:
            taken.add_line(piece, "wire", union.id)
        state = state_of(union)
        if any(p not in placements.spots for p in union.partners):
            state = CoupleState(state.kind)
        found.append(Family(union, state, bar, ways, twins))
    return found


def draw_family(
    family: Family, doc: Document, placements: Placements, taken: Occupied, titles: Titles, options: Options, tr: Translator
) -> list[Tag]:
    """Tags of one union: its children's own pieces, then its bar with marks and dates."""
    tags: list[Tag] = []
    knot = placements.knots.get(family.union.id)
    dates = couple_words(family.union, tr) if Layer.DATES in options.layers else ()
    parts: list[Primitive] = list(draw_shared(family.ways, options))
    if family.bar:
        drop = knot.x if knot and family.ways else None
        parts += draw_bar(family.bar, family.state, drop, taken, options)
        if dates:
            texts = draw_words(dates, family.bar, family.state, taken, options)
            for text in texts:
                taken.add_box(text_box(text), "text", family.union.id)
            parts += texts
    for birth, group in family.twins:
        strokes, marks = draw_twins(birth, group, options)
        parts += [*strokes, *marks]
        for mark in marks:
            taken.add_box(text_box(mark), "text", family.union.id)
    for way in family.ways:
        link = doc.parentages.get(way.parentage)
        own = draw_own(way, link.kind if link else ParentageKind.BIRTH, options)
        if link:
            tags.append(Tag(link.id, "parentage", titles.parentage(link), tuple(own)))
        else:
            parts += own
    if parts:
        tags.append(Tag(family.union.id, "union", titles.union(family.union, family.state, dates), tuple(parts)))
    return tags
