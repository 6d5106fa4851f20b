"""What the program must survive: processes killed at any moment, a database that is gone, any record."""
