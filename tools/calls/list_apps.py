"""List the apps that can be advertised, with the system each runs on."""

from tools.core.listing import lists

TOOL = lists("list_apps", "app", "List the apps that can be advertised, with the system each runs on.")
