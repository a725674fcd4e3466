"""The address of the landing page holds only macros that TikTok knows."""

from tests.unit.rules.examples import Case, Examples
from tools.core.draft import Draft


def _page(address: str) -> Case:
    return Case(Draft().fill(landing_page=address))


EXAMPLES = Examples(
    passing=(
        _page("https://a.example.com/my__page__"),
        _page("https://a.example.com/?utm_campaign=__CAMPAIGN_NAME__&utm_content=__CID__"),
    ),
    failing=(_page("https://a.example.com/?utm_campaign=__CAMPAIGN__"), _page("https://a.example.com/?c={{ad.id}}")),
)
