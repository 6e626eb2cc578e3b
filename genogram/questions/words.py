"""Reasons of the question builder in words."""

from __future__ import annotations

from resources.i18n import N_, Translator

_WHY = {
    "asked_for": N_("You chose this line or person."),
    "couple": N_("These two are or were a couple; a third person's view often opens something new."),
    "conflict_line": N_("A tense line is drawn here: ask what happens step by step, and what was there before."),
    "cutoff_line": N_("Contact has ended here: ask what a small first step would change."),
    "close_line": N_("A close line is drawn here: compare it with another pair."),
    "distant_line": N_("A distant line is drawn here: ask what each may think of the other."),
    "across_index": N_("This parent and child are at the heart of the concern."),
    "in_hypothesis": N_("These two stand in one of your hypotheses."),
    "around_you": N_("These two belong to a group of three with the person asked."),
    "parent_child": N_("A parent and a child."),
    "siblings": N_("Brothers and sisters often see what others miss."),
    "same_home": N_("They live under one roof."),
    "opens": N_("After three questions to understand, one that opens something."),
    "after_problem": N_("After a question about what is hard, one about what is good."),
    "whole_family": N_("About the family as a whole."),
    "remembered": N_("Someone who has died can still lend strength."),
    "not_here": N_("This person is not here: their voice can be asked for."),
    "kept_safe": N_("The line you chose is better left alone here; this question strengthens instead."),
    "violence_in_pair": N_(
        "Violence or coercion was told about these two. Speak with each person alone first, and look at the safety plan."
    ),
    "violence_with_asked": N_(
        "Violence or coercion was told between the person asked and this one. Ask only when both are safe."
    ),
    "too_young": N_("A very young child is not questioned. Play, draw, and watch together instead."),
    "not_now": N_("This person said: not now."),
    "only_watching": N_("This person wants to watch only."),
    "consent_withdrawn": N_("This person has withdrawn their consent."),
    "please_do_not_ask": N_("Somebody asked not to be asked about this, or it was parked: {topic}"),
    "loyalty": N_("Both parents sit here: a child should not have to speak about the two of them now."),
    "unknown_person": N_("This person is no longer in the case."),
}


def why_in_words(code: str, t: Translator, topic: str = "") -> str:
    """The reason *code* of a suggestion or of something kept back, in the translator's language; empty for an unknown code."""
    text = _WHY.get(code)
    if text is None:
        return ""
    said = t(text)
    return said.replace("{topic}", topic) if "{topic}" in said else said


CODES = frozenset(_WHY)
"""All reasons there are."""
