"""What a brief says of the fields of the ad: where each is named, and where its value ends."""
