"""Joins two persons who are both drawn already: as partners, parent and child, or siblings."""

from __future__ import annotations

from genogram.change import ChangeSet, Draft
from genogram.couples import current_union
from genogram.ids import Id, IdSource, new_id
from genogram.model import Document, Parentage, ParentageKind, Union


def connect(doc: Document, joins: str, origin: Id, target: Id, new: IdSource = new_id) -> ChangeSet:
    """Makes *target* the ``partner``, ``child``, ``parents`` (or ``parent``) or ``sibling`` of *origin*.

    Empty where they are that already. A second parent joins the union of the first where that has room.
    """
    draft = Draft(doc)
    if joins == "partner":
        if not any(set(u.partners) == {origin, target} for u in doc.unions.values()):
            draft.put("unions", Union(id=new(), partners=(origin, target)))
    elif joins == "child":
        _put_child(draft, doc, target, origin, new)
    elif joins in ("parents", "parent"):
        _put_child(draft, doc, origin, target, new)
    else:
        _put_sibling(draft, doc, origin, target, new)
    names = tuple(doc.persons[i].name for i in (origin, target) if i in doc.persons)
    return draft.done("add_parents" if joins == "parent" else f"add_{joins}", *names)


def parent_unions(doc: Document, child: Id) -> list[Id]:
    """Unions *child* belongs to, birth first, then in order of telling."""
    own = [p for p in doc.parentages.values() if p.child == child]
    return [p.union for p in sorted(own, key=lambda p: (p.kind is not ParentageKind.BIRTH, p.id))]


def latest_union(doc: Document, partner: Id) -> Id | None:
    """The union of *partner* told last."""
    return max((key for key, u in doc.unions.items() if partner in u.partners), default=None)


def _put_child(draft: Draft, doc: Document, child: Id, parent: Id, new: IdSource) -> None:
    homes = parent_unions(doc, child)
    if any(parent in doc.unions[u].partners for u in homes):
        return
    others = [doc.unions[u] for u in homes if len(doc.unions[u].partners) < 2]
    couples = {frozenset(u.partners): key for key, u in doc.unions.items()}
    if others:
        other = others[0]
        both = frozenset((*other.partners, parent))
        link = next(p for p in doc.parentages.values() if p.child == child and p.union == other.id)
        siblings = [p for p in doc.parentages.values() if p.union == other.id and p.child != child]
        if both in couples and couples[both] != other.id:
            draft.put("parentages", Parentage(id=link.id, child=child, union=couples[both], kind=link.kind, span=link.span))
            if not siblings:
                draft.remove("unions", other.id)
        else:
            draft.put("unions", Union(id=other.id, partners=(*other.partners, parent), events=other.events, kind=other.kind))
        return
    known = current_union(doc, parent)
    home = known.id if known else None
    if home is None:
        union = Union(id=new(), partners=(parent,))
        draft.put("unions", union)
        home = union.id
    if child in doc.unions[home].partners if home in doc.unions else False:
        return
    draft.put("parentages", Parentage(id=new(), child=child, union=home))


def _put_sibling(draft: Draft, doc: Document, origin: Id, target: Id, new: IdSource) -> None:
    homes, theirs = parent_unions(doc, origin), parent_unions(doc, target)
    if set(homes) & set(theirs):
        return
    if homes:
        draft.put("parentages", Parentage(id=new(), child=target, union=homes[0]))
    elif theirs:
        draft.put("parentages", Parentage(id=new(), child=origin, union=theirs[0]))
    else:
        union = Union(id=new(), partners=())
        draft.put("unions", union)
        for child in (origin, target):
            draft.put("parentages", Parentage(id=new(), child=child, union=union.id))
