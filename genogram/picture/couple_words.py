"""The dates of a couple as they stand over its line: ``m. 1990, s. 1995``."""

from __future__ import annotations

from genogram.model import Union, UnionEvent, UnionEventKind
from genogram.picture.couple_kinds import in_time
from genogram.picture.dating import short
from genogram.picture.measure import text_width, wrap
from genogram.picture.metrics import SMALL
from resources.i18n import Translator

WIDEST = 120.0
"""Widest line of a couple's dates before they wrap, in scene units."""

_NARROWEST = 90.0
_LONGEST_WORDS = 30
"""Own words of an event longer than this are for the form, not for the picture."""


def couple_words(union: Union, tr: Translator) -> tuple[str, ...]:
    """The dated events of *union*, each in its short form, in order of time; events of other kinds only where they are all."""
    dated = [event for event in in_time(union) if event.when]
    usual = [event for event in dated if event.kind is not UnionEventKind.OTHER]
    found = (_short(event, tr) for event in usual or dated)
    return tuple(dict.fromkeys(words for words in found if words))


def in_lines(parts: tuple[str, ...], width: float) -> tuple[str, ...]:
    """*parts* joined by commas into lines no wider than *width* where that can be; only a part that is wider alone is wrapped."""
    lines: list[str] = []
    for i, part in enumerate(parts):
        word = part + ("," if i < len(parts) - 1 else "")
        if lines and text_width(f"{lines[-1]} {word}", SMALL) <= width:
            lines[-1] += f" {word}"
        else:
            lines += wrap(word, max(width, _NARROWEST), SMALL)
    return tuple(lines)


def _short(event: UnionEvent, tr: Translator) -> str:
    date = short(event.when, tr)
    if not date:
        return ""
    if event.until:
        date = f"{date}–{short(event.until, tr)}"
    match event.kind:
        case UnionEventKind.MET:
            return tr.context("couple", "met {date}", date=date)
        case UnionEventKind.DATING:
            return tr.context("couple", "dating {date}", date=date)
        case UnionEventKind.TOGETHER:
            return tr.context("couple", "tog. {date}", date=date)
        case UnionEventKind.LIVING_TOGETHER:
            return tr.context("couple", "LT {date}", date=date)
        case UnionEventKind.ENGAGED:
            return tr.context("couple", "eng. {date}", date=date)
        case UnionEventKind.MARRIED:
            return tr.context("couple", "m. {date}", date=date)
        case UnionEventKind.REGISTERED:
            return tr.context("couple", "reg. {date}", date=date)
        case UnionEventKind.AFFAIR:
            return tr.context("couple", "affair {date}", date=date)
        case UnionEventKind.SEPARATED:
            return tr.context("couple", "s. {date}", date=date)
        case UnionEventKind.LEGALLY_SEPARATED:
            return tr.context("couple", "leg. s. {date}", date=date)
        case UnionEventKind.RECONCILED:
            return tr.context("couple", "rec. {date}", date=date)
        case UnionEventKind.DIVORCED:
            return tr.context("couple", "d. {date}", date=date)
        case UnionEventKind.WIDOWED:
            return tr.context("couple", "w. {date}", date=date)
        case UnionEventKind.ANNULLED:
            return tr.context("couple", "ann. {date}", date=date)
        case UnionEventKind.ENDED:
            return tr.context("couple", "ended {date}", date=date)
        case _:
            first = next(iter(event.words.strip().splitlines()), "").strip()
            return f"{first} {date}" if 0 < len(first) <= _LONGEST_WORDS else ""
