"""What the findings and errors of reading and writing say; ``genogram.finding_words`` puts them into the user's language."""

from __future__ import annotations

from genogram.exchange.types import ExchangeError
from resources.i18n import N_, Translator

TEXTS: dict[str, str] = {
    # the file as such
    "letters_other_than_said": N_("The file says its letters are {claim}, but they are {used}. They were read as {used}."),
    "letters_damaged": N_("Line {lines}: some letters could not be made out. Please compare them with the original."),
    "letters_damaged_somewhere": N_("Some letters could not be made out. Please compare them with the original."),
    "blank_lines": N_("Line {lines}: empty, skipped."),
    "unnumbered_lines": N_("Line {lines}: no number at the beginning. Read as going on from the line before."),
    "odd_levels": N_("Line {lines}: a level is skipped. Read as belonging to the line before."),
    "odd_ids": N_("Line {lines}: the id has signs that GEDCOM does not allow. It was kept as it is."),
    "late_continuation": N_("Line {lines}: goes on with a text after something else. It was added to that text."),
    "line_not_understood": N_("Line {lines}: this is no GEDCOM and was left out: “{text}”"),
    "no_header": N_("The file has no header. It was read as GEDCOM all the same."),
    "about_the_file": N_("Line {lines}: about the file itself (which program wrote it, when, for whom). This was not kept."),
    "record_without_id": N_("Line {lines}: a record ({tag}) without an id. Nothing in the file can point to it."),
    "id_twice": N_("Line {lines}: the id {id} is used a second time. Both records were kept; what points to it means the first."),
    # people and dates
    "date_read_freely": N_("Line {lines}: the date is not written as GEDCOM asks. It was read, and its words kept."),
    "date_kept_as_words": N_("Line {lines}: the date could not be read. It was kept as words."),
    "sex_in_words": N_("Line {lines}: the gender is told in another way. It was kept in its own words."),
    "sex_twice": N_("Line {lines}: a second gender is told. The first was kept."),
    "birth_twice": N_("Line {lines}: a second birth is told. It was kept as an event."),
    "note_moved": N_("Line {lines}: notes on {tag} are now notes on the person."),
    "locked": N_("Line {lines}: the record asks not to be changed. It can be changed here."),
    "perhaps_same_person": N_("Line {lines}: two people may be one and the same."),
    "did_not_happen": N_("Line {lines}: something did not happen ({tag}). This was not kept."),
    "association_without_other": N_("Line {lines}: a link to somebody without saying who. It was left out."),
    "line_kept_nowhere": N_("Line {lines}: {tag} has no place here and was left out."),
    # who belongs to whom
    "pointer_to_nobody": N_("Line {lines}: nobody in the file has the id {pointer}. The link ({tag}) was left out."),
    "pointer_to_no_family": N_("Line {lines}: the family {pointer} is not in the file. The link ({tag}) was left out."),
    "pointer_to_no_note": N_("Line {lines}: the note {pointer} is not in the file."),
    "pointer_void": N_("Line {lines}: {tag} says that somebody exists without saying who. The link was left out."),
    "child_twice": N_("Line {lines}: a child is named a second time. The child is there once."),
    "chil_without_famc": N_("Line {lines}: the child's own record does not name this family. It was read as a child of it."),
    "famc_without_chil": N_("Line {lines}: the family does not name this child. The child was added to it."),
    "famc_twice": N_("Line {lines}: the same family is named a second time. The link is there once."),
    "partner_without_fams": N_(
        "Line {lines}: a partner's own record does not name this family. They were read as a partner in it."
    ),
    "fams_without_partner": N_("Line {lines}: the family does not name this partner. The person was added to it."),
    "pedigree_not_understood": N_("Line {lines}: the child's link to the family is told as “{kind}”. It is drawn as unknown."),
    "parent_kinds_differ": N_("Line {lines}: the links to the two parents differ ({kinds}). One line is drawn for both."),
    "adopted_by_one": N_("Line {lines}: one of the two parents adopted the child ({who}). The adoption is drawn for the couple."),
    "own_partner": N_("Somebody is named as both partners of a couple. They are there once."),
    "own_parent": N_("A link would make somebody their own parent. It was left out."),
    "many_partners": N_(
        "A family has more than two partners. The further ones have a union of their own with the same children."
    ),
    "nobody_there": N_("Something points to an element that is not in the file. The link was left out."),
    "nobody_there_dropped": N_("Something that cannot stand without an element missing from the file was left out."),
    # what has no place
    "sources_left_out": N_("Sources and citations were left out (line {lines})."),
    "media_left_out": N_("Pictures and other media were left out (line {lines})."),
    "ordinances_left_out": N_("Church ordinances were left out (line {lines})."),
    "numbers_left_out": N_("Record numbers and dates of change were left out (line {lines})."),
    "contacts_left_out": N_("Addresses, telephone numbers and the like were left out (line {lines})."),
    "map_positions_left_out": N_("Positions on the map were left out (line {lines})."),
    "custom_tag_left_out": N_("“{tag}” is a tag of the program that wrote the file. It was left out (line {lines})."),
    "record_left_out": N_("Records of the kind {tag} were left out (line {lines})."),
    "tag_left_out": N_("“{tag}” in {where} was left out (line {lines})."),
    "extension_of_other_version": N_("Line {lines}: written by another version of this program and left out."),
    "extension_not_understood": N_("Line {lines}: written by this program, changed since, and not readable now."),
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
