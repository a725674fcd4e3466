"""Whole numbers written as words: ``twenty-five``, ``quatre-vingt-dix``, ``zweihundertfünfzig``, ``三百``."""

import re

from tools.core.patterns import lazily

_UNITS = {
    "zero": 0, "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2,
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16, "dieciseis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiún": 21,
    "veintiun": 21, "veintidós": 22, "veintidos": 22, "veintitrés": 23, "veintitres": 23, "veinticuatro": 24,
    "veinticinco": 25, "veintiséis": 26, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
    "doscientas": 200, "trescientas": 300, "quinientas": 500,
    "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "fuenf": 5, "sechs": 6, "sieben": 7,
    "acht": 8, "neun": 9, "zehn": 10, "zwölf": 12, "zwoelf": 12, "dreizehn": 13, "vierzehn": 14, "fünfzehn": 15,
    "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19, "zwanzig": 20, "dreißig": 30,
    "dreissig": 30, "vierzig": 40, "fünfzig": 50, "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80,
    "neunzig": 90,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11,
    "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20,
    "trente": 30, "quarante": 40,
    "cinquante": 50, "soixante": 60, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90,
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "doze": 12, "treze": 13,
    "catorze": 14, "dezesseis": 16, "dezasseis": 16, "dezessete": 17, "dezoito": 18, "dezenove": 19, "vinte": 20,
    "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "oitenta": 80, "cem": 100, "cento": 100,
    "duzentos": 200, "duzentas": 200, "trezentos": 300, "trezentas": 300, "quatrocentos": 400, "quinhentos": 500,
    "seiscentos": 600, "setecentos": 700, "oitocentos": 800, "novecentos": 900,
}  # fmt: skip
_TIMES = {
    "hundred": 100, "hundert": 100, "cents": 100, "cent": 100,
    "thousand": 1000, "grand": 1000, "mil": 1000, "tausend": 1000, "mille": 1000,
    "million": 1_000_000, "millions": 1_000_000, "millionen": 1_000_000, "millón": 1_000_000, "millon": 1_000_000,
    "millones": 1_000_000, "milhão": 1_000_000, "milhões": 1_000_000,
}  # fmt: skip
_DIGITS = {"零": 0, "〇": 0, **dict(zip("一二三四五六七八九", range(1, 10), strict=True)), "两": 2, "兩": 2}
_POWERS = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "萬": 10_000}
_TEN_THOUSAND = 10_000
_WORD = "|".join(sorted((*_UNITS, *_TIMES), key=len, reverse=True))
_GERMAN_TENS = "zwanzig|drei(?:ß|ss)ig|vierzig|f(?:ü|ue)nfzig|sechzig|siebzig|achtzig|neunzig"
_GERMAN_ONES = "ein|zwei|drei|vier|f(?:ü|ue)nf|sechs|sieben|acht|neun"
_GERMAN_TEENS = "(?:sech|sieb|drei|vier|f(?:ü|ue)nf|acht|neun)?zehn|zw(?:ö|oe)lf"
_GERMAN = (
    rf"(?:(?:{_GERMAN_ONES})und(?:{_GERMAN_TENS})|und|hundert|tausend|{_GERMAN_TEENS}|{_GERMAN_TENS}|{_GERMAN_ONES})"
)
_COMPOUND = rf"(?:{_GERMAN_ONES}|hundert|tausend){_GERMAN}{{1,7}}"
_LINK = r"(?:[\s_]+|-|[\s_]+(?:and|y|und|et|e|of)[\s_]+)"

SPELLED = (
    rf"(?<!\w)(?<!\d )(?:{_COMPOUND}|{_WORD})(?:{_LINK}(?:{_COMPOUND}|{_WORD})){{0,12}}(?!\w)"
    r"|[一两兩二三四五六七八九十百千][〇零一两兩二三四五六七八九十百千万萬]{0,9}"
)
_PARTS = lazily(rf"(?P<ones>{_GERMAN_ONES})und(?P<tens>{_GERMAN_TENS})|{_WORD}", re.IGNORECASE)
_ARTICLES = frozenset({"a", "an", "un", "una", "ein", "eine", "einen", "une", "um", "uma"})


def whole_number(words: str) -> int:
    """Read a number of digits or of words that ``SPELLED`` has found."""
    said = words.strip().lower()
    if said.isdecimal():
        return int(said)
    if said[0] in _DIGITS or said[0] in _POWERS:
        return _chinese(said)
    values = [value for found in _PARTS.finditer(said) for value in _values(found)]
    # "a two-week run": an article before a number counts nothing.
    counted = [
        value
        for (name, value), (_, following) in zip(values, [*values[1:], ("", 0)], strict=True)
        if not (name in _ARTICLES and 0 < following < 100)
    ]
    return _summed(counted)


def _values(found: re.Match[str]) -> list[tuple[str, int]]:
    if found["ones"]:
        return [("", _UNITS[found["tens"]] + _UNITS[found["ones"]])]
    name = found[0]
    return [(name, _UNITS.get(name, _TIMES.get(name, 0)))]


def _summed(values: list[int]) -> int:
    total = below = 0
    for value in values:
        if value >= 1000:
            total, below = total + (below or 1) * value, 0
        elif value == 100 and 0 < below < 10:
            below *= 100
        elif value == 20 and below % 100 == 4:
            below += 76  # quatre-vingts
        else:
            below += value
    return total + below


def _chinese(said: str) -> int:
    total = below = digit = 0
    for sign in said:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif _POWERS[sign] == _TEN_THOUSAND:
            total, below, digit = (below + digit or 1) * _TEN_THOUSAND, 0, 0
        else:
            below, digit = below + (digit or 1) * _POWERS[sign], 0
    return total + below + digit
