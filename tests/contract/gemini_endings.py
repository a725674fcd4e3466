"""Every way in which asking Gemini can end, and the least that must come of it."""

import json
from typing import Any, NamedTuple

from tests.doubles import gemini_answers as gemini
from tests.doubles.gemini_answers import Script

_BRIEF = gemini.brief()
_TALK = gemini.reply(gemini.text("What would you like to advertise?"))
_HALF = gemini.reply(gemini.text("I would sugg"), finish="MAX_TOKENS")
_CUT_CALL = gemini.reply(gemini.call("update_draft", {"campaign_name": "Spri"}), finish="MAX_TOKENS")
_FILTERED = gemini.reply(finish="SAFETY")
_FILTERED_TEXT = gemini.reply(gemini.text("Here is how to"), finish="SAFETY")
_MALFORMED = gemini.reply(finish="MALFORMED_FUNCTION_CALL")
_WRONG_TYPES = gemini.reply(gemini.call("update_draft", {"campaign_name": ["Spring", 3], "clear": "text"}))
_UNKNOWN_TOOL = gemini.reply(gemini.call("approve_everything", {"sure": True}))
_OTHER_TARGET = gemini.reply(gemini.call("submit_ad"))
_BOTH = gemini.reply(gemini.text("With pleasure."), *gemini.brief().payload["candidates"][0]["content"]["parts"])
_THOUGHT = gemini.reply(gemini.thought("The person wants an ad."))
_STALL = gemini.Stalled(30, gemini.brief())
_A_MINUTE = gemini.over_quota("PerMinute", "7s")
_ENDLESS = gemini.reply(gemini.text("Well"), finish=None)
_NEW_ENDING = gemini.reply(gemini.text("Well"), finish="SOMETHING_NEW")

_ENDED_PIECE = (
    b'data: {"candidates":[{"content":{"role":"model","parts":[%s]},"finishReason":"STOP","index":0}]}\r\n\r\n'
)
_CALLS = tuple(json.dumps(part).encode() for part in _BRIEF.payload["candidates"][0]["content"]["parts"])
_TWICE = gemini.Raw(b"".join(_ENDED_PIECE % call for call in _CALLS), "text/event-stream")
_FAILURE = b"data: " + json.dumps(gemini.overloaded().payload).encode() + b"\r\n\r\n"
_FAILS = gemini.Raw(
    _ENDED_PIECE.replace(b',"finishReason":"STOP"', b"") % b'{"text":"Wel"}' + _FAILURE, "text/event-stream"
)


class Ending(NamedTuple):
    """What Gemini does, whatever it is asked, and what must come of it."""

    name: str
    script: tuple[Script, ...]
    then: str  # taken | asked again | embedded | told | refused
    requests: int
    waits: tuple[float, ...] = ()
    awaits: str = "approval"
    seconds: float = 20


def _row(name: str, *script: Any, then: str, requests: int, **more: Any) -> Ending:
    return Ending(name, script, then, requests, **more)


ENDINGS = (
    _row("a whole brief taken", _BRIEF, then="taken", requests=1),
    _row("words and calls at once", _BOTH, then="taken", requests=1),
    _row("words alone", _TALK, then="taken", requests=1, awaits="campaign_name"),
    _row("a tool that does not exist", _UNKNOWN_TOOL, _BRIEF, then="refused", requests=2),
    _row("another target's submit", _OTHER_TARGET, _BRIEF, then="refused", requests=2),
    _row("arguments of wrong types", _WRONG_TYPES, _BRIEF, then="refused", requests=2),
    _row("a call it could not write, once", _MALFORMED, _BRIEF, then="asked again", requests=2),
    _row("a call it could not write, always", _MALFORMED, then="embedded", requests=2),
    _row("a call where none was offered", gemini.reply(finish="UNEXPECTED_TOOL_CALL"), then="embedded", requests=2),
    _row("nothing, once", gemini.reply(), _BRIEF, then="asked again", requests=2),
    _row("nothing, always", gemini.reply(), then="embedded", requests=2),
    _row("no candidate", gemini.no_candidates(), then="embedded", requests=2),
    _row("thinking alone", _THOUGHT, _BRIEF, then="asked again", requests=2),
    _row("half a sentence", _HALF, _BRIEF, then="asked again", requests=2),
    _row("half a call", _CUT_CALL, _BRIEF, then="asked again", requests=2),
    _row("all tokens spent on thinking", gemini.reply(finish="MAX_TOKENS"), then="embedded", requests=2),
    _row("published text repeated", gemini.reply(finish="RECITATION"), _BRIEF, then="asked again", requests=2),
    _row("an ending nobody knows yet", _NEW_ENDING, then="embedded", requests=2),
    _row("a stream that stops early", _ENDLESS, _BRIEF, then="asked again", requests=2),
    _row("the same ending in every piece", _TWICE, then="taken", requests=1),
    _row("a failure in the middle of a stream", _FAILS, _BRIEF, then="asked again", requests=2, waits=(2,)),
    _row("stopped by the safety filter", _FILTERED, then="told", requests=1, awaits="campaign_name"),
    _row("stopped by the filter midway", _FILTERED_TEXT, then="told", requests=1, awaits="campaign_name"),
    _row("prompt blocked", gemini.blocked("PROHIBITED_CONTENT"), then="embedded", requests=1),
    _row("minute's quota, once", _A_MINUTE, _BRIEF, then="asked again", requests=2, waits=(7,)),
    _row("minute's quota, always", gemini.over_quota("PerMinute"), then="embedded", requests=3, waits=(2, 4)),
    _row("minute's quota, an hour's wait", gemini.over_quota("PerMinute", "3600s"), then="embedded", requests=1),
    _row("day's quota", gemini.over_quota("PerDay", "7s"), then="embedded", requests=1),
    _row("500 once", gemini.broken(), _BRIEF, then="asked again", requests=2, waits=(2,)),
    _row("503 always", gemini.overloaded(), then="embedded", requests=3, waits=(2, 4)),
    _row("key refused", gemini.bad_key(), then="embedded", requests=1),
    _row("no key arrived", gemini.no_key(), then="embedded", requests=1),
    _row("401", gemini.expired_login(), then="embedded", requests=1),
    _row("no such model", gemini.no_such_model(), then="embedded", requests=1),
    _row("conversation too long", gemini.too_long(), then="embedded", requests=1),
    _row("request refused", gemini.invalid("Invalid argument."), then="embedded", requests=1),
    _row("web page", gemini.web_page(), then="embedded", requests=1),
    _row("web page with 502", gemini.web_page(502), _BRIEF, then="asked again", requests=2, waits=(2,)),
    _row("connection lost midway, once", gemini.Dropped(), _BRIEF, then="asked again", requests=2, waits=(2,)),
    _row("connection lost midway, always", gemini.Dropped(), then="embedded", requests=3, waits=(2, 4)),
    _row("no answer in time", _STALL, then="embedded", requests=1, seconds=1),
    _row("an answer that only drips", gemini.Dripping(), then="embedded", requests=1, seconds=1),
    _row("10 MB of words", gemini.huge(10), then="embedded", requests=1),
)  # fmt: skip

MET_WHOLE = (
    "words and calls at once", "no candidate", "half a call", "stopped by the filter midway", "prompt blocked",
    "500 once", "web page", "connection lost midway, once",
)  # fmt: skip
