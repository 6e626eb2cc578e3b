"""Words people use for kin, ages, dates and couples, as data per language: a new language is a new entry."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from genogram.model.codes import Gender, ParentageKind, PersonKind, UnionEventKind

F, M, N = Gender.FEMALE, Gender.MALE, Gender.UNKNOWN


@dataclass(frozen=True, slots=True)
class Relation:
    """What a kin word says: how the person joins (``child``, ``partner``, ``parent``, ``sibling``, ``pet``, ``new``) and more.

    ``twins``: those named after it were born together; ``many``: it may stand for several people.
    """

    code: str
    joins: str
    gender: Gender = N
    kind: ParentageKind = ParentageKind.BIRTH
    person: PersonKind = PersonKind.PERSON
    twins: bool = False
    many: bool = False
    event: UnionEventKind | None = None


RELATIONS: dict[str, Relation] = {
    r.code: r
    for r in (
        Relation("child", "child"),
        Relation("daughter", "child", F),
        Relation("son", "child", M),
        Relation("children", "child", many=True),
        Relation("daughters", "child", F, many=True),
        Relation("sons", "child", M, many=True),
        Relation("twins", "child", twins=True, many=True),
        Relation("adopted_child", "child", kind=ParentageKind.ADOPTED),
        Relation("adopted_daughter", "child", F, ParentageKind.ADOPTED),
        Relation("adopted_son", "child", M, ParentageKind.ADOPTED),
        Relation("foster_child", "child", kind=ParentageKind.FOSTER),
        Relation("foster_daughter", "child", F, ParentageKind.FOSTER),
        Relation("foster_son", "child", M, ParentageKind.FOSTER),
        Relation("partner", "partner"),
        Relation("girlfriend", "partner", F),
        Relation("boyfriend", "partner", M),
        Relation("wife", "partner", F, event=UnionEventKind.MARRIED),
        Relation("husband", "partner", M, event=UnionEventKind.MARRIED),
        Relation("married_to", "partner", event=UnionEventKind.MARRIED),
        Relation("lives_with", "partner", event=UnionEventKind.LIVING_TOGETHER),
        Relation("mother", "parent", F),
        Relation("father", "parent", M),
        Relation("parents", "parent", many=True),
        Relation("sister", "sibling", F),
        Relation("brother", "sibling", M),
        Relation("sibling", "sibling"),
        Relation("siblings", "sibling", many=True),
        Relation("sisters", "sibling", F, many=True),
        Relation("brothers", "sibling", M, many=True),
        Relation("twin", "sibling", twins=True),
        Relation("twin_sister", "sibling", F, twins=True),
        Relation("twin_brother", "sibling", M, twins=True),
        Relation("pet", "pet", person=PersonKind.PET),
        Relation("pregnancy", "child", person=PersonKind.PREGNANCY),
        Relation("new", "new"),
    )
}


@dataclass(frozen=True, slots=True)
class Words:
    """One language: kin words by relation code, words around them, ages, dates, couple events, small numbers."""

    relations: dict[str, tuple[str, ...]]
    ends: dict[UnionEventKind, tuple[str, ...]]
    conjunctions: tuple[str, ...]
    articles: tuple[str, ...]
    years: tuple[str, ...]
    born: tuple[str, ...]
    died: tuple[str, ...]
    numbers: dict[str, int]
    instrumental: tuple[str, ...] = ()
    species: dict[str, str] = field(default_factory=dict)


_E = UnionEventKind

LANGUAGES: dict[str, Words] = {
    "en": Words(
        relations={
            "child": ("child", "kid"),
            "daughter": ("daughter",),
            "son": ("son",),
            "children": ("children", "kids"),
            "daughters": ("daughters",),
            "sons": ("sons",),
            "twins": ("twins",),
            "adopted_child": ("adopted child",),
            "adopted_daughter": ("adopted daughter",),
            "adopted_son": ("adopted son",),
            "foster_child": ("foster child",),
            "foster_daughter": ("foster daughter",),
            "foster_son": ("foster son",),
            "partner": ("partner", "fiancé", "fiancée"),
            "girlfriend": ("girlfriend",),
            "boyfriend": ("boyfriend",),
            "wife": ("wife",),
            "husband": ("husband",),
            "married_to": ("married to",),
            "lives_with": ("lives with", "living with", "together with"),
            "mother": ("mother", "mum", "mom", "mummy", "mommy"),
            "father": ("father", "dad", "daddy"),
            "parents": ("parents",),
            "sister": ("sister",),
            "brother": ("brother",),
            "sibling": ("sibling",),
            "siblings": ("siblings",),
            "sisters": ("sisters",),
            "brothers": ("brothers",),
            "twin": ("twin", "twin sibling"),
            "twin_sister": ("twin sister",),
            "twin_brother": ("twin brother",),
            "pet": ("pet", "dog", "cat", "horse", "rabbit"),
            "pregnancy": ("pregnancy", "pregnant", "expecting"),
            "new": ("person",),
        },
        ends={
            _E.MARRIED: ("married", "m."),
            _E.SEPARATED: ("separated",),
            _E.DIVORCED: ("divorced", "div."),
            _E.LIVING_TOGETHER: ("living together",),
            _E.ENGAGED: ("engaged",),
            _E.MET: ("met",),
            _E.WIDOWED: ("widowed",),
        },
        conjunctions=("and", "&"),
        articles=("a", "an", "the", "one", "his", "her", "their", "my", "our"),
        years=("years old", "years", "year old", "year", "yrs", "yo", "y.o.", "y"),
        born=("born in", "born", "b.", "*"),
        died=("died in", "died", "d.", "†"),
        numbers={"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9},
        species={"dog": "dog", "cat": "cat", "horse": "horse", "rabbit": "rabbit"},
    ),
    "de": Words(
        relations={
            "child": ("Kind",),
            "daughter": ("Tochter",),
            "son": ("Sohn",),
            "children": ("Kinder",),
            "daughters": ("Töchter",),
            "sons": ("Söhne",),
            "twins": ("Zwillinge",),
            "adopted_child": ("Adoptivkind",),
            "adopted_daughter": ("Adoptivtochter",),
            "adopted_son": ("Adoptivsohn",),
            "foster_child": ("Pflegekind",),
            "foster_daughter": ("Pflegetochter",),
            "foster_son": ("Pflegesohn",),
            "partner": ("Partner", "Partnerin", "Lebensgefährte", "Lebensgefährtin", "Verlobter", "Verlobte"),
            "girlfriend": ("Freundin",),
            "boyfriend": ("Freund",),
            "wife": ("Ehefrau",),
            "husband": ("Ehemann",),
            "married_to": ("verheiratet mit",),
            "lives_with": ("lebt mit", "zusammen mit", "lebt zusammen mit"),
            "mother": ("Mutter", "Mama", "Mutti"),
            "father": ("Vater", "Papa", "Vati"),
            "parents": ("Eltern",),
            "sister": ("Schwester",),
            "brother": ("Bruder",),
            "sibling": ("Geschwisterkind",),
            "siblings": ("Geschwister",),
            "sisters": ("Schwestern",),
            "brothers": ("Brüder",),
            "twin": ("Zwilling",),
            "twin_sister": ("Zwillingsschwester",),
            "twin_brother": ("Zwillingsbruder",),
            "pet": ("Haustier", "Hund", "Katze", "Kater", "Pferd", "Kaninchen"),
            "pregnancy": ("Schwangerschaft", "schwanger"),
            "new": ("Person",),
        },
        ends={
            _E.MARRIED: ("verheiratet", "Heirat", "verh.", "geheiratet"),
            _E.SEPARATED: ("getrennt", "Trennung", "getr."),
            _E.DIVORCED: ("geschieden", "Scheidung", "gesch."),
            _E.LIVING_TOGETHER: ("zusammenlebend", "zusammengezogen"),
            _E.ENGAGED: ("verlobt", "verl."),
            _E.MET: ("kennengelernt",),
            _E.WIDOWED: ("verwitwet", "verw."),
        },
        conjunctions=("und", "u."),
        articles=("ein", "eine", "einen", "der", "die", "das", "sein", "seine", "ihr", "ihre", "mein", "meine"),
        years=("Jahre alt", "Jahre", "Jahr", "J.", "J"),
        born=("geboren", "geb.", "*"),
        died=("gestorben", "gest.", "verstorben", "verst.", "†"),
        numbers={"zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9},
        species={"Hund": "dog", "Katze": "cat", "Kater": "cat", "Pferd": "horse", "Kaninchen": "rabbit"},
    ),
    "da": Words(
        relations={
            "child": ("barn",),
            "daughter": ("datter",),
            "son": ("søn",),
            "children": ("børn",),
            "daughters": ("døtre",),
            "sons": ("sønner",),
            "twins": ("tvillinger", "tvillingerne"),
            "adopted_child": ("adoptivbarn",),
            "adopted_daughter": ("adoptivdatter",),
            "adopted_son": ("adoptivsøn",),
            "foster_child": ("plejebarn",),
            "foster_daughter": ("plejedatter",),
            "foster_son": ("plejesøn",),
            "partner": ("partner", "samlever", "forlovede", "kæreste"),
            "wife": ("kone", "hustru"),
            "husband": ("mand", "ægtemand"),
            "married_to": ("gift med",),
            "lives_with": ("bor med", "bor sammen med", "sammen med"),
            "mother": ("mor", "moder"),
            "father": ("far", "fader"),
            "parents": ("forældre",),
            "sister": ("søster",),
            "brother": ("bror", "broder"),
            "sibling": ("søskende",),
            "sisters": ("søstre",),
            "brothers": ("brødre",),
            "twin": ("tvilling",),
            "twin_sister": ("tvillingesøster",),
            "twin_brother": ("tvillingebror",),
            "pet": ("kæledyr", "hund", "kat", "hest", "kanin"),
            "pregnancy": ("graviditet", "gravid"),
            "new": ("person",),
        },
        ends={
            _E.MARRIED: ("gift", "bryllup"),
            _E.SEPARATED: ("separeret", "gået fra hinanden", "sep."),
            _E.DIVORCED: ("skilt",),
            _E.LIVING_TOGETHER: ("samlevende", "flyttet sammen", "samlev."),
            _E.ENGAGED: ("forlovet", "forl."),
            _E.MET: ("mødt",),
            _E.WIDOWED: ("enke", "enkemand"),
        },
        conjunctions=("og",),
        articles=("en", "et", "hans", "hendes", "deres", "min", "mit", "vores"),
        years=("år gammel", "år"),
        born=("født", "f.", "*"),
        died=("død", "døde", "†"),
        numbers={"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9},
        species={"hund": "dog", "kat": "cat", "hest": "horse", "kanin": "rabbit"},
    ),
    "uk": Words(
        relations={
            "child": ("дитина",),
            "daughter": ("донька", "дочка"),
            "son": ("син",),
            "children": ("діти", "дітей"),
            "daughters": ("доньки", "дочки"),
            "sons": ("сини",),
            "twins": ("близнюки", "двійнята", "близнята"),
            "adopted_child": ("усиновлена дитина",),
            "adopted_daughter": ("удочерена донька", "названа донька"),
            "adopted_son": ("усиновлений син", "названий син"),
            "foster_child": ("прийомна дитина",),
            "foster_daughter": ("прийомна донька", "прийомна дочка"),
            "foster_son": ("прийомний син",),
            "partner": ("партнер", "партнерка"),
            "girlfriend": ("дівчина", "наречена"),
            "boyfriend": ("хлопець", "наречений"),
            "wife": ("дружина", "жінка"),
            "husband": ("чоловік",),
            "married_to": ("одружена з", "одружений з", "заміжня за", "у шлюбі з"),
            "lives_with": ("живе з", "разом з", "проживає з"),
            "mother": ("мати", "мама", "матір"),
            "father": ("батько", "тато"),
            "parents": ("батьки",),
            "sister": ("сестра",),
            "brother": ("брат",),
            "siblings": ("брати і сестри", "брати й сестри", "брати та сестри"),
            "sisters": ("сестри",),
            "brothers": ("брати",),
            "twin": ("близнюк", "близнючка"),
            "twin_sister": ("сестра-близнючка", "сестра-близнюк"),
            "twin_brother": ("брат-близнюк",),
            "pet": ("улюбленець", "собака", "пес", "кіт", "кішка", "кінь"),
            "pregnancy": ("вагітність", "вагітна"),
            "new": ("людина", "особа"),
        },
        ends={
            _E.MARRIED: ("шлюб", "одружені", "шл."),
            _E.SEPARATED: ("розійшлися", "розстались", "роз'їхались"),
            _E.DIVORCED: ("розлучені", "розлучення", "розл."),
            _E.LIVING_TOGETHER: ("живуть разом",),
            _E.ENGAGED: ("заручені", "заруч."),
            _E.MET: ("познайомились", "познайомилися"),
            _E.WIDOWED: ("вдова", "вдівець"),
        },
        conjunctions=("і", "й", "та"),
        articles=("його", "її", "їхній", "їхня", "їхні", "мій", "моя", "один", "одна"),
        years=("років", "роки", "рік", "р."),
        born=("народилася", "народився", "нар.", "*"),
        died=("померла", "помер", "пом.", "†"),
        numbers={
            "двоє": 2, "два": 2, "дві": 2, "троє": 3, "три": 3, "четверо": 4, "чотири": 4, "п'ятеро": 5, "п'ять": 5, "шестеро": 6,
        },
        instrumental=("одружена з", "одружений з", "заміжня за", "у шлюбі з", "живе з", "разом з", "проживає з"),
        species={"собака": "dog", "пес": "dog", "кіт": "cat", "кішка": "cat", "кінь": "horse"},
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lexicon:
    """All languages folded together, the first one winning where a word means two things."""

    relations: dict[str, tuple[str, str]]
    """folded word -> (relation code, language)"""
    ends: dict[str, UnionEventKind]
    conjunctions: frozenset[str]
    articles: frozenset[str]
    years: tuple[str, ...]
    born: tuple[str, ...]
    died: tuple[str, ...]
    numbers: dict[str, int]
    instrumental: frozenset[str]
    species: dict[str, str]


def fold(text: str) -> str:
    """*text* as it is compared: without case, with one kind of apostrophe."""
    return text.casefold().replace("\u2019", "'").replace("\u02bc", "'")


@cache
def lexicon(first: str) -> Lexicon:
    """Every language's words; those of *first* (the window's language) win."""
    order = [first, *(code for code in LANGUAGES if code != first)] if first in LANGUAGES else list(LANGUAGES)
    relations: dict[str, tuple[str, str]] = {}
    ends: dict[str, UnionEventKind] = {}
    numbers: dict[str, int] = {}
    species: dict[str, str] = {}
    for code in order:
        words = LANGUAGES[code]
        for relation, said in words.relations.items():
            for word in said:
                relations.setdefault(fold(word), (relation, code))
        for event, said in words.ends.items():
            for word in said:
                ends.setdefault(fold(word), event)
        numbers |= {fold(k): v for k, v in words.numbers.items()}
        species |= {fold(k): v for k, v in words.species.items()}

    def joined(name: str) -> tuple[str, ...]:
        found = {fold(w) for code in order for w in getattr(LANGUAGES[code], name)}
        return tuple(sorted(found, key=lambda w: (-len(w), w)))

    return Lexicon(
        relations,
        ends,
        frozenset(joined("conjunctions")),
        frozenset(joined("articles")),
        joined("years"),
        joined("born"),
        joined("died"),
        numbers,
        frozenset(joined("instrumental")),
        species,
    )


def word_for(relation: str, language: str) -> str:
    """The first word of *language* for a relation code, for completion; empty where it has none."""
    return next(iter(LANGUAGES.get(language, LANGUAGES["en"]).relations.get(relation, ())), "")
