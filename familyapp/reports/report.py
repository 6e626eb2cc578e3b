"""Reports as PDF: one case, one reader, one language; what is good comes first, and what is left out can be previewed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from familyapp.reports import ending, figures, lines, opening, people, plans, talks, thinking
from familyapp.reports.context import Context, ReportOptions
from familyapp.reports.fonts import register_all
from familyapp.reports.frame import build_pdf
from familyapp.reports.left_out import in_words
from familyapp.reports.style import look
from familyapp.reports.text import Story
from genogram.findings import Finding
from genogram.model import Document
from genogram.readers import LeftOut, Reader, see
from genogram.readers.who import as_reader
from resources.i18n import translator

__all__ = ["ORDER", "SECTIONS", "Report", "ReportOptions", "build_report", "preview"]

SECTIONS: Mapping[str, Callable[[Context], Story]] = {
    "strengths": opening.strengths,
    "genogram": figures.genogram,
    "ecomap": figures.ecomap,
    "people": people.people,
    "ties": lines.ties,
    "views": lines.views,
    "timeline": people.timeline,
    "sessions": talks.sessions,
    "said": talks.what_you_said,
    "took_part": talks.who_took_part,
    "plans": plans.plans,
    "next": plans.next_meeting,
    "hypotheses": thinking.hypotheses,
    "notes": thinking.notes,
    "consents": people.consents,
    "kept": ending.what_is_kept,
    "statement": ending.statement,
}
"""All sections by the name that ``ReportOptions.without`` uses."""

ORDER: Mapping[str, tuple[str, ...]] = {
    "helper": (
        "strengths", "genogram", "ecomap", "people", "ties", "views", "timeline", "sessions", "plans", "hypotheses", "notes",
        "consents",
    ),
    "supervisor": (
        "strengths", "genogram", "ecomap", "views", "ties", "hypotheses", "sessions", "plans", "people", "timeline", "notes",
    ),
    "family": ("strengths", "genogram", "ecomap", "said", "views", "plans", "next", "kept"),
    "authority": (
        "strengths", "took_part", "genogram", "ecomap", "people", "views", "plans", "ties", "sessions", "timeline", "consents",
        "statement",
    ),
}  # fmt: skip
"""Which sections each reader gets, in which order (practice 3): strengths first for everybody."""

_FRAME = frozenset({"kept", "statement"})


@dataclass(frozen=True, slots=True)
class Report:
    """A finished report: the PDF, what its reader does not get to see, and what there is to say about the printing."""

    pdf: bytes
    left_out: tuple[LeftOut, ...] = ()
    findings: tuple[Finding, ...] = ()


def build_report(
    doc: Document, reader: Reader | str, language: str, today: str = "", *, options: ReportOptions | None = None
) -> Report:
    """The report of *doc* for *reader* in *language*; *today* as ISO text is its date and gives ages.

    Only what ``readers.see`` leaves is ever touched. The same input gives the same bytes.
    Raises ValueError for a kind of reader nobody knows.
    """
    whom = as_reader(reader)
    seen = see(doc, whom)
    options = options or ReportOptions()
    register_all()
    t = translator(language)
    ctx = Context(seen.document, whom.kind, t, look(options.grey, large=whom.kind == "family"), options, today)
    ctx.check_letters()
    body: Story = []
    frame: Story = []
    for name in ORDER[whom.kind]:
        if name not in options.without:
            (frame if name in _FRAME else body).extend(SECTIONS[name](ctx))
    story = [*opening.title_block(ctx), *(body or ending.empty(ctx)), *frame]
    kind = opening.kind_of_report(ctx)
    pdf = build_pdf(
        story,
        t=t,
        look=ctx.look,
        title=kind,
        head=f"{kind} · {opening.case_title(ctx)}",
        footer=t("For {recipient}. Not to be passed on.", recipient=opening.recipient(ctx)),
    )
    return Report(pdf, seen.left_out, tuple(ctx.findings))


def preview(doc: Document, reader: Reader | str, language: str) -> list[str]:
    """What a report for *reader* leaves out, one line each, in words: for the helper's eyes, never for print."""
    return in_words(doc, see(doc, as_reader(reader)).left_out, translator(language))
