"""``familyapp vault``: check, back up, list or restore the encrypted store from the command line."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from familyapp.commands.common import CommandError, out, reason, say, tell
from resources.i18n import language, tr, translator, trn

if TYPE_CHECKING:
    from storage import Vault, VaultError


def add_to(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("action", choices=tuple(ACTIONS), help=tr("what to do"))
    parser.add_argument("vault", type=Path, help=tr("the .vault file"))
    parser.add_argument("folder", type=Path, nargs="?", help=tr("folder of the backup"))
    parser.add_argument("--password-file", type=Path, help=tr("file with the password; - for standard input"))
    parser.add_argument("--json", action="store_true", help=tr("findings as JSON on standard output"))


def password(args: argparse.Namespace) -> str:
    """The password from a file, from standard input, or asked for without showing it."""
    if args.password_file is None:
        if not sys.stdin.isatty():
            raise CommandError(tr("No password came. Give it with --password-file, or - for standard input."))
        return getpass.getpass(tr("Password: "))
    if str(args.password_file) == "-":
        return sys.stdin.readline().rstrip("\r\n")
    try:
        return str(args.password_file.read_text(encoding="utf-8")).rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise CommandError(tr("{file} could not be read.", file=str(args.password_file))) from None


def words_of(error: VaultError) -> str:
    """A vault error in the user's words, on one line."""
    from storage.finding_texts import say_error

    return " ".join(say_error(error, translator(language())))


def _open(args: argparse.Namespace) -> Vault:
    from storage import Vault

    return Vault.open(args.vault, password=password(args))


def _check(args: argparse.Namespace) -> int:
    vault = _open(args)
    try:
        findings = vault.check()
    finally:
        vault.close()
    tell(findings, None, args.json)
    if not args.json and not findings:
        out(tr("The vault is whole."))
    return 0


def _cases(args: argparse.Namespace) -> int:
    vault = _open(args)
    try:
        rows = vault.cases()
    finally:
        vault.close()
    for row in rows:
        out(row.title or tr("(without a title)"))
    say(trn("{count} case", "{count} cases", len(rows)))
    return 0


def _backup(args: argparse.Namespace) -> int:
    if args.folder is None:
        raise CommandError(tr("Say into which folder the backup is to go."))
    vault = _open(args)
    try:
        bundle = vault.backup(args.folder)
    finally:
        vault.close()
    out(tr("Backed up and checked: {file}", file=str(bundle)))
    return 0


ACTIONS: dict[str, Callable[[argparse.Namespace], int]] = {"check": _check, "list": _cases, "backup": _backup}


def run(args: argparse.Namespace) -> int:
    """Does the vault action; every error of the vault is one line."""
    from storage import VaultError

    try:
        return ACTIONS[args.action](args)
    except VaultError as error:
        raise CommandError(words_of(error)) from None
    except OSError as error:
        raise CommandError(tr("{file} could not be read: {reason}", file=str(args.vault), reason=reason(error))) from None
