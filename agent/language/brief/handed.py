"""The copy in a line that was given where copy was asked for, without the words that hand it over."""

from collections.abc import Sequence

from agent.language.brief.corrected import better_copy, corrected_at, cut_at_a_slip, put_right
from agent.language.brief.cue import Cue
from agent.language.brief.field_line import field_line
from agent.language.brief.field_shapes import listed
from agent.language.brief.labelled import Labelled
from agent.language.brief.labels import names_field, without_ending
from agent.language.brief.name_ends import end_before_remarks
from agent.language.ground.pieces import IS_UNSPACED, UNSPACED
from agent.language.ground.quoting import MASK, Quote, unwrapped
from agent.language.ground.smallwords import CONNECTED, POLITE_END, core, is_small_behind
from agent.language.wants.acts import is_titled
from agent.language.wants.sentence_kinds import speaks_to_us
from agent.language.wants.talk import sounds_like_talk
from tools.core.patterns import lazily

_NAMED = Cue(field="campaign_name", start=0, end=0, kind="called")
_LETTER = lazily(r"[^\W\d_]")
_ANNOUNCED = lazily(rf"\s*(?P<before>[^:\n]{{1,40}})(?::\s+|(?<=[{UNSPACED}]):)(?=\S)")


def hands_over(blank: str, field: str) -> bool:
    """Say whether a line hands over the copy of a field: by quoting it, or by saying what it is for."""
    is_led = bool(begin := _led_to(blank)) and not sounds_like_talk(blank[begin:], field)
    is_put = is_led or MASK in blank or _put(blank, field) is not None
    return is_put or (field == "campaign_name" and hands_a_name(blank))


def hands_a_name(blank: str) -> bool:
    """Say whether a line hands over a name: ``um, let's say Sunny Side``."""
    begins = (field_line(blank).opens_with(kind) for kind in ("naming", "suggested"))
    led = [begin for begin in begins if begin is not None and _is_led_to(blank, begin)]
    if (begin := _opened(blank)) is not None:
        led.append(begin)
    return any(not sounds_like_talk(blank[begin:], "campaign_name") for begin in led)  # "maybe I should wait"


def _opened(blank: str) -> int | None:
    """Give where a name begins before which somebody thought aloud: ``well... Sunny Side``."""
    begin = field_line(blank).opens_with("opened")
    is_a_name = begin is not None and not blank[begin].islower()
    return begin if is_a_name else None


def _put(blank: str, field: str) -> tuple[int, int] | None:
    """Find what is put in the place of a field: ``put Sunny Side for the name``."""
    line = field_line(blank)
    begin, what = line.opens_with("puts"), line.closes_with("for_field")
    if begin is None or what is None or what.field != field:
        return None
    end = line.pieces[what.start].start
    return (begin, end) if blank[begin:end].strip() else None


def handed_over(text: str, blank: str, spans: Sequence[Quote], field: str, *, is_repair: bool) -> tuple[str, bool]:
    """Take the line as it is, or what it hands over where the rest is only small words; say whether it was quoted."""
    if len(spans) == 1:
        before, after = blank[: spans[0].start], blank[spans[0].end :]
        ends = is_small_behind(after.strip(" ?.!\n"))
        asked = before.rstrip().endswith(":") and (is_repair or speaks_to_us(before))
        puts = is_repair and field_line(before).closes_with("puts_last") is not None
        is_said = _says_as_what(after, field) or (not core(before) and names_field(after, field))
        is_said = is_said or _speaks_around(before, after)
        if is_said or (ends and (asked or puts or _hands_over(before, field))):
            return spans[0].inside, True
    if begin := _led_to(blank):
        return text[begin:].strip(), False
    if field == "text" and (better := better_copy(text)) is not None:
        return better, False
    if (put := _put(blank, field)) is not None:
        return text[slice(*put)].strip(), False
    if field == "campaign_name" and (name := put_right(text) or _name_in(text, blank)) is not None:
        return name, False
    copy = unwrapped(text)
    is_quoted = copy != text.strip()
    return copy if is_quoted or field != "campaign_name" else _without_courtesy(copy), is_quoted


def _without_courtesy(name: str) -> str:
    """Take off a name what is asked for politely behind a pause, in small letters: ``Cosy Rooms, please``."""
    bare = POLITE_END.sub("", name).rstrip(" ,")
    courtesy = name[len(bare) :].strip(" ,")
    return bare if bare and courtesy.islower() and name[len(bare) :].lstrip().startswith(",") else name


