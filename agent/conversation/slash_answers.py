"""What is answered to a command of the chat."""

from agent.conversation.slashes import COMMANDS, HELP, PREVIEW, Slash
from agent.words.on_a_phone import kept_words
from agent.words.sentences import say


def answer_slash(slash: Slash, language: str) -> str:
    """Answer a command that the chat itself has not carried out: help, or what the person may have meant."""
    if slash.name in ("", HELP):
        return _help(language)
    if slash.name == PREVIEW:
        return kept_words(None, language)
    if slash.name in COMMANDS:
        return say(language, "slash.only_in_chat", name=f"/{slash.name}")
    near = _near(slash.name)
    if near is None:
        return say(language, "slash.unknown", name=slash.shown, help=_help(language))
    return say(language, "slash.near", name=slash.shown, near=f"/{near}")


def _help(language: str) -> str:
    told = ("slash.help", "slash.preview", "slash.target", "slash.save_eval", "slash.quit")
    lines = (f"  {say(language, one)}" for one in told)
    return say(language, "slash.list", commands="\n".join(lines))


def _near(name: str) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415 -- only who mistypes waits for it

    return next(iter(get_close_matches(name, COMMANDS, n=1)), None)
