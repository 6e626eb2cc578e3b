"""Texts in the user's language: stdlib gettext, looked up at call time.

``tr`` speaks the window's language; a report or picture takes a ``Translator`` of its own, since a window in
Danish may print a letter in Ukrainian. Catalogues stand in ``resources/locale/<lang>/LC_MESSAGES/familyapp.mo``.
"""

from __future__ import annotations

import gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("en", "de", "da", "uk")
"""Interface languages; English is the source of all texts."""

_LOCALE = Path(__file__).parent / "locale"


class Translator:
    """Texts of one language. Falls back to English text where a catalogue lacks one."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"
        self._texts = gettext.translation("familyapp", str(_LOCALE), [self.language], fallback=True)

    def __call__(self, text: str, /, **values: object) -> str:
        """*text* in this language with ``{name}`` slots filled from *values*."""
        said = self._texts.gettext(text)
        return said.format(**values) if values else said

    def plural(self, one: str, many: str, count: int, /, **values: object) -> str:
        """The right plural form for *count*; ``{count}`` is filled in."""
        return self._texts.ngettext(one, many, count).format(count=count, **values)

    def context(self, context: str, text: str, /, **values: object) -> str:
        """*text* where the same English word needs different translations by *context*."""
        said = self._texts.pgettext(context, text)
        return said.format(**values) if values else said


@cache
def translator(language: str) -> Translator:
    """The Translator of a language code (``de``, ``de_DE``...); English for codes we do not speak."""
    return Translator(language.replace("-", "_").split("_")[0].lower())


class _Current:
    """Holds the window's language; one per process, set by the application at start and in settings."""

    translator = Translator("en")


def set_language(language: str) -> None:
    """Switches what ``tr`` speaks. Widgets re-read their texts when told so."""
    _Current.translator = translator(language)


def language() -> str:
    """Code of the window's language."""
    return _Current.translator.language


def tr(text: str, /, **values: object) -> str:
    """*text* in the window's language, slots filled."""
    return _Current.translator(text, **values)


def trn(one: str, many: str, count: int, /, **values: object) -> str:
    """The right plural form of a text in the window's language."""
    return _Current.translator.plural(one, many, count, **values)


def trc(context: str, text: str, /, **values: object) -> str:
    """*text* in the window's language under a *context*."""
    return _Current.translator.context(context, text, **values)


def N_(text: str) -> str:
    """Marks a text for the catalogue that is translated later, at display."""
    return text