def may_hand_over(blank: str) -> bool:
    """Say whether a line may hand over a name, or be one: ``put your feet up``."""
    line = field_line(blank)
    suggested = line.opens_with("suggested")
    if suggested is not None and blank[suggested] != MASK and IS_UNSPACED.match(blank, suggested - 1):
        return True  # no pause says whether "maybe" is the name's own
    begin = line.opens_with("naming")
    if begin is not None and blank[begin] != MASK and not IS_UNSPACED.match(blank, begin):
        return not _reads_as_a_name(blank, begin)
    closes = without_ending("closing_of_a_name", blank) != blank
    return closes and line.opens_with("naming_where_closed") is not None


def _name_in(text: str, blank: str) -> str | None:
    """Take off a name what hands it over: ``just put Sunny Side``; a name is no sentence, so that is none of it."""
    line = field_line(blank)
    is_title = is_titled(blank) and not blank.rstrip().endswith("?")
    if (suggested := line.opens_with("suggested")) is not None and not is_title:
        return unwrapped(text[suggested:]).rstrip("?")
    if (better := _corrected(text, blank)) is not None:
        return better
    begin = line.opens_with("naming")
    if begin is not None and not (IS_UNSPACED.match(blank, begin) or _is_led_to(blank, begin)):
        begin = None
    begin = _opened(blank) if begin is None else begin
    words = unwrapped(text[begin or 0 : end_before_remarks(blank, begin or 0, len(blank))]).rstrip(" ,")
    name = without_ending("closing_of_a_name" if begin else "closing_politely", words)
    if begin is None and name == unwrapped(text):
        return None
    return POLITE_END.sub("", unwrapped(words if _belongs_to_the_name(name, words) else name))


def _corrected(text: str, blank: str) -> str | None:
    """Take the name to which one is corrected in the same breath: ``spring sale. no, Big Spring Sale``."""
    end = cut_at_a_slip(blank, 0, len(blank), is_alone=True)
    first = _LETTER.search(blank, end)
    is_slip = first is not None and first[0].islower() and bool(core(blank[:end]))
    begin = next(corrected_at(blank, _NAMED, end), len(blank)) if is_slip else len(blank)
    better = without_ending("closing_politely", unwrapped(text[begin:]).rstrip(" .!"))
    return better or None


def _reads_as_a_name(blank: str, begin: int) -> bool:
    return blank[:1].isupper() or blank[begin].isupper() or blank[begin].isdecimal()


def _is_led_to(blank: str, begin: int) -> bool:
    """Say whether words before a name are none of it: "put Sunny Side", not "Put A Ring On It"."""
    leading = blank[:begin].split()
    is_small = all(word[0].islower() for word in leading[1:])
    return (blank[begin].isupper() or blank[begin].isdecimal()) and is_small and leading[0][0].islower()


def _belongs_to_the_name(name: str, words: str) -> bool:
    """Say whether what closes a clause is a part of the name: 酒吧, "Komm Rein"."""
    closing = words[len(name) :].strip()
    return bool(closing) and (name[-1:] in listed("ends_a_name") or closing[0].isupper())


def _led_to(blank: str) -> int:
    """Give where copy begins to which nothing but words that hand over and a colon lead: ``so: ...``; 0 elsewhere."""
    announced = _ANNOUNCED.match(blank)
    return announced.end() if announced is not None and _only_leads(announced["before"]) else 0


def _only_leads(before: str) -> bool:
    """Say whether words before a colon only hand over what stands behind it: ``escreve aí: ...``."""
    may_lead = " " in before.strip() or not before.strip()[:1].isupper()  # "Voilà: Sunny Side" may be all of a name
    return not core(before) or (may_lead and field_line(before).is_wholly("leads_to_a_quote"))


def _speaks_around(before: str, after: str) -> bool:
    """Say whether nothing but words that hand over stand around a quote: ``嗯我想写：“...”``, ``「...」って書いて``."""
    led, closed = field_line(before.strip(" :,.")), field_line(after.strip(" ?.!,"))
    is_led = not led.pieces or led.is_wholly("leads_to_a_quote")
    is_closed = not closed.pieces or closed.is_wholly("follows_a_quote")
    return is_led and is_closed and bool(led.pieces or closed.pieces)


def _says_as_what(after: str, field: str) -> bool:
    """Say whether words behind a quote say which field it is for: ``... as the text instead``."""
    said = field_line(POLITE_END.sub("", after))
    what = said.closes_with("for_field")
    return what is not None and what.start == 0 and what.field == field


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
    names_the_field = before.rstrip().endswith((":", "?", "？")) and names_field(before, field)
    names = field == "campaign_name" and field_line(before).closes_with("naming") is not None
    return not core(before.rstrip(" :,")) or names_the_field or names or _suggests(before)


def _suggests(before: str) -> bool:
    line = field_line(before)
    hands_on = before.rstrip().endswith(":") and bool(line.found.get("hands_on"))
    return hands_on or line.closes_with("suggesting") is not None
