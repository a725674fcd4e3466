"""What the shapes of fields say of a message to one who guesses where its copy stands."""

from agent.language.brief.field_line import FieldLine
from agent.language.learned.copy_features import Signs

_ANNOUNCES = {"called": "campaign_name", "saying": "text"}


def signs_in(line: FieldLine) -> Signs:
    """Give what begins and ends at the pieces of a message, and where a field was named last."""
    begins, ends = dict[int, list[str]](), dict[int, list[str]]()
    announced: dict[int, str] = {}
    for kind in sorted(line.found):
        for one in line.found[kind]:
            name = f"{kind}.{one.field}" if one.field else kind
            for place, signs in ((one.start, begins), (one.end, ends)):
                if name not in (known := signs.setdefault(place, [])):
                    known.append(name)
            if field := one.field or _ANNOUNCES.get(kind.partition("_")[0], ""):
                announced[one.end] = field
    return Signs(begins, ends, announced)
