"""The ecomap: the household in the middle, places around it, and between them what gives and what costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot

from genogram.code_words import word
from genogram.ids import Id
from genogram.layout.placements import Placements, Spot
from genogram.model import Document, Household, Layer, Person, Place, PlaceKind, Tie, TieState, TieStrength, ordered
from genogram.picture import samples
from genogram.picture.bonds import differing, place_mark, view_mark
from genogram.picture.extent import extent, text_box
from genogram.picture.fonts import ASCENT, LINE
from genogram.picture.labels import person_labels, top_of
from genogram.picture.legend import SAMPLE, Entry, draw_legend
from genogram.picture.measure import text_width, wrap
from genogram.picture.metrics import GAP, SMALL
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.persons import draw_person
from genogram.picture.placing import below_shifts, settle
from genogram.picture.primitives import Box, Ellipse, Fill, Group, Pen, Primitive, Tag, Text
from genogram.picture.routing import End, route
from genogram.picture.shapes import words
from genogram.picture.structure import draw_family, families
from genogram.picture.symbols import symbol_of
from genogram.picture.tie_kinds import FLOW_IN, FLOW_OUT, HELP, LOAD, STATES, STRENGTHS, draw_tie
from genogram.picture.titles import Titles
from genogram.picture.tracks import Track
from resources.i18n import N_, Translator, translator

_SIZES = (33.0, 42.0, 52.0)
_PLACE_NAME = 12.0
_WIDTHS = tuple(range(56, 170, 8))
_CUT = 30.0
_AIR = 5.0
_DASHED = (6.0, 4.0)
_LEGEND_GAP = 28.0
CIRCUMSTANCE = N_("a circumstance")


@dataclass(frozen=True, slots=True)
class Disc:
    """A place's circle: its radius and the lines of its name inside."""

    radius: float
    lines: tuple[str, ...]


def disc_of(place: Place, tr: Translator) -> Disc:
    """A circle as large as the place matters, larger where its name needs it."""
    radius = _SIZES[min(max(place.size, 1), 3) - 1]
    name = place.name.strip() or word(place.domain, tr)
    best: Disc | None = None
    for width in _WIDTHS:
        lines = wrap(name, width, _PLACE_NAME, bold=True)
        needed = max(radius, _reach(lines) + 7) + (_CUT if any(t.endswith("-") and t not in name for t in lines) else 0)
        if best is None or needed < best.radius - 1:
            best = Disc(needed, lines)
    assert best is not None
    return best


def _reach(lines: Sequence[str]) -> float:
    """Radius of the smallest circle about the middle that holds centred lines."""
    step, half = _PLACE_NAME * LINE, len(lines) / 2
    reach = 0.0
    for i, text in enumerate(lines):
        high = max(abs(i - half), abs(i + 1 - half)) * step - 3
        reach = max(reach, hypot(text_width(text, _PLACE_NAME, True) / 2, high))
    return reach


