"""By which tool the account is asked for what a field can be given."""

LISTS = {
    "identity": "list_identities",
    "creative": "list_creatives",
    "pixel": "list_pixels",
    "app": "list_apps",
    "lead_form": "list_lead_forms",
    "interests": "list_interests",
}
