"""Forms that a kind of connector or channel asks for: what is asked, what was given, what is sealed of it."""
