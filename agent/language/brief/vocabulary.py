"""How people name the fields of an ad, and how they tie a value to a name, in all languages at once."""

import re
from collections.abc import Mapping
from functools import lru_cache

from agent.language.languages import LANGUAGES, SPACED, UNSPACED, either
from tools.core.patterns import lazily
from tools.fields import text_fields

_NAMED = tuple(dict.fromkeys(field for language in LANGUAGES for field in language.fields))
_FIELDS = text_fields()
_REMEMBERED = 256  # of one message, and of each of its sentences, this is asked several times
_SMALL = str.maketrans("İıſ", "iis")  # letters that are matched whatever the case, and that ``lower`` leaves
DELIVERED = tuple(field for field in _NAMED if field not in _FIELDS)  # named by a label and a colon alone


def _names(field: str, *, loosely: bool = False) -> str:
    """Give what a field is called; one that no language names answers to its own name."""
    said = either(lambda one: one.fields.get(field, "")) or re.escape(field.replace("_", " "))
    more = either(lambda one: one.fields_before_colon.get(field, "")) if loosely else ""
    return f"{said}|{more}" if more else said


_ARTICLE = f"(?:{either(lambda one: one.articles)})?"
_STATES = f"(?:{either(lambda one: one.states, SPACED)})"
_TURNS = f"(?:{either(lambda one: one.turns)})"
_INTO = f"(?:{either(lambda one: one.into)}|:)"
_TIES = f"(?:{either(lambda one: one.states, UNSPACED)})"
_ASKED = f"(?:{either(lambda one: one.questions, UNSPACED)})"
_STILL = r"(?:\s+(?:now|then|instead|only|just|actually))?"
_START = r"(?:^|(?<=[\s,;.。、*(|/-])|(?<=[，但把将將请請]))"

_UNSPACED = r"(?<=[\u3040-\u9fff])(?=[\u3040-\u9fffA-Za-z])"


def _compiled(template: str, fields: tuple[str, ...] = _FIELDS, *, loosely: bool = False) -> dict[str, re.Pattern[str]]:
    return {
        field: lazily(
            template.replace("NAMES", f"(?:{_names(field, loosely=loosely)}|{field})"), re.IGNORECASE | re.MULTILINE
        )
        for field in fields
    }


_GIVING = (
    r"(?:please|use|put|write|take|goes|like this|as follows|here|this|exactly|bitte|por favor"
    rf"|{either(lambda one: one.states, SPACED)})"
)

LABELS = _compiled(rf"{_ARTICLE}NAMES", (*_FIELDS, *DELIVERED))
HARD = _compiled(
    rf"{_START}{_ARTICLE}NAMES\**(?:(?:\s+{_GIVING})*[ \t]*[:=]"
    rf"|(?<=[\u3040-\u9fffA-Z]){_TIES}(?!{_ASKED})(?=[\ue000\u3040-\u9fff\w]))\**[ \t]*",
    (*_FIELDS, *DELIVERED),
    loosely=True,
)
TIED = _compiled(rf"NAMES{_TIES}(?=\ue000)")  # a quote behind it says that it is a label, whatever stands before
DASHED = _compiled(rf"(?:^|(?<=[.!?] ))[ \t>*•]*{_ARTICLE}NAMES\**[ \t]+[-–—][ \t]+", loosely=True)
STATED = _compiled(rf"(?<!\w){_ARTICLE}NAMES{_STILL}\s+{_STATES}{_STILL}\s*:?\s+")
TURNED = _compiled(rf"(?<!\w){_TURNS} {_ARTICLE}NAMES{_STILL}\s*{_INTO}\s+", loosely=True)
# "change the button to learn more and the name to Fiesta": the second assignment goes without its verb.
GAPPED = _compiled(
    rf"(?:[,;]|(?<!\w)(?:{either(lambda one: one.joints, SPACED)}))\s*(?P<cue>{_ARTICLE}NAMES\s+{_INTO}\s+)"
)
BESIDE = _compiled(rf"{_START}{_ARTICLE}NAMES(?:\s+{_STATES})?(?:\s+|(?=\ue000)|{_UNSPACED})", loosely=True)

