"""Amounts of money in people's words: how much, in what, for a day or in all, and whether it was understood whole."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from agent.language.brief import money_words as words
from agent.language.brief.doubt_words import CENTS
from agent.language.brief.doubts import doubt_around
from agent.language.brief.numbers import SPELLED, is_whole, whole_number
from agent.language.days import days_in
from agent.language.languages import SPACED, UNSPACED, either, words_of
from agent.language.timing import leads_to_a_day
from tools.core.money import SaidAmount
from tools.core.patterns import lazily
from tools.fields.budget import Mode

_REMEMBERED = 512  # one message asks about the same few words again and again
_NEAR = 40  # letters before an amount that may say what it is for
_ORDINAL = lazily(r"(?:st|nd|rd|th)(?!\w)", re.IGNORECASE)
_FAR = 120  # likewise letters in which a number may begin that ends in this one
_LEFT, _RIGHT = r"(?<![A-Za-zÀ-ÿ])", r"(?![A-Za-zÀ-ÿ])"
_BEFORE = (
    r"(?:us|ca|c|a|nz|hk|s|r|mx|nt) ?\$|s/\.?|[$€£¥￥₩₹₺₫₱₽₪₦₵₾₴₸৳₡₲₮₭៛֏₼]"
    rf"|{_LEFT}(?:(?-i:[A-Z]{{3}})|usd|eur|euros?|gbp|chf|rs\.?|kr\.?|fr\.|[ktu]shs?\.?|kz|kč|rm|fcfa|cfa|(?-i:R)(?=\d))"
    r"|港币|港幣|港元|台币|台幣|新台币|人民币|美元|美金|日元|加币|欧元|澳元|新币"
)
_DIGITS = r"(?P<digits>\d[\d.,]{0,15}(?:[ \u00a0\u202f]\d{3}(?!\d)){0,4})"


@lru_cache(_REMEMBERED)
def amounts_in(text: str) -> tuple[SaidAmount, ...]:
    """Find the amounts that are marked as money: by a currency, by what they are for, or by a word of spending."""
    found = (_read(one, text) for one in _amounts().finditer(text))
    return tuple(one for one in found if one is not None)


def read_amount(text: str) -> SaidAmount | None:
    """Find an amount where one is expected: the first that is marked as money, else the first number."""
    if marked := amounts_in(text):
        return marked[0]
    days = [range(one.start, one.end) for one in days_in(text)]
    plain = (one for one in _amounts().finditer(text) if not one["spelled"])
    bare = next((one for one in plain if not _is_of_a_date(one, text, days)), None)
    return None if bare is None else _said(bare, text)


def _is_of_a_date(found: re.Match[str], text: str, days: Sequence[range]) -> bool:
    """Say whether a bare number is the day of a month: ``de diciembre`` behind it, ``until the`` before, ``22nd``."""
    at = found.start("digits")
    before = text[max(0, at - _NEAR) : at]
    return any(at in one for one in days) or bool(leads_to_a_day(before) or _ORDINAL.match(text, found.end("digits")))


@cache
def _cents() -> re.Pattern[str]:
    return re.compile(rf"{CENTS}(?![A-Za-z])", re.IGNORECASE)


def _read(found: re.Match[str], text: str) -> SaidAmount | None:
    said = _said(found, text)
    if said.number == "1" and found["spelled"] and not said.currencies:
        return None  # "one a day" is said of apples
    near = text[max(0, found.start() - _NEAR) : found.start()]
    is_money = (
        said.currencies
        or said.mode
        or said.days
        or _cents().match(text, found.end())
        or (_spending().search(near) and not found["spelled"])
    )
    return said if is_money and said.number not in ("0", "") else None


def _said(found: re.Match[str], text: str) -> SaidAmount:
    base = max(0, found.start() - _FAR)
    before = text[base : found.start()]
    apart = next((one for one in (_part_before().search(before), _other_end().search(before)) if one), None)
    currencies = _currencies(found["before"] or "") or _currencies(found["behind"] or "")
    digits, mode = found["digits"] or "", _mode(found, before)
    doubt = doubt_around(
        text, found.start(), found.end(), has_currency=bool(currencies), has_mode=mode is not None, digits=digits
    )
    start = min(found.start() if apart is None else base + apart.start(), doubt.start if doubt else found.start())
    is_whole_number = found["spelled"] is None or is_whole(found["spelled"])
    return SaidAmount(
        quote=text[start : doubt.end if doubt else found.end()].strip(" ,;"),
        number=_number(found),
        currencies=currencies,
        mode=mode,
        is_sure=apart is None and doubt is None and is_whole_number,
        days=doubt.days if doubt else None,
    )


def _number(found: re.Match[str]) -> str:
    if found["spelled"]:
        return str(whole_number(found["spelled"]))
    number = _plain_number(found["digits"])
    if not found["times"]:
        return number
    whole, _, rest = number.partition(".")
    zeros = len(str(words.TIMES[found["times"].strip().lower()])) - 1
    return f"{whole}{rest[:zeros].ljust(zeros, '0')}"


def _plain_number(digits: str) -> str:
    digits = "".join(digits.split()).rstrip(".,")
    last = max(digits.rfind("."), digits.rfind(","))
    is_decimal = last >= 0 and len(digits) - last - 1 != 3
    whole, decimals = (digits[:last], digits[last + 1 :]) if is_decimal else (digits, "")
    bare = whole.replace(".", "").replace(",", "")
    return f"{bare}.{decimals}" if decimals else bare


def _currencies(sign: str) -> tuple[str, ...]:
    sign = sign.strip()
    return next((codes for pattern, codes in _currency_patterns() if pattern.fullmatch(sign)), ())


def _mode(found: re.Match[str], before: str) -> Mode | None:
    ahead = _mode_ahead().search(before[-_NEAR:])
    told = found["mode"] or (ahead and (ahead["mode"] or ahead["spaced"]))
    if not told:
        return None
    return "total" if re.search(words_of(lambda one: one.total), told, re.IGNORECASE) else "daily"


def _mode_words() -> str:
    daily, total = words_of(lambda one: one.daily), words_of(lambda one: one.total)
    return rf"(?:/\s?(?:day|d|tag|jour|d[ií]a)\b|{daily}|{total})"


@cache
def _amounts() -> re.Pattern[str]:
    names = "|".join(pattern for pattern, _ in words.CURRENCIES)
    times = "|".join(words.TIMES)
    return re.compile(
        rf"(?:(?P<before>{_BEFORE})(?:\)|\s?:)?\s?|(?<![A-Za-zÀ-ÿ0-9_.,/#:]))"
        rf"(?:{_DIGITS}(?:[-–—]{{1,2}}(?=[\s€$£]|$))?(?:\s?(?P<times>{times}){_RIGHT})?"
        rf"|(?P<spelled>{SPELLED})(?=[\s_]*,?[\s_]*(?:(?:de\s)?(?:{names}){_RIGHT}|{_mode_words()})))(?![\d:%]|\s?%)"
        rf"(?:[\s_]*[(\[-]?(?:(?:de|in|en|em)\s)?(?P<behind>(?:{names}){_RIGHT}(?!\d))[)\]]?)?"
        rf"(?:[\s_]*,?[\s_]*(?P<mode>{_mode_words()}))?",
        re.IGNORECASE,
    )


@cache
def _currency_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), codes) for pattern, codes in words.CURRENCIES)


@cache
def _mode_ahead() -> re.Pattern[str]:
    """Find what an amount is for where that is said before it: ``insgesamt 150 Euro``, as Chinese always does."""
    unspaced, spaced = (either(lambda one: f"{one.daily}|{one.total}", among) for among in (UNSPACED, SPACED))
    return re.compile(
        rf"(?:(?P<mode>{unspaced})|{_LEFT}(?P<spaced>{spaced}){_RIGHT})(?:[\s:]|的|预算|予算|は|约|約|of |de |von )"
        r"{0,5}$",
        re.IGNORECASE,
    )


@cache
def _part_before() -> re.Pattern[str]:
    """Find a part of a number before one: ``half a grand``, ``one and a half thousand``."""
    link = r"[\s-]*(?:(?:and|y|et|e|und)[\s-]+)?"
    return re.compile(
        rf"(?:(?:\d+|{SPELLED}){link}(?:an?\s+)?)?(?<![A-Za-zÀ-ÿ])(?:{words.PARTS})(?:\s+(?:an?|of|de|un))?[\s-]*$",
        re.IGNORECASE,
    )


@cache
def _other_end() -> re.Pattern[str]:
    """Find the lower end of a range: ``20 to`` 50 dollars."""
    names = "|".join(pattern for pattern, _ in words.CURRENCIES)
    end = rf"(?<![\w.,/:-])[$€£¥]?\d[\d.,]{{0,9}}\s?(?:{names})?"
    return re.compile(
        rf"{end}(?:\s(?:{words.RANGE})\s|\s?[-–—〜～到至]\s?)$|(?:{words.BETWEEN})\s{end}\s(?:{words.AND})\s$",
        re.IGNORECASE,
    )


def sets_an_amount(piece: str) -> bool:
    """Say whether words set an amount anew: ``make it 30 dollars``."""
    found = _sets().search(piece)
    return found is not None and any(one.currencies for one in amounts_in(piece[found.end("set") :]))


@cache
def _sets() -> re.Pattern[str]:
    return re.compile(rf"{_LEFT}(?P<set>{words.SETS})\s*(?=\D{{0,4}}\d|{SPELLED})", re.IGNORECASE)


@cache
def _spending() -> re.Pattern[str]:
    return re.compile(words.SPENDING, re.IGNORECASE)


def spelled_amounts(blank: str) -> Iterator[tuple[int, int]]:
    """Give where amounts stand that are spelled out in words."""
    for found in _amounts().finditer(blank):
        if found["spelled"] and (found["behind"] or found["mode"]):
            yield found.start("spelled"), found.end("spelled")
