"""Parameters behind the address of a landing page, and TikTok's macros in them.

TikTok puts a value of its own in the place of each macro when somebody taps the ad. What looks like one and is none
stays as it was typed, in every report: so it is refused. The macros are those of TikTok's page on ``utm_params`` (July
2026).
"""

import difflib
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, quote

from tools.core.patterns import lazily
from tools.core.values import Value

MACROS = (
    "__CAMPAIGN_NAME__", "__CAMPAIGN_ID__", "__AID_NAME__", "__AID__", "__CID_NAME__", "__CID__", "__PLACEMENT__",
)  # fmt: skip
MOST_PARAMETERS, LONGEST_KEY, LONGEST_VALUE = 14, 100, 600
_LONGEST_MACRO = 60  # of what is compared with them
_KNOWN = lazily("|".join(map(re.escape, MACROS)))
# Two underscores on either side, or the braces by which other platforms name theirs.
_LOOKS_SO = lazily(
    r"(?<!\{)\{++[^{}]*+\}+|(?<![A-Za-z0-9])__[A-Za-z0-9_]+|(?<!\w)(?=\w*?[A-Za-z0-9])\w*__(?![A-Za-z0-9])"
    r"|(?<!\w)_[A-Z][A-Z_]*_(?!\w)"
)
_SIGNS_OF_A_MACRO = lazily(r"[^A-Z]+")
_UNTOUCHED = "_-.~|*:,+!@$'()"


class Parameter(Value):
    """One parameter, as it is typed."""

    key: str
    value: str

    def __str__(self) -> str:
        """Write it as people do."""
        return f"{self.key}={self.value}"


Parameters = tuple[Parameter, ...]


def parameters_in(words: str) -> Parameters:
    """Read ``utm_source=tiktok, utm_campaign=__CAMPAIGN_NAME__``, or an address that ends in such; nothing else."""
    said = words.strip()
    if "://" in said:
        said = query_of(said)
    pieces = re.split(r"&", said) if "&" in said else re.split(r"[,;\n]\s*|(?<!\s)\s++(?=[\w.-]+\s*[=:])", said)
    found = [re.fullmatch(r"\??\s*([\w.-]+)\s*[=:]\s*(\S(?:.*\S)?)", one.strip()) for one in pieces if one.strip()]
    return tuple(Parameter(key=one[1], value=one[2]) for one in found if one) if found and all(found) else ()


def unknown_macros(text: str) -> Iterator[tuple[str, str]]:
    """Give what looks like a macro and is none, each with the macro that is nearest to it."""
    for found in _LOOKS_SO.finditer(_KNOWN.sub(" ", text)):
        letters = _SIGNS_OF_A_MACRO.sub("_", found[0].upper()).strip("_")[:_LONGEST_MACRO]
        nearest = difflib.get_close_matches(f"__{letters}__", MACROS, n=1, cutoff=0)
        yield found[0], (nearest or MACROS)[0]


def query_of(address: str) -> str:
    """Give what stands behind the question mark of an address, whatever else is wrong with it."""
    return address.partition("#")[0].partition("?")[2]


def keys_of(address: str) -> frozenset[str]:
    """Name the parameters that an address has already."""
    return frozenset(key for key, _ in parse_qsl(query_of(address), keep_blank_values=True))


def with_parameters(address: str, parameters: Parameters) -> str:
    """Put parameters behind an address, before what stands behind its ``#``; nothing of the address is written anew."""
    if not parameters:
        return address
    page, mark, fragment = address.partition("#")
    joint = "" if page.endswith(("?", "&")) else "&" if "?" in page else "?"
    written = "&".join(f"{quote(one.key, safe=_UNTOUCHED)}={quote(one.value, safe=_UNTOUCHED)}" for one in parameters)
    return f"{page}{joint}{written}{mark}{fragment}"
