"""The notation sheet: every symbol and every line of the tables with its name, in one or several languages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from genogram.layout.placements import Spot
from genogram.model import Life, MultipleBirth, MultipleKind, ParentageKind, Person, PersonKind, Tie, TieState, TieStrength
from genogram.picture import samples
from genogram.picture.child_kinds import CHILD_KINDS
from genogram.picture.children import ChildWay, draw_own, draw_twins
from genogram.picture.couple_kinds import COUPLE_KINDS, ENDINGS, CoupleState
from genogram.picture.extent import page_of
from genogram.picture.labels import PersonLabels
from genogram.picture.line_kinds import LINE_KINDS
from genogram.picture.measure import wrap
from genogram.picture.metrics import MARGIN, SMALL
from genogram.picture.moving import shifted
from genogram.picture.options import Options
from genogram.picture.persons import death_mark, draw_person, outline
from genogram.picture.primitives import DisplayList, Group, Primitive, Tag
from genogram.picture.recipes import draw_line
from genogram.picture.shapes import words
from genogram.picture.symbols import SYMBOLS
from genogram.picture.tie_kinds import FLOW_IN, FLOW_OUT, HELP, LOAD, STATES, STRENGTHS, draw_tie
from genogram.picture.tracks import Track
from resources.i18n import N_, translator

CELL = (150.0, 118.0)
"""Width and height of a cell; its drawing stands around (0, -22) of the cell's middle."""

COLUMNS = 8
_LONG = 100.0
_UP = 22.0
_TEXT_TOP = 26.0

PEOPLE = N_("People")
MARKS = N_("Marks")
COUPLES = N_("Couples")
CHILDREN = N_("Children")
BONDS = N_("Emotional lines")
TIES = N_("Ties on the ecomap")

Cell = tuple[str, str, tuple[Primitive, ...]]
"""Key, English name, drawing around (0, 0)."""


def sections(options: Options) -> tuple[tuple[str, tuple[Cell, ...]], ...]:
    """The sheet's sections: heading and cells."""
    return (
        (PEOPLE, tuple((f"symbol:{k}", s.name, samples.symbol_sample(k, options, 22.0)) for k, s in SYMBOLS.items())),
        (MARKS, tuple(_marks(options))),
        (COUPLES, tuple(_couples(options))),
        (CHILDREN, tuple(_children(options))),
        (BONDS, tuple((f"bond:{k}", kind.name, _bond(k, options)) for k, kind in LINE_KINDS.items())),
        (TIES, tuple(_ties(options))),
    )


def draw_sheet(options: Options, languages: Sequence[str] = ("en",)) -> DisplayList:
    """The sheet as a display list; every cell is a Tag whose element is its key."""
    theme = options.theme
    wide, high = CELL
    said = [translator(code) for code in languages]
    parts: list[Primitive] = []
    y = 0.0
    for heading, cells in sections(options):
        parts.append(words(0, y + 16, said[0](heading), 15.0, theme.text, "start", bold=True))
        y += 34
        for row in range(0, len(cells), COLUMNS):
            tall = 0.0
            for column, (key, name, drawing) in enumerate(cells[row : row + COLUMNS]):
                x, middle = (column + 0.5) * wide, y + high / 2 - _UP
                inner: list[Primitive] = list(shifted(drawing, x, middle))
                base = middle + _TEXT_TOP + 22
                for i, tr in enumerate(said):
                    for line in wrap(tr(name), wide - 14, SMALL):
                        inner.append(words(x, base, line, SMALL, theme.text if i == 0 else theme.muted))
                        base += SMALL * 1.3
                parts.append(Tag(key, "legend_entry", said[0](name), tuple(inner)))
                tall = max(tall, base - y + 6)
            y += max(high - 14, tall)
        y += 12
    return DisplayList(page_of(parts, MARGIN), theme.canvas, (Group("legend", tuple(parts)),), languages[0], options.title)


