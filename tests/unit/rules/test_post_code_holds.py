"""A post is shown until its code is over."""

from datetime import timedelta

from tests.unit.fields.test_creative import POST, VIDEO
from tests.unit.rules.examples import NOW, Case, Examples
from tools.core.draft import Draft

EXAMPLES = Examples(
    passing=(
        Case(Draft()),
        Case(Draft().fill(creative=VIDEO)),
        Case(Draft().fill(creative=POST.model_copy(update={"holds_until": NOW + timedelta(seconds=1)}))),
    ),
    failing=(Case(Draft().fill(creative=POST.model_copy(update={"holds_until": NOW}))),),
)
