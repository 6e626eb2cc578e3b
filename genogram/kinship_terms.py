"""Words for kin by code, for a woman, a man, and anybody. "3_1" is three generations up and one down again.

"(she)" and "(he)" tell translators apart what English does not; they are not shown.
"""

from __future__ import annotations

from genogram.model import ParentageKind
from resources.i18n import N_

TERMS: dict[str, tuple[str, str, str]] = {
    "spouse": (N_("wife"), N_("husband"), N_("spouse")),
    "partner": (N_("partner (she)"), N_("partner (he)"), N_("partner")),
    "former_partner": (N_("former partner (she)"), N_("former partner (he)"), N_("former partner")),
    "parent": (N_("mother"), N_("father"), N_("parent")),
    "adoptive_parent": (N_("adoptive mother"), N_("adoptive father"), N_("adoptive parent")),
    "foster_parent": (N_("foster mother"), N_("foster father"), N_("foster parent")),
    "step_parent": (N_("stepmother"), N_("stepfather"), N_("step-parent")),
    "guardian_parent": (N_("guardian (she)"), N_("guardian (he)"), N_("guardian")),
    "child": (N_("daughter"), N_("son"), N_("child")),
    "adopted_child": (N_("adopted daughter"), N_("adopted son"), N_("adopted child")),
    "foster_child": (N_("foster daughter"), N_("foster son"), N_("foster child")),
    "step_child": (N_("stepdaughter"), N_("stepson"), N_("stepchild")),
    "guardian_child": (N_("ward (she)"), N_("ward (he)"), N_("ward")),
    "twin": (N_("twin sister"), N_("twin brother"), N_("twin")),
    "sibling": (N_("sister"), N_("brother"), N_("sibling")),
    "half_sibling": (N_("half-sister"), N_("half-brother"), N_("half-sibling")),
    "foster_sibling": (N_("foster sister"), N_("foster brother"), N_("foster sibling")),
    "step_sibling": (N_("stepsister"), N_("stepbrother"), N_("stepsibling")),
    "2_0": (N_("grandmother"), N_("grandfather"), N_("grandparent")),
    "2_0_mother": (N_("grandmother (mother's side)"), N_("grandfather (mother's side)"), N_("grandparent (mother's side)")),
    "2_0_father": (N_("grandmother (father's side)"), N_("grandfather (father's side)"), N_("grandparent (father's side)")),
    "3_0": (N_("great-grandmother"), N_("great-grandfather"), N_("great-grandparent")),
    "4_0": (N_("great-great-grandmother"), N_("great-great-grandfather"), N_("great-great-grandparent")),
    "0_2": (N_("granddaughter"), N_("grandson"), N_("grandchild")),
    "0_3": (N_("great-granddaughter"), N_("great-grandson"), N_("great-grandchild")),
    "0_4": (N_("great-great-granddaughter"), N_("great-great-grandson"), N_("great-great-grandchild")),
    "2_1": (N_("aunt"), N_("uncle"), N_("parent's sibling")),
    "2_1_mother": (N_("aunt (mother's side)"), N_("uncle (mother's side)"), N_("mother's sibling")),
    "2_1_father": (N_("aunt (father's side)"), N_("uncle (father's side)"), N_("father's sibling")),
    "1_2": (N_("niece"), N_("nephew"), N_("sibling's child")),
    "3_1": (N_("great-aunt"), N_("great-uncle"), N_("grandparent's sibling")),
    "1_3": (N_("great-niece"), N_("great-nephew"), N_("sibling's grandchild")),
    "2_2": (N_("cousin (she)"), N_("cousin (he)"), N_("cousin")),
    "3_3": (N_("second cousin (she)"), N_("second cousin (he)"), N_("second cousin")),
    "3_2": (N_("parent's cousin (she)"), N_("parent's cousin (he)"), N_("parent's cousin")),
    "2_3": (N_("cousin's child (she)"), N_("cousin's child (he)"), N_("cousin's child")),
    "parent_in_law": (N_("mother-in-law"), N_("father-in-law"), N_("parent-in-law")),
    "child_in_law": (N_("daughter-in-law"), N_("son-in-law"), N_("child-in-law")),
    "sibling_in_law": (N_("sister-in-law"), N_("brother-in-law"), N_("sibling-in-law")),
}
"""Code -> (word for a woman, for a man, for anybody)."""

STEP_UP: dict[ParentageKind | None, str] = {
    ParentageKind.FOSTER: "foster",
    ParentageKind.KINSHIP_CARE: "foster",
    ParentageKind.STEP: "step",
    ParentageKind.GUARDIAN: "guardian",
}
"""Kinds of parentage that have words of their own -> how these begin."""