def draw_ecomap(doc: Document, placements: Placements, options: Options) -> tuple[Primitive, ...]:
    """All primitives of the ecomap, in drawing order."""
    tr = translator(options.language)
    titles = Titles(doc, tr)
    taken = Occupied()
    spots = placements.spots
    home = doc.households.get(placements.centre)
    people = [p for p in ordered(doc.persons) if p.id in spots]
    discs = {p.id: disc_of(p, tr) for p in ordered(doc.places) if p.id in spots}
    ends: dict[Id, End] = {}
    for place_id, disc in discs.items():
        spot = spots[place_id]
        ends[place_id] = End(place_id, spot.x, spot.y, disc.radius - GAP + 2, True)
        taken.add_box(Box(spot.x - disc.radius, spot.y - disc.radius, 2 * disc.radius, 2 * disc.radius), "symbol", place_id)
    rim = _rim(home, spots.get(placements.centre))
    if rim:
        ends[placements.centre] = End(placements.centre, rim.cx, rim.cy, rim.rx - GAP + 2, True)
    for p in people:
        half, spot = top_of(p, symbol_of(p)), spots[p.id]
        taken.add_box(Box(spot.x - half, spot.y - half, 2 * half, 2 * half), "symbol", p.id)
    undated = replace(options, layers=options.layers - {Layer.DATES})
    inner = [t for f in families(doc, placements, taken) for t in draw_family(f, doc, placements, taken, titles, undated, tr)]
    persons = [_member(p, spots[p.id], taken, ends, titles, options, tr) for p in people]
    middle = _home(home, rim, taken, titles, options, tr)
    middle_y = spots[placements.centre].y if placements.centre in spots else 0.0
    captions = {p: _caption(doc.places[p], spots[p], discs[p], middle_y, options, tr) for p in discs}
    for key, texts in captions.items():
        for text in texts:
            taken.add_box(text_box(text), "caption", key)
    ties: list[tuple[Tie, Track]] = []
    for tie in sorted(ordered(doc.ties), key=lambda t: t.strength is not TieStrength.STRONG):
        if tie.origin in ends and tie.to in ends and tie.origin != tie.to and Layer.TIES in options.layers:
            points = route(ends[tie.origin], ends[tie.to], taken, wide=7.0)
            taken.add_line(points, "bond", tie.id)
            ties.append((tie, Track(points)))
    ties.sort(key=lambda pair: pair[0].id)
    captions = {p: _freed(texts, spots[p], discs[p], p, taken) for p, texts in captions.items()}
    differ = differing(doc) if Layer.VIEWS in options.layers else frozenset()
    marks = [_mark(tie, track, titles, taken, options, tr) for tie, track in ties if tie.id in differ]
    groups = (
        Group("households", tuple(middle)),
        Group("structure", tuple(inner)),
        Group(
            "ties", tuple(Tag(t.id, "tie", titles.tie(t, _said(t, tr)), tuple(draw_tie(t, k, options.theme))) for t, k in ties)
        ),
        Group("persons", tuple(persons)),
        Group("places", tuple(_place(doc.places[p], spots[p], discs[p], captions[p], titles, options, tr) for p in discs)),
        Group("views", tuple(marks)),
    )
    kept: tuple[Primitive, ...] = tuple(g for g in groups if g.children)
    box = extent(kept)
    if options.legend and box:
        entries = _entries(doc, [t for t, _ in ties], bool(marks), options, tr)
        if entries:
            title = _heading(doc, options, tr)
            legend = draw_legend(entries, title, box.x, box.bottom + _LEGEND_GAP, max(box.w, 420.0), options)
            kept = (*kept, legend)
    return kept


def _rim(home: Household | None, spot: Spot | None) -> Ellipse | None:
    """The circle around the household."""
    if home is None or spot is None:
        return None
    return Ellipse(spot.x, spot.y, spot.w / 2, spot.w / 2)


def _home(
    home: Household | None, rim: Ellipse | None, taken: Occupied, titles: Titles, options: Options, tr: Translator
) -> list[Tag]:
    if home is None or rim is None:
        return []
    theme = options.theme
    circle = replace(rim, pen=Pen(theme.accent, 2.0), fill=Fill(theme.accent, 0.05))
    parts: list[Primitive] = [circle]
    if Layer.NAMES in options.layers:
        lines = wrap(home.name.strip() or tr("Household"), rim.rx * 1.1, SMALL + 1, bold=True)
        top = rim.cy - rim.ry + 18
        texts = [
            words(rim.cx, top + (SMALL + 1) * (ASCENT + i * LINE), t, SMALL + 1, theme.accent, bold=True)
            for i, t in enumerate(lines)
        ]
        low = rim.cy + rim.ry - 18 - (len(lines) * LINE) * (SMALL + 1) - top
        parts += settle(texts, [(0.0, 0.0), (0.0, 6.0), (0.0, 12.0), (0.0, low)], taken, home.id)
    return [Tag(home.id, "household", titles.household(home), tuple(parts))]


def _member(
    person: Person, spot: Spot, taken: Occupied, ends: dict[Id, End], titles: Titles, options: Options, tr: Translator
) -> Tag:
    labels = person_labels(person, replace(options, layers=options.layers - {Layer.CULTURE}), tr)
    labels = replace(labels, birth="", death="", below=tuple(line for line in labels.below if line.strong))
    drawn = draw_person(person, spot, labels, options)
    texts = settle(drawn.texts, below_shifts(drawn.texts), taken, person.id)
    half = top_of(person, symbol_of(person))
    ends[person.id] = End(person.id, spot.x, spot.y, half, symbol_of(person).round, tuple(text_box(t) for t in texts))
    return Tag(person.id, "person", titles.person(person, labels), (*drawn.symbol, *texts))


def _caption(place: Place, spot: Spot, disc: Disc, middle: float, options: Options, tr: Translator) -> list[Text]:
    """The place's domain outside its circle, on the side away from the middle."""
    domain = word(place.domain, tr)
    if not place.name.strip() or domain.casefold() == place.name.strip().casefold() or Layer.NAMES not in options.layers:
        return []
    base = disc.radius + _AIR + SMALL * ASCENT if spot.y >= middle - 1 else -disc.radius - _AIR
    return [words(spot.x, spot.y + base, domain, SMALL, options.theme.muted)]


