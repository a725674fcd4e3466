"""List the interests by which people can be chosen."""

from tools.core.listing import lists

TOOL = lists("list_interests", "interests", "List the interests by which TikTok lets people be chosen.")
