"""Reports on what the ads did."""
