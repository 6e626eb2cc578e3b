"""Writes the practice families (``resources/practice/*.family.json``) in every language from one description.

Everybody in them is made up. Run it again after changing a text: python packaging/practice_families.py
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from practice_texts import AHORN

from genogram.change import document_of
from genogram.model import (
    About,
    Agreement,
    Bond,
    CaseInfo,
    Certainty,
    Closing,
    Concern,
    Consent,
    DateSaid,
    Direction,
    Document,
    Domain,
    Element,
    Gender,
    Goal,
    Household,
    Hypothesis,
    Id,
    Life,
    LifeEvent,
    Membership,
    Note,
    Parentage,
    ParentageKind,
    PartialDate,
    Participant,
    Person,
    PersonValue,
    Place,
    PlaceKind,
    Position,
    Presence,
    QuestionEntry,
    Session,
    Span,
    Step,
    Support,
    SupportFlow,
    SupportKind,
    TellerKind,
    Tie,
    TieState,
    TieStrength,
    Told,
    Union,
    UnionEvent,
    UnionEventKind,
    View,
    ViewState,
    Visibility,
    Wish,
    counted_ids,
)

OUT = Path(__file__).parents[1] / "resources" / "practice"


def on(text: str) -> PartialDate:
    return PartialDate(edtf=text)


def year(text: str) -> DateSaid:
    return DateSaid(family=on(text))


class Ahorn:
    """Lea (12) and Tom (9) live with their mother Jana; their father Murat moved out in 2024."""

    def __init__(self, say: Callable[[str], str], language: str) -> None:
        self.say, self.new = say, counted_ids()
        self.all: list[tuple[str, Element]] = []
        self.add("info", CaseInfo(id=self.new(), title=say("title"), practice=True, started=on("2026-03-12"), language=language))
        self.people()
        self.kin()
        self.talks()
        self.lines()
        self.places()
        self.plans()

    def add(self, table: str, element: Element) -> Id:
        self.all.append((table, element))
        return element.id

    def document(self) -> Document:
        return document_of(self.all)

    def person(self, key: str, born: str, gender: Gender, died: str = "", strengths: str = "", **more: object) -> Id:
        element = Person(
            id=self.new(),
            name=self.say(key),
            gender=gender,
            born=year(born) if born else None,
            died=year(died) if died else None,
            life=Life.DIED if died else Life.LIVING,
            strengths=tuple(part.strip() for part in self.say(strengths).split(";")) if strengths else (),
            **more,  # type: ignore[arg-type]
        )
        return self.add("persons", element)

    def people(self) -> None:
        female, male = Gender.FEMALE, Gender.MALE
        self.karl = self.person("karl", "1951", male, died="2022", work=self.say("karl_work"))
        self.eva = self.person("eva", "1965", female, strengths="eva_strengths")
        self.hasan = self.person("hasan", "1958", male, languages=("tr", "de"))
        self.emine = self.person("emine", "1960", female, strengths="emine_strengths", languages=("tr",))
        self.jens = self.person("jens", "1988", male)
        self.jana = self.person(
            "jana", "1990", female, strengths="jana_strengths", work=self.say("jana_work"), drive=self.say("jana_drive")
        )
        self.murat = self.person(
            "murat", "1987", male, strengths="murat_strengths", work=self.say("murat_work"), languages=("de", "tr")
        )
        self.aylin = self.person("aylin", "1995", female, strengths="aylin_strengths")
        self.deniz = self.person("deniz", "", Gender.UNKNOWN)
        self.lea = self.person(
            "lea",
            "2014-05",
            female,
            strengths="lea_strengths",
            is_index=True,
            drive=self.say("lea_drive"),
            please_do_not_ask=(self.say("lea_do_not_ask"),),
        )
        self.tom = self.person("tom", "2017-09", male, strengths="tom_strengths")
        self.ela = self.person("ela", "2024", female)

    def kin(self) -> None:
        married, separated = UnionEventKind.MARRIED, UnionEventKind.SEPARATED

        def union(a: Id, b: Id, *events: UnionEvent, children: tuple[Id, ...] = ()) -> Id:
            key = self.add("unions", Union(id=self.new(), partners=(a, b), events=events))
            for child in children:
                self.add("parentages", Parentage(id=self.new(), child=child, union=key, kind=ParentageKind.BIRTH))
            return key

        union(self.karl, self.eva, UnionEvent(kind=married, when=on("1986")), children=(self.jens, self.jana))
        union(self.hasan, self.emine, UnionEvent(kind=married, when=on("1985")), children=(self.murat, self.aylin))
        union(
            self.murat,
            self.jana,
            UnionEvent(kind=married, when=on("2012")),
            UnionEvent(kind=separated, when=on("2024")),
            children=(self.lea, self.tom),
        )
        union(self.deniz, self.aylin, UnionEvent(kind=UnionEventKind.LIVING_TOGETHER, when=on("2021")), children=(self.ela,))
        members = tuple(Membership(person=person) for person in (self.jana, self.lea, self.tom))
        self.home = self.add("households", Household(id=self.new(), name=self.say("household"), members=members))
        self.add(
            "life_events",
            LifeEvent(
                id=self.new(),
                persons=(self.murat, self.jana, self.lea, self.tom),
                category="move",
                when=year("2024-02"),
                title=self.say("moved_out"),
            ),
        )

    def talks(self) -> None:
        def here(*people: Id) -> tuple[Participant, ...]:
            return tuple(Participant(person=p, consent="yes") for p in people)

        self.first = self.add(
            "sessions",
            Session(
                id=self.new(),
                number=1,
                when=on("2026-03-12"),
                where=self.say("at_home"),
                method=self.say("method_draw"),
                participants=(
                    *here(self.jana, self.lea, self.tom),
                    Participant(person=self.murat, presence=Presence.INVITED, why=self.say("murat_why")),
                ),
                concerns=(
                    Concern(person=self.jana, words=self.say("concern_jana")),
                    Concern(person=self.lea, words=self.say("concern_lea")),
                ),
                mandate=self.say("mandate"),
                closing=Closing(appreciation=self.say("appreciation_1"), task=self.say("task_1"), task_who=(self.jana,)),
                next="2026-11-12",
            ),
        )
        self.second = self.add(
            "sessions",
            Session(
                id=self.new(),
                number=2,
                when=on("2026-11-12"),
                where=self.say("at_home"),
                method=self.say("method_circular"),
                participants=here(self.jana, self.lea, self.tom),
                concerns=(Concern(person=self.lea, words=self.say("concern_lea_2")),),
                changed_since=self.say("changed_since"),
                closing=Closing(
                    appreciation=self.say("appreciation_2"),
                    reframing=self.say("reframing_2"),
                    task=self.say("task_2"),
                    task_who=(self.lea, self.murat),
                ),
                reflection=self.say("reflection_2"),
            ),
        )

    def told(self, person: Id, session: Id, certainty: Certainty = Certainty.TOLD) -> Told:
        return Told(by=TellerKind.PERSON, person=person, session=session, certainty=certainty)

    def lines(self) -> None:
        def bond(a: Id, b: Id, kind: str, by: Id, **more: object) -> Id:
            return self.add("bonds", Bond(id=self.new(), a=a, b=b, kind=kind, told=self.told(by, self.first), **more))  # type: ignore[arg-type]

        bond(self.jana, self.lea, "close", self.jana, good=self.say("jana_lea_good"))
        bond(self.murat, self.tom, "close", self.tom, good=self.say("murat_tom_good"))
        bond(
            self.jens,
            self.jana,
            "hostile",
            self.jana,
            weighs=self.say("jens_jana_weighs"),
            what_helps=self.say("jens_jana_helps"),
        )
        bond(self.eva, self.tom, "caretaker", self.tom, direction=Direction.AB, good=self.say("eva_tom_good"))
        self.lea_murat = bond(
            self.lea,
            self.murat,
            "distant",
            self.lea,
            span=Span(since=on("2024~")),
            good=self.say("lea_murat_good"),
            what_helps=self.say("lea_murat_helps"),
        )
        when, session = on("2026-11-12"), self.second

        def view(holder: Id, teller: Id, closeness: int | None, words: str, kind: str = "", **more: object) -> Id:
            element = View(
                id=self.new(),
                about=self.lea_murat,
                holder=holder,
                teller=teller,
                on=when,
                session=session,
                closeness=closeness,
                words=self.say(words),
                kind=kind,
                **more,  # type: ignore[arg-type]
            )
            return self.add("views", element)

        sees_lea = view(self.lea, self.lea, 3, "view_lea", "distant")
        sees_jana = view(self.jana, self.jana, 8, "view_jana", "close")
        sees_tom = view(self.tom, self.lea, 7, "view_tom", "close")
        self.add("views", View(id=self.new(), about=self.lea_murat, holder=self.murat, state=ViewState.NOT_ASKED))
        about = About(pair=(self.lea, self.murat), element=self.lea_murat)

        def ask(order: int, kind: str, asked: Id, text: str, **more: object) -> None:
            element = QuestionEntry(
                id=self.new(),
                session=session,
                order=order,
                type=kind,
                language=self.say("language"),
                asked_of=asked,
                question=self.say(f"{text}_q"),
                answer=self.say(f"{text}_a"),
                **more,  # type: ignore[arg-type]
            )
            self.add("entries", element)

        ask(1, "exception", self.lea, "exception", about=About(persons=(self.lea, self.murat)), noticed=self.say("exception_n"))
        ask(2, "scaling", self.lea, "scaling", about=about, values=(PersonValue(person=self.lea, value=3),), sets=(sees_lea,))
        ask(
            3,
            "mind_reading",
            self.lea,
            "mind",
            about=about,
            values=(PersonValue(person=self.tom, value=7),),
            sets=(sees_tom,),
            noticed=self.say("mind_n"),
        )
        ask(
            4,
            "triadic",
            self.jana,
            "triadic",
            about=about,
            values=(PersonValue(person=self.jana, value=8),),
            sets=(sees_jana,),
            difference=self.say("triadic_d"),
        )
        ask(
            5,
            "agreement",
            self.tom,
            "agreement",
            about=about,
            agreement=(
                Agreement(person=self.jana, position=Position.AGREES),
                Agreement(person=self.lea, position=Position.PARTLY),
            ),
        )
        ask(6, "resource", self.tom, "resource", about=About(persons=(self.lea,)), noticed=self.say("resource_n"))
        ask(
            7,
            "future",
            self.lea,
            "future",
            about=About(persons=(self.lea,)),
            visibility=Visibility.CONFIDENTIAL,
            told=self.told(self.lea, session),
        )

    def places(self) -> None:
        def place(key: str, domain: Domain, kind: PlaceKind = PlaceKind.RESOURCE, size: int = 1, **more: object) -> Id:
            return self.add("places", Place(id=self.new(), name=self.say(key), domain=domain, kind=kind, size=size, **more))  # type: ignore[arg-type]

        def tie(
            origin: Id,
            to: Id,
            strength: TieStrength,
            helps: int | None,
            burdens: int | None,
            flow: tuple[int, int],
            by: Id,
            **more: object,
        ) -> None:
            element = Tie(
                id=self.new(),
                origin=origin,
                to=to,
                strength=strength,
                helps=helps,
                burdens=burdens,
                flow_in=flow[0],
                flow_out=flow[1],
                told=self.told(by, self.first),
                **more,  # type: ignore[arg-type]
            )
            self.add("ties", element)

        strong, moderate, tenuous = TieStrength.STRONG, TieStrength.MODERATE, TieStrength.TENUOUS
        tie(
            self.home,
            place("p_neighbour", Domain.NEIGHBOURS, size=2),
            strong,
            9,
            1,
            (2, 1),
            self.jana,
            lasts_without_us=True,
            support=(Support(kind=SupportKind.INSTRUMENTAL, flow=SupportFlow.MUTUAL),),
            what_is_good=self.say("t_neighbour"),
        )
        tie(self.lea, place("p_friend", Domain.FRIENDS), strong, 9, None, (2, 2), self.lea, wish=Wish.MORE, lasts_without_us=True)
        tie(
            self.lea,
            place("p_school", Domain.SCHOOL, PlaceKind.INSTITUTION, 2, contact=self.say("p_school_contact")),
            moderate,
            5,
            4,
            (1, 1),
            self.lea,
            what_is_good=self.say("t_school_good"),
            what_weighs=self.say("t_school_weighs"),
        )
        tie(self.tom, place("p_football", Domain.SPORTS, PlaceKind.GROUP), strong, 8, 0, (2, 1), self.tom, lasts_without_us=True)
        tie(
            self.jana,
            place("p_work", Domain.WORK, PlaceKind.INSTITUTION, 2),
            moderate,
            6,
            7,
            (1, 2),
            self.jana,
            what_weighs=self.say("t_work_weighs"),
        )
        tie(
            self.home,
            place("p_office", Domain.SOCIAL_SERVICES, PlaceKind.INSTITUTION),
            tenuous,
            3,
            5,
            (1, 0),
            self.jana,
            what_weighs=self.say("t_office_weighs"),
        )
        tie(
            self.home,
            place("p_counselling", Domain.THERAPY_COUNSELLING, PlaceKind.PROFESSIONAL),
            moderate,
            6,
            1,
            (1, 0),
            self.jana,
            lasts_without_us=False,
        )
        tie(
            self.jana,
            place("p_choir", Domain.LEISURE_CLUBS, PlaceKind.GROUP),
            TieStrength.NONE_SAID,
            None,
            None,
            (0, 0),
            self.jana,
            state=TieState.PAST,
            wish=Wish.MORE,
        )
        tie(self.home, place("p_doctor", Domain.HEALTH, PlaceKind.PROFESSIONAL), moderate, 7, 0, (1, 0), self.jana)
        tie(
            self.home,
            place("p_flat", Domain.HOUSING, PlaceKind.CIRCUMSTANCE),
            moderate,
            4,
            6,
            (0, 0),
            self.jana,
            what_weighs=self.say("t_flat_weighs"),
        )
        tie(self.home, self.eva, strong, 8, 2, (2, 1), self.jana, lasts_without_us=True)

    def plans(self) -> None:
        goal = self.add(
            "goals",
            Goal(id=self.new(), words=self.say("goal"), whose="person", persons=(self.lea,), notice_by=self.say("goal_notice")),
        )
        self.add(
            "steps",
            Step(id=self.new(), goal=goal, what=self.say("step"), who=(self.lea, self.murat), help_needed=self.say("step_help")),
        )
        self.add(
            "hypotheses",
            Hypothesis(
                id=self.new(),
                text=self.say("hypothesis"),
                persons=(self.lea, self.murat, self.jana),
                useful=6,
                context_explanation=self.say("hypothesis_context"),
                would_be_tested_by=self.say("hypothesis_test"),
            ),
        )
        self.add(
            "notes",
            Note(id=self.new(), about=self.jana, words=self.say("note"), visibility=Visibility.INTERNAL, on=on("2026-03-12")),
        )
        for person in (self.jana, self.lea, self.tom):
            for purpose in ("draw", "store"):
                self.add("consents", Consent(id=self.new(), person=person, purpose=purpose, degree="yes", on=on("2026-03-12")))


def main() -> int:
    """Writes the files."""
    from genogram.exchange import write

    OUT.mkdir(exist_ok=True)
    for number, language in enumerate(("en", "de", "da", "uk")):
        texts = {key: row[number] for key, row in AHORN.items()}
        doc = Ahorn(texts.__getitem__, language).document()
        path = OUT / f"ahorn.{language}.family.json"
        path.write_bytes(write(doc, "family").data)
        sys.stdout.write(f"{path.name}: {len(doc.persons)} people\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
