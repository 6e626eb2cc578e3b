"""Family files: bytes to a Document and back. Nothing is dropped in silence; no file is opened here."""

from __future__ import annotations

from genogram.exchange.finding_texts import say_error
from genogram.exchange.formats import FORMATS, read, sniff, write
from genogram.exchange.types import ExchangeError, Read, Written

__all__ = ["FORMATS", "ExchangeError", "Read", "Written", "read", "say_error", "sniff", "write"]
