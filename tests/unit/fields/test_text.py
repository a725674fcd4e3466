"""The ad's text: byte for byte."""

from agent.words.translation import tell
from tests.doubles.fields import making, read
from tools.core.plan import Step
from tools.fields.text import FIELD

VALUES = ("Two for one", "Two for one!")


async def test_a_text_is_kept_shown_and_sent_byte_for_byte():
    text = " “Two for {one}”  ¡hoy! "

    assert await read(FIELD, text=text) == text
    assert tell(FIELD.shown(text), "ja") == text
    assert FIELD.sent(text, making()) == {Step.AD: {"ad_text": text}}
    assert FIELD.export(text) == {"creative": {"text": text}}
