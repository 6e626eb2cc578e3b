"""Cases in a vault: added, edited, listed, found, laid aside; each step one committed transaction."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread

import pytest
from sqlalchemy import text

from genogram.change import Change, ChangeSet, Draft, Title, apply
from genogram.ids import new_id
from genogram.model import CaseInfo, Document, MoreName, NameKind, Person, Placement
from genogram.model.pictures import Picture
from storage import Vault
from storage.errors import CaseMissing, OutOfStep, VaultDamaged, VaultError
from storage.kdf import FLOOR
from storage.opening import How, reset_password
from storage.shapes import Step
from tests.storage.conftest import PASSWORD, Made
from tests.storage.walks import start


def adding(doc: Document, *people: Person) -> ChangeSet:
    """The edit that adds *people*."""
    draft = Draft(doc)
    draft.put("persons", *people)
    return draft.done("add_person")


def person(name: str) -> Person:
    """Somebody."""
    return Person(id=new_id(), name=name)


def test_an_edit_is_there_after_reopening(made: Made) -> None:
    doc = start("Ahorn")
    lea = person("Lea")
    with made.open() as vault:
        case = vault.add_case(doc)
        assert vault.load(case) == doc
        first = vault.seq
        assert vault.write(case, adding(doc, lea)) == first + 1
        assert vault.seq == first + 1
    with made.open() as vault:
        found = vault.load(case)
        assert found == apply(doc, adding(doc, lea))
        renamed = ChangeSet((Change("persons", lea.id, lea, replace(lea, name="Lea S.")),), Title("rename", ("Lea S.",)))
        vault.write(case, renamed)
        vault.write(case, renamed.inverted(), Step.UNDO)
        assert vault.load(case) == found
        gone = ChangeSet((Change("persons", lea.id, lea, None),), Title("remove"))
        vault.write(case, gone, "edit")
        assert vault.load(case) == doc
        assert [(row.step, row.changes.title.code if row.changes else "") for row in vault.history(case)] == [
            ("new", "new_case"),
            ("edit", "add_person"),
            ("edit", "rename"),
            ("undo", "rename"),
            ("edit", "remove"),
        ]


def test_two_imports_of_one_file_do_not_meet(vault: Vault) -> None:
    doc = start()
    one, two = vault.add_case(doc), vault.add_case(doc)
    assert one != two
    vault.write(one, adding(doc, person("only here")))
    assert vault.load(two) == doc


def test_a_case_without_a_record_of_its_own_comes_back_the_same(vault: Vault) -> None:
    case = vault.add_case(Document())
    assert vault.load(case) == Document()
    assert vault.cases()[0].title == ""


def test_the_list_counts_and_puts_the_last_change_first(vault: Vault) -> None:
    doc = start("First")
    first, second = vault.add_case(doc), vault.add_case(start("Second"))
    assert [row.title for row in vault.cases()] == ["Second", "First"]
    vault.write(first, adding(doc, person("Lea"), person("Tom")))
    row = vault.cases()[0]
    assert (row.id, row.title, row.persons, row.elements, row.seq, row.archived) == (first, "First", 2, 3, vault.seq, False)
    assert row.changed_at.utcoffset() is not None
    assert vault.cases()[1].id == second


def test_titles_follow_edits_and_renaming_is_an_edit(vault: Vault) -> None:
    doc = start("Old")
    case = vault.add_case(doc)
    vault.rename(case, "Nový \ud800 <b>")
    assert vault.load(case).case.title == "Nový \ud800 <b>"  # type: ignore[union-attr]
    assert vault.cases()[0].title == "Nový ? <b>"
    assert vault.rename(case, "Nový \ud800 <b>") == vault.seq == 2
    info = doc.case
    assert info
    renamed = vault.load(case).case
    assert renamed
    vault.write(case, ChangeSet((Change("info", info.id, renamed, info),)), Step.UNDO)
    assert vault.cases()[0].title == "Old"


def test_archiving_keeps_everything(made: Made) -> None:
    with made.open() as vault:
        doc = start()
        case = vault.add_case(doc)
        vault.archive(case)
    with made.open(check=True) as vault:
        assert vault.cases()[0].archived
        assert vault.load(case) == doc
        vault.archive(case, False)
        assert not vault.cases()[0].archived
        assert [row.step for row in vault.history(case)] == [Step.NEW, Step.ARCHIVED, Step.BACK]


def test_cases_are_found_by_title_and_by_anybodys_name(vault: Vault) -> None:
    doc = start("Familie Größe")
    case = vault.add_case(doc)
    more = (MoreName(kind=NameKind.SURNAME, text="Sørensen"),)
    people = [person("Jürgen Müller"), replace(person("ኃይለ"), more_names=more), person("ليلى"), person("")]
    vault.write(case, adding(doc, *people))
    other = vault.add_case(start("Other"))
    found = {
        words: [row.found for row in vault.search(words) if row.id == case]
        for words in ("muller", "MÜLLER", "mueller", "jurgen  m", "sorensen", "soerensen", "ኃይለ", "ليلى", "grosse", "größe")
    }
    assert found == {
        "muller": [("Jürgen Müller",)],
        "MÜLLER": [("Jürgen Müller",)],
        "mueller": [("Jürgen Müller",)],
        "jurgen  m": [("Jürgen Müller",)],
        "sorensen": [("Sørensen",)],
        "soerensen": [("Sørensen",)],
        "ኃይለ": [("ኃይለ",)],
        "ليلى": [("ليلى",)],
        "grosse": [()],
        "größe": [()],
    }
    assert vault.search("nobody") == []
    assert {row.id for row in vault.search("  ")} == {case, other}


def test_a_step_from_another_state_is_refused_whole(vault: Vault) -> None:
    doc = start()
    lea = person("Lea")
    case = vault.add_case(doc)
    vault.write(case, adding(doc, lea))
    tom = person("Tom")
    stale = ChangeSet((Change("persons", tom.id, None, tom), Change("persons", lea.id, person("else"), replace(lea, name="x"))))
    before, seq = vault.load(case), vault.seq
    for wrong in (
        stale,
        ChangeSet((Change("persons", tom.id, None, tom), Change("persons", lea.id, None, lea))),
        ChangeSet((Change("persons", tom.id, tom, None),)),
        ChangeSet((Change("nonsense", tom.id, None, tom),)),
    ):
        with pytest.raises(OutOfStep):
            vault.write(case, wrong)
    assert (vault.load(case), vault.seq) == (before, seq)
    assert vault.check() == []


def test_a_repeated_step_is_recognised_after_disk_trouble(vault: Vault) -> None:
    doc = start()
    case = vault.add_case(doc)
    changes = adding(doc, person("Lea"))
    seq = vault.write(case, changes)
    assert vault.write(case, changes) == seq  # COMMIT had been done although the disk said otherwise
    assert vault.seq == seq
    assert vault.check() == []


def test_an_empty_step_writes_nothing(vault: Vault) -> None:
    case = vault.add_case(start())
    assert vault.write(case, ChangeSet()) == vault.seq == 1


def test_numbers_that_change_their_type_on_the_way_are_still_the_same(vault: Vault) -> None:
    doc = start()
    case = vault.add_case(doc)
    draft = Draft(doc)
    draft.put("pictures", Picture(id="p"))
    draft.put("placements", Placement(id="x", picture="p", element="p", x=5, y=-0.0))
    vault.write(case, draft.done("place"))
    found = vault.load(case).placements["x"]
    assert (type(found.x), found.x) == (float, 5.0)
    vault.write(case, ChangeSet((Change("placements", "x", found, replace(found, x=6.0)),)))


@pytest.mark.parametrize("name", ["", " ", "<b>&amp;", "'; DROP TABLE cases; --", "\0", "\ud800", "👩‍👧‍👦", "ا" * 200, "\u202e"])
def test_any_name_survives(made: Made, name: str) -> None:
    doc = Document()
    with made.open() as vault:
        case = vault.add_case(doc)
        doc = apply(doc, adding(doc, somebody := person(name)))
        vault.write(case, adding(Document(), somebody))
        vault.put_draft(case, "persons/1/name", name)
    with made.open() as vault:
        assert vault.load(case) == doc
        assert [draft.text for draft in vault.drafts(case)] == [name]
        vault.search(name)


def test_an_id_no_file_can_hold_is_said_kindly(vault: Vault) -> None:
    case = vault.add_case(start())
    strange = Person(id="\ud800")
    with pytest.raises(VaultError) as caught:
        vault.write(case, ChangeSet((Change("persons", strange.id, None, strange),)))
    assert caught.value.code == "id_unwritable"
    assert vault.check() == []


def test_cases_that_are_not_there(vault: Vault) -> None:
    for call in (
        lambda: vault.load("x"),
        lambda: vault.history("x"),
        lambda: vault.archive("x"),
        lambda: vault.rename("x", "t"),
        lambda: vault.put_draft("x", "f", "t"),
        lambda: vault.write("x", ChangeSet()),
        lambda: vault.write("x", adding(Document(), person("a"))),
    ):
        with pytest.raises(CaseMissing):
            call()
    assert vault.seq == 0


def test_drafts_are_replaced_and_dropped(made: Made) -> None:
    with made.open() as vault:
        case = vault.add_case(start())
        vault.put_draft(case, "a", "first")
        vault.put_draft(case, "b", "other")
        vault.put_draft(case, "a", "second")
    with made.open() as vault:
        assert {draft.field: draft.text for draft in vault.drafts(case)} == {"a": "second", "b": "other"}
        vault.drop_draft(case, "a")
        vault.drop_draft(case, "never")
        assert [draft.field for draft in vault.drafts(case)] == ["b"]
        assert vault.seq == 1  # drafts are no steps


def test_a_row_no_program_can_read_is_said_not_skipped(vault: Vault) -> None:
    doc = start()
    case = vault.add_case(doc)
    with vault._edit() as connection:
        connection.execute(text("""UPDATE elements SET payload = '{"id": 7}' WHERE kind = 'info'"""))
    with pytest.raises(VaultDamaged) as caught:
        vault.load(case)
    assert (caught.value.code, caught.value.values) == ("row_unreadable", {"kind": "info"})


def test_passwords_change_without_rewriting_the_vault(made: Made) -> None:
    with made.open(copies=made.copies) as vault:
        before = made.path.stat().st_mtime_ns
        with pytest.raises(VaultError):
            vault.change_password("wrong", "new one for all", cost=FLOOR)
        vault.change_password(PASSWORD, "new one for all", cost=FLOOR)
        with pytest.raises(VaultError):
            vault.reset_password("AAAA", "x", cost=FLOOR)
        assert made.path.stat().st_mtime_ns >= before
    with pytest.raises(VaultError):
        Vault.open(made.path, PASSWORD)
    with Vault.open(made.path, "new one for all") as vault:
        vault.reset_password(made.recovery, "third", cost=FLOOR)
        fresh = vault.new_recovery_key()
        assert [row.what for row in vault.audit()][-3:] == ["opened", "password_reset", "recovery_renewed"]
    Vault.open(made.path, "third").close()
    Vault.open(made.path, recovery=fresh).close()
    with pytest.raises(VaultError):
        made.open()


def test_a_forgotten_password_is_replaced_before_the_vault_is_open(made: Made) -> None:
    reset_password(made.path, made.recovery, "fresh start here", FLOOR, How(copies=made.copies))
    Vault.open(made.path, "fresh start here").close()
    assert next(made.copies.iterdir()).read_bytes() == made.path.with_name("work.vault.key").read_bytes()


def test_the_audit_table_holds_no_names_and_notices_a_change(vault: Vault) -> None:
    case = vault.add_case(start("Canary"))
    vault.note("exported", case, ("id-1",))
    rows = vault.audit()
    assert [(row.what, row.case, row.ids) for row in rows][-1] == ("exported", case, ("id-1",))
    assert "Canary" not in str(rows)
    assert vault.check() == []
    with vault._edit() as connection:
        connection.execute(text("UPDATE audit SET what = 'opened' WHERE what = 'exported'"))
    assert [finding.code for finding in vault.check()] == ["audit_broken"]


def test_threads_take_turns(vault: Vault) -> None:
    doc = start()
    case = vault.add_case(doc)
    seqs: list[int] = []

    def work(count: int) -> None:
        for _ in range(count):
            seqs.append(vault.write(case, adding(Document(), person("x"))))
            vault.cases()

    threads = [Thread(target=work, args=(15,)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(seqs) == list(range(2, 62))
    assert len(vault.load(case).persons) == 60
    assert vault.check() == []


def test_case_info_of_two_programs_is_one_title(vault: Vault) -> None:
    draft = Draft(Document())
    draft.put("info", CaseInfo(id="a", title="One"))
    case = vault.add_case(apply(Document(), draft.done("new_case")))
    assert vault.cases()[0].title == "One"
    assert vault.load(case).case == CaseInfo(id="a", title="One")
