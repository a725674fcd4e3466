"""What the first line will need, imported in a thread while a person reads and types."""

import asyncio
import sys
import threading
from collections.abc import Callable


class Stopped(BaseException):
    """The person leaves, so nothing more is imported. No Exception: nobody on the way may take it for a failure."""


class Ahead:
    """One thread that imports, until it is done or told to stop; what it raises is raised where it is waited for."""

    def __init__(self, load: Callable[[], None]) -> None:
        """Remember what does the importing."""
        self._load = load
        self._thread = threading.Thread(target=self._run, name="importing ahead", daemon=True)
        self._failure: Exception | None = None
        self.is_stopped = False

    def start(self) -> None:
        """Begin, unless it has begun or nobody needs it any more."""
        if self._thread.ident is None and not self.is_stopped:
            self._thread.start()

    async def done(self) -> None:
        """Wait until everything is there, and raise what kept it from being there."""
        self.start()
        await asyncio.to_thread(self._thread.join)
        if self._failure is not None:
            raise self._failure

    def stop(self) -> None:
        """Have the thread end at the next module; leaving must not wait for the rest."""
        self.is_stopped = True
        if self._thread.ident is not None:
            self._thread.join()

    def find_spec(self, _name: str, _path: object = None, _target: object = None) -> None:
        """Stand among the finders of modules and find nothing: only say when it is enough."""
        if self.is_stopped and threading.current_thread() is self._thread:
            raise Stopped

    def _run(self) -> None:
        sys.meta_path.insert(0, self)
        try:
            self._load()
        except Stopped:
            return
        except Exception as error:  # noqa: BLE001 -- raised again where it is waited for
            self._failure = error
        finally:
            sys.meta_path.remove(self)
