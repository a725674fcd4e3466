"""List who the ad can appear as: names and TikTok accounts."""

from tools.core.listing import lists

TOOL = lists("list_identities", "identity", "List who the ad can appear as: names and TikTok accounts.")
