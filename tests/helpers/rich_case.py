"""A full invented case for tests of reports: three generations, two homes, views, sessions, and things not everybody may see."""

from __future__ import annotations

from genogram.change import Draft, apply
from genogram.ids import Id, counted_ids
from genogram.model import (
    About,
    Agreement,
    Bond,
    CaseInfo,
    Closing,
    Concern,
    Condition,
    ConditionKind,
    Consent,
    DateSaid,
    Decision,
    Direction,
    Document,
    Domain,
    Element,
    Gender,
    Goal,
    Household,
    Hypothesis,
    Life,
    LifeEvent,
    Membership,
    Migration,
    MoreName,
    NameKind,
    Note,
    Parentage,
    PartialDate,
    Participant,
    Person,
    PersonKind,
    PersonValue,
    Place,
    PlaceKind,
    Position,
    Presence,
    QuestionEntry,
    Rating,
    SafetyCard,
    Session,
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
)

CONFIDENTIAL = "Ich tue so, als ob ich schlafe."
"""What Tom told in confidence: stands in no report but the helper's."""

INTERNAL = "Der Streit hält vielleicht beide Eltern im Gespräch."
"""A hypothesis: for helper and supervision."""

PROTECTED = "Haus am Wald, Zimmer 7"
"""A safety card's words: they never leave."""

REFLECTION = "Ich war auf Martas Seite und habe es erst spät gemerkt."
"""The helper's own reflection."""


class Maker:
    """Puts elements into a case, each checked by the hard rules, and remembers their ids by a short name."""

    def __init__(self) -> None:
        self.new = counted_ids()
        self.doc = Document()
        self.ids: dict[str, Id] = {}

    def put(self, table: str, key: str, element_type: type[Element], /, **fields: object) -> Id:
        """Adds one element; *key* is its short name for later."""
        element = element_type(id=self.new(), **fields)  # type: ignore[arg-type]
        draft = Draft(self.doc)
        draft.put(table, element)
        self.doc = apply(self.doc, draft.done("test"))
        self.ids[key] = element.id
        return element.id

    def __getitem__(self, key: str) -> Id:
        return self.ids[key]


def on(text: str) -> PartialDate:
    """A date from EDTF text."""
    return PartialDate(edtf=text)


def born(text: str) -> DateSaid:
    """A date the family says."""
    return DateSaid(family=on(text))


def rich_case(practice: bool = False) -> Document:
    """The case of the invented family Lindner-Kowal."""
    return rich_maker(practice).doc


def rich_maker(practice: bool = False) -> Maker:
    """The same with the ids by short name."""
    make = Maker()
    make.put("info", "case", CaseInfo, title="Familie Lindner-Kowal", practice=practice, language="de")
    _people(make)
    _bonds(make)
    _places(make)
    _sessions(make)
    _views(make)
    _plans(make)
    return make


