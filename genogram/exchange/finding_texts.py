"""What the findings and errors of reading and writing say; ``genogram.finding_words`` puts them into the user's language."""

from __future__ import annotations

from resources.i18n import N_, Translator

from genogram.exchange.types import ExchangeError
