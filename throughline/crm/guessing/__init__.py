"""What the columns of a source probably mean, by their names and by what stands in them. Proposed only."""