def _people(make: Maker) -> None:
    def person(key: str, name: str, gender: Gender, birth: str = "", **fields: object) -> None:
        make.put("persons", key, Person, name=name, gender=gender, born=born(birth) if birth else None, **fields)

    female, male = Gender.FEMALE, Gender.MALE
    person("werner", "Werner Lindner", male, "1945", died=born("2019-11"), life=Life.DIED, work="Bootsbauer")
    person("helga", "Helga Lindner", female, "1948", work="Schneiderin, in Rente", strengths=("hält die Familie zusammen",))
    person("petro", "Петро Коваль", male, "1950~", life=Life.MISSING)
    person("olha", "Ольга Коваль", female, "1952", strengths=("kocht für viele", "betet für alle"), residence="Lwiw")
    person("karin", "Karin Lindner", female, "1978")
    person(
        "jens",
        "Jens Lindner",
        male,
        "1981-05-14",
        work="Elektriker",
        strengths=("repariert alles", "hält Wort"),
        drive="Einmal mit beiden Kindern an die Nordsee.",
        conditions=(Condition(kind=ConditionKind.ILLNESS, words="Diabetes"),),
    )
    person(
        "marta",
        "Марта Коваль",
        female,
        "1984",
        more_names=(MoreName(kind=NameKind.CALL_ME, text="Marta"),),
        work="Pflegekraft im Krankenhaus, Schichtdienst",
        languages=("Ukrainisch", "Deutsch"),
        strengths=("Humor auch an schweren Tagen", "organisiert den Alltag von drei Menschen"),
        drive="Wieder Brot backen und einen Hund haben.",
        migrations=(Migration(origin="Lwiw", destination="Bremen", when=on("2006")),),
    )
    person(
        "amal",
        "Amal Haddad",
        female,
        "1986",
        more_names=(MoreName(kind=NameKind.OTHER_SCRIPT, text="أمل حداد"),),
        work="Erzieherin",
    )
    person(
        "lea",
        "Lea",
        female,
        "2010-03-02",
        is_index=True,
        strengths=("zeichnet", "merkt, wie es anderen geht"),
        please_do_not_ask=("Papas neue Wohnung",),
    )
    person("tom", "Tom", male, "2013-09", strengths=("bringt alle zum Lachen",), needs=("kurze Sätze, Pausen",))
    person("mila", "Mila", female, "2022")
    person("bruno", "Bruno", Gender.UNKNOWN, kind=PersonKind.PET, species="Hund")

    def union(key: str, *partners: str, events: tuple[UnionEvent, ...] = ()) -> None:
        make.put("unions", key, Union, partners=tuple(make[p] for p in partners), events=events)

    event = UnionEvent
    union("u1", "werner", "helga", events=(event(kind=UnionEventKind.MARRIED, when=on("1975")),))
    union("u2", "petro", "olha", events=(event(kind=UnionEventKind.MARRIED, when=on("1979~")),))
    union(
        "u3",
        "jens",
        "marta",
        events=(
            event(kind=UnionEventKind.MARRIED, when=on("2008-06")),
            event(kind=UnionEventKind.SEPARATED, when=on("2021")),
            event(kind=UnionEventKind.DIVORCED, when=on("2023-02")),
        ),
    )
    union("u4", "jens", "amal", events=(event(kind=UnionEventKind.LIVING_TOGETHER, when=on("2022")),))
    for child, parents in (
        ("karin", "u1"),
        ("jens", "u1"),
        ("marta", "u2"),
        ("lea", "u3"),
        ("tom", "u3"),
        ("mila", "u4"),
    ):
        make.put("parentages", f"{child}-{parents}", Parentage, child=make[child], union=make[parents])

    def home(key: str, name: str, *members: tuple[str, int | None]) -> None:
        held = tuple(Membership(person=make[who], share=share) for who, share in members)
        make.put("households", key, Household, name=name, members=held)

    home("lindenweg", "Lindenweg", ("marta", None), ("lea", 70), ("tom", 60), ("bruno", None))
    home("hafen", "Am Hafen", ("jens", None), ("amal", None), ("mila", None), ("lea", 30), ("tom", 40))
    make.put(
        "life_events",
        "flight",
        LifeEvent,
        persons=(make["petro"], make["olha"], make["marta"]),
        when=DateSaid(family=on("2022-03")),
        title="Keine Nachricht von Petro",
        words="Seit dem Frühjahr ist der Kontakt abgerissen.",
        own_feeling="Ich lasse das Handy nachts an.",
    )
    make.put(
        "life_events",
        "move",
        LifeEvent,
        persons=(make["marta"], make["lea"], make["tom"]),
        when=DateSaid(family=on("2021-09")),
        title="Umzug in den Lindenweg",
    )


def _bonds(make: Maker) -> None:
    def bond(key: str, a: str, b: str, kind: str, /, **fields: object) -> None:
        make.put("bonds", key, Bond, a=make[a], b=make[b], kind=kind, **fields)

    bond(
        "marta-jens",
        "marta",
        "jens",
        "conflict",
        weighs="Übergaben an der Tür",
        told=Told(by=TellerKind.PERSON, person=make["lea"]),
    )
    bond("marta-lea", "marta", "lea", "close", good="Sie kochen sonntags zusammen.")
    bond("jens-lea", "jens", "lea", "distant")
    bond("lea-tom", "lea", "tom", "very_close", good="Geheimsprache mit Handzeichen.")
    bond("helga-jens", "helga", "jens", "focused_on", direction=Direction.AB)
    bond("karin-jens", "karin", "jens", "cutoff")
    bond("werner-jens", "werner", "jens", "emotional_abuse", direction=Direction.AB, visibility=Visibility.INTERNAL)


