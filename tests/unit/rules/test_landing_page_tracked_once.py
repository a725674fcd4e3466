"""A parameter stands behind the landing page once."""

from tests.unit.rules.examples import Case, Examples
from tools.core.draft import Draft
from tools.core.parameters import Parameter

TRACKED = Draft().fill(tracking=(Parameter(key="utm_source", value="tiktok"),))

EXAMPLES = Examples(
    passing=(
        Case(TRACKED),
        Case(TRACKED.fill(landing_page="https://a.example.com/?c=d")),
        Case(Draft().fill(landing_page="https://a.example.com/?utm_source=x")),
    ),
    failing=(Case(TRACKED.fill(landing_page="https://a.example.com/?utm_source=x")),),
)
