"""What an account is and comes with: its facts, its identities, and the places it may reach."""
