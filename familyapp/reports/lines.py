"""Ties and resources around the family, and how each person sees the lines between people: no sums, no means."""

from __future__ import annotations

from collections.abc import Iterable

from familyapp.reports import words
from familyapp.reports.blocks import Cell, section, table, together
from familyapp.reports.context import Context, quoted
from familyapp.reports.text import P, Run, Story, bold, italic
from genogram.code_words import in_text, word
from genogram.ids import Id
from genogram.model import Bond, Domain, SupportFlow, Tie, View, ViewState, ordered


def ties(ctx: Context) -> Story:
    """Ties by life domain; what helps and what burdens are two answers and stay two."""
    t, doc = ctx.t, ctx.doc
    held = sorted(ordered(doc.ties), key=lambda tie: (_domain(ctx, tie), tie.id))
    rows: list[list[Cell]] = []
    for tie in held:
        place = doc.places.get(tie.to)
        name: list[str | Run] = [bold(ctx.element_name(tie.to) or t("somebody"))]
        if place:
            name.append(f"\n{word(place.domain, t)}")
        row: list[Cell] = [name, _how(ctx, tie), _number(tie.helps, t("not said"))]
        if ctx.loads:
            row.append(_number(tie.burdens, t("not said")))
        rows.append([*row, _about(ctx, tie)])
    unlinked = [p for p in ordered(doc.places) if not any(tie.to == p.id for tie in held)]
    # A reader from whom lines are kept must not read that there are none.
    none_yet = t("no line drawn yet") if ctx.reader == "helper" else ""
    rows += [[[bold(p.name), f"\n{word(p.domain, t)}"], none_yet, "", *([""] if ctx.loads else []), ""] for p in unlinked]
    if not rows:
        return []
    heads = [t("Who or what"), t("Tie"), t("Helps"), *([t("Burdens")] if ctx.loads else []), t("In their words")]
    widths = [38.0, 44.0, 24.0, *([24.0] if ctx.loads else []), 44.0]
    numbers = (2, 3) if ctx.loads else (2,)
    note = t("Helps and burdens are two answers from 0 to 10. They are not added up.") if ctx.loads else t("Helps: from 0 to 10.")
    return section(ctx, t("Ties and resources"), [P(note, ctx.look.small), table(ctx, heads, rows, widths, numbers)])


def _domain(ctx: Context, tie: Tie) -> int:
    place = ctx.doc.places.get(tie.to)
    return list(Domain).index(place.domain) if place else -1


def _number(value: int | None, empty: str) -> str:
    return str(value) if value is not None else empty


def _how(ctx: Context, tie: Tie) -> str:
    t = ctx.t
    first = [ctx.element_name(tie.origin)]
    strength = ", ".join(x for x in (in_text(tie.strength, t), in_text(tie.state, t)) if x)
    first += [strength] if strength else []
    said: list[str] = []
    given = [in_text(s.kind, t) for s in tie.support if s.flow in {SupportFlow.GIVEN, SupportFlow.MUTUAL}]
    received = [in_text(s.kind, t) for s in tie.support if s.flow in {SupportFlow.RECEIVED, SupportFlow.MUTUAL}]
    if received or tie.flow_in:
        said.append(t("comes in: {what}", what=", ".join(received)) if received else t("energy comes in"))
    if given or tie.flow_out:
        said.append(t("goes out: {what}", what=", ".join(given)) if given else t("energy goes out"))
    if span := ctx.span(tie.span):
        said.append(span)
    if wish := in_text(tie.wish, t):
        said.append(wish)
    if tie.lasts_without_us:
        said.append(t("carries on without us"))
    return "\n".join(x for x in (": ".join(first), "; ".join(said)) if x)


def _about(ctx: Context, tie: Tie) -> Cell:
    place = ctx.doc.places.get(tie.to)
    parts: list[str | Run] = []
    if tie.what_is_good.strip():
        parts.append(tie.what_is_good.strip())
    if ctx.loads and tie.what_weighs.strip():
        parts += ["\n" if parts else "", ctx.t("weighs: {words}", words=tie.what_weighs.strip())]
    if place and place.opens_by.strip():
        parts += ["\n" if parts else "", ctx.t("opens by: {words}", words=place.opens_by.strip())]
    if said := ctx.told(tie.told):
        parts += ["\n" if parts else "", ctx.t("told by {name}", name=said)]
    return parts


