"""Where the ad is to go: what leads from practice to the real one, and what only sounds like it."""

import pytest

from agent.language.wants.targets import target_wanted

FOR_REAL = (
    "make this real",
    "great, now for real",
    "ok now do it for real please",
    "let's do the real thing now",
    "enough practice, put it on my real account",
    "jetzt in echt bitte",
    "mach das jetzt richtig",
    "ahora de verdad",
    "vale, hazlo en serio",
    "maintenant pour de vrai",
    "on le fait pour de vrai",
    "agora pra valer",
    "现在来真的",
    "次は本番でお願いします",
)
NOTHING_OF_THE_KIND = (
    "don't make this real",
    "is this for real?",
    "real leather bags",
    "that looks real good",
    "call it Real Deal",
    "the text is “for real now”",
    "not for real yet",
    "ist das echt?",
    "echte Ledertaschen",
    "todavía no de verdad",
)


@pytest.mark.parametrize("said", FOR_REAL)
def test_it_is_wanted_for_real(said):
    assert target_wanted(said) == "real"


@pytest.mark.parametrize("said", NOTHING_OF_THE_KIND)
def test_what_says_more_or_no_or_asks_wants_nothing(said):
    assert target_wanted(said) is None


def test_a_place_that_is_named_is_wanted():
    assert target_wanted("back to practice") == "practice"
    assert target_wanted("switch to TikTok's sandbox") == "tiktok_sandbox"
