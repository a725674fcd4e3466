"""One model provider a file."""
