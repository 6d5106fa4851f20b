"""Rules of version 1: a product of factors for people, and one for units. They are read as graphs."""
