"""One node a file: a frozen dataclass called with the state, answering with an update."""
