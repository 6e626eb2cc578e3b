"""INDI records as persons and their life events."""

from __future__ import annotations

from genogram.exchange.gedcom.details import address, details, note_texts, place_of, put_note, take_notes, years_of
from genogram.exchange.gedcom.names import read_names
from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tags import ASSOCIATION, ATTRIBUTES, CATEGORIES, SEXES, TWIN_WORDS
from genogram.exchange.gedcom.tree import VOID, Node
from genogram.findings import Weight
from genogram.ids import Id
from genogram.model import AgeTold, DateSaid, Gender, Life, LifeEvent, Migration, PartialDate, Person, PersonKind, Visibility

_WORK = {"OCCU": "work", "EDUC": "education", "RELI": "religion"}
_SENSITIVE = ("SSN", "IDNO")
_DEAD = ("BURI", "CREM")
_STILLBORN = ("STILLBORN", "STILLBIRTH", "TOTGEBURT", "DØDFØDT")


def read_person(reading: Reading, node: Node, key: Id) -> None:
    """Reads one INDI record into the person *key*, their life events and notes."""
    node.take()
    name, more_names = read_names(reading, node, key)
    fields = _Fields()
    fields.life = Life.DIED if any(c.tag in _DEAD and not reading.has_own_id(c) for c in node.children) else Life.NOT_ASKED
    _gender(reading, node, fields, key)
    for birth in list(node.all("BIRT")):
        if fields.born is None and not fields.born_place and not reading.has_own_id(birth) and not fields.birth_read:
            _birth(reading, birth, fields, key)
    for death in list(node.all("DEAT")):
        if not fields.death_read and not reading.has_own_id(death):
            _death(reading, death, fields, key)
    for said in list(node.all("NO")):
        if said.value.strip().upper() == "DEAT" and fields.life is Life.NOT_ASKED and not said.children:
            said.take()
            fields.life = Life.LIVING
    for living in node.all("_LIVING", "LVG"):
        if fields.life is Life.NOT_ASKED and living.value.strip().upper() in ("", "Y", "YES", "TRUE"):
            living.take()
            fields.life = Life.LIVING
    single = _plain_attributes(reading, node, fields)
    migrations = _migrations(reading, node)
    cultures = _cultures(reading, node)
    events_of(reading, node, (key,))
    person = Person(
        id=key,
        source_id=reading.source_of(node),
        visibility=reading.visibility(node),
        kind=fields.kind,
        name=name,
        more_names=more_names,
        gender=fields.gender,
        gender_words=fields.gender_words,
        life=fields.life,
        born=DateSaid(family=fields.born) if fields.born else None,
        born_place=fields.born_place,
        died=DateSaid(family=fields.died) if fields.died else None,
        died_place=fields.died_place,
        cause_of_death=fields.cause,
        age_told=fields.age_told,
        work=single.get("work", ""),
        education=single.get("education", ""),
        religion=single.get("religion", ""),
        residence=single.get("residence", ""),
        migrations=migrations,
        cultures=cultures,
    )
    reading.put("persons", person, node.line)
    take_notes(reading, node, key)


class _Fields:
    """What BIRT, DEAT and SEX say, while a person is read."""

    def __init__(self) -> None:
        self.kind = PersonKind.PERSON
        self.gender = Gender.UNKNOWN
        self.gender_words = ""
        self.life = Life.NOT_ASKED
        self.born: PartialDate | None = None
        self.died: PartialDate | None = None
        self.born_place = self.died_place = self.cause = ""
        self.age_told: AgeTold | None = None
        self.birth_read = self.death_read = False


def _gender(reading: Reading, node: Node, fields: _Fields, key: Id) -> None:
    sex = node.first("SEX")
    if sex is None:
        return
    said = sex.take().value.strip()
    found = SEXES.get(said.upper()[:1]) if len(said) == 1 or said.upper() in ("MALE", "FEMALE", "UNKNOWN") else None
    fields.gender = found or Gender.UNKNOWN
    if said and found is None:
        fields.gender_words = said
        reading.ask("sex_in_words", sex.line, (key,))
    for other in node.all("SEX"):
        other.take()
        reading.ask("sex_twice", other.line, (key,))


def _birth(reading: Reading, birth: Node, fields: _Fields, key: Id) -> None:
    birth.take()
    fields.birth_read = True
    fields.born = reading.date(birth)
    fields.born_place = place_of(birth)
    kind = birth.first("TYPE")
    if kind and kind.value.strip().upper() in _STILLBORN:
        kind.take()
        fields.kind = PersonKind.STILLBIRTH
    _rest(reading, birth, key)


def _death(reading: Reading, death: Node, fields: _Fields, key: Id) -> None:
    death.take()
    fields.death_read = True
    if death.value.strip().upper() in ("N", "NO") and not death.children:
        fields.life = Life.LIVING
        return
    fields.life = Life.DIED
    fields.died = reading.date(death)
    fields.died_place = place_of(death)
    fields.cause = death.text("CAUS")
    age = death.first("AGE")
    if age and age.value.strip().upper() in _STILLBORN:
        age.take()
        fields.kind = PersonKind.STILLBIRTH
    years = years_of(age) if fields.died and fields.died.edtf else None
    if years is not None and fields.died:
        fields.age_told = AgeTold(years=years, on=fields.died)
    _rest(reading, death, key)


