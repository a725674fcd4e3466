"""Values that stand in a message without the name of their field: ``a Traffic campaign, shop now, no music``."""

import re
from collections.abc import Iterator

from agent.language.brief.amounts import amounts_in, read_amount, sets_an_amount
from agent.language.brief.said_values import (
    lone_button,
    read_address,
    read_call_to_action,
    read_music,
    read_objective,
)
from agent.language.brief.smallwords import JOINT, core, is_question, readings, sentences_at
from agent.language.languages import SPACED, UNSPACED, either, words_of
from tools.core.cta import shouted
from tools.core.objective import Objective
from tools.core.patterns import lazily
from tools.gazetteer.table import is_known

_INSTEAD_OF = lazily(
    r"(?<!\s)\s*(?<!\w)(?:instead of|rather than|and not|(?<!do )(?<!does )(?<!must )not)(?!\w).*$", re.IGNORECASE
)
_FROM_TO = lazily(r"^.*(?<!\w)(?:change|switch|swap|replace)\s+.+?\s+(?:to|with|for|by)\s+", re.IGNORECASE)
_AD_FOR = lazily(rf"(?<!\w)(?:{either(lambda one: one.ad_for, SPACED)})\s+(?P<goal>\w+(?:\s\w+)?)", re.IGNORECASE)
_GOAL_AD = lazily(
    r"(?<!\w)(?P<goal>(?:\w{1,30}\s)?\w{1,30})[\s-]+(?:campaign|advert|ad|ads|objective|one|push|thing)(?!\w)",
    re.IGNORECASE,
)
_WISHED_GOAL = lazily(
    r"^\W*(?:(?:i|we)(?:'d| would| really)* (?:want|need|like)|(?:give|get|bring|drive|send)(?: me| us)?)"
    r"(?: to (?:get|have|drive|bring|send|increase|grow))? (?:some |more |the |web ?site |web )?(?P<goal>\w{1,30})"
    r"(?= (?:to|on|for|from)(?!\w)|[\s.!]*$)",
    re.IGNORECASE,
)
# The narrower wish first: "installs of our app" is no visit.
_GOALS = ("APP_INSTALL", "LEAD_GENERATION", "VIDEO_VIEWS", "CONVERSIONS", "REACH", "TRAFFIC")


_OPEN_NAME = lazily(
    r"(?:what(?:so)?ever|anything|as|how|something)(?: (?:u|you|ya|it|is))?(?: (?:like|want|prefer|think|fancy"
    r"|please|needs?"
    r"|feel like))?(?: best| fits?)?|(?:lo que|como) (?:quieras|te guste|sea|gustes)|(?:was|wie) du (?:willst|magst)"
    r"|egal(?: wie)?|(?:ce que|comme) (?:tu veux|vous voulez)|(?:o que|como) (?:quiser|preferir)|随便|随意"
    r"|何でも(?:いい)?",
    re.IGNORECASE,
)
_BUTTON = lazily(rf"\s(?:{either(lambda one: one.fields['cta'], SPACED)})(?!\w)", re.IGNORECASE)
_LONGEST_NAME = 5
_FOR_THE = lazily(
    r"\s(?:for|as|on|is|en|como|para|als|für|comme|pour|como)(?:\s(?:the|my|our|a|el|la|mi|der|le|un|o))?\s*$"
)


def _implying(name: str) -> re.Pattern[str]:
    return lazily(words_of(lambda one: one.goals.get(name, "")), re.IGNORECASE)


def _called(name: str) -> re.Pattern[str]:
    spaced, unspaced = (
        "|".join(re.escape(one.objectives[name][0]) for one in among if name in one.objectives)
        for among in (SPACED, UNSPACED)
    )
    return lazily(rf"(?<![\w@#./])(?:{spaced})(?![\w@/]|\.\w)|(?:{unspaced})", re.IGNORECASE)


