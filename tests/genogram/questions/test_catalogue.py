"""The catalogue is whole in four languages, and a broken one says what is wrong."""

from __future__ import annotations

import json
import re

import pytest

from genogram.questions import Audience, Intent, SlotKind, catalogue, read_catalogue
from genogram.questions.typology import SLOT
from resources.i18n import LANGUAGES
from resources.paths import CATALOGUES

_D3 = """
problem_def problem_def_other sequence behav_effect triadic mind_reading gossip relation_on_relation ranking classification
percentage agreement subsystem_compare diff_time diff_context explanation normative_compare hypothetical worsening future miracle
exception scaling resource coping pride_ancestor goal mandate commitment role_swap consultation externalising context_change
embedded_suggestion process_interrupt reflecting absent_member
"""
METHODS_D3 = frozenset(_D3.split())
WORDINGS = [(kind.id, w) for kind in catalogue().types.values() for w in kind.wordings]


def source() -> dict[str, list[dict[str, object]]]:
    read: dict[str, list[dict[str, object]]] = json.loads((CATALOGUES / "questions.json").read_text(encoding="utf-8"))
    return read


def test_all_types_are_there_and_nothing_was_left_out() -> None:
    assert catalogue().findings == ()
    assert set(catalogue().types) == METHODS_D3


def test_each_type_says_what_it_is_for_in_four_languages() -> None:
    for kind in catalogue().types.values():
        for texts in (kind.name, kind.purpose):
            assert set(texts) == set(LANGUAGES)
            assert len(set(texts.values())) == len(LANGUAGES)
        assert kind.tense
        assert kind.lineage
        assert kind.for_audience(child=False)


@pytest.mark.parametrize(("kind", "wording"), WORDINGS, ids=[w.id for _, w in WORDINGS])
def test_a_wording_has_the_same_slots_and_its_own_words_in_each_language(kind: str, wording: object) -> None:
    from genogram.questions import Wording

    assert isinstance(wording, Wording)
    slots = {language: {m[0] for m in SLOT.finditer(text)} for language, text in wording.text.items()}
    assert len({frozenset(found) for found in slots.values()}) == 1
    assert len(set(wording.text.values())) == len(LANGUAGES)
    for language, text in wording.text.items():
        assert text == text.strip()
        assert "  " not in text
        assert text[-1] in "?."
        plain = SLOT.sub("", text)
        cyrillic = bool(re.search("[а-яіїєґ]", plain))
        assert cyrillic == (language == "uk")


def test_each_language_addresses_people_as_it_should() -> None:
    for _, wording in WORDINGS:
        plain = {language: SLOT.sub("", text) for language, text in wording.text.items()}
        if wording.audience is Audience.CHILD:
            assert not re.search(r"\b(Sie|Ihnen|Ihre?)\b", plain["de"].split(". ")[0].split(": ")[0])
            assert not re.search(r"\b(ви|вам|ваша|вашу)\b", plain["uk"], re.IGNORECASE)
        else:
            assert not re.search(r"\b(du|dir|dich|dein)\b", plain["de"], re.IGNORECASE)
            assert not re.search(r"\b(ти|тобі|твоя|тебе)\b", plain["uk"], re.IGNORECASE)
        assert not re.search(r"\b(De|Dem|Deres)\b", plain["da"][1:])


def test_each_language_uses_its_own_quotation_marks() -> None:
    marks = {"en": "“”", "de": "„“", "da": "»«", "uk": "«»"}
    for _, wording in WORDINGS:
        for language, text in wording.text.items():
            used = set(re.findall("[“”„»«]", text))
            assert used <= set(marks[language]), (wording.id, language)


def test_no_child_is_asked_to_rank_love() -> None:
    for _, wording in WORDINGS:
        if wording.audience is Audience.CHILD:
            assert not re.search("love|like most|liebst|am liebsten|elsker|найбільше любиш", " ".join(wording.text.values()))


def test_all_four_intents_occur_and_say_whether_they_orient() -> None:
    intents = {kind.intent for kind in catalogue().types.values()}
    assert intents == set(Intent)
    assert [i for i in Intent if i.orients] == [Intent.LINEAL, Intent.CIRCULAR]


def test_slots_have_a_blank_in_each_language() -> None:
    used = {slot for _, wording in WORDINGS for slot in wording.slots}
    assert used == set(catalogue().slots)
    assert {slot.kind for slot in catalogue().slots.values()} == set(SlotKind)


def test_a_wording_is_found_again_by_what_a_record_keeps() -> None:
    found = catalogue().wording("triadic.adult.1")
    assert found is not None
    assert found[0].id == "triadic"
    assert catalogue().wording("gone") is None


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfe\x00", b'{"format": "other"}', b"[" * 5000, b"null"])
def test_what_is_no_catalogue_is_a_finding(data: bytes) -> None:
    read = read_catalogue(data)
    assert not read.types
    assert [f.code for f in read.findings] == ["catalogue_unreadable"]


def test_a_newer_catalogue_is_a_finding() -> None:
    read = read_catalogue(json.dumps({"format": "familyapp-questions", "version": 2}).encode())
    assert [f.code for f in read.findings] == ["catalogue_version"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("group", "nowhere"),
        ("intent", "clever"),
        ("tone", None),
        ("tense", "present"),
        ("name", {"en": "only"}),
        ("wordings", []),
        ("wordings", [{"id": "x", "for": "adult", "text": dict.fromkeys(LANGUAGES, "{a}") | {"uk": "{b}"}}]),
        ("wordings", [{"id": "x", "for": "adult", "text": dict.fromkeys(LANGUAGES, "{nobody}")}]),
        ("wordings", [{"id": "x", "for": "adult", "text": dict.fromkeys(LANGUAGES, "{a} {")}]),
        ("wordings", [{"id": "x", "for": "robots", "text": dict.fromkeys(LANGUAGES, "{a}")}]),
        ("id", "sequence"),
    ],
)
def test_one_broken_type_is_left_out_and_told_and_the_others_stay(field: str, value: object) -> None:
    data = source()
    at = next(i for i, part in enumerate(data["types"]) if part["id"] == "triadic")
    data["types"][at][field] = value
    read = read_catalogue(json.dumps(data).encode())
    assert len(read.types) == len(METHODS_D3) - 1
    assert [f.code for f in read.findings] == ["catalogue_part"]
