"""``familyapp layout``: where everything stands, as JSON."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from familyapp.commands.common import CommandError, find_id, read_bytes, read_case, tell, today, write_whole
from familyapp.commands.draw import KINDS
from genogram.drawing import draw
from genogram.model import PictureKind
from genogram.picture.options import Options
from resources.i18n import language, tr


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("file", type=Path, help=tr("GEDCOM or .family.json file"))
    parser.add_argument("-o", "--output", type=Path, required=True, help=tr("where to: a .json file"))
    parser.add_argument("--kind", choices=KINDS, default="genogram", help=tr("which picture"))
    parser.add_argument("--centre", help=tr("id of the person or household in the middle of an ecomap"))
    parser.add_argument(
        "--from", dest="earlier", type=Path, help=tr("an earlier result; what stands there stays as far as possible")
    )
    parser.add_argument("--json", action="store_true", help=tr("findings as JSON on standard output"))


def _parsed(path: Path) -> object:
    try:
        return json.loads(read_bytes(path))
    except (ValueError, RecursionError):
        raise CommandError(tr("{file} is no layout that this program wrote.", file=path.name)) from None


def run(args: argparse.Namespace) -> int:
    """Lays the file out."""
    from genogram.layout.as_json import from_json, to_json

    doc, findings = read_case(args.file)
    centre = find_id(doc, args.centre, ["persons", "households"]) if args.centre else None
    earlier = from_json(doc, _parsed(args.earlier)) if args.earlier else None
    drawn = draw(doc, Options(kind=PictureKind(args.kind), today=today(), language=language(), centre=centre), earlier)
    write_whole(args.output, (json.dumps(to_json(drawn.document, drawn.placements), ensure_ascii=False) + "\n").encode("utf-8"))
    tell(findings, doc, args.json)
    return 0
