"""Ways in which a file gets damaged."""

from __future__ import annotations

import random

JUNK = (
    b"", b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"@", b"@@", b"@I1@", b"\n", b"\r", b"\r\n", b"0 ", b"1 CONT x", b"99 X", b"-1 X",
    b"0 @I1@ INDI\n", b"1 FAMC @I1@\n", b"1 HUSB @F1@\n", b"2 DATE @#DHEBREW@ 99 ADS 99999\n", b"1 CHAR UNICODE\n",
    b"2 PEDI \x80\n", b"1 NAME /////\n", b"{", b"}", b"[", b'"', b":", b",", b"null", b"1e999", b"\\ud800", b"\xc3", b"\xe2\x82",
    b'1 _FAMILYAPP {"id": 5}\n', b'1 _FAMILYAPP {"id": "x", "partners": ["y"], "born": 3}\n', b"9" * 5000, b"\x1a", b"\x0b",
)  # fmt: skip


def damaged(data: bytes, seed: int, times: int = 6) -> bytes:
    """*data* after a few flips, cuts, swaps, repeats and insertions, the same for the same seed."""
    rng = random.Random(seed)
    held = bytearray(data)
    for _ in range(rng.randint(1, times)):
        a, b = sorted((rng.randint(0, len(held)), rng.randint(0, len(held))))
        short = min(b, a + rng.randint(0, 200))
        what = rng.randrange(6)
        if what == 0 and held:
            held[rng.randrange(len(held))] = rng.randrange(256)
        elif what == 1:
            del held[a : short if rng.random() < 0.8 else b]
        elif what == 2:
            held[a:a] = rng.choice(JUNK)
        elif what == 3:
            held[a:a] = held[b : b + 200]
        elif what == 4:
            rows = held.split(b"\n")
            i, j = rng.randrange(len(rows)), rng.randrange(len(rows))
            rows[i], rows[j] = rows[j], rows[i]
            held = bytearray(b"\n".join(rows))
        else:
            held[a:a] = bytes(rng.randrange(256) for _ in range(rng.randint(1, 8)))
    return bytes(held)
