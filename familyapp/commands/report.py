"""``familyapp report``: a report for one reader as PDF, or what it would leave out."""

from __future__ import annotations

import argparse
from pathlib import Path

from familyapp.commands.common import CommandError, out, read_case, tell, today, write_whole
from resources.i18n import language, tr


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("file", type=Path, help=tr("GEDCOM or .family.json file"))
    parser.add_argument(
        "--for",
        dest="reader",
        choices=("helper", "supervisor", "family", "authority"),
        required=True,
        help=tr("who will read it"),
    )
    parser.add_argument("-o", "--output", type=Path, help=tr("where to: a .pdf file"))
    parser.add_argument("--preview", action="store_true", help=tr("only list what this reader will not see"))
    parser.add_argument("--json", action="store_true", help=tr("findings as JSON on standard output"))


def run(args: argparse.Namespace) -> int:
    """Writes the report or previews what it leaves out."""
    from familyapp.reports.report import build_report, preview

    if args.output is None and not args.preview:
        raise CommandError(tr("Say with -o where the report is to go, or ask for --preview."))
    doc, findings = read_case(args.file)
    if args.preview:
        lines = preview(doc, args.reader, language())
        out("\n".join(lines) if lines else tr("Nothing is left out for this reader."))
        return 0
    report = build_report(doc, args.reader, language(), today())
    write_whole(args.output, report.pdf)
    tell([*findings, *report.findings], doc, args.json)
    return 0
