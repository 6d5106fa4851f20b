"""What every kind that pulls is held to, each against a source of its own that is served on loopback."""
