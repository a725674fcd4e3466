"""List the forms that ask people for their details."""

from tools.core.listing import lists

TOOL = lists("list_lead_forms", "lead_form", "List the forms that ask people for their details.")
