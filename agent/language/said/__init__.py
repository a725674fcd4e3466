"""What a person said about how an ad is delivered, and what of it the draft does not hold: the same for every model."""
