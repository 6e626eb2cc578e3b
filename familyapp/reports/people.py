"""Who belongs to the family, with dates, relations and who says so."""

from __future__ import annotations

from collections import defaultdict

from familyapp.reports.blocks import Cell, bullet, section, table
from familyapp.reports.context import Context, quoted
from familyapp.reports.figure_words import couple_events
from familyapp.reports.text import Run, Story, bold
from genogram.ages import age_on
from genogram.code_words import in_text
from genogram.ids import Id
from genogram.model import Consent, Life, NameKind, PartialDate, Person, PersonKind, Union, ordered


def people(ctx: Context) -> Story:
    """The table of people; who says so only where anybody is named."""
    t = ctx.t
    persons = ordered(ctx.doc.persons)
    if not persons:
        return []
    kin = _Kin(ctx)
    sources = any(p.told for p in persons)
    heads = [t("Name"), t("Dates"), t("In the family"), t("What was told")]
    rows: list[list[Cell]] = [
        [_name(ctx, p), _dates(ctx, p), "\n".join(kin.of(p.id)), _details(ctx, p), *([ctx.told(p.told)] if sources else [])]
        for p in persons
    ]
    widths = [34.0, 30.0, 52.0, 54.0]
    if sources:
        heads.append(t("Who says so"))
        widths.append(28.0)
    told = [i for i in range(len(heads)) if i == 0 or any(row[i] for row in rows)]
    shown = table(ctx, [heads[i] for i in told], [[row[i] for i in told] for row in rows], [widths[i] for i in told])
    return section(ctx, t("People"), [shown])


def _name(ctx: Context, person: Person) -> Cell:
    parts: list[str | Run] = [bold(person.name.strip() or ctx.name(person.id))]
    others = [
        n.text.strip()
        for n in person.more_names
        if n.kind in {NameKind.OTHER_SCRIPT, NameKind.CALL_ME, NameKind.BIRTH_NAME} and n.text.strip() and not n.case
    ]
    parts += [f"\n{name}" for name in others if name != person.name.strip()]
    kind = in_text(person.kind, ctx.t)
    if person.kind is PersonKind.PET and person.species.strip():
        kind = person.species.strip()
    if kind:
        parts.append(f"\n{kind}")
    return parts


def _dates(ctx: Context, person: Person) -> str:
    t = ctx.t
    said = []
    today = PartialDate(edtf=ctx.today) if ctx.today else None
    alive = person.died is None and person.life is not Life.DIED
    if born := ctx.said(person.born):
        said.append(t("born {date}", date=born))
    if died := ctx.said(person.died):
        said.append(t("died {date}", date=died))
    elif state := in_text(person.life, t):
        said.append(state)
    ages = age_on(person, today) if alive and today and person.kind is not PersonKind.PREGNANCY else None
    if ages and ages[1] < 130:
        said.append(
            t.plural("{count} year old", "{count} years old", ages[1])
            if ages[0] == ages[1]
            else t("{low} to {high} years old", low=ages[0], high=ages[1])
        )
    elif person.age_told and not ages:
        said.append(t("{years} years old when told", years=person.age_told.years))
    return "\n".join(said)


def _details(ctx: Context, person: Person) -> Cell:
    t = ctx.t
    said: list[str] = []
    said += [text.strip() for text in (person.work, person.education) if text.strip()]
    if person.languages:
        said.append(t("speaks {languages}", languages=", ".join(_language(code, t.language) for code in person.languages)))
    for move in person.migrations:
        way = " – ".join(x.strip() for x in (move.origin, move.destination) if x.strip())
        when = ctx.year(move.when)
        if way or when:
            said.append(t("moved: {way}", way=" ".join(x for x in (way, when) if x)))
    if person.needs:
        said.append(t("good to know: {needs}", needs=", ".join(person.needs)))
    if ctx.options.health:
        said += [c.words.strip() for c in person.conditions if c.words.strip()]
    if ctx.thinking and person.please_do_not_ask:
        said.append(t("please do not ask about: {topics}", topics=", ".join(person.please_do_not_ask)))
    return "\n".join(said)


