"""Quick entry: one typed line becomes people. Pure: text and a case in, a preview and a ChangeSet out."""

from __future__ import annotations

from genogram.quick_entry.joining import connect, latest_union, parent_unions
from genogram.quick_entry.parse import Line, Said, SaidEvent, parse
from genogram.quick_entry.plan import Plan, Planned, completions, named_alike, plan
from genogram.quick_entry.saying import say_people, say_plan, say_unclear
from genogram.quick_entry.words import word_for

__all__ = [
    "Line",
    "Plan",
    "Planned",
    "Said",
    "SaidEvent",
    "completions",
    "connect",
    "latest_union",
    "named_alike",
    "parent_unions",
    "parse",
    "plan",
    "say_people",
    "say_plan",
    "say_unclear",
    "word_for",
]
