"""Why an edit cannot be made, in calm words, by the code of the ChangeError."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resources.i18n import N_

if TYPE_CHECKING:
    from genogram.change import ChangeError
    from resources.i18n import Translator

REFUSALS: dict[str, str] = {
    "mismatch": N_("This was changed in the meantime. Please try once more."),
    "wrong_type": N_("This does not fit here."),
    "wrong_id": N_("This does not fit here."),
    "same_id": N_("This is in the case already."),
    "unknown_field": N_("This does not fit here."),
    "missing_field": N_("Something is still missing."),
    "not_found": N_("This is no longer in the case."),
    "missing_reference": N_("This is no longer in the case."),
    "still_referenced": N_("Something else in the case still needs this."),
    "same_partner": N_("Somebody cannot be their own partner."),
    "own_parent": N_("Somebody cannot be their own parent."),
    "partner_count": N_("A couple has two partners at most."),
    "already_couple": N_("These two are joined as a couple already."),
    "union_full": N_("This couple has two partners already."),
    "not_a_partner": N_("This person is not a partner in this couple."),
    "not_an_ending": N_("This does not end a couple."),
    "already_child": N_("This is their child already."),
    "not_a_child": N_("This is not a child of that couple."),
    "has_parents": N_("Both parents are there already."),
    "too_few": N_("Twins are at least two."),
    "same_person": N_("Choose two different persons."),
    "wrong_end": N_("A tie leads from a person or household to a place or person."),
    "view_of_nothing": N_("Choose what this is a view of: a line, or two persons."),
    "nobody_answered": N_("Choose who answered first."),
    "no_such_place": N_("There is no such place in the picture."),
    "case_itself": N_("The case itself is removed in the list of cases."),
    "merge_partners": N_("These two are a couple, so they cannot be one person."),
    "merge_parent_and_child": N_("One of the two is the other's parent, so they cannot be one person."),
    "merge_line_between": N_("A line joins these two. Remove it first if they are one person."),
}
"""Code -> sentence."""


def say_refusal(error: ChangeError, translator: Translator) -> str:
    """Why an edit was not made, as one sentence."""
    return translator(REFUSALS.get(error.code, N_("This cannot be done here.")))
