"""Sessions as they went: who was there, what brought them, each question and answer in their words, how it closed."""

from __future__ import annotations

from familyapp.reports.blocks import Cell, bullet, section, table, together
from familyapp.reports.context import Context, quoted
from familyapp.reports.text import P, Run, Story, bold, italic
from genogram.code_words import in_text
from genogram.ids import Id
from genogram.model import About, Position, Presence, QuestionEntry, Session, ordered

_LETTER_QUOTES = 12


def in_order(ctx: Context) -> list[Session]:
    """Sessions by number, then in order of telling."""
    return sorted(ordered(ctx.doc.sessions), key=lambda s: (s.number, s.id))


def rows_of(ctx: Context, session: Id) -> list[QuestionEntry]:
    """The rows of one session in their order."""
    return sorted((e for e in ctx.doc.entries.values() if e.session == session), key=lambda e: (e.order, e.id))


def sessions(ctx: Context) -> Story:
    """All sessions with their rows."""
    story: Story = []
    for session in in_order(ctx):
        story += _session(ctx, session)
    return section(ctx, ctx.t("What was talked about"), story, 150)


def _session(ctx: Context, session: Session) -> Story:
    t, look = ctx.t, ctx.look
    title = " · ".join(
        x
        for x in (
            t("Session {number}", number=session.number),
            ctx.date(session.when),
            session.where.strip(),
            session.method.strip(),
        )
        if x
    )
    opening: Story = [P(title, look.subheading), *participants(ctx, session)]
    for concern in session.concerns:
        if concern.words.strip():
            who = ctx.name(concern.person) if concern.person else t("What it is about")
            opening.append(P([bold(who), ": ", italic(quoted(concern.words, t))], look.body))
    for label, text in (
        (t("What was asked of us"), session.mandate),
        (t("What has changed since last time"), session.changed_since),
        (t("Interpreter"), session.interpreter),
    ):
        if text.strip():
            opening.append(P([bold(label), ": ", text.strip()], look.body))
    story: Story = [together(opening)]
    rows = [_row(ctx, n, entry) for n, entry in enumerate(rows_of(ctx, session.id), 1)]
    if rows:
        heads = ["", t("Asked of, about"), t("Question and answer"), t("Noticed")]
        noticed = any(e.noticed.strip() or e.difference.strip() for e in rows_of(ctx, session.id))
        if noticed:
            story.append(table(ctx, heads, rows, [7, 36, 91, 36]))
        else:
            story.append(table(ctx, heads[:3], [row[:3] for row in rows], [7, 38, 125]))
    return story + closing(ctx, session)


def participants(ctx: Context, session: Session) -> Story:
    """Who was there, who was invited, who was away and why."""
    t = ctx.t
    said: list[str | Run] = []
    for presence, label in (
        (Presence.PRESENT, t("Present")),
        (Presence.INVITED, t("Invited")),
        (Presence.ABSENT, t("Not there")),
    ):
        names = [
            f"{ctx.name(p.person)} ({p.why.strip()})" if p.why.strip() else ctx.name(p.person)
            for p in session.participants
            if p.presence is presence
        ]
        if names:
            said += ["   " if said else "", bold(label), ": ", ", ".join(names), "."]
    if session.team.strip():
        said += ["   " if said else "", bold(t("Team")), ": ", session.team.strip(), "."]
    return [P(said, ctx.look.body)] if said else []


def _row(ctx: Context, number: int, entry: QuestionEntry) -> list[Cell]:
    t, look = ctx.t, ctx.look
    who: list[str | Run] = [bold(ctx.name(entry.asked_of)) if entry.asked_of else t("everybody")]
    if entry.answered_by and entry.answered_by != entry.asked_of:
        who.append("\n" + t("answered by {name}", name=ctx.name(entry.answered_by)))
    about = about_words(ctx, entry.about)
    if about:
        who.append("\n" + t("about {what}", what=about))
    talk: Story = [P(entry.question.strip() or _type_name(ctx, entry), look.cell)]
    if entry.answer.strip():
        talk.append(P([italic(quoted(entry.answer, t))], look.cell))
    elif entry.later:
        talk.append(P(t("left for later"), look.label))
    else:
        talk.append(P(t("no answer noted"), look.label))
    if facts := _facts(ctx, entry):
        talk.append(P(facts, look.cell))
    noticed = "\n".join(x.strip() for x in (entry.noticed, entry.difference) if x.strip())
    return [str(number), who, talk, noticed]


