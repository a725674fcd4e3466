"""The process's own outlets, log and tracebacks, behind the one redactor."""

import logging
import sys
import traceback
from functools import cache
from types import TracebackType
from typing import Any

from tools.core.redaction import Redactor


@cache
def process_redactor() -> Redactor:
    """Give the redactor of this process."""
    return Redactor()


def guard_outlets(redactor: Redactor) -> None:
    """Let no log record and no traceback out with a secret in it."""
    make = logging.getLogRecordFactory()

    def make_hidden(*args: Any, **kwargs: Any) -> logging.LogRecord:  # noqa: ANN401 -- as logging calls it
        record = make(*args, **kwargs)
        if isinstance(record.msg, dict):  # a structured logger reads its own fields
            record.msg = {name: _shown(value, redactor) for name, value in record.msg.items()}
        else:
            record.msg, record.args = redactor.hide_all(_message(record)), ()
        if record.exc_info and record.exc_info[0] is not None:
            record.exc_text = redactor.hide_all("".join(traceback.format_exception(*record.exc_info)))
        return record

    def show_hidden(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.stderr.write(redactor.hide_all("".join(traceback.format_exception(kind, error, trace))))

    logging.setLogRecordFactory(make_hidden)
    sys.excepthook = show_hidden


def _shown(value: object, redactor: Redactor) -> object:
    return redactor.hide_all(value) if isinstance(value, str) else value


def _message(record: logging.LogRecord) -> str:
    try:
        return record.getMessage()
    except (TypeError, ValueError):
        return str(record.msg)  # arguments that do not fit are not worth a crash, and may hold anything
