"""What a file probably holds: its row of column names, which column is which field, the stages. Pure."""
