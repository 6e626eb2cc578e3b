"""What every section of a report works with: the filtered case, the reader, the language, the look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from familyapp.reports.fonts import missing
from familyapp.reports.style import Look
from genogram.dates import DateError, parse_edtf, say, say_short
from genogram.findings import Finding, Weight
from genogram.ids import Id
from genogram.model import Certainty, DateSaid, Document, NameKind, PartialDate, Person, Span, TellerKind, Told
from resources.i18n import Translator

READERS = ("helper", "supervisor", "family", "authority")
"""Whom a report can be for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions:
    """What a report holds beyond its reader.

    ``author``, ``recipient``, ``version`` and ``title`` are printed as typed; empty ones are left as a line to write on, or
    left out. ``loads`` shows burdens (None: to everybody but the family). ``centre`` is whose ecomap it is (None: the
    household of the index person). ``eyes`` draws through one person's views. ``health`` prints health statements.
    ``without`` names sections to leave out (``SECTIONS`` in ``familyapp.reports.report``).
    """

    author: str = ""
    recipient: str = ""
    version: str = ""
    title: str = ""
    date: PartialDate | None = None
    eyes: Id | None = None
    centre: Id | None = None
    profile: str = "mcgoldrick4"
    grey: bool = False
    loads: bool | None = None
    health: bool = False
    without: frozenset[str] = frozenset()


@dataclass
class Context:
    """One report while it is being written. ``doc`` is what the reader may see and nothing else."""

    doc: Document
    reader: str
    t: Translator
    look: Look
    options: ReportOptions
    today: str = ""
    findings: list[Finding] = field(default_factory=list)

    @property
    def thinking(self) -> bool:
        """Whether the reader thinks along with the helper (helper, supervisor) rather than being written about or to."""
        return self.reader in {"helper", "supervisor"}

    @property
    def loads(self) -> bool:
        """Whether burdens are shown."""
        return self.reader != "family" if self.options.loads is None else self.options.loads

    def name(self, person: Id | None) -> str:
        """What a person is called in running text; never empty."""
        one = self.doc.persons.get(person) if person else None
        return name_of(one, self.t)

    def names(self, persons: Iterable[Id]) -> str:
        """Several names as a list in words."""
        return listed([self.name(p) for p in persons], self.t)

    def element_name(self, element: Id | None) -> str:
        """Name of a person, household, place or line; empty for what has none or is not to be seen."""
        found = self.doc.find(element) if element else None
        if found is None:
            return ""
        table, _ = found
        if table == "persons":
            return self.name(element)
        if table in {"households", "places"} and element:
            held = self.doc.households.get(element) or self.doc.places.get(element)
            return (held.name.strip() if held else "") or self.t("household")
        if table == "bonds" and element:
            bond = self.doc.bonds[element]
            return self.names((bond.a, bond.b))
        if table == "ties" and element:
            tie = self.doc.ties[element]
            return listed([n for n in (self.element_name(tie.origin), self.element_name(tie.to)) if n], self.t)
        return ""

    def date(self, date: PartialDate | None) -> str:
        """A date in full; empty for none."""
        return say(date, self.t) if date else ""

    def year(self, date: PartialDate | None) -> str:
        """A date in few letters; empty for none."""
        return say_short(date, self.t) if date else ""

    def day_or_words(self, text: str) -> str:
        """What was written for a day: a date in full where it is one, else the words as they are."""
        words = text.strip()
        try:
            return self.date(parse_edtf(words)) if words else ""
        except DateError:
            return words

    def said(self, date: DateSaid | None) -> str:
        """A date with both its versions where they differ."""
        if date is None:
            return ""
        family, papers = self.date(date.family), self.date(date.documents)
        if family and papers and family != papers:
            return self.t("{family} (papers: {papers})", family=family, papers=papers)
        return family or papers

    def span(self, span: Span) -> str:
        """From when until when; empty where nothing is known."""
        since, until = self.date(span.since), self.date(span.until)
        if since and until:
            return f"{since} – {until}"
        if since:
            return self.t("since {date}", date=since)
        return self.t("until {date}", date=until) if until else ""

    def told(self, told: Told | None) -> str:
        """Who says so, in words; empty where nobody is named."""
        if told is None:
            return ""
        t = self.t
        if told.by is TellerKind.PERSON and told.person:
            who = self.name(told.person)
        elif told.by is TellerKind.HELPER:
            who = t("the helper")
        else:
            who = told.words.strip() or (t("a document") if told.by is TellerKind.DOCUMENT else t("a third person"))
        if told.certainty is Certainty.ASSUMED:
            who = t("{name} assumes", name=who)
        elif told.certainty is Certainty.OBSERVED:
            who = t("seen by {name}", name=who)
        on = self.date(told.on)
        return f"{who}, {on}" if on else who

    def note(self, code: str, **values: str) -> None:
        """Remembers a finding about this report."""
        self.findings.append(Finding(code=code, weight=Weight.NOTE, values=tuple(values.items())))

    def check_letters(self) -> None:
        """Notes the letters that no bundled font has, if there are any in names."""
        lost = dict.fromkeys(c for p in self.doc.persons.values() for c in missing(p.name))
        lost |= dict.fromkeys(c for p in self.doc.places.values() for c in missing(p.name))
        if lost:
            self.note("letters_without_font", letters=" ".join(lost))


def name_of(person: Person | None, t: Translator) -> str:
    """A person's call name, else their name, else words for somebody without one."""
    if person is None:
        return t("somebody")
    called = next((n.text.strip() for n in person.more_names if n.kind is NameKind.CALL_ME and n.text.strip()), "")
    return called or person.name.strip() or t("name not told")


def listed(names: list[str], t: Translator) -> str:
    """Names as a list in words: ``a``, ``a and b``, ``a, b and c``."""
    if len(names) < 2:
        return "".join(names)
    return t("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])


def quoted(words: str, t: Translator) -> str:
    """Words somebody said, in the quotation marks of the language."""
    marks = {"de": ("„", "“"), "da": ("»", "«"), "uk": ("«", "»")}.get(t.language, ("“", "”"))
    return f"{marks[0]}{words.strip()}{marks[1]}" if words.strip() else ""
