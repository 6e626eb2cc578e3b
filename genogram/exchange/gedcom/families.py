"""FAM records as unions with their events, and the parentage of their children."""

from __future__ import annotations

from genogram.exchange.gedcom.dates import read_span
from genogram.exchange.gedcom.details import details, note_texts, place_of, take_notes
from genogram.exchange.gedcom.persons import events_of
from genogram.exchange.gedcom.reading import Reading
from genogram.exchange.gedcom.tags import UNION_EVENTS, UNION_PAPERS, UNION_WORDS
from genogram.exchange.gedcom.tree import VOID, Node
from genogram.ids import Id
from genogram.model import PartialDate, Union, UnionEvent, UnionEventKind


def read_family(reading: Reading, node: Node, key: Id) -> list[tuple[Id, Node]]:
    """Reads one FAM record into the union *key*; gives back its children with their CHIL lines for the parentage."""
    node.take()
    partners = []
    for partner in node.all("HUSB", "WIFE"):
        if partner.pointer == VOID and not partner.children:
            partner.take()
            continue
        found = reading.person(partner)
        partner.take()
        if found:
            partners.append(found)
    children: dict[Id, Node] = {}
    for child in node.all("CHIL"):
        found = reading.person(child)
        child.take()
        if found and found in children:
            reading.finds.add("child_twice", child.line, about=(found,))
        elif found:
            children[found] = child
    events = tuple(e for e in [_event(reading, c) for c in node.children if not c.taken] if e)
    union = Union(
        id=key, source_id=reading.source_of(node), visibility=reading.visibility(node), partners=tuple(partners), events=events
    )
    reading.put("unions", union, node.line)
    events_of(reading, node, tuple(dict.fromkeys(partners)))
    take_notes(reading, node, key)
    return list(children.items())


def _event(reading: Reading, node: Node) -> UnionEvent | None:
    """A couple's event; None where *node* is no such event (a census of the household, say)."""
    if reading.has_own_id(node):
        return None
    kind = UNION_EVENTS.get(node.tag)
    type_node = node.first("TYPE")
    said = type_node.value.strip() if type_node else ""
    words = []
    typed = UNION_WORDS.get(said.lower().replace("-", " "))
    if node.tag in UNION_PAPERS:
        kind = UnionEventKind.OTHER
        words.append(UNION_PAPERS[node.tag])
    elif node.tag == "EVEN":
        kind = typed or UNION_WORDS.get(node.value.strip().lower().replace("-", " "))
        if kind is None and not reading.ours:
            return None
        kind = kind or UnionEventKind.OTHER
    elif kind is None:
        return None
    elif kind is UnionEventKind.MARRIED and typed in (UnionEventKind.REGISTERED, UnionEventKind.LIVING_TOGETHER):
        kind = typed
    node.take()
    value = node.value.strip()
    if value.upper() == "N" and not node.children:
        reading.finds.add("did_not_happen", node.line, tag=node.tag)
        return None
    if type_node and type_node.take() and said and typed is None and not reading.ours:
        words.append(f"TYPE: {said}")
    repeats = value.upper() in ("", "Y", "N") or value == said or value.lower().replace("-", " ") in UNION_WORDS
    if not repeats and not reading.ours:
        words.append(value)
    date = node.first("DATE")
    when: PartialDate | None
    until: PartialDate | None = None
    if date and not date.children and (span := read_span(date.value)):
        date.take()
        when, until = span
    else:
        when = reading.date(node)
    place = place_of(node)
    words += details(node)
    said_too = "\n\n".join([*(["\n".join(words)] if words else []), *note_texts(reading, node)])
    return UnionEvent(kind=kind, when=when, until=until, place=place, words=said_too)
