"""A plan in words: what Enter adds, said before it is done."""

from __future__ import annotations

from genogram.model import Document
from genogram.naming import unnamed_in_text
from genogram.quick_entry.plan import Plan, Planned
from resources.i18n import N_, Translator

_AS = {
    "child": N_("{who}, child of {of}"),
    "daughter": N_("{who}, daughter of {of}"),
    "son": N_("{who}, son of {of}"),
    "partner": N_("{who}, partner of {of}"),
    "mother": N_("{who}, mother of {of}"),
    "father": N_("{who}, father of {of}"),
    "parent": N_("{who}, parent of {of}"),
    "sister": N_("{who}, sister of {of}"),
    "brother": N_("{who}, brother of {of}"),
    "sibling": N_("{who}, sibling of {of}"),
    "adopted_child": N_("{who}, adopted child of {of}"),
    "foster_child": N_("{who}, foster child of {of}"),
    "twin": N_("{who}, twin of {of}"),
    "pregnancy": N_("a pregnancy of {of}"),
}

_GENERAL = {
    "children": "child", "daughters": "daughter", "sons": "son", "twins": "child", "adopted_daughter": "adopted_child",
    "adopted_son": "adopted_child", "foster_daughter": "foster_child", "foster_son": "foster_child", "girlfriend": "partner",
    "boyfriend": "partner", "wife": "partner", "husband": "partner", "married_to": "partner", "lives_with": "partner",
    "parents": "parent", "siblings": "sibling", "sisters": "sister", "brothers": "brother", "twin_sister": "twin",
    "twin_brother": "twin",
}  # fmt: skip

HINTS = {
    "whose": N_("Choose somebody first to say whose kin this is"),
    "inflected": N_("Type the name as it is said alone"),
    "no_couple": N_("There is no couple yet to say this of"),
    "does_not_fit": N_("This does not fit together yet"),
}


def say_plan(plan: Plan, doc: Document, tell: Translator) -> str:
    """What Enter does, in one short sentence; empty where it does nothing."""
    if not plan.changes:
        return ""
    if not plan.people:
        return tell("Enter keeps this")
    if len(plan.people) == 1:
        one = plan.people[0]
        if one.existing:
            return tell("Enter joins {who}", who=say_person(one, doc, tell))
        return tell("Enter adds {who}", who=say_person(one, doc, tell))
    return tell.plural("Enter adds {count} person", "Enter adds {count} people", len(plan.people))


def say_people(plan: Plan, doc: Document, tell: Translator) -> list[str]:
    """Each person of the plan in words, for a tooltip and for screen readers."""
    return [say_person(p, doc, tell) for p in plan.people]


def say_person(planned: Planned, doc: Document, tell: Translator) -> str:
    """``Lea, 12, daughter of Jana``."""
    said = planned.said
    who = said.name or unnamed_in_text(tell)
    if said.age is not None:
        who = f"{who}, {said.age}"
    elif said.born:
        who = tell("{who}, born {when}", who=who, when=said.born)
    pattern = _AS.get(_GENERAL.get(said.relation, said.relation))
    if pattern is None or planned.of is None:
        return who
    of = doc.persons[planned.of].name if planned.of in doc.persons else ""
    return tell(pattern, who=who, of=of or tell("the one selected"))


def say_unclear(plan: Plan, tell: Translator) -> str:
    """The first thing that is unclear, as a hint; empty where all is clear."""
    return tell(HINTS[plan.unclear[0]]) if plan.unclear else ""
