"""How people name the fields of an ad, and how they tie a value to a name, in all languages at once."""

import re

from agent.reading.languages import SPACED, UNSPACED, either

_FIELDS = ("campaign_name", "objective", "text", "cta", "music", "landing_page", "budget")


def _names(field: str, *, loosely: bool = False) -> str:
    said = either(lambda one: one.fields.get(field, ""))
    more = either(lambda one: one.fields_before_colon.get(field, "")) if loosely else ""
    return f"{said}|{more}" if more else said


_ARTICLE = f"(?:{either(lambda one: one.articles)})?"
_STATES = f"(?:{either(lambda one: one.states, SPACED)})"
_TURNS = f"(?:{either(lambda one: one.turns)})"
_INTO = f"(?:{either(lambda one: one.into)}|:)"
_TIES = f"(?:{either(lambda one: one.states, UNSPACED)})"
_STILL = r"(?:\s+(?:now|then|instead|only|just|actually))?"
_START = r"(?:^|(?<=[\s,;.。、*(|/-])|(?<=[把将將请請]))"

_UNSPACED = r"(?<=[\u3040-\u9fff])(?=[\u3040-\u9fffA-Za-z])"


def _compiled(template: str, *, loosely: bool = False) -> dict[str, re.Pattern[str]]:
    return {
        field: re.compile(
            template.replace("NAMES", f"(?:{_names(field, loosely=loosely)}|{field})"), re.IGNORECASE | re.MULTILINE
        )
        for field in _FIELDS
    }


LABELS = _compiled(rf"{_ARTICLE}NAMES")
HARD = _compiled(
    rf"{_START}{_ARTICLE}NAMES\**(?:[ \t]*[:=]|(?<=[\u3040-\u9fffA-Z]){_TIES}(?=[\ue000\u3040-\u9fff\w]))\**[ \t]*",
    loosely=True,
)
STATED = _compiled(rf"(?<!\w){_ARTICLE}NAMES{_STILL}\s+{_STATES}{_STILL}\s*:?\s+")
TURNED = _compiled(rf"(?<!\w){_TURNS} {_ARTICLE}NAMES{_STILL}\s*{_INTO}\s+", loosely=True)
BESIDE = _compiled(rf"{_START}{_ARTICLE}NAMES(?:\s+{_STATES})?(?:\s+|(?=\ue000)|{_UNSPACED})", loosely=True)

NAMED = re.compile(rf"(?<!\w)(?:{either(lambda one: one.called)})(?:\s*:\s*|\s+|(?=\ue000))", re.IGNORECASE)
SAYING = re.compile(rf"(?<!\w)(?:{either(lambda one: one.saying)})(?:[ :,]+|(?=\ue000))", re.IGNORECASE)
CLICKED = re.compile(
    r"(?<!\w)(?:(?:they|people|viewers|users|everyone|everybody|customers) (?:should|can|must|will) )?"
    r"(?:(?:click|tap|press|hit)(?:ing)?(?: on)?(?: the)?|be able to) (?!(?:to|on|for|from)\b)",
    re.IGNORECASE,
)
CLEARED = re.compile(
    r"(?<!\w)(?:remove|clear|delete|drop|erase|empty|unset|forget|borra|quita|lösche|entferne|supprime|enlève|remova|apague)"
    r"\s+(?P<field>[^\n,.;!?]+?)(?=\s*(?:$|[,.;!?\n]|and\b|please\b))",
    re.IGNORECASE,
)


def field_named(words: str) -> str | None:
    """Find the field that exactly these words name."""
    return next((field for field, label in LABELS.items() if label.fullmatch(words.strip())), None)


def opens_with_a_label(words: str) -> bool:
    """Say whether words begin with the name of a field."""
    return any(label.match(words.strip()) for label in LABELS.values())
