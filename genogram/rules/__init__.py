"""Gentle findings about a case: what may be worth asking, with a place to click. Nothing here forbids or raises."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from genogram.findings import Finding
from genogram.model import Document
from genogram.rules import ages, ancestry, belonging, lifetimes, pointers, sharing

Rule = Callable[[Document], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    pointers.unknown_references,
    pointers.broken_shapes,
    ancestry.own_ancestors,
    belonging.births,
    belonging.twins,
    belonging.nobody_s,
    lifetimes.orders,
    lifetimes.couples,
    lifetimes.spans,
    ages.parents,
    ages.lifetimes,
    sharing.withdrawn,
)
"""Every rule, in the order its findings are shown."""


def findings(doc: Document) -> list[Finding]:
    """What is worth a look in *doc*. Never raises, also not on a Document that breaks the hard rules."""
    return [finding for rule in RULES for finding in rule(doc)]
