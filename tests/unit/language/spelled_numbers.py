"""Whole numbers to a million spelled out in some languages: on its own, so that reading is checked against it."""

from collections.abc import Callable


def _words(said: str) -> list[str]:
    return said.split()


_EN = _words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
)
_EN_TENS = _words(". . twenty thirty forty fifty sixty seventy eighty ninety")
_ES = _words(
    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco "
    "veintiséis veintisiete veintiocho veintinueve"
)
_ES_TENS = _words(". . . treinta cuarenta cincuenta sesenta setenta ochenta noventa")
_ES_HUNDREDS = _words(
    ". ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
)
_DE = _words(
    "null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
)
_DE_TENS = _words(". . zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig")
_FR = _words(
    "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize "
    "dix-sept dix-huit dix-neuf"
)
_FR_TENS = _words(". . vingt trente quarante cinquante soixante")
_PT = _words(
    "zero um dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis "
    "dezessete dezoito dezenove"
)
_PT_TENS = _words(". . vinte trinta quarenta cinquenta sessenta setenta oitenta noventa")
_PT_HUNDREDS = _words(". cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos")
_HAN = "零一二三四五六七八九"


def spelled(code: str, number: int) -> str:
    """Spell a number from nought to a million."""
    return _spellers()[code](number)


def _spellers() -> dict[str, Callable[[int], str]]:
    return {"en": _en, "es": _es, "de": _de, "fr": _fr, "pt": _pt, "zh": _zh, "ja": _ja}


def _en(n: int) -> str:
    if n < 20:
        return _EN[n]
    if n < 100:
        return _EN_TENS[n // 10] + (f"-{_EN[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{_EN[n // 100]} hundred" + (f" and {_en(n % 100)}" if n % 100 else "")
    if n < 10**6:
        rest = n % 1000
        return f"{_en(n // 1000)} thousand" + (f"{' and' if rest < 100 else ''} {_en(rest)}" if rest else "")
    return f"{_en(n // 10**6)} million"


def _es(n: int) -> str:
    if n < 30:
        return _ES[n]
    if n < 100:
        return _ES_TENS[n // 10] + (f" y {_ES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return "cien" if n == 100 else _ES_HUNDREDS[n // 100] + (f" {_es(n % 100)}" if n % 100 else "")
    if n < 10**6:
        before = "" if n < 2000 else f"{_es(n // 1000)} ".replace("uno ", "un ").replace("veintiun ", "veintiún ")
        return f"{before}mil" + (f" {_es(n % 1000)}" if n % 1000 else "")
    return "un millón"


def _de(n: int) -> str:
    if n < 20:
        return _DE[n]
    if n < 100:
        return (f"{_DE[n % 10].removesuffix('s') if n % 10 == 1 else _DE[n % 10]}und" if n % 10 else "") + _DE_TENS[
            n // 10
        ]
    if n < 1000:
        return f"{'ein' if n // 100 == 1 else _DE[n // 100]}hundert" + (_de(n % 100) if n % 100 else "")
    if n < 10**6:
        thousands = _de(n // 1000)
        thousands = thousands.removesuffix("s") if thousands.endswith("eins") else thousands
        return f"{thousands}tausend" + (_de(n % 1000) if n % 1000 else "")
    return "eine Million"


def _fr(n: int) -> str:
    if n < 20:
        return _FR[n]
    if n < 100:
        return _fr_tens(n)
    if n < 1000:
        many = "" if n < 200 else f"{_FR[n // 100]} "
        return f"{many}cent{'s' if n >= 200 and not n % 100 else ''}" + (f" {_fr(n % 100)}" if n % 100 else "")
    if n < 10**6:
        many = "" if n < 2000 else f"{_fr(n // 1000).replace('cents', 'cent').replace('vingts', 'vingt')} "
        return f"{many}mille" + (f" {_fr(n % 1000)}" if n % 1000 else "")
    return "un million"


def _fr_tens(n: int) -> str:
    if n < 70:
        tens, ones = divmod(n, 10)
        return _FR_TENS[tens] + (" et un" if ones == 1 else f"-{_FR[ones]}" if ones else "")
    if n < 80:
        return "soixante et onze" if n == 71 else f"soixante-{_FR[n - 60]}"
    return "quatre-vingts" if n == 80 else f"quatre-vingt-{_FR[n - 80]}"


def _pt(n: int) -> str:
    if n < 20:
        return _PT[n]
    if n < 100:
        return _PT_TENS[n // 10] + (f" e {_PT[n % 10]}" if n % 10 else "")
    if n < 1000:
        return "cem" if n == 100 else _PT_HUNDREDS[n // 100] + (f" e {_pt(n % 100)}" if n % 100 else "")
    if n < 10**6:
        rest = n % 1000
        joint = " e" if rest < 100 or not rest % 100 else ""
        return ("mil" if n < 2000 else f"{_pt(n // 1000)} mil") + (f"{joint} {_pt(rest)}" if rest else "")
    return "um milhão"


def _zh(n: int) -> str:
    if n >= 10000:
        high, low = divmod(n, 10000)
        return f"{_zh(high)}万" + (("零" if low < 1000 else "") + _zh(low) if low else "")
    said, was_nought = "", False
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, power)
        if digit:
            said += ("零" if was_nought and said else "") + _HAN[digit] + sign
            was_nought = False
        else:
            was_nought = True
    return (said.removeprefix("一") if said.startswith("一十") else said) or "零"


def _ja(n: int) -> str:
    if n >= 10000:
        high, low = divmod(n, 10000)
        return f"{_ja(high)}万" + (_ja(low) if low else "")
    said = ""
    for power, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, n = divmod(n, power)
        if digit:
            said += ("" if digit == 1 and sign else _HAN[digit]) + sign
    return said or "零"


SPELLED = tuple(_spellers())
