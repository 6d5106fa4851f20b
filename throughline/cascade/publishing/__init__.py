"""What publishing a run writes, one file for each table; only what differs from what is in force."""
