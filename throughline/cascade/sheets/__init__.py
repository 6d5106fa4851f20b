"""A plan as a spreadsheet: out for planners who work there, and back in with what they fixed."""
