"""``tiktok-ads eval``: conversations as data, run, scored and shown."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from agent.cli.commands import Commands
from agent.cli.run import collect_again
from tools.core.errors import SettingsError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agent.wiring.settings import Settings
    from evals.conversation import Conversation
    from evals.results import Run
    from evals.suite import Progress, Suite
    from evals.threshold import Threshold

app = typer.Typer(
    cls=Commands, help="Run conversations that are written down, and say how they went.", no_args_is_help=True
)

_A_REAL_MODEL_SECONDS = 300  # for one conversation
_GOES_ON = "Stopped; what was held is in {folder}, and the same command with --out {folder} goes on."

Paths = Annotated[list[Path], typer.Argument(metavar="PATH", help="Conversation files, or folders of them.")]
Result = Annotated[Path, typer.Argument(help="The result of a run: its folder, or the result.json in it.")]


@app.command(short_help="Hold conversations; 0 when all pass, 1 otherwise.")
def run(
    paths: Paths,
    model: Annotated[str | None, typer.Option(help="auto or PROVIDER[:MODEL], as gemini or replay:FILE.")] = None,
    trials: Annotated[int, typer.Option(min=1, help="How often each conversation is held.")] = 1,
    jobs: Annotated[int, typer.Option(min=1, help="How many processes hold conversations.")] = 2,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    out: Annotated[Path | None, typer.Option(help="The folder of the results; a run that was killed goes on.")] = None,
    baseline: Annotated[Path | None, typer.Option(help="An earlier result to compare with.")] = None,
    threshold: Annotated[Path | None, typer.Option(help="Limits to reach, instead of all passing.")] = None,
    junit: Annotated[Path | None, typer.Option(help="Write JUnit XML to this file.")] = None,
    must_fail: Annotated[
        bool | None, typer.Option(help="Run the agents that must fail as well; without --json they do by default.")
    ] = None,
    must_fail_share: Annotated[
        float, typer.Option(min=0, max=1, help="On which share of the conversations they run, always the same ones.")
    ] = 1,
    seconds: Annotated[float, typer.Option(min=1, help="How long one conversation may take.")] = 60,
    max_seconds: Annotated[float | None, typer.Option(min=1, help="How long the whole run may take.")] = None,
    max_tokens: Annotated[int | None, typer.Option(min=1, help="How many tokens the whole run may take.")] = None,
) -> None:
    """Hold every conversation in a world of its own; exit 0 when all pass, 1 otherwise."""
    from agent.wiring.providers import model_name
    from evals.cast import MUST_FAIL
    from evals.results import read_run
    from evals.suite import Suite
    from evals.threshold import read_threshold

    settings = _settings(model)
    before = read_run(baseline) if baseline else None
    limits = read_threshold(threshold) if threshold else None
    suite = Suite(
        conversations=_conversations(paths),
        folder=out or _new_folder(settings),
        settings=settings,
        model=model_name(settings),
        trials=trials,
        jobs=jobs,
        must_fail=MUST_FAIL if (not as_json if must_fail is None else must_fail) else (),
        must_fail_share=must_fail_share,
        most_seconds=seconds,
        max_seconds=max_seconds,
        max_tokens=max_tokens,
    )
    result = _held(suite, junit)
    if as_json:
        import json

        typer.echo(json.dumps(result.summary(), ensure_ascii=False))
    _say(result, before, suite.folder, to_stderr=as_json)
    raise typer.Exit(_exit_code(result, limits))


@app.command(short_help="Write one HTML file that shows a run.")
def report(
    result: Result,
    out: Annotated[Path | None, typer.Option(help="The HTML file to write; beside the result by default.")] = None,
    baseline: Annotated[Path | None, typer.Option(help="An earlier result to compare with.")] = None,
    rescore: Annotated[list[Path] | None, typer.Option(help="Judge anew by these conversation files.")] = None,
) -> None:
    """Write one HTML file that shows a run, made from its result alone."""
    from evals.comparison import compare
    from evals.conversation_files import load
    from evals.report.page import page
    from evals.results import read_run, rescored, write_whole

    found = read_run(result)
    if rescore:
        passed, found = found.passed, rescored(found, load(rescore))
        typer.echo(f"Judged anew: {found.passed} of {len(found.cases)} pass; {passed} did before.")
    before = compare(read_run(baseline), found) if baseline else None
    target = out or (result if result.is_dir() else result.parent) / "report.html"
    write_whole(target, page(found, before))
    typer.echo(f"The report: {target}")


@app.command("compare", short_help="Say what a change fixed and broke; 1 when it broke.")
def compare_results(before: Result, after: Result) -> None:
    """Say what a change fixed and broke; exit 1 when it broke something."""
    from evals.comparison import compare
    from evals.printout import comparison_lines
    from evals.results import read_run

    found = compare(read_run(before), read_run(after))
    _print(comparison_lines(found), to_stderr=False)
    raise typer.Exit(1 if found.broken else 0)


@app.command(short_help="Check conversation files without running them.")
def validate(paths: Paths) -> None:
    """Check conversation files without running them: their form, their ids, and whether they can go as expected."""
    import asyncio

    from evals.conversation_files import read
    from evals.validation import problems_of

    loaded, problems = read(paths)
    if not (loaded or problems):
        raise SettingsError(_nothing_in(paths))
    problems += asyncio.run(problems_of(loaded, _settings("offline")))
    _print(map(str, problems), to_stderr=False)
    typer.echo(f"{len(loaded)} conversations, {len(problems)} problems.", err=True)
    raise typer.Exit(1 if problems else 0)


@app.command()
def add(
    session: Annotated[str, typer.Argument(metavar="SESSION", help="The name of a saved conversation.")],
    out: Annotated[
        Path | None, typer.Option(help="The file to write, or a folder for it; standard output by default.")
    ] = None,
) -> None:
    """Turn a saved chat into a conversation file, without secrets."""
    from agent.wiring.home_files import transcript_of
    from agent.wiring.settings import secrets_of
    from evals.saved_chats import as_yaml, conversation_of, save
    from tools.core.redaction import Redactor

    settings, redactor = _settings(None), Redactor()
    redactor.learn(secrets_of(settings))
    events = transcript_of(settings, session)
    if out is None:
        typer.echo(as_yaml(conversation_of(session, events), redactor.hide_all), nl=False)
    else:
        _print([save(session, events, out, redactor.hide_all)], to_stderr=True)


@app.command(short_help="Record what the model answers, to replay it.")
def record(
    paths: Paths,
    out: Annotated[Path, typer.Option(help="The folder of the recordings, one file a conversation.")],
    model: Annotated[str | None, typer.Option(help="auto or PROVIDER[:MODEL], as offline or gemini.")] = None,
) -> None:
    """Record what the model answers, to be replayed without a key by `--model replay:FILE`."""
    from agent.wiring.providers import model_name
    from evals.suite import Suite

    settings, folder = _settings(model), out.resolve()
    suite = Suite(_conversations(paths), _new_folder(settings), settings, model_name(settings), record_into=folder)
    result = _held(suite, junit=None)
    _say(result, None, suite.folder, to_stderr=True)
    code = _exit_code(result, None)
    if code:
        typer.echo(f"Not all of them went as expected: do not keep what is in {out} of those that failed.", err=True)
    else:
        typer.echo(f"Recorded: {len(list(out.glob('*.jsonl')))} conversations in {out}.")
    raise typer.Exit(code)


@app.command(short_help="Measure Gemini with your own key, up to a cost.")
def live(
    paths: Paths,
    table: Annotated[Path, typer.Option(help="The Markdown file that is given a dated row.")],
    most_dollars: Annotated[float, typer.Option(min=0.01, help="What all of it may cost, in US dollars.")] = 4,
    model: Annotated[str, typer.Option(help="gemini or gemini:NAME.")] = "gemini",
    jobs: Annotated[int, typer.Option(min=1, help="How many processes hold conversations.")] = 2,
    out: Annotated[Path | None, typer.Option(help="The folder of the results; what was stopped goes on.")] = None,
    commit: Annotated[str, typer.Option(help="Of which state of the program it is.")] = "unknown",
) -> None:
    """Hold the conversations of evals/live.json with Gemini four times over; 1 where the cost ended it early.

    Not tried with Gemini itself yet, against a stand-in of this machine alone.
    """
    from agent.wiring.clock import SystemClock
    from evals.live import TRIALS, chosen, is_whole, keep, measurement, of_gemini, own_alone, put_row, row
    from evals.suite import Suite

    settings = of_gemini(_settings(model))
    folder = out or _new_folder(settings)
    suite = Suite(
        chosen(_conversations(paths)),
        folder,
        settings,
        settings.model,
        trials=TRIALS,
        jobs=jobs,
        most_seconds=_A_REAL_MODEL_SECONDS,
        most_dollars=most_dollars,
    )
    try:
        result = own_alone(_held(suite, junit=None))
    except KeyboardInterrupt:
        typer.echo(_GOES_ON.format(folder=folder), err=True)
        raise
    now = SystemClock().now()
    put_row(table, row(result, measurement(settings, now.date(), commit)), is_live=settings.gemini_base_url is None)
    kept = keep(result, folder, now if out else None)
    _say(result, None, kept, to_stderr=False)
    typer.echo(f"The row is in {table}.")
    raise typer.Exit(0 if is_whole(result) else 1)


def _conversations(paths: list[Path]) -> "tuple[Conversation, ...]":
    from evals.conversation_files import load

    found = load(paths)
    if not found:
        raise SettingsError(_nothing_in(paths))
    return found


def _nothing_in(paths: list[Path]) -> str:
    return (
        f"There is no conversation in {', '.join(map(str, paths))}. Name YAML files that hold some, or folders of them."
    )


def _held(suite: "Suite", junit: Path | None) -> "Run":
    """Run a suite, and say as it goes how each conversation went and how fast they were held."""
    from evals.junit import junit as junit_of
    from evals.results import write_whole
    from evals.suite import run as run_suite

    collect_again()
    held: list[Progress] = []

    def tell(progress: "Progress") -> None:
        held.append(progress)
        _print([str(progress)], to_stderr=True)

    began = time.monotonic()
    result = run_suite(suite, tell, lambda words: _print([words], to_stderr=True))
    seconds = time.monotonic() - began
    speed = f"{len(held) / seconds:.1f} a second with {suite.jobs} jobs"
    _print([f"Conversations held: {len(held)} in {seconds:.1f} s, {speed}."], to_stderr=True)
    if junit:
        write_whole(junit, junit_of(result))
    return result


def _settings(model: str | None) -> "Settings":
    from agent.bootstrap import read_settings

    return read_settings({"model": model})


def _new_folder(settings: "Settings") -> Path:
    from agent.wiring.clock import SystemClock

    return settings.home / "evals" / SystemClock().now().strftime("%Y-%m-%dT%H-%M-%S-%f")


def _say(result: "Run", before: "Run | None", folder: Path, *, to_stderr: bool) -> None:
    from evals.comparison import compare
    from evals.printout import comparison_lines, lines_of

    _print(lines_of(result), to_stderr=to_stderr)
    if before is not None:
        _print(comparison_lines(compare(before, result)), to_stderr=to_stderr)
    _print([f"Results in {folder}; `tiktok-ads eval report {folder}` shows them."], to_stderr=to_stderr)


def _exit_code(result: "Run", limits: "Threshold | None") -> int:
    from evals.threshold import shortfalls

    if limits is None:
        return 0 if result.passed == len(result.cases) else 1
    short = list(shortfalls(result, limits))
    _print(short, to_stderr=True)
    return 1 if short else 0


def _print(lines: "Iterable[str]", *, to_stderr: bool) -> None:
    from agent.terminal.printable import printable  # what was said may steer a terminal

    for line in lines:
        typer.echo(printable(line), err=to_stderr)
