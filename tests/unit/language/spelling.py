"""Days as people of seven languages write them, by words of the tests' own."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
}
_WEEKDAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}


def _words(listed: str) -> list[str]:
    return [one.replace("_", " ") for one in listed.split()]


_ORDINALS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third"
    " twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_GERMAN = _words(
    "ersten zweiten dritten vierten fünften sechsten siebten achten neunten zehnten elften zwölften dreizehnten"
    " vierzehnten fünfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten"
)
_GERMAN_ONES = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
_SPANISH = _words(
    "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete"
    " dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete"
    " veintiocho veintinueve treinta treinta_y_uno"
)
_FRENCH = _words(
    "premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
    " dix-huit dix-neuf vingt vingt_et_un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept"
    " vingt-huit vingt-neuf trente trente_et_un"
)
_PORTUGUESE = _words(
    "primeiro dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete"
    " dezoito dezenove vinte vinte_e_um vinte_e_dois vinte_e_três vinte_e_quatro vinte_e_cinco vinte_e_seis"
    " vinte_e_sete vinte_e_oito vinte_e_nove trinta trinta_e_um"
)
_DIGITS = "〇一二三四五六七八九"


def _month(code: str, day: date) -> str:
    return _MONTHS[code].split()[day.month - 1]


def _weekday(code: str, day: date) -> str:
    return _WEEKDAYS[code].split()[day.weekday()]


def _th(day: date) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th") if day.day not in (11, 12, 13) else "th"
    return f"{day.day}{ending}"


def _german(number: int) -> str:
    if number <= 20:
        return _GERMAN[number - 1]
    tens = "zwanzigsten" if number < 30 else "dreißigsten"
    return tens if number == 30 else f"{_GERMAN_ONES[number % 10 - 1]}und{tens}"


def _kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (_DIGITS[ones] if ones else "")


def _listed(words: list[str], day: date) -> str:
    return words[day.day - 1]


def _all() -> Iterator[tuple[str, Callable[[date], str]]]:
    yield "en: 5 May 2027", lambda day: f"{day.day} {_month('en', day)} {day.year}"
    yield "en: 5th of May 2027", lambda day: f"{_th(day)} of {_month('en', day)} {day.year}"
    yield "en: May 5, 2027", lambda day: f"{_month('en', day)} {day.day}, {day.year}"
    yield "en: MAY 5TH 2027", lambda day: f"{_month('en', day)} {_th(day)} {day.year}".upper()
    yield "en: Wed, May 5 2027", lambda day: f"{_weekday('en', day)[:3]}, {_month('en', day)[:3]} {day.day} {day.year}"
    yield (
        "en: Wednesday the 5th of May 2027",
        lambda day: f"{_weekday('en', day)} the {_th(day)} of {_month('en', day)} {day.year}",
    )
    yield "en: the fifth of May 2027", lambda day: f"the {_listed(_ORDINALS, day)} of {_month('en', day)} {day.year}"
    yield "en: 2027-05-05", lambda day: day.isoformat()
    yield "en: 2027/5/5", lambda day: f"{day.year}/{day.month}/{day.day}"
    yield "es: 5 de mayo de 2027", lambda day: f"{day.day} de {_month('es', day)} de {day.year}"
    yield "es: 5 mayo 2027", lambda day: f"{day.day} {_month('es', day)} {day.year}"
    yield (
        "es: miércoles, 5 de mayo del 2027",
        lambda day: f"{_weekday('es', day)}, {day.day} de {_month('es', day)} del {day.year}",
    )
    yield "es: cinco de mayo de 2027", lambda day: f"{_listed(_SPANISH, day)} de {_month('es', day)} de {day.year}"
    yield "de: 5. Mai 2027", lambda day: f"{day.day}. {_month('de', day)} {day.year}"
    yield "de: 05.05.2027", lambda day: f"{day.day:02d}.{day.month:02d}.{day.year}"
    yield "de: 5.5.27", lambda day: f"{day.day}.{day.month}.{day.year % 100}"
    yield (
        "de: Mittwoch, den 5. Mai 2027",
        lambda day: f"{_weekday('de', day)}, den {day.day}. {_month('de', day)} {day.year}",
    )
    yield "de: fünften Mai 2027", lambda day: f"{_german(day.day)} {_month('de', day)} {day.year}"
    yield "fr: 5 mai 2027", lambda day: f"{day.day}{'er' if day.day == 1 else ''} {_month('fr', day)} {day.year}"
    yield "fr: mercredi 5 mai 2027", lambda day: f"{_weekday('fr', day)} {day.day} {_month('fr', day)} {day.year}"
    yield "fr: cinq mai 2027", lambda day: f"{_listed(_FRENCH, day)} {_month('fr', day)} {day.year}"
    yield (
        "pt: 5 de maio de 2027",
        lambda day: f"{day.day}{'º' if day.day == 1 else ''} de {_month('pt', day)} de {day.year}",
    )
    yield "pt: dia 5 de maio de 2027", lambda day: f"dia {day.day} de {_month('pt', day)} de {day.year}"
    yield "pt: cinco de maio de 2027", lambda day: f"{_listed(_PORTUGUESE, day)} de {_month('pt', day)} de {day.year}"
    yield "zh: 2027年5月5日", lambda day: f"{day.year}年{day.month}月{day.day}日"
    yield "zh: 2027年五月五号", lambda day: f"{day.year}年{_kanji(day.month)}月{_kanji(day.day)}号"
    yield "ja: 2027年5月5日", lambda day: f"{day.year}年{day.month}月{day.day}日"
    yield "ja: ２０２７年５月５日", lambda day: f"{day.year}年{day.month}月{day.day}日".translate(_WIDE)


_WIDE = {ord("0") + digit: chr(ord("０") + digit) for digit in range(10)}
SPELLERS: Mapping[str, Callable[[date], str]] = dict(_all())
