"""Writing GEDCOM 7: standard tags first, what they cannot hold in our extension tag, the rest named as lost.

The extension is found by reading the standard part back: whatever comes back different is written beside it. So
reading a file of ours gives the case again, but for the losses that are listed.
"""

from __future__ import annotations

import re

from genogram.codec import Plain, to_plain
from genogram.exchange.gedcom.losses import losses, without
from genogram.exchange.gedcom.out import Out, as_json
from genogram.exchange.gedcom.outevents import write_life_event, write_union_event
from genogram.exchange.gedcom.outpersons import write_person
from genogram.exchange.gedcom.own import CARRIED, differing
from genogram.exchange.gedcom.read import read_gedcom
from genogram.exchange.gedcom.reading import MADE_UP
from genogram.exchange.gedcom.tags import EXTENSION, EXTENSION_URI, PEDIGREE_OF, PHRASE_OF, PRODUCT
from genogram.exchange.types import ExchangeError, Written
from genogram.findings import Finding
from genogram.ids import Id
from genogram.model import Document, Gender, ParentageKind, Union, ordered
from genogram.model.codes import Visibility

_XREF = re.compile(r"@[A-Z0-9][A-Z0-9_]{0,29}@", re.ASCII)
_RESN = {Visibility.INTERNAL: "PRIVACY", Visibility.CONFIDENTIAL: "CONFIDENTIAL", Visibility.PROTECTED: "CONFIDENTIAL"}
_TECHNICAL = {"id", "source_id", "order_hint"}


def write_gedcom(doc: Document) -> Written:
    """*doc* as GEDCOM 7 in UTF-8. Raises ExchangeError (``not_a_number``) where the case holds a number that is none."""
    lost = losses(doc)
    writer = _Writer(without(doc, lost))
    beside = writer.add_what_differs()
    try:
        data = writer.data()
    except ValueError as error:
        raise ExchangeError("not_a_number") from error
    notes = (Finding(code="kept_for_this_program", elements=beside),) if beside else ()
    return Written(data, (*lost, *notes))


