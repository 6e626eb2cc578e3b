"""Parts of an element that a reader does not see although they see the element."""

from __future__ import annotations

import dataclasses

from genogram.model import CaseInfo, Element, Person, Session
from genogram.readers.deciding import Case
from genogram.readers.who import HELPER, SUPERVISOR, Why

_HEALTH = ("conditions", "cause_of_death")


def seen_parts(case: Case, element: Element) -> tuple[Element, list[tuple[str, Why]]]:
    """*element* with the parts its reader may not see emptied, and (field, why) of those that said something."""
    if case.reader.kind == HELPER:
        return element, []
    emptied: dict[str, Why] = {}
    match element:
        case Person():
            if element.id in case.sheltered:
                emptied["residence"] = Why.PROTECTED
            if case.reader.kind != SUPERVISOR:
                emptied["please_do_not_ask"] = Why.PARKED
                if element.id not in case.reader.include:
                    emptied.update(dict.fromkeys(_HEALTH, Why.INTERNAL))
        case Session() if case.reader.kind != SUPERVISOR:
            emptied = {"reflection": Why.INTERNAL, "parked": Why.PARKED}
        case CaseInfo() if case.reader.kind != SUPERVISOR:
            emptied = {"parked": Why.PARKED}
        case _:
            return element, []
    said = {field: why for field, why in emptied.items() if getattr(element, field)}
    if not said:
        return element, []
    values = {field: () if isinstance(getattr(element, field), tuple) else "" for field in said}
    return dataclasses.replace(element, **values), list(said.items())  # type: ignore[arg-type]
