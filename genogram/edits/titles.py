"""Titles of edits as sentences, for the undo menu and the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from genogram.change import Title
from genogram.naming import unnamed_in_text
from resources.i18n import N_

if TYPE_CHECKING:
    from resources.i18n import Translator

_ELEMENTS = {
    "info": N_("the case"),
    "persons": N_("person"),
    "unions": N_("couple"),
    "parentages": N_("link to parents"),
    "multiple_births": N_("twins"),
    "households": N_("household"),
    "life_events": N_("life event"),
    "bonds": N_("relationship line"),
    "places": N_("place"),
    "ties": N_("tie"),
    "views": N_("view"),
    "sessions": N_("session"),
    "entries": N_("question"),
    "hypotheses": N_("hypothesis"),
    "reframings": N_("reframing"),
    "goals": N_("goal"),
    "steps": N_("step"),
    "decisions": N_("decision"),
    "ratings": N_("rating"),
    "consents": N_("consent"),
    "notes": N_("note"),
    "attachments": N_("attachment"),
    "referrals": N_("referral"),
    "safety_cards": N_("safety card"),
    "comments": N_("comment"),
    "pictures": N_("picture"),
    "placements": N_("position"),
    "custom_kinds": N_("own line kind"),
    "snapshots": N_("snapshot"),
}
"""What one element of a table is called."""

_TITLES = {
    "add_person": N_("Add {a}"),
    "add_partner": N_("Add {b} as partner of {a}"),
    "add_child": N_("Add {b} as child of {a}"),
    "add_parents": N_("Add parents of {a}"),
    "add_sibling": N_("Add {b} as sibling of {a}"),
    "add_twin": N_("Add {b} as twin of {a}"),
    "set_twins": N_("Mark as twins: {a}, {b}"),
    "change_parentage": N_("Change parents of {a}"),
    "merge_persons": N_("Merge {b} into {a}"),
    "add_household": N_("Add household {a}"),
    "set_members": N_("Change who lives in {a}"),
    "add_bond": N_("Draw line between {a} and {b}"),
    "add_place": N_("Add place {a}"),
    "add_tie": N_("Draw tie from {a} to {b}"),
    "add_view": N_("Note how {a} sees it"),
    "answer_becomes_view": N_("Note {a}'s answer as a view"),
    "add_session": N_("Add session {a}"),
    "add_entry": N_("Add question to session {a}"),
    "take_snapshot": N_("Keep snapshot {a}"),
    "place": N_("Move {a}"),
    "place_many": N_("Move several symbols"),
    "unpin": N_("Let the layout place {a}"),
    "unpin_all": N_("Let the layout place everything"),
    "union_met": N_("Note that {a} and {b} met"),
    "union_dating": N_("Note that {a} and {b} are dating"),
    "union_together": N_("Note that {a} and {b} are together"),
    "union_living_together": N_("Note that {a} and {b} live together"),
    "union_engaged": N_("Note engagement of {a} and {b}"),
    "union_married": N_("Note marriage of {a} and {b}"),
    "union_registered": N_("Note registered partnership of {a} and {b}"),
    "union_affair": N_("Note affair of {a} and {b}"),
    "union_separated": N_("Note separation of {a} and {b}"),
    "union_legally_separated": N_("Note legal separation of {a} and {b}"),
    "union_reconciled": N_("Note that {a} and {b} reconciled"),
    "union_divorced": N_("Note divorce of {a} and {b}"),
    "union_widowed": N_("Note that death parted {a} and {b}"),
    "union_annulled": N_("Note annulment of {a} and {b}"),
    "union_ended": N_("Note that {a} and {b} parted"),
    "union_other": N_("Note an event of {a} and {b}"),
    "remove": N_("Remove several things"),
    "import": N_("Import {a}"),
    "quick_entry": N_("Quick entry: {a}"),
}
"""Title code -> sentence; ``{a}`` and ``{b}`` are its first two names."""

_GENERAL = {
    "add_": (N_("Add {what}"), N_("Add {what}: {a}")),
    "change_": (N_("Change {what}"), N_("Change {what}: {a}")),
    "rename_": (N_("Rename {what}"), N_("Rename {what}: {a}")),
    "remove_": (N_("Remove {what}"), N_("Remove {what}: {a}")),
}
_LONGEST = 40


def say_title(title: Title, translator: Translator) -> str:
    """What a step did, in words: "Add Karl as partner of Anna". Codes nobody knows are said as "Change"."""
    nobody = unnamed_in_text(translator)
    names = [_short(name) or nobody for name in title.names]
    code = title.code
    if code in ("place", "unpin") and len(names) != 1:
        code = "place_many" if code == "place" else "unpin_all"
    if code in _TITLES:
        pair = [*names, nobody, nobody][:2]
        return translator(_TITLES[code], a=pair[0], b=pair[1])
    for prefix, (bare, named) in _GENERAL.items():
        table = code.removeprefix(prefix)
        if code.startswith(prefix) and table in _ELEMENTS:
            what = translator(_ELEMENTS[table])
            known = [_short(name) for name in title.names if name]
            return translator(named, what=what, a=known[0]) if known else translator(bare, what=what)
    return translator("Change")


def what_it_is(table: str, translator: Translator) -> str:
    """What one element of *table* is called: "household"."""
    return translator(_ELEMENTS[table]) if table in _ELEMENTS else table


def _short(name: str) -> str:
    one_line = " ".join(name.split())
    return one_line if len(one_line) <= _LONGEST else one_line[: _LONGEST - 1] + "…"