def _rest(reading: Reading, event: Node, key: Id) -> None:
    """What BIRT or DEAT say beyond date, place and cause becomes notes about the person."""
    said = [f"{event.tag} {line}" for line in details(event)]
    kind = event.first("TYPE")
    if kind and kind.take().value.strip():
        said.append(f"{event.tag} TYPE: {kind.value.strip()}")
    if event.value.strip().upper() not in ("", "Y", "N"):
        said.append(f"{event.tag}: {event.value.strip()}")
    if any(True for _ in event.all("NOTE", "SNOTE")):
        reading.finds.add("note_moved", event.line, about=(key,), tag=event.tag)
    take_notes(reading, event, key)
    if said:
        put_note(reading, event, key, "\n".join(said), "", reading.visibility(event))


def _plain_attributes(reading: Reading, node: Node, fields: _Fields) -> dict[str, str]:
    """The first OCCU, EDUC, RELI and RESI that only say what, with no date: fields of the person."""
    found: dict[str, str] = {}
    for tag, field in _WORK.items():
        for attribute in node.all(tag):
            if field not in found and attribute.value.strip() and not attribute.children and not attribute.pointer:
                found[field] = attribute.take().value.strip()
    for home in node.all("RESI", "ADDR"):
        simple = all(c.tag == "ADDR" or (c.tag == "PLAC" and not c.children) for c in home.children)
        plain = home.tag == "ADDR" or (simple and not reading.has_own_id(home))
        if "residence" in found or not plain:
            continue
        home.take()
        parts = [address(home)] if home.tag == "ADDR" else [" ".join(home.value.split()), place_of(home)]
        parts += [address(a) for a in home.all("ADDR")]
        said = ", ".join(dict.fromkeys(p for p in parts if p))
        if said:
            found["residence"] = said
    return found


def _migrations(reading: Reading, node: Node) -> tuple[Migration, ...]:
    found = []
    for move in node.all("EMIG", "IMMI"):
        simple = all(c.tag in ("DATE", "PLAC") for c in move.children) and move.value.strip().upper() in ("", "Y")
        if not simple or reading.has_own_id(move) or not move.children:
            continue
        when, place = reading.date(move.take()), place_of(move)
        found.append(Migration(origin=place, when=when) if move.tag == "EMIG" else Migration(destination=place, when=when))
    return tuple(found)


def _cultures(reading: Reading, node: Node) -> tuple[str, ...]:
    plain = [n for n in node.all("NATI") if n.value.strip() and not n.children]
    return tuple(dict.fromkeys(n.take().value.strip() for n in plain))


def events_of(reading: Reading, node: Node, persons: tuple[Id, ...]) -> None:
    """Takes every remaining event and attribute below *node* as a LifeEvent of *persons*."""
    for event in [c for c in node.children if c.tag in CATEGORIES and not c.taken and not c.pointer]:
        key = reading.id_of(event.take(), "life_events")
        value = event.value.strip()
        is_fact = event.tag in ATTRIBUTES or event.tag == "EVEN"
        if not is_fact and value.upper() in ("Y", "N"):
            value = ""
        kind = event.text("TYPE")
        title, said = (kind, value) if event.tag in ("EVEN", "FACT") else (value, kind)
        if not title:
            title, said = said, ""
        lines = [said] if said and said != title else []
        when = reading.date(event)
        place = place_of(event)
        lines += details(event)
        texts = note_texts(reading, event)
        words = "\n\n".join([*(["\n".join(lines)] if lines else []), *texts])
        visibility = reading.visibility(event)
        if event.tag in _SENSITIVE and visibility is Visibility.OPEN and not reading.ours:
            visibility = Visibility.INTERNAL
        made = LifeEvent(
            id=key,
            persons=persons,
            category=CATEGORIES[event.tag],
            when=DateSaid(family=when) if when else None,
            place=place,
            title=title,
            words=words,
            visibility=visibility,
        )
        reading.put("life_events", made, event.line)
        take_notes(reading, event, key)
        if event.tag == "BIRT" and not reading.ours:
            reading.ask("birth_twice", event.line, persons)


def read_associations(reading: Reading, node: Node, key: Id) -> list[tuple[Id, Id, str, Node]]:
    """Takes ASSO as life events of two; gives back (person, other, words, node) for those that say "born together"."""
    together: list[tuple[Id, Id, str, Node]] = []
    for link in list(node.all("ASSO", "_TWIN", "TWIN")):
        role_node = link.first("ROLE", "RELA")
        role = role_node.take().value.strip() if role_node else ""
        role_phrase = role_node.first("PHRASE") if role_node else None
        said = role_phrase.take().value.strip() if role_phrase else ""
        phrase = link.text("PHRASE")
        other = reading.person(link) if link.pointer and link.pointer != VOID else None
        link.take()
        words = f"{role} {said}".upper()
        if other and (link.tag != "ASSO" or any(w in words for w in TWIN_WORDS)):
            together.append((key, other, f"{words} {phrase} {link.value}".upper(), link))
            continue
        if link.tag != "ASSO":
            reading.finds.add("line_kept_nowhere", link.lines(), weight=Weight.LOSS, tag=link.tag)
            continue
        if not other and not phrase and not said:
            reading.finds.add("association_without_other", link.lines(), weight=Weight.LOSS, about=(key,))
            continue
        title = said if said and role.upper() in ("", "OTHER") else role
        parts = [phrase, said if title != said else ""]
        made = LifeEvent(
            id=reading.id_of(link, "life_events"),
            persons=(key, other) if other and other != key else (key,),
            category=ASSOCIATION,
            title=title,
            words="\n\n".join(p for p in [*parts, *note_texts(reading, link)] if p),
        )
        reading.put("life_events", made, link.line)
        take_notes(reading, link, made.id)
    return together
