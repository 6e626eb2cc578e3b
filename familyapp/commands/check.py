"""``familyapp check``: findings about a family file, with line numbers where the file has lines."""

from __future__ import annotations

import argparse
from pathlib import Path

from familyapp.commands.common import out, read_case, tell
from resources.i18n import tr, trn


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("file", type=Path, help=tr("GEDCOM or .family.json file"))
    parser.add_argument("--json", action="store_true", help=tr("findings as JSON on standard output"))


def run(args: argparse.Namespace) -> int:
    """Reads the file, says what was found."""
    from genogram.rules import findings as rule_findings

    doc, found = read_case(args.file)
    findings = [*found, *rule_findings(doc)]
    tell(findings, doc, args.json)
    if not args.json:
        people = trn("{count} person", "{count} people", len(doc.persons))
        unions = trn("{count} couple or parents", "{count} couples or parents", len(doc.unions))
        notes = trn("{count} finding", "{count} findings", len(findings))
        out(f"{people}, {unions}, {notes}")
    return 0