NAMED = lazily(
    rf"(?<!\w)(?:{either(lambda one: one.called, SPACED)})(?:\s*:\s*|\s+|(?=\ue000))"
    rf"|(?:{either(lambda one: one.called, UNSPACED)})\s*:?\s*",
    re.IGNORECASE,
)
SAYING = lazily(rf"(?<!\w)(?:{either(lambda one: one.saying)})(?:[ :,]+|(?=\ue000))", re.IGNORECASE)
CLICKED = lazily(
    r"(?<!\w)(?:(?:they|people|viewers|users|everyone|everybody|customers) (?:should|can|must|will) )?"
    r"(?:(?:click|tap|press|hit)(?:ing)?(?: on)?(?: the)?|be able to) (?!(?:to|on|for|from)\b)",
    re.IGNORECASE,
)
DEMANDS = lazily(r"(?<!\w)(?:should|shall|must|has to|needs to|will|would|going to)(?!\w)|:", re.IGNORECASE)
CLEARED = lazily(
    r"(?<!\w)(?:remove|clear|delete|drop|erase|empty|unset|forget|borra|quita|lösche|entferne|supprime|enlève|remova|apague)"
    r"\s+(?P<field>[^\n,.;!?]+?)(?=\s*(?:$|[,.;!?\n]|and\b|please\b))",
    re.IGNORECASE,
)

_LEFT_OPEN = lazily(
    rf"(?:(?<!\w)(?:{either(lambda one: one.opens, SPACED)})|{either(lambda one: one.opens, UNSPACED)})\s*$",
    re.IGNORECASE,
)


def _anywhere(field: str) -> re.Pattern[str]:
    """Match a name where a word begins; in Chinese and Japanese, which set no space between words, anywhere."""
    small = re.sub(r"(?<!\\)[A-Z]", lambda capital: capital[0].lower(), _names(field, loosely=True))
    return lazily(rf"(?<![^\W\u3040-\u9fff])(?:{small}|{field})", re.MULTILINE)


_ANYWHERE = {field: _anywhere(field) for field in (*_FIELDS, *DELIVERED)}


@lru_cache(_REMEMBERED)
def named_in(words: str) -> frozenset[str]:
    """Find the fields whose names stand in these words, whatever they say there."""
    said = words.translate(_SMALL).lower()
    return frozenset(field for field, name in _ANYWHERE.items() if name.search(said))


def apt(patterns: Mapping[str, re.Pattern[str]], words: str) -> dict[str, re.Pattern[str]]:
    """Leave of patterns those of fields that are named in these words: to try all of them takes long."""
    return {field: pattern for field, pattern in patterns.items() if field in named_in(words)}


def _closing(field: str) -> re.Pattern[str]:
    spaced, unspaced = (either(lambda one: one.closings.get(field, ""), among) for among in (SPACED, UNSPACED))
    return lazily(rf"(?:\s+(?:{spaced})|(?:{unspaced}))[\s.!。]*$", re.IGNORECASE)


_CLOSING = {field: _closing(field) for field in ("campaign_name", "text")}


def without_closing(field: str, announced: str, words: str) -> str:
    """Take off what closes the clause that announced a value: ``soll Luna heißen``, ``名前はLunaでお願いします``."""
    return _CLOSING[field].sub("", words) if field in _CLOSING and _LEFT_OPEN.search(announced) else words


def field_named(words: str) -> str | None:
    """Find the field that exactly these words name."""
    return next((field for field, label in LABELS.items() if label.fullmatch(words.strip())), None)


def is_label(words: str) -> bool:
    """Say whether words, before a colon, would name a field."""
    return any(label.fullmatch(f"{words.strip()}:") for label in HARD.values())


def opens_with_a_label(words: str) -> bool:
    """Say whether words begin with the name of a field that may stand without a colon."""
    return any(LABELS[field].match(words.strip()) for field in _FIELDS)
