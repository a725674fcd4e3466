"""What was planned, approved, sent and settled: the authority, apart from checkpoints."""
