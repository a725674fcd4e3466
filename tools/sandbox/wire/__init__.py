"""What goes over the wire: requests read, answers written, and the small checks on both."""
