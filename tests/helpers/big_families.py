"""Made-up families of a wanted size, the same at every call."""

from __future__ import annotations

import random
from functools import cache

from genogram.change import document_of
from genogram.model import (
    CaseInfo,
    DateSaid,
    Document,
    Element,
    Gender,
    Id,
    Life,
    Parentage,
    PartialDate,
    Person,
    Union,
    UnionEvent,
    UnionEventKind,
    counted_ids,
)

_NAMES = (
    "Anna",
    "Peter",
    "Олена",
    "Tarek",
    "Mette",
    "Jørgen",
    "Ірина",
    "Sofie",
    "Mohammed",
    "Lea",
    "ሰላም",
    "Greta",
    "Andrij",
    "Ayşe",
)


@cache
def family_of(people: int, seed: int = 1) -> Document:
    """A family of exactly *people* persons: couples from outside marry in, 1 to 4 children a couple, all deterministic."""
    rng, new = random.Random(seed), counted_ids()
    rows: list[tuple[str, Element]] = [("info", CaseInfo(id=new(), title="Made up"))]

    def person(year: int, gender: Gender) -> Id:
        key = new()
        name = f"{rng.choice(_NAMES)} {len(rows)}"
        rows.append(
            (
                "persons",
                Person(id=key, name=name, gender=gender, life=Life.LIVING, born=DateSaid(family=PartialDate(edtf=str(year)))),
            )
        )
        return key

    count, waiting = 1, [(person(1900, Gender.FEMALE), 1900, Gender.FEMALE)]
    while count < people:
        parent, year, gender = waiting.pop(0)
        other = Gender.MALE if gender is Gender.FEMALE else Gender.FEMALE
        partner = person(year - rng.randrange(4), other)
        count += 1
        pair = (partner, parent) if other is Gender.MALE else (parent, partner)
        union = new()
        events = (UnionEvent(kind=UnionEventKind.MARRIED, when=PartialDate(edtf=str(year + 24))),)
        rows.append(("unions", Union(id=union, partners=pair, events=events)))
        for place in range(rng.randint(2 if len(waiting) < 3 else 1, 4)):
            if count >= people:
                break
            born, sex = year + 26 + 2 * place, rng.choice((Gender.FEMALE, Gender.MALE))
            child = person(born, sex)
            count += 1
            rows.append(("parentages", Parentage(id=new(), child=child, union=union)))
            waiting.append((child, born, sex))
    return document_of(rows)