def views(ctx: Context) -> Story:
    """Per pair or tie one line of all views, each with its holder; pairs that are seen differently come first."""
    t, look = ctx.t, ctx.look
    groups = grouped(ordered(ctx.doc.views), ctx)
    if not groups:
        return []
    story: Story = []
    for key in sorted(groups, key=lambda k: (not _differ(groups[k]), groups[k][0].id)):
        held = groups[key]
        bond = ctx.doc.bonds.get(key[0]) if len(key) == 1 else None
        lines: Story = [P(_title(ctx, key), look.subheading)]
        lines.append(P(_sentences(ctx, held, bond, key), look.body))
        told = [v for v in held if v.words.strip() and v.state is ViewState.TOLD]
        quotes = [P([_who(ctx, v), ": ", italic(quoted(v.words, t))], look.quote) for v in told]
        story.append(together([*lines, *quotes[:2]]))
        story += quotes[2:]
    note = P(t("Each person has their own view. None of them is the true one, and no mean is formed."), look.small)
    return section(ctx, t("How each person sees it"), [note, *story])


Key = tuple[Id, ...]


def grouped(held: Iterable[View], ctx: Context) -> dict[Key, list[View]]:
    """Views by what they are about: (bond or tie,) or a pair; a pair with one line between them joins that line."""
    lines: dict[frozenset[Id], list[Id]] = {}
    for bond in ctx.doc.bonds.values():
        lines.setdefault(frozenset((bond.a, bond.b)), []).append(bond.id)
    groups: dict[Key, list[View]] = {}
    for view in held:
        if view.about:
            key: Key = (view.about,)
        else:
            found = lines.get(frozenset(view.pair), [])
            key = (found[0],) if len(found) == 1 else tuple(sorted(view.pair))
        groups.setdefault(key, []).append(view)
    return groups


def _differ(held: list[View]) -> bool:
    told = [v for v in held if v.state is ViewState.TOLD]
    return len({v.closeness for v in told if v.closeness is not None}) > 1 or len({v.kind for v in told if v.kind}) > 1


def _title(ctx: Context, key: Key) -> str:
    return ctx.element_name(key[0]) if len(key) == 1 else ctx.names(key)


def _who(ctx: Context, view: View) -> str:
    holder = ctx.name(view.holder)
    if view.teller and view.teller != view.holder:
        return ctx.t("{holder}, as {teller} says", holder=holder, teller=ctx.name(view.teller))
    return holder


def _sentences(ctx: Context, held: list[View], bond: Bond | None, key: Key) -> list[str | Run]:
    """``Mum: close (8). Lea: rather far (3). Dad: not asked.``"""
    t = ctx.t
    often = {v.holder for v in held if sum(1 for other in held if other.holder == v.holder) > 1}
    parts: list[str | Run] = []
    for view in held:
        said = []
        if view.state is ViewState.NOT_ASKED:
            said.append(t("not asked"))
        elif view.state is ViewState.DECLINED:
            said.append(t("did not want to say"))
        else:
            if view.closeness is not None:
                said.append(words.closeness(view.closeness, t))
            if view.kind:
                said.append(words.bond_kind(ctx.doc, view.kind, t))
            if not said:
                said.append(t("in words only") if view.words.strip() else t("no number said"))
        if view.holder in often and view.on:
            said.append(ctx.date(view.on))
        if view.sure is False:
            said.append(t("not sure"))
        parts += [bold(_who(ctx, view)), f": {', '.join(said)}. "]
    if ctx.reader == "helper":
        ends = (bond.a, bond.b) if bond else key if len(key) == 2 else ()
        for person in ends:
            if all(v.holder != person for v in held):
                parts += [bold(ctx.name(person)), f": {t('not asked')}. "]
    return parts
