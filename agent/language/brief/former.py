"""A value that an ad had before its last change, named again: ``Cosy Season was better``, ``keep the first: ...``."""

from agent.language.brief.standing import within
from agent.language.ground.grammar import hear
from agent.language.ground.quoting import MASK
from agent.language.ground.smallwords import sentences_at
from agent.language.wants.sentence_kinds import is_question


def goes_back_to(said: str, former: str) -> bool:
    """Say whether a message wants a former value again; who only speaks of it, or refuses it, does not."""
    found = within(former, said)
    if len(found) != 1 or not former.strip():
        return False
    start, end = found[0].span()
    hidden = f"{said[:start]}{MASK * (end - start)}{said[end:]}"
    at, sentence = next(one for one in sentences_at(hidden) if one[0] <= start < one[0] + len(one[1]))
    line = hear(sentence)
    is_wanted = bool(line.find("former", "shapes", "wanted"))
    asks = is_question(said[at : at + len(sentence)])
    return is_wanted and not (asks or line.find("former", "shapes", "refused"))
