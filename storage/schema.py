"""Tables of a vault. A change here is a new VERSION with a migration; every released schema is kept and opened for ever."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

VERSION = 1
"""Schema this program writes."""
MIN_READER = 1
"""Oldest program schema that may still read what this one writes."""

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)
"""``schema_version``, ``min_reader``, ``vault_id``, ``created_at``, ``clean`` (1 between a close and the next open)."""

cases = Table(
    "cases",
    metadata,
    Column("id", Text, primary_key=True),
    Column("title", Text, nullable=False),
    Column("archived", Integer, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    sqlite_strict=True,
)
"""All of it also follows from the change log."""

elements = Table(
    "elements",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("case_id", Text, ForeignKey("cases.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("payload", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Index("elements_by_id", "case_id", "kind", "id", unique=True),
    sqlite_strict=True,
)
"""One record of one case: ``kind`` is the Document's table, ``payload`` JSON, ``seq`` its last change."""

changes = Table(
    "changes",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("case_id", Text, nullable=False),
    Column("step", Text, nullable=False),
    Column("payload", Text),
    Column("salt", LargeBinary),
    Column("payload_hash", LargeBinary, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("mono", Integer, nullable=False),
    Column("prev_mac", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    Index("changes_by_case", "case_id", "seq"),
    sqlite_strict=True,
)
"""Every step ever, chained. Erasing empties ``payload`` and ``salt``; the hash that stays tells nothing and still verifies."""

drafts = Table(
    "drafts",
    metadata,
    Column("case_id", Text, ForeignKey("cases.id"), primary_key=True),
    Column("field", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    sqlite_strict=True,
)
"""Text that was being typed (as JSON text, so that any sign survives); gone once the field is left."""

audit = Table(
    "audit",
    metadata,
    Column("n", Integer, primary_key=True),
    Column("what", Text, nullable=False),
    Column("case_id", Text, nullable=False),
    Column("ids", Text, nullable=False),
    Column("at_utc", Text, nullable=False),
    Column("prev_mac", LargeBinary, nullable=False),
    Column("mac", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Who did what when: codes and ids, never values."""
