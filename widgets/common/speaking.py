"""Widgets that can say everything again in another language, and take another theme, while they stand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget


def fixed(text: str) -> Callable[[], str]:
    """Words that are the same in every language: names, and what is translated already."""
    return lambda: text


class Speaking:
    """Mixin: remembers which texts it set, so that ``retranslate`` sets them again in the language of the moment."""

    def speak(self, setter: Callable[[str], object], text: Callable[[], str]) -> None:
        """Calls ``setter(text())`` now and at every change of language."""
        self._said().append((setter, text))
        setter(text())

    def retranslate(self) -> None:
        """Says all texts again."""
        for setter, text in self._said():
            setter(text())

    def _said(self) -> list[tuple[Callable[[str], object], Callable[[], str]]]:
        said: list[tuple[Callable[[str], object], Callable[[], str]]] | None = self.__dict__.get("_spoken")
        if said is None:
            said = self.__dict__["_spoken"] = []
        return said


def retranslate(root: QWidget) -> None:
    """Lets *root* and everything in it say its texts again."""
    for widget in (root, *root.findChildren(QWidget)):
        again = getattr(widget, "retranslate", None)
        if again:
            again()
