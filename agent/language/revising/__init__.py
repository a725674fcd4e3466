"""What a line changes of the amounts, days, ages and people that a card shows."""
