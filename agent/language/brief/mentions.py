"""Values that stand in a message without the name of their field: ``a Traffic campaign, shop now, no music``."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from agent.language.aims.called import names_in
from agent.language.aims.goals import implied_wish
from agent.language.aims.stated import Stated, stated, without_refused
from agent.language.amounts.money import amounts_in, read_amount, sets_an_amount
from agent.language.brief.field_line import field_line
from agent.language.brief.labels import leaves_open, points_back
from agent.language.brief.music_said import decided_at
from agent.language.brief.preferred_button import preferred_button
from agent.language.brief.said_values import (
    lone_button,
    objective_reader,
    read_call_to_action,
    read_music,
    read_objective,
)
from agent.language.ground.addresses import address_alone, address_with_scheme
from agent.language.ground.pieces import UNSPACED, tokens_of
from agent.language.ground.smallwords import FROM_TO, INSTEAD_OF, JOINT, core, readings, sentences_at
from agent.language.ground.tongues import codes
from agent.language.wants.sentence_kinds import is_question
from tools.core.cta import shouted
from tools.core.objective import Objective
from tools.gazetteer.table import is_known

_REMEMBERED = 256  # the pieces of a message are asked about again when what is left of it is read
_EXPLAINED = ("cta", "music")  # why one of these is wanted is told with it
# What the others are called, such as reach, means too much else.
_UNMISTAKABLE = ("APP_INSTALL", "LEAD_GENERATION", "VIDEO_VIEWS", "CONVERSIONS", "TRAFFIC")


@cache
def _called(name: str) -> re.Pattern[str]:
    usual = [names[0] for code in codes() if (names := names_in(code, "objectives").get(name))]
    spaced = (rf"(?<![\w@#./]){re.escape(one)}(?![\w@/]|\.\w)" for one in usual if one < UNSPACED[0])
    unspaced = (re.escape(one) for one in usual if one >= UNSPACED[0])
    return re.compile("|".join((*spaced, *unspaced)), re.IGNORECASE)


def mentions(blank: str, objectives: tuple[Objective, ...]) -> dict[str, str]:
    """Find the values that a message mentions; what is said later counts."""
    found: dict[str, str] = {}
    for _, sentence in sentences_at(blank):
        if is_question(sentence):
            continue
        said = _stated(sentence, objectives)
        if not any(one.is_contrast for one in said.values()) and (wanted := _wanted(sentence, objectives)) != sentence:
            said, sentence = _stated(wanted, objectives), wanted
        found |= {field: one.name for field, one in said.items()}
        if (address := address_with_scheme(sentence)) is not None:
            found["landing_page"] = address
        in_pieces: dict[str, str] = {}
        for piece in _pieces(sentence if address is None else sentence.replace(address, " ")):
            in_pieces |= value_of(piece, objectives)
        found |= _with_budget(in_pieces, sentence)
        found |= {field: one.name for field, one in said.items() if one.is_contrast}
    preferred = None if "cta" in found else preferred_button(blank)
    return found | ({"cta": preferred} if preferred else {})


def _wanted(sentence: str, objectives: tuple[Objective, ...]) -> str:
    """Blank out the objectives and buttons that a sentence says no to."""
    wanted = without_refused("objectives", sentence, objective_reader(objectives))
    return without_refused("cta", wanted, lambda said, typos: read_call_to_action(said, typos=typos))


def _with_budget(in_pieces: dict[str, str], sentence: str) -> dict[str, str]:
    """Add an amount that a pause stands in, ``Fr. 60.- pro Tag``; one that is sure goes before one that is not."""
    said = amounts_in(INSTEAD_OF.sub("", FROM_TO.sub("", sentence)))
    sure = [one for one in said if one.is_sure and one.mode and (one.currencies or "budget" in in_pieces)]
    is_known = any(one.number == in_pieces.get("budget") and one.is_sure for one in said)
    if is_known or not sure:
        return in_pieces
    return in_pieces | {"budget": sure[-1].number, "budget_mode": str(sure[-1].mode)}


def _stated(sentence: str, objectives: tuple[Objective, ...]) -> dict[str, Stated]:
    """Find an objective and a button that words beside their names state: ``with a book now button``."""
    tokens = tokens_of(sentence)
    objective = stated("objectives", sentence, tokens, objective_reader(objectives))
    button = stated("cta", sentence, tokens, lambda said, typos: read_call_to_action(said, typos=typos))
    return {field: one for field, one in (("objective", objective), ("cta", button)) if one is not None}


def implied_objective(blank: str) -> str | None:
    """Find the objective that a wish implies."""
    wish = implied_wish(blank)
    return wish.goal if wish else None


def goal_of(rest: str, fields: Mapping[str, str], awaiting: str, known: Mapping[str, str]) -> dict[str, str]:
    """Find the objective that a message implies beside what it decides; why a button is wanted sets no other one."""
    is_told = "objective" in fields or (awaiting in _EXPLAINED and "objective" in known)
    goal = None if is_told else _goal_in(rest, is_brief=bool(fields) and "objective" not in known)
    return {"objective": goal} if goal else {}


def _goal_in(rest: str, *, is_brief: bool) -> str | None:
    """Find the objective that a message wishes for, or, in a brief, one that it only calls by its name."""
    if is_question(rest):
        return None
    stated = " ".join(one for _, one in sentences_at(rest) if not is_question(one))
    return implied_objective(rest) or (_named_objective(stated) if is_brief else None)


def calls_by_name(goal: str, blank: str) -> bool:
    """Say whether an objective is called by a name that means little else: ``and so traffic``."""
    return goal in _UNMISTAKABLE and _called(goal).search(blank) is not None


def _named_objective(blank: str) -> str | None:
    """Find an objective called by a name that means little else, wherever it stands."""
    return next((name for name in _UNMISTAKABLE if _called(name).search(blank)), None)


def _pieces(sentence: str) -> Iterator[str]:
    for piece in JOINT.split(FROM_TO.sub("", sentence)):
        said = INSTEAD_OF.sub("", piece)
        start, end = _music_within(said)  # "shop now no music" is a button, and none
        yield said[:start]
        yield from (one for one in (said[start:end], said[end:]) if one.strip())


def _music_within(said: str) -> tuple[int, int]:
    """Give where words of music begin and end that end a piece, or stand before nothing but an amount."""
    for start, end in decided_at(said):
        amount = read_amount(rest := said[end:].strip(" .!"))
        if not rest or (amount is not None and amount.quote == rest):
            return start, end
    return len(said), len(said)


@lru_cache(_REMEMBERED)
def value_of(piece: str, objectives: tuple[Objective, ...]) -> dict[str, str]:
    """Read the value that a piece of a sentence is, with the field it belongs to."""
    if (address := address_with_scheme(piece) or address_alone(piece)) is not None:
        return {"landing_page": address}
    if (music := read_music(piece)) is not None:
        return {"music": music}
    for said in readings(piece):
        if (objective := _objective(said, objectives)) is not None:
            return {"objective": objective}
        if (cta := _button(said)) is not None:
            return {"cta": cta}
    amount = read_amount(piece)
    if amount is None or (amount.mode is None and not sets_an_amount(piece)):
        return {}
    return {"budget": amount.number, **({"budget_mode": amount.mode} if amount.mode else {})}


def is_no_copy(field: str, words: str) -> bool:
    """Say whether words in the place of a name leave it open, or are an amount of money: ``ponle 25 dólares``."""
    if field != "campaign_name":
        return False
    rest = beside_an_amount(words)
    is_none = not core(words) and words.islower()  # "https://... heißt die"
    return is_none or (rest is not None and not core(rest)) or leaves_open(words) or points_back(words)


def beside_an_amount(words: str) -> str | None:
    """Give what words say beside an amount of money; None where they hold none."""
    amount = next(iter(amounts_in(words)), None)
    return words.replace(amount.quote, "") if amount is not None and amount.currencies else None


def _objective(said: str, objectives: tuple[Objective, ...]) -> str | None:
    """Read an objective; a slip of its name only in what is no place (Leeds, for leads) and no button (dowload)."""
    exact = read_objective(said, objectives, typos=False)
    if exact is not None or is_known(said) or read_call_to_action(said) is not None:
        return exact
    return read_objective(said, objectives)


def _button(said: str) -> str | None:
    # One word such as "call" or "read" is too common to mean a button by itself.
    if "_" not in shouted(said):
        return lone_button(said)
    # A name of a field among the words says that they are about that: "Text muss" is no "text us".
    cta = read_call_to_action(said)
    return cta if cta is None or not field_line(said).names else read_call_to_action(said, typos=False)
