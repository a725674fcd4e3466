"""What a model's tokens cost, by a dated table; a model that is not in it has no known price, never a guessed one."""

from functools import cache
from importlib.resources import files

from tools.core.values import Value

_MILLION = 1_000_000


class Price(Value):
    """US dollars for a million tokens."""

    input: float
    output: float


class Prices(Value):
    """The table, and where it comes from."""

    as_of: str
    source: str
    unit: str
    changes: str  # what is known to change later; a sum is by the prices of the table's day
    models: dict[str, Price]

    def cost(self, model: str, input_tokens: int, output_tokens: int) -> float | None:
        """Give the US dollars that tokens cost, or None where nobody knows the price."""
        price = self.models.get(full_name(model))
        if price is None:
            return None
        return (input_tokens * price.input + output_tokens * price.output) / _MILLION


@cache
def prices() -> Prices:
    """Read the table."""
    return Prices.model_validate_json(files("evals").joinpath("prices.json").read_bytes())


def full_name(model: str) -> str:
    """Name the model that was asked: where none was named, Gemini has one of its own."""
    provider, _, name = model.partition(":")
    if provider != "gemini":
        return model
    from agent.models.gemini import DEFAULT_MODEL  # noqa: PLC0415 -- brings the framework

    return name or DEFAULT_MODEL
