"""The JSON schema of ``.family.json``, made from the model so that the two cannot differ."""

from __future__ import annotations

import json
from pathlib import Path

FORMAT = "familyapp case"
VERSION = 1
ID_PATTERN = "[!-~]{1,64}"
"""Ids are visible ASCII without spaces; this program makes UUIDv7 text."""
SCHEMA_FILE = Path(__file__).parent / "family.schema.json"


def schema_text() -> str:
    """The schema as it stands in ``family.schema.json``: JSON Schema 2020-12, sorted, one space deep."""
    import msgspec

    from genogram.model import Document

    (tables,), components = msgspec.json.schema_components((Document,), ref_template="#/$defs/{name}")
    for table in components["Document"]["properties"].values():
        table["propertyNames"] = {"pattern": f"^{ID_PATTERN}$"}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A familyapp case",
        "description": (
            "One case with all its tables: table name -> id -> record. Fields that hold their default are left out. "
            "Dates are EDTF (ISO 8601-2) level 1 in 'edtf', with the words as told in 'words'. "
            "Version 1; a reader leaves out, and says so, what it does not know."
        ),
        "type": "object",
        "required": ["format", "version", "tables"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"type": "integer", "minimum": 1, "maximum": VERSION},
            "tables": tables,
        },
        "$defs": components,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
