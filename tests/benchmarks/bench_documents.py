"""Edits, reading and reports: an edit in a case of 30, 200, 1,000 people; reading a file; writing a PDF."""

from __future__ import annotations

from collections.abc import Callable

from genogram.change import apply
from genogram.edits import add_child
from genogram.exchange import read, write
from genogram.model import Document
from tests.benchmarks.table import in_turns, show
from tests.helpers.big_families import family_of


def main() -> None:
    """Prints the tables."""
    rows: list[list[object]] = []
    for size in (30, 200, 1000):
        doc = family_of(size)
        parent = min(doc.persons)
        plain = dict(doc.persons)

        def edit(doc: Document = doc, parent: str = parent) -> None:
            apply(doc, add_child(doc, parent, "Mia"))

        def bare(plain: dict[str, object] = dict(plain)) -> None:  # noqa: B006
            copy = dict(plain)
            copy["new"] = None

        times = in_turns({"edit": edit, "bare": bare}, 21)
        rows.append([f"{size} people", times["edit"] * 1000, times["bare"] * 1000, times["edit"] / times["bare"]])
    show(["one edit", "add a child, ms", "copy one dict, ms", "ratio"], rows)

    rows = []
    for size in (30, 200, 1000):
        doc = family_of(size)
        ged, own = write(doc, "gedcom7").data, write(doc, "family").data

        def decoded(data: bytes = own) -> object:
            import json

            return json.loads(data)

        actions: dict[str, Callable[[], object]] = {
            "ged": lambda data=ged: read(data, "x.ged"),  # type: ignore[misc]
            "own": lambda data=own: read(data, "x.family.json"),  # type: ignore[misc]
            "json": decoded,
        }
        times = in_turns(actions, 5)
        rows.append(
            [f"{size} people", times["ged"] * 1000, times["own"] * 1000, times["json"] * 1000, times["own"] / times["json"]]
        )
    show(["reading", "GEDCOM, ms", ".family.json, ms", "json.loads, ms", "own / json"], rows)

    from familyapp.reports.pdf_painter import to_pdf
    from genogram.drawing import draw
    from genogram.picture.options import Options
    from genogram.picture.theme import PAPER

    rows = []
    for size in (30, 200, 1000):
        doc = family_of(size)
        drawn = draw(doc, Options(theme=PAPER, today="2026-01-01"))
        times = in_turns({"draw": lambda doc=doc: draw(doc, Options(theme=PAPER)), "pdf": lambda d=drawn: to_pdf(d.display)}, 3)  # type: ignore[misc]
        rows.append([f"{size} people", times["draw"] * 1000, times["pdf"] * 1000, times["pdf"] / times["draw"]])
    show(["picture", "filter, lay out, build, ms", "PDF of it, ms", "PDF / draw"], rows)
