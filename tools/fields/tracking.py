"""What stands behind the address of the landing page, so that reports of the site tell where a visit came from."""

from pydantic import JsonValue, TypeAdapter

from tools.core.field import Argument, Field, FieldContext, Given, Making, Parts, never
from tools.core.parameters import (
    LONGEST_KEY,
    LONGEST_VALUE,
    MOST_PARAMETERS,
    Parameters,
    parameters_in,
    unknown_macros,
    with_parameters,
)
from tools.core.plan import Step
from tools.core.sentence import Sentence, Told, alike

_NO_PARAMETERS = Sentence(
    "handed.no_parameters", "“{said}” holds no parameters; write them as utm_source=tiktok, utm_medium=paid"
)
_TOO_MANY = Sentence("handed.too_many_parameters", "TikTok takes at most {most} parameters, and these are {count}")
_TOO_LONG = Sentence(
    "handed.parameter_too_long", "{parameter} is too long: a name has at most {of_key} characters, a value {of_value}"
)
_TWICE = Sentence("handed.parameter_twice", "{parameter} is given twice")
_NO_MACRO = Sentence(
    "handed.no_macro", "TikTok knows no {said}, and would leave it as it stands; did you mean {nearest}?"
)


def _read(given: Given, known: FieldContext) -> Parameters | Told:
    """Add parameters to those that are there; one of a name that is there takes its place."""
    said = str(given["tracking"])
    parameters = parameters_in(said)
    if not parameters:
        return _NO_PARAMETERS.told(said=said)
    keys = {one.key for one in parameters}
    whole = (*(one for one in FIELD.of(known.draft) or () if one.key not in keys), *parameters)
    return _refused(whole) or whole


def _refused(parameters: Parameters) -> Told | None:
    keys = [one.key for one in parameters]
    twice = next((one for one in keys if keys.count(one) > 1), None)
    long = next((one.key for one in parameters if len(one.key) > LONGEST_KEY or len(one.value) > LONGEST_VALUE), None)
    if twice is not None:
        return _TWICE.told(parameter=twice)
    if len(keys) > MOST_PARAMETERS:
        return _TOO_MANY.told(most=MOST_PARAMETERS, count=len(keys))
    if long is not None:
        return _TOO_LONG.told(parameter=long[:LONGEST_KEY], of_key=LONGEST_KEY, of_value=LONGEST_VALUE)
    wrong = next((found for one in parameters for found in unknown_macros(str(one))), None)
    return None if wrong is None else _NO_MACRO.told(said=wrong[0], nearest=wrong[1])


def _written(parameters: Parameters) -> str:
    return "&".join(map(str, parameters))


def _shown(parameters: Parameters) -> Told:
    return alike("{parameters}", parameters=" & ".join(map(str, parameters)))


def _sent(parameters: Parameters, making: Making) -> Parts:
    """Send them as part of the address: TikTok keeps a list of its own beside it for few accounts, and adds nothing."""
    page = making.draft.entry("landing_page")
    if page is None or not making.objective.landing_page:
        return {}
    return {Step.AD: {"landing_page_url": with_parameters(str(page.value), parameters)}}


def _exported(parameters: Parameters) -> dict[str, JsonValue]:
    return {"tracking": _written(parameters)}


FIELD = Field[Parameters](
    name="tracking",
    order=85,
    holds=TypeAdapter[Parameters](Parameters),
    shown=_shown,
    sent=_sent,
    needed=never,
    arguments=(
        Argument(
            "tracking",
            str,
            "Parameters to add behind the landing page, such as utm_source=tiktok&utm_campaign=__CAMPAIGN_NAME__.",
        ),
    ),
    read=_read,
    again=lambda parameters: {"tracking": _written(parameters)},
    exported=_exported,
)
