"""The one way out: connections to addresses that somebody typed in, kept off private networks."""
