"""The copy in a line that was given where copy was asked for, without the words that hand it over."""

import re
from collections.abc import Sequence

from agent.language.brief.labelled import Labelled
from agent.language.brief.labels import field_named, names_field
from agent.language.quoting import MASK, Quote, unwrapped
from agent.language.smallwords import CONNECTED, POLITE_END, core
from tools.core.patterns import lazily

_ANNOUNCED = lazily(r"\s*(?P<before>[^:\n]{2,40}):\s+(?=\S)")
_HANDING_OVER = lazily(
    r"(?=.*:\s*$)\W*.*(?<!\w)(?:i|i'll|we|let|use|take|try|this|here|new|instead|shorter|better|usa|toma|nimm"
    r"|prends)(?!\w)"
    r"|\W*(?:(?:so|ok|well|hmm),? )?(?:how|what) about\W*$|.*\b(?:something like|as the (?:ad )?text|qué tal"
    r"|wie wäre)\W*$",
    re.IGNORECASE,
)
_PUT = lazily(
    r"\W*(?:(?:ok|okay|so|um+|hmm+|well|then|just|please|maybe|let's|you can|pues|entonces|dann|also)[\s,]+)*"
    r"(?:put|use|take|write|go with|make it|try|pon|usa|nimm|schreib|mets|prends|use)\s+(?P<copy>\S.*?)\s+"
    r"(?:for|as|como|para|de|als|für|comme|pour)\s+(?P<field>[\w' ]+?)[\s.!]*$",
    re.IGNORECASE,
)
_AS_WHAT = lazily(r"\s*(?:as|for|is|como|para|als|für|comme|pour)\s+(?P<field>[\w' ]+?)[\s.!]*$", re.IGNORECASE)
_PUTS = lazily(
    r"(?<!\w)(?:use|take|try|put|write|make it|change it to|let's do|go with|here|usa|pon|prueba|nimm|schreib|mets"
    r"|prends|essaie|usa|põe)\s*:?\s*$",
    re.IGNORECASE,
)
_SPEAKS_TO_US = lazily(
    r"\W*(?:ah|oh|ok|okay|well|fine|right|alright|so|hmm+|um+|here|there|sure|no|yes|ay|jo|uf|vale|pues|bueno|venga|claro"
    r"|sí|entonces|also|na|gut|ach|dann|alors|bon|bah|ben|então|tá|bem|じゃあ|では|那)(?!\w)",
    re.IGNORECASE,
)
# A name is no sentence, so words that suggest one are none of it.
_SUGGESTED = lazily(
    r"\W*(?:(?:ok|okay|so|um+|hmm+|well|oh|then|pues|bueno)[\s,]+)*(?:how about|what about|maybe|perhaps"
    r"|i(?:'m| am) thinking|i think|i guess|let's (?:say|go with|do|try)|go with|qué tal|que tal|quizás|vielleicht"
    r"|wie wäre(?: es mit)?|peut-être|talvez)[\s,:]+(?=\S)",
    re.IGNORECASE,
)


def hands_over(blank: str, field: str) -> bool:
    """Say whether a line hands over the copy of a field: by quoting it, or by saying what it is for."""
    put = _PUT.match(blank)
    return MASK in blank or (put is not None and field_named(put["field"]) == field)


def handed_over(text: str, blank: str, spans: Sequence[Quote], field: str, *, is_repair: bool) -> tuple[str, bool]:
    """Take the line as it is, or what it hands over where the rest is only small words; say whether it was quoted."""
    if len(spans) == 1:
        before, after = blank[: spans[0].start], blank[spans[0].end :]
        ends = not core(after.strip(" ?.!\n"))
        asked = before.rstrip().endswith(":") and (is_repair or _SPEAKS_TO_US.match(before) is not None)
        puts = is_repair and _PUTS.search(before) is not None
        if _says_as_what(after, field) or (ends and (asked or puts or _hands_over(before, field))):
            return spans[0].inside, True
    if (announced := _ANNOUNCED.match(blank)) is not None and not core(announced["before"]):
        return text[announced.end() :].strip(), False
    put = _PUT.match(blank)
    if put is not None and field_named(put["field"]) == field:
        return text[put.start("copy") : put.end("copy")], False
    suggested = _SUGGESTED.match(blank) if field == "campaign_name" else None
    if suggested is not None:
        return unwrapped(text[suggested.end() :]).rstrip("?"), False
    copy = unwrapped(text)
    return copy, copy != text.strip()


def _says_as_what(after: str, field: str) -> bool:
    """Say whether words behind a quote say which field it is for: ``... as the text instead``."""
    found = _AS_WHAT.match(after)
    return found is not None and field_named(POLITE_END.sub("", found["field"])) == field


def end_before_labels(blank: str, labels: Sequence[Labelled]) -> int:
    """Find where copy ends because nothing follows it but values announced by their labels."""
    end = len(blank)
    for one in sorted(labels, key=lambda each: -each.cue.start):
        before = blank[: one.cue.start]
        is_apart = CONNECTED.search(before) is not None and bool(CONNECTED.sub("", before).strip())
        if one.is_quoted or not is_apart or blank[one.end : end].strip(" ,.;!"):
            break
        end = len(CONNECTED.sub("", before))
    return end


def _hands_over(before: str, field: str) -> bool:
    """Say whether the words before a quote are no copy themselves, but hand it over."""
    names_the_field = before.rstrip().endswith(":") and names_field(before, field)
    return not core(before.rstrip(" :,")) or names_the_field or _HANDING_OVER.match(before) is not None
