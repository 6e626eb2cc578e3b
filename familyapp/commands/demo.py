"""``familyapp demo``: opens a practice family; where there is no display, draws it to files and says where."""

from __future__ import annotations

import argparse
from pathlib import Path

from familyapp.commands.common import out, today, write_whole
from familyapp.displays import has_display
from resources.i18n import language, tr


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("out"), help=tr("folder for the files where there is no display")
    )
    parser.add_argument("--files", action="store_true", help=tr("draw to files even where there is a display"))


def run(args: argparse.Namespace) -> int:
    """Opens the window, or draws the practice family's pictures and report."""
    if has_display() and not args.files:
        from familyapp.bootstrap import run as open_window

        return open_window(demo=True)
    out(
        tr("There is no display here, so the practice family is drawn to files:")
        if not args.files
        else tr("The practice family:")
    )
    for path in draw_all(args.output):
        out(f"  {path}")
    return 0


def draw_all(folder: Path) -> list[Path]:
    """Genogram, ecomap and report of the practice family in *folder*; returns the files written."""
    from familyapp.commands.draw import rendered
    from familyapp.reports.report import build_report
    from genogram.drawing import draw
    from genogram.model import PictureKind
    from genogram.picture.options import Options
    from genogram.picture.theme import PAPER
    from resources.practice import practice_case

    folder.mkdir(parents=True, exist_ok=True)
    from genogram.exchange import read

    doc = read(practice_case(language()), "practice.family.json").document
    written = []
    for kind in (PictureKind.GENOGRAM, PictureKind.ECOMAP):
        display = draw(doc, Options(kind=kind, today=today(), theme=PAPER, language=language())).display
        for ending in (".svg", ".pdf", ".png"):
            path = folder / f"{kind.value}{ending}"
            write_whole(path, rendered(display, ending, 150))
            written.append(path)
    path = folder / "report.pdf"
    write_whole(path, build_report(doc, "supervisor", language(), today()).pdf)
    return [*written, path]
