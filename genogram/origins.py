"""Which Document a filtered one came from: a look back in time must not make a reader's filter forget what hung together."""

from __future__ import annotations

from genogram.kept import Kept
from genogram.model import Document

_sources: Kept[Document] = Kept()


def derived(doc: Document, source: Document) -> Document:
    """Remembers that *doc* is a way of looking at *source*; gives *doc* back. An edit of it does not carry this on."""
    if doc is not source:
        _sources.get(doc, "", lambda: source)
    return doc


def origin(doc: Document) -> Document:
    """The Document that *doc* came from by looking back in time or through somebody's eyes; itself if by neither."""
    source = _sources.peek(doc, "")
    while source is not None:
        doc, source = source, _sources.peek(source, "")
    return doc
