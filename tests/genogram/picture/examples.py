"""Pictures that tests draw: a family with everything, an ecomap, and texts in five scripts."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from genogram.change import document_of
from genogram.ids import counted_ids
from genogram.layout.ecomap import layout_ecomap
from genogram.layout.genogram import layout_genogram
from genogram.layout.placements import Placements
from genogram.model import (
    AgeTold,
    Bond,
    DateSaid,
    Document,
    Domain,
    Element,
    Gender,
    Household,
    Id,
    Life,
    Membership,
    MoreName,
    MultipleBirth,
    MultipleKind,
    NameKind,
    Parentage,
    ParentageKind,
    PartialDate,
    Person,
    PersonKind,
    PictureKind,
    Place,
    PlaceKind,
    Tie,
    TieState,
    TieStrength,
    Union,
    UnionEvent,
    UnionEventKind,
    View,
)
from genogram.picture.build import build, needs
from genogram.picture.extent import page_of
from genogram.picture.options import Options
from genogram.picture.primitives import DisplayList, Group, Primitive, Tag
from genogram.picture.shapes import words

TODAY = "2026-11-22"

SCRIPTS = {
    "latin": "Zoë Müller-Lüdenscheidt <b> & „Åse“",
    "cyrillic": "Оксана Їжаченко",
    "greek": "Ελένη Παπαδοπούλου",
    "arabic": "محمد الخالدي إلهام",
    "geez": "ሰላም ተስፋይ ገብረ",
    "mixed": "Amal أمل 1984 سلام",
    "boxes": "Ada 🙂 汉",
}


class _Case:
    def __init__(self) -> None:
        self.new = counted_ids()
        self.elements: list[tuple[str, Element]] = []

    def add(self, table: str, element: Element) -> Id:
        made = replace(element, id=self.new())
        self.elements.append((table, made))
        return made.id

    def person(self, name: str, gender: Gender, born: str = "", died: str = "", **fields: object) -> Id:
        life = Life.DIED if died else Life.LIVING
        made = Person(id="", name=name, gender=gender, life=life, born=_said(born), died=_said(died))
        return self.add("persons", replace(made, **fields))  # type: ignore[arg-type]

    def union(self, a: Id, b: Id, *events: tuple[UnionEventKind, str]) -> Id:
        told = tuple(UnionEvent(kind=k, when=PartialDate(edtf=w) if w else None) for k, w in events)
        return self.add("unions", Union(id="", partners=(a, b), events=told))

    def child(self, union: Id, *children: Id, kind: ParentageKind = ParentageKind.BIRTH) -> None:
        for child in children:
            self.add("parentages", Parentage(id="", child=child, union=union, kind=kind))

    def document(self) -> Document:
        return document_of(self.elements)


def _said(text: str) -> DateSaid | None:
    return DateSaid(family=PartialDate(edtf=text)) if text else None


@cache
def ahorn() -> Document:
    """Three generations with a separation, a household across two rows, bonds, views, twins, losses, other kinds of children."""
    c, m, f = _Case(), Gender.MALE, Gender.FEMALE
    e = UnionEventKind
    karl, eva = c.person("Karl", m, "1951", "2022"), c.person("Eva", f, "1965")
    hasan, emine = c.person("Hasan", m, "1958"), c.person("Emine", f, "1960")
    jens, jana = c.person("Jens", m, "1988"), c.person("Jana", f, "1990", work="Bäckerin")
    murat, aylin = c.person("Murat", m, "1987"), c.person("Aylin", f, "1995", "", life=Life.MISSING)
    deniz = c.person("Deniz", Gender.NONBINARY, age_told=AgeTold(years=33, on=PartialDate(edtf="2024")))
    lea, tom = c.person("Lea", f, "2014", is_index=True), c.person("Tom", m, "2017")
    names = (MoreName(kind=NameKind.OTHER_SCRIPT, text="إيلا"), MoreName(kind=NameKind.BIRTH_NAME, text="Çelik"))
    ela, can = c.person("Ela", f, "2024", more_names=names), c.person("Can", m, "2024")
    foster = c.person("Оленка", f, "2019", assigned_at_birth=Gender.MALE)
    lost = c.add("persons", Person(id="", kind=PersonKind.MISCARRIAGE, born=_said("2012")))
    coming = c.add("persons", Person(id="", kind=PersonKind.PREGNANCY, born=_said("2027-03")))
    c.add("persons", Person(id="", kind=PersonKind.PET, name="Mimi", species="Katze"))
    helper = c.add("persons", Person(id="", kind=PersonKind.PROFESSIONAL, name="Frau Dr. Brandstetter-Oppenheimer"))
    a = c.union(karl, eva, (e.MARRIED, "1986"))
    b = c.union(hasan, emine, (e.LIVING_TOGETHER, "1983"), (e.MARRIED, "1985"))
    u = c.union(jana, murat, (e.MARRIED, "2012"), (e.SEPARATED, "2024"))
    v = c.union(aylin, deniz, (e.ENGAGED, "2021~"), (e.LIVING_TOGETHER, "2022"))
    c.child(a, jens, jana)
    c.child(b, murat, aylin)
    c.child(u, lost, lea, tom)
    c.child(v, ela, can, coming)
    c.child(v, foster, kind=ParentageKind.FOSTER)
    c.add("multiple_births", MultipleBirth(id="", children=(ela, can), kind=MultipleKind.IDENTICAL))
    members = tuple(Membership(person=p) for p in (jana, lea, tom))
    c.add("households", Household(id="", name="Lindenweg", members=members))
    c.add("households", Household(id="", name="Hafenstraße", members=tuple(Membership(person=p) for p in (murat, tom))))
    far = c.add("bonds", Bond(id="", a=lea, b=murat, kind="distant"))
    for one, two, kind in ((jens, jana, "conflict"), (jana, lea, "close"), (tom, murat, "close"), (eva, jana, "fused")):
        c.add("bonds", Bond(id="", a=one, b=two, kind=kind))
    c.add("bonds", Bond(id="", a=lea, b=tom, kind="ambivalent", intensity=2))
    c.add("bonds", Bond(id="", a=helper, b=lea, kind="support"))
    c.add("views", View(id="", about=far, holder=lea, closeness=3))
    c.add("views", View(id="", about=far, holder=jana, closeness=8))
    return c.document()


@cache
def neighbourhood() -> Document:
    """The household of ``ahorn`` with places and ties of every strength, state, load and flow."""
    doc = ahorn()
    home = sorted(doc.households)[0]
    jana = next(p.id for p in doc.persons.values() if p.name == "Jana")
    lea = next(p.id for p in doc.persons.values() if p.name == "Lea")
    c = _Case()
    for _ in range(200):
        c.new()
    c.elements = list(doc.elements())
    s, d = TieStrength, Domain

    def place(name: str, domain: Domain, size: int = 1, kind: PlaceKind = PlaceKind.RESOURCE) -> Id:
        return c.add("places", Place(id="", name=name, domain=domain, size=size, kind=kind))

    def tie(origin: Id, to: Id, strength: TieStrength = s.MODERATE, **fields: object) -> Id:
        return c.add("ties", replace(Tie(id="", origin=origin, to=to, strength=strength), **fields))  # type: ignore[arg-type]

    tie(lea, place("Fußballverein TSV", d.SPORTS, 3), s.STRONG, helps=8, flow_in=3, flow_out=1)
    school = tie(lea, place("Gesamtschule Nord", d.SCHOOL, 2), burdens=7, helps=4, flow_in=1)
    tie(home, place("Jugendamt", d.CHILD_PROTECTION, 2), burdens=5, flow_out=1)
    tie(home, place("Frau Öztürk", d.NEIGHBOURS), s.STRONG, helps=9, flow_in=2, flow_out=2)
    tie(home, place("Moscheegemeinde", d.FAITH), s.TENUOUS, state=TieState.PAST)
    tie(home, place("Schulden", d.MONEY_BENEFITS, 2, PlaceKind.CIRCUMSTANCE), s.NONE_SAID, burdens=10)
    tie(jana, place("Beratungsstelle", d.THERAPY_COUNSELLING), state=TieState.WISHED)
    tie(lea, place("Chor", d.LEISURE_CLUBS), state=TieState.BROKEN)
    tie(home, place("ሰላም ማህበር", d.CULTURE_HOMELAND), s.TENUOUS)
    tie(jana, place("نادي الحي", d.FRIENDS), s.NONE_SAID)
    c.add("views", View(id="", about=school, holder=lea, closeness=2))
    c.add("views", View(id="", about=school, holder=jana, closeness=9))
    return c.document()


def family_picture(options: Options | None = None) -> DisplayList:
    """``ahorn`` laid out and drawn."""
    return _drawn(ahorn(), options or Options(today=TODAY, title="Ahorn"))


def ecomap_picture(options: Options | None = None) -> DisplayList:
    """``neighbourhood`` laid out and drawn."""
    return _drawn(neighbourhood(), replace(options or Options(today=TODAY), kind=PictureKind.ECOMAP))


def _drawn(doc: Document, options: Options) -> DisplayList:
    room = needs(doc, options)
    placed: Placements
    if options.kind is PictureKind.ECOMAP:
        placed = layout_ecomap(doc, sorted(doc.households)[0], room, {})
    else:
        placed = layout_genogram(doc, room, {})
    return build(doc, placed, options)


def script_picture(options: Options | None = None) -> DisplayList:
    """Texts in several scripts, regular, bold and italic, one with a halo over a line."""
    theme = (options or Options()).theme
    rows: list[Primitive] = []
    for i, (key, text) in enumerate(SCRIPTS.items()):
        y = i * 34.0
        line = [
            words(0, y, text, 13, theme.text, "start", bold=True),
            words(330, y, text, 11, theme.muted, "start"),
            words(600, y, text, 11, theme.muted, "start", italic=True),
            words(870, y, text, 15, theme.special, "start", halo=theme.soft),
        ]
        rows.append(Tag(key, "legend_entry", text, tuple(line)))
    return DisplayList(page_of(rows, 20), theme.canvas, (Group("legend", tuple(rows)),), "en", "Scripts")
