"""How couples stand: whether a union holds, and which of somebody's unions is the current one."""

from __future__ import annotations

from genogram.dates import sort_key
from genogram.ids import Id
from genogram.links import links
from genogram.model import Document, Union, UnionEventKind

ENDINGS = frozenset(
    {
        UnionEventKind.SEPARATED,
        UnionEventKind.LEGALLY_SEPARATED,
        UnionEventKind.DIVORCED,
        UnionEventKind.WIDOWED,
        UnionEventKind.ANNULLED,
        UnionEventKind.ENDED,
    }
)
"""Events after which two people are no longer a couple (unless they reconcile)."""


def unions_of(doc: Document, person: Id) -> list[Union]:
    """The unions a person is a partner of, in order of telling."""
    keys = links(doc).in_table("unions", person)
    return [doc.unions[k] for k in sorted(keys) if person in doc.unions[k].partners]


def last_event(union: Union) -> UnionEventKind | None:
    """What happened last in a couple: by date where dated, else as told; None where nothing was told."""
    last, last_key = None, None
    for event in union.events:
        if event.kind is UnionEventKind.OTHER:
            continue
        key = sort_key(event.when) if event.when and event.when.edtf else None
        if last is None or key is None or last_key is None or key >= last_key:
            last, last_key = event.kind, key if key is not None else last_key
    return last


def has_ended(union: Union) -> bool:
    """Whether the last thing told of a couple is that they parted."""
    return last_event(union) in ENDINGS


def current_union(doc: Document, person: Id) -> Union | None:
    """The union that "my partner and I" means: one that holds before one that ended, then the latest begun, then told."""

    def rank(union: Union) -> tuple[bool, tuple[float, ...], Id]:
        began = min((sort_key(e.when) for e in union.events if e.when and e.when.edtf), default=(0.0, float("-inf")))
        return not has_ended(union), began, union.id

    return max(unions_of(doc, person), key=rank, default=None)
