"""The context menu: the same actions as handles and keys, in words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from genogram.ids import Id
from genogram.model import Document
from resources.i18n import tr

Entry = tuple[str, str, str]
"""(action, words, key); an empty action is a separator."""

_SEPARATOR: Entry = ("", "", "")


def entries(doc: Document, ids: tuple[Id, ...], ecomap: bool, pinned: bool) -> list[Entry]:
    """What can be done with a selection."""
    if not ids:
        return _on_paper(ecomap)
    if len(ids) > 1:
        return _on_many(doc, ids)
    found = doc.find(ids[0])
    table = found[0] if found else ""
    if table == "persons" and not ecomap:
        return [
            ("partner", tr("Add partner"), "P"),
            ("child", tr("Add child"), "C"),
            ("sibling", tr("Add sibling"), "S"),
            ("twin", tr("Add twin"), ""),
            ("parents", tr("Add parents"), "U"),
            _SEPARATOR,
            ("line", tr("Draw a line to…"), "L"),
            ("note", tr("Write a note"), "N"),
            ("household", tr("Lives here: new household"), ""),
            (
                "index",
                tr("It is about this person") if not doc.persons[ids[0]].is_index else tr("No longer about this person"),
                "",
            ),
            ("centre", tr("Draw the ecomap around this person"), ""),
            _SEPARATOR,
            ("rename", tr("Change name"), "F2"),
            *([("unpin", tr("Let it find its own place"), "")] if pinned else []),
            ("remove", tr("Remove"), "Del"),
        ]
    if table in ("persons", "households", "places"):
        return [
            ("tie", tr("Draw a tie to…"), "L"),
            ("place", tr("Add a place"), "P"),
            ("note", tr("Write a note"), "N"),
            *([("centre", tr("Put in the middle"), "")] if table != "places" else []),
            _SEPARATOR,
            ("rename", tr("Change name"), "F2"),
            *([("unpin", tr("Let it find its own place"), "")] if pinned else []),
            ("remove", tr("Remove"), "Del"),
        ]
    if table == "unions":
        return [
            ("child", tr("Add child"), "C"),
            ("swap", tr("Swap the two"), ""),
            ("note", tr("Write a note"), "N"),
            _SEPARATOR,
            ("remove", tr("Remove"), "Del"),
        ]
    return [
        *([("kind", tr("Change the kind of line"), "F2")] if table == "bonds" else []),
        ("note", tr("Write a note"), "N"),
        _SEPARATOR,
        ("remove", tr("Remove"), "Del"),
    ]


def _on_paper(ecomap: bool) -> list[Entry]:
    add: Entry = ("place", tr("Add a place"), "P") if ecomap else ("person", tr("Add a person"), "")
    return [add, _SEPARATOR, ("fit", tr("Show everything"), "Ctrl+0"), ("unpin_all", tr("Let all find their own place"), "")]


def _on_many(doc: Document, ids: tuple[Id, ...]) -> list[Entry]:
    persons = [i for i in ids if i in doc.persons]
    found: list[Entry] = []
    if len(persons) >= 2:
        found.append(("household", tr("Live together"), ""))
    if len(persons) == len(ids) == 2:
        found += [
            ("line", tr("Draw a line between them"), "L"),
            ("couple", tr("Make them a couple"), ""),
            ("twins", tr("Twins"), ""),
            ("merge", tr("They are the same person"), ""),
        ]
    return [*found, _SEPARATOR, ("unpin", tr("Let them find their own place"), ""), ("remove", tr("Remove"), "Del")]


def menu(parent: QWidget, what: list[Entry], do: Callable[[str], None]) -> QMenu:
    """A menu of *what*; it goes away once closed."""
    found = QMenu(parent)
    found.setObjectName("canvasMenu")
    for action, words, key in what:
        if not action:
            found.addSeparator()
            continue
        entry = QAction(words + (f"\t{key}" if key else ""), found)
        entry.triggered.connect(lambda _=False, a=action: do(a))
        found.addAction(entry)
    found.aboutToHide.connect(found.deleteLater)
    return found
