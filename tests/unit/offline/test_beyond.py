"""What the program cannot do is told, in the person's language, with what to do instead; it has no other effect."""

import pytest

from agent.words.sentences import say
from tests.unit.offline.conversation import WHOLE, args, ask, proposed

ASKED = [
    ("en", "duplicate my campaign", "duplicate"),
    ("en", "pause it if the cpc goes over 2 dollars", "rules"),
    ("es", "haz tres versiones", "variants"),
    ("de", "pausiere die Anzeige, wenn 50 Euro weg sind", "rules"),
    ("fr", "mets ma pub en pause", "live"),
    ("pt", "quero uma campanha Smart+", "smart"),
    ("zh", "复制我的广告", "duplicate"),
    ("ja", "A/Bテストしたい", "variants"),
]


@pytest.mark.parametrize(("language", "said", "told"), ASKED)
def test_it_is_told_and_nothing_is_changed(language: str, said: str, told: str) -> None:
    reply = ask(said, WHOLE, language=language)

    assert proposed(reply) == []
    assert reply.text.startswith(say(language, f"beyond.{told}"))


def test_what_is_decided_in_another_sentence_is_done_all_the_same() -> None:
    reply = ask("Make it 30 dollars a day. And pause it when the cpc is over 2 dollars.", WHOLE)

    assert "30" in str(args(reply))
    assert " 2 " not in str(args(reply))
    assert reply.text.startswith(say("en", "beyond.rules"))


@pytest.mark.parametrize("said", ["Pause the ads. Breathe.", "Two versions of you", "Pause My Ads"])
def test_a_text_that_sounds_so_is_a_text_where_one_is_awaited(said: str) -> None:
    draft = {name: value for name, value in WHOLE.items() if name != "text"}

    assert args(ask(said, draft, awaiting="text"))["text"] == said
