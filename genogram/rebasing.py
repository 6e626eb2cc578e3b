"""An edit made on part of a case, put onto the whole of it: what was not shown is never overwritten and never lost."""

from __future__ import annotations

import dataclasses

from genogram.change import Change, ChangeError, ChangeSet
from genogram.model import Document, Element


def onto(whole: Document, changes: ChangeSet) -> ChangeSet:
    """*changes*, made on a filtered Document, as the same edit of *whole*.

    Of a record that was shown in part, only the fields that the edit changed are taken over; entries added to or removed
    from a list are added to or removed from the whole list. Raises ChangeError ``partly_shown`` where a field that was
    itself changed, or a record that was removed, was not shown whole.
    """
    return dataclasses.replace(changes, changes=tuple(_onto(whole, change) for change in changes.changes))


def _onto(whole: Document, change: Change) -> Change:
    real, before, after = whole.table(change.table).get(change.id), change.before, change.after
    if real == before:
        return change
    if real is None or before is None or after is None or type(real) is not type(after):
        raise ChangeError("partly_shown", change.id)
    return Change(change.table, change.id, real, _taken_over(real, before, after))


def _taken_over(real: Element, before: Element, after: Element) -> Element:
    fields: dict[str, object] = {}
    for field in dataclasses.fields(real):
        name = field.name
        held, old, new = getattr(real, name), getattr(before, name), getattr(after, name)
        if old == new:
            continue
        if held == old:
            fields[name] = new
        elif isinstance(held, tuple) and isinstance(old, tuple) and isinstance(new, tuple) and all(x in held for x in old):
            fields[name] = (*(x for x in held if x in new or x not in old), *(x for x in new if x not in old))
        else:
            raise ChangeError("partly_shown", real.id)
    return dataclasses.replace(real, **fields)  # type: ignore[arg-type]
