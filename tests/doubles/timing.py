"""How long work takes on the processor, whatever the collector of garbage would do meanwhile."""

import gc
import time
from collections.abc import Callable


def seconds_of(work: Callable[[], object]) -> float:
    """Measure once: what is remembered of a line would make a second measurement say nothing."""
    gc.disable()
    try:
        begun = time.process_time()
        work()
        return time.process_time() - begun
    finally:
        gc.enable()
