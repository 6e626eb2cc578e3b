"""References that lead nowhere and shapes that hard rules forbid: only data from elsewhere has them."""

from __future__ import annotations

from collections.abc import Iterator

from genogram.findings import Finding, Weight
from genogram.model import TABLES, Document
from genogram.references import references

_PARTNERS = 2


def unknown_references(doc: Document) -> Iterator[Finding]:
    """``unknown_reference``: an element that points to something the case does not have; value ``field``."""
    known = {table: doc.table(table).keys() for table in TABLES}
    everything = {key for keys in known.values() for key in keys}
    for table, element in doc.elements():
        for pointer in dict.fromkeys(references(element)):
            if pointer.id not in (everything if pointer.table == "*" else known[pointer.table]):
                values = (("table", table), ("field", pointer.field))
                yield Finding(code="unknown_reference", weight=Weight.ASK, elements=(element.id,), values=values)


def broken_shapes(doc: Document) -> Iterator[Finding]:
    """``parent_of_oneself``, ``same_partner``, ``partner_count``, ``bond_with_oneself``, ``same_id``, ``no_case_record``."""
    for key in sorted(doc.unions):
        union = doc.unions[key]
        if len(set(union.partners)) != len(union.partners):
            yield Finding(code="same_partner", weight=Weight.ASK, elements=(key,))
        if len(set(union.partners)) > _PARTNERS:
            yield Finding(code="partner_count", weight=Weight.ASK, elements=(key, *union.partners))
    for key in sorted(doc.parentages):
        parentage = doc.parentages[key]
        held = doc.unions.get(parentage.union)
        if held is not None and parentage.child in held.partners:
            yield Finding(code="parent_of_oneself", weight=Weight.ASK, elements=(parentage.child, held.id))
    for key in sorted(doc.bonds):
        if doc.bonds[key].a == doc.bonds[key].b:
            yield Finding(code="bond_with_oneself", weight=Weight.ASK, elements=(key,))
    seen: set[str] = set()
    for table in TABLES:
        twice = seen & doc.table(table).keys()
        for key in sorted(twice):
            yield Finding(code="same_id", weight=Weight.ASK, elements=(key,))
        seen |= doc.table(table).keys()
