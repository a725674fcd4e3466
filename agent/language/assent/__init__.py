"""What is a yes, a no or neither."""
