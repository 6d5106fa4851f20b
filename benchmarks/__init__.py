"""Each benchmark prints a ratio to a yardstick run beside it, and fails above its limit."""
