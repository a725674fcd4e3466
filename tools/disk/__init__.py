"""Files as they are found: read without trust in what they are, and told in words where they cannot be used."""
