"""What a recording is strict about: all that stood before the model then, and nothing that was added since."""

from copy import deepcopy
from typing import Any

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

from agent.models.replay.player import Player
from agent.models.replay.recording import (
    Recording,
    RecordingHeader,
    ReplayMiss,
    digests_of,
    holds_prompt,
    reply_shown,
    shown,
)

PROMPT = "You help.\n\nObjectives\n- REACH: Be seen.\n\nTools\n- list_ads: List the ads.\n- list_music: List tracks.\n"
ASKED = HumanMessage("which ads do I have?")


def tool(name: str, description: str = "Lists.", required: tuple[str, ...] = (), **arguments: Any) -> dict[str, Any]:
    parameters = {"type": "object", "properties": arguments, "required": list(required)}
    return {"type": "function", "function": {"name": name, "description": description, "parameters": parameters}}


KNOWN = (tool("list_ads"), tool("list_music", query={"type": "string", "description": "Words."}))


def play(declared: tuple[dict[str, Any], ...] = KNOWN, prompt: str = PROMPT) -> str:
    header = RecordingHeader(made_by="a test", prompt=PROMPT, tools=digests_of(KNOWN))
    recording = Recording(header=header, asked=(shown([ASKED]),), replies=(reply_shown(AIMessage("None.")),))
    player = Player(recording=recording, played=set()).bind_tools(list(deepcopy(declared)))
    return player.invoke([SystemMessage(prompt), ASKED]).text


def test_what_was_recorded_plays_where_nothing_changed():
    assert play() == "None."


@pytest.mark.parametrize(
    "declared",
    [
        (tool("add_sparkle"), *KNOWN, tool("zoom")),
        tuple(reversed(KNOWN)),
        (KNOWN[0], tool("list_music", query={"type": "string", "description": "Words."}, mood={"type": "string"})),
    ],
)
def test_more_tools_and_more_arguments_leave_a_recording_valid(declared):
    assert play(declared) == "None."


@pytest.mark.parametrize(
    ("declared", "changed"),
    [
        ((KNOWN[0],), "list_music, list_music.query"),
        ((tool("list_ads", "Lists more."), KNOWN[1]), "list_ads"),
        ((KNOWN[0], tool("list_music", query={"type": "string", "description": "Else."})), "list_music.query"),
        ((KNOWN[0], tool("list_music")), "list_music.query"),
        ((KNOWN[0], tool("list_music", "Lists.", ("query",), **KNOWN[1]["function"]["parameters"]["properties"])),
         "list_music"),
    ],
)  # fmt: skip
def test_a_tool_that_was_known_and_changed_ends_the_replay_by_its_name(declared, changed):
    with pytest.raises(ReplayMiss, match=rf"recording: {changed}\. "):
        play(declared)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tools\n", "Tools\n- add_sparkle: Add sparkle.\n"),
        ("- REACH: Be seen.\n", "- FAME: Be known.\n- REACH: Be seen.\n- TRAFFIC: Be visited.\n"),
    ],
)
def test_a_prompt_that_lists_one_more_is_still_the_recorded_one(old, new):
    assert play(prompt=PROMPT.replace(old, new)) == "None."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You help.", "You help a lot."),
        ("You help.\n", "You help.\nNever ask.\n"),
        ("You help.\n", "You help.\n- Never ask: do.\n"),
        ("- REACH: Be seen.\n", "- REACH: Be heard.\n"),
        ("- REACH: Be seen.\n", ""),
        (
            "- list_ads: List the ads.\n- list_music: List tracks.",
            "- list_music: List tracks.\n- list_ads: List the ads.",
        ),
    ],
)
def test_a_prompt_that_says_anything_else_is_not(old, new):
    assert not holds_prompt(PROMPT.replace(old, new), PROMPT)
    with pytest.raises(ReplayMiss, match="prompt"):
        play(prompt=PROMPT.replace(old, new))
