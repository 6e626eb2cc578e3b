"""The genogram: households behind, family lines, bonds, people in front, marks and legend on top."""

from __future__ import annotations

from collections import Counter

from genogram.ids import Id
from genogram.layout.placements import Placements
from genogram.model import Document, Layer, Life, ParentageKind, Person, ordered
from genogram.picture import dating, samples
from genogram.picture.bonds import DrawnBond, differing, draw_bonds, kind_of, place_mark, view_mark
from genogram.picture.child_kinds import CHILD_KINDS
from genogram.picture.couple_kinds import COUPLE_KINDS, ENDINGS, CoupleState
from genogram.picture.extent import extent, text_box
from genogram.picture.households import Loop, label_of, loop_of
from genogram.picture.labels import PersonLabels, person_labels, room_of, top_of
from genogram.picture.legend import Entry, draw_legend
from genogram.picture.line_kinds import LINE_KINDS, LineKind
from genogram.picture.metrics import HALF
from genogram.picture.occupied import Occupied
from genogram.picture.options import Options
from genogram.picture.persons import DrawnPerson, draw_person
from genogram.picture.placing import below_shifts, settle, year_shifts
from genogram.picture.primitives import Box, Group, Primitive, Tag, Text
from genogram.picture.routing import End
from genogram.picture.structure import Family, draw_family, families
from genogram.picture.symbols import SYMBOLS, symbol_id, symbol_of
from genogram.picture.titles import Titles
from resources.i18n import N_, Translator, translator

_LEGEND_GAP = 26.0
_LEGEND_WIDE = 420.0
_TOGETHER = N_("live together")
_INDEX = N_("the person this is about")
_DIED = N_("died")
_MISSING = N_("no news")


def draw_genogram(doc: Document, placements: Placements, options: Options) -> tuple[Primitive, ...]:
    """All primitives of the genogram, in drawing order."""
    tr = translator(options.language)
    titles = Titles(doc, tr)
    taken = Occupied()
    people = [p for p in ordered(doc.persons) if p.id in placements.spots]
    labels = {p.id: person_labels(p, options, tr) for p in people}
    boxes = {p.id: _symbol_box(p, placements) for p in people}
    for person in people:
        taken.add_box(boxes[person.id], "symbol", person.id)
    unions = families(doc, placements, taken) if Layer.STRUCTURE in options.layers else []
    loops = _loops(doc, people, placements, options, tr) if Layer.HOUSEHOLDS in options.layers else []
    for loop in loops:
        for ring in loop.rings:
            taken.add_line(ring, "loop", loop.household.id)
    drawn = {p.id: _settled(p, placements, labels[p.id], taken, options) for p in people}
    structure = [t for f in unions for t in draw_family(f, doc, placements, taken, titles, options, tr)]
    homes = _home_tags(loops, titles, taken, options, tr)
    ends = {p.id: _end(p, placements, drawn[p.id]) for p in people}
    bonds = draw_bonds(doc, ends, taken, options) if Layer.BONDS in options.layers else []
    marks = _marks(bonds, differing(doc), titles, taken, options) if Layer.VIEWS in options.layers else []
    groups = (
        Group("households", tuple(homes)),
        Group("structure", tuple(structure)),
        Group("bonds", tuple(Tag(d.bond.id, "bond", titles.bond(d.bond, kind_of(d.bond, doc)[1]), d.strokes) for d in bonds)),
        Group("persons", tuple(_person_tag(p, drawn[p.id], titles, labels[p.id]) for p in people)),
        Group("views", tuple(marks)),
    )
    kept: tuple[Primitive, ...] = tuple(g for g in groups if g.children)
    if options.legend and kept:
        entries = _entries(doc, people, unions, loops, bonds, bool(marks), options, tr)
        box = extent(kept)
        if entries and box:
            title = _heading(doc, options, tr)
            wide = max(box.w, _LEGEND_WIDE)
            kept = (*kept, draw_legend(entries, title, box.x, box.bottom + _LEGEND_GAP, wide, options))
    return kept


def _symbol_box(person: Person, placements: Placements) -> Box:
    spot = placements.spots[person.id]
    half = top_of(person, symbol_of(person))
    return Box(spot.x - half, spot.y - half, 2 * half, 2 * half)


def _settled(person: Person, placements: Placements, labels: PersonLabels, taken: Occupied, options: Options) -> DrawnPerson:
    """A person whose texts have found free ground."""
    drawn = draw_person(person, placements.spots[person.id], labels, options)
    years = int(bool(labels.birth)) + int(bool(labels.death))
    texts: list[Text] = []
    if labels.birth:
        texts += settle(drawn.texts[:1], year_shifts(-1), taken, person.id)
    if labels.death:
        texts += settle(drawn.texts[years - 1 : years], year_shifts(1), taken, person.id)
    below = drawn.texts[years:]
    texts += settle(below, below_shifts(below), taken, person.id)
    return DrawnPerson(drawn.symbol, tuple(texts))


def _loops(doc: Document, people: list[Person], placements: Placements, options: Options, tr: Translator) -> list[Loop]:
    rooms: dict[Id, Box] = {}
    for person in people:
        spot, room = placements.spots[person.id], room_of(person, options, tr)
        rooms[person.id] = Box(spot.x - room.left, spot.y - room.above, room.left + room.right, room.above + room.below)
    homes_of: Counter[Id] = Counter()
    loops: list[Loop] = []
    for household in ordered(doc.households):
        members = [m.person for m in household.members if m.person in rooms]
        level = max((homes_of[m] for m in members), default=0)
        homes_of.update(members)
        loop = loop_of(household, rooms, level, options)
        if loop:
            loops.append(loop)
    return loops


