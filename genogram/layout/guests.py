"""Persons who are no kin of anybody: they stand at the edge of the row of whom they belong with."""

from __future__ import annotations

from genogram.ids import Id
from genogram.layout.kin import Kin
from genogram.layout.order import Order
from genogram.layout.rows import Rows
from genogram.model import Document, ordered


def hosts(doc: Document, kin: Kin) -> dict[int, int]:
    """Guest -> the relative of the family they are bonded to, tied to or live with (first told counts); others stand alone."""
    number = {key: i for i, key in enumerate(kin.ids)}
    outside = [not kin.nests_of[p] and not kin.born_to[p] for p in range(kin.size)]
    found: dict[int, int] = {}

    def meet(a: Id, b: Id) -> None:
        for one, other in ((a, b), (b, a)):
            guest, host = number.get(one), number.get(other)
            if guest is not None and host is not None and outside[guest] and not outside[host]:
                found.setdefault(guest, host)

    for bond in ordered(doc.bonds):
        meet(bond.a, bond.b)
    for tie in ordered(doc.ties):
        meet(tie.origin, tie.to)
    for home in ordered(doc.households):
        people = [m.person for m in home.members]
        for key in people:
            relative = next((k for k in people if k in number and not outside[number[k]]), None)
            if relative is not None:
                meet(key, relative)
    return found


def seat_guests(order: Order, unit_of: list[int], rows: Rows, guests: dict[int, int]) -> None:
    """Put each guest's unit at that end of the host's row which is nearer to the host."""
    for guest, host in sorted(guests.items()):
        row = order.rows[rows.row[host]]
        place = row.index(unit_of[host])
        if place < len(row) - 1 - place:
            row.insert(0, unit_of[guest])
        else:
            row.append(unit_of[guest])
