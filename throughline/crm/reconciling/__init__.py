"""Pure: what a record of a source is, held against the inbox."""
