"""What reading and writing give back, and the one error they raise."""

from __future__ import annotations

from dataclasses import dataclass

from genogram.findings import Finding
from genogram.model import Document


@dataclass(frozen=True, slots=True)
class Read:
    """A file read: the case, and what the reader could not understand, guessed or had to straighten."""

    document: Document
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A file written: its bytes, and what the format could not hold."""

    data: bytes
    findings: tuple[Finding, ...] = ()


class ExchangeError(ValueError):
    """The bytes are no file we can read, or the case cannot be written so.

    ``code`` is looked up in ``finding_texts.ERRORS``; ``values`` fill its slots and never hold a person's data;
    ``line`` is the line of the file (1-based; 0: none).
    """

    def __init__(self, code: str, line: int = 0, **values: str) -> None:
        super().__init__(f"{code} (line {line})" if line else code)
        self.code = code
        self.line = line
        self.values = tuple(sorted(values.items()))
