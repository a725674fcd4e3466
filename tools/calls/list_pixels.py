"""List the pixels, with each event that an ad can be optimised for."""

from tools.core.listing import lists

TOOL = lists("list_pixels", "pixel", "List the pixels, with each event that an ad can be optimised for.")
