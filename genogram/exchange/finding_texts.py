"""What the findings and errors of reading and writing say; ``genogram.finding_words`` puts them into the user's language."""

from __future__ import annotations

from genogram.exchange.types import ExchangeError
from resources.i18n import N_, Translator

TEXTS: dict[str, str] = {
    # the file as such
    "letters_other_than_said": N_("The file says its letters are {claim}, but they are {used}. They were read as {used}."),
    "letters_damaged": N_("Some letters on lines {lines} could not be made out. Please compare them with the original."),
    "letters_damaged_somewhere": N_("Some letters could not be made out. Please compare them with the original."),
    "blank_lines": N_("Empty lines were skipped: {lines}."),
    "unnumbered_lines": N_("Lines {lines} have no number. They were read as going on from the line before."),
    "odd_levels": N_("Lines {lines} skip a level. They were read as belonging to the line before."),
    "odd_ids": N_("Lines {lines} have ids with signs that GEDCOM does not allow. They were kept as they are."),
    "late_continuation": N_("Lines {lines} go on with a text after something else. They were added to that text."),
    "line_not_understood": N_("Line {lines} is no GEDCOM and was left out: “{text}”"),
    "no_header": N_("The file has no header. It was read as GEDCOM all the same."),
    "about_the_file": N_("Lines {lines} are about the file itself: which program wrote it, when, for whom. They were not kept."),
    "record_without_id": N_("Lines {lines} begin a record ({tag}) without an id. Nothing in the file can point to it."),
    "id_twice": N_("The id {id} is used twice (lines {lines}). Both were kept; what points to it means the first."),
    # people and dates
    "date_read_freely": N_("Dates on lines {lines} are not written as GEDCOM asks. They were read, and their words kept."),
    "date_kept_as_words": N_("Dates on lines {lines} could not be read. They were kept as words."),
    "sex_in_words": N_("Lines {lines} tell the gender in another way. It was kept in its own words."),
    "sex_twice": N_("Lines {lines} tell a second gender. The first was kept."),
    "birth_twice": N_("Lines {lines} tell a second birth. It was kept as an event."),
    "note_moved": N_("Notes on {tag} (lines {lines}) are now notes on the person."),
    "locked": N_("Lines {lines} ask that a record is not changed. It can be changed here."),
    "perhaps_same_person": N_("Lines {lines} say that two people may be one and the same."),
    "did_not_happen": N_("Lines {lines} say that something did not happen ({tag}). This was not kept."),
    "association_without_other": N_("Lines {lines} tell of a link to somebody without saying who. It was left out."),
    "line_kept_nowhere": N_("Lines {lines} ({tag}) have no place here and were left out."),
    # who belongs to whom
    "pointer_to_nobody": N_(
        "Lines {lines} point to {pointer}, but nobody in the file has that id. The link ({tag}) was left out."
    ),
    "pointer_to_no_family": N_(
        "Lines {lines} point to the family {pointer}, which is not in the file. The link ({tag}) was left out."
    ),
    "pointer_to_no_note": N_("Lines {lines} point to the note {pointer}, which is not in the file."),
    "pointer_void": N_("Lines {lines} ({tag}) say that somebody exists without saying who. The link was left out."),
    "child_twice": N_("Lines {lines} name a child a second time. The child is there once."),
    "chil_without_famc": N_(
        "Lines {lines} name children whose own records do not name this family. They were read as its children."
    ),
    "famc_without_chil": N_("Lines {lines} name a family that does not name the child. The child was added to it."),
    "famc_twice": N_("Lines {lines} name the same family a second time. The link is there once."),
    "partner_without_fams": N_(
        "Lines {lines} begin families with partners whose own records do not name the family. They were read as its partners."
    ),
    "fams_without_partner": N_("Lines {lines} name a family that does not name this partner. The person was added to it."),
    "pedigree_not_understood": N_("Lines {lines} tell a child's link to the family as “{kind}”. It is drawn as unknown."),
    "parent_kinds_differ": N_(
        "Lines {lines} tell the links to the two parents differently ({kinds}). One line is drawn for both."
    ),
    "adopted_by_one": N_(
        "Lines {lines} say that one of the two parents adopted the child ({who}). The adoption is drawn for the couple."
    ),
    "own_partner": N_("Somebody is named as both partners of a couple. They are there once."),
    "own_parent": N_("A link would make somebody their own parent. It was left out."),
    "many_partners": N_(
        "A family has more than two partners. The further ones have a union of their own with the same children."
    ),
    "nobody_there": N_("Something points to an element that is not in the file. The link was left out."),
    "nobody_there_dropped": N_("Something that cannot stand without an element missing from the file was left out."),
    # what has no place
    "sources_left_out": N_("Sources and citations were left out (lines {lines})."),
    "media_left_out": N_("Pictures and other media were left out (lines {lines})."),
    "ordinances_left_out": N_("Church ordinances were left out (lines {lines})."),
    "numbers_left_out": N_("Record numbers and dates of change were left out (lines {lines})."),
    "contacts_left_out": N_("Addresses, telephone numbers and the like were left out (lines {lines})."),
    "map_positions_left_out": N_("Positions on the map were left out (lines {lines})."),
    "custom_tag_left_out": N_("“{tag}” is a tag of the program that wrote the file. It was left out (lines {lines})."),
    "record_left_out": N_("Records of the kind {tag} were left out (lines {lines})."),
    "tag_left_out": N_("“{tag}” in {where} was left out (lines {lines})."),
    "extension_of_other_version": N_("Lines {lines} come from another version of this program and were left out."),
    "extension_not_understood": N_("Lines {lines}, written by this program, have been changed and could not be read."),
    # the case file
    "field_unknown": N_("The file holds something this version does not know, and it was left out: {path}"),
    # writing
    "kept_for_this_program": N_("Details that GEDCOM has no place for were written so that only this program reads them."),
    "gedcom_without_told": N_("Who said so, and how sure they were, is not part of a GEDCOM file."),
    "gedcom_without_health": N_("What was said about health is not part of a GEDCOM file."),
    "gedcom_without_inner_life": N_("Feelings, strengths, needs and what not to ask are not part of a GEDCOM file."),
    "gedcom_without_photos": N_("Photos are not part of a GEDCOM file."),
    "gedcom_without_notes": N_("Notes on things that are not part of a GEDCOM file were left out with them."),
    "gedcom_without_households": N_("Households are not part of a GEDCOM file."),
    "gedcom_without_bonds": N_("Relationship lines are not part of a GEDCOM file."),
    "gedcom_without_places": N_("Places of the ecomap are not part of a GEDCOM file."),
    "gedcom_without_ties": N_("Ties of the ecomap are not part of a GEDCOM file."),
    "gedcom_without_views": N_("How people see each other is not part of a GEDCOM file."),
    "gedcom_without_sessions": N_("Sessions are not part of a GEDCOM file."),
    "gedcom_without_entries": N_("Questions and answers are not part of a GEDCOM file."),
    "gedcom_without_hypotheses": N_("Hypotheses are not part of a GEDCOM file."),
    "gedcom_without_reframings": N_("Reframings are not part of a GEDCOM file."),
    "gedcom_without_goals": N_("Goals are not part of a GEDCOM file."),
    "gedcom_without_steps": N_("Steps towards goals are not part of a GEDCOM file."),
    "gedcom_without_decisions": N_("Decisions are not part of a GEDCOM file."),
    "gedcom_without_ratings": N_("Ratings are not part of a GEDCOM file."),
    "gedcom_without_consents": N_("Consents are not part of a GEDCOM file."),
    "gedcom_without_attachments": N_("Attachments are not part of a GEDCOM file."),
    "gedcom_without_referrals": N_("Referrals are not part of a GEDCOM file."),
    "gedcom_without_safety_cards": N_("Safety cards are not part of a GEDCOM file."),
    "gedcom_without_comments": N_("Comments from supervision are not part of a GEDCOM file."),
    "gedcom_without_pictures": N_("Kept pictures are not part of a GEDCOM file."),
    "gedcom_without_placements": N_("Places given to symbols by hand are not part of a GEDCOM file."),
    "gedcom_without_custom_kinds": N_("The case's own line kinds are not part of a GEDCOM file."),
    "gedcom_without_snapshots": N_("Snapshots of earlier sessions are not part of a GEDCOM file."),
}
"""Finding code -> English text with slots. ``lines`` and ``count`` come with every finding that has lines."""

