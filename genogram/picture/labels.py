"""What is written at a person's symbol: the one place that decides it, for the layout's room and for the drawing."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.layout.needs import Room
from genogram.model import Gender, Layer, Life, NameKind, Person, PersonKind
from genogram.picture import dating
from genogram.picture.fonts import ASCENT, DESCENT, LINE
from genogram.picture.measure import text_width, wrap
from genogram.picture.metrics import GAP, HALF, NAME, NAME_WIDTH, SMALL
from genogram.picture.options import Options
from genogram.picture.symbols import OUTER, Symbol, symbol_of
from resources.i18n import Translator


@dataclass(frozen=True, slots=True)
class Words:
    """One line below a symbol."""

    text: str
    strong: bool = False

    @property
    def size(self) -> float:
        """Letter size in scene units."""
        return NAME if self.strong else SMALL

    @property
    def width(self) -> float:
        """Measured width in scene units."""
        return text_width(self.text, self.size, self.strong)


@dataclass(frozen=True, slots=True)
class PersonLabels:
    """All texts of one symbol: birth above left, death above right, age (or a letter) inside, lines below."""

    birth: str = ""
    death: str = ""
    inside: str = ""
    below: tuple[Words, ...] = ()


def person_labels(person: Person, options: Options, tr: Translator) -> PersonLabels:
    """What stands at *person*'s symbol under *options*."""
    symbol = symbol_of(person)
    dates = Layer.DATES in options.layers
    names = Layer.NAMES in options.layers
    birth = dating.short(person.born.best if person.born else None, tr) if dates else ""
    death = dating.short(person.died.best if person.died else None, tr) if dates else ""
    below = list(_name(person)) if names else []
    if person.kind in {PersonKind.PREGNANCY, PersonKind.MISCARRIAGE, PersonKind.TERMINATION, PersonKind.STILLBIRTH}:
        when = birth or death
        if person.kind is PersonKind.PREGNANCY and birth:
            when = tr("due {date}", date=birth)
        below += _small(when)
        birth = death = ""
    if names:
        below += _second_lines(person, tr)
    if Layer.CULTURE in options.layers:
        below += _moves(person, dates, tr)
    inside = dating.age_of(person, options) if symbol.age and dates else ""
    if person.kind is PersonKind.SEVERAL:
        inside = str(person.count) if person.count else symbol.letter
    if not inside:
        inside = "?" if person.life is Life.MISSING and symbol.age else symbol.letter
    return PersonLabels(birth, death, inside, tuple(below))


def _name(person: Person) -> tuple[Words, ...]:
    return tuple(Words(line, True) for line in wrap(person.name.strip(), NAME_WIDTH, NAME, bold=True))


def _small(text: str) -> tuple[Words, ...]:
    return tuple(Words(line) for line in wrap(text, NAME_WIDTH, SMALL))


def _second_lines(person: Person, tr: Translator) -> list[Words]:
    lines: list[Words] = []
    for more in person.more_names:
        if more.kind is NameKind.BIRTH_NAME and more.text.strip():
            lines += _small(tr("née {name}", name=more.text.strip()))
        elif more.kind is NameKind.OTHER_SCRIPT and more.text.strip() and not more.case:
            lines += _small(more.text.strip())
    if person.gender is Gender.NONBINARY and person.gender_words.strip():
        lines += _small(person.gender_words.strip())
    if person.kind is PersonKind.PET and person.species.strip():
        lines += _small(person.species.strip())
    if person.work.strip():
        lines += _small(person.work.strip())
    if person.life is Life.MISSING:
        lines += _small(tr("no news"))
    return lines


def _moves(person: Person, dates: bool, tr: Translator) -> list[Words]:
    lines: list[Words] = []
    for move in person.migrations:
        way = " → ".join(part for part in (_tidy(move.origin), _tidy(move.destination)) if part)
        when = dating.short(move.when, tr) if dates else ""
        lines += _small(" ".join(part for part in (way, when) if part))
    return lines


def _tidy(place: str) -> str:
    """A place name without the empty parts that files leave between commas."""
    return ", ".join(part.strip() for part in place.split(",") if part.strip())


def top_of(person: Person, symbol: Symbol) -> float:
    """How far a symbol reaches above its centre, the index person's second outline included."""
    return HALF * (OUTER if person.is_index and symbol.index else 1.0)


def baseline_above(person: Person, symbol: Symbol) -> float:
    """Baseline of the years above the symbol, relative to its centre."""
    return -top_of(person, symbol) - GAP


def baselines_below(person: Person, symbol: Symbol, below: tuple[Words, ...]) -> list[float]:
    """Baselines of the lines below the symbol, relative to its centre."""
    at = top_of(person, symbol) + GAP - 2
    found: list[float] = []
    for i, line in enumerate(below):
        at += line.size * (ASCENT if i == 0 else LINE)
        found.append(at)
    return found


def side_x(width: float) -> float:
    """Distance from the symbol's middle at which a year's inner edge stands, so that the line from above stays free."""
    return max(GAP, HALF - width / 2)


def room_of(person: Person, options: Options, tr: Translator) -> Room:
    """The room a symbol and its texts take around its centre."""
    symbol, labels = symbol_of(person), person_labels(person, options, tr)
    top = top_of(person, symbol)
    left = right = top
    above = below = top
    if labels.birth or labels.death:
        above = -baseline_above(person, symbol) + ASCENT * SMALL
    if labels.birth:
        width = text_width(labels.birth, SMALL)
        left = max(left, side_x(width) + width)
    if labels.death:
        width = text_width(labels.death, SMALL)
        right = max(right, side_x(width) + width)
    for line, base in zip(labels.below, baselines_below(person, symbol, labels.below), strict=True):
        left, right = max(left, line.width / 2), max(right, line.width / 2)
        below = base + DESCENT * line.size
    return Room(left + 3, right + 3, above + 2, below + 2)
