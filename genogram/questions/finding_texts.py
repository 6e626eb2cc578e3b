"""What the question catalogue may have to say about its own file."""

from __future__ import annotations

from resources.i18n import N_

TEXTS = {
    "catalogue_unreadable": N_(
        "The questions in {file} could not be read, so none are suggested. Your own questions can be typed as always."
    ),
    "catalogue_version": N_("The questions were written for another version ({version}) of this program, so none are suggested."),
    "catalogue_part": N_("One question ({part}) could not be used and is left out: {problem}"),
}
