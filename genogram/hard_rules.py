"""The few rules no edit may break; everything else is a finding (``genogram.rules``)."""

from __future__ import annotations

from genogram.change import ChangeError, ChangeSet
from genogram.links import links
from genogram.model import TABLES, Document, Element, Parentage, Union
from genogram.references import references


def check(doc: Document, changes: ChangeSet) -> None:
    """Raises ChangeError if the records that *changes* touched break a hard rule in *doc*, the Document after them.

    Ids are unique in the whole case, references exist, at most two partners who differ (none: parents not known, siblings are),
    nobody is directly their own parent.
    """
    for change in changes.changes:
        if change.after is not None:
            if change.before is None and sum(change.id in doc.table(table) for table in TABLES) > 1:
                raise ChangeError("same_id", change.id)
            _check_references(doc, change.after)
            _check_kin(doc, change.after)
    for change in changes.changes:
        if change.after is None and doc.find(change.id) is None:
            for _, source in links(doc).to(change.id):
                raise ChangeError("still_referenced", source)


def _check_references(doc: Document, element: Element) -> None:
    for pointer in references(element):
        exists = doc.find(pointer.id) is not None if pointer.table == "*" else pointer.id in doc.table(pointer.table)
        if not exists:
            raise ChangeError("missing_reference", element.id)


def _check_kin(doc: Document, element: Element) -> None:
    if isinstance(element, Union):
        if len(element.partners) > 2:
            raise ChangeError("partner_count", element.id)
        if len(set(element.partners)) != len(element.partners):
            raise ChangeError("same_partner", element.id)
        for parentage in links(doc).in_table("parentages", element.id):
            if doc.parentages[parentage].child in element.partners:
                raise ChangeError("own_parent", element.id)
    elif isinstance(element, Parentage) and element.child in doc.unions[element.union].partners:
        raise ChangeError("own_parent", element.id)
