"""Reading dates as people type them: EDTF, numbers, month names, "um 1984", "sommeren 2004", "до 2010"."""

from __future__ import annotations

import datetime as dt
import re

from genogram.dates import vocabulary as words
from genogram.dates.edtf import DateError, Point, reading
from genogram.dates.partial import PartialDate

_LONGEST = 200
_TWO_DIGITS = 100


def from_words(text: str, today: str = "") -> PartialDate:
    """A PartialDate of what somebody typed in English, German, Danish or Ukrainian. Never raises.

    *today* is ISO text and gives "last year" and two-digit years a meaning (empty: the day of this computer).
    What is not understood stays as ``words`` with an empty ``edtf``. The words are also kept beside a reading that is
    more than a plain calendar date. Days come before months (12/3 is 12 March). "Before" keeps the year named: ``../2010``.
    """
    typed = " ".join(text.split())
    if not typed:
        return PartialDate()
    if len(typed) > _LONGEST:
        return PartialDate(words=typed)
    upper = typed.upper()
    if _is_edtf(upper):
        return PartialDate(edtf=upper)
    found = _Reader(_day(today)).read(_plain(typed))
    if found is None or not _is_edtf(found):
        return PartialDate(words=typed)
    exact = re.fullmatch(r"-?\d{4}(-\d\d(-\d\d)?)?", found) and re.search(r"\d{3}", typed)
    return PartialDate(edtf=found, words="" if exact else typed)


def _is_edtf(text: str) -> bool:
    try:
        reading(text)
    except DateError:
        return False
    return True


def _day(today: str) -> dt.date:
    try:
        return dt.date.fromisoformat(today[:10])
    except ValueError:
        return dt.date.today()


def _plain(text: str) -> str:
    """Lower case, one kind of apostrophe and of dash, no brackets."""
    text = text.lower().replace("’", "'").replace("`", "'").replace("ʼ", "'")
    text = re.sub(r"\s*[–—−]\s*", " – ", text)
    return " ".join(re.sub(r"[()\[\]<>,;!]", " ", text).split())


def _any(alternatives: str) -> str:
    longest_first = sorted(alternatives.split("|"), key=len, reverse=True)
    return "(?:" + "|".join(re.escape(a) for a in longest_first) + ")"


