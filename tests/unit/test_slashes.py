"""What is a command of the chat, and what is a line of words that begins with a slash."""

import pytest

from agent.conversation.slash_answers import answer_slash
from agent.conversation.slashes import COMMANDS, Slash, as_said, read_slash
from agent.language.ground.tongues import codes


@pytest.mark.parametrize(
    ("text", "name", "rest"),
    [
        ("/help", "help", ""),
        ("  /Help!  ", "help", ""),
        ("\u200b\ufeff/help", "help", ""),
        ("／help", "help", ""),
        ("／Ｑｕｉｔ", "quit", ""),
        ("/", "", ""),
        ("／", "", ""),
        ("/ 20 dollars", "", "20 dollars"),
        ("/draft\n/clear", "draft", "/clear"),
        ("/draft now/then", "draft", "now/then"),
        ("/draft/", "draft", ""),
        ("/draft…", "draft", ""),
        ("/yes, submit it.", "yes", "submit it."),
        ("/save-eval /tmp/Two Words.yaml", "save-eval", "/tmp/Two Words.yaml"),
        ("/20%", "20%", ""),
        ("/50.00", "50.00", ""),
    ],
)
def test_a_line_that_begins_with_a_slash_is_a_command(text, name, rest):
    assert read_slash(text) == Slash(name=name, rest=rest)


@pytest.mark.parametrize(
    "text",
    [
        "/tmp/clip.mp4", "/clip.mp4", "/tmp/my clip.mp4", "/Volumes/Ads", "~/clip.mp4", "./clip.mp4", "//help",
        "／／help", "／/help", "/tmp/clip.mp4 and /tmp/cover.jpg", "help", "", "  ", "50/50", "“/help”", '"/draft"',
        "shop now /help",
    ],
)  # fmt: skip
def test_two_slashes_paths_and_everything_else_are_words(text):
    assert read_slash(text) is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("//help", "/help"), ("／／help", "／help"), (" //help me", " /help me"), ("///", "//"),
        ("//", "/"), ("/", "/"), ("/tmp/clip.mp4", "/tmp/clip.mp4"), ("a // b", "a // b"), ("", ""),
        ("https://example.com", "https://example.com"),
    ],
)  # fmt: skip
def test_of_two_slashes_one_is_said(text, said):
    assert as_said(text) == said


@pytest.mark.parametrize("language", codes())
def test_every_language_suggests_what_was_meant_and_lists_what_there_is(language):
    assert "/hlep" in (near := answer_slash(Slash(name="hlep"), language))
    assert "/help" in near
    listed = answer_slash(Slash(name="draft"), language)
    assert all(f"/{name}" in listed for name in (*COMMANDS, "draft"))
    assert "//" in near
    assert "//" in listed


def test_the_slash_alone_and_help_list_the_same():
    assert answer_slash(Slash(name=""), "en") == answer_slash(Slash(name="help"), "en")


def test_a_suggestion_is_one_sentence_and_a_long_word_is_cut():
    assert answer_slash(Slash(name="hlep"), "en").startswith("No command /hlep. Did you mean /help?")
    assert len(answer_slash(Slash(name="x" * 10_000), "en")) < 400


def test_what_only_the_chat_can_do_is_not_claimed_elsewhere():
    assert "nothing was done" in answer_slash(Slash(name="save-eval", rest="x"), "en")


@pytest.mark.parametrize("text", ["/" * 100_000, "/" + " " * 100_000, "\u200b" * 100_000 + "/x", "/" + "a.b/" * 30_000])
def test_a_long_line_is_read_at_once(text):
    read_slash(text)
    as_said(text)


def test_a_command_that_is_no_word_may_be_a_secret_and_is_not_shown():
    pasted = read_slash("/aa11bb22cc33dd44ee55ff6677889900aabb1c2d")

    assert pasted is not None
    assert pasted.shown == "/..."
    assert "aa11" not in answer_slash(pasted, "en")
