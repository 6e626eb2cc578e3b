"""``familyapp draw``: the picture as SVG, PDF, PNG, or its display list as JSON."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from familyapp.commands.common import CommandError, find_id, read_case, tell, today, write_whole
from genogram.dates import from_words
from genogram.drawing import Drawn, draw
from genogram.findings import Finding, Weight
from genogram.model import Document, Layer, PictureKind
from genogram.picture.lettering import letters_without_font
from genogram.picture.options import DEFAULT_LAYERS, Options
from genogram.picture.primitives import DisplayList
from genogram.picture.theme import GREY, PAPER
from resources.i18n import language, tr

KINDS = ("genogram", "ecomap")
PROFILES = ("mcgoldrick4",)
READERS = ("helper", "supervisor", "family", "authority")


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("file", type=Path, help=tr("GEDCOM or .family.json file"))
    parser.add_argument(
        "-o", "--output", type=Path, required=True, help=tr("where to: .svg, .pdf, .png, or .json for the display list")
    )
    parser.add_argument("--kind", choices=KINDS, default="genogram", help=tr("which picture"))
    parser.add_argument("--centre", help=tr("id of the person or household in the middle of an ecomap"))
    parser.add_argument("--at", help=tr("as of this date, for example 2004 or 2004-06"))
    parser.add_argument("--eyes", help=tr("id of the person through whose eyes it is drawn"))
    parser.add_argument("--profile", choices=PROFILES, default="mcgoldrick4", help=tr("which notation"))
    parser.add_argument("--reader", choices=READERS, default="helper", help=tr("for whom; leaves out what they may not see"))
    parser.add_argument("--layers", help=tr("which layers, separated by commas"))
    parser.add_argument("--grey", action="store_true", help=tr("without colours"))
    parser.add_argument("--no-legend", action="store_true", help=tr("without the legend"))
    parser.add_argument("--dpi", type=int, default=150, help=tr("dots per inch of a PNG"))
    parser.add_argument("--json", action="store_true", help=tr("findings as JSON on standard output"))


def options_of(args: argparse.Namespace, doc: Document) -> Options:
    """Options of a picture from the command line's words. Raises CommandError."""
    date = None
    if args.at:
        date = from_words(args.at, today())
        if not date.edtf:
            raise CommandError(tr("{text} is not understood as a date; try 2004, 2004-06 or 2004-06-30.", text=args.at))
    layers = DEFAULT_LAYERS
    if args.layers:
        known = {layer.value: layer for layer in Layer}
        names = [name.strip() for name in args.layers.split(",") if name.strip()]
        for name in names:
            if name not in known:
                raise CommandError(tr("There is no layer {name}. Layers: {all}", name=name, all=", ".join(known)))
        layers = frozenset(known[name] for name in names)
    return Options(
        kind=PictureKind(args.kind),
        date=date,
        today=today(),
        eyes=find_id(doc, args.eyes, ["persons"]) if args.eyes else None,
        reader=args.reader,
        centre=find_id(doc, args.centre, ["persons", "households"]) if args.centre else None,
        profile=args.profile,
        theme=GREY if args.grey else PAPER,
        language=language(),
        layers=layers,
        legend=not args.no_legend,
    )


def rendered(display: DisplayList, ending: str, dpi: int) -> bytes:
    """The picture in the format of a file ending. Raises CommandError for an ending we do not write."""
    match ending:
        case ".svg":
            from genogram.picture.svg import to_svg

            return to_svg(display).encode("utf-8")
        case ".pdf":
            from familyapp.reports.pdf_painter import to_pdf

            return to_pdf(display)
        case ".png":
            from familyapp.reports.png import to_png

            return to_png(display, dpi)
        case ".json":
            from genogram.picture.as_json import to_json

            return (json.dumps(to_json(display), ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")
    raise CommandError(tr("A picture ends in .svg, .pdf, .png or .json, not in {ending}.", ending=ending or "?"))


def run(args: argparse.Namespace) -> int:
    """Draws the file."""
    ending = args.output.suffix.lower()
    if ending not in (".svg", ".pdf", ".png", ".json"):
        raise CommandError(tr("A picture ends in .svg, .pdf, .png or .json, not in {ending}.", ending=ending or "?"))
    if not 20 <= args.dpi <= 1200:
        raise CommandError(tr("Choose between 20 and 1200 dots per inch."))
    doc, findings = read_case(args.file)
    drawn: Drawn = draw(doc, options_of(args, doc))
    write_whole(args.output, rendered(drawn.display, ending, args.dpi))
    lost = letters_without_font(drawn.display)
    if lost:
        findings = (*findings, Finding(code="letters_without_font", weight=Weight.LOSS, values=(("letters", " ".join(lost)),)))
    tell(findings, doc, args.json)
    return 0
