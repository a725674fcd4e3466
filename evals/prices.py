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
    """The table."""

    as_of: str
    unit: str
    models: dict[str, Price]

    def cost(self, model: str, input_tokens: int, output_tokens: int) -> float | None:
        """Give the US dollars that tokens cost, or None where nobody knows the price."""
        price = self.models.get(model.removeprefix("gemini:"))
        if price is None:
            return None
        return (input_tokens * price.input + output_tokens * price.output) / _MILLION


@cache
def prices() -> Prices:
    """Read the table."""
    return Prices.model_validate_json(files("evals").joinpath("prices.json").read_bytes())
