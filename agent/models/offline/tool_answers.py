"""What a tool answered, in words: its own sentence, or the one that the languages' data hold under its name."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from agent.models.offline.scene import RuleRefusal, ToolAnswer, told_in
from agent.words.names import field_name
from agent.words.sentences import ENGLISH, has, in_a_row, say, sentence
from agent.words.to_choose import choices_words
from agent.words.translation import tell
from tools.core.sentence import Told
from tools.gazetteer.table import place

ROWS = 12
OWNED = "owned"  # what the account has, under this name in an answer
Content = dict[str, Any]
_NO_ROWS: list[Content] = []


def answer_words(one: ToolAnswer, language: str) -> str:
    """Word an answer; nothing where there is nothing to say."""
    told, problem = told_in(one), one.content.get("error") or one.content.get("problem")
    if told is not None:
        return tell(told, language)
    if problem:
        return str(problem)
    return _refused(one, language) or _violations(one, language) or _from_data(one, language)


def rows_under(one: ToolAnswer, key: str) -> list[Content]:
    """Give the rows that an answer holds under a name."""
    rows = one.content.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else _NO_ROWS


def is_edit(one: ToolAnswer) -> bool:
    """Say whether a tool changed the draft: whichever does so answers with what is `missing` now."""
    return "missing" in one.content and "error" not in one.content


def is_login(one: ToolAnswer) -> bool:
    """Say whether a tool answers with a login that was made."""
    return one.name in ("build_auth_url", "exchange_code") and "advertisers" in one.content


def is_list(one: ToolAnswer) -> bool:
    """Say whether a tool answers with a list that people may pick from."""
    return OWNED in one.content or has(ENGLISH, f"{one.name}.row")


def listed_rows(one: ToolAnswer) -> list[Content]:
    """Give the rows of an answer that is a list."""
    key = next((name for name, value in one.content.items() if isinstance(value, list)), "")
    return rows_under(one, key)


def list_words(one: ToolAnswer, rows: list[Content], language: str) -> str:
    """Say rows of a list."""
    if len(rows) < 2 and has(ENGLISH, key := f"{one.name}.{'one' if rows else 'none'}"):
        return sentence(language, key)
    if not rows:
        return ""
    shown = "; ".join(_filled(one.name, "row", defaultdict(str, row), language) for row in rows[:ROWS])
    more = say(language, "tool.more", count=len(rows) - ROWS) if len(rows) > ROWS else ""
    return _filled(one.name, "told", {"listed": f"{shown}{more}", "first": rows[0]}, language)


def _from_data(one: ToolAnswer, language: str) -> str:
    if OWNED in one.content:
        why = (_ended(tell(Told.model_validate(row), language), language) for row in rows_under(one, "unfit"))
        return in_a_row((*why, choices_words(str(one.content["field"]), rows_under(one, OWNED), language)), language)
    if not has(ENGLISH, f"{one.name}.told"):
        return ""
    told = (
        list_words(one, listed_rows(one), language)
        if is_list(one)
        else _filled(one.name, "told", one.content, language)
    )
    beside = (name for name, value in one.content.items() if value and has(ENGLISH, f"{one.name}.{name}"))
    return in_a_row((told, *(_filled(one.name, name, one.content, language) for name in beside)), language)


def _filled(tool: str, name: str, content: dict[str, Any], language: str) -> str:
    derived = _DERIVED[tool](content, language) if tool in _DERIVED else {}
    try:
        return sentence(language, f"{tool}.{name}").format_map(content | derived)
    except (KeyError, TypeError):
        return ""  # what it speaks of was not answered


def _refused(one: ToolAnswer, language: str) -> str:
    return in_a_row((_refusal(row, language) for row in rows_under(one, "refused")), language)


def _refusal(row: Content, language: str) -> str:
    told = row.get("told")
    why = str(row.get("why")) if told is None else tell(Told.model_validate(told), language)
    return f"{field_name(str(row.get('field')), language)}: {_ended(why, language)}"


def _ended(why: str, language: str) -> str:
    stop = sentence(language, "shape.stop")
    return why if why.endswith(("?", "？", stop)) else f"{why}{stop}"


def _violations(one: ToolAnswer, language: str) -> str:
    """Say what rules have against what a tool was asked to check; after an edit the rules speak for themselves."""
    checked = rows_under(one, "violations") if has(ENGLISH, f"{one.name}.told") else _NO_ROWS
    found: Iterable[RuleRefusal] = map(RuleRefusal.model_validate, checked)
    return in_a_row((tell(each.told, language) for each in found), language)


def _licence(row: Content, language: str) -> dict[str, str]:
    return {"licence": "" if row.get("licensed", True) else say(language, "list_music.unlicensed")}


def _title(content: Content, language: str) -> dict[str, str]:
    track = content.get("track")
    title = str(track.get("title", "")) if isinstance(track, dict) else ""
    return {"title": title or say(language, "validate_existing_music.this_track")}


def _kind(row: Content, language: str) -> dict[str, str]:
    known = place(str(row.get("location_id")))
    return {"kind": str(row.get("country")) if known is None else say(language, f"find_location.{known.kind}")}


# What a sentence says beyond what was answered; most need nothing.
_DERIVED: Mapping[str, Callable[[Content, str], dict[str, str]]] = {
    "find_location": _kind,
    "list_music": _licence,
    "validate_existing_music": _title,
}
