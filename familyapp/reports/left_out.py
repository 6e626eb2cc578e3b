"""What a reader does not get to see, said in words to the helper before anything is printed."""

from __future__ import annotations

from collections.abc import Sequence

from familyapp.reports.context import Context, ReportOptions, quoted
from familyapp.reports.style import look
from genogram.ids import Id
from genogram.model import Document, Element
from genogram.readers import LeftOut, Why
from resources.i18n import N_, Translator

_WHY = {
    Why.INTERNAL: N_("for helper and supervision only"),
    Why.CONFIDENTIAL: N_("told in confidence"),
    Why.PROTECTED: N_("protected"),
    Why.NO_CONSENT: N_("no consent"),
    Why.PARKED: N_("parked"),
    Why.EXCLUDED: N_("kept from this recipient"),
    Why.DEPENDS: N_("belongs to something that is left out"),
}
_TABLES = {
    "persons": N_("Person"),
    "unions": N_("Couple"),
    "parentages": N_("Parent and child"),
    "multiple_births": N_("Twins or more"),
    "households": N_("Household"),
    "life_events": N_("Event"),
    "bonds": N_("Line between people"),
    "places": N_("Place"),
    "ties": N_("Tie"),
    "views": N_("A view"),
    "sessions": N_("Session"),
    "entries": N_("Question and answer"),
    "hypotheses": N_("Hypothesis"),
    "reframings": N_("Reframing"),
    "goals": N_("Goal"),
    "steps": N_("Step"),
    "decisions": N_("Decision"),
    "ratings": N_("Number somebody gave"),
    "consents": N_("Consent"),
    "notes": N_("Note"),
    "attachments": N_("Attachment"),
    "referrals": N_("Referral"),
    "safety_cards": N_("Safety card"),
    "comments": N_("Remark"),
    "pictures": N_("Picture"),
    "placements": N_("Place in a picture"),
    "custom_kinds": N_("Own line kind"),
    "snapshots": N_("Snapshot"),
    "info": N_("Case"),
}
_PARTS = {
    "residence": N_("where they live"),
    "conditions": N_("health"),
    "cause_of_death": N_("cause of death"),
    "please_do_not_ask": N_("what not to ask about"),
    "reflection": N_("own reflection"),
    "parked": N_("parked topics"),
}
_SILENT = frozenset({"placements"})
_WORDS = ("text", "words", "title", "question", "what", "said", "name", "early_signs")
_LONGEST = 60


def in_words(doc: Document, left_out: Sequence[LeftOut], t: Translator) -> list[str]:
    """One line for each thing left out: what it is, whose or which, and why. Snapshots are said once each."""
    ctx = Context(doc, "helper", t, look(), ReportOptions())
    lines: dict[str, None] = {}
    for one in left_out:
        if one.table in _SILENT:
            continue
        if one.snapshot:
            snapshot = doc.snapshots.get(one.snapshot)
            title = snapshot.title.strip() if snapshot else ""
            lines[t("Snapshot {title}: the same in the state it kept", title=quoted(title, t))] = None
            continue
        what = t(_TABLES.get(one.table, one.table))
        found = doc.find(one.id)
        named = _named(ctx, one.table, one.id, found[1]) if found else ""
        if one.field:
            part = t(_PARTS[one.field]) if one.field in _PARTS else one.field
            named = f"{named}, {part}" if named else part
        said = t("{what} {which}", what=what, which=named).strip() if named else what
        lines[t("{what}: {why}", what=said, why=t(_WHY[one.why]))] = None
    return list(lines)


def _named(ctx: Context, table: str, element: Id, record: Element) -> str:
    """Which one: names of those concerned, or its first words."""
    if table == "views":
        view = ctx.doc.views[element]
        about = ctx.element_name(view.about) or ctx.names(view.pair)
        return ctx.t("of {holder} on {what}", holder=ctx.name(view.holder), what=about)
    if table == "entries":
        entry = ctx.doc.entries[element]
        return f"{ctx.name(entry.asked_of)}, {_short(ctx, entry.question or entry.answer)}"
    if table == "unions":
        return ctx.names(ctx.doc.unions[element].partners)
    if table == "parentages":
        link = ctx.doc.parentages[element]
        return ctx.names((*ctx.doc.unions[link.union].partners, link.child))
    if table == "consents":
        return ctx.name(ctx.doc.consents[element].person)
    if table == "sessions":
        return str(ctx.doc.sessions[element].number)
    if name := ctx.element_name(element):
        return name
    for field in _WORDS:
        text = getattr(record, field, "")
        if isinstance(text, str) and text.strip():
            return _short(ctx, text)
    return ""


def _short(ctx: Context, text: str) -> str:
    said = " ".join(text.split())
    return quoted(said if len(said) <= _LONGEST else said[: _LONGEST - 1].rstrip() + "…", ctx.t)
