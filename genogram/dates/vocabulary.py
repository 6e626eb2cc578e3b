"""How people write dates in English, German, Danish and Ukrainian: months, seasons and the words around them."""

from __future__ import annotations

_MONTHS = (
    "january jan januar jänner jän січень січня січні січ",
    "february feb februar feber лютий лютого лютому лют",
    "march mar märz maerz mär mrz marts березень березня березні бер берез",
    "april apr квітень квітня квітні квіт кві",
    "may mai maj травень травня травні трав",
    "june jun juni червень червня червні черв",
    "july jul juli липень липня липні лип",
    "august aug серпень серпня серпні серп",
    "september sep sept вересень вересня вересні вер верес",
    "october oct oktober okt жовтень жовтня жовтні жовт",
    "november nov листопад листопада листопаді лист",
    "december dec dezember dez december грудень грудня грудні груд",
)

MONTHS: dict[str, int] = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
"""Month name or abbreviation without its dot, in lower case -> 1 to 12."""

_SEASONS = (
    "spring springtime frühling frühjahr fruehling forår foråret весна весни весну навесні",
    "summer summertime sommer sommeren літо літа влітку улітку",
    "autumn fall herbst efterår efteråret осінь осені восени",
    "winter wintertime vinter vinteren зима зими зиму взимку узимку",
)

SEASONS: dict[str, int] = {word: number for number, words in enumerate(_SEASONS, 21) for word in words.split()}
"""Season name in lower case -> EDTF season 21 to 24."""

ABOUT = (
    "about|abt|around|approximately|approx|circa|ca|c|est|estimated|cal|calculated|say|"
    "um|etwa|ungefähr|ungefaehr|zirka|gegen|rund|circa|geschätzt|"
    "omkring|cirka|omtrent|ca|anslået|"
    "близько|приблизно|прибл|біля|десь|орієнтовно"
)
PERHAPS = (
    "perhaps|maybe|probably|possibly|uncertain|presumably|"
    "vielleicht|vermutlich|wahrscheinlich|möglicherweise|wohl|"
    "måske|formodentlig|formentlig|nok|muligvis|"
    "можливо|мабуть|ймовірно|імовірно|напевно"
)
BEFORE = "before|bef|until|till|up to|not after|by|vor|bis|spätestens|før|inden|indtil|senest|до|перед|не пізніше"
AFTER = "after|aft|since|from|not before|nach|seit|ab|frühestens|efter|siden|fra|tidligst|після|з|із|від|починаючи з|не раніше"

BETWEEN = ("between|betw|bet|zwischen|mellem|між|поміж", "and|und|og|і|й|та|&")
FROM_TO = ("from|von|vom|fra|з|із|від", "to|until|till|bis|til|до|по")

EARLY = (
    "early|beginning of|start of|anfang|anfang der|beginn|start|begyndelsen af|i begyndelsen af|tidligt i|початок|на початку|поч"
)
MIDDLE = "mid|middle of|the middle of|mitte|mitte der|midt i|midten af|середина|в середині|у середині|всередині"
LATE = "late|end of|the end of|ende|ende der|slutningen af|i slutningen af|sent i|кінець|наприкінці|в кінці|кін"

BEFORE_CHRIST = (
    r"b\.?\s?c\.?(?:\s?e\.?)?|before christ|v\.?\s?chr\.?|vor christus|v\.?\s?u\.?\s?z\.?|"
    r"f\.?\s?kr\.?|før kristus|f\.?\s?v\.?\s?t\.?|"
    r"до\s?н\.?\s?е\.?|до р\.?\s?х\.?"
)
AFTER_CHRIST = r"a\.?\s?d\.?|c\.?\s?e\.?|n\.?\s?chr\.?|nach christus|e\.?\s?kr\.?|н\.?\s?е\.?"

FILLERS_BEFORE = (
    "in the year|in the|in|on the|on|the|year|at|"
    "im jahre|im jahr|im|in den|am|an|den|der|dem|die|das|jahr|jahre|anno|"
    "i år|i året|i|på|d|den|året|år|"
    "в|у|на|рік|року|році"
)
FILLERS_AFTER = "or so|or thereabouts|oder so|eller deromkring|року|рік|році|роки|років|рр|р|jahre|jahren|years|year|år|г"

TODAY = {"today", "heute", "i dag", "idag", "сьогодні"}
YESTERDAY = {"yesterday", "gestern", "i går", "igår", "вчора", "учора"}
THIS_YEAR = {"this year", "dieses jahr", "heuer", "i år", "цього року", "цьогоріч"}
LAST_YEAR = {"last year", "letztes jahr", "voriges jahr", "sidste år", "минулого року", "торік"}

AGO = (
    r"(\d{1,3}) (?:years?|yrs?) ago",
    r"vor (\d{1,3}) jahr(?:en)?",
    r"for (\d{1,3}) år siden",
    r"(\d{1,3}) (?:років|роки|рік|р) тому",
)
DECADE_ENDINGS = r"(?:'?s|er(?: jahren?)?|'?erne|-?(?:ті|их|х|ті роки|х роках|их роках|х років|их років))"
CENTURY_WORDS = "century|cent|jahrhundert|jh|jhdt|jhd|århundrede|årh|століття|столітті|ст"