ERRORS: dict[str, str] = {
    "empty": N_("The file is empty."),
    "format_unknown": N_("This is no family file this program can read."),
    "format_not_written": N_("This program cannot write that kind of file."),
    "packed": N_("This is a packed file. Please unpack it and open the file inside."),
    "not_gedcom": N_("No line of this file is GEDCOM."),
    "line_not_readable": N_("Line {line} cannot be read, and nothing after it."),
    "not_text": N_("The file holds signs that are no letters."),
    "broken_json": N_("The file breaks off or is damaged at line {line}."),
    "not_a_case": N_("This is no case file of this program."),
    "newer_version": N_(
        "This case file was written by a newer version of the program (format {found}). This one reads up to {known}."
    ),
    "version_unknown": N_("This case file does not say which version of the format it has."),
    "name_twice": N_("The file is damaged: a name stands there twice (line {line})."),
    "not_a_number": N_("The file holds a number that cannot be: {path}"),
    "too_deep": N_("The file is damaged: it is nested too deeply."),
    "wrong_shape": N_("The file is damaged at {path}: {expected} is needed there."),
    "id_twice": N_("The file is damaged at {path}: something else has the same id."),
    "id_not_allowed": N_("The file is damaged at {path}: the id is not one this program makes."),
    "id_differs": N_("The file is damaged at {path}: the id there is another one."),
}
"""Error code -> English text with slots; ``line`` is always filled."""


def say_error(error: ExchangeError, translator: Translator) -> str:
    """One clear line in the reader's language; the code itself where it has no text."""
    text = ERRORS.get(error.code)
    return translator(text, line=error.line, **dict(error.values)) if text else error.code