_BETWEEN = re.compile(rf"{_any(words.BETWEEN[0])}\.? (.+?) {_any(words.BETWEEN[1])} (.+)")
_FROM_TO = re.compile(rf"{_any(words.FROM_TO[0])} (.+?) {_any(words.FROM_TO[1])} (.+)")
_TO = re.compile(r"(.+?)(?: (?:–|-|to|bis|til) |\.\.\.?|–)(.+)")
_YEARS = re.compile(r"(\d{3,4}) ?[-/] ?(\d{4})")
_SHORT_YEARS = re.compile(r"(\d{4}) ?[-/–] ?'?(\d\d)")
_MARKED = {
    name: re.compile(rf"{_any(alternatives)}\.?(?: |(?<=\.)|(?=\d))(.+)")
    for name, alternatives in (
        ("about", words.ABOUT),
        ("perhaps", words.PERHAPS),
        ("before", words.BEFORE),
        ("after", words.AFTER),
    )
}
_PART = {
    name: re.compile(rf"{_any(alternatives)}\.?[ -](.+)")
    for name, alternatives in (("early", words.EARLY), ("middle", words.MIDDLE), ("late", words.LATE))
}
_AGO = [re.compile(pattern) for pattern in words.AGO]
_FILLER = re.compile(rf"{_any(words.FILLERS_BEFORE)}\.? (.+)")
_FILLER_AFTER = re.compile(rf"(.+?) ?(?<![^\W\d]){_any(words.FILLERS_AFTER)}\.?")
_BC = re.compile(rf"(.+?) ?(?:{words.BEFORE_CHRIST})")
_AD = re.compile(rf"(.+?) ?(?:{words.AFTER_CHRIST})|(?:a\.?d\.?) (.+)")
_DECADE = re.compile(rf"'?(\d{{2,4}}) ?{words.DECADE_ENDINGS}")
_HUNDREDS = re.compile(r"(\d{1,2})00-?(?:tallet|talet|er jahre)")
_CENTURY = re.compile(rf"(\d{{1,2}}|[ivx]+)(?:st|nd|rd|th|-е|-го|-му)?\.? {_any(words.CENTURY_WORDS)}\.?")
_NUMERIC = re.compile(r"(\d{1,2})[./-] ?(\d{1,2})[./-] ?('?\d{2}|\d{3,4})\.?")
_YEAR_FIRST = re.compile(r"(\d{4})[./](\d{1,2})(?:[./](\d{1,2}))?")
_MONTH_NUMBER = re.compile(r"(\d{1,2})[./] ?(\d{4})")
_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.|-?го|-?е)? ?(?:of )?([^\W\d]+)\.? ?('?\d{2}|\d{3,4})")
_MONTH_DAY = re.compile(r"([^\W\d]+)\.? (\d{1,2})(?:st|nd|rd|th)? (\d{3,4})")
_MONTH = re.compile(r"([^\W\d]+)\.? (?:of )?('?\d{2}|\d{3,4})")
_YEAR_MONTH = re.compile(r"(\d{4}) ([^\W\d]+)\.?")
_ENDINGS = (("?", "?"), (" ca", "~"), (" ca.", "~"), (" or so", "~"), (" oder so", "~"), (" eller deromkring", "~"))
_ROMAN = {"i": 1, "v": 5, "x": 10}


class _Reader:
    """Reads plain lower-case text into EDTF, or None. Recursive by the words around a date; text gets shorter each time."""

    def __init__(self, today: dt.date) -> None:
        self._today = today

    def read(self, text: str) -> str | None:
        return self._between(text) or self._marked(text) or self._part(text) or self._relative(text) or self._one(text)

    def _between(self, text: str) -> str | None:
        if match := _SHORT_YEARS.fullmatch(text):
            second = match[1][:2] + match[2]
            return f"{match[1]}/{second}" if second > match[1] else None
        if match := _YEARS.fullmatch(text):
            return f"{int(match[1]):04d}/{match[2]}"
        for pattern in (_BETWEEN, _FROM_TO, _TO):
            if match := pattern.fullmatch(text):
                end = self._end(match[2])
                start = self._end(match[1]) or (end and self._end(f"{match[1]} {end[:4]}"))
                if start and end:
                    return f"{start}/{end}"
        return None

    def _end(self, text: str) -> str | None:
        found = self._single_marked(text.strip())
        return found if found and "/" not in found else None

    def _single_marked(self, text: str) -> str | None:
        for name in ("about", "perhaps"):
            if match := _MARKED[name].fullmatch(text):
                inner = self._single_marked(match[1])
                return inner and _qualified(inner, "~" if name == "about" else "?")
        if text.endswith("?"):
            inner = self._single_marked(text[:-1].rstrip())
            return inner and _qualified(inner, "?")
        return self._one(text)

    def _marked(self, text: str) -> str | None:
        for name, pattern in _MARKED.items():
            match = pattern.fullmatch(text)
            if not match:
                continue
            if name in ("about", "perhaps"):
                inner = self.read(match[1])
                found = inner and _qualified(inner, "~" if name == "about" else "?")
            else:
                end = self._end(match[1])
                found = end and (f"../{end}" if name == "before" else f"{end}/..")
            if found:
                return found
        for ending, sign in (
            ("?", "?"),
            (" ca", "~"),
            (" ca.", "~"),
            (" or so", "~"),
            (" oder so", "~"),
            (" eller deromkring", "~"),
        ):
            if text.endswith(ending) and (inner := self.read(text[: -len(ending)].rstrip())):
                return _qualified(inner, sign)
        return None

    def _part(self, text: str) -> str | None:
        for name, pattern in _PART.items():
            match = pattern.fullmatch(text)
            found = match and self._end(match[1])
            if found and re.fullmatch(r"\d{3}X", found):
                first, last = {"early": (0, 3), "middle": (3, 6), "late": (6, 9)}[name]
                return f"{found[:3]}{first}~/{found[:3]}{last}~"
            if found and re.fullmatch(r"\d{4}", found):
                month, until = {"early": (1, 4), "middle": (5, 8), "late": (9, 12)}[name]
                return f"{found}-{month:02d}~/{found}-{until:02d}~"
        return None

    def _relative(self, text: str) -> str | None:
        if text in words.TODAY:
            return self._today.isoformat()
        if text in words.YESTERDAY:
            return (self._today - dt.timedelta(days=1)).isoformat()
        if text in words.THIS_YEAR:
            return f"{self._today.year:04d}"
        if text in words.LAST_YEAR:
            return f"{self._today.year - 1:04d}"
        for pattern in _AGO:
            if match := pattern.fullmatch(text):
                return f"{max(0, self._today.year - int(match[1])):04d}~"
        return None

    def _one(self, text: str) -> str | None:
        if found := self._calendar(text):
            return found
        if match := _BC.fullmatch(text):
            return _before_christ(self._one(_four_digits(match[1])))
        if match := _AD.fullmatch(text):
            return self._one(_four_digits(match[1] or match[2]))
        if match := _FILLER.fullmatch(text):
            return self._one(match[1])
        if match := _FILLER_AFTER.fullmatch(text):
            return self._one(match[1])
        return None

    def _calendar(self, text: str) -> str | None:
        if re.fullmatch(r"\d{3,4}", text):
            return f"{int(text):04d}"
        if re.fullmatch(r"'\d\d", text):
            return self._year(text)
        if _is_edtf(text.upper()) and "/" not in text:
            return text.upper()
        return self._long_times(text) or self._numbers(text) or self._names(text)

    def _long_times(self, text: str) -> str | None:
        if match := _HUNDREDS.fullmatch(text):
            return f"{int(match[1]):02d}XX"
        if match := _CENTURY.fullmatch(text):
            number = int(match[1]) if match[1].isdecimal() else _roman(match[1])
            return f"{number - 1:02d}XX" if 1 <= number <= 99 else None
        match = _DECADE.fullmatch(text)
        if match and match[1].endswith("0") and len(match[1]) != 3:
            decade = match[1] if len(match[1]) == 4 else self._year("'" + match[1])
            return decade[:3] + "X"
        return None

    def _numbers(self, text: str) -> str | None:
        if match := _NUMERIC.fullmatch(text):
            day, month = int(match[1]), int(match[2])
            if month > 12 >= day and "/" in text:
                day, month = month, day
            return f"{self._year(match[3])}-{month:02d}-{day:02d}"
        if match := _YEAR_FIRST.fullmatch(text):
            return f"{match[1]}-{int(match[2]):02d}" + (f"-{int(match[3]):02d}" if match[3] else "")
        if match := _MONTH_NUMBER.fullmatch(text):
            return f"{match[2]}-{int(match[1]):02d}"
        return None

    def _names(self, text: str) -> str | None:
        if (match := _DAY_MONTH.fullmatch(text)) and match[2] in words.MONTHS:
            return f"{self._year(match[3])}-{words.MONTHS[match[2]]:02d}-{int(match[1]):02d}"
        if (match := _MONTH_DAY.fullmatch(text)) and match[1] in words.MONTHS:
            return f"{self._year(match[3])}-{words.MONTHS[match[1]]:02d}-{int(match[2]):02d}"
        name = year = ""
        if match := _MONTH.fullmatch(text):
            name, year = match[1], match[2]
        elif match := _YEAR_MONTH.fullmatch(text):
            name, year = match[2], match[1]
        number = words.MONTHS.get(name) or words.SEASONS.get(name)
        return f"{self._year(year)}-{number:02d}" if number else None

    def _year(self, text: str) -> str:
        """Four digits of a year; one of two digits is the last such year that is not in the future."""
        number = int(text.lstrip("'"))
        if len(text.lstrip("'")) == 2:
            number += self._today.year // _TWO_DIGITS * _TWO_DIGITS
            if number > self._today.year:
                number -= _TWO_DIGITS
        return f"{number:04d}"


def _qualified(edtf: str, sign: str) -> str | None:
    """*edtf* with *sign* on each of its dates; about and perhaps together are ``%``."""
    parts = []
    for part in edtf.split("/"):
        if part in ("", ".."):
            parts.append(part)
        elif part[-1] in "~?%":
            parts.append(part if part[-1] == sign else part[:-1] + "%")
        else:
            parts.append(part + sign)
    return "/".join(parts)


def _before_christ(edtf: str | None) -> str | None:
    if edtf is None or "/" in edtf:
        return None
    point = reading(edtf) if _is_edtf(edtf) else None
    if not isinstance(point, Point) or point.year is None or point.year < 1:
        return None
    year = 1 - point.year
    return (f"-{-year:04d}" if year else "0000") + edtf[4:]


def _four_digits(text: str) -> str:
    """With an era, two digits are a whole year."""
    return re.sub(r"(?<!\d)\d{1,2}$", lambda year: f"{int(year[0]):04d}", text)


def _roman(text: str) -> int:
    values = [_ROMAN[letter] for letter in text]
    return sum(-v if any(later > v for later in values[i + 1 :]) else v for i, v in enumerate(values))
