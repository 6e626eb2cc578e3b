"""``familyapp convert``: between family file formats; says what the target cannot hold."""

from __future__ import annotations

import argparse
from pathlib import Path

from familyapp.commands.common import CommandError, read_case, tell, write_whole
from resources.i18n import tr

ENDINGS = {".ged": "gedcom7", ".json": "family"}


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    from genogram.exchange import FORMATS

    parser.add_argument("file", type=Path, help=tr("GEDCOM or .family.json file"))
    parser.add_argument("-o", "--output", type=Path, required=True, help=tr("where to: a .ged or .family.json file"))
    parser.add_argument("--to", choices=tuple(FORMATS), help=tr("which format; by the file's ending if not said"))
    parser.add_argument("--json", action="store_true", help=tr("findings as JSON on standard output"))


def run(args: argparse.Namespace) -> int:
    """Reads one format, writes another."""
    from genogram.exchange import write

    target = args.to or ENDINGS.get(args.output.suffix.lower())
    if target is None:
        raise CommandError(tr("Say with --to which format to write; {file} does not tell.", file=args.output.name))
    doc, findings = read_case(args.file)
    written = write(doc, target)
    write_whole(args.output, written.data)
    tell([*findings, *written.findings], doc, args.json)
    return 0
