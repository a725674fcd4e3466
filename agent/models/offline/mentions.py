"""Values that stand in a message without the name of their field: ``a Traffic campaign, shop now, no music``."""

import re
from collections.abc import Iterator

from agent.models.offline.smallwords import JOINT, core, is_question, sentences_at
from agent.models.offline.values import read_address, read_amount, read_call_to_action, read_music, read_objective
from tools.core.objective import Objective

_INSTEAD_OF = re.compile(r"\s*(?<!\w)(?:instead of|rather than|and not|not)(?!\w).*$", re.IGNORECASE)
_FROM_TO = re.compile(r"^.*(?<!\w)(?:change|switch|swap|replace)\s+.+?\s+(?:to|with|for|by)\s+", re.IGNORECASE)
_AD_FOR = re.compile(
    r"(?<!\w)(?:campaign|ads?|campaña|anuncio|kampagne|anzeige|campagne|campanha)\s+(?:is\s+)?(?:for|de|para|für|pour)\s+"
    r"(?P<goal>\w+(?:\s\w+)?)",
    re.IGNORECASE,
)
_GOAL_AD = re.compile(r"(?<!\w)(?P<goal>(?:\w{1,30}\s)?\w{1,30})\s+(?:campaign|ad|ads|objective)(?!\w)", re.IGNORECASE)

_WISHED_GOAL = re.compile(
    r"^\W*(?:(?:i|we)(?:['’]d| would| really)* (?:want|need|like)|(?:give|get|bring|drive|send)(?: me| us)?)"
    r"(?: to (?:get|have|drive|bring|send|increase|grow))? (?:some |more |the |web ?site |web )?(?P<goal>\w{1,30})"
    r"(?= (?:to|on|for|from)(?!\w)|[\s.!]*$)",
    re.IGNORECASE,
)

# What people want to happen, where they did not say which objective that is.
_GOALS = (
    ("APP_INSTALL", r"(?:app installs?|(?:install|download)s?(?:ing)? (?:of )?(?:my|our|the) app|app downloads?)"),
    ("LEAD_GENERATION", r"(?:collect|get|generate|gather)\w* (?:more |new )?(?:leads|contacts|sign-?ups|enquiries)"),
    ("VIDEO_VIEWS", r"(?:(?:watch|see) (?:my|our|the) (?:video|clip|film)|more views)"),
    ("CONVERSIONS", r"(?:sell(?:ing)? (?:more )?\w+|more (?:sales|orders|purchases)|people (?:to )?buy\b|vender )"),
    ("REACH", r"(?:brand awareness|as many people as possible|get (?:seen|known)|more (?:reach|awareness))"),
    (
        "TRAFFIC",
        r"(?:(?:people|visitors|clicks|traffic|visits) (?:on|to|onto|into) (?:my|our|the) (?:web ?)?"
        r"(?:site|shop|store|page|blog)|more (?:visitors|clicks|visits)"
        r"|visit (?:my|our|the) (?:web ?)?(?:site|shop|store|page))",
    ),
)
_IMPLIED = tuple((name, re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)) for name, pattern in _GOALS)


def mentions(blank: str, objectives: tuple[Objective, ...]) -> dict[str, str]:
    """Find the values that a message mentions; what is said later counts."""
    found: dict[str, str] = {}
    for _, sentence in sentences_at(blank):
        if is_question(sentence):
            continue
        found |= _objective_of_ad(sentence, objectives)
        for piece in _pieces(sentence):
            found |= value_of(piece, objectives)
    return found


def implied_objective(blank: str) -> str | None:
    """Find the objective that a wish implies."""
    return next((name for name, pattern in _IMPLIED if pattern.search(blank)), None)


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
    said = core(piece)
    if (objective := read_objective(said, objectives)) is not None:
        return {"objective": objective}
    # One word such as "call" or "read" is too common to mean a button by itself.
    if " " in said and (cta := read_call_to_action(said)) is not None:
        return {"cta": cta}
    amount = read_amount(piece)
    if amount is None or amount.mode is None:
        return {}
    return {"budget": amount.number, "budget_mode": amount.mode}