def _places(make: Maker) -> None:
    def place(key: str, name: str, domain: Domain, kind: PlaceKind = PlaceKind.RESOURCE, /, **fields: object) -> None:
        make.put("places", key, Place, name=name, domain=domain, kind=kind, **fields)

    def tie(origin: str, to: str, strength: TieStrength, helps: int | None, burdens: int | None, **fields: object) -> None:
        make.put(
            "ties",
            f"{origin}-{to}",
            Tie,
            origin=make[origin],
            to=make[to],
            strength=strength,
            helps=helps,
            burdens=burdens,
            **fields,
        )

    place("school", "Gesamtschule West", Domain.SCHOOL, PlaceKind.INSTITUTION)
    place("handball", "Handballverein TSV 1898 Bremen-Walle", Domain.SPORTS, PlaceKind.GROUP)
    place("jobcentre", "Jobcenter", Domain.MONEY_BENEFITS, PlaceKind.INSTITUTION, opens_by="Frau Petersen kennt die Akte")
    place("church", "Ukrainische Gemeinde", Domain.FAITH, PlaceKind.GROUP)
    place("neighbour", "Frau Öztürk von nebenan", Domain.NEIGHBOURS)
    place("youth", "Jugendamt", Domain.CHILD_PROTECTION, PlaceKind.INSTITUTION)
    place("counsel", "Familienberatung", Domain.THERAPY_COUNSELLING, PlaceKind.PROFESSIONAL)
    place("online", "Chatgruppe „Lwiw in Bremen“", Domain.ONLINE, PlaceKind.ONLINE)
    strong, moderate, tenuous = TieStrength.STRONG, TieStrength.MODERATE, TieStrength.TENUOUS
    tie("lea", "school", moderate, 4, 7, what_weighs="Mathe, und die Pausen", flow_out=2)
    tie("tom", "handball", strong, 9, 1, what_is_good="Der Trainer merkt, wenn etwas ist.", flow_in=3, wish=Wish.MORE)
    tie("lindenweg", "jobcentre", moderate, 5, 8, what_weighs="Jeder Brief macht Bauchweh.", flow_in=2)
    tie(
        "marta",
        "church",
        strong,
        8,
        2,
        what_is_good="Dort muss ich nichts erklären.",
        support=(
            Support(kind=SupportKind.EMOTIONAL, flow=SupportFlow.MUTUAL),
            Support(kind=SupportKind.INSTRUMENTAL, flow=SupportFlow.GIVEN),
        ),
        flow_in=2,
        flow_out=2,
        lasts_without_us=True,
    )
    tie("lindenweg", "neighbour", strong, 8, None, what_is_good="Passt auf Bruno auf, immer.", flow_in=2, lasts_without_us=True)
    tie("lindenweg", "youth", tenuous, None, 6, flow_out=1)
    tie("lindenweg", "counsel", moderate, 7, 3, flow_in=2)
    tie("marta", "online", tenuous, 6, 6, state=TieState.ACTIVE, what_is_good="Nachrichten von zu Hause")


