"""Which languages the people speak who see the ad."""

from tools.fields._chosen import chosen_of_a_list

FIELD = chosen_of_a_list(
    "languages",
    order=124,
    described="All languages of the people who see it, such as `es` or `Spanish`.",
    sent_as="languages",
    listed=lambda assets, account: assets.languages(account),
)
