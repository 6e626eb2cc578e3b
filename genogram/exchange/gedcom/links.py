"""Who is whose child: CHIL, FAMC, PEDI, ADOP and their kin brought together; twins; order where no dates tell it."""

from __future__ import annotations

import dataclasses

from genogram.exchange.gedcom.details import take_notes
from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tags import PARENTAGES
from genogram.exchange.gedcom.tree import VOID, Node
from genogram.findings import Weight
from genogram.ids import Id
from genogram.model import (
    LifeEvent,
    MultipleBirth,
    MultipleKind,
    Parentage,
    ParentageKind,
    PartialDate,
    Person,
    Span,
    Union,
)

_PREFIXES = ("BIRT", "CHR", "BAPM")
Links = dict[tuple[Id, Id], list[tuple[ParentageKind | None, Node]]]


def read_links(reading: Reading, people: list[tuple[Node, Id]], children: dict[Id, list[tuple[Id, Node]]]) -> None:
    """Makes the parentages: in the order of CHIL for each family, then what only FAMC or ADOP tell."""
    own: Links = {}
    for node, person in people:
        for famc in list(node.all("FAMC")):
            union = None if famc.pointer == VOID and not famc.children else reading.union(famc)
            famc.take()
            if union:
                own.setdefault((person, union), []).append((_pedigree(reading, famc, person), famc))
    adopted = _adoptions(reading, people)
    done: set[tuple[Id, Id]] = set()
    for union, row in children.items():
        for child, chil in row:
            done.add((child, union))
            told = own.get((child, union), [])
            if not told and (child, union) not in adopted:
                reading.finds.add("chil_without_famc", chil.line, about=(child, union))
            _make(reading, child, union, told, _from_chil(reading, chil, child), adopted.get((child, union)), chil)
    for (child, union), told in own.items():
        if (child, union) not in done:
            done.add((child, union))
            reading.finds.add("famc_without_chil", told[0][1].line, about=(child, union))
            _make(reading, child, union, told, None, adopted.get((child, union)), told[0][1])
    for (child, union), (since, node) in adopted.items():
        if (child, union) not in done:
            _make(reading, child, union, [], None, (since, node), node)


def _make(
    reading: Reading,
    child: Id,
    union: Id,
    told: list[tuple[ParentageKind | None, Node]],
    from_chil: ParentageKind | None,
    adopted: tuple[PartialDate | None, Node] | None,
    where: Node,
) -> None:
    kinds: dict[ParentageKind, Node] = {}
    for said, node in told:
        kind = said or from_chil or (ParentageKind.ADOPTED if adopted and len(told) == 1 else ParentageKind.BIRTH)
        if kind in kinds and not reading.has_own_id(node):
            reading.finds.add("famc_twice", node.line, about=(child, union))
            continue
        kinds[kind] = node
        _put(reading, child, union, kind, adopted, node)
    if not told:
        kind = from_chil or (ParentageKind.ADOPTED if adopted else ParentageKind.BIRTH)
        _put(reading, child, union, kind, adopted, where)
    elif adopted and ParentageKind.ADOPTED not in kinds and not (kinds.keys() - {ParentageKind.BIRTH}):
        _put(reading, child, union, ParentageKind.ADOPTED, adopted, adopted[1])


def _put(
    reading: Reading,
    child: Id,
    union: Id,
    kind: ParentageKind,
    adopted: tuple[PartialDate | None, Node] | None,
    node: Node,
) -> None:
    since = adopted[0] if adopted and kind is ParentageKind.ADOPTED else None
    key = reading.id_of(node, "parentages") if node.tag == "FAMC" else reading.new_id()
    made = Parentage(id=key, child=child, union=union, kind=kind, span=Span(since=since) if since else Span())
    reading.put("parentages", made, node.line)
    if node.tag == "FAMC":
        take_notes(reading, node, key)


def _pedigree(reading: Reading, famc: Node, person: Id) -> ParentageKind | None:
    """The kind a FAMC states; None where it states none."""
    pedi = famc.first("PEDI", "_PEDI")
    if pedi is None:
        return None
    phrase = pedi.first("PHRASE")
    said = pedi.take().value.strip().lower()
    words = phrase.value.strip().lower() if phrase else ""
    found = PARENTAGES.get(words) or PARENTAGES.get(said)
    if phrase and (words in PARENTAGES or not words):
        phrase.take()
    if not said or found:
        return found
    reading.ask("pedigree_not_understood", pedi.line, (person,), kind=pedi.value.strip()[:40])
    return ParentageKind.UNKNOWN


def _from_chil(reading: Reading, chil: Node, child: Id) -> ParentageKind | None:
    """What ``_FREL`` and ``_MREL`` (to father, to mother) or a PEDI below CHIL say."""
    said = []
    for node in chil.all("_FREL", "_MREL", "PEDI"):
        kind = PARENTAGES.get(node.value.strip().lower())
        if kind:
            node.take()
            said.append((kind, node))
        elif node.value.strip():
            node.take()
            reading.ask("pedigree_not_understood", node.line, (child,), kind=node.value.strip()[:40])
            said.append((ParentageKind.UNKNOWN, node))
    kinds = {kind for kind, _ in said}
    if len(kinds) > 1:
        words = " / ".join(n.value.strip() for _, n in said)
        reading.ask("parent_kinds_differ", said[0][1].line, (child,), kinds=words[:80])
        return ParentageKind.BIRTH if ParentageKind.BIRTH in kinds else said[0][0]
    return said[0][0] if said else None


