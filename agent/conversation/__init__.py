"""What a conversation is to the outside: its lines, its events, where it rests, how it ends."""
