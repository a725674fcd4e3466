"""What is said of whatever is no amount of money."""

from tools.core.sentence import Sentence

NOT_AN_AMOUNT = Sentence("handed.not_an_amount", "'{said}' is not an amount in {currency}")
