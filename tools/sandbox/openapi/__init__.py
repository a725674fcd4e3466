"""The sandbox described by itself."""
