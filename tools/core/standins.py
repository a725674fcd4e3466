"""What practice fills in for the parts of a real campaign that the person need not have."""

from tools.core.assets import Appearance, Place
from tools.core.values import Value


class Standins(Value):
    """Things of the sandbox that stand in for a person's own."""

    identity: Appearance
    account: Appearance  # the identity of an ad that appears as a TikTok account
    video_id: str
    cover_id: str
    image_ids: tuple[str, ...]
    location: Place
    landing_page: str
    pixel_id: str
    pixel_name: str
    pixel_event: str
