"""Words for the model, as files. A variable that is missing or left over is an error."""

from functools import cache
from importlib.resources import files
from string import Template


@cache
def _template(name: str) -> Template:
    return Template((files(__name__) / f"{name}.md").read_text(encoding="utf-8"))


def render(name: str, **values: str) -> str:
    """Fill a prompt's places."""
    template = _template(name)
    if unused := set(values) - set(template.get_identifiers()):
        msg = f"{name}.md has no place for {', '.join(sorted(unused))}"
        raise KeyError(msg)
    return template.substitute(values)
