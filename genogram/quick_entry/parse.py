"""From a typed line to what it says: people, how they join, ages and dates. Nothing typed is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from genogram.model.codes import UnionEventKind
from genogram.quick_entry.words import RELATIONS, Lexicon, Relation, fold, lexicon

_YEAR = re.compile(r"^(1[5-9]\d\d|20\d\d)$")
_AGE = re.compile(r"^(\d{1,3})\b\s*(.*)$")
OLDEST = 125


@dataclass(frozen=True, slots=True)
class Said:
    """One person as typed. ``relation`` is a code of ``words.RELATIONS`` or empty: a new person who begins the line.

    ``to_first``: joins the first person of this line instead of the selected one.
    """

    name: str
    relation: str = ""
    age: int | None = None
    born: str = ""
    died: str = ""
    group: int = 0
    to_first: bool = False
    inflected: bool = False
    species: str = ""

    @property
    def how(self) -> Relation:
        """What its relation word says."""
        return RELATIONS[self.relation or "new"]


@dataclass(frozen=True, slots=True)
class SaidEvent:
    """Something about a couple: the partner named before it in the line, else the selected person's latest union."""

    kind: UnionEventKind
    when: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """What a line says, in order. ``words`` are leftovers that became nothing (punctuation alone)."""

    parts: tuple[Said | SaidEvent, ...] = field(default=())

    @property
    def people(self) -> tuple[Said, ...]:
        """The persons of the line."""
        return tuple(p for p in self.parts if isinstance(p, Said))


def parse(text: str, language: str = "en") -> Line:
    """Reads a quick-entry line; words of all languages are known, those of *language* win. Never raises.

    ``Anna, 34`` is a new person; ``daughter Lea 12`` joins the selected one; in ``Anna, 34, husband Peter`` Peter
    joins Anna. What is not understood is part of a name.
    """
    return _Reader(lexicon(language), language).read(text)