def _sessions(make: Maker) -> None:
    here, away = Presence.PRESENT, Presence.ABSENT
    make.put(
        "sessions",
        "s1",
        Session,
        number=1,
        when=on("2025-03-12"),
        where="zu Hause",
        method="Gespräch mit Genogramm",
        participants=(
            Participant(person=make["marta"], presence=here, check_out="müde, aber leichter"),
            Participant(person=make["lea"], presence=here, check_out="war okay"),
            Participant(person=make["tom"], presence=here, check_out="Keks!"),
            Participant(person=make["jens"], presence=away, why="Spätschicht"),
        ),
        concerns=(
            Concern(person=make["marta"], words="Dass die Übergaben ruhig werden."),
            Concern(person=make["lea"], words="Dass ich nicht immer alles weitersagen muss."),
        ),
        mandate="Das Jugendamt wünscht Unterstützung bei den Umgangsabsprachen.",
        closing=Closing(
            appreciation="Mich hat beeindruckt, wie genau Sie aufeinander achten.",
            reframing="Der Streit zeigt, wie wichtig beiden die Kinder sind.",
            task="Jeden Sonntag eine Sache aufschreiben, die gut ging",
            task_who=(make["marta"], make["lea"]),
        ),
        next="26. März, 16 Uhr, zu Hause",
        reflection=REFLECTION,
        parked=("Papas neue Wohnung",),
    )
    make.put(
        "sessions",
        "s2",
        Session,
        number=2,
        when=on("2025-03-26"),
        where="Beratungsstelle",
        participants=(
            Participant(person=make["marta"], presence=here),
            Participant(person=make["jens"], presence=here),
            Participant(person=make["lea"], presence=here),
        ),
        changed_since="Zwei Übergaben ohne Streit.",
        closing=Closing(task="Übergabeheft ausprobieren", task_who=(make["jens"], make["marta"])),
        next="9. April, 16 Uhr",
    )
    number = 0

    def row(session: str, kind: str, asked: str, question: str, answer: str, **fields: object) -> None:
        nonlocal number
        number += 1
        order = sum(1 for e in make.doc.entries.values() if e.session == make[session]) + 1
        make.put(
            "entries",
            f"e{number}",
            QuestionEntry,
            session=make[session],
            order=order,
            type=kind,
            asked_of=make[asked],
            question=question,
            answer=answer,
            language="de",
            **fields,
        )

    couple = About(pair=(make["marta"], make["jens"]), element=make["marta-jens"])
    row(
        "s1",
        "triadic",
        "lea",
        "Wie siehst du das, was zwischen Marta und Jens ist?",
        "Wie zwei Igel. Wenn der eine kommt, rollt sich die andere ein. Aber nachts sind sie bestimmt nett.",
        about=couple,
        noticed="Tom lacht laut bei „Igel“, Marta schaut zum Fenster.",
    )
    row(
        "s1",
        "scaling",
        "lea",
        "Von 0 bis 10: Wie nah sind sich Marta und du heute? Und welche Zahl würde Tom sagen?",
        "Ich sage drei. Tom würde sechs sagen, der kriegt ja immer den Platz auf dem Sofa.",
        about=About(pair=(make["marta"], make["lea"]), element=make["marta-lea"], persons=(make["tom"],)),
        values=(PersonValue(person=make["lea"], value=3), PersonValue(person=make["tom"], value=6)),
        difference="Marta hatte acht gesagt.",
    )
    row(
        "s1",
        "sequence",
        "marta",
        "Wenn Jens an der Tür steht: Wer tut was als Erstes, und was kommt dann?",
        "Er fragt nach der Tasche, ich suche die Tasche, dann ist es schon laut.",
        about=About(pair=(make["marta"], make["jens"]), behaviour="Übergabe an der Tür"),
    )
    row("s1", "resource", "tom", "Was können Lea und Marta zusammen richtig gut?", "Wareniki. Und heimlich lachen.")
    row("s1", "exception", "marta", "Wann ging es bei der Übergabe ein wenig besser?", "Als Frau Öztürk mit dem Hund dabei war.")
    row(
        "s1",
        "mind_reading",
        "tom",
        "Was glaubst du, woran Papa gerade am meisten denkt?",
        CONFIDENTIAL,
        about=About(persons=(make["jens"],)),
        visibility=Visibility.CONFIDENTIAL,
    )
    row(
        "s2",
        "diff_time",
        "jens",
        "War es zwischen Marta und Lea schon einmal anders?",
        "Vor dem Umzug. Da haben sie jeden Samstag zusammen den Markt geplant, mit Liste und allem.",
        about=About(pair=(make["marta"], make["lea"]), event="Umzug"),
    )
    row(
        "s2",
        "agreement",
        "marta",
        "Jens sieht es so: „Ein Heft würde reichen.“ Wer sieht es ähnlich, wer anders?",
        "Ich würde es versuchen.",
        agreement=(
            Agreement(person=make["marta"], position=Position.PARTLY),
            Agreement(person=make["lea"], position=Position.AGREES),
        ),
    )
    row(
        "s2",
        "ranking",
        "lea",
        "Wer macht sich im Moment am meisten Sorgen, wer danach, wer am wenigsten?",
        "Mama, dann ich. Papa zeigt es nicht. Tom hat Handball.",
        ranking=(make["marta"], make["lea"], make["jens"], make["tom"]),
        noticed="Jens richtet sich auf.",
    )
    row(
        "s2",
        "future",
        "jens",
        "In einem Jahr: Was erzählen Sie mir?",
        "Dass wir alle an der Nordsee waren.",
        follow_up="Wer packt?",
    )
    row("s2", "reflecting", "lea", "Welche Frage hat gefehlt?", "", later=True)


