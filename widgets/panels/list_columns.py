"""The columns of the list editor: what each says, and how what is typed there becomes an edit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from genogram import edits
from genogram.change import ChangeSet
from genogram.dates import PartialDate, from_words, say
from genogram.ids import Id
from genogram.model import AgeTold, DateSaid, Document, Gender, Life, TieState, TieStrength
from genogram.quick_entry import parent_unions
from resources.i18n import N_, language, tr, translator
from widgets.canvas import kinds
from widgets.common.words import name_of, word, words_of


@dataclass(frozen=True, slots=True)
class Column:
    """A column: heading (marked text), what a cell says, its code and choices where it has codes, how it is written."""

    heading: str
    say: Callable[[Document, Id], str]
    write: Callable[[Document, Id, str], ChangeSet] | None = None
    code: Callable[[Document, Id], str] | None = None
    choices: Callable[[], Mapping[str, str]] | None = None
    width: int = 130


def _today() -> str:
    return date.today().isoformat()


def _words(text: PartialDate | None) -> str:
    return (text.words or say(text, translator(language()))) if text else ""


def _born(doc: Document, person: Id) -> str:
    said = doc.persons[person].born
    return _words(said.best) if said else ""


def _died(doc: Document, person: Id) -> str:
    said = doc.persons[person].died
    return _words(said.best) if said else ""


def _age(doc: Document, person: Id) -> str:
    told = doc.persons[person].age_told
    return str(told.years) if told else ""


def _write_born(doc: Document, person: Id, text: str) -> ChangeSet:
    old = doc.persons[person].born or DateSaid()
    said = replace(old, family=from_words(text, _today()) if text else None)
    return edits.set_fields(doc, "persons", person, born=said if said != DateSaid() else None)


def _write_died(doc: Document, person: Id, text: str) -> ChangeSet:
    old = doc.persons[person].died or DateSaid()
    said = replace(old, family=from_words(text, _today()) if text else None)
    life = Life.DIED if text else doc.persons[person].life
    return edits.set_fields(doc, "persons", person, died=said if said != DateSaid() else None, life=life)


def _write_age(doc: Document, person: Id, text: str) -> ChangeSet:
    """Raises ValueError for what is no number of years."""
    told = None
    if text:
        years = int(text)
        if not 0 <= years <= 130:
            raise ValueError(text)
        told = AgeTold(years=years, on=PartialDate(edtf=_today()))
    return edits.set_fields(doc, "persons", person, age_told=told)


def _relations(doc: Document, person: Id) -> str:
    """Partners and parents by name; symbols are no words, so this is."""
    said: list[str] = []
    partners = [p for u in doc.unions.values() if person in u.partners for p in u.partners if p != person]
    if partners:
        said.append(tr("with {names}", names=", ".join(name_of(doc, p) for p in sorted(partners))))
    parents = [p for u in parent_unions(doc, person)[:1] for p in doc.unions[u].partners]
    if parents:
        said.append(tr("child of {names}", names=", ".join(name_of(doc, p) for p in parents)))
    return "; ".join(said)


def _number(doc: Document, tie: Id, field: str) -> str:
    value = getattr(doc.ties[tie], field)
    return "" if value is None else str(value)


def _write_number(field: str) -> Callable[[Document, Id, str], ChangeSet]:
    def write(doc: Document, tie: Id, text: str) -> ChangeSet:
        value = int(text) if text else None
        if value is not None and not 0 <= value <= 10:
            raise ValueError(text)
        return edits.set_fields(doc, "ties", tie, **{field: value})

    return write


def _text(table: str, field: str, heading: str, width: int = 130) -> Column:
    return Column(
        heading,
        lambda doc, i: str(getattr(doc.table(table)[i], field)),
        lambda doc, i, text: edits.set_fields(doc, table, i, **{field: text}),
        width=width,
    )


PEOPLE: tuple[Column, ...] = (
    _text("persons", "name", N_("Name"), 190),
    Column(
        N_("Gender"),
        lambda d, i: word(d.persons[i].gender),
        lambda d, i, code: edits.set_fields(d, "persons", i, gender=Gender(code)),
        lambda d, i: str(d.persons[i].gender),
        lambda: words_of(Gender),
    ),
    Column(N_("Age, as told"), _age, _write_age, width=90),
    Column(N_("Born"), _born, _write_born),
    Column(N_("Died"), _died, _write_died),
    Column(
        N_("Life"),
        lambda d, i: word(d.persons[i].life),
        lambda d, i, code: edits.set_fields(d, "persons", i, life=Life(code)),
        lambda d, i: str(d.persons[i].life),
        lambda: words_of(Life),
        width=110,
    ),
    Column(N_("Belongs to"), _relations, width=260),
)

BONDS: tuple[Column, ...] = (
    Column(N_("From"), lambda d, i: name_of(d, d.bonds[i].a), width=160),
    Column(N_("To"), lambda d, i: name_of(d, d.bonds[i].b), width=160),
    Column(
        N_("Line"),
        lambda d, i: kinds.kind_word(d, d.bonds[i].kind),
        lambda d, i, code: edits.set_fields(d, "bonds", i, kind=code),
        lambda d, i: d.bonds[i].kind,
        lambda: dict(kinds.all_kinds()),
        160,
    ),
    _text("bonds", "good", N_("What is good about it?"), 220),
    _text("bonds", "weighs", N_("What weighs?"), 220),
)

TIES: tuple[Column, ...] = (
    Column(N_("From"), lambda d, i: name_of(d, d.ties[i].origin), width=160),
    Column(N_("To"), lambda d, i: name_of(d, d.ties[i].to), width=160),
    Column(
        N_("How strong is it?"),
        lambda d, i: word(d.ties[i].strength),
        lambda d, i, code: edits.set_fields(d, "ties", i, strength=TieStrength(code)),
        lambda d, i: str(d.ties[i].strength),
        lambda: words_of(TieStrength),
    ),
    Column(N_("Helps, 0 to 10"), lambda d, i: _number(d, i, "helps"), _write_number("helps"), width=110),
    Column(N_("Burdens, 0 to 10"), lambda d, i: _number(d, i, "burdens"), _write_number("burdens"), width=110),
    Column(
        N_("Is it there?"),
        lambda d, i: word(d.ties[i].state),
        lambda d, i, code: edits.set_fields(d, "ties", i, state=TieState(code)),
        lambda d, i: str(d.ties[i].state),
        lambda: words_of(TieState),
    ),
    _text("ties", "what_is_good", N_("What is good about it?"), 220),
)
