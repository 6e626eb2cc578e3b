"""The findings of the rules in calm words; ``{a}`` and ``{b}`` are the names of the first two elements."""

from __future__ import annotations

from resources.i18n import N_

TEXTS: dict[str, str] = {
    "own_ancestor": N_(
        "{all} come out as their own ancestors. One link between parents and children may be the wrong way round."
    ),
    "parent_younger": N_("{b} is {a}'s parent but was born later."),
    "parent_very_young": N_("{b} would have been at most {years} when {a} was born."),
    "mother_very_old": N_("{b} would have been at least {years} when {a} was born."),
    "born_after_death": N_("{a} was born after {b} had died."),
    "very_old": N_("{a} would have reached {years} years."),
    "age_below_zero": N_("{a} has an age below zero."),
    "two_births": N_("{a} has two dates of birth that do not agree: the family's and the papers'."),
    "two_birth_families": N_("{a} is a child by birth of more than one couple."),
    "child_noted_twice": N_("{a} is noted twice as a child of {b}."),
    "twins_parents": N_("{all} were born together but have different parents."),
    "twins_dates": N_("{all} were born together but their dates of birth lie days apart."),
    "alone": N_("{a} is not joined to anybody yet."),
    "death_before_birth": N_("{a} has a date of death before the date of birth."),
    "living_with_death": N_("{a} is noted as living and also has a date of death."),
    "event_before_birth": N_("{a} lies before {b} was born."),
    "marriage_before_birth": N_("{a} came together before {b} was born."),
    "marriage_after_death": N_("{a} came together after {b} had died."),
    "divorced_before_married": N_("{a} have a divorce dated before the marriage."),
    "parted_before_married": N_("{a} have a separation dated before the marriage."),
    "event_ends_before_it_begins": N_("Something that happened between {a} ends before it begins."),
    "ends_before_it_begins": N_("{a}: the end comes before the beginning."),
    "unknown_reference": N_("{a} points to something that is not in this case."),
    "parent_of_oneself": N_("{a} is noted as their own parent."),
    "same_partner": N_("{a}: the same person stands twice in one couple."),
    "partner_count": N_("{a}: more than two people stand in one couple."),
    "bond_with_oneself": N_("{a}: this line joins somebody with themselves."),
    "same_id": N_("Two things share one inner number: {a}."),
    "drawn_without_consent": N_("{a} took back their consent and is still in the picture."),
    "uncertain_then": N_("{a}: the dates leave open whether this was so then."),
}
