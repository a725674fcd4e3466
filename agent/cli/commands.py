"""Which command is meant; a word that is none is refused with a suggestion, and never said to anybody."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Any

from typer.core import TyperGroup

from tools.core.errors import SettingsError

_ABOUT_THE_PROGRAM = {"version": "--version", "help": "--help"}  # what other programs have as words
_LISTED = "`{path} --help` lists the commands."
_HOW_TO_SAY = "To say it in a chat: {program} chat {words}"
_OPTIONS_FIRST = '"{word}" is a command, and its options stand behind it: {line}'


class Commands(TyperGroup):
    """Commands that know what to suggest for a word that is none of them."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:  # noqa: ANN401 -- as typer's
        """Find the command, or raise SettingsError that names a near one."""
        if args[0].startswith("-") or args[0] in self.list_commands(ctx):
            return super().resolve_command(ctx, args)
        raise SettingsError(no_such_command(ctx.command_path, args, _names(self, ctx)))


class Program(Commands):
    """The whole program: without a command it is a chat, and words are said to it only where they look like words."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 -- as typer's
        """Put ``chat`` in front of what is no command."""
        said = ["chat", *args] if self._is_a_chat(ctx, args) else args
        return super().parse_args(ctx, said)

    def _is_a_chat(self, ctx: Any, args: list[str]) -> bool:  # noqa: ANN401 -- as typer's
        own = {name for one in self.get_params(ctx) for name in one.opts}
        if args and args[0] in own:
            return False
        before, word = first_word(args, _taking_values(self.get_command(ctx, "chat")))
        if word is None or _is_said(word):
            return True
        if before and word in self.list_commands(ctx):
            import shlex

            behind = shlex.join([*args[len(before) :], *before])
            raise SettingsError(_OPTIONS_FIRST.format(word=word, line=f"{ctx.command_path} {behind}"))
        if before:
            raise SettingsError(no_such_command(ctx.command_path, args[len(before) :], _names(self, ctx)))
        return False


def first_word(arguments: Sequence[str], taking_values: Iterable[str]) -> tuple[list[str], str | None]:
    """Give the first argument that is no option and no option's value, and what stands before it."""
    is_value = False
    for place, one in enumerate(arguments):
        is_option = one.startswith("-") and len(one) > 1
        if not (is_value or is_option):
            return list(arguments[:place]), one
        is_value = is_option and not is_value and one in taking_values
    return list(arguments), None


def no_such_command(path: str, given: Sequence[str], names: Mapping[str, str]) -> str:
    """Refuse a word that is no command; ``names`` gives, for words that are, the commands they stand for."""
    program, *groups = path.split()
    word = given[0]
    meant = _meant(word, names)
    way_out = f'Did you mean "{" ".join([*groups, meant])}"?' if meant else _LISTED.format(path=path)
    refused = f'No command "{" ".join([*groups, word])}". {way_out}'
    if groups or not word.strip():
        return refused
    import shlex

    words = " ".join(takewhile(lambda one: not one.startswith("-"), given))
    return f"{refused} {_HOW_TO_SAY.format(program=program, words=shlex.quote(words))}"


def _meant(word: str, names: Mapping[str, str]) -> str | None:
    from difflib import get_close_matches

    if word.lower() in _ABOUT_THE_PROGRAM:
        return _ABOUT_THE_PROGRAM[word.lower()]
    return next((names[one] for one in get_close_matches(word.lower(), names, n=1)), None)


def _names(group: TyperGroup, ctx: Any) -> dict[str, str]:  # noqa: ANN401 -- as typer's
    """Give the group's own commands by name, and those of its groups, whose group nobody need remember."""
    own = {name: group.get_command(ctx, name) for name in group.list_commands(ctx)}
    groups = {name: one for name, one in own.items() if isinstance(one, TyperGroup)}
    below = {inner: f"{name} {inner}" for name, one in groups.items() for inner in one.list_commands(ctx)}
    return below | {name: name for name in own}


def _taking_values(command: Any) -> frozenset[str]:  # noqa: ANN401 -- as typer's
    options = (one for one in command.params if one.param_type_name == "option" and not one.is_flag)
    return frozenset(name for one in options for name in one.opts)


def _is_said(word: str) -> bool:
    return len(word.split()) > 1
