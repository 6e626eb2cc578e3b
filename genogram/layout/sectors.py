"""Where on a circle each life domain belongs, and free seats on rings: who sat down first keeps the seat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, sin

from genogram.layout.needs import Room
from genogram.model import Domain

_WIDE = {
    Domain.FAMILY_EXTENDED: 3.0,
    Domain.FRIENDS: 3.0,
    Domain.NEIGHBOURS: 2.0,
    Domain.SCHOOL: 3.0,
    Domain.WORK: 3.0,
    Domain.HEALTH: 3.0,
    Domain.THERAPY_COUNSELLING: 2.0,
    Domain.SOCIAL_SERVICES: 2.0,
    Domain.FAITH: 2.0,
    Domain.LEISURE_CLUBS: 2.0,
}
SEATS = 12
RING_STEP = 150.0
FURTHER_OUT = pi / 4
"""How far round the circle a place rather moves than one ring further out."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box, margin: float = 0.0) -> bool:
        """True if the two come nearer than *margin*."""
        return (
            self.left < other.right + margin
            and other.left < self.right + margin
            and self.top < other.bottom + margin
            and other.top < self.bottom + margin
        )


def box_at(x: float, y: float, room: Room) -> Box:
    """The box that *room* takes around (x, y)."""
    return Box(x - room.left, y - room.above, x + room.right, y + room.below)


def domain_angles() -> dict[Domain, float]:
    """The middle of each domain's sector, clockwise from the top in the fixed order of domains; often used ones are wider."""
    total = sum(_WIDE.get(d, 1.0) for d in Domain)
    found: dict[Domain, float] = {}
    at = 0.0
    for domain in Domain:
        width = _WIDE.get(domain, 1.0)
        found[domain] = 2 * pi * (at + width / 2) / total
        at += width
    return found


def seats(ring: int) -> Iterator[float]:
    """Angles of the seats on a ring; each ring has more, and none stands behind one of the ring before."""
    count = SEATS * (ring + 1)
    for k in range(count):
        yield 2 * pi * (k + (0.5 if ring % 2 else 0.0)) / count


def seat_point(angle: float, radius: float) -> tuple[float, float]:
    """The point at *angle* clockwise from the top."""
    return radius * sin(angle), -radius * cos(angle)


def turn(a: float, b: float) -> float:
    """The smaller angle between two directions."""
    d = abs(a - b) % (2 * pi)
    return min(d, 2 * pi - d)
