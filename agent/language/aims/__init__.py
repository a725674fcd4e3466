"""What an ad is for and whom it is for."""
