"""Random walks over everything somebody can do to a case, reproducible from a seed; and random documents that obey no rule."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

from genogram import edits
from genogram.change import ChangeError, ChangeSet, apply, document_of
from genogram.ids import Id, IdSource, counted_ids
from genogram.model import (
    TABLES,
    About,
    AgeTold,
    Agreement,
    Bond,
    Concern,
    Condition,
    ConditionKind,
    Consent,
    DateSaid,
    Direction,
    Document,
    Domain,
    Element,
    Gender,
    Goal,
    Household,
    HouseholdKind,
    Life,
    LifeEvent,
    Membership,
    MoreName,
    MultipleBirth,
    MultipleKind,
    NameKind,
    Note,
    Parentage,
    ParentageKind,
    PartialDate,
    Participant,
    Person,
    PersonKind,
    PersonValue,
    PictureKind,
    Place,
    Position,
    Session,
    Snapshot,
    Span,
    TellerKind,
    Tie,
    TieStrength,
    Told,
    Union,
    UnionEvent,
    UnionEventKind,
    View,
    ViewState,
    Visibility,
)

NAMES = (
    "Anna",
    "",
    "Ben O'Brien",
    "<b>Zoë</b>",
    "Оксана",
    "مريم",
    "ሳራ",
    "Ng",
    'Karl "Kalle" Ærø',
    "x" * 200,
    "🙂",
    "Anna",
    "Maria\nTheresia",
)
"""Names as they are: empty, twice the same, with markup, of other scripts, very long."""

DATES = (
    "1984",
    "1984~",
    "1950?",
    "198X",
    "2004-06",
    "2004-06-12",
    "2010-21",
    "../2010",
    "2010/..",
    "1999/2001",
    "-0043",
    "Y12000",
    "1961-02-28",
    "2024-11-22",
    "18XX",
)
KINDS = ("connected", "close", "hostile", "cutoff", "fused", "physical_abuse", "mein eigenes Zeichen")
MOST_PERSONS = 40


def random_date(rng: random.Random) -> PartialDate | None:
    """A partial date of any kind, words without a reading among them, or none."""
    roll = rng.random()
    if roll < 0.3:
        return None
    return PartialDate(words="after the harvest") if roll < 0.35 else PartialDate(edtf=rng.choice(DATES))


def random_changes(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    """One random edit of *doc* that can be applied and changes something; grows small cases and thins out large ones."""
    while True:
        weights = [_weight(doc, intent) for intent in INTENTS]
        intent = rng.choices(INTENTS, weights)[0]
        try:
            changes = intent(rng, doc, new)
        except ChangeError:
            continue
        if changes:
            return changes


def random_case(rng: random.Random, steps: int = 60, new: IdSource | None = None) -> Document:
    """A case after that many random edits."""
    source = new or counted_ids()
    doc = edits.new_case("Random", new=source)
    for _ in range(steps):
        doc = apply(doc, random_changes(rng, doc, source))
    return doc


def random_walk(seed: int, steps: int) -> Iterator[tuple[Document, ChangeSet, Document]]:
    """(before, changes, after) of a reproducible walk from a new case."""
    rng, new = random.Random(seed), counted_ids()
    doc = edits.new_case("Walk", new=new)
    for _ in range(steps):
        changes = random_changes(rng, doc, new)
        after = apply(doc, changes)
        yield doc, changes, after
        doc = after


def random_garbage(rng: random.Random, size: int = 40) -> Document:
    """A Document in which references may lead anywhere and nobody looked at the hard rules; records have their own types."""
    ids = [f"id{n}" for n in range(max(2, size // 2))]
    return document_of([_garbage(rng, ids) for _ in range(size)])


Intent = Callable[[random.Random, Document, IdSource], ChangeSet]


def _weight(doc: Document, intent: Intent) -> int:
    if intent in (_remove, _remove_several, _merge):
        return 40 if len(doc.persons) > MOST_PERSONS else 3
    return 1 if len(doc.persons) > MOST_PERSONS and intent in GROWING else 4


def _pick(rng: random.Random, doc: Document, table: str) -> Id:
    keys = sorted(doc.table(table))
    if not keys:
        raise ChangeError("not_found")
    return rng.choice(keys)


def _name(rng: random.Random) -> str:
    return rng.choice(NAMES)


def _said(rng: random.Random) -> DateSaid | None:
    date = random_date(rng)
    return DateSaid(family=date, documents=random_date(rng)) if date else None


def _span(rng: random.Random) -> Span:
    return Span(since=random_date(rng), until=random_date(rng))


def _told(rng: random.Random, doc: Document) -> Told | None:
    if not doc.persons or rng.random() < 0.5:
        return None
    session = _pick(rng, doc, "sessions") if doc.sessions and rng.random() < 0.5 else None
    return Told(by=TellerKind.PERSON, person=_pick(rng, doc, "persons"), on=random_date(rng), session=session)


def _visibility(rng: random.Random) -> Visibility:
    return rng.choice([Visibility.OPEN] * 5 + list(Visibility))


def _person_fields(rng: random.Random, doc: Document) -> dict[str, object]:
    return {
        "gender": rng.choice(list(Gender)),
        "life": rng.choice(list(Life)),
        "born": _said(rng),
        "died": _said(rng) if rng.random() < 0.2 else None,
        "told": _told(rng, doc),
        "visibility": _visibility(rng),
        "residence": rng.choice(["", "Kiel"]),
        "more_names": (MoreName(kind=NameKind.CALL_ME, text=_name(rng)),) if rng.random() < 0.2 else (),
        "conditions": (Condition(kind=ConditionKind.ILLNESS, words="asthma", told=_told(rng, doc)),)
        if rng.random() < 0.2
        else (),
    }


def _add_person(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.add_person(doc, _name(rng), new=new, **_person_fields(rng, doc))  # type: ignore[arg-type]


def _add_partner(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    person = _pick(rng, doc, "persons")
    events = (UnionEvent(kind=rng.choice(list(UnionEventKind)), when=random_date(rng)),)
    if rng.random() < 0.3:
        return edits.add_partner(doc, person, partner=_pick(rng, doc, "persons"), events=events, new=new)
    if rng.random() < 0.2:
        return edits.add_partner(doc, person, _name(rng), union=_pick(rng, doc, "unions"), new=new)
    return edits.add_partner(doc, person, _name(rng), events=events, new=new)


def _add_child(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    parent = _pick(rng, doc, rng.choice(["persons", "unions"]))
    child = _pick(rng, doc, "persons") if rng.random() < 0.2 else None
    kind = rng.choice(list(ParentageKind))
    return edits.add_child(doc, parent, _name(rng), kind, child=child, new_union=rng.random() < 0.2, span=_span(rng), new=new)


def _add_parents(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.add_parents(doc, _pick(rng, doc, "persons"), kind=rng.choice(list(ParentageKind)), new=new)


def _add_sibling(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.add_sibling(doc, _pick(rng, doc, "persons"), _name(rng), new=new)


def _add_twin(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.add_twin(doc, _pick(rng, doc, "persons"), rng.choice(list(MultipleKind)), _name(rng), new=new)


def _set_twins(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.set_twins(doc, [_pick(rng, doc, "persons"), _pick(rng, doc, "persons")], new=new)


def _union_event(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    event = UnionEvent(kind=rng.choice(list(UnionEventKind)), when=random_date(rng), told=_told(rng, doc))
    return edits.union_event(doc, _pick(rng, doc, "unions"), event)


def _end_union(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.end_union(doc, _pick(rng, doc, "unions"), rng.choice(list(UnionEventKind)), random_date(rng))


def _change_parentage(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    held = doc.parentages[_pick(rng, doc, "parentages")]
    source = held.union if rng.random() < 0.8 else None
    target = _pick(rng, doc, "unions") if rng.random() < 0.7 else None
    return edits.change_parentage(doc, held.child, source, target, rng.choice(list(ParentageKind)), new=new)


def _remove(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    table = rng.choice([t for t in TABLES if t != "info" and doc.table(t)] or ["persons"])
    return edits.remove(doc, _pick(rng, doc, rng.choice([table, "persons"])))


def _remove_several(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.remove(doc, *{_pick(rng, doc, t) for t in ("persons", "unions", "bonds", "parentages") if doc.table(t)})


def _merge(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.merge_persons(doc, _pick(rng, doc, "persons"), _pick(rng, doc, "persons"), new=new)


def _set_person(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    fields = _person_fields(rng, doc) | {"name": _name(rng), "is_index": rng.random() < 0.2}
    chosen = dict(rng.sample(sorted(fields.items()), rng.randint(1, 3)))
    return edits.set_fields(doc, "persons", _pick(rng, doc, "persons"), **chosen)


def _place(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    spots = {_pick(rng, doc, "persons"): (rng.uniform(-900, 900), rng.uniform(-900, 900)) for _ in range(rng.randint(1, 4))}
    return edits.place_at(doc, rng.choice([PictureKind.GENOGRAM, PictureKind.ECOMAP]), spots, new=new)


def _unpin(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    ids = [] if rng.random() < 0.2 else [_pick(rng, doc, "persons")]
    return edits.unpin(doc, PictureKind.GENOGRAM, *ids)


def _add_household(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    members = [_pick(rng, doc, "persons") for _ in range(rng.randint(0, 4))]
    kind = rng.choice(list(HouseholdKind))
    return edits.add_household(doc, _name(rng), members, kind=kind, protected_place=rng.random() < 0.1, new=new)


def _set_members(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    members = [Membership(person=_pick(rng, doc, "persons"), share=rng.choice([None, 50]), span=_span(rng)) for _ in range(2)]
    return edits.set_members(doc, _pick(rng, doc, "households"), [*members, _pick(rng, doc, "persons")])


def _add_bond(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    a, b = _pick(rng, doc, "persons"), _pick(rng, doc, "persons")
    told = _told(rng, doc)
    return edits.add_bond(doc, a, b, rng.choice(KINDS), span=_span(rng), told=told, visibility=_visibility(rng), new=new)


def _add_place(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    return edits.add_place(doc, _name(rng), rng.choice(list(Domain)), visibility=_visibility(rng), new=new)


def _add_tie(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    origin = _pick(rng, doc, rng.choice(["persons", "households"]))
    to = _pick(rng, doc, rng.choice(["places", "persons"]))
    strength, helps = rng.choice(list(TieStrength)), rng.choice([None, 3, 9])
    return edits.add_tie(doc, origin, to, strength=strength, helps=helps, told=_told(rng, doc), new=new)


def _add_view(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    holder = _pick(rng, doc, "persons")
    pair = (_pick(rng, doc, "persons"), _pick(rng, doc, "persons"))
    about = _pick(rng, doc, rng.choice(["bonds", "ties"])) if rng.random() < 0.7 else None
    return edits.add_view(
        doc,
        holder,
        about,
        pair,
        teller=_pick(rng, doc, "persons") if rng.random() < 0.3 else None,
        kind=rng.choice(["", *KINDS]),
        closeness=rng.choice([None, 0, 7, 10]),
        state=rng.choice(list(ViewState)),
        energy=rng.choice(list(Direction)),
        on=random_date(rng),
        visibility=_visibility(rng),
        new=new,
    )


def _add_session(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    who = {_pick(rng, doc, "persons"): None for _ in range(rng.randint(0, 3))} if doc.persons else {}
    concerns = tuple(Concern(person=p, words="it is loud") for p in who)
    parked = ("the move",) if rng.random() < 0.2 else ()
    return edits.add_session(
        doc,
        [Participant(person=p) for p in who],
        when=random_date(rng),
        concerns=concerns,
        parked=parked,
        reflection="mine",
        visibility=_visibility(rng),
        new=new,
    )


def _add_entry(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    one, other = _pick(rng, doc, "persons"), _pick(rng, doc, "persons")
    about = About(persons=(one,), pair=(one, other) if one != other else (), event=rng.choice(["", "the move"]))
    return edits.add_entry(
        doc,
        _pick(rng, doc, "sessions"),
        asked_of=one,
        about=about,
        question="Who noticed first?",
        answer="Ben did",
        agreement=(Agreement(person=other, position=Position.PARTLY),),
        values=(PersonValue(person=one, value=3.5),),
        ranking=tuple({one, other}),
        visibility=_visibility(rng),
        new=new,
    )


def _answer(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    about = _pick(rng, doc, "bonds") if rng.random() < 0.5 else None
    return edits.answer_becomes_view(doc, _pick(rng, doc, "entries"), about=about, kind=rng.choice(KINDS), new=new)


def _add_other(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    person = _pick(rng, doc, "persons")
    match rng.randrange(5):
        case 0:
            return edits.add_element(doc, "notes", about=person, words="a note", on=random_date(rng), new=new)
        case 1:
            persons = tuple({person, _pick(rng, doc, "persons")})
            return edits.add_element(doc, "life_events", persons=persons, category="move", when=_said(rng), new=new)
        case 2:
            return edits.add_element(doc, "goals", persons=(person,), words="more calm", new=new)
        case 3:
            return edits.add_element(doc, "ratings", of=person, by=person, value=4.0, instrument=_name(rng), new=new)
        case _:
            recipient = rng.choice(["supervisor", "family", "authority"])
            withdrawn = random_date(rng) if rng.random() < 0.2 else None
            return edits.add_element(
                doc, "consents", person=person, purpose="share", recipient=recipient, withdrawn_on=withdrawn, new=new
            )


def _snapshot(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    if len(doc.snapshots) > 1:
        raise ChangeError("enough")
    return edits.take_snapshot(doc, "then", on=random_date(rng), new=new)


def _two_at_once(rng: random.Random, doc: Document, new: IdSource) -> ChangeSet:
    first = _add_person(rng, doc, new)
    return first.merged(_set_person(rng, apply(doc, first), new))


GROWING = (_add_person, _add_partner, _add_child, _add_parents, _add_sibling, _add_twin, _two_at_once)
INTENTS: tuple[Intent, ...] = (
    *GROWING,
    _set_twins,
    _union_event,
    _end_union,
    _change_parentage,
    _remove,
    _remove_several,
    _merge,
    _set_person,
    _place,
    _unpin,
    _add_household,
    _set_members,
    _add_bond,
    _add_place,
    _add_tie,
    _add_view,
    _add_session,
    _add_entry,
    _answer,
    _add_other,
    _snapshot,
)
"""Every intent function, as a random step."""


def _garbage(rng: random.Random, ids: list[Id]) -> tuple[str, Element]:
    def some() -> Id:
        return rng.choice(ids)

    def date() -> PartialDate | None:
        broken = ("2004-13", "nonsense", "9999-99-99", "..", "/", "-0000", "2010/1999", "1984~~", "９９９９")
        return PartialDate(edtf=rng.choice(broken)) if rng.random() < 0.4 else random_date(rng)

    def span() -> Span:
        return Span(since=date(), until=date())

    def said() -> DateSaid:
        return DateSaid(family=date(), documents=date())

    key = some()
    made: list[tuple[str, Element]] = [
        ("persons", Person(id=key, name=_name(rng), born=said(), died=said(), kind=rng.choice(list(PersonKind)))),
        ("persons", Person(id=key, age_told=AgeTold(years=rng.randint(-5, 500), on=date() or PartialDate()), born=said())),
        (
            "unions",
            Union(
                id=key,
                partners=tuple(some() for _ in range(rng.randint(0, 4))),
                events=(UnionEvent(kind=rng.choice(list(UnionEventKind)), when=date(), until=date()),),
            ),
        ),
        ("parentages", Parentage(id=key, child=some(), union=some(), kind=rng.choice(list(ParentageKind)), span=span())),
        ("multiple_births", MultipleBirth(id=key, children=tuple(some() for _ in range(rng.randint(0, 3))))),
        ("households", Household(id=key, members=(Membership(person=some(), span=span()),), kind=HouseholdKind.SHELTER)),
        ("bonds", Bond(id=key, a=some(), b=some(), kind=rng.choice(KINDS), span=span())),
        ("places", Place(id=key, name=_name(rng), span=span())),
        ("ties", Tie(id=key, origin=some(), to=some(), span=span())),
        ("views", View(id=key, about=some(), pair=tuple(some() for _ in range(rng.randint(0, 3))), holder=some(), on=date())),
        ("sessions", Session(id=key, when=date(), parked=("x",))),
        ("life_events", LifeEvent(id=key, persons=(some(),), when=said())),
        ("consents", Consent(id=key, person=some(), purpose="draw", withdrawn_on=date())),
        ("notes", Note(id=key, about=some(), on=date())),
        ("goals", Goal(id=key, persons=(some(),))),
        ("snapshots", Snapshot(id=key, document=Document())),
    ]
    return rng.choice(made)


__all__ = [
    "random_case",
    "random_changes",
    "random_date",
    "random_garbage",
    "random_walk",
]