def _adoptions(reading: Reading, people: list[tuple[Node, Id]]) -> dict[tuple[Id, Id], tuple[PartialDate | None, Node]]:
    """(child, family) -> (since, FAMC line) of adoption events that name the family; BIRT and CHR may name it, too."""
    found: dict[tuple[Id, Id], tuple[PartialDate | None, Node]] = {}
    events = {e.id: e for e in reading.tables.get("life_events", {}).values() if isinstance(e, LifeEvent)}
    at = {(reading.lines[key], e.category): e for key, e in events.items()}
    for node, person in people:
        for event in node.children:
            if event.tag not in ("ADOP", *_PREFIXES):
                continue
            for famc in list(event.all("FAMC")):
                if famc.pointer == VOID:
                    reading.finds.add("pointer_void", famc.take().line, weight=Weight.LOSS, tag=f"{event.tag}.FAMC")
                    continue
                if event.tag != "ADOP" and famc.pointer in {f.pointer for f in node.children if f.tag == "FAMC"}:
                    famc.take()
                    continue
                if event.tag != "ADOP":
                    continue
                union = reading.union(famc)
                famc.take()
                who = famc.first("ADOP")
                if who and who.value.strip().upper() in ("BOTH", "") and not who.children:
                    who.take()
                elif who:
                    reading.ask("adopted_by_one", who.take().line, (person,), who=who.value.strip()[:20])
                made = at.get((event.line, "adoption"))
                if union:
                    found[person, union] = (made.when.best if made and made.when else None), famc
    return found


def read_partner_links(reading: Reading, people: list[tuple[Node, Id]]) -> None:
    """FAMS: understood where the family names the person; where it does not, the person joins it if there is room."""
    orders: list[list[Id]] = []
    partnered: set[tuple[Id, Id]] = set()
    for node, person in people:
        order = []
        for fams in list(node.all("FAMS")):
            key = None if fams.pointer == VOID and not fams.children else reading.union(fams)
            fams.take()
            if key is None:
                continue
            union = reading.tables["unions"][key]
            assert isinstance(union, Union)
            partnered.add((person, key))
            if person not in union.partners:
                reading.ask("fams_without_partner", fams.line, (person, key))
                reading.tables["unions"][key] = dataclasses.replace(union, partners=(*union.partners, person))
            take_notes(reading, fams, key)
            order.append(key)
        orders.append(list(dict.fromkeys(order)))
    for union in reading.tables.get("unions", {}).values():
        assert isinstance(union, Union)
        for partner in union.partners:
            if (partner, union.id) not in partnered:
                reading.finds.add("partner_without_fams", reading.lines[union.id], about=(partner, union.id))
    if not reading.ours:
        _hint_unions(reading, orders)


def _hint_unions(reading: Reading, orders: list[list[Id]]) -> None:
    """Where no date tells in which order somebody's unions came, the order of their FAMS lines does."""
    unions = reading.tables.get("unions", {})
    for order in orders:
        held = [u for key in order if isinstance(u := unions[key], Union)]
        dated = any(e.when and e.when.edtf for u in held for e in u.events)
        if dated or order == sorted(order) or any(u.order_hint is not None for u in held):
            continue
        for place, union in enumerate(held, start=1):
            unions[union.id] = dataclasses.replace(union, order_hint=float(place))


def hint_children(reading: Reading, children: dict[Id, list[tuple[Id, Node]]]) -> None:
    """Where somebody's birth is not dated, the order of CHIL lines is kept as ``order_hint``."""
    persons = reading.tables.get("persons", {})
    for row in children.values():
        held = [p for child, _ in row if isinstance(p := persons[child], Person)]
        if len(held) < 2 or all(p.born and p.born.best and p.born.best.edtf for p in held):
            continue
        if any(p.order_hint is not None for p in held):
            continue
        for place, person in enumerate(held, start=1):
            persons[person.id] = dataclasses.replace(person, order_hint=float(place))


def read_twins(reading: Reading, pairs: list[tuple[Id, Id, str, Node]]) -> None:
    """Pairs told to be born together as multiple births; pairs that share somebody are one."""
    groups: list[tuple[list[Id], list[str], Node]] = []
    for a, b, words, node in pairs:
        own = reading.own_id(node)
        hits = [
            g for g in groups if (reading.own_id(g[2]) == own if own else not reading.own_id(g[2]) and (a in g[0] or b in g[0]))
        ]
        members: dict[Id, None] = {}
        for group in hits:
            members.update(dict.fromkeys(group[0]))
            groups.remove(group)
        members.update(dict.fromkeys((a, b)))
        groups.append((list(members), [*(w for g in hits for w in g[1]), words], hits[0][2] if hits else node))
    for persons, said, node in groups:
        if len(persons) < 2:
            continue
        words = " ".join(said)
        kind = MultipleKind.UNKNOWN
        if any(w in words for w in ("IDENTICAL", "MONOZYG", "EINEIIG", "ENÆGGED")):
            kind = MultipleKind.IDENTICAL
        if any(w in words for w in ("FRATERNAL", "DIZYG", "ZWEIEIIG", "TOÆGGED", "NON-IDENTICAL")):
            kind = MultipleKind.FRATERNAL
        key = reading.id_of(node, "multiple_births")
        ordered = tuple(persons) if reading.ours else tuple(sorted(persons))
        reading.put("multiple_births", MultipleBirth(id=key, children=ordered, kind=kind), node.line)
        take_notes(reading, node, key)