# What the others are called, such as reach, means too much else.
_UNMISTAKABLE = tuple(
    (name, _called(name)) for name in ("APP_INSTALL", "LEAD_GENERATION", "VIDEO_VIEWS", "CONVERSIONS", "TRAFFIC")
)
_IMPLIED = tuple((name, _implying(name)) for name in _GOALS)


def mentions(blank: str, objectives: tuple[Objective, ...]) -> dict[str, str]:
    """Find the values that a message mentions; what is said later counts."""
    found: dict[str, str] = {}
    for _, sentence in sentences_at(blank):
        if is_question(sentence):
            continue
        found |= _objective_of_ad(sentence, objectives)
        if (address := read_address(sentence)) is not None:
            found["landing_page"] = address
        found |= _before_its_label(sentence)
        for piece in _pieces(sentence):
            found |= value_of(piece, objectives)
    return found


def _before_its_label(sentence: str) -> dict[str, str]:
    """Find a button that is called one behind its name: ``with a book now button``."""
    for label in _BUTTON.finditer(sentence):
        before = _FOR_THE.sub("", sentence[: label.start()])
        words = JOINT.split(before)[-1].split()[-_LONGEST_NAME:]
        for start in range(len(words)):
            if (name := _button(" ".join(words[start:]))) is not None:
                return {"cta": name}
    return {}


def implied_objective(blank: str) -> str | None:
    """Find the objective that a wish implies."""
    return next((name for name, pattern in _IMPLIED if pattern.search(blank)), None)


def named_objective(blank: str) -> str | None:
    """Find an objective called by a name that means little else, wherever it stands."""
    return next((name for name, pattern in _UNMISTAKABLE if pattern.search(blank)), None)


def _pieces(sentence: str) -> Iterator[str]:
    for piece in JOINT.split(_FROM_TO.sub("", sentence)):
        yield _INSTEAD_OF.sub("", piece) or piece


def _objective_of_ad(sentence: str, objectives: tuple[Objective, ...]) -> dict[str, str]:
    for pattern in (_GOAL_AD, _AD_FOR, _WISHED_GOAL):
        for found in pattern.finditer(sentence):
            words = found["goal"].split()
            for said in (" ".join(words), words[-1], words[0]):
                if (name := read_objective(said, objectives, typos=pattern is not _WISHED_GOAL)) is not None:
                    return {"objective": name}
    return {}


def value_of(piece: str, objectives: tuple[Objective, ...]) -> dict[str, str]:
    """Read the value that a piece of a sentence is, with the field it belongs to."""
    if (address := read_address(piece)) is not None:
        return {"landing_page": address}
    if (music := read_music(piece)) is not None:
        return {"music": music}
    for said in readings(piece):
        objective = read_objective(said, objectives)
        if objective is not None and not _is_a_place(said, objectives):
            return {"objective": objective}
        if (cta := _button(said)) is not None:
            return {"cta": cta}
    amount = read_amount(piece)
    if amount is None or (amount.mode is None and not sets_an_amount(piece)):
        return {}
    return {"budget": amount.number, **({"budget_mode": amount.mode} if amount.mode else {})}


def is_no_name(words: str) -> bool:
    """Say whether words in the place of a name leave it open, or are an amount of money: ``ponle 25 dólares``."""
    amount = next(iter(amounts_in(words)), None)
    is_amount = amount is not None and bool(amount.currencies) and not core(words.replace(amount.quote, ""))
    return is_amount or _OPEN_NAME.fullmatch(words) is not None


def _is_a_place(said: str, objectives: tuple[Objective, ...]) -> bool:
    """Say whether words that nearly name an objective are the name of a place: Leeds is no slip for leads."""
    return read_objective(said, objectives, typos=False) is None and is_known(said)


def _button(said: str) -> str | None:
    # One word such as "call" or "read" is too common to mean a button by itself.
    return read_call_to_action(said) if "_" in shouted(said) else lone_button(said)
