"""Words by which a person lets go of what could not be recorded."""

import re
from functools import cache

from agent.models.offline.quoting import masked

_LEFT_OUT = (
    r"(?:leave|skip|drop|forget|ignore|scrap|omit|lose)(?: about)? (?:it|that|this|them|those|all that|the \w+"
    r"|it out|that out)(?: out)?"
    r"|(?:go on |carry on |continue |do it |fine |ok(?:ay)? )?without(?: (?:it|that|this|them|those))?"
    r"|never ?mind(?: that)?"
    r"|(?:does ?n['o]?t|doesnt) matter|no matter|not needed|no need(?: for (?:it|that))?|just (?:go|carry) on|as it is"
    r"|everywhere|worldwide|anywhere|everybody|everyone|any (?:phone|device|place|time)|all (?:devices|phones|day)"
    r"|sin (?:eso|ello|esto)|d[ée]jalo(?: fuera| estar| así)?|olv[ií]dalo|qu[ií]talo|da igual|no importa|sigue sin eso"
    r"|ohne(?: das| dies)?|lass (?:es|das)(?: weg)?|vergiss (?:es|das)|weglassen|egal|macht nichts"
    r"|sans(?: cela| ça)?|laisse(?:z)?(?: tomber| ça| cela)?|oublie(?:z)?(?: ça| cela)?|peu importe|tant pis"
    r"|sem (?:isso|ele)|deixa(?: (?:isso|pra lá|para lá|de fora))?|esquece(?: isso)?|tanto faz|não importa"
    r"|不用了?|算了|去掉|不要了|没关系|忽略|不限|なしで(?:いい)?|外して|いらない|やめて|気にしない|忘れて|それはいい"
)


def leaves_out(line: str) -> bool:
    """Say whether a line lets go of what could not be recorded."""
    return _left_out().search(masked(line)) is not None


@cache
def _left_out() -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-zÀ-ÿ])(?:{_LEFT_OUT})(?![A-Za-zÀ-ÿ])", re.IGNORECASE)
