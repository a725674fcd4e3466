"""Plays a recording, entry by entry, to whoever asks what was asked then."""

from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForLLMRun
from langchain_core.messages import BaseMessage, SystemMessage
from langchain_core.outputs import ChatGeneration, ChatResult

from agent.models.replay.declared_tools import DeclaringModel
from agent.models.replay.recording import (
    Recording,
    ReplayMiss,
    ShownMessage,
    difference,
    digests_of,
    holds_prompt,
    lines_of,
    reply_of_shown,
    shown,
)

_ANEW = "Record it anew with `tiktok-ads eval record`, or undo the change."


class Player(DeclaringModel):
    """Answers from a recording alone. Bound copies share what was played."""

    recording: Recording
    played: set[int]

    @property
    def _llm_type(self) -> str:
        return "replay"

    def unplayed(self) -> str | None:
        """Say what of the recording nobody asked for, or None."""
        left = len(self.recording.replies) - len(self.played)
        if not left:
            return None
        return f"{left} of {len(self.recording.replies)} recorded replies were not asked for. {_ANEW}"

    def _generate(
        self,
        messages: list[BaseMessage],
        stop: list[str] | None = None,  # noqa: ARG002
        run_manager: CallbackManagerForLLMRun | None = None,  # noqa: ARG002
        **_options: Any,  # noqa: ANN401
    ) -> ChatResult:
        if self.declared:
            self._compare_setting(messages)
        reply = reply_of_shown(self._recorded(shown(messages, is_whole=not self.declared)))
        return ChatResult(generations=[ChatGeneration(message=reply)])

    def _compare_setting(self, messages: Sequence[BaseMessage]) -> None:
        header = self.recording.header
        prompt = next((one.text for one in messages if isinstance(one, SystemMessage)), "")
        if not holds_prompt(prompt, header.prompt):
            shows = difference(header.prompt.splitlines(), prompt.splitlines())
            msg = f"The prompt is not the one of the recording:\n{shows}\n{_ANEW}"
            raise ReplayMiss(msg)
        declared = digests_of(self.declared)
        if changed := sorted(name for name, content in header.tools.items() if declared.get(name) != content):
            msg = f"What is declared is not what it was in the recording: {', '.join(changed)}. {_ANEW}"
            raise ReplayMiss(msg)

    def _recorded(self, question: tuple[ShownMessage, ...]) -> ShownMessage:
        left = [place for place in range(len(self.recording.replies)) if place not in self.played]
        found = next((place for place in left if self.recording.asked[place] == question), None)
        if found is None:
            recorded = lines_of(self.recording.asked[left[0]]) if left else ["(nothing more was recorded)"]
            msg = f"This was not asked when it was recorded:\n{difference(recorded, lines_of(question))}\n{_ANEW}"
            raise ReplayMiss(msg)
        self.played.add(found)
        return self.recording.replies[found]