def _freed(texts: Sequence[Text], spot: Spot, disc: Disc, key: Id, taken: Occupied) -> list[Text]:
    """A caption where no tie runs: along its own side of the circle, on the other side, or beside the circle."""
    if not texts:
        return []
    base = texts[0].y - spot.y
    up, down = -disc.radius - _AIR, disc.radius + _AIR + SMALL * ASCENT
    flip = (up if base > 0 else down) - base
    aside = disc.radius + _AIR + texts[0].width / 2
    shifts = [(0.0, 0.0), *((dx, 0.0) for dx in (10.0, -10.0, 22.0, -22.0, 36.0, -36.0)), (0.0, flip)]
    shifts += [(dx, flip) for dx in (14.0, -14.0, 30.0, -30.0)] + [(dx, SMALL * 0.36 - base) for dx in (aside, -aside)]
    return settle(texts, shifts, taken, key, frozenset({"caption"}))


def _place(
    place: Place, spot: Spot, disc: Disc, caption: Sequence[Text], titles: Titles, options: Options, tr: Translator
) -> Tag:
    theme = options.theme
    pen = Pen(theme.ink, 1.8, _DASHED if place.kind is PlaceKind.CIRCUMSTANCE else ())
    parts: list[Primitive] = [Ellipse(spot.x, spot.y, disc.radius, disc.radius, pen, Fill(theme.panel))]
    if Layer.NAMES in options.layers:
        step = _PLACE_NAME * LINE
        first = spot.y - step * (len(disc.lines) - 1) / 2 + _PLACE_NAME * 0.36
        parts += [words(spot.x, first + i * step, t, _PLACE_NAME, theme.text, bold=True) for i, t in enumerate(disc.lines)]
    return Tag(place.id, "place", titles.place(place, word(place.domain, tr)), (*parts, *caption))


def _mark(tie: Tie, track: Track, titles: Titles, taken: Occupied, options: Options, tr: Translator) -> Tag:
    x, y = place_mark(track, taken)
    taken.add_box(Box(x - 9, y - 9, 18, 18), "mark", tie.id)
    return Tag(tie.id, "view_mark", titles.tie(tie, tr("seen differently")), view_mark(x, y, options))


def _said(tie: Tie, tr: Translator) -> str:
    """A tie in words: strength or state, help, load, and what flows."""
    parts = [tr(STATES[tie.state].name) if tie.state in STATES else tr(STRENGTHS[tie.strength].name)]
    if tie.helps:
        parts.append(tr("gives strength"))
    if tie.burdens:
        parts.append(tr("weighs or costs strength"))
    if tie.flow_in > 0:
        parts.append(tr("comes to the family"))
    if tie.flow_out > 0:
        parts.append(tr("the family gives"))
    return ", ".join(parts)


def _heading(doc: Document, options: Options, tr: Translator) -> str:
    person = doc.persons.get(options.eyes) if options.eyes else None
    if person and person.name.strip():
        return tr("In this picture, as told by {name}", name=person.name.strip())
    return tr("In this picture")


def _entries(doc: Document, ties: Sequence[Tie], differ: bool, options: Options, tr: Translator) -> list[Entry]:
    other = translator(options.second_language) if options.second_language else None
    track = Track(((-SAMPLE / 2, 0.0), (SAMPLE / 2, 0.0)))
    entries: list[Entry] = []

    def add(key: str, name: str, sample: Sequence[Primitive]) -> None:
        entries.append(Entry(key, tr(name), tuple(sample), other(name) if other else ""))

    def tie(**fields: object) -> list[Primitive]:
        blank = Tie(id="", origin="", to="", strength=TieStrength.MODERATE)
        return draw_tie(replace(blank, **fields), track, options.theme)  # type: ignore[arg-type]

    for strength, look in STRENGTHS.items():
        if any(t.strength is strength and t.state in {TieState.ACTIVE, TieState.BROKEN} for t in ties):
            add(f"strength:{strength}", look.name, tie(strength=strength))
    for state, look in STATES.items():
        if any(t.state is state for t in ties):
            add(f"state:{state}", look.name, tie(state=state))
    if any(t.helps for t in ties):
        add("help", HELP, tie(helps=5))
    if any(t.burdens for t in ties):
        add("load", LOAD, tie(burdens=6))
    if any(t.flow_in > 0 for t in ties):
        add("flow_in", FLOW_IN, tie(flow_in=2))
    if any(t.flow_out > 0 for t in ties):
        add("flow_out", FLOW_OUT, tie(flow_out=2))
    if any(p.kind is PlaceKind.CIRCUMSTANCE for p in doc.places.values()):
        theme = options.theme
        add("circumstance", CIRCUMSTANCE, (Ellipse(0, 0, 8, 8, Pen(theme.ink, 1.6, (4, 3)), Fill(theme.panel)),))
    if differ:
        add("views", samples.DIFFER, samples.views_sample(options))
    return entries