class _Writer:
    """The records of one file, and for every element the structure it stands in."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._places: dict[Id, Out] = {}
        self._xrefs: dict[Id, str] = {}
        self._taken = {"@VOID@"}
        self._head = self._make_head()
        persons = {p.id: Out("INDI", xref=self._xref(p.id, p.source_id, "I")) for p in ordered(doc.persons)}
        unions = {u.id: Out("FAM", xref=self._xref(u.id, u.source_id, "F")) for u in ordered(doc.unions)}
        self._records = [*persons.values(), *unions.values()]
        self._places.update(persons)
        self._places.update(unions)
        self._extra: list[Out] = []
        for person in ordered(doc.persons):
            out = persons[person.id]
            out.identify(person.id)
            out.say("RESN", _RESN.get(person.visibility, ""))
            write_person(out, person)
        for union in ordered(doc.unions):
            self._write_union(unions[union.id], union)
        self._write_links()
        self._write_events()
        self._write_notes()

    def _xref(self, key: Id, source: str, letter: str) -> str:
        xref = source
        if not _XREF.fullmatch(source) or MADE_UP.fullmatch(source) or source in self._taken:
            number = len(self._xrefs) + 1
            xref = f"@{letter}G{number}@"
        self._taken.add(xref)
        self._xrefs[key] = xref
        return xref

    def _make_head(self) -> Out:
        head = Out("HEAD")
        head.add("GEDC").add("VERS", "7.0")
        head.add("SCHMA").add("TAG", f"{EXTENSION} {EXTENSION_URI}")
        head.add("SOUR", PRODUCT).add("NAME", "familyapp")
        info = self._doc.info[min(self._doc.info)] if self._doc.info else None
        if info:
            head.fields["id"] = info.id
            self._places[info.id] = head
        return head

    def _write_union(self, out: Out, union: Union) -> None:
        out.identify(union.id)
        out.say("RESN", _RESN.get(union.visibility, ""))
        for partner, tag in zip(union.partners, _partner_tags(self._doc, union), strict=True):
            out.add(tag, pointer=self._xrefs[partner])
            self._places[partner].add("FAMS", pointer=out.xref)
        for event in union.events:
            write_union_event(out, event)

    def _write_links(self) -> None:
        for link in ordered(self._doc.parentages):
            family = self._places[link.union]
            child = self._xrefs[link.child]
            if not any(c.tag == "CHIL" and c.pointer == child for c in family.children):
                family.add("CHIL", pointer=child)
            famc = self._places[link.child].add("FAMC", pointer=family.xref)
            famc.fields["id"] = link.id
            self._places[link.id] = famc
            if link.kind in PEDIGREE_OF:
                famc.add("PEDI", PEDIGREE_OF[link.kind])
            elif link.kind is not ParentageKind.BIRTH:
                famc.add("PEDI", "OTHER").add("PHRASE", PHRASE_OF[link.kind])
        for birth in ordered(self._doc.multiple_births):
            first, *others = dict.fromkeys(birth.children) if birth.children else ("",)
            for count, other in enumerate(others):
                link_out = self._places[first].add("ASSO", pointer=self._xrefs[other])
                link_out.add("ROLE", "MULTIPLE")
                link_out.fields["id"] = birth.id
                if count == 0:
                    self._places[birth.id] = link_out

    def _write_events(self) -> None:
        couples: dict[tuple[Id, ...], Id] = {u.partners: u.id for u in ordered(self._doc.unions) if len(u.partners) == 2}
        for event in ordered(self._doc.life_events):
            if not event.persons:
                continue
            couple = couples.get(event.persons)
            place = self._places[couple] if couple else self._places[event.persons[0]]
            others = [self._xrefs[p] for p in event.persons[1:]]
            self._places[event.id] = write_life_event(place, event, bool(couple), self._places[event.persons[0]], others)

    def _write_notes(self) -> None:
        for note in ordered(self._doc.notes):
            place = self._places.get(note.about) if note.about else None
            if place is not None and place is not self._head and place.tag not in ("NOTE", "SNOTE"):
                out = place.add("NOTE", note.words)
                out.fields["id"] = note.id
            else:
                out = Out("SNOTE", note.words, xref=self._xref(note.id, note.source_id, "N"))
                out.identify(note.id)
                self._extra.append(out)
            self._places[note.id] = out

    def add_what_differs(self) -> tuple[Id, ...]:
        """Reads the standard part back and writes what came back different beside it; gives the elements that needed it."""
        back = read_gedcom(self.data()).document
        beside: dict[Id, None] = {}
        for table in CARRIED:
            held, found = self._doc.table(table), back.table(table)
            for key in sorted(held):
                plain = to_plain(held[key])
                if key not in found:
                    assert isinstance(plain, dict)
                    record: dict[str, Plain] = {"table": table, "fields": plain}
                    self._extra.append(Out(EXTENSION, as_json(record), xref=self._xref(key, "", "E")))
                    beside[key] = None
                elif found[key] != held[key]:
                    fields = differing(to_plain(found[key]), plain)
                    self._places[key].fields.update(fields)
                    if table != "info" and fields.keys() - _TECHNICAL:
                        beside[key] = None
        return tuple(beside)

    def data(self) -> bytes:
        """The file as it stands now."""
        rows = [row for record in (self._head, *self._records, *self._extra, Out("TRLR")) for row in record.lines()]
        return ("\n".join(rows) + "\n").encode("utf-8")


def _partner_tags(doc: Document, union: Union) -> list[str]:
    """HUSB and WIFE in the order of the partners: by gender where it tells two apart, else by place."""
    genders = [doc.persons[p].gender for p in union.partners]
    if len(genders) == 2:
        woman_first = genders[0] is Gender.FEMALE and genders[1] is not Gender.FEMALE
        man_second = genders[1] is Gender.MALE and genders[0] is not Gender.MALE
        return ["WIFE", "HUSB"] if woman_first or man_second else ["HUSB", "WIFE"]
    return ["WIFE" if g is Gender.FEMALE else "HUSB" for g in genders]
