"""Each picture in words: for those who cannot see it, and for those who want to check it."""

from __future__ import annotations

from familyapp.reports import words
from familyapp.reports.context import Context, listed
from familyapp.reports.text import P, Run, Story, bold
from genogram.code_words import in_text
from genogram.ids import Id
from genogram.model import Bond, Union, ordered

_MOST = 24


def genogram_in_words(ctx: Context) -> Story:
    """How many people, then each couple with its children, then the lines between people."""
    t, look, doc = ctx.t, ctx.look, ctx.doc
    count = len(doc.persons)
    said = t.plural("The picture shows {count} person.", "The picture shows {count} people.", count)
    parts: list[str | Run] = [bold(t("In words:")), " ", said]
    families = [said for union in ordered(doc.unions) if (said := _family(ctx, union))]
    parts += [f" {family}" for family in families[:_MOST]]
    if len(families) > _MOST:
        parts.append(" " + _more(ctx, len(families) - _MOST))
    story: Story = [P(parts, look.caption)]
    lines = [t("{names}: {kind}.", names=ctx.names((b.a, b.b)), kind=_line(ctx, b)) for b in ordered(doc.bonds)]
    if lines:
        more = [_more(ctx, len(lines) - _MOST)] if len(lines) > _MOST else []
        story.append(P([bold(t("Lines between people:")), " ", " ".join([*lines[:_MOST], *more])], look.caption))
    return story


def _line(ctx: Context, bond: Bond) -> str:
    said = words.bond_kind(ctx.doc, bond.kind, ctx.t)
    way = words.arrow(bond.direction, ctx.name(bond.a), ctx.name(bond.b), ctx.t)
    return f"{said} ({way})" if way else said


def _more(ctx: Context, count: int) -> str:
    return ctx.t.plural("And {count} more.", "And {count} more.", count)


def _family(ctx: Context, union: Union) -> str:
    t = ctx.t
    children = [p for p in ordered(ctx.doc.parentages) if p.union == union.id]
    names = []
    for link in children:
        how = in_text(link.kind, t)
        names.append(f"{ctx.name(link.child)} ({how})" if how else ctx.name(link.child))
    partners = ctx.names(union.partners)
    events = couple_events(ctx, union)
    if not partners:
        return t("Brothers and sisters: {names}.", names=listed(names, t)) if names else ""
    if len(partners) and events:
        partners = f"{partners} ({events})"
    if not names:
        return t("{partners}.", partners=partners)
    called = listed(names, t)
    return t.plural("{partners}, child: {names}.", "{partners}, children: {names}.", len(names), partners=partners, names=called)


def couple_events(ctx: Context, union: Union) -> str:
    """What happened in a couple, in order of telling: ``married 2008, separated 2021``."""
    said = []
    for event in union.events:
        what = in_text(event.kind, ctx.t) or event.words.strip()
        when = ctx.year(event.when)
        if what:
            said.append(f"{what} {when}".strip())
    return ", ".join(said)


def ecomap_in_words(ctx: Context, centre: Id) -> Story:
    """Who stands in the middle, and each tie with what it gives and what it asks."""
    t = ctx.t
    ties = [tie for tie in ordered(ctx.doc.ties) if ctx.element_name(tie.to)]
    said = [t("In the middle: {name}.", name=ctx.element_name(centre))]
    for tie in ties[:_MOST]:
        bits = [in_text(tie.strength, t), in_text(tie.state, t)]
        if tie.helps is not None:
            bits.append(t("helps {number}", number=tie.helps))
        if ctx.loads and tie.burdens is not None:
            bits.append(t("burdens {number}", number=tie.burdens))
        way = t("{origin} and {to}", origin=ctx.element_name(tie.origin), to=ctx.element_name(tie.to))
        told = ", ".join(b for b in bits if b)
        said.append(f"{way}: {told}." if told else f"{way}.")
    if len(ties) > _MOST:
        said.append(_more(ctx, len(ties) - _MOST))
    return [P([bold(t("In words:")), " ", " ".join(said)], ctx.look.caption)]
