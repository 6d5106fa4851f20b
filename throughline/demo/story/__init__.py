"""What the demo company is: pure values from a seed and a day, no database and no clock."""
