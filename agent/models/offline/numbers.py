"""Whole numbers written as words: ``twenty-five``, ``a hundred``, ``dos mil``."""

import re

_UNITS = {
    "zero": 0, "one": 1, "a": 1, "an": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "couple": 2,
    "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8,
    "nueve": 9, "diez": 10, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciséis": 16,
    "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veinticinco": 25,
    "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    "cien": 100, "ciento": 100, "doscientos": 200, "trescientos": 300, "cuatrocientos": 400, "quinientos": 500,
    "seiscientos": 600, "setecientos": 700, "ochocientos": 800, "novecientos": 900,
    "ein": 1, "eine": 1, "einen": 1, "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "zwölf": 12, "vierzehn": 14, "fünfzehn": 15, "zwanzig": 20, "dreißig": 30, "vierzig": 40,
    "fünfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90,
    "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "douze": 12, "quinze": 15, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "um": 1, "uma": 1, "dois": 2, "duas": 2, "três": 3, "quatro": 4, "sete": 7, "oito": 8, "nove": 9, "dez": 10,
    "vinte": 20, "trinta": 30, "quarenta": 40, "cinquenta": 50, "sessenta": 60, "oitenta": 80,
    "cem": 100,
    "一": 1, "两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
}  # fmt: skip
_TIMES = {
    "hundred": 100, "hundert": 100,
    "thousand": 1000, "grand": 1000, "mil": 1000, "tausend": 1000, "mille": 1000,
}  # fmt: skip
_WORD = "|".join(sorted((*_UNITS, *_TIMES), key=len, reverse=True))
_LINK = r"(?:[\s_]+|-|[\s_]+(?:and|y|und|et|e|of)[\s_]+)"

SPELLED = rf"(?<!\w)(?:{_WORD})(?:{_LINK}(?:{_WORD}))*(?!\w)|[一两兩二三四五六七八九十]{{1,3}}"
_SPELLED_WORD = re.compile(_WORD, re.IGNORECASE)
_TEN = "十"
_ARTICLES = frozenset({"a", "an", "un", "una", "ein", "eine", "einen", "une", "um", "uma"})


def whole_number(words: str) -> int:
    """Read a number of digits or of words that ``SPELLED`` has found."""
    if words.strip().isdecimal():
        return int(words)
    total = hundreds = 0
    said = _SPELLED_WORD.findall(words.lower())
    # "a two-week run": an article before a number counts nothing.
    for word in (one for one, following in zip(said, [*said[1:], ""], strict=True) if not _is_article(one, following)):
        if word == _TEN:
            hundreds = (hundreds or 1) * 10
        elif word not in _TIMES:
            hundreds += _UNITS[word]
        elif _TIMES[word] == 100:
            hundreds = (hundreds or 1) * 100
        else:
            total, hundreds = total + (hundreds or 1) * 1000, 0
    return total + hundreds


def _is_article(word: str, following: str) -> bool:
    return word in _ARTICLES and following in _UNITS
