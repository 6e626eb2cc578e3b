"""What is worked out from a case goes when the case goes: thousands of edits must not pile up in memory."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest

from genogram import edits
from genogram.dates import parse_edtf
from genogram.graph import family_graph
from genogram.links import links
from genogram.model import Document, Visibility
from genogram.readers import seen_by
from genogram.timeline import at
from genogram.views import through_eyes
from tests.genogram.edits.build import Story

LOOKS: list[Callable[[Document], object]] = [
    links,
    family_graph,
    lambda doc: seen_by(doc, "family"),
    lambda doc: seen_by(doc, "authority"),
    lambda doc: seen_by(through_eyes(at(doc, parse_edtf("1999")), min(doc.persons)), "family"),
]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("visibility", [Visibility.OPEN, Visibility.INTERNAL])
def test_a_case_that_nobody_holds_is_forgotten(look: Callable[[Document], object], visibility: Visibility) -> None:
    story = Story()
    anna, ben = (story.one(edits.add_person(story.doc, n, new=story.new)) for n in ("Anna", "Ben"))
    story.do(edits.add_bond(story.doc, anna, ben, visibility=visibility, new=story.new))
    look(story.doc)
    kept = weakref.ref(story.doc)
    del story
    gc.collect()
    assert kept() is None
