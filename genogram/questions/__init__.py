"""Circular and systemic questions: what kinds there are, their wordings, and which to suggest for a family."""

from __future__ import annotations

from genogram.questions.answers import ViewValues, view_values
from genogram.questions.blocks import Kept, kept_back, reminders
from genogram.questions.builder import Suggestion, suggest
from genogram.questions.catalogue import Catalogue, catalogue, read_catalogue
from genogram.questions.slots import SlotValues, blanks_left, fill, slot_values
from genogram.questions.typology import Audience, Intent, QuestionType, SlotKind, Tense, Tone, Wording
from genogram.questions.words import why_in_words

__all__ = [
    "Audience",
    "Catalogue",
    "Intent",
    "Kept",
    "QuestionType",
    "SlotKind",
    "SlotValues",
    "Suggestion",
    "Tense",
    "Tone",
    "ViewValues",
    "Wording",
    "blanks_left",
    "catalogue",
    "fill",
    "kept_back",
    "read_catalogue",
    "reminders",
    "slot_values",
    "suggest",
    "view_values",
    "why_in_words",
]
