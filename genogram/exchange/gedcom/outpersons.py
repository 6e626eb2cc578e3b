"""A person's own fields on their way into a GEDCOM 7 file."""

from __future__ import annotations

from genogram.exchange.gedcom.out import Out
from genogram.exchange.gedcom.outnames import best, write_names, write_when
from genogram.exchange.gedcom.tags import SEX_OF
from genogram.model import Gender, Life, Person, PersonKind


def write_person(out: Out, person: Person) -> None:
    """NAME, SEX, BIRT, DEAT and the attributes that say what, below an INDI."""
    write_names(out, person)
    if person.gender is not Gender.UNKNOWN:
        out.add("SEX", SEX_OF[person.gender])
    _write_birth(out, person)
    _write_death(out, person)
    for tag, words in (("OCCU", person.work), ("EDUC", person.education), ("RELI", person.religion), ("RESI", person.residence)):
        out.say(tag, words)
    for culture in person.cultures:
        out.say("NATI", culture)
    for move in person.migrations:
        for tag, place in (("EMIG", move.origin), ("IMMI", move.destination)):
            if place or (move.when and tag == "IMMI" and not move.origin):
                event = Out(tag)
                write_when(event, move.when)
                event.say("PLAC", place)
                out.children += [event] if event.children else []


def _write_birth(out: Out, person: Person) -> None:
    born = best(person.born)
    if not born and not person.born_place and person.kind is not PersonKind.STILLBIRTH:
        return
    birth = out.add("BIRT")
    if person.kind is PersonKind.STILLBIRTH:
        birth.add("TYPE", "stillbirth")
    write_when(birth, born)
    birth.say("PLAC", person.born_place)
    if not any(c.tag in ("DATE", "PLAC") for c in birth.children):
        birth.value = "Y"


def _write_death(out: Out, person: Person) -> None:
    died = best(person.died)
    if person.life is not Life.DIED and not died and not person.died_place and not person.cause_of_death:
        if person.life is Life.LIVING:
            out.add("NO", "DEAT")
        return
    death = out.add("DEAT")
    write_when(death, died)
    death.say("PLAC", person.died_place)
    if person.age_told and person.age_told.on == died and 0 <= person.age_told.years < 1000:
        death.add("AGE", f"{person.age_told.years}y")
    death.say("CAUS", person.cause_of_death)
    if not any(c.tag in ("DATE", "PLAC") for c in death.children):
        death.value = "Y"
