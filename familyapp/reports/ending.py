"""How a report ends: what is kept and who sees it, room for the family's own words, an empty case that explains itself."""

from __future__ import annotations

from familyapp.reports.blocks import bullet, gap, section, together, writing_lines
from familyapp.reports.context import Context
from familyapp.reports.text import P, Story


def what_is_kept(ctx: Context) -> Story:
    """For the family: what is stored, who sees it, how to object. Short sentences."""
    t = ctx.t
    lines = (
        t("These notes are kept locked on one computer."),
        t("Nobody else sees them unless you agree."),
        t("You may ask at any time what is kept about you."),
        t("Tell us if something is wrong. We put it right."),
        t("You can say no at any time. You need not give a reason."),
    )
    return section(ctx, t("What is kept and who sees it"), [together([bullet(ctx, line) for line in lines])], 140)


def statement(ctx: Context) -> Story:
    """For an authority: room for what the family says to this report, and for signatures."""
    t, look = ctx.t, ctx.look
    story: Story = [
        P(t("Agreement and other views, in their own words:"), look.body),
        *writing_lines(ctx, 4),
        gap(22),
        P(t("Date, signatures:"), look.body),
        *writing_lines(ctx, 1),
    ]
    return section(ctx, t("What the family says to this report"), [together(story)], 260)


def empty(ctx: Context) -> Story:
    """Says why there is little to read, where there is nothing."""
    t, look = ctx.t, ctx.look
    if ctx.reader == "authority":
        said = t("Nobody in this case has agreed yet that an authority receives what is noted, so this report names no one.")
    elif ctx.reader == "helper":
        said = t("This case is still empty. Draw the first person, and this report begins to fill.")
    else:
        said = t("There is nothing in this case yet that this report could show.")
    return [P(said, look.lead)]