def _home_tags(loops: list[Loop], titles: Titles, taken: Occupied, options: Options, tr: Translator) -> list[Tag]:
    tags: list[Tag] = []
    for loop in loops:
        name = loop.household.name.strip() or tr("Household")
        text = label_of(loop, name, taken, options) if Layer.NAMES in options.layers else None
        if text:
            taken.add_box(text_box(text), "text", loop.household.id)
        tags.append(
            Tag(loop.household.id, "household", titles.household(loop.household), (*loop.area, *((text,) if text else ())))
        )
    return tags


def _end(person: Person, placements: Placements, drawn: DrawnPerson) -> End:
    spot, symbol = placements.spots[person.id], symbol_of(person)
    half = top_of(person, symbol) if person.is_index else HALF * symbol.half
    return End(person.id, spot.x, spot.y, half, symbol.round, tuple(text_box(t) for t in drawn.texts))


def _person_tag(person: Person, drawn: DrawnPerson, titles: Titles, labels: PersonLabels) -> Tag:
    return Tag(person.id, "person", titles.person(person, labels), (*drawn.symbol, *drawn.texts))


def _marks(bonds: list[DrawnBond], differ: frozenset[Id], titles: Titles, taken: Occupied, options: Options) -> list[Tag]:
    tags: list[Tag] = []
    for d in bonds:
        if d.bond.id in differ:
            x, y = place_mark(d.track, taken)
            taken.add_box(Box(x - 9, y - 9, 18, 18), "mark", d.bond.id)
            tags.append(Tag(d.bond.id, "view_mark", titles.views(d.bond), view_mark(x, y, options)))
    return tags


def _heading(doc: Document, options: Options, tr: Translator) -> str:
    person = doc.persons.get(options.eyes) if options.eyes else None
    if person and person.name.strip():
        return tr("In this picture, as told by {name}", name=person.name.strip())
    return tr("In this picture")


def _entries(
    doc: Document,
    people: list[Person],
    unions: list[Family],
    loops: list[Loop],
    bonds: list[DrawnBond],
    differ: bool,
    options: Options,
    tr: Translator,
) -> list[Entry]:
    """What the legend explains: each symbol, mark and line of this picture once, in the order of the tables."""
    other = translator(options.second_language) if options.second_language else None
    entries: list[Entry] = []

    def add(key: str, name: str, sample: tuple[Primitive, ...]) -> None:
        entries.append(Entry(key, tr(name), sample, other(name) if other else ""))

    used = Counter(symbol_id(p) for p in people)
    for name, symbol in SYMBOLS.items():
        if name in used:
            add(f"symbol:{name}", symbol.name, samples.symbol_sample(name, options))
    _add_marks(people, entries, options, tr, other)
    states = {f.state for f in unions if f.bar}
    for kind, look in COUPLE_KINDS.items():
        if kind != "couple" and any(s.kind == kind for s in states):
            add(f"couple:{kind}", look.name, samples.couple_sample(CoupleState(kind), options))
    for ending, sign in ENDINGS.items():
        if any(s.ending == ending for s in states):
            add(f"ending:{ending}", sign.name, samples.couple_sample(CoupleState("couple", ending), options))
    links = {way.parentage for f in unions for way in f.ways}
    kinds = {doc.parentages[i].kind for i in links if i in doc.parentages}
    for parentage, child in CHILD_KINDS.items():
        if parentage in kinds and parentage is not ParentageKind.BIRTH:
            add(f"child:{parentage}", child.name, samples.child_sample(parentage, options))
    if loops:
        add("household", _TOGETHER, samples.household_sample(options))
    for bond_id, line in _bond_kinds(doc, bonds).items():
        add(f"bond:{bond_id}", line.name, samples.bond_sample(line, options))
    if differ:
        add("views", samples.DIFFER, samples.views_sample(options))
    return entries


def _add_marks(
    people: list[Person],
    entries: list[Entry],
    options: Options,
    tr: Translator,
    other: Translator | None,
) -> None:
    """The index person, the dead, the missing: each on the commonest symbol of those it marks."""
    groups = (
        ("index", _INDEX, [p for p in people if p.is_index], samples.index_sample),
        ("died", _DIED, [p for p in people if dating.is_dead(p) and symbol_of(p).cross], samples.death_sample),
        ("missing", _MISSING, [p for p in people if p.life is Life.MISSING], samples.missing_sample),
    )
    for key, name, some, sample in groups:
        if some:
            symbol = max(sorted({symbol_id(p) for p in some}), key=lambda s: sum(symbol_id(p) == s for p in some))
            entries.append(Entry(key, tr(name), sample(symbol, options), other(name) if other else ""))


def _bond_kinds(doc: Document, bonds: list[DrawnBond]) -> dict[str, LineKind]:
    """Kinds in use: those of the table in its order, then the case's own."""
    used = {d.kind: kind_of(d.bond, doc)[1] for d in bonds}
    order = list(LINE_KINDS)
    return dict(sorted(used.items(), key=lambda item: (order.index(item[0]) if item[0] in LINE_KINDS else len(order), item[0])))
