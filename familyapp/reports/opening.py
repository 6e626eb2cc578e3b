"""How a report begins: what it is, when, by whom, for whom, as told by whom; and what is good, before anything else."""

from __future__ import annotations

from familyapp.reports.blocks import Cell, bullet, facts, gap, section, together
from familyapp.reports.context import Context, listed, quoted
from familyapp.reports.text import P, Run, Story, bold, italic
from genogram.ids import Id
from genogram.model import PartialDate, Presence, TellerKind, ordered

GOOD_QUESTIONS = frozenset({"resource", "coping", "exception", "gossip", "pride_ancestor"})
"""Types of questions whose answers speak of what is good."""

_MANY = 6
_LINE = "\u2009" + "_" * 34


def kind_of_report(ctx: Context) -> str:
    """What the report is called, by its reader."""
    t = ctx.t
    names = {
        "helper": t("Working report"),
        "supervisor": t("Report for supervision"),
        "family": t("Report for the family"),
        "authority": t("Report for an authority"),
    }
    return names[ctx.reader]


def case_title(ctx: Context) -> str:
    """Title of the case, or words for one without."""
    case = ctx.doc.case
    return ctx.options.title.strip() or (case.title.strip() if case else "") or ctx.t("A family")


def title_block(ctx: Context) -> Story:
    """Title, date, author, recipient, as told by, version."""
    t, look = ctx.t, ctx.look
    story: Story = [P(kind_of_report(ctx), look.overline), P(case_title(ctx), look.title)]
    case = ctx.doc.case
    if case and case.practice:
        story.append(P([bold(t("Practice case.")), " ", t("The people in it are invented.")], look.body))
    day = ctx.date(PartialDate(edtf=ctx.today)) if ctx.today else ""
    rows: list[tuple[str, Cell]] = []
    if day:
        rows.append((t("Date"), day))
    rows.append((t("Written by"), ctx.options.author.strip() or _LINE))
    rows.append((t("For"), recipient(ctx) if ctx.options.recipient.strip() or ctx.reader == "helper" else _for_whom(ctx)))
    if tellers := as_told_by(ctx):
        rows.append((t("As told by"), tellers))
    if ctx.options.eyes:
        rows.append((t("Pictures"), t("through the eyes of {name}", name=ctx.name(ctx.options.eyes))))
    if ctx.options.version.strip():
        rows.append((t("Version"), ctx.options.version.strip()))
    return [*story, gap(4), facts(ctx, rows), gap(4)]


def recipient(ctx: Context) -> str:
    """For whom the report is, as the footer says it."""
    t = ctx.t
    if ctx.options.recipient.strip():
        return ctx.options.recipient.strip()
    names = {
        "helper": t("the helper's own use"),
        "supervisor": t("supervision"),
        "family": t("the family"),
        "authority": t("the authority"),
    }
    return names[ctx.reader]


def _for_whom(ctx: Context) -> str:
    said = recipient(ctx)
    return said if ctx.reader == "family" else f"{said}: {_LINE}"


def as_told_by(ctx: Context) -> str:
    """Everybody whose word stands in the case, in order of telling; the helper last where the helper noted something."""
    people: dict[Id, None] = {}
    helper = False
    for _, element in ctx.doc.elements():
        if element.told and element.told.by is TellerKind.PERSON and element.told.person:
            people[element.told.person] = None
        helper = helper or bool(element.told and element.told.by is TellerKind.HELPER)
    for session in ordered(ctx.doc.sessions):
        people |= {p.person: None for p in session.participants if p.presence is Presence.PRESENT}
    people |= {teller: None for e in ordered(ctx.doc.entries) if (teller := e.answered_by or e.asked_of) and e.answer.strip()}
    names = [ctx.name(person) for person in sorted(people)]
    return listed(names + ([ctx.t("the helper")] if helper and names else []), ctx.t)


def strengths(ctx: Context) -> Story:
    """Strengths, what drives people, what is good between them, who and what helps, and what was said about it."""
    t = ctx.t
    lines: Story = [
        bullet(ctx, [bold(ctx.name(p.id)), ": ", ", ".join(s.strip() for s in p.strengths if s.strip())])
        for p in ordered(ctx.doc.persons)
        if any(s.strip() for s in p.strengths)
    ]
    lines += [
        bullet(ctx, [bold(ctx.name(p.id)), " ", t("would set off for:"), " ", italic(quoted(p.drive, t))])
        for p in ordered(ctx.doc.persons)
        if p.drive.strip()
    ]
    lines += [
        bullet(ctx, [t("Between"), " ", bold(ctx.names((b.a, b.b))), ": ", b.good.strip()])
        for b in ordered(ctx.doc.bonds)
        if b.good.strip()
    ]
    lines += _helping(ctx)
    said = [] if ctx.reader == "family" else _said_well(ctx)
    if said:
        lines += [together([P(t("Said in conversation"), ctx.look.subheading), said[0]]), *said[1:]]
    if found := [*_thanks(ctx), *lines]:
        return section(ctx, t("Strengths and resources"), found)
    if not (ctx.doc.bonds or ctx.doc.ties or ctx.doc.entries or ctx.doc.persons):
        return []
    empty = t("Nothing has been written down here yet. That says something about the notes, not about the family.")
    return section(ctx, t("Strengths and resources"), [P(empty, ctx.look.body)])


def _thanks(ctx: Context) -> Story:
    said = [s.closing.appreciation.strip() for s in ordered(ctx.doc.sessions) if s.closing.appreciation.strip()]
    if ctx.reader != "family":
        return []
    if not ctx.doc.sessions:
        return []
    story: Story = [P(ctx.t("Thank you for telling us about your family."), ctx.look.lead)]
    return story + [P(words, ctx.look.body) for words in said]


def _helping(ctx: Context) -> Story:
    helping = [tie for tie in ordered(ctx.doc.ties) if tie.what_is_good.strip() or (tie.helps or 0) > 5]
    helping.sort(key=lambda tie: -(tie.helps or 0))
    lines: Story = []
    for tie in helping[: 2 * _MANY]:
        parts: list[str | Run] = [bold(ctx.element_name(tie.to))]
        if tie.what_is_good.strip():
            parts += [": ", tie.what_is_good.strip()]
        if tie.helps is not None:
            parts += [" ", ctx.t("(helps {number} of 10)", number=tie.helps)]
        lines.append(bullet(ctx, parts))
    return lines


def _said_well(ctx: Context) -> Story:
    good = [e for e in ordered(ctx.doc.entries) if e.type in GOOD_QUESTIONS and e.answer.strip()]
    lines: Story = []
    for entry in good[:_MANY]:
        lines.append(
            P(
                [bold(ctx.name(entry.answered_by or entry.asked_of)), ": ", italic(quoted(entry.answer, ctx.t))],
                ctx.look.body,
            )
        )
    return lines
