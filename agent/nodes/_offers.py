"""What the account has for a field that is still open: the only one is taken, of several the person chooses."""

from collections.abc import Sequence
from typing import Any

from agent.deps import Deps
from tools.core.advertiser import Advertiser
from tools.core.draft import Draft, Source
from tools.core.errors import PlatformError
from tools.core.field import Field, FieldContext
from tools.core.offer import Offer, is_named_whole
from tools.core.values import Value
from tools.fields.campaign_name import FIELD as NAME


class Offered(Value):
    """A draft with what the account left no choice about, and what there is for the field that is asked for next."""

    draft: Draft
    missing: tuple[str, ...]
    choices: tuple[Offer, ...] | None = None  # None: it is not chosen from what the account has, or nobody could ask


async def offered(deps: Deps, draft: Draft, advertiser: Advertiser | None) -> Offered:
    """Ask the account where nothing is stood in; one that cannot be asked leaves everything to the person."""
    draft = _with_a_name(deps, draft, advertiser)
    missing = deps.catalogue.missing(draft, deps.target)
    if advertiser is None or deps.target.stands_in:
        return Offered(draft=draft, missing=missing)
    try:
        taken = await _with_the_only_ones(deps, draft, advertiser, missing)
        missing = deps.catalogue.missing(taken, deps.target)
        choices = await _choices(deps, taken, advertiser, missing[0]) if missing else None
    except PlatformError:
        return Offered(draft=draft, missing=missing)
    return Offered(draft=taken, missing=missing, choices=choices)


async def names_another(deps: Deps, draft: Draft, advertiser: Advertiser, words: str) -> bool:
    """Say whether words name something of the account, whole, that the draft does not show in its place."""
    if deps.target.stands_in:
        return False
    shown = [field for field in deps.catalogue.fields if field.offers is not None and draft.has(field.name)]
    try:
        return any([await _is_another(deps, draft, advertiser, field, words) for field in shown])
    except PlatformError:
        return False


async def _is_another(deps: Deps, draft: Draft, advertiser: Advertiser, field: Field[Any], words: str) -> bool:
    named = [one for one in await _choices(deps, draft, advertiser, field.name) or () if is_named_whole(words, one)]
    standing = field.of(draft)
    return bool(named) and all(field.holds.validate_python(one.value) != standing for one in named)


def _with_a_name(deps: Deps, draft: Draft, advertiser: Advertiser | None) -> Draft:
    """Propose the name that the operator's pattern makes, and make it anew with the ad; a name that was given stays."""
    entry, objective = draft.entry(NAME.name), deps.catalogue.objective_of(draft)
    is_open = entry is None or entry.source is Source.DEFAULT
    if deps.name_pattern is None or advertiser is None or objective is None or not is_open:
        return draft
    name = deps.name_pattern.proposed(objective, advertiser, deps.today(advertiser))
    return draft.fill(Source.DEFAULT, **{NAME.name: name}) if name else draft


async def _with_the_only_ones(deps: Deps, draft: Draft, advertiser: Advertiser, missing: Sequence[str]) -> Draft:
    for field in deps.catalogue.fields:
        if field.takes_the_only_one and field.name in missing:
            owned = await _choices(deps, draft, advertiser, field.name) or ()
            if len(owned) == 1:
                value = field.holds.validate_python(owned[0].value)
                draft = draft.fill(Source.PROFILE, **{field.name: value})
    return draft


async def _choices(deps: Deps, draft: Draft, advertiser: Advertiser, field: str) -> tuple[Offer, ...] | None:
    if not any(one.name == field and one.offers is not None for one in deps.catalogue.fields):
        return None
    known = FieldContext(
        draft=draft,
        objectives=deps.catalogue.objectives,
        objective=deps.catalogue.objective_of(draft),
        advertiser=advertiser,
        assets=deps.assets,
        amounts_said=(),
        now=deps.clock.now(),
    )
    return tuple(one for one in await deps.catalogue.offers(field, known) if one.is_usable)
