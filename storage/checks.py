"""The checks of an open: pages, structure, references, rows against the log; and what the vault says of itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from genogram.findings import Finding, Weight
from storage import mend, opener
from storage.errors import VaultDamaged, VaultNewer
from storage.keys import CHANGE_LOG, DataKey
from storage.schema import VERSION
from storage.trouble import of


@dataclass(slots=True)
class Report:
    """What one look at a vault found. ``full`` says whether all checks ran."""

    full: bool
    clean: bool
    pages: int = 0
    structure: int = 0
    references: int = 0
    verdict: mend.Verdict = field(default_factory=mend.Verdict)

    @property
    def damaged(self) -> bool:
        """Whether something is wrong that the log cannot mend."""
        return bool(self.pages or self.structure or self.verdict.broken or (self.references and not self.verdict))

    def findings(self) -> list[Finding]:
        """The report as findings; nothing to say is an empty list."""
        counted = (("pages_damaged", self.pages), ("structure_damaged", self.structure), ("references_damaged", self.references))
        said = [Finding(code=code, weight=Weight.LOSS, values=(("count", str(n)),)) for code, n in counted if n]
        return said + mend.findings(self.verdict, "torn")


def pages(driver: dbapi2.Connection) -> int:
    """How many pages do not carry their own MAC. Needs a database whose journal is rolled back (any read does that)."""
    return len(driver.execute("PRAGMA cipher_integrity_check").fetchall())  # all rows: the first alone tells nothing


def structure(connection: Connection) -> tuple[int, int]:
    """(findings of integrity_check, rows whose reference points nowhere); on a connection that saw no bad page before."""
    said = [row[0] for row in connection.exec_driver_sql("PRAGMA integrity_check")]
    return len([text for text in said if text != "ok"]), len(connection.exec_driver_sql("PRAGMA foreign_key_check").all())


def look(path: Path, key: DataKey, salt: bytes, *, read_only: bool, check: bool | None) -> tuple[Engine, Report]:
    """Opens, looks as closely as asked (*check* None: fully after an unclean end), and leaves the engine open.

    Raises VaultNewer, VaultDamaged where not even the first pages can be read, and what ``opener.connect`` raises.
    """
    driver = opener.connect(path, key, salt, read_only=read_only)
    try:
        about = dict(driver.execute("SELECT name, value FROM meta").fetchall())
        _refuse_newer(about, read_only)
        clean = about.get("clean") == "1"
        report = Report(full=not clean if check is None else check, clean=clean)
        if report.full:
            report.pages = pages(driver)
    except (dbapi2.Error, MemoryError) as error:
        raise of(error, path) from error
    finally:
        driver.close()
    # a new connection: after one bad page the same one calls good pages bad
    engine = opener.engine(path, key, salt, read_only=read_only)
    if report.full:
        try:
            inspect(engine, key, report)
        except (DBAPIError, MemoryError) as error:
            engine.dispose()
            found = of(error, path)
            if not isinstance(found, VaultDamaged):
                raise found from error
            report.structure = report.structure or 1  # so broken that counting it broke off
        except VaultDamaged:
            engine.dispose()
            report.structure = report.structure or 1
        except BaseException:
            engine.dispose()
            raise
    return engine, report


def inspect(engine: Engine, key: DataKey, report: Report) -> None:
    """Fills in the checks that need no look at raw pages."""
    if report.pages:
        return
    with engine.begin() as connection:
        report.structure, report.references = structure(connection)
        if not report.structure:
            report.verdict = mend.compare(connection, key.part(CHANGE_LOG))


def _refuse_newer(about: Mapping[str, str], read_only: bool) -> None:
    try:
        version, reader = int(about["schema_version"]), int(about["min_reader"])
    except (KeyError, ValueError) as error:
        raise VaultDamaged() from error
    if version > VERSION and not (read_only and reader <= VERSION):
        raise VaultNewer(version=str(version), readable="yes" if reader <= VERSION else "no")
