"""What helper and supervision think about: hypotheses with what speaks for and against, reframings, notes, remarks."""

from __future__ import annotations

from familyapp.reports.blocks import bullet, section, together
from familyapp.reports.context import Context, quoted
from familyapp.reports.text import P, Run, Story, bold, italic
from genogram.code_words import in_text
from genogram.ids import Id
from genogram.model import Hypothesis, ordered


def hypotheses(ctx: Context) -> Story:
    """Hypotheses, marked as tentative, each with the answers for and against it."""
    if not ctx.thinking:
        return []
    held = [_hypothesis(ctx, h) for h in ordered(ctx.doc.hypotheses) if h.text.strip()]
    if not held:
        return []
    note = P(ctx.t("Hypotheses are ideas to be tried out, never facts about people."), ctx.look.small)
    return section(ctx, ctx.t("Hypotheses"), [note, *held])


def _hypothesis(ctx: Context, hypothesis: Hypothesis) -> object:
    t, look = ctx.t, ctx.look
    said = [in_text(hypothesis.state, t), ctx.names(hypothesis.persons)]
    if hypothesis.useful is not None:
        said.append(t("useful: {number} of 10", number=hypothesis.useful))
    parts: Story = [P(bold(hypothesis.text.strip()), look.body), P(" · ".join(x for x in said if x), look.small)]
    for label, entries in ((t("speaks for it"), hypothesis.supports), (t("speaks against it"), hypothesis.contradicts)):
        parts += [bullet(ctx, [f"{label}: ", *_entry(ctx, e)]) for e in entries if e in ctx.doc.entries]
    for label, text in (
        (t("The context may explain it too"), hypothesis.context_explanation),
        (t("A question that would test it"), hypothesis.would_be_tested_by),
    ):
        if text.strip():
            parts.append(P([bold(label), ": ", text.strip()], look.body))
    return together(parts)


def _entry(ctx: Context, entry: Id) -> list[str | Run]:
    row = ctx.doc.entries[entry]
    said = quoted(row.answer, ctx.t) or row.question.strip()
    return [ctx.name(row.answered_by or row.asked_of), " ", italic(said)]


def notes(ctx: Context) -> Story:
    """Notes, reframings and remarks from supervision, each with what it is about."""
    t = ctx.t
    lines: Story = []
    for reframing in ordered(ctx.doc.reframings):
        if reframing.said.strip() or reframing.another_way.strip():
            lines.append(
                bullet(ctx, [quoted(reframing.said, t), " – ", bold(t("another way to see it")), ": ", reframing.another_way])
            )
    for note in ordered(ctx.doc.notes):
        if note.words.strip():
            about = ctx.element_name(note.about)
            when = ctx.date(note.on)
            lines.append(bullet(ctx, [bold(about), ": " if about else "", note.words.strip(), f" ({when})" if when else ""]))
    if ctx.thinking:
        for remark in ordered(ctx.doc.comments):
            if remark.words.strip():
                who = ", ".join(x for x in (remark.author.strip(), ctx.element_name(remark.about)) if x)
                answer = t("Answer: {words}", words=remark.answer.strip()) if remark.answer.strip() else ""
                lines.append(
                    bullet(ctx, [bold(who or t("Supervision")), ": ", remark.words.strip(), f" {answer}" if answer else ""])
                )
    return section(ctx, t("Notes"), lines, 70)
