"""The ``familyapp`` command. Without a command it opens the window; a command is imported only when it is called.

Exit code 0, or 2 with one clear line on stderr; never a traceback.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import NoReturn, Protocol

from familyapp.commands.common import CommandError, say
from resources.i18n import LANGUAGES, N_, set_language, tr

COMMANDS = {
    "demo": N_("open a practice family, no password; without a display draw it to files"),
    "draw": N_("draw a family file as SVG, PDF or PNG"),
    "layout": N_("say where everything stands, as JSON"),
    "report": N_("write a report for one reader"),
    "check": N_("say what is noticeable about a family file"),
    "convert": N_("turn one family file format into another"),
    "vault": N_("check, back up or restore the encrypted store"),
}
CANNOT = 2


class _Command(Protocol):
    def add_to(self, parser: argparse.ArgumentParser) -> None: ...
    def run(self, args: argparse.Namespace) -> int: ...


class _Parser(argparse.ArgumentParser):
    """Says what is not understood in one line."""

    def error(self, message: str) -> NoReturn:
        say(tr("{message}. See {command} --help", message=message, command=self.prog))
        raise SystemExit(CANNOT)


def language_of_system() -> str:
    """Language code of the environment, as gettext reads it; English where we do not speak it."""
    for name in ("FAMILYAPP_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        for value in os.environ.get(name, "").split(":"):
            code = value.split(".")[0].split("_")[0].lower()
            if code in LANGUAGES:
                return code
    return "en"


def _speak(words: list[str]) -> None:
    """Takes ``--lang`` before everything else, so that help and errors speak it too."""
    chosen = language_of_system()
    for here, word in enumerate(words):
        if word == "--lang" and here + 1 < len(words):
            chosen = words[here + 1]
        elif word.startswith("--lang="):
            chosen = word.removeprefix("--lang=")
    set_language(chosen)


def _command(name: str) -> _Command:
    module: _Command = importlib.import_module(f"familyapp.commands.{name}")
    return module


def _top(words: list[str]) -> argparse.ArgumentParser:
    parser = _Parser(
        prog="familyapp",
        description=tr("Genograms and ecomaps, drawn together with families. Without a command the window opens."),
    )
    commands = parser.add_subparsers(dest="command", metavar=tr("COMMAND"), parser_class=_Parser)
    called = next((word for word in words if not word.startswith("-")), "")
    for name, text in COMMANDS.items():
        sub = commands.add_parser(name, help=tr(text), description=tr(text))
        sub.add_argument("--lang", choices=LANGUAGES, help=tr("language of texts"))
        if name == called:
            _command(name).add_to(sub)
    return parser


def main(words: list[str] | None = None) -> int:
    """Runs the command line; *words* default to the program's own arguments."""
    words = sys.argv[1:] if words is None else words
    _speak(words)
    try:
        if not words:
            from familyapp.displays import has_display

            if not has_display():
                raise CommandError(
                    tr("There is no display here, so no window can open. Try: familyapp demo, or familyapp --help")
                )
            from familyapp.bootstrap import run

            return run()
        args = _top(words).parse_args(words)
        return _command(args.command).run(args)
    except CommandError as error:
        say(str(error))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else CANNOT
    except KeyboardInterrupt:
        say(tr("Stopped."))
    except MemoryError:
        say(tr("This computer has too little memory for that file."))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if os.environ.get("FAMILYAPP_DEBUG"):
            raise
        trace = error.__traceback__
        while trace and trace.tb_next:
            trace = trace.tb_next
        place = f"{trace.tb_frame.f_globals.get('__name__', '?')}:{trace.tb_lineno}" if trace else "?"
        say(tr("Something unexpected happened ({kind} at {place}); no file was changed.", kind=type(error).__name__, place=place))
    return CANNOT
