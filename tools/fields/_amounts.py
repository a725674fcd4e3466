"""What is said of whatever is no amount of money, or none that was understood whole."""

from tools.core.sentence import Sentence

NOT_AN_AMOUNT = Sentence("handed.not_an_amount", "'{said}' is not an amount in {currency}")
NOT_WHOLE = Sentence(
    "handed.amount_not_whole",
    "you said “{said}”, of which I am sure of {read} alone; say the amount in digits, such as 150 a day",
)