def _views(make: Maker) -> None:
    def view(about: str, holder: str, closeness: int | None, **fields: object) -> None:
        make.put("views", f"v-{about}-{holder}", View, about=make[about], holder=make[holder], closeness=closeness, **fields)

    view("marta-lea", "marta", 8, words="Sie ist mein Sonnenschein.", session=make["s1"], on=on("2025-03-12"))
    view("marta-lea", "lea", 3, session=make["s1"], on=on("2025-03-12"))
    view("marta-lea", "tom", 6, teller=make["lea"], session=make["s1"])
    view("jens-lea", "jens", 6)
    view("jens-lea", "lea", None, state=ViewState.DECLINED)
    view("marta-jens", "jens", 4, words="Wir könnten reden, wenn es nicht an der Tür wäre.")
    view("marta-jens", "marta", 2)
    view("marta-jens", "tom", 1, words=CONFIDENTIAL, visibility=Visibility.CONFIDENTIAL)
    make.put("views", "v-pair", View, pair=(make["helga"], make["lea"]), holder=make["lea"], closeness=9)
    make.put("views", "v-pair2", View, pair=(make["helga"], make["lea"]), holder=make["helga"], state=ViewState.NOT_ASKED)


def _plans(make: Maker) -> None:
    make.put(
        "hypotheses",
        "h1",
        Hypothesis,
        text=INTERNAL,
        persons=(make["marta"], make["jens"]),
        useful=6,
        supports=(make["e1"],),
        contradicts=(make["e10"],),
        context_explanation="Schichtdienst und enge Wohnung lassen kaum Zeit zum Reden.",
        would_be_tested_by="Was würde fehlen, wenn es an der Tür ruhig wäre?",
    )
    make.put(
        "hypotheses", "h2", Hypothesis, text="Lea trägt Nachrichten, damit niemand ganz verloren geht.", persons=(make["lea"],)
    )
    make.put(
        "goals",
        "g1",
        Goal,
        words="Хочу мати собаку і знову пекти хліб",
        translation="Ich möchte einen Hund haben und wieder Brot backen.",
        persons=(make["marta"],),
        notice_by="Samstags riecht es nach Brot.",
    )
    make.put("goals", "g2", Goal, words="Schulbesuch sichern", whose="authority", review_on=on("2025-06"))
    make.put(
        "steps", "st1", Step, goal=make["g1"], what="Backofen in der Gemeinde anfragen", who=(make["marta"],), by=on("2025-04-15")
    )
    make.put(
        "steps",
        "st2",
        Step,
        goal=make["g2"],
        what="Mit Frau Brandt über die Pausen sprechen",
        who=(make["lea"], make["jens"]),
        help_needed="jemand, der das Gespräch moderiert",
        done=True,
        worked="Lea hat selbst angefangen.",
    )
    make.put(
        "decisions",
        "d1",
        Decision,
        what="Übergaben eine Zeit lang bei Frau Öztürk",
        options=("an der Tür", "bei Frau Öztürk", "in der Schule"),
        positions=(
            Agreement(person=make["marta"], position=Position.AGREES),
            Agreement(person=make["jens"], position=Position.PARTLY),
            Agreement(person=make["tom"]),
        ),
        revisit_on=on("2025-05"),
    )
    make.put("ratings", "r1", Rating, of=make["g1"], by=make["marta"], value=4, on=on("2025-03-26"))
    make.put("notes", "n1", Note, about=make["lea"], words="Lea zeichnet während des ganzen Gesprächs.", on=on("2025-03-12"))
    make.put("notes", "n2", Note, words="Vermutung über Schulden, noch nicht besprochen.", visibility=Visibility.INTERNAL)
    make.put("safety_cards", "card", SafetyCard, person=make["marta"], what_helps=PROTECTED)
    for person in ("marta", "jens", "lea", "tom"):
        for recipient in ("supervisor", "family", "authority") if person != "tom" else ("family", "authority"):
            make.put(
                "consents",
                f"c-{person}-{recipient}",
                Consent,
                person=make[person],
                purpose="report",
                recipient=recipient,
                on=on("2025-03-12"),
            )
