"""List the videos and pictures that the account has already."""

from tools.core.listing import lists

TOOL = lists("list_creatives", "creative", "List the videos and pictures that the account has already.")