def _language(told: str, speaks: str) -> str:
    """The name of a language that was noted by its code; other words stay as they were told."""
    from babel import Locale, UnknownLocaleError

    code = told.strip()
    if not (2 <= len(code) <= 3 and code.isascii() and code.islower()):
        return code
    try:
        return Locale.parse(code).get_display_name(speaks) or code
    except (UnknownLocaleError, ValueError):
        return code


class _Kin:
    """Relations of everybody, gathered once."""

    def __init__(self, ctx: Context) -> None:
        self.ctx = ctx
        self.unions: dict[Id, list[Union]] = defaultdict(list)
        for union in ordered(ctx.doc.unions):
            for partner in union.partners:
                self.unions[partner].append(union)
        self.parents: dict[Id, list[str]] = defaultdict(list)
        for link in ordered(ctx.doc.parentages):
            names = ctx.names(ctx.doc.unions[link.union].partners)
            how = in_text(link.kind, ctx.t)
            if names:
                said = ctx.t("child of {names}", names=names)
                self.parents[link.child].append(f"{said} ({how})" if how else said)
        self.homes: dict[Id, list[str]] = defaultdict(list)
        for home in ordered(ctx.doc.households):
            for member in home.members:
                name = home.name.strip() or ctx.t("household")
                share = f" ({member.share} %)" if member.share is not None and member.share < 100 else ""
                self.homes[member.person].append(name + share)

    def of(self, person: Id) -> list[str]:
        """Lines about one person: whose child, whose partner, where they live."""
        t = self.ctx.t
        lines = list(self.parents[person])
        for union in self.unions[person]:
            other = [p for p in union.partners if p != person]
            if other:
                events = couple_events(self.ctx, union)
                said = t("with {name}", name=self.ctx.names(other))
                lines.append(f"{said} ({events})" if events else said)
        if self.homes[person]:
            lines.append(t("lives: {homes}", homes=", ".join(self.homes[person])))
        return lines


def timeline(ctx: Context) -> Story:
    """Events of the family's life in order of time."""
    from genogram.dates import sort_key

    t = ctx.t
    events = sorted(ordered(ctx.doc.life_events), key=lambda e: sort_key(e.when.best if e.when else None))
    rows: list[list[Cell]] = []
    for event in events:
        parts: list[str | Run] = [bold(event.title.strip())] if event.title.strip() else []
        for text in (event.words.strip(), quoted(event.own_feeling, t)):
            if text:
                parts += [" " if parts else "", text]
        rows.append([ctx.said(event.when), ctx.names(event.persons), parts or event.category])
    if not rows:
        return []
    return section(ctx, t("What happened"), [table(ctx, [t("When"), t("Who"), t("What")], rows, [34, 40, 96])])


def consents(ctx: Context) -> Story:
    """Who agreed to what, towards whom; one line for each person and purpose."""
    t = ctx.t
    given: dict[tuple[Id, str], list[str]] = defaultdict(list)
    for consent in ordered(ctx.doc.consents):
        if not ctx.thinking and consent.recipient not in {"", ctx.reader}:
            continue
        what = " ".join(x for x in (_purpose(ctx, consent.purpose), consent.degree.strip()) if x)
        given[consent.person, what].append(_towards(ctx, consent))
    lines: Story = [
        bullet(ctx, [bold(ctx.name(person)), f": {what}" if what else "", f" – {'; '.join(dict.fromkeys(x for x in to if x))}"])
        for (person, what), to in given.items()
    ]
    return section(ctx, t("Who agreed to what"), lines)


def _towards(ctx: Context, consent: Consent) -> str:
    t = ctx.t
    known = {"supervisor": t("supervision"), "family": t("the family"), "authority": t("the authority")}
    said = [known.get(consent.recipient, consent.recipient), ctx.date(consent.on)]
    if consent.withdrawn_on:
        said.append(t("withdrawn {date}", date=ctx.date(consent.withdrawn_on)))
    return ", ".join(x for x in said if x)


def _purpose(ctx: Context, code: str) -> str:
    t = ctx.t
    known = {
        "draw": t("being drawn"),
        "store": t("keeping notes"),
        "share": t("sharing"),
        "photo": t("photos"),
        "report": t("this report"),
    }
    return known.get(code, code)