class _Reader:
    """Walks over the comma-separated pieces of one line and remembers the relation that is being listed."""

    def __init__(self, lex: Lexicon, language: str) -> None:
        self._lex = lex
        self._language = language
        self._parts: list[Said | SaidEvent] = []
        self._relation = ""
        self._group = 0
        self._own_subject = False
        self._inflected = False
        self._species = ""

    def read(self, text: str) -> Line:
        pieces = [p.strip() for p in re.split(r"[,;\n]+", text) if p.strip(" .:")]
        for piece in pieces:
            self._piece(piece)
        return Line(tuple(self._parts))

    def _piece(self, piece: str) -> None:
        if self._fact(piece) or self._event(piece):
            return
        count, rest = self._count(self._without_article(piece))
        found = self._relation_at_start(rest, counted=count > 0)
        if found is None:
            self._names(piece)
            return
        relation, rest, word = found
        self._relation = relation
        self._group += 1
        self._inflected = word in self._lex.instrumental
        self._species = self._lex.species.get(word, "")
        rest = rest.lstrip(" :=-–—").strip()
        if rest:
            self._names(rest)
            return
        several = count or (2 if RELATIONS[relation].code in ("twins", "parents") else 1)
        if RELATIONS[relation].many and not count and relation not in ("twins", "parents"):
            several = 0
        for _ in range(several):
            self._person("")

    def _names(self, text: str) -> None:
        for one in self._split_and(text):
            if not self._fact(one):
                self._name(one)

    def _name(self, text: str) -> None:
        text = text.strip(" :.")
        inside = re.match(r"^(.*?)\s*\(([^)]*)\)\s*$", text)
        if inside and inside.group(1) and self._is_fact(inside.group(2).strip()):
            text, fact = inside.group(1), inside.group(2).strip()
            self._person(text)
            self._fact(fact)
            return
        for words in range(min(4, text.count(" ")), 0, -1):
            name, fact = _last_words(text, words)
            if name and self._is_fact(fact):
                when = self._relation_event(fact)
                if when is not None:
                    self._person(name)
                    self._parts.append(SaidEvent(when, fact))
                    return
                self._person(name)
                self._fact(fact)
                return
        self._person(text)

    def _relation_event(self, fact: str) -> UnionEventKind | None:
        """``married to Peter 2010``: the year after such a partner's name is the wedding's, not the birth's."""
        relation = RELATIONS.get(self._relation)
        if relation and relation.code in ("married_to", "lives_with") and _YEAR.match(fact):
            return relation.event
        return None

    def _person(self, name: str) -> None:
        if not self._relation and not any(isinstance(p, Said) for p in self._parts):
            self._own_subject = True
        relation = self._relation
        self._parts.append(
            Said(
                name.strip(),
                relation,
                group=self._group,
                to_first=self._own_subject and bool(relation),
                inflected=self._inflected,
                species=self._species,
            )
        )

    def _fact(self, text: str) -> bool:
        """An age, a year of birth or of death about the person just named."""
        said = self._read_fact(text)
        if said is None:
            return False
        last = next((n for n in range(len(self._parts) - 1, -1, -1) if isinstance(self._parts[n], Said)), None)
        if last is None:
            return False
        person = self._parts[last]
        assert isinstance(person, Said)
        kind, value = said
        if kind == "age":
            self._parts[last] = replace(person, age=int(value))
        elif kind == "born":
            self._parts[last] = replace(person, born=value)
        else:
            self._parts[last] = replace(person, died=value)
        return True

    def _is_fact(self, text: str) -> bool:
        return self._read_fact(text) is not None

    def _read_fact(self, text: str) -> tuple[str, str] | None:
        bare = text.strip(" .()")
        folded = fold(bare)
        for kind, words in (("born", self._lex.born), ("died", self._lex.died)):
            for word in words:
                stem = word.rstrip(".")
                if folded.startswith(stem) and _word_ends(folded, len(stem), stem):
                    rest = bare[len(stem) :].lstrip(" .:")
                    if rest and any(c.isdigit() for c in rest):
                        return kind, rest
        year = re.match(r"^(1[5-9]\d\d|20\d\d)\s*(?:[-–]|р\.?)?$", bare)
        if year:
            return "born", year.group(1)
        match = _AGE.match(bare)
        if match and int(match.group(1)) <= OLDEST:
            unit = fold(match.group(2)).strip(" .")
            if not unit or unit in {y.strip(".") for y in self._lex.years}:
                return "age", match.group(1)
        return None

    def _event(self, piece: str) -> bool:
        """``divorced 2016``: about the couple named last. Needs a year or nothing after it, else it is a name."""
        folded = fold(piece)
        for word, kind in sorted(self._lex.ends.items(), key=lambda w: -len(w[0])):
            if not folded.startswith(word) or not _word_ends(folded, len(word), word):
                continue
            rest = piece[len(word) :].lstrip(" .:")
            if rest and not re.match(r"^\D{0,12}\d", rest):
                continue
            if fold(piece) in self._lex.relations or self._starts_relation(piece):
                continue
            if not rest and not self._parts:
                continue
            self._parts.append(SaidEvent(kind, rest))
            return True
        return False

    def _starts_relation(self, piece: str) -> bool:
        found = self._relation_at_start(piece, counted=False)
        return found is not None and bool(found[1])

    def _relation_at_start(self, piece: str, counted: bool) -> tuple[str, str, str] | None:
        """(relation code, what follows, the folded word) where *piece* begins with a kin word."""
        folded = fold(piece)
        for word in sorted(self._lex.relations, key=lambda w: -len(w)):
            if not folded.startswith(word) or not _word_ends(folded, len(word), word):
                continue
            code, language = self._lex.relations[word]
            rest = piece[len(word) :]
            if language not in (self._language, "de") and piece[:1].isupper():
                continue
            if not rest.strip(" :") and language != self._language and not counted:
                return None if not self._parts else (code, "", word)
            return code, rest, word
        return None

    def _without_article(self, piece: str) -> str:
        head, _, rest = piece.partition(" ")
        if fold(head) in self._lex.articles and rest and self._relation_at_start(self._count(rest)[1], counted=True):
            return rest
        return piece

    def _count(self, piece: str) -> tuple[int, str]:
        """``two children``: (2, ``children``); (0, piece) where no number stands before a kin word."""
        head, _, rest = piece.partition(" ")
        number = self._lex.numbers.get(fold(head), int(head) if re.fullmatch(r"[1-9]|1\d", head) else 0)
        if number and rest and self._relation_at_start(rest, counted=True):
            return number, rest
        return 0, piece

    def _split_and(self, text: str) -> list[str]:
        """Names joined by a word for "and"."""
        words = text.split()
        found: list[list[str]] = [[]]
        for word in words:
            if fold(word) in self._lex.conjunctions and found[-1]:
                found.append([])
            else:
                found[-1].append(word)
        return [" ".join(part) for part in found if part]


def _last_words(text: str, count: int) -> tuple[str, str]:
    words = text.rsplit(" ", count)
    return words[0].strip(" :"), " ".join(words[1:])


def _word_ends(folded: str, at: int, word: str) -> bool:
    """Whether the word that ends at *at* is a whole word (signs such as * and † always are)."""
    return at >= len(folded) or not folded[at].isalnum() or not word[-1].isalnum()
