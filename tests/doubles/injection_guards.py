"""What keeps an obedient model from doing harm, each of which can be taken away."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import pytest

from agent.language.brief.files_named import files_named
from agent.nodes import call_model
from agent.state import Heard
from tests.doubles.obedient import SECRET_FILE
from tools.core.given_files import NamedFiles

Without = Callable[[pytest.MonkeyPatch], None]


def _the_approval(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("agent.nodes.ask_approval.read_words", lambda words, *_: Heard(kind="approve", text=words or ""))


def _that_a_person_names_files(patch: pytest.MonkeyPatch) -> None:
    real = files_named

    def all_named(*given: Any) -> NamedFiles:
        return real(*given).then(used=(SECRET_FILE,), refused=())

    patch.setattr("agent.nodes.run_tools.files_named", all_named)


def _that_the_model_holds_no_token(patch: pytest.MonkeyPatch) -> None:
    real = call_model.situation
    patch.setattr(call_model, "situation", lambda *given: {**real(*given), "token": SPILT[-1]})


SPILT: list[str] = [""]  # the token that a careless program would show its model
GUARDS: Mapping[str, tuple[Without, str]] = MappingProxyType(
    {  # and where it is seen
        "a person's yes": (_the_approval, "the name of the account"),
        "files that a person names": (_that_a_person_names_files, "the title of a track"),
        "a model that holds no token": (_that_the_model_holds_no_token, "the title of a track"),
    }
)
