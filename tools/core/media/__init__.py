"""What the bytes of a file are: sounds, films and pictures, read from their own headers."""
