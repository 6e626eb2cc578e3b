"""Goals in own words, steps and who does them, decisions and where each stands, numbers people gave."""

from __future__ import annotations

from familyapp.reports import words
from familyapp.reports.blocks import Cell, bullet, section, table, together
from familyapp.reports.context import Context, quoted
from familyapp.reports.talks import in_order
from familyapp.reports.text import P, Run, Story, bold
from genogram.code_words import in_text
from genogram.model import Goal, Step, ordered


def plans(ctx: Context) -> Story:
    """Goals with their steps, steps without a goal, decisions, ratings."""
    t = ctx.t
    story: Story = []
    for goal in ordered(ctx.doc.goals):
        story.append(together(_goal(ctx, goal)))
        story += _steps(ctx, [s for s in ordered(ctx.doc.steps) if s.goal == goal.id])
    loose = [s for s in ordered(ctx.doc.steps) if s.goal is None]
    story += _steps(ctx, loose)
    story += _tasks(ctx) if ctx.reader == "family" else []
    story += _decisions(ctx)
    story += _ratings(ctx)
    title = t("What we agreed") if ctx.reader == "family" else t("Goals and steps")
    return section(ctx, title, story)


def _goal(ctx: Context, goal: Goal) -> Story:
    t, look = ctx.t, ctx.look
    whose = words.whose(goal.whose, t)
    if goal.persons and goal.whose == "person":
        whose = t("in the words of {names}", names=ctx.names(goal.persons))
    story: Story = [P([bold(quoted(goal.words, t) if goal.whose == "person" else goal.words.strip())], look.body)]
    said = [whose, words.goal_state(goal.state, t)]
    if goal.translation.strip():
        story.append(P([t("Translation"), ": ", goal.translation.strip()], look.body))
    if goal.review_on:
        said.append(t("to be looked at again {date}", date=ctx.date(goal.review_on)))
    story.append(P(" · ".join(x for x in said if x), look.small))
    for label, text in ((t("We will notice it by"), goal.notice_by), (t("What may help"), goal.offers)):
        if text.strip():
            story.append(P([bold(label), ": ", text.strip()], look.body))
    return story


def _steps(ctx: Context, steps: list[Step]) -> Story:
    t = ctx.t
    if not steps:
        return []
    rows: list[list[Cell]] = []
    for step in steps:
        what: list[str | Run] = [step.what.strip()]
        if step.help_needed.strip():
            what.append("\n" + t("help needed: {words}", words=step.help_needed.strip()))
        if step.worked.strip():
            what.append("\n" + t("what worked: {words}", words=step.worked.strip()))
        rows.append([what, ctx.names(step.who), ctx.date(step.by), t("done") if step.done else t("open")])
    return [table(ctx, [t("Step"), t("Who does it"), t("By when"), t("State")], rows, [82, 38, 30, 20])]


def _tasks(ctx: Context) -> Story:
    """Tasks from the closing of sessions, for the family's table of who does what."""
    t = ctx.t
    rows: list[list[Cell]] = [
        [s.closing.task.strip(), ctx.names(s.closing.task_who), ctx.date(s.when)] for s in in_order(ctx) if s.closing.task.strip()
    ]
    return [table(ctx, [t("What"), t("Who"), t("Since")], rows, [90, 45, 35])] if rows else []


def _decisions(ctx: Context) -> Story:
    t, look = ctx.t, ctx.look
    story: Story = []
    for decision in ordered(ctx.doc.decisions):
        parts: Story = [P([bold(t("Decision")), ": ", decision.what.strip()], look.body)]
        if decision.options:
            parts.append(P([t("Options"), ": ", ", ".join(decision.options)], look.body))
        if decision.positions:
            said = "; ".join(f"{ctx.name(p.person)}: {in_text(p.position, t)}" for p in decision.positions)
            parts.append(P(said, look.body))
        if decision.revisit_on:
            parts.append(P(t("to be looked at again {date}", date=ctx.date(decision.revisit_on)), look.small))
        story.append(together(parts))
    return story


def _ratings(ctx: Context) -> Story:
    t = ctx.t
    lines: Story = []
    for rating in ordered(ctx.doc.ratings):
        if rating.value is None:
            continue
        goal = ctx.doc.goals.get(rating.of) if rating.of else None
        of = (goal.words.strip() if goal else ctx.element_name(rating.of)) or rating.instrument.strip()
        who = ctx.name(rating.by) if rating.by else t("somebody")
        if rating.through_eyes_of and rating.through_eyes_of != rating.by:
            who = t("{holder}, as {teller} says", holder=ctx.name(rating.through_eyes_of), teller=who)
        when = ctx.date(rating.on)
        number = f"{rating.value:g} ({rating.scale})" if rating.scale else f"{rating.value:g}"
        lines.append(bullet(ctx, [bold(who), f": {of} – " if of else ": ", number, f", {when}" if when else ""]))
    if not lines:
        return []
    return [together([P(t("Numbers people gave"), ctx.look.subheading), lines[0]]), *lines[1:]]


def next_meeting(ctx: Context) -> Story:
    """When the family and the helper meet again."""
    held = [s for s in in_order(ctx) if s.next.strip()]
    if not held:
        return []
    return section(ctx, ctx.t("When we meet again"), [P(ctx.day_or_words(held[-1].next), ctx.look.body)], 60)
