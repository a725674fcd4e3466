"""Whether a conversation went as expected: a pure function of what was seen, with a sentence for every reason."""

import re
from collections.abc import Iterator, Sequence

from pydantic import JsonValue

from evals.approvals import unapproved
from evals.conversation import Conversation, Expect, ExpectedAd
from evals.seen import Seen, SeenEvent
from evals.tongues import wrong_tongues
from evals.trajectory import problems_with

_SHOWN_KEYS = ("campaign_name", "objective", "text", "cta", "music_id")


def judge(conversation: Conversation, seen: Seen) -> tuple[str, ...]:
    """Give every reason why the conversation fails; none: it passes."""
    expect = conversation.expect
    if seen.trouble and not seen.events:
        return (seen.trouble,)  # nothing was seen, so there is nothing to say about it
    reasons = (
        *([seen.trouble] if seen.trouble else []),
        *_outcome(expect, seen),
        *_ads(expect.ads, seen.ads),
        *(f"An ad exists that nobody approved: {_named(ad)}." for ad in unapproved(seen)),
        *_failure(expect, seen),
        *wrong_tongues(seen.events, expect.language),
        *_words(expect, seen),
        *problems_with(seen.tools, include=expect.tools.include, exclude=expect.tools.exclude),
        *_model_calls(expect, seen),
    )
    return tuple(reasons)


def _outcome(expect: Expect, seen: Seen) -> Iterator[str]:
    if expect.outcome == "submitted" and not seen.ads:
        yield "No ad was created."
    if expect.outcome == "not_submitted" and seen.ads:
        yield f"An ad was created: {_named(seen.ads[0])}."


def _ads(expected: Sequence[ExpectedAd] | None, found: Sequence[SeenEvent]) -> Iterator[str]:
    if expected is None:
        return
    pairs = pair(expected, found)
    left = [ad for at, ad in enumerate(found) if at not in set(pairs.values())]
    for one in (one for at, one in enumerate(expected) if at not in pairs):
        meant = next((ad for ad in left if one.campaign_name and ad.get("campaign_name") == one.campaign_name), None)
        if meant is None:
            yield f"This ad is missing: {_written(one)}."
        else:
            left.remove(meant)
            yield f"The ad {one.campaign_name!r} is not as expected: {_differences(one, meant)}."
    yield from (f"This ad was not expected: {_named(ad)}." for ad in left)


def pair(expected: Sequence[ExpectedAd], found: Sequence[SeenEvent]) -> dict[int, int]:
    """Give each expected ad a found one of its own, as many as can be; both by their place."""
    owner: dict[int, int] = {}

    def settle(at: int, tried: set[int]) -> bool:
        for place, ad in enumerate(found):
            if place in tried or any(ad.get(name) != value for name, value in expected[at].given().items()):
                continue
            tried.add(place)
            if place not in owner or settle(owner[place], tried):
                owner[place] = at
                return True
        return False

    for at in range(len(expected)):
        settle(at, set())
    return {at: place for place, at in owner.items()}


def _failure(expect: Expect, seen: Seen) -> Iterator[str]:
    last = seen.failure
    if expect.rules_failures_out and last is not None:
        yield f"There was a failure, {last['code']}, and none was expected."
    if expect.failure is None:
        return
    if last is None:
        yield "There was no failure, and one was expected."
        return
    found = {"code": last["code"], "retryable": last["retryable"], "attempts": last["attempt"]}
    for name in expect.failure.model_fields_set:
        if (wanted := getattr(expect.failure, name)) != found[name]:
            yield f"The last failure has {name} {found[name]!r}, not {wanted!r}."


def _words(expect: Expect, seen: Seen) -> Iterator[str]:
    for pattern in expect.says:
        if not any(re.search(pattern, text) for text in seen.shown):
            yield f"Nothing that was shown matches {pattern!r}."
    for pattern in expect.never_says:
        found = next((match[0] for text in seen.shown if (match := re.search(pattern, text))), None)
        if found is not None:
            yield f"What was shown matches {pattern!r}: {found!r}."


def _model_calls(expect: Expect, seen: Seen) -> Iterator[str]:
    calls = seen.spent("model_calls")
    if expect.model_calls is not None and calls > expect.model_calls.max:
        yield f"The model was asked {calls} times, and {expect.model_calls.max} is the most."


def _written(ad: ExpectedAd) -> str:
    return _pairs(ad.given())


def _differences(expected: ExpectedAd, found: SeenEvent) -> str:
    differing = [(name, wanted) for name, wanted in expected.given().items() if found.get(name) != wanted]
    return ", ".join(f"{name} is {found.get(name)!r}, not {wanted!r}" for name, wanted in differing)


def _named(ad: SeenEvent) -> str:
    return _pairs({name: ad.get(name) for name in _SHOWN_KEYS})


def _pairs(values: dict[str, JsonValue]) -> str:
    return ", ".join(f"{name} {value!r}" for name, value in values.items())