def _marks(options: Options) -> list[Cell]:
    shapes = ("male", "female", "nonbinary", "unknown")
    cells = [(f"index:{key}", "the person this is about", samples.index_sample(key, options, 22.0)) for key in shapes]
    cells += [(f"died:{key}", "died", _dead(key, options)) for key in shapes[:3]]
    cells.append(("died:plain", "died", samples.death_sample("female", options, 22.0)))
    for key in ("male", "female"):
        mark = death_mark(SYMBOLS[key], (0, 0), None, replace(options, neutral_marks=True))
        cells.append((f"neutral:{key}", "died", (*outline(SYMBOLS[key], (0, 0), options), *mark)))
    cells += [(f"missing:{key}", "no news", samples.missing_sample(key, options, 22.0)) for key in ("male", "female")]
    cells.append(("household", "live together", samples.household_sample(options)))
    cells.append(("views", samples.DIFFER, samples.views_sample(options)))
    person = Person(id="", kind=PersonKind.PERSON, life=Life.LIVING)
    labels = PersonLabels(birth="1951", death="2022", inside="~71")
    drawn = draw_person(person, Spot(0, 0), labels, options)
    cells.append(("years", N_("born, died, age"), (*drawn.symbol, *drawn.texts)))
    return cells


def _dead(key: str, options: Options) -> tuple[Primitive, ...]:
    symbol = SYMBOLS[key]
    age = words(0, 5.4, "71", 15.0, options.theme.text, bold=True)
    return (*outline(symbol, (0, 0), options), *death_mark(symbol, (0, 0), age, options), age)


def _couples(options: Options) -> list[Cell]:
    states = [(f"couple:{k}", kind.name, CoupleState(k)) for k, kind in COUPLE_KINDS.items()]
    states += [(f"ending:{k}", ending.name, CoupleState("marriage", k)) for k, ending in ENDINGS.items()]
    return [(key, name, samples.couple_sample(state, options, _LONG)) for key, name, state in states]


def _children(options: Options) -> list[Cell]:
    cells: list[Cell] = [(f"child:{kind}", look.name, _child(kind, options)) for kind, look in CHILD_KINDS.items()]
    names = {MultipleKind.IDENTICAL: N_("identical twins"), MultipleKind.FRATERNAL: N_("fraternal twins")}
    for kind in MultipleKind:
        ways = [ChildWay("", "", [], [(0.0, -24.0), (x, 24.0)]) for x in (-22.0, 22.0)]
        strokes, texts = draw_twins(MultipleBirth(id="", children=(), kind=kind), ways, options)
        own = [p for way in ways for p in draw_own(way, ParentageKind.BIRTH, options)]
        cells.append((f"twins:{kind}", names.get(kind, N_("twins, kind not known")), (*own, *strokes, *texts)))
    return cells


def _child(kind: ParentageKind, options: Options) -> tuple[Primitive, ...]:
    return tuple(draw_own(ChildWay("", "", [], [(0.0, -26.0), (0.0, 26.0)]), kind, options))


def _bond(key: str, options: Options) -> tuple[Primitive, ...]:
    return tuple(draw_line(LINE_KINDS[key], Track(((-_LONG / 2, 0.0), (_LONG / 2, 0.0))), options.theme))


def _ties(options: Options) -> list[Cell]:
    blank = Tie(id="", origin="", to="", strength=TieStrength.MODERATE)
    told: list[tuple[str, str, Tie]] = [(f"strength:{k}", v.name, replace(blank, strength=k)) for k, v in STRENGTHS.items()]
    told += [(f"state:{k}", v.name, replace(blank, state=k)) for k, v in STATES.items() if k is not TieState.ACTIVE]
    told.append(("help", HELP, replace(blank, helps=6)))
    told += [(f"load:{n}", LOAD, replace(blank, burdens=n)) for n in (2, 6, 10)]
    told.append(("help_load", HELP, replace(blank, helps=6, burdens=6, strength=TieStrength.STRONG)))
    told += [(f"flow_in:{n}", FLOW_IN, replace(blank, flow_in=n)) for n in (1, 2, 3)]
    told += [(f"flow_out:{n}", FLOW_OUT, replace(blank, flow_out=n)) for n in (1, 2, 3)]
    track = Track(((-_LONG / 2, 0.0), (_LONG / 2, 0.0)))
    return [(key, name, tuple(draw_tie(tie, track, options.theme))) for key, name, tie in told]
