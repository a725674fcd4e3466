"""Languages that have words for something new, as if their files had been written."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

import pytest

from agent.words import sentences, tool_phrases


@contextmanager
def new_words(folder: Path, **by_language: str) -> Iterator[None]:
    """Let languages have more words, by their codes, while the block lasts."""
    shutil.copytree(Path(str(files(sentences))), folder)
    for language, words in by_language.items():
        with (folder / f"{language}.tools.toml").open("a", encoding="utf-8") as file:
            file.write(f"\n{words}")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sentences, "files", lambda _: folder)
        _forget()
        yield
    _forget()


def _forget() -> None:
    for remembered in (sentences.sentences, sentences.heard, tool_phrases.request_shapes):
        remembered.cache_clear()
