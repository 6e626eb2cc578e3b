"""Names and dates of a person on their way into a GEDCOM 7 file."""

from __future__ import annotations

from genogram.exchange.gedcom.dates import write_date
from genogram.exchange.gedcom.out import Out, clean
from genogram.model import DateSaid, MoreName, NameKind, PartialDate, Person

_PIECES = {NameKind.GIVEN: "GIVN", NameKind.CALL_ME: "NICK", NameKind.PREFIX: "NPFX", NameKind.SUFFIX: "NSFX"}
_TYPES = {NameKind.BIRTH_NAME: "BIRTH", NameKind.MARRIED_NAME: "MARRIED", NameKind.OTHER: "OTHER", NameKind.FATHERS_NAME: "OTHER"}


def write_names(out: Out, person: Person) -> None:
    """NAME structures: the display name with its surname between slashes, then further names."""
    surnames = [n.text for n in person.more_names if n.kind is NameKind.SURNAME]
    main: Out | None = None
    if person.name or any(n.kind in _PIECES or n.kind is NameKind.SURNAME for n in person.more_names):
        main = out.add("NAME", _slashed(person.name, surnames[0] if surnames else ""))
    for name in person.more_names:
        _write_more(out, main, name, person.name)


def _slashed(name: str, surname: str) -> str:
    name, surname = plain(name), plain(surname)
    start = name.rfind(surname) if surname else -1
    return f"{name[:start]}/{surname}/{name[start + len(surname) :]}" if start >= 0 else name


def plain(name: str) -> str:
    """A name on one line without slashes, which mean a surname to GEDCOM."""
    return " ".join(clean(name).replace("/", " ").split())


def _write_more(out: Out, main: Out | None, name: MoreName, shown: str) -> None:
    tag = _PIECES.get(name.kind)
    if tag and main is not None:
        main.say(tag, name.text)
    elif name.kind is NameKind.OTHER_SCRIPT and name.language and main is not None:
        main.add("TRAN", plain(name.text)).add("LANG", name.language)
    elif name.kind is NameKind.SURNAME and main is not None and name.text not in shown:
        main.say("SURN", name.text)
    elif name.kind in _TYPES and name.text:
        same = name.text == shown and main is not None and not any(c.tag == "TYPE" for c in main.children)
        target = main if same and name.kind in (NameKind.BIRTH_NAME, NameKind.MARRIED_NAME) else out.add("NAME", plain(name.text))
        assert target is not None
        target.add("TYPE", _TYPES[name.kind])


def write_when(out: Out, date: PartialDate | None, tag: str = "DATE") -> None:
    """A DATE with its PHRASE, if there is a date."""
    if not date:
        return
    value, phrase = write_date(date)
    if value or phrase:
        out.add(tag, value).say("PHRASE", phrase)


def best(said: DateSaid | None) -> PartialDate | None:
    """The date to write: the family's own, else that of the papers."""
    return said.best if said else None