def _type_name(ctx: Context, entry: QuestionEntry) -> str:
    from genogram.questions import catalogue

    kind = catalogue().types.get(entry.type)
    return kind.name[ctx.t.language] if kind else entry.type or ctx.t("question not noted")


def _facts(ctx: Context, entry: QuestionEntry) -> list[str | Run]:
    """Numbers, order and agreement that were said, by person; never a mean."""
    t = ctx.t
    parts: list[str | Run] = []
    if entry.values:
        said = " · ".join(f"{ctx.name(v.person)} {v.value:g}" for v in entry.values)
        parts.append(said)
    if entry.ranking:
        parts += ["\n" if parts else "", t("In this order: {names}", names=", ".join(ctx.name(p) for p in entry.ranking))]
    positions = [a for a in entry.agreement if a.position is not Position.NOT_ASKED]
    if positions:
        said = ", ".join(f"{ctx.name(a.person)}: {in_text(a.position, t)}" for a in positions)
        parts += ["\n" if parts else "", said]
    return parts


def about_words(ctx: Context, about: About) -> str:
    """What a question was about, in a few words."""
    said = []
    if len(about.pair) >= 2:
        said.append(ctx.names(about.pair))
    elif about.element and (name := ctx.element_name(about.element)):
        said.append(name)
    if about.persons and not set(about.persons) <= set(about.pair):
        said.append(ctx.names(p for p in about.persons if p not in about.pair))
    said += [x.strip() for x in (about.behaviour, about.event, about.time) if x.strip()]
    return ", ".join(said)


def closing(ctx: Context, session: Session) -> Story:
    """How a session closed: appreciation, another way to see it, task, last words, next meeting, own reflection."""
    t, look = ctx.t, ctx.look
    end = session.closing
    task = end.task.strip()
    if task and end.task_who:
        task = t("{task} ({names})", task=task, names=ctx.names(end.task_who))
    lines: Story = [
        P([bold(label), ": ", text.strip()], look.body)
        for label, text in (
            (t("Appreciation"), end.appreciation),
            (t("Another way to see it"), end.reframing),
            (t("Until next time"), task),
            (t("Next meeting"), ctx.day_or_words(session.next)),
        )
        if text.strip()
    ]
    last = [f"{ctx.name(p.person)}: {quoted(p.check_out, t)}" for p in session.participants if p.check_out.strip()]
    if last:
        lines.append(P([bold(t("Last words")), ": ", "; ".join(last)], look.body))
    if ctx.thinking and session.reflection.strip():
        lines.append(P([bold(t("Own reflection")), ": ", session.reflection.strip()], look.body))
    return [together(lines)] if lines else []


def what_you_said(ctx: Context) -> Story:
    """For the family: what they said, as quotes, a dozen at most."""
    t, look = ctx.t, ctx.look
    lines: Story = []
    for session in in_order(ctx):
        for concern in session.concerns:
            if concern.words.strip() and concern.person:
                lines.append(_quote(ctx, ctx.name(concern.person), concern.words))
        for entry in rows_of(ctx, session.id):
            if entry.answer.strip() and (entry.answered_by or entry.asked_of):
                lines.append(_quote(ctx, ctx.name(entry.answered_by or entry.asked_of), entry.answer))
    if not lines:
        return []
    return section(ctx, t("What you said"), [P(t("These are your own words."), look.small), *lines[:_LETTER_QUOTES]])


def _quote(ctx: Context, who: str, said: str) -> object:
    return P([bold(who), ": ", italic(quoted(said, ctx.t))], ctx.look.body)


def who_took_part(ctx: Context) -> Story:
    """For an authority: dates of the sessions and who took part in which way."""
    t = ctx.t
    lines: Story = []
    for session in in_order(ctx):
        title = ", ".join(x for x in (ctx.date(session.when), session.where.strip(), session.method.strip()) if x)
        present = [ctx.name(p.person) for p in session.participants if p.presence is Presence.PRESENT]
        said = t("Session {number}", number=session.number)
        parts: list[str | Run] = [bold(said), f" {title}" if title else ""]
        lines.append(bullet(ctx, [*parts, ": ", ", ".join(present) or t("nobody noted")]))
    return section(ctx, t("Who took part"), lines)
