"""What the composition root puts together: settings, targets, log-ins, outlets, the clock."""
