"""What is asked of an approved ad that is held, beyond where it stands: answered from facts, and it stays held."""

from pathlib import Path

import pytest

from tests.doubles.begun import at_an_unknown_outcome
from tests.doubles.world import full_brief, world


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (
            "show me the card again",
            "Text: “Two for one",
        ),
        ("what did I approve?", "What you approved: Campaign: “Spring Sale”"),
        ("was habe ich genehmigt?", "Freigegeben haben Sie: Kampagne: “Spring Sale”"),
        ("我批准了什么？", "您批准的内容"),
        ("what does go on mean?", "`go on` sends what is left of what you approved"),
        ("can I change the text now?", "Say `stop`, then tell me the change"),
        ("how do I get back here?", "`tiktok-ads chat --continue` brings you back here"),
        ("Kann ich morgen weitermachen?", "`tiktok-ads chat --continue`"),
        ("why is it taking so long?", "nothing more happens before you say something"),
        ("pourquoi c'est si long ?", "Inutile d'attendre"),
    ],
)
async def test_who_asks_is_answered_and_nothing_is_sent(tmp_path: Path, words: str, answer: str) -> None:
    async with world(tmp_path, full_brief()) as w:
        await at_an_unknown_outcome(w)
        await w.say(words)

        assert answer.casefold() in w.seen().casefold()
        assert "emoji" not in w.seen()
        assert w.ads() == []
        await w.say("go on")
        assert len(w.ads()) == 1
