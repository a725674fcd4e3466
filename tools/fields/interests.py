"""What the people are interested in who see the ad."""

from tools.fields._chosen import chosen_of_a_list

FIELD = chosen_of_a_list(
    "interests",
    order=126,
    described="All interests of the people who see it, by ids of list_interests.",
    sent_as="interest_category_ids",
    listed=lambda assets, account: assets.interests(account),
)
