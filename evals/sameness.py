"""Two runs of one conversation tell the same: what is random by design is numbered in the order it appears."""

import json
import re

from evals.seen import Seen, SeenEvent

_HANDLE = re.compile(r"\b(?:answer|attempt|login)-[0-9a-f]{8,}\b")
_QUERY = re.compile(r"\?[^\s\"\\]*")


def told_the_same(seen: Seen) -> Seen:
    """Replace fingerprints, handles and the queries of login addresses."""
    texts = [json.dumps(_without_query(event), ensure_ascii=False) for event in seen.events]
    found = [str(event["fingerprint"]) for event in seen.of("awaiting") if "fingerprint" in event]
    found += [handle for text in texts for handle in _HANDLE.findall(text)]
    names: dict[str, str] = {}
    for one in found:
        names.setdefault(one, f"{'handle' if '-' in one else 'fingerprint'}-{len(names) + 1}")
    return seen.model_copy(update={"events": tuple(json.loads(_renamed(text, names)) for text in texts)})


def _without_query(event: SeenEvent) -> SeenEvent:
    return event | {"url": _QUERY.sub("", str(event["url"]))} if "url" in event else event


def _renamed(text: str, names: dict[str, str]) -> str:
    for one, name in names.items():
        text = text.replace(one, name)
    return text
