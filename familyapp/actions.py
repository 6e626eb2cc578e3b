"""The one table of actions: id, words, key, icon, when it can be done, what it does. Menus, palette and key list come from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from resources.i18n import N_

if TYPE_CHECKING:
    from familyapp.doing import Doing


@dataclass(frozen=True, slots=True)
class State:
    """What decides whether an action can be done now."""

    case: bool = False
    vault: bool = False
    practice: bool = False
    picture: bool = False
    ecomap: bool = False
    selected: int = 0
    persons: int = 0
    can_undo: bool = False
    can_redo: bool = False
    joint: bool = False
    hidden: bool = False
    as_list: bool = False
    fixed: bool = False
    """Nothing here can be changed: the vault is open for reading, or a kept picture is shown."""
    vault_fixed: bool = False


When = Callable[[State], bool]


def _always(state: State) -> bool:
    return not state.hidden


def _with_case(state: State) -> bool:
    return state.case and not state.hidden


def _with_vault(state: State) -> bool:
    return state.vault and not state.hidden and not state.joint and not state.vault_fixed


def _beside(state: State) -> bool:
    """What may show more than the family may see."""
    return not state.hidden and not state.joint


def _with_section(state: State) -> bool:
    return _with_case(state) and not state.joint


def _can_draw(state: State) -> bool:
    return _with_picture(state) and not state.fixed


def _with_picture(state: State) -> bool:
    return state.picture and not state.hidden


def _with_selection(state: State) -> bool:
    return _can_draw(state) and state.selected > 0


def _one_person(state: State) -> bool:
    return _can_draw(state) and state.persons == 1 and not state.ecomap


@dataclass(frozen=True, slots=True)
class Action:
    """One row of the table. ``canvas``: the key acts only while the picture has the keyboard. ``menu`` empty: no menu."""

    id: str
    text: str
    menu: str
    run: Callable[[Doing], None]
    key: str = ""
    icon: str = ""
    when: When = _with_case
    canvas: bool = False
    gap: bool = False


def _canvas(action: str) -> Callable[[Doing], None]:
    return lambda doing: doing.on_canvas(action)


def _section(name: str) -> Callable[[Doing], None]:
    return lambda doing: doing.section(name)


MENUS = {
    "case": N_("Case"),
    "edit": N_("Edit"),
    "view": N_("View"),
    "insert": N_("Insert"),
    "help": N_("Help"),
}

TABLE: tuple[Action, ...] = (
    # Case
    Action("new_case", N_("New case"), "case", lambda d: d.new_case(), "Ctrl+N", "plus", _with_vault),
    Action("all_cases", N_("All cases"), "case", lambda d: d.all_cases(), "Ctrl+O", "cases", _beside),
    Action("import_family", N_("Bring in a family file"), "case", lambda d: d.import_family(), "Ctrl+I", "import", _with_vault),
    Action(
        "rename_case",
        N_("Rename the case"),
        "case",
        lambda d: d.rename_case(),
        "Shift+F2",
        "edit",
        lambda s: _with_section(s) and not s.fixed,
    ),
    Action("save_copy", N_("Save a copy of the case"), "case", lambda d: d.save_copy(), "Ctrl+Shift+S", "copy"),
    Action(
        "afresh",
        N_("Start this practice family afresh"),
        "case",
        lambda d: d.afresh(),
        "Ctrl+Shift+R",
        "practice",
        lambda s: s.practice and not s.hidden,
    ),
    Action("export", N_("Export the picture"), "case", lambda d: d.export(), "Ctrl+E", "export", _with_picture, gap=True),
    Action("print", N_("Print the picture"), "case", lambda d: d.print_picture(), "Ctrl+P", "print", _with_picture),
    Action("settings", N_("Settings"), "case", lambda d: d.settings(), "Ctrl+,", "settings", _always, gap=True),
    Action("hide", N_("Hide everything"), "case", lambda d: d.hide(), "F12", "hide", lambda s: True),
    Action("lock", N_("Lock"), "case", lambda d: d.lock(), "Ctrl+L", "lock", lambda s: s.vault or s.case),
    Action("quit", N_("Quit"), "case", lambda d: d.quit(), "Ctrl+Q", "close", lambda s: True, gap=True),
    # Edit
    Action("undo", N_("Undo"), "edit", lambda d: d.undo(), "Ctrl+Z", "undo", lambda s: s.can_undo and not s.hidden),
    Action("redo", N_("Redo"), "edit", lambda d: d.redo(), "Ctrl+Shift+Z", "redo", lambda s: s.can_redo and not s.hidden),
    Action("rename", N_("Change name"), "edit", _canvas("rename"), "F2", "edit", _with_selection, canvas=True, gap=True),
    Action("remove", N_("Remove"), "edit", _canvas("remove"), "Del", "trash", _with_selection, canvas=True),
    Action(
        "merge",
        N_("These two are the same person"),
        "edit",
        _canvas("merge"),
        "Ctrl+M",
        "joint",
        lambda s: _can_draw(s) and s.persons == 2,
        canvas=True,
    ),
    Action(
        "copy_picture",
        N_("Copy the picture"),
        "edit",
        lambda d: d.copy_picture(),
        "Ctrl+Shift+C",
        "copy",
        _with_picture,
        gap=True,
    ),
    Action("find", N_("Find or do anything"), "edit", lambda d: d.find(), "Ctrl+K", "search", _always, gap=True),
    Action(
        "entry",
        N_("Say it in the quick entry line"),
        "edit",
        lambda d: d.quick_entry(),
        "/",
        "keyboard",
        lambda s: _can_draw(s) and not s.joint,
        canvas=True,
    ),
    # View
    Action("family", N_("Family"), "view", _section("family"), "Alt+1", "family"),
    Action("ecomap", N_("Ecomap"), "view", _section("ecomap"), "Alt+2", "ecomap"),
    Action("sessions", N_("Sessions"), "view", _section("sessions"), "Alt+3", "sessions", _with_section),
    Action("reports", N_("Reports"), "view", _section("reports"), "Alt+4", "reports", _with_section),
    Action(
        "as_list",
        N_("Show as a list"),
        "view",
        lambda d: d.as_list(),
        "Ctrl+Shift+K",
        "reports",
        lambda s: _with_picture(s) and not s.ecomap,
    ),
    Action("fit", N_("Show the whole picture"), "view", lambda d: d.zoom("fit"), "Ctrl+0", "fit", _with_picture, gap=True),
    Action("full_size", N_("Show at 100 %"), "view", lambda d: d.zoom("100"), "Ctrl+1", "picture", _with_picture),
    Action("zoom_in", N_("Closer"), "view", lambda d: d.zoom("in"), "Ctrl++", "zoom-in", _with_picture),
    Action("zoom_out", N_("Further away"), "view", lambda d: d.zoom("out"), "Ctrl+-", "zoom-out", _with_picture),
    Action("tidy", N_("Tidy the picture"), "view", lambda d: d.tidy(), "Ctrl+T", "tidy", _with_picture),
    Action("told_by", N_("As told by"), "view", lambda d: d.told_by(), "Ctrl+Shift+E", "eyes", _with_picture, gap=True),
    Action("date", N_("Date of the picture"), "view", lambda d: d.date(), "Ctrl+D", "date", _with_picture),
    Action("layers", N_("Layers"), "view", lambda d: d.layers(), "Ctrl+Shift+L", "layers", _with_picture),
    Action("joint", N_("Joint mode: only what the family may see"), "view", lambda d: d.joint(), "F9", "joint", _with_picture),
    Action(
        "side_panel",
        N_("Show or hide the side panel"),
        "view",
        lambda d: d.side_panel(),
        "F8",
        "side-panel",
        _with_picture,
        gap=True,
    ),
    Action("next_region", N_("Next part of the window"), "view", lambda d: d.next_region(1), "F6", "chevron-right", _always),
    Action(
        "last_region", N_("Part of the window before"), "view", lambda d: d.next_region(-1), "Shift+F6", "chevron-left", _always
    ),
    Action("full_screen", N_("Whole screen"), "view", lambda d: d.full_screen(), "F11", "device", lambda s: True),
    # Insert
    Action("person", N_("Add person"), "insert", _canvas("person"), "I", "add-person", _can_draw, canvas=True),
    Action("partner", N_("Add partner"), "insert", _canvas("partner"), "P", "partner", _one_person, canvas=True),
    Action(
        "child",
        N_("Add child"),
        "insert",
        _canvas("child"),
        "C",
        "child",
        lambda s: _with_selection(s) and not s.ecomap,
        canvas=True,
    ),
    Action("sibling", N_("Add sibling"), "insert", _canvas("sibling"), "S", "sibling", _one_person, canvas=True),
    Action("twin", N_("Add twin"), "insert", _canvas("twin"), "T", "twin", _one_person, canvas=True),
    Action("parents", N_("Add parents"), "insert", _canvas("parents"), "U", "parents", _one_person, canvas=True),
    Action("line", N_("Draw a line to…"), "insert", _canvas("line"), "L", "line", _with_selection, canvas=True, gap=True),
    Action(
        "household",
        N_("Add household"),
        "insert",
        _canvas("household"),
        "H",
        "household",
        lambda s: _with_selection(s) and not s.ecomap,
        canvas=True,
    ),
    Action(
        "place",
        N_("Add a place"),
        "insert",
        _canvas("place"),
        "Shift+P",
        "place",
        lambda s: _can_draw(s) and s.ecomap,
        canvas=True,
    ),
    Action(
        "note",
        N_("Write a note"),
        "insert",
        _canvas("note"),
        "N",
        "note",
        lambda s: _with_selection(s) and not s.joint,
        canvas=True,
    ),
    # Help
    Action("keys", N_("Keys"), "help", lambda d: d.keys(), "F1", "keyboard", _always),
    Action("about", N_("About this program"), "help", lambda d: d.about(), "Shift+F1", "help", _always),
)

BY_ID = {action.id: action for action in TABLE}


def key_of(action: str, own: dict[str, str]) -> str:
    """The key of an action as the user set it (*own*), else as the table says; portable text such as ``Ctrl+K``."""
    return own.get(action, BY_ID[action].key)


def clashes(own: dict[str, str]) -> dict[str, list[str]]:
    """Keys that more than one action has: key -> ids."""
    users: dict[str, list[str]] = {}
    for action in TABLE:
        key = key_of(action.id, own)
        if key:
            users.setdefault(key, []).append(action.id)
    return {key: ids for key, ids in users.items() if len(ids) > 1}
